"""Tests of the names of a topic."""

from __future__ import annotations

from mujaz.mentioned import mentioned
from mujaz.records import Name, NameUse, Report, Sentence, Title
from summarize import Study
from summarize.records import Citation, Label, Topic


def test_a_teaser_names_nobody() -> None:
    """Who stands in what an outlet prints under every article is not of the topic."""
    own, teaser = Citation("a", 1), Citation("a", 2)
    sentences = (
        Sentence(1, "وصل الوفد إلى جدة.", "The delegation reached Jeddah.", 0.9, (), "body"),
        Sentence(
            2, "افتتح السالم معرضا في جدة.", "Salem opened a fair in Jeddah.", 0.9, (), "body"
        ),
    )
    told = Report("a", "a.txt", Title("", ""), None, None, None, sentences)
    names = [
        Name("جدة", "Jeddah", "place", (NameUse("Jeddah", (own, teaser)),)),
        Name("السالم", "Salem", "person", (NameUse("Salem", (teaser,)),)),
    ]
    topic = Topic("t-1", Label("", ""), ("a",), ())
    study = Study(topic, None, (), (("a",),), (), (), (), teasers=frozenset({teaser}))
    assert [(one.en, one.count) for one in mentioned(study, names, [told])] == [("Jeddah", 1)]

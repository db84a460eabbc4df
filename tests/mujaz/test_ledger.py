"""A name comes out the same way throughout a briefing, and the ledger says where."""

from __future__ import annotations

import re
from dataclasses import replace

from mujaz.ledger import unify
from mujaz.records import Briefing, Report, Sentence, Title
from mujaz.render import render
from summarize.records import Citation


def report(id_: str, *pairs: tuple[str, str]) -> Report:
    """Return a report of body sentences."""
    sentences = tuple(
        Sentence(index, ar, en, 0.5, (), "body") for index, (ar, en) in enumerate(pairs)
    )
    return Report(id_, f"{id_}.txt", Title("", ""), None, None, None, sentences)


def test_a_name_spelt_in_two_ways_is_spelt_in_one() -> None:
    """The form of the glossary is preferred, and stands in every sentence afterwards."""
    reports, names = unify(
        [
            report("a", ("وصل إلى القاهرة اليوم.", "He arrived in Cairo today.")),
            report("b", ("غادر القاهرة أمس.", "He left Al-Qahira yesterday.")),
        ],
        None,
    )
    assert [r.sentences[0].en for r in reports] == [
        "He arrived in Cairo today.",
        "He left Cairo yesterday.",
    ]
    (cairo,) = [name for name in names if name.en == "Cairo"]
    assert cairo.kind == "place"
    assert [(use.en, use.places) for use in cairo.uses] == [
        ("Cairo", (Citation("a", 0), Citation("b", 0)))
    ]


def test_what_a_person_corrected_stays() -> None:
    """The spelling of a person is not put right by a rule."""
    corrected = Sentence(0, "غادر القاهرة أمس.", "He left Al-Qahira.", 1.0, ("corrected",), "body")
    one = report("a", ("وصل إلى القاهرة اليوم.", "He arrived in Cairo today."))
    other = replace(report("b"), sentences=(corrected,))
    reports, _ = unify([one, other], None)
    assert reports[1].sentences == (corrected,)


def test_a_title_follows_its_sentence() -> None:
    """What is changed in a sentence is changed in the title that was made of it."""
    (only,), _ = unify([report("a", ("غادر القاهرة أمس.", "He left Al-Qahira yesterday."))], None)
    assert only.title.en == only.sentences[0].en


def test_a_sentence_without_names_is_the_very_same() -> None:
    """Nothing is changed for its own sake."""
    given = report("a", ("نعم، هذا صحيح.", "Yes, that is right."))
    (made,), names = unify([given], None)
    assert made.sentences == given.sentences
    assert names == ()


def test_the_page_lists_names_met_again_with_a_link_to_the_first() -> None:
    """Other forms stand beside the preferred one; what is met once is not listed."""
    reports, names = unify(
        [
            report("a", ("وصل إلى القاهرة اليوم.", "He arrived in Cairo today.")),
            report("b", ("غادر القاهرة أمس إلى تونس.", "He left Cairo yesterday for Tunis.")),
        ],
        None,
    )
    briefing = Briefing("2026-11-21", "t", "s", "mujaz 0", (), reports, (), names)
    page = render(briefing)["index.html"].decode()
    (listed,) = re.findall(r'<section class="names".*?</section>', page, re.DOTALL)
    assert '<a href="articles/a.html#s0"><bdi lang="en">Cairo</bdi></a>' in listed
    assert "Tunis" not in listed


def test_a_page_without_names_has_no_section_for_them() -> None:
    """A site's pages, made from the JSON, know none."""
    given = report("a", ("نعم، هذا صحيح.", "Yes, that is right."))
    page = render(Briefing("2026-11-21", "t", "s", "mujaz 0", (), (given,), ()))["index.html"]
    assert b'class="names"' not in page

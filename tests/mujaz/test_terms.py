"""What can be a key term, and which are chosen."""

from __future__ import annotations

from mujaz.terms import terms_of
from summarize import SummarySettings, group, study_stories
from summarize.keyterms import key_terms
from summarize.records import Citation, Term
from tests.mujaz.test_fullnames import name, report
from tests.summarize.builders import QUAKE, QUAKE_TWO, five, make_story

TRUCE = ("أعلن الجيش وقف إطلاق النار مساء أمس.", "The army announced a ceasefire last night.")


def test_a_term_of_the_lexicon_comes_with_the_english_that_stands_there() -> None:
    """Its Arabic is a stretch of the sentence, its places are those of the sentences."""
    terms = terms_of([], [report("a", TRUCE), report("b", TRUCE)])
    (truce,) = (term for term in terms if term.ar == "وقف إطلاق النار")
    assert truce.en.lower() == "ceasefire"
    assert truce.places == (Citation("a", 0), Citation("b", 0))


def test_a_term_whose_english_is_not_there_is_left_out() -> None:
    """No word that the reader does not find in the translation."""
    assert not terms_of([], [report("a", (TRUCE[0], "The army said something."))])
    assert not terms_of([], [report("a", TRUCE, kind="furniture")])


def test_names_of_the_ledger_can_be_terms() -> None:
    """One without English cannot."""
    (term,) = terms_of([name("جدة", "Jeddah", ("a", 0)), name("الوفد", "", ("a", 0))], [])
    assert (term.ar, term.en) == ("جدة", "Jeddah")


def test_a_given_name_alone_is_no_term() -> None:
    """It may be anybody's."""
    assert not terms_of([name("محمد", "Mohammed", ("a", 0), ("b", 0), kind="given")], [])


def test_a_term_has_no_number_within() -> None:
    """What stands between its words is part of neither."""
    english = "There are dead and wounded."
    assert not terms_of([], [report("a", ("بينهم 11 قتيلا و30 جريحا.", english))])
    (term,) = terms_of([], [report("a", ("بينهم قتيلا و جريحا.", english))])
    assert term.en == "dead and wounded"


def test_an_amount_is_no_term() -> None:
    """It is of one sentence alone, whatever the story is about."""
    sold = ("بلغت قيمة الصفقة مليون دولار.", "The deal was worth a million dollars.")
    assert not [t for t in terms_of([], [report("a", sold)]) if "million" in t.en]


def places(*found: tuple[str, int]) -> tuple[Citation, ...]:
    """Return citations."""
    return tuple(Citation(*place) for place in found)


SHIPPED = (
    Term("فرق الإنقاذ", "rescue teams", places(("a", 3), ("b", 2))),
    Term("الإنقاذ", "rescue", places(("a", 3), ("b", 2))),  # inside another
    Term("وزارة الصحة", "Health Ministry", places(("a", 2), ("b", 1))),
    Term("كأس الاتحاد", "Federation Cup", places(("x", 1), ("y", 2))),  # of no such story
    Term("الحكومة", "government", places(("b", 3))),  # one word, once
)


def test_key_terms_are_what_several_sentences_hold() -> None:
    """None inside another, none that the topic does not hold."""
    stories = [make_story("a", *QUAKE), make_story("b", *QUAKE_TWO)]
    (found,) = group(stories, settings=SummarySettings()).groups
    chosen = [label.en for label in key_terms(found, SHIPPED)]
    assert sorted(chosen) == ["Health Ministry", "rescue teams"]


def test_every_topic_has_its_own_terms() -> None:
    """Given all terms of the day, each study takes those of its articles; no terms, none."""
    terms = (
        Term("فرق الإنقاذ", "rescue teams", places(("a", 3), ("b", 2))),
        Term("كأس الاتحاد", "Federation Cup", places(("c", 1), ("d", 1))),
    )
    by_first = {s.topic.articles[0]: s.terms for s in study_stories(five(), terms=terms)}
    found = sorted(tuple(label.en for label in labels) for labels in by_first.values())
    assert found == [(), ("Federation Cup",), ("rescue teams",)]
    assert all(study.terms == () for study in study_stories(five()))

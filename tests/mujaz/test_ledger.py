"""A name comes out the same way throughout a briefing, and the ledger says where."""

from __future__ import annotations

from mujaz.ledger import unify
from mujaz.records import Report, Sentence, Title
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

"""Tests of comparing what outlets report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarize import SummarySettings, group
from summarize.agreement import agreement
from tests.summarize.builders import QUAKE, QUAKE_TWO, make_story

if TYPE_CHECKING:
    from summarize.agreement import Row


def rows(*texts: tuple[str, tuple[str, ...]]) -> list[Row]:
    """Return the rows of texts given with their outlets."""
    stories = [make_story(f"s{n}", *text, source=source) for n, (source, text) in enumerate(texts)]
    grouping = group(stories, settings=SummarySettings())
    return [row for found in grouping.groups for row in agreement(found, repeated={})]


OTHER = tuple(text.replace("40", "55") for text in QUAKE_TWO)


def test_the_same_count_of_two_outlets_agrees() -> None:
    """Both say forty dead and two hundred wounded."""
    found = rows(("one", QUAKE), ("two", QUAKE_TWO))
    assert {(row.kind, row.differs) for row in found} == {("dead", False), ("wounded", False)}


def test_different_counts_are_marked_and_come_first() -> None:
    """Each value stands with its sentence and where it is."""
    first, *_ = rows(("one", QUAKE), ("two", OTHER))
    assert first.kind == "dead"
    assert first.differs
    assert [(r.value, r.ar) for r in first.reports] == [(40, QUAKE[1]), (55, OTHER[0])]
    assert first.reports[1].citation.article == "s1"


def test_a_vague_number_contradicts_nothing() -> None:
    """A count of more than thirty may be forty."""
    vague = tuple(text.replace("40 شخصا على الأقل", "أكثر من 30 شخصا") for text in QUAKE_TWO)
    assert not any(row.differs for row in rows(("one", QUAKE), ("two", vague)))


def test_a_count_below_a_lower_bound_differs() -> None:
    """Who says more than fifty does not say forty."""
    over = tuple(text.replace("40 شخصا على الأقل", "أكثر من 50 شخصا") for text in QUAKE_TWO)
    (dead,) = (row for row in rows(("one", QUAKE), ("two", over)) if row.kind == "dead")
    assert dead.differs


def test_as_many_of_another_people_are_another_count() -> None:
    """What one state did and what the other did in return are two rows, or none."""
    first = ("قررت الحكومة طرد 23 دبلوماسيا روسيا على خلفية قضية تسميم العميل المزدوج في المدينة.",)
    other = (
        "قررت موسكو طرد 23 دبلوماسيا بريطانيا على خلفية قضية تسميم العميل المزدوج في المدينة.",
    )
    assert rows(("one", first), ("two", other)) == []


def test_one_outlet_agrees_with_nobody() -> None:
    """A count that one outlet alone gives makes no row, however often it gives it."""
    assert rows(("one", QUAKE), ("one", QUAKE_TWO)) == []


def test_a_copy_is_no_second_outlet() -> None:
    """A text printed twice gives one count."""
    assert rows(("one", QUAKE), ("two", QUAKE)) == []


def test_a_sentence_with_two_values_is_no_contradiction() -> None:
    """Which of the two is meant cannot be told."""
    both = (
        "قتل 55 شخصا في زلزال ضرب مدينة الساحل الشمالية بعد أن أعلنت وزارة الصحة مقتل 40 شخصا.",
    )
    assert not any(row.differs for row in rows(("one", QUAKE), ("two", (*both, *QUAKE_TWO[1:]))))


SEVEN = (
    "قتل سبعة أشخاص في انهيار جسر على النهر في مدينة سردة الشمالية بعد أمطار غزيرة، وفق الدفاع المدني.",
)
NINE = (
    "ارتفع عدد قتلى انهيار جسر على النهر في مدينة سردة الشمالية إلى تسعة أشخاص، وفق الدفاع المدني.",
)


def test_a_toll_that_rose_differs_from_the_first_one() -> None:
    """Seven dead here, nine there, of one bridge."""
    (row,) = rows(("one", SEVEN), ("two", NINE))
    assert (row.kind, row.differs) == ("dead", True)
    assert [report.value for report in row.reports] == [7, 9]


def test_a_count_that_only_the_title_gives_is_read() -> None:
    """It is cited with the title's own index; a body that counts the same comes first."""
    body = ("انهار جسر على النهر في مدينة سردة الشمالية بعد أمطار غزيرة، وفق الدفاع المدني.",)
    title = "مقتل تسعة أشخاص في انهيار جسر على النهر في مدينة سردة الشمالية"
    stories = [
        make_story("s0", *SEVEN, source="one", title="انهيار جسر على النهر في مدينة سردة"),
        make_story("s1", *body, source="two", title=title),
    ]
    grouping = group(stories, settings=SummarySettings())
    (row,) = (r for found in grouping.groups for r in agreement(found, repeated={}))
    assert [(r.value, r.citation.sentence) for r in row.reports] == [(7, 1), (9, 0)]
    assert row.differs

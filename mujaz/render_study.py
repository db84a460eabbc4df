"""The context of a topic's study: names, counts, threads, what a writer made of it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from mujaz.data_reasons import REFUSALS
from mujaz.data_studies import (
    AGREE,
    DIFFER,
    EXACTLY,
    KINDS,
    NAMED,
    ROUGHLY,
    THREAD_NEW,
    THREAD_NEW_SHORT,
    THREAD_ON,
    THREAD_STILL_SHORT,
)
from mujaz.reasons import in_arabic
from mujaz.render_bidi import clean, one_line, shorten
from mujaz.render_cards import TITLE_LIMIT, words_of
from mujaz.render_dates import day_of
from mujaz.render_index import citation_mark, href, keys
from mujaz.render_marks import count
from mujaz.render_study_views import (
    Mention,
    Mentions,
    RefusedView,
    StudyView,
    SummaryView,
    Tally,
    Thread,
    Value,
    WrittenView,
)
from mujaz.render_timeline import timeline_view
from mujaz.render_views import Words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mujaz.records import Mentioned, TopicStudy
    from mujaz.render_index import Index
    from mujaz.render_room import Room
    from summarize.agreement import Report as Counted
    from summarize.agreement import Row
    from summarize.records import Topic

TERMS_SHOWN = 6


def study_view(study: TopicStudy, topic: Topic, index: Index, room: Room) -> StudyView:
    """Return what the templates are given of a study, as much as there is room for."""
    rows = study.agreement[: room.rows]
    return StudyView(
        tuple(words_of(term.en, term.ar) for term in study.terms[:TERMS_SHOWN]),
        mentions(study, room.names),
        tuple(tally(row, index) for row in rows),
        rest(len(study.agreement) - len(rows), "more count"),
        timeline_view(study.timeline, topic, index, room.days),
        thread(study),
        summary(study, index),
    )


def rest(n: int, noun: str) -> Words | None:
    """Return in words what is not shown, None where all is."""
    return count(n, noun) if n > 0 else None


def mentions(study: TopicStudy, most: int) -> tuple[Mentions, ...]:
    """Return the names by kind, so many of a kind at most."""
    found = ((kind, label, named(kind, study)) for kind, label in NAMED.items() if most)
    return tuple(mentions_of(kind, label, names, most) for kind, label, names in found if names)


def named(kind: str, study: TopicStudy) -> tuple[Mentioned, ...]:
    """Return the names of a kind."""
    return tuple(name for name in study.names if name.kind == kind)


def mentions_of(kind: str, label: Words, names: Sequence[Mentioned], most: int) -> Mentions:
    """Return the names of a kind with where each stands first."""
    return Mentions(
        kind,
        label,
        tuple(
            Mention(
                one_line(name.en),
                one_line(name.ar),
                href((name.first.article, name.first.sentence)),
                name.count,
            )
            for name in names[:most]
        ),
        rest(len(names) - most, "more name"),
    )


def tally(row: Row, index: Index) -> Tally:
    """Return a count with the values that differ told apart."""
    usual = most_given(row)
    shown = shorten(row.kind, TITLE_LIMIT)
    return Tally(
        KINDS.get(row.kind, Words(shown, shown)),
        row.differs,
        DIFFER if row.differs else AGREE,
        tuple(
            Value(
                value_words(report),
                row.differs and not report.vague and report.value != usual,
                citation_mark(index, (report.citation.article, report.citation.sentence)),
            )
            for report in row.reports
        ),
        len(row.reports),
    )


def most_given(row: Row) -> float | None:
    """Return the value that more outlets give than any other, None where two are given alike."""
    values = Counter(report.value for report in row.reports if not report.vague).most_common(2)
    if not values or (len(values) > 1 and values[0][1] == values[1][1]):
        return None
    return values[0][0]


def value_words(report: Counted) -> Words:
    """Return a count in digits, and whether it is a rough one."""
    whole = report.value == int(report.value)
    digits = f"{int(report.value):,}" if whole else f"{report.value:,.6f}".rstrip("0")
    form = ROUGHLY if report.vague else EXACTLY
    return Words(form.en.format(n=digits), form.ar.format(n=digits))


def thread(study: TopicStudy) -> Thread | None:
    """Return how a topic goes on, None where no threads are kept."""
    if study.since is None:
        return None
    if study.before is None:
        return Thread("new", THREAD_NEW, THREAD_NEW_SHORT)
    days = {"since": day_words(study.since), "before": day_words(study.before)}
    words = Words(
        THREAD_ON.en.format(**{name: day.en for name, day in days.items()}),
        THREAD_ON.ar.format(**{name: day.ar for name, day in days.items()}),
    )
    if not study.new:
        return Thread("still", words, THREAD_STILL_SHORT)
    return Thread("on", words, count(len(study.new), "new point"))


def day_words(iso: str) -> Words:
    """Return a day in words; what cannot be read as one is shown as it stands."""
    day = day_of(iso, weekday=False)
    shown = shorten(iso, TITLE_LIMIT)
    return day.gregorian if day else Words(shown, shown)


def summary(study: TopicStudy, index: Index) -> SummaryView | None:
    """Return what a writer made of the points, None where there was no writer."""
    if not study.summary and not study.refused:
        return None
    return SummaryView(
        tuple(
            WrittenView(
                clean(written.en),
                written.extractive,
                tuple(citation_mark(index, key) for key in keys(written.citations)),
            )
            for written in study.summary
        ),
        tuple(RefusedView(clean(refused.en), told(refused.reason)) for refused in study.refused),
        count(len(study.refused), "refused"),
    )


def told(reason: str) -> Words:
    """Return why a sentence was refused, in English where there is no Arabic for it."""
    english = one_line(reason)
    return Words(english, in_arabic(english, REFUSALS) or english)

"""The context of the briefing's page: text, counts in words, addresses."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from mujaz.data_pages import HEADING, NO_ARTICLES, NO_TOPICS
from mujaz.data_reasons import LEFT_OUT
from mujaz.data_studies import NEWEST, OLDEST
from mujaz.reasons import in_arabic
from mujaz.render_bidi import one_line, shorten, text_of
from mujaz.render_cards import TITLE_LIMIT, dated
from mujaz.render_dates import day_of
from mujaz.render_head import head_lines
from mujaz.render_marks import all_bands, count, trust_view
from mujaz.render_room import ROOMY
from mujaz.render_topic import topic_views
from mujaz.render_views import BriefingView, Day, Left, NameView, Page, Words
from mujaz.titles import briefing_title
from mujaz.trust import TRANSLATED, is_corrected, is_flagged, of_briefing
from translate.lexicon import NAME_KINDS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mujaz.records import Briefing, Name, Rejected
    from mujaz.render_index import Index
    from mujaz.render_room import Room
    from mujaz.render_views import Flag, Pair

NAMES_SHOWN = 24  # in three columns of eight; a day's other names are met once or twice


def briefing_view(index: Index, room: Room = ROOMY) -> BriefingView:
    """Return the context of the briefing's page, studies as large as there is room for."""
    briefing = index.briefing
    topics = topic_views(index, room)
    studies = {study.topic: study for study in briefing.studies}
    grouped = {name for topic in briefing.topics for name in topic.articles}
    return BriefingView(
        page_of(briefing, (point.pair for topic in topics for point in topic.points)),
        topics,
        tuple(index.cards.values()),
        tuple(card for name, card in index.cards.items() if name not in grouped),
        tuple(map(left_view, briefing.rejected)),
        tuple(index.notes.values()),
        (
            count(len(topics), "topic"),
            count(sum(len(topic.points) for topic in topics), "point"),
            count(len(briefing.articles), "article"),
        ),
        coverage(briefing),
        empty(briefing),
        tuple(map(name_view, chosen_names(briefing))),
        head_lines(briefing, topics, studies),
        trust_view(of_briefing(briefing)),
    )


def left_view(left: Rejected) -> Left:
    """Return an input that was left out, its reason in both languages where it has both."""
    reason = one_line(left.reason)
    return Left(one_line(left.path), reason, in_arabic(reason, LEFT_OUT))


def chosen_names(briefing: Briefing) -> list[Name]:
    """Return the people, places and organisations that are named again, the most frequent first.

    Those of one English form are one here, under the shortest Arabic: the one without prefixes.
    None where the one topic has told them already.
    """
    if len(briefing.topics) == 1 and any(study.names for study in briefing.studies):
        return []
    merged: dict[str, Name] = {}
    for name in briefing.names:
        if name.kind in NAME_KINDS and name.en:
            other = merged.get(name.en, name)
            uses = name.uses if other is name else (*other.uses, *name.uses)
            merged[name.en] = replace(other, ar=min(other.ar, name.ar, key=len), uses=uses)
    again = [name for name in merged.values() if len(name.places) > 1]
    return sorted(again, key=lambda name: (-len(name.places), name.en))[:NAMES_SHOWN]


def name_view(name: Name) -> NameView:
    """Return a name with the place where it stands first and its other forms."""
    places = sorted(name.places, key=lambda place: (place.article, place.sentence))
    others = dict.fromkeys(use.en for use in name.uses if use.en and use.en != name.en)
    return NameView(
        one_line(name.en),
        one_line(name.ar),
        f"articles/{places[0].article}.html#s{places[0].sentence}",
        len(places),
        tuple(map(one_line, others)),
    )


def coverage(briefing: Briefing) -> tuple[Words, ...]:
    """Return what was read, how old it is, what was translated, doubted and left out."""
    sentences = [sentence for article in briefing.articles for sentence in article.sentences]
    corrected = sum(map(is_corrected, sentences))
    return (
        count(len(briefing.articles), "article read"),
        *ages(briefing),
        count(sum(s.kind in TRANSLATED for s in sentences), "sentence translated"),
        count(sum(map(is_flagged, sentences)), "flagged"),
        *([count(corrected, "corrected")] if corrected else []),
        count(len(briefing.rejected), "left out"),
    )


def ages(briefing: Briefing) -> tuple[Words, ...]:
    """Return the days of the oldest and the newest article, () where no day is known."""
    days = dated(briefing.articles)
    return tuple(
        Words(form.en.format(day=day.gregorian.en), form.ar.format(day=day.gregorian.ar))
        for form, day in zip((OLDEST, NEWEST), (*days[:1], *days[-1:]), strict=False)
    )


def empty(briefing: Briefing) -> Words | None:
    """Return why a briefing has no topic, or None where it has one."""
    if briefing.topics:
        return None
    return NO_TOPICS if briefing.articles else NO_ARTICLES


def page_of(briefing: Briefing, pairs: Iterable[Pair]) -> Page:
    """Return what every page shows, with the legend of the pairs on it."""
    day = briefing_day(briefing.date)
    return Page(
        text_of(shorten(briefing.title, TITLE_LIMIT)),
        HEADING.format(day=day.gregorian.ar) if is_own_title(briefing) else None,
        day,
        one_line(briefing.signature),
        one_line(briefing.generated_by),
        legend(pairs),
        all_bands(),
    )


def is_own_title(briefing: Briefing) -> bool:
    """Return whether the title is the one that is made from the date."""
    day = day_of(briefing.date)
    if day is None or day.iso != briefing.date:
        return False
    return briefing.title == briefing_title(briefing.date)


def briefing_day(date: str) -> Day:
    """Return the day of a briefing; a date that cannot be read is shown as it stands."""
    shown = shorten(date, TITLE_LIMIT)
    return day_of(date) or Day(shown, Words(shown, shown), None)


def legend(pairs: Iterable[Pair]) -> tuple[Flag, ...]:
    """Return every flag that is shown, once, by its name."""
    found = {replace(flag, reason=None, reason_ar=None) for pair in pairs for flag in pair.flags}
    return tuple(sorted(found, key=lambda flag: flag.anchor))

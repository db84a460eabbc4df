"""Counts that outlets give, row by row, to be read by hand.

    python -m benchmarks.agreement [--rows]

The rows of the ten days of news grouped as a whole, then those that a window of one, two or
three days adds, as a daily briefing sees them. `agreement_read.tsv` holds what reading them gave:
`+` where all reports of a row are of one thing, `-` where one is not. Printed are the precision
of the rows that were read and the number that nobody has read yet; with --rows the text.
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from benchmarks.topics import news_days
from summarize import SummarySettings, group
from summarize.agreement import agreement

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarize.agreement import Row
    from summarize.records import Story

READ = Path(__file__).with_name("agreement_read.tsv")
WINDOWS = (1, 2, 3)  # days

Name: TypeAlias = tuple[str, frozenset[str]]  # kind and places of a row


def name_of(row: Row) -> Name:
    """Return what a row is known by."""
    places = (f"{r.citation.article}:{r.citation.sentence}" for r in row.reports)
    return row.kind, frozenset(places)


def rows_of(stories: Sequence[Story]) -> Iterator[Row]:
    """Yield the rows of all topics of some stories."""
    grouping = group(stories, settings=SummarySettings())
    for found in grouping.groups:
        yield from agreement(found, repeated=grouping.repeated)


def all_rows() -> Iterator[Row]:
    """Yield the rows of the whole, then those of windows that no row before holds."""
    stories = news_days()
    days = sorted({story.published or "" for story in stories})
    parts = [stories] + [
        [story for story in stories if (story.published or "") in days[i : i + size]]
        for size in WINDOWS
        for i in range(len(days) - size + 1)
    ]
    seen: list[Name] = []
    for part in parts:
        for row in rows_of(part):
            kind, places = name_of(row)
            if not any(k == kind and (places <= p or p <= places) for k, p in seen):
                seen.append((kind, places))
                yield row


def verdicts() -> dict[Name, str]:
    """Return what reading gave."""
    lines = READ.read_text(encoding="utf-8").splitlines() if READ.exists() else []
    fields = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return {(kind, frozenset(places)): verdict for verdict, kind, *places in fields}


def main() -> None:
    """Print what was read, and with --rows the rows themselves."""
    known = verdicts()
    counts: Counter[str] = Counter()
    for row in all_rows():
        verdict = known.get(name_of(row), "?")
        counts.update([verdict, *["differ"] * row.differs])
        if "--rows" in sys.argv:
            print(verdict, row.kind, *sorted(name_of(row)[1]), sep="\t")
            for report in row.reports:
                print(f"    {'about ' * report.vague}{report.value:g}  {report.ar[:300]}")
    read = counts["+"] + counts["-"]
    print(f"{read} rows read, {counts['+']} right: precision {counts['+'] / max(read, 1):.3f}")
    print(f"{counts['differ']} rows differ, {counts['?']} were not read")


if __name__ == "__main__":
    main()

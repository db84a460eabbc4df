"""The cost of adding a day to a large store of threads.

    python -m benchmarks.topics_threads [STORIES]

Fills a store with made articles of one year (30,000 unless told), then adds a day of two
hundred and prints the seconds that this takes.
"""

from __future__ import annotations

import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.topics import many
from summarize import SummarySettings, group
from summarize.label import label
from summarize.stories import topic_id
from summarize.thread_store import open_threads
from summarize.threads import add_day

if TYPE_CHECKING:
    from summarize.records import Story
    from summarize.thread_store import ThreadStore

STORED, DAY = 30_000, 200
TODAY = "2018-12-29"


def fill(store: ThreadStore, stories: list[Story]) -> None:
    """Put the groups of `stories` into the store, without summaries: they cost no look-up."""
    with store.change():
        for found in group(stories, settings=SummarySettings()).groups:
            name = topic_id(found)
            days = [s.published or TODAY for c in found.texts for s in c.stories]
            store.put(name, label(found, repeated={}, translation=0.0), min(days))
            store.put(name, label(found, repeated={}, translation=0.0), max(days))
            for copies in found.texts:
                for story in copies.stories:
                    store.put_story(story.id, name, story.published or TODAY, copies.vector)


def main() -> None:
    """Fill, add, print."""
    stored = int(sys.argv[1]) if len(sys.argv) > 1 else STORED
    made = many(stored + DAY)
    today = [replace(story, published=TODAY) for story in made[stored:]]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "threads.db"
        with open_threads(path) as store:
            fill(store, made[:stored])
            start, begun = time.perf_counter(), time.process_time()
            days = add_day(store, today, day=TODAY, settings=SummarySettings())
            took, used = time.perf_counter() - start, time.process_time() - begun
            joined = sum(part.since < TODAY for part in days)
            threads = len(store.threads())
        size = path.stat().st_size / 1e6
    print(f"{DAY} stories added to {stored} in {threads} threads ({size:.0f} MB)")
    print(f"{took:.1f} s ({used:.1f} s of a core); {joined} of {len(days)} topics go on")


if __name__ == "__main__":
    main()

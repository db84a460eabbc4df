"""Clustering of MultiLing's stories and the cost of clustering many.

    python -m benchmarks.topics [--curve] [--speed [SIZE ...]] [--days]

BCubed F1 of MultiLing 2011's fifty stories, the number of topics not given, at the default
thresholds and over a curve of them; with --speed the time and memory of clustering growing
numbers of articles; with --days the groups of ten days of news.
"""

from __future__ import annotations

import gzip
import json
import random
import resource
import sys
import time
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.summaries import stories as multiling
from benchmarks.summaries import topics as multiling_topics
from summarize import SummarySettings, group
from summarize.records import Story, StorySentence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarize.groups import Grouping

DATA = Path(__file__).resolve().parent.parent.parent / "shared" / "evaldata" / "topics"
THRESHOLDS = (0.04, 0.05, 0.06, 0.07, 0.08, 0.09, 0.1, 0.11, 0.12, 0.14, 0.16)
SIZES = (1_000, 2_000, 4_000, 8_000, 15_000, 30_000)


def bcubed(gold: dict[str, str], found: Grouping) -> tuple[float, float, float]:
    """Return BCubed precision, recall and F1 of the groups (Amigo et al. 2009)."""
    label = {s.id: n for n, g in enumerate(found.groups) for c in g.texts for s in c.stories}
    both = Counter((gold[i], label[i]) for i in gold)
    ours, theirs = Counter(label.values()), Counter(gold.values())
    precision = sum(n * n / ours[mine] for (_, mine), n in both.items()) / len(gold)
    recall = sum(n * n / theirs[g] for (g, _), n in both.items()) / len(gold)
    return precision, recall, 2 * precision * recall / (precision + recall)


def clusters(language: str, settings: SummarySettings) -> tuple[int, float, float, float]:
    """Return the number of groups of MultiLing's stories and their BCubed figures."""
    names = multiling_topics(language)
    by_topic = {name: multiling(language, name) for name in names}
    gold = {story.id: name for name, found in by_topic.items() for story in found}
    grouping = group([s for found in by_topic.values() for s in found], settings=settings)
    return (len(grouping.groups), *bcubed(gold, grouping))


def news_days() -> list[Story]:
    """Return the articles of the ten days, one paragraph as one sentence."""
    with gzip.open(DATA / "news-days.jsonl.gz", "rt", encoding="utf-8") as rows:
        return [_article(json.loads(row)) for row in rows]


def _article(row: dict[str, str]) -> Story:
    body = [line for line in row["text"].splitlines() if line.strip()]
    return Story(
        id=row["id"],
        title=StorySentence(0, row["title"], "", 1.0),
        sentences=tuple(StorySentence(n, text, "", 1.0) for n, text in enumerate(body, 1)),
        published=row["date"],
        source=row["source"],
    )


def many(size: int) -> list[Story]:
    """Return `size` articles made by mixing the paragraphs of real ones of one category.

    A made article takes three paragraphs of one real article, so that it belongs to its
    event, and its other words from the whole; days are drawn over a year.
    """
    real = [story for story in news_days() if len(story.sentences) >= 3]
    rng = random.Random(size)
    words = [w for story in real for s in story.sentences for w in s.ar.split()]
    made = []
    for n in range(size):
        base = real[rng.randrange(len(real))]
        body = [s.ar for s in rng.sample(base.sentences, min(3, len(base.sentences)))]
        mixed = []
        for text in body:
            mine = text.split()
            rng.shuffle(mine)
            mixed.append(" ".join(w if rng.random() < 0.6 else rng.choice(words) for w in mine))
        year = rng.randrange(size // 80 + 1)
        foreign = " ".join(rng.choice(words) + f"{chr(97 + year % 26)}{year}" for _ in range(40))
        sentences = tuple(StorySentence(k, t, "", 1.0) for k, t in enumerate([*mixed, foreign], 1))
        day = f"2018-{rng.randrange(1, 13):02}-{rng.randrange(1, 29):02}"
        made.append(Story(f"{n:06}", base.title, sentences, day))
    return made


def speed(sizes: Sequence[int]) -> None:
    """Print seconds and peak memory of growing numbers of articles."""
    print("articles  seconds  cpu s  cpu us/article  groups  peak MB")
    for size in sizes:
        made = many(size)
        start, begun = time.perf_counter(), time.process_time()
        grouping = group(made, settings=SummarySettings())
        took, used = time.perf_counter() - start, time.process_time() - begun
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        each = used / size * 1e6
        print(
            f"{size:8} {took:8.1f} {used:6.1f} {each:15.0f} {len(grouping.groups):7} {peak:8}",
            flush=True,
        )


def main() -> None:
    """Print what was asked for."""
    for language in ("ar", "en"):
        n, precision, recall, f1 = clusters(language, SummarySettings())
        print(f"{language}: {n} topics  P {precision:.3f}  R {recall:.3f}  F1 {f1:.3f}")
    if "--curve" in sys.argv:
        print("theme    ar (topics)    en (topics)")
        for theme in THRESHOLDS:
            settings = SummarySettings(theme=theme, event=max(theme, SummarySettings().event))
            row = [clusters(language, settings) for language in ("ar", "en")]
            print(f"{theme:5}  " + "  ".join(f"{f1:.3f} ({n})" for n, _, _, f1 in row))
    if "--speed" in sys.argv:
        given = sys.argv[sys.argv.index("--speed") + 1 :]
        speed([int(size) for size in given if size.isdigit()] or SIZES)
    if "--days" in sys.argv:
        show_days()


def show_days() -> None:
    """Print the groups of the ten days, their events and titles."""
    start = time.perf_counter()
    grouping = group(news_days(), settings=SummarySettings())
    print(f"{len(grouping.groups)} groups in {time.perf_counter() - start:.1f} s")
    for found in grouping.groups:
        for number, event in enumerate(found.events):
            for copies in event:
                first = copies.stories[0]
                title = first.title.ar if first.title else ""
                others = f" (+{len(copies.stories) - 1})" if len(copies.stories) > 1 else ""
                print(f"{number:3} {first.published} {first.source:9} {title}{others}")
        print()


if __name__ == "__main__":
    main()

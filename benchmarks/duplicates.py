"""Copies of one text: how many planted ones are found, how many false ones are made.

    python -m benchmarks.duplicates [--show]

Of every fifth article of news-days a copy is planted as another outlet would carry it: the
title changed, 30% of its sentences cut, two paragraphs swapped, tashkeel and tatweel added,
and all of it at once. False are the pairs joined that are no copies: every joined pair of
the real articles is listed by `--show` with the share of words in common, to be read.
"""

from __future__ import annotations

import random
import sys
import time
from dataclasses import replace
from typing import TYPE_CHECKING

from benchmarks.topics import news_days
from summarize.duplicates import duplicates
from summarize.reading import read
from summarize.records import StorySentence
from summarize.tokens import tokens

if TYPE_CHECKING:
    from summarize.records import Story

SEED = 7
EVERY = 5
LONG = 60  # words; shorter articles have no two paragraphs to swap
CUT = 0.3
FATHA, TATWEEL = "\u064e", "\u0640"


def retitled(story: Story, rng: random.Random) -> Story:
    """Return the story under a headline of other words."""
    words = rng.choice(story.sentences).ar.split()[:8]
    return replace(story, title=StorySentence(0, " ".join(words), "", 1.0))


def cut(story: Story, rng: random.Random) -> Story:
    """Return the story without 30% of its words, taken off sentence by sentence."""
    kept = list(story.sentences)
    total = goal = sum(len(s.ar.split()) for s in kept)
    goal = int(total * CUT)
    while goal > 0 and kept:
        place = rng.randrange(len(kept))
        words = kept[place].ar.split()
        if len(words) <= goal:
            kept.pop(place)
        else:
            kept[place] = replace(kept[place], ar=" ".join(words[:-goal]))
        goal -= len(words)
    return replace(story, sentences=tuple(kept))


def swapped(story: Story, rng: random.Random) -> Story:
    """Return the story with two paragraphs in each other's place."""
    kept = list(story.sentences)
    if len(kept) > 1:
        a, b = rng.sample(range(len(kept)), 2)
        kept[a], kept[b] = kept[b], kept[a]
    return replace(story, sentences=tuple(kept))


def marked(story: Story, rng: random.Random) -> Story:
    """Return the story with tashkeel and tatweel on every other word."""

    def mark(word: str) -> str:
        if len(word) < 3 or rng.random() < 0.5:
            return word
        return word[0] + FATHA + word[1] + TATWEEL + word[2:]

    kept = (replace(s, ar=" ".join(mark(w) for w in s.ar.split())) for s in story.sentences)
    return replace(story, sentences=tuple(kept))


def everything(story: Story, rng: random.Random) -> Story:
    """Return the story changed in every way at once."""
    for change in (retitled, cut, swapped, marked):
        story = change(story, rng)
    return story


def planted(stories: list[Story]) -> None:
    """Print how many copies of each kind are found among all articles."""
    rng = random.Random(SEED)
    long = [s for s in stories if sum(len(x.ar.split()) for x in s.sentences) >= LONG]
    originals = long[::EVERY]
    print(f"{'change':12} planted  found   share")
    for change in (retitled, cut, swapped, marked, everything):
        copies = [replace(change(s, rng), id=f"copy-{s.id}") for s in originals]
        together = [*stories, *copies]
        groups = duplicates([read(s) for s in together])
        group_of = {together[i].id: n for n, group in enumerate(groups) for i in group}
        found = sum(group_of[s.id] == group_of[f"copy-{s.id}"] for s in originals)
        share = found / len(originals)
        print(f"{change.__name__:12} {len(originals):7} {found:6}  {share:.4f}")


def shared_words(a: Story, b: Story) -> float:
    """Return the share of the shorter one's different words that the other has."""
    one, other = ({t for s in story.sentences for t in tokens(s.ar)} for story in (a, b))
    return len(one & other) / max(1, min(len(one), len(other)))


def real(stories: list[Story], *, show: bool) -> None:
    """Print the groups found among the real articles."""
    start = time.perf_counter()
    groups = [g for g in duplicates([read(s) for s in stories]) if len(g) > 1]
    took = time.perf_counter() - start
    joined = sum(len(group) for group in groups)
    print(f"{len(stories)} articles: {joined} in {len(groups)} groups of copies, {took:.1f} s")
    pairs = [(stories[g[0]], stories[i]) for g in groups for i in g[1:]]
    low = sorted((shared_words(a, b), a.id, b.id, a, b) for a, b in pairs)
    for share, _, _, a, b in low if show else []:
        titles = " | ".join(s.title.ar if s.title else "" for s in (a, b))
        print(f"{share:.2f} {a.source} {b.source} {titles}")


def main() -> None:
    """Print both parts."""
    stories = news_days()
    real(stories, show="--show" in sys.argv)
    planted(stories)


if __name__ == "__main__":
    main()

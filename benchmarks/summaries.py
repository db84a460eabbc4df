"""ROUGE-2 of the summaries against people's and other systems', MultiLing 2011.

    python -m benchmarks.summaries [--curve] [--show] [--translated]

Reads `summaries/` of the evaluation data. ROUGE-2 F over Unicode words, lower case, mean
over the human summaries and then over topics; a summary counts up to its 250th word.
With --translated the Arabic texts are translated by the model that ships, and the English of
the chosen sentences is held against the English references.
"""

from __future__ import annotations

import itertools
import re
import sys
from collections import Counter
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING
from unittest.mock import patch

from summarize import SummarySettings, summarize
from summarize.groups import Copies, Group
from summarize.records import Story, StorySentence
from summarize.vectors import story_vector

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

DATA = Path(__file__).resolve().parent.parent.parent / "shared" / "evaldata" / "summaries"
WORDS = 250
LANGUAGES = ("en", "ar")
NAMES = {"ID2": "CLASSY", "ID3": "JRC", "ID9": "centroid baseline", "ID10": "topline (saw them)"}
HEADER_LINES = 2  # title and date

# What each figure of the method may be, for the curve: module constant -> values
CURVE: dict[str, tuple[float, ...]] = {
    "summarize.concepts.SPREAD_POWER": (0.5, 1.0, 1.5, 2.0),
    "summarize.concepts.PAIRS_SHARE": (0.0, 0.25, 0.5, 0.75, 1.0),
    "summarize.concepts.RARITY_POWER": (0.0, 0.5, 1.0),
    "summarize.candidates.LEAD": (0.0, 1.0, 2.0, 4.0, 8.0),
    "summarize.candidates.TITLE": (0.0, 0.5, 1.0, 2.0),
    "summarize.select.AGAIN": (0.0, 0.2, 0.4, 0.6),
    "summarize.select.LENGTH_POWER": (0.0, 0.25, 0.5, 0.75, 1.0),
    "summarize.select.SAME": (0.3, 0.4, 0.5, 0.6, 0.8, 1.1),
}


def words(text: str) -> list[str]:
    """Return the words of `text` as ROUGE counts them."""
    return re.findall(r"[^\W_]+", text.lower())


def rouge2(text: str, references: list[str], *, limit: int = WORDS) -> float:
    """Return the mean ROUGE-2 F of `text` against each reference."""
    ours = _pairs(words(text)[:limit])
    scores = []
    for reference in references:
        theirs = _pairs(words(reference))
        shared = (ours & theirs).total()
        scores.append(2 * shared / max(1, ours.total() + theirs.total()))
    return sum(scores) / len(scores)


def _pairs(found: list[str]) -> Counter[tuple[str, str]]:
    return Counter(itertools.pairwise(found))


def topics(language: str) -> list[str]:
    """Return the names of the topics at hand."""
    return sorted(folder.name for folder in (DATA / "source" / language).iterdir())


def lines(path: Path) -> list[str]:
    """Return the lines of a story that hold something."""
    return [line.strip() for line in path.read_text("utf-8-sig").splitlines() if line.strip()]


def stories(language: str, topic: str) -> list[Story]:
    """Return the stories of a topic, the source text in the place of the Arabic."""
    return [
        story(path.stem, lines(path))
        for path in sorted((DATA / "source" / language / topic).iterdir())
    ]


def story(name: str, found: list[str]) -> Story:
    """Return a story of its lines: title, date, paragraphs."""
    body = [s for paragraph in found[HEADER_LINES:] for s in sentences(paragraph)]
    return Story(
        id=name,
        title=StorySentence(0, found[0], "", 1.0),
        sentences=tuple(StorySentence(n, s, "", 1.0) for n, s in enumerate(body, 1)),
    )


def sentences(paragraph: str) -> list[str]:
    """Return the sentences of a paragraph by a plain rule: the product's are not asked here."""
    ends = re.finditer(r"[.!?\u061f\u2026][\"'\u201d\u00bb)]*\s+(?=[^a-z\s])", paragraph)
    cuts = [0, *(match.end() for match in ends), len(paragraph)]
    parts = (paragraph[a:b].strip() for a, b in itertools.pairwise(cuts))
    return [part for part in parts if part]


def ours(language: str, topic: str) -> str:
    """Return our summary of a topic's stories."""
    texts = tuple(Copies((s,), story_vector(s), None) for s in stories(language, topic))
    settings = SummarySettings(sentences=100, words=WORDS)
    points = summarize(Group((texts,)), repeated={}, settings=settings)
    return " ".join(point.ar for point in points)


def translated(topic: str, *, weight: float) -> str:
    """Return the English of our summary of a topic's Arabic stories."""
    from translate import Settings, Translator

    found = stories("ar", topic)
    with Translator("auto", settings=Settings()) as translator:
        english = iter(translator.translate([s.ar for story in found for s in story.sentences]))
    pairs = tuple(
        replace(
            story,
            sentences=tuple(
                replace(s, en=(pair := next(english)).en, score=pair.score) for s in story.sentences
            ),
        )
        for story in found
    )
    texts = tuple(Copies((s,), story_vector(s), None) for s in pairs)
    settings = SummarySettings(sentences=100, words=WORDS, translation=weight)
    return " ".join(p.en for p in summarize(Group((texts,)), repeated={}, settings=settings))


def print_translated() -> None:
    """Print the cross-lingual figure, the translation's score weighed and not."""
    for weight in (0.0, SummarySettings().translation):
        scores = [
            rouge2(translated(topic, weight=weight), references("en", topic))
            for topic in topics("ar")
        ]
        print(
            f"Arabic texts, English summary, translation {weight}: {sum(scores) / len(scores):.3f}"
        )


def first_paragraphs(language: str, topic: str) -> str:
    """Return the first paragraph of every story, a strong baseline."""
    folder = DATA / "source" / language / topic
    return " ".join(lines(path)[HEADER_LINES] for path in sorted(folder.iterdir()))


def references(language: str, topic: str) -> list[str]:
    """Return the human summaries of a topic."""
    paths = sorted((DATA / "human" / language).glob(f"{topic}.*"))
    return [path.read_text("utf-8-sig") for path in paths]


def mean(language: str, system: Callable[[str, str], str], *, limit: int = WORDS) -> float:
    """Return a system's mean over the topics."""
    scores = [
        rouge2(system(language, topic), references(language, topic), limit=limit)
        for topic in topics(language)
    ]
    return sum(scores) / len(scores)


def human(language: str) -> float:
    """Return the mean of each human summary against the others."""
    scores = []
    for topic in topics(language):
        found = references(language, topic)
        for n, text in enumerate(found):
            scores.append(rouge2(text, found[:n] + found[n + 1 :]))
    return sum(scores) / len(scores)


def table() -> Iterator[tuple[str, str, str]]:
    """Yield the rows: a system and its figure in each language."""
    whole = 10**6
    yield ("this project", *(f"{mean(lang, ours):.3f}" for lang in LANGUAGES))
    yield ("first paragraphs, 250 words", *(f"{mean(x, first_paragraphs):.3f}" for x in LANGUAGES))
    full = (f"{mean(lang, first_paragraphs, limit=whole):.3f}" for lang in LANGUAGES)
    yield ("first paragraphs, whole", *full)
    yield ("people against each other", *(f"{human(lang):.3f}" for lang in LANGUAGES))
    for folder in sorted((DATA / "systems").iterdir(), key=lambda path: int(path.name[2:])):
        row = []
        for language in LANGUAGES:
            there = (folder / language).is_dir()

            def theirs(lang: str, topic: str, folder: Path = folder) -> str:
                return (folder / lang / f"{topic}.txt").read_text("utf-8-sig")

            row.append(f"{mean(language, theirs):.3f}" if there else "")
        yield (f"{folder.name} {NAMES.get(folder.name, '')}".strip(), *row)


@contextmanager
def constant(path: str, value: float) -> Iterator[None]:
    """Set a constant of the method for a while."""
    with patch(path, value):
        yield


def main() -> None:
    """Print the table, and with --curve each constant of the method moved alone."""
    for name, english, arabic in [("system", "en", "ar"), *table()]:
        print(f"{name:30} {english:>6} {arabic:>6}")
    if "--curve" in sys.argv:
        for path, values in CURVE.items():
            print(path.removeprefix("summarize."))
            for value in values:
                with constant(path, value):
                    figures = [mean(language, ours) for language in LANGUAGES]
                print(f"  {value:5} " + " ".join(f"{figure:.3f}" for figure in figures))
    if "--translated" in sys.argv:
        print_translated()
    if "--show" in sys.argv:
        for language in LANGUAGES:
            for topic in topics(language):
                print(f"\n{topic} {language}\n{ours(language, topic)}")


if __name__ == "__main__":
    main()

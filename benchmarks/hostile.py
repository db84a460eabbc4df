"""Hostile input through the shipped model and all around it: python -m benchmarks.hostile.

Ten thousand texts by hypothesis out of what has broken translators (bidi controls, lone
surrogates, marks piled up, tatweel, joiners, emoji, control characters, markup, special pieces of
the model), and some huge lines. Each must come back whole: no traceback, every sentence there at
its place, nothing dropped without a flag that says so. Texts go in many at a time, as a briefing's
do; every fiftieth by itself.
"""

from __future__ import annotations

import argparse
import time
import traceback
import warnings
from collections import Counter
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING

from hypothesis import HealthCheck, Phase, given, settings

from tests.translate.hostile import HUGE, faults, texts
from translate import open_stack
from translate.segment import segment

if TYPE_CHECKING:
    from translate.records import Translation
    from translate.translator import Translates

TOGETHER = 200  # texts a batch
ALONE = 50  # every so many a text by itself
SHOWN = 5  # faults shown in full


def main() -> None:
    """Print the table; exit 1 where anything went wrong."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--texts", type=int, default=10_000)
    parser.add_argument("--model", default="auto")
    count = parser.parse_args().texts
    begun = time.perf_counter()
    given_texts = [*HUGE, *made_up(count)]
    counts: Counter[str] = Counter()
    with open_stack(parser.parse_args().model, remember=False, warn=print) as translator:
        for start in range(0, len(given_texts), TOGETHER):
            some = given_texts[start : start + TOGETHER]
            counts += tried(translator, some)
            print(f"{start + len(some):7} {dict(counts)}", end="\r", flush=True)
    print(f"\n{len(given_texts)} texts, {sum(map(len, given_texts)):,} characters")
    for name in ("sentences", "flagged", "tracebacks", "offsets", "dropped", "score"):
        print(f"{name:12}{counts[name]:10,}")
    print(f"{time.perf_counter() - begun:.0f} s")
    wrong = sum(counts[name] for name in ("tracebacks", "offsets", "dropped", "score"))
    raise SystemExit(wrong > 0)


def made_up(count: int) -> list[str]:
    """Return hostile texts, the same on every run."""
    found: list[str] = []

    @settings(
        max_examples=count,
        deadline=None,
        database=None,
        derandomize=True,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(texts)
    def keep(text: str) -> None:
        found.append(text)

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        keep()
    return found


def tried(translator: Translates, some: list[str]) -> Counter[str]:
    """Return what came of some texts, told by name; a batch that fails is tried one by one."""
    try:
        made = together(translator, some)
        alone = some[::ALONE]
        made += [translate_alone(translator, text) for text in alone]
    except Exception:  # noqa: BLE001 - whatever it is, it is what is looked for
        if len(some) == 1:
            traceback.print_exc()
            print(ascii(some[0])[:2000])
            return Counter(tracebacks=1)
        return sum((tried(translator, [text]) for text in some), Counter())
    counts: Counter[str] = Counter()
    for text, sentences in zip((*some, *alone), made, strict=True):
        counts["sentences"] += len(sentences)
        counts["flagged"] += sum(bool(one.doubts) for one in sentences)
        for fault in faults(text, sentences):
            counts[fault] += 1
            if counts[fault] <= SHOWN:
                print(fault, ascii(text)[:500])
    return counts


def together(translator: Translates, some: list[str]) -> list[list[Translation]]:
    """Return the translations of the sentences of texts that are translated at once."""
    cut = [segment(text) for text in some]
    made = iter(translator.translate(each.text for segments in cut for each in segments))
    return [
        [
            replace(one, start=each.start, end=each.end)
            for each, one in zip(segments, islice(made, len(segments)), strict=True)
        ]
        for segments in cut
    ]


def translate_alone(translator: Translates, text: str) -> list[Translation]:
    """Return the translations of a text by the way that the command takes."""
    from translate.translator import translate_text

    return translate_text(translator, text)


if __name__ == "__main__":
    main()

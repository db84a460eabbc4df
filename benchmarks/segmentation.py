"""Sentence boundaries of Arabic news against people's: precision, recall, F1.

    python -m benchmarks.segmentation

The gold has a sentence a line, a leading space where the source's line went on; so the text
is put together with a line break or a space, and the ends of sentences are compared. The
boundaries within a line are shown apart, as those at line breaks come almost free. Beside it
stand a one-line pattern and the rule cases of pySBD, an Arabic splitter of old.
"""

from __future__ import annotations

import argparse
import json
import re
import time
from collections.abc import Callable
from pathlib import Path

from translate import segment

DATA = Path(__file__).resolve().parents[2] / "shared/evaldata/segmentation"
GOLD = "news-commentary-v15.dev.ar"
CASES = "pysbd_arabic.json"
SHOWN = 40  # characters on either side of a boundary that is shown

Splitter = Callable[[str], set[int]]


def gold(path: Path) -> tuple[str, set[int], set[int]]:
    """Return the text, the ends of its sentences, and those of them within a line."""
    lines = [line for line in path.read_text("utf-8").split("\n") if line.strip()]
    text, ends, inner = "", [], set()
    for line in lines:
        goes_on = line.startswith(" ")
        if goes_on and ends:
            inner.add(ends[-1])
        text += (" " if goes_on else "\n") * bool(ends) + line.strip()
        ends.append(len(text))
    return text, set(ends), inner


def ours(text: str) -> set[int]:
    """Return the ends of our sentences."""
    return {each.end for each in segment(text)}


def one_line(text: str) -> set[int]:
    """Return the ends that a one-line pattern finds."""
    return {match.end() for match in re.finditer(r"[^\n]+?(?:[.!?؟]+(?=\s|$)|(?=\n)|$)", text)}


def f1(found: set[int], wanted: set[int]) -> tuple[float, float, float]:
    """Return precision, recall and F1."""
    right = len(found & wanted)
    return right / len(found), right / len(wanted), 2 * right / (len(found) + len(wanted))


def show_table(text: str, ends: set[int], inner: set[int]) -> None:
    """Print one line for each splitter."""
    breaks = {match.start() for match in re.finditer("\n", text)} | {len(text)}
    splitters: dict[str, Splitter] = {"mujaz": ours, "one-line pattern": one_line}
    print(f"{'':18}{'P':>7}{'R':>7}{'F1':>7}   within lines{'P':>7}{'R':>7}{'F1':>7}{'s':>7}")
    for name, splitter in splitters.items():
        began = time.perf_counter()
        found = splitter(text)
        took = time.perf_counter() - began
        figures = (*f1(found, ends), *f1(found - breaks, inner))
        cells = [f"{figure:7.4f}" for figure in figures]
        print(f"{name:18}{''.join(cells[:3])}{'':15}{''.join(cells[3:])}{took:7.2f}")


def show_errors(text: str, ends: set[int]) -> None:
    """Print each place where we and the gold differ, to be read by eye."""
    found = ours(text)
    for kind, places in (("missed", ends - found), ("added", found - ends)):
        for at in sorted(places):
            near = f"{text[max(0, at - SHOWN) : at]} | {text[at : at + SHOWN].strip()}"
            print(f"{kind}: {near}".replace("\n", "\\n"))


def show_cases(path: Path) -> None:
    """Print which rule cases are cut as expected."""
    cases = json.loads(path.read_text("utf-8"))
    for number, case in enumerate(cases, 1):
        cut = [each.text for each in segment(case["text"])]
        same = cut == case["sentences"]
        why = "" if same else ": expects commas to end sentences" * _at_commas(case["sentences"])
        print(f"case {number} of {len(cases)}: {'as expected' if same else 'otherwise' + why}")


def _at_commas(expected: list[str]) -> bool:
    return any(sentence.endswith("،") for sentence in expected)


def main() -> None:
    """Print tables, cases and, if asked, every difference."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=DATA)
    parser.add_argument("--errors", action="store_true", help="show every difference")
    options = parser.parse_args()
    text, ends, inner = gold(options.data / GOLD)
    print(f"{GOLD}: {len(ends)} sentences, {len(inner)} of them end within a line")
    show_table(text, ends, inner)
    show_cases(options.data / CASES)
    if options.errors:
        show_errors(text, ends)


if __name__ == "__main__":
    main()

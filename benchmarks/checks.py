"""How often the checks cry wolf, what share of planted errors they find, what they find in peers.

    python -m benchmarks.checks [--peers] [--finds N] [--news FILE.tsv.gz]

False alarms: FLORES-101 dev, the human reference as the translation. Planted
errors: one a sentence in that reference, where it allows it, drawn with a
generator seeded by the sentence's number and the kind of error:

- number: a run of digits or a number word from three up is changed (another
  digit, another word) or dropped, half and half;
- clause: of a sentence of 12 words or more, a stretch of at least five words
  between commas, brackets, dashes or before `and`, `but`, `which`, `while` is
  dropped; at least four words stay;
- name: a capitalised word inside the sentence that is the English of a person
  or place which the lexicon knows and the source holds becomes another name of
  that kind, throughout the sentence;
- negation: one of not, n't, no, never, none, nothing, without is taken out where
  the Arabic holds a word that denies;
- loop: a phrase of one to five words is said four to eight times, in half of the
  cases in place of the rest of the sentence;
- arabic: one to four words become as many words of the source.

Even lines are the half on which rules were developed, odd lines the other.

FLORES hardly ever says whose word it is, so `attribution` is measured on parallel news where
that lies beside the repository, again by even and odd lines: as it is, and with `according to`
become `by` where the Arabic names a source.

Twenty finds in the peers' outputs (`--finds 20`) were read: see benchmarks/checks_read.md.
"""

from __future__ import annotations

import argparse
import gzip
import random
import re
import time
from html import unescape
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from translate.checks import NAMES, check

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

FOLDER = Path(__file__).resolve().parents[2] / "shared" / "evaldata" / "translation"
NEWS = FOLDER.parents[1] / "corpus" / "news_translated.tsv.gz"
ACCORDING = re.compile(r"\baccording to\b", re.IGNORECASE)
PEERS = (
    "argos", "opusmt", "nllb", "bergamot-base-memory", "bergamot-base", "microsoft", "google",
)  # fmt: skip
NUMBER_WORDS = (
    "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
)  # fmt: skip
NUMBER = re.compile(
    rf"(?<![A-Za-z\d])\d(?:[\d,.]*\d)?|\b(?:{'|'.join(NUMBER_WORDS)})\b", re.IGNORECASE
)
NEGATION = re.compile(r"\b(?:not|no|never|none|nothing|without)\b |n['’]t\b", re.IGNORECASE)
JOINT = re.compile(r"[,;:()—–]| (?=(?:and|but|which|while|who|because|when) )")
Pair = tuple[str, str]


def read(system: str | None = None) -> list[Pair]:
    """Return source and reference, or a system's output, line by line."""
    name = f"flores-dev.{system}.en" if system else "flores-dev.en"
    ar = (FOLDER / "flores-dev.ar").read_text(encoding="utf-8").splitlines()
    en = (FOLDER / name).read_text(encoding="utf-8").splitlines()
    # One system's file has `&#39;` for apostrophes, which its users never see.
    return list(zip(ar, map(unescape, en), strict=True))


def number(ar: str, en: str, dice: random.Random) -> str | None:
    """Return `en` with one number changed or dropped."""
    del ar
    found = [m for m in NUMBER.finditer(en) if m.group() not in ("0", "1")]
    if not found:
        return None
    match = dice.choice(found)
    old = match.group()
    new = ""
    if dice.random() < 0.5:
        new = _other_digits(old, dice) if old[0].isdigit() else _other_word(old, dice)
    return en[: match.start()] + new + en[match.end() :]


def _other_digits(old: str, dice: random.Random) -> str:
    """Return a number with one digit changed, never to a leading zero."""
    places = [i for i, c in enumerate(old) if c.isdigit()]
    i = dice.choice(places)
    digits = [d for d in "123456789" if d != old[i]]
    return old[:i] + dice.choice(digits) + old[i + 1 :]


def _other_word(old: str, dice: random.Random) -> str:
    return dice.choice([word for word in NUMBER_WORDS if word != old.lower()])


def clause(ar: str, en: str, dice: random.Random) -> str | None:
    """Return `en` without one of its clauses."""
    del ar
    cuts = [0, *(m.end() for m in JOINT.finditer(en)), len(en)]
    parts = [
        (a, b)
        for a, b in pairwise(cuts)
        if len(en[a:b].split()) >= 5 and len(en[:a].split()) + len(en[b:].split()) >= 4
    ]
    if len(en.split()) < 12 or not parts:
        return None
    start, end = dice.choice(parts)
    rest = (en[:start].rstrip(" ,;:(—–") + " " + en[end:].lstrip()).strip()
    return rest if rest.endswith((".", "!", "?", '"')) else rest + "."


def name(ar: str, en: str, dice: random.Random) -> str | None:
    """Return `en` with one known name become another."""
    known = _names_of(ar)
    words = [m for m in re.finditer(r"(?<=[a-z,] )[A-Z][\w'-]*", en) if m.group() in known]
    if not words:
        return None
    old = dice.choice(words).group()
    new = dice.choice([w for w in _all_names()[known[old]] if w not in known and w not in en])
    return re.sub(rf"\b{re.escape(old)}\b", new, en)


def _names_of(ar: str) -> dict[str, str]:
    """Return the one-word English names that the lexicon gives for words of `ar` -> kind."""
    from translate.lexicon import look_up
    from translate.lexicon_forms import word_list

    entries = filter(None, (look_up(word) for word, _, _ in word_list(ar, "ar")))
    return {
        english: entry.kind
        for entry in entries
        if entry.kind in ("person", "place")
        for english in entry.english
        if english[0].isupper() and " " not in english
    }


def _all_names(cached: dict[str, list[str]] = {}) -> dict[str, list[str]]:  # noqa: B006
    """Return kind -> every one-word English name of the lexicon."""
    if not cached:
        from translate.lexicon import forms, look_up

        for form in forms():
            entry = look_up(form)
            if entry and entry.kind in ("person", "place") and entry.english:
                first = entry.english[0]
                if first[0].isupper() and " " not in first and len(first) > 3:
                    cached.setdefault(entry.kind, []).append(first)
    return cached


def negation(ar: str, en: str, dice: random.Random) -> str | None:
    """Return `en` with one negation taken out."""
    from translate.checks.negation import denials

    found = list(NEGATION.finditer(en))
    if not found or not any(d.weight in ("firm", "nominal") for d in denials(ar)):
        return None
    match = dice.choice(found)
    return en[: match.start()] + en[match.end() :]


def loop(ar: str, en: str, dice: random.Random) -> str | None:
    """Return `en` with a phrase that comes again and again."""
    del ar
    words = en.split()
    if len(words) < 6:
        return None
    size = dice.randint(1, 5)
    start = dice.randrange(len(words) - size)
    phrase = words[start : start + size] * dice.randint(4, 8)
    rest = [] if dice.random() < 0.5 else words[start + size :]
    return " ".join(words[:start] + phrase + rest)


def arabic(ar: str, en: str, dice: random.Random) -> str | None:
    """Return `en` with words of the source in it."""
    words, source = en.split(), ar.split()
    size = dice.randint(1, 4)
    if len(words) <= size or len(source) <= size:
        return None
    start, taken = dice.randrange(len(words) - size), dice.randrange(len(source) - size)
    arabic_words = source[taken : taken + size]
    if not any("\u0621" <= c <= "\u064a" for w in arabic_words for c in w):
        return None
    return " ".join(words[:start] + arabic_words + words[start + size :])


PLANTS: dict[str, tuple[Callable[[str, str, random.Random], str | None], str, float]] = {
    "number": (number, "numbers", 0.95),
    "clause": (clause, "length", 0.85),
    "name": (name, "names", 0.85),
    "negation": (negation, "negation", 0.85),
    "loop": (loop, "repetition", 0.95),
    "arabic": (arabic, "untranslated", 0.95),
}


def alarms(pairs: Iterable[Pair]) -> tuple[dict[str, int], int, int]:
    """Return how many sentences each check flags, how many any does, and of how many."""
    counts = dict.fromkeys(NAMES, 0)
    flagged = total = 0
    for ar, en in pairs:
        found = {f.name for f in check(ar, en)}
        total, flagged = total + 1, flagged + bool(found)
        for one in found:
            counts[one] += 1
    return counts, flagged, total


def recall(pairs: list[Pair], kind: str, offset: int) -> tuple[int, int, int, list[Pair]]:
    """Return planted, found by the named check, found by any, and the pairs it missed."""
    plant, named, _ = PLANTS[kind]
    planted = by_name = by_any = 0
    missed = []
    for i, (ar, en) in enumerate(pairs):
        bad = plant(ar, en, random.Random(f"{kind} {2 * i + offset}"))
        if bad is None or bad == en:
            continue
        found = {f.name for f in check(ar, bad)}
        planted, by_name, by_any = planted + 1, by_name + (named in found), by_any + bool(found)
        if named not in found:
            missed.append((ar, bad))
    return planted, by_name, by_any, missed


def report_alarms(halves: dict[str, list[Pair]]) -> None:
    """Print false alarms by check and half."""
    print("False alarms, reference as translation, %")
    print(f"{'check':16}" + "".join(f"{half:>14}" for half in halves))
    results = {half: alarms(pairs) for half, pairs in halves.items()}
    for one in (*NAMES, "any"):
        cells = []
        for counts, flagged, total in results.values():
            cells.append(f"{100 * (flagged if one == 'any' else counts[one]) / total:14.2f}")
        print(f"{one:16}" + "".join(cells))


def report_recall(halves: dict[str, list[Pair]], misses: int) -> None:
    """Print the recall of planted errors by kind and half."""
    print("\nPlanted errors: planted, recall by the named check, by any check")
    for kind, (_, named, wanted) in PLANTS.items():
        cells = []
        for offset, (half, pairs) in enumerate(halves.items()):
            planted, by_name, by_any, missed = recall(pairs, kind, offset)
            cells.append(f"{half} {planted:4} {by_name / planted:.3f} {by_any / planted:.3f}")
            if misses and offset == 0:
                for ar, bad in random.Random(0).sample(missed, min(misses, len(missed))):
                    print("   missed:", ar, "\n          ", bad)
        print(f"{kind:10} by {named:14} (goal {wanted}) " + "   ".join(cells))


def report_attribution(path: Path) -> None:
    """Print what `attribution` finds in parallel news as it is, and with sources become doers."""
    from translate.checks import Pair as Sides
    from translate.checks.attribution import attribution, is_marked

    with gzip.open(path, "rt", encoding="utf-8") as lines:
        pairs = [(ar, en) for ar, en in (line.rstrip("\n").split("\t") for line in lines)]
    print("\nattribution in news: pairs, with a source named, false alarms; planted, recall")
    for half, some in (("dev", pairs[::2]), ("held", pairs[1::2])):
        marked = [(ar, en) for ar, en in some if is_marked(ar)]
        false = sum(attribution(Sides(ar, en)) is not None for ar, en in marked)
        bad = [(ar, ACCORDING.sub("by", en)) for ar, en in marked if ACCORDING.search(en)]
        found = sum(attribution(Sides(ar, en)) is not None for ar, en in bad)
        print(f"{half:5}{len(some):7}{len(marked):6}{false:5}{len(bad):6} {found / len(bad):.3f}")


def report_peers(finds: int) -> None:
    """Print what the checks find in peers' outputs, and some finds in full."""
    print("\nSentences flagged in peers' outputs, %")
    print(f"{'system':22}" + "".join(f"{n:>14}" for n in (*NAMES[:-1], "any")))
    shown: list[str] = []
    for system in PEERS:
        counts, flagged, total = alarms(read(system))
        values = [*(counts[n] for n in NAMES[:-1]), flagged]
        print(f"{system:22}" + "".join(f"{100 * v / total:14.2f}" for v in values))
        for ar, en in read(system):
            shown += [
                f"[{system}] {f.name}: {f.explanation}\n  {ar}\n  {en}" for f in check(ar, en)
            ]
    for one in random.Random(7).sample(shown, min(finds, len(shown))):
        print(one)


def main() -> None:
    """Print all tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--peers", action="store_true", help="also what is found in peers' outputs")
    parser.add_argument("--finds", type=int, default=0, help="print so many finds in full")
    parser.add_argument("--misses", type=int, default=0, help="print so many misses of each kind")
    parser.add_argument("--news", type=Path, default=NEWS, help="parallel news for attribution")
    options = parser.parse_args()
    pairs = read()
    halves = {"dev": pairs[::2], "held": pairs[1::2]}
    report_alarms(halves)
    start = time.process_time()
    for ar, en in pairs:
        check(ar + " ", en)
    cost = 1000 * (time.process_time() - start) / len(pairs)
    print(f"\n{cost:.3f} ms of processor time a sentence, all checks")
    report_recall(halves, options.misses)
    if options.news.is_file():
        report_attribution(options.news)
    if options.peers or options.finds:
        report_peers(options.finds)


if __name__ == "__main__":
    main()

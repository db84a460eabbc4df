"""What the gate of written summaries lets through, of true paraphrases and of invented sentences.

    python -m benchmarks.gate [--missed]

`gate_cases.tsv` holds sentences written for it. Wanted is that nothing invented passes; how many
of the true ones do is the price. With --missed every case that went wrong is shown with its reason.
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

from summarize.gate import judge

CASES = Path(__file__).with_name("gate_cases.tsv")
TRUE = "true"


def cases() -> list[tuple[str, list[str], str]]:
    """Return what each case is, its evidence and its sentence."""
    lines = CASES.read_text(encoding="utf-8").splitlines()
    fields = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return [(kind, evidence.split("|"), sentence) for kind, evidence, sentence in fields]


def main() -> None:
    """Print for each kind of case how many sentences pass."""
    of, passed = Counter[str](), Counter[str]()
    for kind, evidence, sentence in cases():
        verdict = judge(sentence, evidence)
        of[kind] += 1
        passed[kind] += bool(verdict.cited)
        if "--missed" in sys.argv and bool(verdict.cited) != (kind == TRUE):
            print(kind, verdict.reason or "passed", sentence, sep="\t")
    for kind in of:
        print(f"{kind:8}{passed[kind]:3} of {of[kind]:2} pass")
    lies = of.total() - of[TRUE]
    print(f"invented: {passed.total() - passed[TRUE]} of {lies} pass")


if __name__ == "__main__":
    main()

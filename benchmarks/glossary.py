"""How often a glossary's terms are kept, in peers' outputs before and after they are enforced.

    python -m benchmarks.glossary [--shown N]

FLORES-101 dev. `starter`: the glossary that ships, with the forms it accepts.
`strict`: the terms but months with several forms, each asked for in its second
form alone, as a reader with wishes of his own would (`UN` for United Nations).
A name is kept where its adjective stands, too (Hungarian for Hungary). The
engine's other hypotheses and alignment are not used here.
"""

from __future__ import annotations

import argparse
from dataclasses import replace
from typing import TYPE_CHECKING

from benchmarks.checks import PEERS, read
from translate.glossary import make, starter
from translate.glossary_enforce import enforce, is_kept

if TYPE_CHECKING:
    from translate.glossary import Glossary


def strict(glossary: Glossary) -> Glossary:
    """Return the terms that have several forms with their second form alone."""
    several = (t for t in glossary.terms if t.english[1:] and t.note != "month")
    return make(tuple(replace(t, english=t.english[1:2]) for t in several))


def kept(system: str | None, glossary: Glossary) -> tuple[int, int, int, list[tuple[str, str]]]:
    """Return term places, those kept before and after, and the sentences changed."""
    places = before = after = 0
    changed = []
    for ar, en in read(system):
        made = enforce(ar, en, glossary)
        for place in glossary.places(ar):
            places += 1
            before += is_kept(place.term, en)
            after += is_kept(place.term, made)
        if made != en:
            changed.append((en, made))
    return places, before, after, changed


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shown", type=int, default=0, help="print so many changed sentences")
    options = parser.parse_args()
    glossaries = {"starter": starter(), "strict": strict(starter())}
    print(f"{'system':22}{'glossary':>10}{'places':>8}{'before':>9}{'after':>9}{'changed':>9}")
    for name, glossary in glossaries.items():
        for system in (None, *PEERS):
            places, before, after, changed = kept(system, glossary)
            shares = f"{before / places:9.3f}{after / places:9.3f}"
            print(f"{system or 'reference':22}{name:>10}{places:8}{shares}{len(changed):9}")
            for en, made in changed[: options.shown]:
                print("   ", en, "\n =>", made)


if __name__ == "__main__":
    main()

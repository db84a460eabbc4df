"""Step 3: align target pieces with source pieces by eflomal, for guided alignment.

Guided alignment teaches one head of the decoder where to look, which a model of few tokens
learns late by itself, and makes CTranslate2's attention usable for tags and names.
Output: `RUN/links/SOURCE.npz` with `links` rows (target, source) and each pair's offset.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from training.options import add_common
from training.pieces import load

if TYPE_CHECKING:
    from collections.abc import Iterator

    from training.pieces import Encoded, Ids

Links = npt.NDArray[np.int16]


def lines(flat: Ids, offsets: Ids) -> Iterator[str]:
    """Yield each sequence as the line of numbers that eflomal reads."""
    for start, end in pairwise(offsets):
        yield " ".join(map(str, flat[start:end])) + "\n"


def parse_links(line: str) -> set[tuple[int, int]]:
    """Return the (source, target) links of a line such as `0-0 1-2`."""
    return {(int(s), int(t)) for s, t in (link.split("-") for link in line.split())}


def merge(forward: set[tuple[int, int]], reverse: set[tuple[int, int]]) -> set[tuple[int, int]]:
    """Return the links of both directions; a target that has none keeps those of either."""
    both = forward & reverse
    linked = {t for _, t in both}
    return both | {(s, t) for s, t in forward | reverse if t not in linked}


def run_eflomal(parts: list[Encoded], work: Path) -> tuple[Path, Path]:
    """Align all parts together, since words met in one help in another."""
    from eflomal import Aligner  # type: ignore[import-untyped]  # has no types

    files = {name: work / name for name in ("ar", "en", "forward", "reverse")}
    with files["ar"].open("w") as ar, files["en"].open("w") as en:
        for part in parts:
            ar.writelines(lines(part.ar, part.ar_at))
            en.writelines(lines(part.en, part.en_at))
    with files["ar"].open() as ar, files["en"].open() as en:
        Aligner(n_samplers=1).align(ar, en, str(files["forward"]), str(files["reverse"]))
    return files["forward"], files["reverse"]


def is_done(pieces: Path, links: Path) -> bool:
    """Tell whether the links are there and newer than the pieces that they link."""
    return links.exists() and links.stat().st_mtime >= pieces.stat().st_mtime


def save_links(path: Path, merged: list[set[tuple[int, int]]]) -> None:
    """Write the links of a source as (target, source) rows in order of target."""
    offsets = np.zeros(len(merged) + 1, np.int32)
    np.cumsum([len(links) for links in merged], out=offsets[1:])
    rows = [(t, s) for links in merged for s, t in sorted(links, key=lambda link: link[::-1])]
    np.savez(path, links=np.array(rows, np.int16).reshape(-1, 2), at=offsets)


def main(arguments: list[str] | None = None) -> None:
    """Align every encoded source; done already when all have links."""
    parser = argparse.ArgumentParser(description=__doc__)
    add_common(parser)
    options = parser.parse_args(arguments)
    folder = options.run / "links"
    folder.mkdir(exist_ok=True)
    paths = sorted((options.run / "pieces").glob("*.npz"))
    if all(is_done(path, folder / path.name) for path in paths):
        return
    parts = [load(path) for path in paths]
    with tempfile.TemporaryDirectory(dir=options.run) as work:
        forward, reverse = run_eflomal(parts, Path(work))
        with forward.open() as ahead, reverse.open() as back:
            for path, part in zip(paths, parts, strict=True):
                merged = [
                    merge(parse_links(next(ahead)), parse_links(next(back)))
                    for _ in range(len(part))
                ]
                save_links(folder / path.name, merged)
                sys.stderr.write(f"{path.stem}: {sum(map(len, merged))} links\n")


if __name__ == "__main__":
    main()

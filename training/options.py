"""Options that every step has."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import argparse


def add_common(parser: argparse.ArgumentParser) -> None:
    """Add the folder of the run and the recipe."""
    parser.add_argument(
        "--run",
        type=Path,
        default=Path("training/run"),
        help="folder of everything that the steps write",
    )
    parser.add_argument("--recipe", type=Path, default=Path("training/recipe.toml"))

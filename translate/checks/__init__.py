"""Reasons to distrust a translation, each a small function with a name and an explanation.

`check(ar, en)` runs them all. Precision and recall: `python -m benchmarks.checks`.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from types import MappingProxyType
from typing import TYPE_CHECKING

from translate.checks.finding import Finding, Pair

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from translate.glossary import Glossary

__all__ = ["EXPLANATIONS", "NAMES", "VERSION", "Finding", "Pair", "check"]

VERSION = "2"  # part of the key of a stored translation: raise it when findings change
# In the order in which they are told to a reader: what is plainly wrong first.
NAMES = (
    "untranslated", "repetition", "truncated", "numbers", "names", "negation", "attribution",
    "length", "quotes", "glossary", "low-confidence",
)  # fmt: skip


@cache
def _checks() -> tuple[tuple[str, Callable[[Pair], str | None]], ...]:
    """Return each check's name and function; `low-confidence` lives in `low_confidence.py`."""
    found = []
    for name in NAMES:
        word = name.replace("-", "_")
        found.append((name, getattr(import_module(f"translate.checks.{word}"), word)))
    return tuple(found)


def check(
    ar: str,
    en: str,
    *,
    score: float | None = None,
    truncated: bool = False,
    glossary: Glossary | None = None,
) -> tuple[Finding, ...]:
    """Return what is wrong with `en` as a translation of `ar`, () where nothing was found."""
    pair = Pair(ar, en, score, truncated, glossary)
    found = ((name, function(pair)) for name, function in _checks())
    return tuple(Finding(name, said) for name, said in found if said)


def _explanations() -> Mapping[str, str]:
    modules = {n: import_module(f"translate.checks.{n.replace('-', '_')}") for n in NAMES}
    return MappingProxyType({name: module.EXPLANATION for name, module in modules.items()})


def __getattr__(name: str) -> Mapping[str, str]:
    """Return EXPLANATIONS: check name -> one general sentence for a page's legend."""
    if name == "EXPLANATIONS":
        return _explanations()
    raise AttributeError(name)

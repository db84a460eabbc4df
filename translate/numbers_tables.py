"""The number words, months and units of both languages, read once from `data/`."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from translate.lexicon_forms import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

# Prefixes that a number word or a month may carry: and, so, in, to, as, the; see data/affixes.py.
PREFIXES = tuple(
    c + p
    for c in ("", "\u0648", "\u0641")
    for p in (
        "",
        "\u0627\u0644",
        "\u0628",
        "\u0644",
        "\u0643",
        "\u0628\u0627\u0644",
        "\u0644\u0644",
    )
)
AND = "\u0648"
# لست, ولست, فلست "I am not", which look like `to six`
NOT_NUMBERS = frozenset(a + "\u0644\u0633\u062a" for a in ("", "\u0648", "\u0641"))
ARTICLE = "\u0627\u0644"
# مئة, مائة, مئه, مائه, ماية; اثنين, إثنين
NOT_WITH_THE = frozenset({
    "\u0645\u0626\u0629", "\u0645\u0627\u0626\u0629", "\u0645\u0626\u0647",
    "\u0645\u0627\u0626\u0647", "\u0645\u0627\u064a\u0629",
    "\u0627\u062b\u0646\u064a\u0646", "\u0625\u062b\u0646\u064a\u0646",
})  # fmt: skip


def rows(name: str) -> Iterator[list[str]]:
    """Yield the fields of each line of a table in `translate/data`, comments left out."""
    text = files("translate").joinpath("data", name).read_text(encoding="utf-8")
    for line in text.splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


@cache
def number_words(language: str) -> dict[str, tuple[str, int, bool]]:
    """Return word -> (kind, value, whether `and` is part of it)."""
    table: dict[str, tuple[str, int, bool]] = {}
    for word, kind, value in rows(f"numbers_{language}.tsv"):
        if language == "en":
            table[word] = (kind, int(value), False)
            continue
        for prefix in PREFIXES:
            if prefix + word in NOT_NUMBERS:
                continue
            # `the hundred` is nearly always the second half of `in the hundred`, percent.
            # `the two` alone is Monday.
            told = "soft" if word in NOT_WITH_THE and prefix.endswith(ARTICLE) else kind
            table.setdefault(prefix + fold(word), (told, int(value), prefix.startswith(AND)))
    return table


@cache
def month_words(language: str) -> dict[tuple[str, ...], tuple[int, bool]]:
    """Return the words of a month's name -> (month, whether the name is never another word)."""
    table: dict[tuple[str, ...], tuple[int, bool]] = {}
    for month, sure, unsure in rows("months.tsv"):
        for names, firm in ((sure, True), (unsure, False)):
            for name in filter(None, map(str.strip, names.split(";"))):
                if name.isascii() != (language == "en"):
                    continue
                for prefix in ("",) if language == "en" else PREFIXES:
                    key = tuple((prefix + fold(name)).lower().split())
                    table.setdefault(key, (int(month), firm))
    return table


@cache
def month_firsts(language: str) -> frozenset[str]:
    """Return the words that a month's name may begin with."""
    return frozenset(key[0] for key in month_words(language))


@cache
def unit_names() -> dict[str, str]:
    """Return each name of a unit, in lower case -> the unit."""
    return {
        name.strip().lower(): unit for unit, names in rows("units.tsv") for name in names.split(";")
    }

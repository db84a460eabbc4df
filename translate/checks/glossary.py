"""Terms of the reader's own glossary that the English does not have."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from translate.checks.finding import Pair

EXPLANATION = "A term of the glossary is not rendered as the glossary has it."


def glossary(pair: Pair) -> str | None:
    """Return which terms of the glossary the English lacks."""
    if pair.glossary is None:
        return None
    from translate.glossary_enforce import missing

    terms = missing(pair.ar, pair.en, pair.glossary)
    if not terms:
        return None
    told = ", ".join(dict.fromkeys(f"{term.english[0]} for {term.ar}" for term in terms))
    return f"The glossary has {told}; the English does not."

"""Translations that stop in mid-sentence, by the decoder's own word or by their last one."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from translate.checks.finding import Pair

EXPLANATION = "The translation stops before its end."
ENDS = frozenset(".!?…\u061f\u06d4")  # ؟ ۔
CLOSERS = " \"'”’»)]\u00bb"
# Words that no English sentence ends with.
DANGLING = frozenset((
    "the", "a", "an", "of", "and", "or", "to", "from", "with", "by", "at", "his", "its", "their",
    "our", "my", "your", "which", "who", "whose", "because", "although", "whether", "than", "into",
    "between", "during", "including", "such", "per", "versus",
))  # fmt: skip


def truncated(pair: Pair) -> str | None:
    """Return why the translation looks cut off."""
    if pair.truncated:
        return "The translation reached its length limit before the sentence was over."
    end = pair.en.rstrip(CLOSERS)
    if not end or end[-1] in ENDS:
        return None
    last = end.rpartition(" ")[2].strip(CLOSERS + ",;:-").lower()
    source = pair.ar.rstrip(CLOSERS)
    if source and source[-1] in ENDS and (last in DANGLING or end[-1] in ",;"):
        return f'The translation ends with "{last}", in mid-sentence.'
    return None

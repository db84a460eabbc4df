"""A glossary kept in translations: another rendering replaced, another hypothesis taken."""

from __future__ import annotations

from typing import TYPE_CHECKING

from translate.glossary_find import garbled_head, is_adjective, rendering, standing
from translate.glossary_fit import put

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from translate.glossary import Glossary, Place, Term

LEAST_WEIGHT = 0.3  # of attention from which two words are called a pair
JOINTS = frozenset(
    ["a", "an", "and", "as", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with"]
)
LONGEST = 4  # English words beyond the Arabic that a stretch found by alignment may have


def missing(ar: str, en: str, glossary: Glossary) -> tuple[Term, ...]:
    """Return the terms of the Arabic of which the English has no accepted form, nor adjective."""
    return tuple(p.term for p in glossary.places(ar) if not is_kept(p.term, en))


def is_kept(term: Term, en: str) -> bool:
    """Tell whether the English has an accepted form of a term, or its adjective."""
    return standing(term, en) is not None or is_adjective(term, en)


def enforce(
    ar: str,
    en: str,
    glossary: Glossary,
    *,
    hypotheses: Iterable[str] = (),
    alignment: Sequence[tuple[int, int]] | None = None,
) -> str:
    """Return `en`, or the hypothesis nearest to it, with the terms of the Arabic as they should be.

    Args:
        ar: the source sentence.
        en: its translation.
        glossary: the terms; those that the Arabic lacks are left alone.
        hypotheses: other readings of the model, best first, tried where `en` cannot be mended.
        alignment: pairs of an Arabic and an English word that belong together, both counted from
            0 among the words parted by spaces; the last resort.
    """
    places = glossary.places(ar)
    if not places:
        return en
    best = _mended(en, places)
    lost = _lost(best, places)
    for other in hypotheses if lost else ():
        mended = _mended(other, places)
        left = _lost(mended, places)
        if len(left) < len(lost):
            best, lost = mended, left
        if not lost:
            break
    if lost and alignment and best == _mended(en, places):
        best = _aligned(ar, en, [p for p in places if p.term in lost], alignment, best)
    return best


def word_pairs(weights: Sequence[Sequence[float]]) -> tuple[tuple[int, int], ...]:
    """Return the pairs for `enforce` from a row of weights over Arabic words for each English one.

    `translate.align.Attention` gives such rows; words that attend to nothing much have no pair.
    """
    pairs = []
    for english, row in enumerate(weights):
        arabic = max(range(len(row)), key=row.__getitem__, default=-1)
        if arabic >= 0 and row[arabic] >= LEAST_WEIGHT:
            pairs.append((arabic, english))
    return tuple(pairs)


def _lost(en: str, places: Sequence[Place]) -> list[Term]:
    return [p.term for p in places if not is_kept(p.term, en)]


def _mended(en: str, places: Sequence[Place]) -> str:
    """Return `en` with every term that it renders otherwise, or in other case, put right."""
    for term in dict.fromkeys(p.term for p in places):
        span = standing(term, en)
        if span is None:
            span = rendering(term, en)
            if span is not None and not _holds_other(en[slice(*span)], term, places):
                en = put(en, *span, term.english[0], is_name=term.case == "name")
        elif (head := garbled_head(term, en, span)) is not None:
            en = put(en, *head, term.english[0], is_name=True)
        elif term.case == "name":
            en = _cased(en, span, term)
    return en


def _holds_other(stretch: str, term: Term, places: Sequence[Place]) -> bool:
    """Tell whether a stretch to be replaced holds another term that is kept."""
    return any(p.term != term and standing(p.term, stretch) is not None for p in places)


def _cased(en: str, span: tuple[int, int], term: Term) -> str:
    """Return `en` with a name in the capitals of the glossary."""
    written = en[slice(*span)]
    for form in term.english:
        bare = form.removeprefix("the ")
        if bare.lower() == written.lower() and bare != written and not bare.islower():
            return en[: span[0]] + bare + en[span[1] :]
    return en


def _aligned(
    ar: str, en: str, places: list[Place], alignment: Sequence[tuple[int, int]], mended: str
) -> str:
    """Return `mended` with each lost term put where the alignment says its words went."""
    if mended != en:  # offsets of English words no longer hold
        return mended
    placed = [(words, p) for p in places if (words := aligned_words(ar, en, p, alignment))]
    spans = [(word_span(en, w[0])[0], word_span(en, w[-1])[1], p.term) for w, p in placed]
    following = len(en) + 1
    for start, end, term in sorted(spans, key=lambda span: (-span[0], span[1])):
        if start < end <= following:  # the attention may give two terms one stretch
            en = put(en, start, end, term.english[0], is_name=term.case == "name")
            following = start
    return en


def aligned_words(
    ar: str, en: str, place: Place, alignment: Sequence[tuple[int, int]]
) -> list[int]:
    """Return the English words from first to last that stand for a place, () where it is unsure."""
    english = en.split()
    stretch = range(place.start, place.end)
    words = [j for i, j in alignment if _word_at(ar, i) in stretch and j < len(english)]
    words = _without_joints(english, words)
    if not words or words[-1] - words[0] > place.term.ar.count(" ") + LONGEST:
        return []
    return list(range(words[0], words[-1] + 1))


def _without_joints(english: Sequence[str], words: Sequence[int]) -> list[int]:
    """Return the words less the prepositions and articles at both ends: the sentence needs them."""
    kept = sorted(words)
    for end in (0, -1):
        while kept and english[kept[end]].lower() in JOINTS:
            kept.pop(end)
    return kept


def _word_at(text: str, index: int) -> int:
    """Return where the word of that index ends, less one: prefixes are before a term's start."""
    return word_span(text, index)[1] - 1


def word_span(text: str, index: int) -> tuple[int, int]:
    """Return where a word parted by spaces stands, punctuation at its ends left out."""
    position = 0
    for i, word in enumerate(text.split()):
        position = text.index(word, position)
        if i == index:
            left = len(word) - len(word.lstrip("\"'“‘«(["))
            bare = word.strip("\"'“‘«([])»’”.,;:!?،؛؟")
            return position + left, position + left + len(bare)
        position += len(word)
    return position, position

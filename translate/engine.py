"""A model folder at work: pieces in, hypotheses out, on CTranslate2.

Texts are cut by `source.spm` and put together by `target.spm` directly; `</s>` is
appended here because a model converted from transformers does not do it; lengths are
capped on both sides and what was cut says so (https://opennmt.net/CTranslate2/guides/transformers.html).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Any

from translate.errors import ModelError
from translate.pieces import MAX_SOURCE, decoding_limit
from translate.records import Hypothesis
from translate.settings import Settings
from translate.shortlist import FILE as SHORTLIST

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from translate.settings import Decoding

END = "</s>"
FILES = ("model.bin", "config.json", "source.spm", "target.spm")

Pieces = tuple[str, ...]
Progress = Callable[[int], None]


@dataclass(frozen=True, slots=True)
class Alignment:
    """How much each target piece looked at each source piece."""

    source: Pieces  # `</s>` included
    target: Pieces
    weights: tuple[tuple[float, ...], ...]  # a row for each target piece, over the source


class Engine:
    """Translates normalised texts; thread-safe, as CTranslate2 is."""

    def __init__(self, folder: Path, settings: Settings = Settings()) -> None:  # noqa: B008
        missing = [name for name in FILES if not (folder / name).is_file()]
        if missing:
            raise ModelError(
                f"{folder} is no model folder: it has no {', '.join(missing)}. "
                f"Make one of a checkpoint with: mujaz models convert {folder}"
            )
        self.folder = folder
        self.settings = settings
        self._source = _load_pieces(folder / "source.spm")
        self._target = _load_pieces(folder / "target.spm")
        self._model: Any = _load_model(folder, settings)
        self._has_shortlist = (folder / SHORTLIST).is_file()

    def cut(self, texts: Sequence[str]) -> list[Pieces]:
        """Return each text's pieces, without `</s>`."""
        return [tuple(pieces) for pieces in self._source.encode(list(texts), out_type=str)]

    def count(self, text: str) -> int:
        """Return how many pieces a text has, without `</s>`."""
        return len(self._source.encode(text))

    def translate(
        self,
        texts: Sequence[str],
        decoding: Decoding | None = None,
        *,
        progress: Progress | None = None,
    ) -> list[tuple[Hypothesis, ...]]:
        """Return the hypotheses of each text, best first; the order of texts changes nothing."""
        decoding = decoding or self.settings.decoding
        cut = self.cut(texts)
        found: dict[Pieces, tuple[Hypothesis, ...]] = {(): (Hypothesis("", 0.0),)}
        left = _counts(cut)
        for pieces, result in self._results(cut, decoding):
            found[pieces] = self._hypotheses(result, decoding, cut_off=len(pieces) > MAX_SOURCE)
            if progress is not None:
                progress(left[pieces])
        return [found[pieces] for pieces in cut]

    def align(self, sources: Sequence[str], targets: Sequence[str]) -> list[Alignment]:
        """Return the attention between texts and given translations of them."""
        left = [[*pieces[:MAX_SOURCE], END] for pieces in self.cut(sources)]
        right = self._target.encode(list(targets), out_type=str)
        right = [pieces[:MAX_SOURCE] for pieces in right]
        results = self._model.translate_batch(
            left,
            target_prefix=right,
            return_attention=True,
            beam_size=1,
            max_input_length=0,
            max_decoding_length=MAX_SOURCE,  # counts the given translation too
            end_token=[END],
        )
        return [
            Alignment(
                tuple(source),
                tuple(target),
                tuple(tuple(row) for row in result.attention[0][: len(target)]),
            )
            for source, target, result in zip(left, right, results, strict=True)
        ]

    def close(self) -> None:
        """Free the model's memory."""
        self._model.unload_model()

    def _results(self, cut: Iterable[Pieces], decoding: Decoding) -> Iterable[tuple[Pieces, Any]]:
        """Yield each distinct text with its result, the longest first."""
        texts = sorted(set(cut) - {()}, key=lambda pieces: (-len(pieces), pieces))
        waiting: list[tuple[Pieces, Any]] = []
        for limit, group in groupby(texts, key=_limit):
            batch = list(group)
            waiting += zip(batch, self._start(batch, limit, decoding), strict=True)
        for pieces, handle in waiting:
            yield pieces, handle.result()

    def _start(self, batch: list[Pieces], limit: int, decoding: Decoding) -> list[Any]:
        """Hand texts of one decoding limit to the workers."""
        handles: list[Any] = self._model.translate_batch(
            [[*pieces[:MAX_SOURCE], END] for pieces in batch],
            max_batch_size=self.settings.max_batch_size,
            batch_type="tokens",
            asynchronous=True,
            beam_size=decoding.beam_size,
            num_hypotheses=decoding.num_hypotheses,
            length_penalty=decoding.length_penalty,
            coverage_penalty=decoding.coverage_penalty,
            repetition_penalty=decoding.repetition_penalty,
            no_repeat_ngram_size=decoding.no_repeat_ngram_size,
            disable_unk=True,
            use_vmap=self._has_shortlist,
            max_input_length=0,  # capped above, where it can be told
            max_decoding_length=limit,
            return_end_token=True,
            return_scores=True,
        )
        return handles

    def _hypotheses(
        self,
        result: Any,  # noqa: ANN401  # ctranslate2 has no types
        decoding: Decoding,
        *,
        cut_off: bool,
    ) -> tuple[Hypothesis, ...]:
        return tuple(
            Hypothesis(
                text=self._target.decode([piece for piece in pieces if piece != END]).strip(),
                score=_mean_log_probability(score, len(pieces), decoding.length_penalty),
                truncated=cut_off or pieces[-1:] != [END],
            )
            for pieces, score in zip(result.hypotheses, result.scores, strict=True)
        )


def _limit(pieces: Pieces) -> int:
    return decoding_limit(min(len(pieces), MAX_SOURCE) + 1)


def _counts(cut: Iterable[Pieces]) -> dict[Pieces, int]:
    counts: dict[Pieces, int] = {}
    for pieces in cut:
        counts[pieces] = counts.get(pieces, 0) + 1
    return counts


def _mean_log_probability(score: float, pieces: int, length_penalty: float) -> float:
    """Undo CTranslate2's normalization: its score is the sum over pieces ** length_penalty."""
    return min(0.0, score * pieces ** (length_penalty - 1)) if pieces else 0.0


def _load_pieces(path: Path) -> Any:  # noqa: ANN401  # sentencepiece has no types
    from sentencepiece import SentencePieceProcessor

    try:
        return SentencePieceProcessor(model_file=str(path))
    except (OSError, RuntimeError) as error:
        raise ModelError(f"{path} is no sentencepiece model: {error}") from error


def _load_model(folder: Path, settings: Settings) -> Any:  # noqa: ANN401  # nor has ctranslate2
    import ctranslate2

    try:
        return ctranslate2.Translator(
            str(folder),
            inter_threads=settings.workers,  # batches side by side beat threads in one: see
            intra_threads=1,  # THREADS in benchmarks/throughput.py
            max_queued_batches=-1,
        )
    except (RuntimeError, ValueError) as error:
        raise ModelError(f"{folder} cannot be loaded: {error}") from error

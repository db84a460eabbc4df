"""Greedy search with a model folder and nothing around it, for comparing models.

The translator proper lives in `translate.engine`; this one has no normalisation, no
splitting and no second try, so that what it gives depends on the files alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from translate.errors import ModelError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

EOS = "</s>"
UNK = "<unk>"
THREADS = 1  # the same on every machine; more of them only wait where cores are busy


@dataclass(frozen=True, slots=True)
class Greedy:
    """A loaded model and the splitter of its source."""

    model: Any  # ctranslate2.Translator
    source: Any  # sentencepiece.SentencePieceProcessor

    def split(self, sentence: str) -> list[str]:
        """Returns the source pieces of a sentence, its end left out."""
        return list(self.source.encode(sentence, out_type=str))

    def any_piece(self) -> str:
        """Returns a source piece that stands for any word."""
        return str(self.source.id_to_piece(self.source.get_piece_size() // 2))

    def translate(self, sentences: Sequence[str], length: int) -> list[tuple[str, ...]]:
        """Returns the first `length` target pieces of each sentence, "</s>" included."""
        return self.translate_pieces([self.split(sentence) for sentence in sentences], length)

    def translate_pieces(
        self, sources: Sequence[Sequence[str]], length: int
    ) -> list[tuple[str, ...]]:
        """Returns the first `length` target pieces of each source, given without its end."""
        try:
            results = self.model.translate_batch(
                [[*source, EOS] for source in sources],
                beam_size=1,
                max_decoding_length=length,
                max_batch_size=1,  # so that no sentence's rounding depends on its neighbours
                max_input_length=0,  # nothing is cut in silence: too long is an error
                return_end_token=True,
            )
        except (RuntimeError, ValueError) as error:
            raise ModelError(f"the model cannot translate: {error}") from error
        return [tuple(result.hypotheses[0][:length]) for result in results]


def load_greedy(folder: Path, *, compute_type: str = "default") -> Greedy:
    """Returns the model of a folder, loaded; "default" computes as the weights are stored."""
    import ctranslate2
    import sentencepiece

    try:
        model = ctranslate2.Translator(
            str(folder), device="cpu", compute_type=compute_type, intra_threads=THREADS
        )
        source = sentencepiece.SentencePieceProcessor(model_file=str(folder / "source.spm"))
    except (RuntimeError, ValueError, OSError) as error:
        raise ModelError(f"the model in {folder} does not load: {error}") from error
    return Greedy(model, source)

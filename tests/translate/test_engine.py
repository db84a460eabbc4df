"""The model that ships at work: pieces, limits, scores, order."""

from __future__ import annotations

import math
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from translate.engine import FILES, Engine
from translate.errors import ModelError
from translate.pieces import MAX_SOURCE
from translate.settings import Decoding, Settings

if TYPE_CHECKING:
    from collections.abc import Iterator
from itertools import pairwise

FOLDER = Path(__file__).resolve().parents[2] / "translate" / "models" / "compact-ar-en"
SENTENCES = [
    "وصل وزير الخارجية إلى العاصمة صباح اليوم.",
    "قال الرئيس إن بلاده تريد السلام.",
    "ارتفعت أسعار النفط في الأسواق العالمية.",
    "قتل 12 شخصا في هجوم على سوق في شمال البلاد.",
    "التقى الوفد رئيس الحكومة.",
]

pytestmark = [
    pytest.mark.model,
    pytest.mark.skipif(not (FOLDER / "model.bin").is_file(), reason="no model is in the package"),
]


@pytest.fixture(scope="module")
def engine() -> Iterator[Engine]:
    """Return the engine of the model that ships."""
    engine = Engine(FOLDER, Settings(threads=2))
    yield engine
    engine.close()


def test_every_text_gets_its_hypothesis(engine: Engine) -> None:
    """Words come out, spaced as English is, with a mean log-probability."""
    for (best,) in engine.translate(SENTENCES):
        assert best.text
        assert "▁" not in best.text
        assert "</s>" not in best.text
        assert "⁇" not in best.text
        assert -10 < best.score < 0


def test_the_order_of_texts_changes_nothing(engine: Engine) -> None:
    """The same set of texts gives the same hypotheses in any order, twins included."""
    forward = engine.translate([*SENTENCES, SENTENCES[0]])
    backward = engine.translate([SENTENCES[0], *reversed(SENTENCES)])
    assert forward == list(reversed(backward))


def test_the_score_is_the_mean_whatever_the_length_penalty(engine: Engine) -> None:
    """Greedy search finds the same words under any penalty, so the score must be the same."""
    scores = [
        engine.translate(SENTENCES[:1], Decoding(beam_size=1, length_penalty=penalty))[0][0].score
        for penalty in (0.0, 0.6, 1.0, 1.5)
    ]
    assert scores == pytest.approx([scores[0]] * 4, rel=1e-4)


def test_the_score_counts_the_end_of_the_sentence(engine: Engine) -> None:
    """It is the mean over the pieces and `</s>`, as the model itself scores them."""
    import ctranslate2

    ((best,),) = engine.translate(SENTENCES[:1])
    source = [*engine.cut(SENTENCES[:1])[0], "</s>"]
    target = engine._target.encode(best.text, out_type=str)
    (scored,) = ctranslate2.Translator(str(FOLDER)).score_batch([source], [target])
    assert best.score == pytest.approx(
        math.fsum(scored.log_probs) / len(scored.log_probs), abs=0.05
    )


def test_as_many_hypotheses_as_asked_best_first(engine: Engine) -> None:
    """A call may search otherwise than the settings say."""
    ((*several,),) = engine.translate(SENTENCES[1:2], Decoding(beam_size=6, num_hypotheses=6))
    assert len(several) == 6
    assert several == sorted(several, key=lambda each: -each.score)
    assert len({each.text for each in several}) > 1


def test_no_repeated_n_grams_where_they_are_forbidden(engine: Engine) -> None:
    """The repair of loops reaches the decoder."""
    decoding = Decoding(beam_size=1, no_repeat_ngram_size=2)
    ((reading,),) = engine.translate(["كلمة " * 60], decoding)
    pieces = engine._target.encode(reading.text, out_type=str)
    pairs = list(pairwise(pieces))
    assert len(pairs) == len(set(pairs))


def test_a_text_beyond_the_positions_is_cut_and_says_so(engine: Engine) -> None:
    """No text makes the model fail; what was not read is told."""
    long = " ".join(f"كلمة{number}" for number in range(MAX_SOURCE))
    assert engine.count(long) > MAX_SOURCE
    ((reading,),) = engine.translate([long], Decoding(beam_size=1))
    assert reading.truncated


def test_nothing_gives_nothing(engine: Engine) -> None:
    """An empty text has an empty reading, and no texts have none."""
    assert [each.text for ((each),) in engine.translate([""])] == [""]
    assert engine.translate([]) == []


def test_progress_adds_up_to_the_texts_that_hold_something(engine: Engine) -> None:
    """Twins count each, so that a bar reaches its end."""
    told: list[int] = []
    engine.translate([*SENTENCES, *SENTENCES], progress=told.append)
    assert sum(told) == 2 * len(SENTENCES)


def test_attention_has_a_row_for_each_target_piece(engine: Engine) -> None:
    """Each row spreads one over the source pieces."""
    ((best,),) = engine.translate(SENTENCES[:1])
    (alignment,) = engine.align(SENTENCES[:1], [best.text])
    assert len(alignment.weights) == len(alignment.target) > 0
    for row in alignment.weights:
        assert len(row) == len(alignment.source)
        assert math.fsum(row) == pytest.approx(1, abs=1e-3)


def test_a_folder_without_a_model_names_what_is_missing(tmp_path: Path) -> None:
    """The message says what to do next."""
    with pytest.raises(ModelError, match=r"model\.bin.*mujaz models convert"):
        Engine(tmp_path)


@pytest.mark.parametrize("name", [name for name in FILES if name != "config.json"])
def test_a_damaged_file_is_named(tmp_path: Path, name: str) -> None:
    """Garbage in a file of the model is an error of one line, not a crash."""
    folder = tmp_path / "model"
    shutil.copytree(FOLDER, folder)
    (folder / name).unlink()
    (folder / name).write_bytes(b"garbage")
    with pytest.raises(ModelError, match="model"):
        Engine(folder)

"""A source is cut anew without losing a letter, and its links follow their letters."""

from __future__ import annotations

import io
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest

np = pytest.importorskip("numpy")
spm = pytest.importorskip("sentencepiece")

from training.recipe import Data  # noqa: E402
from training.resample import Resampler, relink  # noqa: E402
from training.stream import Drawn  # noqa: E402

if TYPE_CHECKING:
    from training.align import Links

OFFSET = 100  # of the joint vocabulary's numbers
SENTENCES = ("وصل المدير إلى المدينة", "زار الوزير مدينة الميناء", "المدير والوزير في المدينة")


@pytest.fixture(scope="module")
def pieces() -> Any:
    """Return the source side of a small vocabulary whose joint numbers are shifted."""
    model = io.BytesIO()
    spm.SentencePieceTrainer.train(
        sentence_iterator=iter(SENTENCES * 20),
        model_writer=model,
        vocab_size=60,
        hard_vocab_limit=False,
        minloglevel=2,
    )
    source = spm.SentencePieceProcessor(model_proto=model.getvalue())
    numbers = [number + OFFSET for number in range(source.get_piece_size())]
    return SimpleNamespace(source=source, joint={True: numbers}, unk=OFFSET + source.unk_id())


def drawn_of(pieces: Any, text: str) -> Drawn:
    """Return a text as a pair whose pieces are linked one to one."""
    ar = np.array(pieces.source.encode(text), np.int32) + OFFSET
    links: Links = np.array([(i, i) for i in range(len(ar))], np.int16)
    return Drawn(ar, ar, links)


def test_the_letters_stay_and_the_cuts_change(pieces: Any) -> None:
    """Every cut spells the sentence; among many there are several."""
    resampler = Resampler(pieces, Data(resample=1.0, sharpness=0.1))
    pair = drawn_of(pieces, SENTENCES[0])
    cuts = [resampler.cut(pair) for _ in range(30)]
    texts = {pieces.source.decode((cut.ar - OFFSET).tolist()) for cut in cuts}
    assert texts == {SENTENCES[0]}
    assert len({tuple(cut.ar.tolist()) for cut in cuts}) > 3
    assert all(cut.en is pair.en for cut in cuts)


def test_what_the_vocabulary_does_not_know_stays(pieces: Any) -> None:
    """An unknown piece cannot be spelt, so the pair is left as it is."""
    pair = drawn_of(pieces, "وصل Ω إلى المدينة")
    assert Resampler(pieces, Data(resample=1.0)).cut(pair) is pair


def test_a_share_of_none_changes_nothing(pieces: Any) -> None:
    """The recipe decides how many pairs are cut anew."""
    pairs = [drawn_of(pieces, text) for text in SENTENCES]
    cut = Resampler(pieces, Data(resample=0.0)).cut_some(pairs, (1,))
    assert all(one is other for one, other in zip(cut, pairs, strict=True))


def test_links_follow_their_letters() -> None:
    """A piece cut in two keeps its link in both halves, two joined in one share it."""
    links = np.array([[0, 0], [1, 1], [2, 2]], np.int16)
    found = relink(links, ["_abcd", "_e", "f"], ["_ab", "cd", "_ef"])
    assert found.tolist() == [[0, 0], [0, 1], [1, 2], [2, 2]]

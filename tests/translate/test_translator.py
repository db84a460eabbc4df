"""The translator: one translation for each sentence, whatever the sentences are."""

from __future__ import annotations

import math
import subprocess
import sys
from itertools import count, islice
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import translate
from translate import Decoding, Hypothesis, Settings, Translator, translate_text
from translate.engine import Engine
from translate.translator import WORD_SCORE

if TYPE_CHECKING:
    from collections.abc import Iterator

FOLDER = Path(__file__).resolve().parents[2] / "translate" / "models" / "compact-ar-en"
TEXT = "وصل الوزير إلى العاصمة. التقى الرئيس.\n12:30\nانتهى اللقاء"

pytestmark = [
    pytest.mark.model,
    pytest.mark.skipif(not (FOLDER / "model.bin").is_file(), reason="no model is in the package"),
]


@pytest.fixture(scope="module")
def translator() -> Iterator[Translator]:
    """Return a quick translator: greedy search."""
    with Translator(FOLDER, settings=Settings(decoding=Decoding(beam_size=1))) as translator:
        yield translator


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the list of all texts that the model is asked for."""
    texts: list[str] = []
    original = Engine.translate

    def spy(self: Engine, given: list[str], *rest: object, **named: object) -> object:
        texts.extend(given)
        return original(self, given, *rest, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(Engine, "translate", spy)
    return texts


def test_one_out_for_each_one_in(translator: Translator) -> None:
    """Order and number are kept, twins and empty ones included."""
    given = ["وصل الوزير.", "", "غادر الوفد.", "وصل الوزير.", "12"]
    made = translator.translate(given)
    assert [each.ar for each in made] == given
    assert made[0] == made[3]
    assert all(0 <= each.score <= 1 for each in made)


def test_twins_are_translated_once(translator: Translator, asked: list[str]) -> None:
    """The same sentence is never sent twice."""
    translator.translate(["وصل الوزير."] * 5)
    assert len(asked) == 1


@pytest.mark.parametrize(
    "text", ["", " ", "12:30", "?!", "https://a.org/خبر", "Reuters", "😀", "\ud800"]
)
def test_what_holds_nothing_is_copied_and_the_model_not_asked(
    translator: Translator, asked: list[str], text: str
) -> None:
    """It comes out untouched with full confidence and no flag."""
    (made,) = translator.translate([text])
    assert (made.en, made.score, made.flags) == (text, 1.0, ())
    assert asked == []


def test_another_language_is_copied_and_flagged(translator: Translator, asked: list[str]) -> None:
    """A sentence that the model does not know is shown as it is, with no confidence."""
    text = "وزیر امور خارجه گفت که این گفتگوها در پایتخت برگزار خواهد شد."
    (made,) = translator.translate([text])
    assert (made.en, made.score, made.flags) == (text, 0.0, ("language",))
    assert asked == []


def test_dialect_is_translated_and_flagged(translator: Translator) -> None:
    """The reader is told that the model knows the written standard only."""
    (made,) = translator.translate(["أنا مش عارف إيه اللي حصل دلوقتي."])
    assert made.en
    assert "dialect" in made.flags


def test_the_arabic_shown_is_the_arabic_written(translator: Translator, asked: list[str]) -> None:
    """Only the model sees the normalised text."""
    (made,) = translator.translate(["وَصَلَ الوزيـــر في ٢٠٢٠."])
    assert made.ar == "وَصَلَ الوزيـــر في ٢٠٢٠."
    assert asked == ["وصل الوزير في 2020."]


def test_offsets_of_a_text_s_sentences(translator: Translator) -> None:
    """Each translation says where its sentence stands."""
    made = translator.translate_text(TEXT)
    assert len(made) == 4
    assert [TEXT[each.start : each.end] for each in made] == [each.ar for each in made]


def test_every_translation_is_judged() -> None:
    """A number that the English has not is told, and a translator can be had without checks."""
    reading = Hypothesis("The minister arrived with 30 people.", -0.1)
    with Translator(FOLDER) as translator, Translator(FOLDER, checked=False) as bare:
        assert "numbers" in translator.finish("وصل الوزير ومعه 40 شخصا.", reading).flags
        made = bare.finish("وصل الوزير ومعه 40 شخصا.", reading)
    assert made.flags == ()
    assert made.score == pytest.approx(math.exp(-0.1))


def test_nothing_is_loaded_before_a_sentence_needs_it() -> None:
    """A run that the memory answers alone costs no loading."""
    with Translator(FOLDER) as translator:
        assert translator.signature
        translator.translate(["2020", "https://example.org"])
        assert "engine" not in vars(translator)


def test_a_sentence_of_five_thousand_words_loses_no_chunk(
    translator: Translator, asked: list[str]
) -> None:
    """Every word goes through the model, in chunks that fit."""
    words = [f"كلمة{number}" for number in range(5000)]
    (made,) = translator.translate([" ".join(words)])
    assert "".join(asked).split() == words
    assert made.en


def test_a_single_word_is_not_answered_with_a_story(translator: Translator) -> None:
    """One word gives a few words at most, or itself with a flag."""
    for word in ("مرحبا", "نعم", "السلام", "ك", "ءءء"):
        (made,) = translator.translate([word])
        assert len(made.en.split()) <= 5


def test_a_word_list_answers_single_words(asked: list[str]) -> None:
    """A word that a lexicon knows is not left to the model."""
    with Translator(FOLDER, words={"نعم": "yes"}.get) as translator:
        (made,) = translator.translate(["نعم"])
    assert (made.en, made.score) == ("yes", WORD_SCORE)
    assert asked == []


def test_streaming_is_lazy_and_gives_the_same(translator: Translator) -> None:
    """An endless input is read a window at a time."""
    endless = (f"وصل الوفد رقم {number}." for number in count())
    small = Translator(FOLDER, settings=Settings(decoding=Decoding(beam_size=1), window=4))
    streamed = list(islice(small.stream(endless), 6))
    assert [each.ar for each in streamed] == [f"وصل الوفد رقم {number}." for number in range(6)]
    assert next(endless) == "وصل الوفد رقم 8."
    small.close()


def test_progress_reaches_the_number_of_sentences(translator: Translator) -> None:
    """The steps add up, with twins, nothing and chunks among them."""
    for sentences in (["وصل الوزير.", "12", "وصل الوزير.", "كلمة " * 900], ["12"], []):
        told: list[int] = []
        translator.translate(sentences, progress=told.append)
        assert sum(told) == len(sentences)


def test_other_readings_of_a_sentence_can_be_finished(translator: Translator) -> None:
    """What repair needs: readings under another search, and a translation made of one."""
    sentence = "وصل وزير الخارجية إلى العاصمة."
    (several,) = translator.readings_of([sentence], Decoding(beam_size=4, num_hypotheses=4))
    assert len(several) == 4
    assert translator.finish(sentence, several[1]).en == several[1].text


def test_the_signature_names_model_quantization_and_search(translator: Translator) -> None:
    """A briefing can say what made it."""
    assert translator.signature.startswith("model compact-ar-en@")
    assert " | int8 | beam 1 | checks " in translator.signature


def test_a_sentence_can_be_read_in_two_halves(translator: Translator, asked: list[str]) -> None:
    """Both halves go to the model, and what is not for the model has no readings."""
    sentence = "وصل وزير الخارجية إلى العاصمة صباح اليوم، وعقد اجتماعا مع نظيره في القصر."
    decoding = Decoding(beam_size=2, num_hypotheses=2)
    several, none = translator.readings_of([sentence, "12"], decoding, split=True)
    assert len(several) == 2
    assert none == ()
    assert "".join(asked) == sentence
    assert len(asked) == 2


def test_a_text_can_be_translated_by_anything_that_translates() -> None:
    """What is put around a translator needs its two members only."""

    class Upper:
        signature = "upper"

        def translate(
            self, sentences: object, *, progress: object = None
        ) -> list[translate.Translation]:
            return [translate.Translation(each, each.upper(), 1.0) for each in sentences]  # type: ignore[attr-defined]

    assert [each.en for each in translate_text(Upper(), "abc. قال.")] == ["ABC.", "قال."]


HOSTILE = st.lists(
    st.text(max_size=20)
    | st.sampled_from(
        [
            "وصل الوزير",
            "كَتَبَ",
            "كـــ",
            "\u202e",
            "\u2066",
            "\u200d",
            "�",
            "😀",
            "\x00",
            "\x1b[0m",
            ".",
            "؟",
            "،",
            "\n",
            "ك" * 300,
            "كلمة " * 150,
            "ﷺ",
            "<b>",
            "%s",
            "▁",
            "</s>",
            "<unk>",
        ]
    ),
    max_size=6,
).map("".join)


@settings(
    deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(HOSTILE, min_size=1, max_size=8))
def test_hostile_input_is_translated_or_copied(translator: Translator, given: list[str]) -> None:
    """No exception, every sentence answered in its place, scores in their range."""
    made = translator.translate(given)
    assert [each.ar for each in made] == given
    assert all(0 <= each.score <= 1 for each in made)
    assert all(each.en or "language" not in each.flags for each in made)
    text = "\n".join(given)
    whole = translator.translate_text(text)
    assert [text[each.start : each.end] for each in whole] == [each.ar for each in whole]


def test_the_public_names_are_these() -> None:
    """The surface that others build on is pinned."""
    assert sorted(translate.__all__) == translate.__all__
    assert all(hasattr(translate, name) for name in translate.__all__)


def test_importing_is_light() -> None:
    """Importing the package brings none of the heavy modules."""
    heavy = "{'ctranslate2', 'sentencepiece', 'numpy', 'torch', 'sklearn', 'transformers'}"
    code = f"import sys, translate; sys.exit(bool({heavy} & set(sys.modules)))"
    subprocess.run([sys.executable, "-c", code], check=True, cwd=FOLDER.parents[2])

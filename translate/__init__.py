"""Arabic to English, sentence by sentence: text in, translations out.

>>> from translate import Translator
>>> with Translator() as translator:
...     for sentence in translator.translate_text("وصل الوزير إلى القاهرة."):
...         print(sentence.ar, sentence.en, sentence.score, sentence.flags)
"""

from __future__ import annotations

from translate.errors import InputError, ModelError, ModelMissing, MujazError, SettingsError
from translate.records import Hypothesis, Segment, Translation
from translate.segment import segment
from translate.settings import Decoding, Settings
from translate.translator import Translates, Translator, translate_text

__all__ = [
    "Decoding",
    "Hypothesis",
    "InputError",
    "ModelError",
    "ModelMissing",
    "MujazError",
    "Segment",
    "Settings",
    "SettingsError",
    "Translates",
    "Translation",
    "Translator",
    "segment",
    "translate_text",
]

"""Arabic to English, sentence by sentence: text in, translations out.

>>> from translate import Translator
>>> with Translator() as translator:
...     for sentence in translator.translate_text("وصل الوزير إلى القاهرة."):
...         print(sentence.ar, sentence.en, sentence.score, sentence.flags)
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from translate.errors import InputError, ModelError, ModelMissing, MujazError, SettingsError
from translate.records import Hypothesis, Segment, Translation
from translate.segment import segment  # now, or the module of that name would stand in its place

if TYPE_CHECKING:
    from translate.settings import Decoding, Settings
    from translate.stack import open_stack
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
    "open_stack",
    "segment",
    "translate_text",
]


def __getattr__(name: str) -> object:
    """Import a name of `__all__` when it is first asked for: `import translate.errors` is cheap."""
    from importlib import import_module

    for module in ("settings", "translator", "stack") if name in __all__ else ():
        if hasattr(found := import_module(f"translate.{module}"), name):
            return getattr(found, name)
    raise AttributeError(f"module 'translate' has no attribute {name!r}")

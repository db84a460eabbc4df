"""Arabic to English, sentence by sentence: text in, translations out."""

from __future__ import annotations

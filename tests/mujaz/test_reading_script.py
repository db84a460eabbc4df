"""A text that is no Arabic is refused in words that say what it is."""

from __future__ import annotations

import gzip
import json
from typing import TYPE_CHECKING

import pytest

from mujaz.reading.script import why_not_arabic
from tests.mujaz import reading_texts as texts

if TYPE_CHECKING:
    from pathlib import Path

REFUSED = (
    ("", "is empty"),
    (" \n\t ", "is empty"),
    ("An article in English.", "has no Arabic in it"),
    ("2026-11-21 10:25 — 42%", "has no Arabic in it"),
    # a quotation does not make an English article Arabic
    ("The word مرحبا means hello and is heard in every street of the city.", "only 9% of"),
    (texts.PERSIAN, "reads as Persian"),
    (texts.PERSIAN_ARABIC_KEYS, "reads as Persian"),
    (texts.URDU, "reads as Urdu"),
    (texts.KURDISH, "reads as Kurdish"),
    (texts.PASHTO, "reads as Pashto"),
    (texts.UYGHUR, "reads as Uyghur"),
    # no frequent word, but letters that Arabic lacks
    ("گزارش ویژه پیرامون گردشگری", "another language in Arabic letters"),
    (texts.BODY.encode().decode("windows-1256"), "is garbled"),
    (texts.BODY.encode().decode("latin-1"), "is garbled"),
)


@pytest.mark.parametrize(("text", "reason"), REFUSED)
def test_says_why_a_text_is_not_arabic(text: str, reason: str) -> None:
    """Each kind of stranger has its own reason."""
    assert reason in (why_not_arabic(text) or "")


@pytest.mark.parametrize(
    "text",
    [
        texts.BODY,
        texts.TITLE,
        "عاجل",
        # typed with Persian yeh and keheh, as some Iraqi outlets do
        texts.BODY.replace("ي", "ی").replace("ك", "ک"),
        # names with letters that Arabic lacks
        "زار الرئيس پوتين مدينة گوتنبرگ والتقى وزير الخارجية ڤان دام في المساء",
        # half of it Latin names
        "أعلنت شركة Alpha Beta Gamma عن شراكة مع Delta Epsilon في دبي",
        # presentation forms, as copied from old PDFs
        "ﺃﻋﻠﻨﺖ ﺍﻟﺤﻜﻮﻣﺔ ﻋﻦ ﻣﻮﺍﺯﻧﺔ ﺟﺪﻳﺪﺓ",
        "قال «لا» ثم خرج.",
    ],
)
def test_arabic_passes(text: str) -> None:
    """Short, vowelled, mixed or oddly typed: Arabic all the same."""
    assert why_not_arabic(text) is None


def test_news_is_never_taken_for_another_language(evaldata: Path) -> None:
    """None of 1,679 articles of real outlets is refused."""
    path = evaldata / "topics" / "news-days.jsonl.gz"
    with gzip.open(path, "rt", encoding="utf-8") as file:
        refused = [line for line in file if why_not_arabic(json.loads(line)["text"])]
    assert refused == []

"""Is a text Arabic? If not, in which words does a reader learn why it was left out.

Persian, Urdu, Kurdish, Pashto, Sindhi and Uyghur share the script: their frequent
words, and the letters that Arabic lacks, tell them apart.
"""

from __future__ import annotations

import re
from collections import Counter

from mujaz.reading.data import ARABIC_WORDS, FOREIGN_LETTERS, FOREIGN_WORDS

# Lowest share of Arabic letters among all letters. Of 1,679 news articles the lowest had .83;
# an English article that quotes Arabic stays under .2. Left low so that a text with long
# quotations in English goes through.
LOWEST_SHARE = 0.3
# Share of letters that Arabic lacks above which a text without frequent words is not Arabic;
# no news article had over .012.
HIGHEST_FOREIGN = 0.05

_LETTERS = re.compile(r"[^\W\d_]+")
_ARABIC = re.compile(r"[\u0620-\u064a\u066e-\u06d3\u06d5\u06fa-\u06fc\ufb50-\ufdfb\ufe70-\ufefc]+")
_WORDS = re.compile(r"[^\W\d_]+\.?")
# What UTF-8 becomes when read as Latin: the lead bytes of Arabic, D8 and D9, before each letter.
_LEADS = re.compile("[\u00d8\u00d9]")
HIGHEST_LEADS = 0.3
GARBLED_LINES = 50  # looked at; a file is garbled as a whole
# UTF-8 that was once read as this and saved again; the round trip proves it.
_WRONG = "windows-1256"


def why_not_arabic(text: str) -> str | None:
    """Return the reason why `text` is no Arabic article, or None where it is one."""
    if not text.strip():
        return "is empty"
    if _is_garbled(text):
        return "is garbled: UTF-8 that was read as another encoding and saved so; fetch it anew"
    arabic, letters = _count(_ARABIC, text), _count(_LETTERS, text)
    if not arabic:
        return "has no Arabic in it"
    if arabic < LOWEST_SHARE * letters:
        return f"is not in Arabic: only {arabic * 100 // letters}% of its letters are Arabic"
    language = _language(text)
    return f"is not in Arabic: it reads as {language}" if language else None


def _count(letters: re.Pattern[str], text: str) -> int:
    return sum(map(len, letters.findall(text)))


def _is_garbled(text: str) -> bool:
    """Tell whether every line outside ASCII is UTF-8 read as something else."""
    if len(_LEADS.findall(text)) > HIGHEST_LEADS * max(_count(_LETTERS, text), 1):
        return True
    lines = [line for line in text.splitlines()[:GARBLED_LINES] if not line.isascii()]
    return bool(lines) and all(map(_undone, lines))


def _undone(line: str) -> bool:
    try:
        return bool(_ARABIC.search(line.encode(_WRONG).decode("utf-8")))
    except UnicodeError:
        return False


def _language(text: str) -> str | None:
    """Name the language other than Arabic that the text is written in, or None."""
    words = Counter(_WORDS.findall(text))
    arabic = sum(count for word, count in words.items() if _is_arabic_word(word.rstrip(".")))
    counts = {
        language: sum(words[word] + words[word + "."] for word in known)
        for language, known in FOREIGN_WORDS.items()
    }
    language, most = max(counts.items(), key=lambda item: item[1])
    if most > arabic:
        return language
    letters = "".join(_ARABIC.findall(text))
    foreign = sum(letter in FOREIGN_LETTERS for letter in letters)
    if not arabic and foreign > HIGHEST_FOREIGN * len(letters):
        return "another language in Arabic letters"
    return None


def _is_arabic_word(word: str) -> bool:
    article = "\u0627\u0644"  # alef lam
    return word in ARABIC_WORDS or (word.startswith(article) and len(word) > len(article) + 2)

r"""What is done to a text before it becomes an article, and nothing more.

Line ends become `\n`; control characters, which no page may hold, become spaces; halves
of characters become U+FFFD, the mark for them. Letters are never touched.
"""

from __future__ import annotations

import re

# CR LF, CR, vertical tab, form feed, next line, line and paragraph separator.
_LINE_END = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")
# Lone surrogates (JSON may state them) and the code points that are no characters.
_BROKEN = re.compile("[\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_SPACES = re.compile(r"\s+")
_MARK = "\ufeff"


def clean(text: str) -> str:
    """Return the text with its line ends and control characters tamed."""
    text = _LINE_END.sub("\n", text.removeprefix(_MARK))
    return _BROKEN.sub("\ufffd", _CONTROL.sub(" ", text))


def one_line(text: str) -> str:
    """Return the text cleaned, on one line, without space around it."""
    return _SPACES.sub(" ", clean(text)).strip()

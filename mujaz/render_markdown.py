"""Text for `briefing.md`: nothing that an article says is read as Markdown, HTML or YAML.

Every `{{ value }}` of a `.md` template passes `finalize`, so escaping is automatic
there as it is in HTML; the filters below return `Raw`, which passes as it is.
Arabic stands in right-to-left isolates rather than in `<div dir>`: terminals and note
programs do not read the element, and code hosts render inside one no Markdown.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING
from urllib.parse import quote

from mujaz.render_bidi import one_line

if TYPE_CHECKING:
    from mujaz.render_views import CitationMark

RLI, FSI, PDI = "\u2067", "\u2068", "\u2069"
WORD_JOINER = "\u2060"  # invisible; keeps code hosts from making links of mail addresses
SPECIAL = re.compile(r"[\\`*_\[\]<>#&~$]")
SCHEME = re.compile(r"(?i)\b(https?|ftp|mailto|xmpp):")
WWW = re.compile(r"(?i)\b(www)\.")
MAIL = re.compile(r"(?<=\w)@(?=\w)")
START = re.compile(r"^(\d{0,9})([-+=:%|.)])")
RTL_LETTER = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
PLAIN_ADDRESS = re.compile(r"[A-Za-z0-9._~/#:?=&%+@,;-]+")
ADDRESS_SAFE = "!#$%&'()*+,/:;=?@[]~-._"


class Raw(str):
    """Markdown that is finished."""

    __slots__ = ()


def finalize(value: object) -> str:
    """Return what a template prints, escaped unless it is finished."""
    return value if isinstance(value, Raw) else escape(str(value))


def escape(text: str) -> Raw:
    """Return the text on one line with nothing in it that Markdown would act on."""
    text = SPECIAL.sub(r"\\\g<0>", one_line(text))
    text = SCHEME.sub(r"\1\\:", text)
    text = WWW.sub(r"\1\\.", text)
    text = MAIL.sub("@" + WORD_JOINER, text)
    return Raw(START.sub(r"\1\\\2", text))


def rtl(text: str) -> Raw:
    """Return escaped Arabic in a right-to-left isolate."""
    return Raw(f"{RLI}{escape(text)}{PDI}") if text else Raw("")


def own(text: str) -> Raw:
    """Return escaped text of either language, isolated in the direction of its first letter."""
    return Raw(f"{FSI}{escape(text)}{PDI}") if RTL_LETTER.search(text) else escape(text)


def cell(text: str) -> Raw:
    """Return escaped text of either language that cannot end its cell of a table."""
    return Raw(own(text).replace("|", r"\|"))


def cite(it: CitationMark) -> Raw:
    """Return a link to a sentence, named by its outlet or else by its article's title."""
    name = it.source.text if it.source else it.title.en or it.title.ar
    return Raw(f"[{cell(name)}, {it.place.en}]({address(it.href)})")


def isolate(text: str) -> str:
    """Return text of either language on one line and isolated, as plain text needs it."""
    return f"{FSI}{one_line(text)}{PDI}"


def code(text: str) -> Raw:
    """Return the text as a code span, which takes no escapes."""
    fence = "`" * (1 + max(map(len, re.findall("`+", text)), default=0))
    space = " " if "`" in text else ""
    return Raw(f"{fence}{space}{one_line(text)}{space}{fence}")


def yaml(text: str) -> Raw:
    """Return the text as a YAML string; JSON's are YAML's, too."""
    return Raw(json.dumps(one_line(text), ensure_ascii=False))


def address(url: str) -> Raw:
    """Return an address that ends where Markdown thinks that it ends."""
    return Raw(url if PLAIN_ADDRESS.fullmatch(url) else f"<{quote(url, safe=ADDRESS_SAFE)}>")

"""Title, outlet, address and date as formats state them, made safe and tidy.

An address goes into a link, so only http and https pass; an outlet's name that a page
puts around its title is taken off, because the outlet is shown beside it anyway.
"""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from mujaz.reading.cleaning import one_line

LONGEST_NAME = 100  # characters of an outlet's name; more is a description
_JOINT = r"\s*(?:[|•·»«:]|\s[-–—]\s)\s*"


def address(value: object) -> str | None:
    """Return a web address that may stand in a link, else None."""
    if not isinstance(value, str):
        return None
    text = one_line(value)
    try:
        parts = urlsplit(text)
    except ValueError:
        return None
    is_web = parts.scheme in {"http", "https"} and parts.hostname
    return text if is_web and " " not in text else None


def outlet(value: object, url: str | None) -> str | None:
    """Return the outlet's name; the address's host where none is stated."""
    text = one_line(value) if isinstance(value, str) else ""
    if text and len(text) <= LONGEST_NAME and address(text) is None:
        return text
    host = urlsplit(address(text) or url or "").hostname
    return host.removeprefix("www.") if host else None


def headline(value: object, source: str | None = None) -> str | None:
    """Return the title on one line, without the outlet's name at either end."""
    if not isinstance(value, str):
        return None
    text = one_line(value)
    for name in filter(None, (source,)):
        quoted = re.escape(name)
        shorter = re.sub(rf"^{quoted}{_JOINT}|{_JOINT}{quoted}$", "", text)
        text = shorter or text
    return text or None

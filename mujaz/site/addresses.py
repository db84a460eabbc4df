"""Where everything of a site lies, as paths from its root; how one page names another.

Addresses are promises: others link to them, so they depend on names and dates alone,
never on what else a site holds.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from urllib.parse import quote

HOME, MISSING, SEARCH, SOURCES = "index.html", "404.html", "search.html", "sources/index.html"
ROBOTS, SITEMAP = "robots.txt", "sitemap.xml"
FEEDS = {"both": "feed.xml", "en": "feed.en.xml", "ar": "feed.ar.xml"}
DIGITS = 6  # of the hash in an outlet's address: 1,000 outlets of one slug share it in 3 % of sites
SLUG_LIMIT = 48


def day_page(date: str) -> str:
    """Return the path of a day's briefing."""
    return f"{date}/index.html"


def topic_page(date: str, topic: str) -> str:
    """Return the path of a topic's own page; beside the day's, so that links in it agree."""
    return f"{date}/topic-{topic}.html"


def article_page(date: str, article: str) -> str:
    """Return the path of an article."""
    return f"{date}/articles/{article}.html"


def month_of(date: str) -> str:
    """Return `2026-11` of a day."""
    return date[:7]


def month_page(month: str) -> str:
    """Return the path of a month's archive."""
    return f"archive/{month}.html"


def source_page(source: str, month: str = "") -> str:
    """Return the path of an outlet's page, or of its page for one month."""
    return f"sources/{source_slug(source)}{f'.{month}' if month else ''}.html"


def source_slug(source: str) -> str:
    """Return ASCII letters of an outlet's name and digits of its hash: `radio-sahel-1f0c9a`."""
    plain = unicodedata.normalize("NFKD", source).encode("ascii", "ignore").decode().lower()
    slug = re.sub(r"[^a-z0-9]+", "-", plain)[:SLUG_LIMIT].strip("-") or "outlet"
    return f"{slug}-{hashlib.sha256(source.encode()).hexdigest()[:DIGITS]}"


def root_of(path: str) -> str:
    """Return the way from a page to the site's root: "", "../" or "../../"."""
    return "../" * path.count("/")


def absolute(base_url: str, path: str) -> str:
    """Return a page's full address; a folder's page goes by the folder's name."""
    return base_url + quote(re.sub(r"(^|/)index\.html$", r"\1", path))

"""Where everything of a site lies, as paths from its root; how one page names another.

Addresses are promises: others link to them, so they depend on names and dates alone,
never on what else a site holds.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from functools import cache
from urllib.parse import quote

HOME, MISSING, SEARCH, SOURCES = "index.html", "404.html", "search.html", "sources/index.html"
THREADS, NAMES = "threads/index.html", "names/index.html"
ROBOTS, SITEMAP, STORIES_SITEMAP = "robots.txt", "sitemap.xml", "archive/stories.sitemap.xml"
# Kind of a name -> folder of its pages, and of the list of all of that kind
FOLDERS = {"person": "people", "place": "places", "org": "organisations"}
EDITIONS = ("en", "ar")  # folders of the same pages in one language
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
    return f"{slug(source) or 'outlet'}-{hashed(source)}"


def slug(text: str) -> str:
    """Return the ASCII letters and digits of a text, with hyphens for what parts them."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain)[:SLUG_LIMIT].strip("-")


def hashed(text: str) -> str:
    """Return the digits that part texts of one slug."""
    return hashlib.sha256(text.encode()).hexdigest()[:DIGITS]


@cache
def name_key(kind: str, en: str) -> str:
    """Return what mentions of one name on any day share: `people/khaled-al-zein`.

    It is the address of the name's page, too. Digits follow where the slug lost letters.
    """
    letters = sum(map(str.isalnum, unicodedata.normalize("NFC", en)))
    found = slug(en)
    whole = letters == sum(map(str.isalnum, found)) and found
    return f"{FOLDERS[kind]}/" + (found if whole else f"{found or 'name'}-{hashed(en)}")


def name_page(key: str, month: str = "") -> str:
    """Return the path of a name's page, or of its page for one month."""
    return f"{key}{f'.{month}' if month else ''}.html"


def letter_page(folder: str, letter: str, part: int = 1) -> str:
    """Return the path of the names of a kind that begin with a letter; long ones have parts."""
    return f"{folder}/letter.{letter}{f'.{part}' if part > 1 else ''}.html"


def thread_page(topic: str, month: str = "") -> str:
    """Return the path of a topic that goes on over days, or of its page for one month."""
    return f"threads/{topic}{f'.{month}' if month else ''}.html"


def edition_page(edition: str, path: str) -> str:
    """Return the path of a page in one language alone."""
    return f"{edition}/{path}"


def root_of(path: str) -> str:
    """Return the way from a page to the site's root: "", "../" or "../../"."""
    return "../" * path.count("/")


def absolute(base_url: str, path: str) -> str:
    """Return a page's full address; a folder's page goes by the folder's name."""
    return base_url + quote(re.sub(r"(^|/)index\.html$", r"\1", path))

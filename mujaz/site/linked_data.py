"""JSON-LD for search engines: https://schema.org/NewsArticle, as data that no browser runs.

`translationOfWork` says what a page is: a machine translation beside an original that
belongs to somebody else.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from markupsafe import Markup

if TYPE_CHECKING:
    from mujaz.render_views import ArticleView, BriefingView

HEADLINE_LIMIT = 110  # characters, as search engines ask for


def briefing_data(view: BriefingView, url: str, name: str) -> Markup:
    """Return a day's briefing as a NewsArticle."""
    return script(
        {
            "@context": "https://schema.org",
            "@type": "NewsArticle",
            "headline": view.page.title.text[:HEADLINE_LIMIT],
            "datePublished": view.page.day.iso,
            "inLanguage": ["en", "ar"],
            "url": url,
            "mainEntityOfPage": url,
            "isAccessibleForFree": True,
            "publisher": {"@type": "Organization", "name": name},
            "author": {"@type": "Organization", "name": name},
            "about": [topic.label.en or topic.label.ar for topic in view.topics],
        }
    )


def article_data(view: ArticleView, url: str, name: str) -> Markup:
    """Return an article as a NewsArticle that translates another."""
    card = view.card
    original: dict[str, object] = {
        "@type": "NewsArticle",
        "headline": card.title.ar[:HEADLINE_LIMIT],
        "inLanguage": "ar",
    }
    if card.url:
        original["url"] = card.url
    if card.source:
        original["publisher"] = {"@type": "Organization", "name": card.source.text}
    data: dict[str, object] = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": (card.title.en or card.title.ar)[:HEADLINE_LIMIT],
        "datePublished": card.published.iso if card.published else view.page.day.iso,
        "inLanguage": ["en", "ar"],
        "url": url,
        "mainEntityOfPage": url,
        "isAccessibleForFree": True,
        "publisher": {"@type": "Organization", "name": name},
        "author": original.get("publisher", {"@type": "Organization", "name": name}),
        "translationOfWork": original,
    }
    return script(data)


def script(data: dict[str, object]) -> Markup:
    """Return JSON that cannot end the element that it stands in."""
    text = json.dumps(data, ensure_ascii=False)
    for sign in "<>&":
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return Markup(text)  # noqa: S704 - no sign of markup is left

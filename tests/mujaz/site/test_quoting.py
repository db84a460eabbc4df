"""Quoting with verification: every citation leads to a sentence, and the sentence says the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mujaz.site.publish import publish
from tests.mujaz.site.builders import briefing, put, studied
from tests.mujaz.site.quoting import EDITION, Published

if TYPE_CHECKING:
    from pathlib import Path

    from tests.mujaz.site.quoting import Quote

DATES = ("2026-10-31", "2026-11-20", "2026-11-21")


@pytest.fixture(scope="module", params=["small", "example"])
def published(
    request: pytest.FixtureRequest, root: Path, tmp_path_factory: pytest.TempPathFactory
) -> Published:
    """Return a site of three days, and the example that lies in `docs/`."""
    if request.param == "example":
        return Published(root / "docs" / "example")
    folder = tmp_path_factory.mktemp("quoting")
    publish([put(folder / "out", studied(briefing(d))) for d in DATES], folder / "site")
    return Published(folder / "site")


def is_part(short: str, whole: str) -> bool:
    """Return whether the words of a shortened sentence stand in the whole one, in their order."""
    left = iter(whole.casefold().split())
    return all(word in left for word in short.rstrip(".").casefold().split())


def test_no_link_leads_astray(published: Published) -> None:
    """To a file that is there and to a place in it, from every page of every edition."""
    assert list(published.astray()) == []


def test_every_quote_is_what_its_sentence_says(published: Published) -> None:
    """In all languages of the page: points, sentences of threads and names, moments."""
    wrong: list[tuple[Quote, tuple[str, ...]]] = []
    for quote in published.quotes():
        row = published.row(quote.page, quote.href)
        same = row == quote.texts
        if quote.short:
            same = len(row) == len(quote.texts) and all(map(is_part, quote.texts, row))
        if not same:
            wrong.append((quote, row))
    assert wrong == []


def test_every_cited_sentence_is_that_of_the_briefing(published: Published) -> None:
    """What the page of the article shows is what `briefing.json` holds, Arabic and English."""
    cited = sorted({published.target(*link) for link in published.citations()})
    for page, anchor in cited:
        link = page, f"#{anchor}"
        assert published.row(*link) == published.given(*link), link


def test_every_kind_of_page_quotes_and_every_edition_as_much(published: Published) -> None:
    """So that the tests above look at something: whole site and editions quote the same places."""
    quotes = list(published.quotes())
    kinds = {q.page.split("/")[0] for q in quotes if not EDITION.match(q.page)}
    assert {"threads", "organisations"} <= kinds
    assert any(kind.startswith("2026-") for kind in kinds)
    places = sorted((q.page, q.href) for q in quotes if not EDITION.match(q.page))
    for edition in ("en/", "ar/"):
        own = [(q.page[3:], q.href) for q in quotes if q.page.startswith(edition)]
        assert sorted(own) == places, edition
    languages = {EDITION.match(q.page) is None: set[int]() for q in quotes}
    for quote in quotes:
        languages[EDITION.match(quote.page) is None].add(len(quote.texts))
    assert max(languages[True]) == 2
    assert languages[False] == {1}


def test_every_lead_is_the_first_point_of_its_topic(published: Published) -> None:
    """The home page cites nothing itself: the topic that it leads to says the same and does."""
    leads = list(published.leads())
    assert len(leads) > 3
    assert [lead for lead, point in leads if lead.texts != point] == []

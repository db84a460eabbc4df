"""One Chromium and one page of it for all tests of the pages."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, Any

import pytest

from tests.templates.briefings import EMPTY, USUAL
from tests.templates.browsing import put
from tests.templates.hostile import hostile
from tests.templates.studies import STUDIED

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

ARGS = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"]
DESK = {"width": 1280, "height": 720}


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    """Return one Chromium for all tests, or skip."""
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    if chromium is None:
        pytest.skip("no chromium on the PATH")
    api = pytest.importorskip("playwright.sync_api")
    with api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=ARGS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the briefings of the tests, written out."""
    folder = tmp_path_factory.mktemp("site")
    days = {"usual": USUAL, "empty": EMPTY, "hostile": hostile(), "studied": STUDIED}
    for name, briefing in days.items():
        put(briefing, folder / name)
    return folder


@pytest.fixture(scope="session")
def watched(browser: Any) -> Iterator[tuple[Any, list[str]]]:
    """Return one page and what it said, did wrong and asked for; a page a test costs too much."""
    page = browser.new_context().new_page()
    seen: list[str] = []
    page.on("console", lambda message: seen.append(f"console: {message.text}"))
    page.on("pageerror", lambda error: seen.append(f"error: {error}"))
    page.on("dialog", lambda dialog: (seen.append("dialog"), dialog.dismiss()))
    page.on("request", lambda request: seen.append(request.url))
    yield page, seen
    page.context.close()


@pytest.fixture
def page(watched: tuple[Any, list[str]]) -> Iterator[Any]:
    """Return the page; its test fails on a message, an error or a request to anybody."""
    page, seen = watched
    page.set_viewport_size(DESK)
    page.emulate_media(media="null", color_scheme="light")
    seen.clear()
    yield page
    wrong = [line for line in seen if not line.startswith(("file:", "data:,", "about:blank"))]
    page.evaluate("try { localStorage.clear() } catch {}")  # where a page keeps the reader's choice
    page.goto("about:blank")
    assert wrong == []

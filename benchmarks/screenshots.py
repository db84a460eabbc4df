"""Pictures of a briefing and of a site made of it: desktop and phone, light and dark, print.

    python -m benchmarks.screenshots out/2026-11-21 --to docs/screenshots

Needs the extra `dev` and a Chromium on the PATH.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

ARGS = ("--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking")
A4_AT_96_DPI = 794


@dataclass(frozen=True, slots=True)
class Shot:
    """One way of looking at a page."""

    name: str
    width: int
    scheme: str = "light"
    media: str = "screen"
    show: str = "both"  # both, en or ar
    page: str = "index"  # index, article (the first one), or a page of the site
    query: str = ""  # what is searched for
    height: int = 1000


SHOTS = (
    Shot("briefing", 1440),
    Shot("briefing-desktop-dark", 1440, scheme="dark"),
    Shot("briefing-arabic", 1440, show="ar"),
    Shot("briefing-english", 1440, show="en"),
    Shot("briefing-tablet", 768),
    Shot("briefing-phone-small", 320),
    Shot("briefing-phone", 390),
    Shot("briefing-phone-dark", 390, scheme="dark"),
    Shot("briefing-phone-arabic", 390, show="ar"),
    Shot("briefing-print", A4_AT_96_DPI, media="print"),
    Shot("article-desktop", 1440, page="article"),
    Shot("article-desktop-dark", 1440, scheme="dark", page="article"),
    Shot("article-arabic", 1440, show="ar", page="article"),
    Shot("article-phone", 390, page="article"),
    Shot("article-print", A4_AT_96_DPI, media="print", page="article"),
    Shot("site-home", 1440, page="home"),
    Shot("site-home-dark", 1440, scheme="dark", page="home"),
    Shot("site-phone-arabic", 390, show="ar", page="home"),
    Shot("site-search", 1440, page="search", query="ليبيا"),
)


def main() -> None:
    """Take the pictures and print where they lie."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("briefing", type=Path, help="folder of a briefing")
    parser.add_argument("--to", type=Path, default=Path("docs/screenshots"))
    parser.add_argument("--only", default="", help="part of the names wanted")
    parser.add_argument("--whole", action="store_true", help="the whole page, however long")
    options = parser.parse_args()
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    if chromium is None:
        sys.exit("no chromium on the PATH; install one, such as Debian's package chromium")
    options.to.mkdir(parents=True, exist_ok=True)
    take(options, chromium)


def take(options: argparse.Namespace, chromium: str) -> None:
    """Take every picture with one browser."""
    from playwright.sync_api import sync_playwright

    from mujaz.site.publish import publish

    article = min(options.briefing.glob("articles/*.html"))
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        site = Path(name) / "site"
        publish([options.briefing], site)
        pages = {"index": options.briefing / "index.html", "article": article}
        pages |= {"home": site / "index.html", "search": site / "search.html"}
        browser = playwright.chromium.launch(executable_path=chromium, args=list(ARGS))
        for shot in (shot for shot in SHOTS if options.only in shot.name):
            page = browser.new_page(
                viewport={"width": shot.width, "height": shot.height}, color_scheme=shot.scheme
            )
            page.emulate_media(media=shot.media, color_scheme=shot.scheme)
            page.goto(pages[shot.page].resolve().as_uri())
            if shot.query:
                page.fill("#query", shot.query)
                page.wait_for_selector("#hits > li")
            if shot.media == "screen":
                page.check(f"#show-{shot.show}", force=True)
            path = options.to / f"{shot.name}.png"
            page.screenshot(path=path, full_page=options.whole)
            print(path)
            page.close()
        browser.close()


if __name__ == "__main__":
    main()

"""What the kinds of a site's pages cost a reader: weight, requests, time to the first paint.

    python -m benchmarks.pages docs/example

Served over HTTP on the loopback address to a fresh browser, with its processor slowed four
times, as a telephone of the middle class is; no network is simulated. The largest page of
each kind is taken; the time is the median of five visits.
"""

from __future__ import annotations

import argparse
import re
import shutil
import statistics
import sys
from pathlib import Path
from typing import Any

from benchmarks.screenshots import ARGS
from benchmarks.search import SLOW, served

VISITS = 5
EMPTY = "empty-page.html"  # what the machine takes for nothing: compare with it where it is busy
BLANK = b"<!doctype html><title>empty</title><p>empty"
PHONE = {"width": 390, "height": 844}
DAY = r"\d{4}-\d\d-\d\d"
KINDS = {
    "home": r"index\.html",
    "day": rf"{DAY}/index\.html",
    "topic": rf"{DAY}/topic-.*",
    "article": rf"{DAY}/articles/.*",
    "article, Arabic": rf"ar/{DAY}/articles/.*",
    "thread": r"threads/(?!index).*",
    "name": r"(people|places|organisations)/(?!letter).*",
    "names": r"names/index\.html",
    "letter": r"(people|places|organisations)/letter.*",
    "archive": r"archive/.*html",
    "source": r"sources/(?!index).*",
    "search": r"search\.html",
}
PAINT = """() => new Promise(resolve => new PerformanceObserver(list => {
  const found = list.getEntriesByName('first-contentful-paint');
  if (found.length) resolve(found[0].startTime);
}).observe({type: 'paint', buffered: true}))"""


def main() -> None:
    """Visit and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("site", type=Path)
    options = parser.parse_args()
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    if chromium is None:
        sys.exit("no chromium on the PATH; install one, such as Debian's package chromium")
    from playwright.sync_api import sync_playwright

    (options.site / EMPTY).write_bytes(BLANK)
    print("page                 weight   requests   first paint")
    with served(options.site) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=list(ARGS))
        for kind, path in {"an empty one": EMPTY, **largest(options.site)}.items():
            weight = (options.site / path).stat().st_size / 1024
            visits = [visited(browser, f"{address}/{path}") for _ in range(VISITS)]
            paint = statistics.median(visit[1] for visit in visits)
            print(f"{kind:18} {weight:6.0f} KB   {visits[0][0]:8}   {paint:8.0f} ms")
        browser.close()
    (options.site / EMPTY).unlink()


def largest(site: Path) -> dict[str, str]:
    """Return the heaviest page of each kind."""
    pages = [path.relative_to(site).as_posix() for path in site.rglob("*.html")]
    found = {}
    for kind, pattern in KINDS.items():
        if own := [page for page in pages if re.fullmatch(pattern, page)]:
            found[kind] = max(own, key=lambda page: ((site / page).stat().st_size, page))
    return found


def visited(browser: Any, address: str) -> tuple[int, float]:  # noqa: ANN401 - playwright's
    """Return how many files a first visit asks for, and when it first paints."""
    context = browser.new_context(viewport=PHONE)
    page = context.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOW})
    page.goto(address)
    paint = page.evaluate(PAINT)
    context.close()
    return len([url for url in asked if not url.startswith("data:")]), paint


if __name__ == "__main__":
    main()

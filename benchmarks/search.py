"""How long a search takes in a browser on a site of a year: one, two and three words.

    python -m benchmarks.publish --keep year      # makes the site, some minutes
    python -m benchmarks.search year/             # from a disk and over HTTP, cold and warm

Words are drawn from the site's own index, each as likely as it is frequent, so that queries
are such as readers type; every one has at least one result where its words are of one
sentence. Cold: a page that was just opened. Used: a page that has looked up other words before.
Warm: the words once more there, in another order. `first` is the time until results are seen,
`all` until the page of results is full or the whole index was looked through.
"""

from __future__ import annotations

import argparse
import json
import random
import shutil
import statistics
import sys
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING, Any

from benchmarks.screenshots import ARGS
from mujaz.site.folding import words

if TYPE_CHECKING:
    from collections.abc import Iterator

WORDS = (1, 2, 3)
SLOW = 4  # times slower than this machine's processor: a telephone of the middle class
MEASURE = """async text => {
  const list = document.getElementById('hits');
  list.replaceChildren();
  const start = performance.now();
  let first = null;
  const seen = new MutationObserver(() => { first ??= performance.now() - start; });
  seen.observe(list, {childList: true});
  await search(text);
  const all = performance.now() - start;
  seen.disconnect();
  return [first ?? all, all, list.childElementCount];
}"""


class Quiet(SimpleHTTPRequestHandler):
    """Serves files and says nothing."""

    protocol_version = "HTTP/1.1"

    def log_message(self, *_: object) -> None:
        """Say nothing."""


def main() -> None:
    """Measure and print medians."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("site", type=Path)
    parser.add_argument("--queries", type=int, default=25, help="of each length")
    parser.add_argument("--slow", action="store_true", help=f"a processor {SLOW} times slower")
    options = parser.parse_args()
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    if chromium is None:
        sys.exit("no chromium on the PATH; install one, such as Debian's package chromium")
    queries = {n: list(drawn(options.site, n, options.queries)) for n in WORDS}
    print("from   words   cold first, all    used first, all    warm first, all   results")
    with served(options.site) as address:
        for name, start in (("disk", options.site.resolve().as_uri()), ("http", address)):
            for n, texts in queries.items():
                report(name, n, measured(chromium, start, texts, options))


def drawn(site: Path, length: int, number: int) -> Iterator[str]:
    """Yield queries: words of one sentence of the site, each query of another day."""
    chance = random.Random(length)
    days = sorted(site.glob("20*/briefing.json"))
    for path in chance.sample(days, min(number, len(days))):
        articles = json.loads(path.read_text(encoding="utf-8"))["articles"]
        sentence = chance.choice(chance.choice(articles)["sentences"][1:])
        found = list(dict.fromkeys(words(sentence[chance.choice(("ar", "en"))])))
        yield " ".join(chance.sample(found, min(length, len(found))))


def measured(
    chromium: str, start: str, texts: list[str], options: argparse.Namespace
) -> list[tuple[Any, Any, Any]]:
    """Return first, all and number of results of each query: cold, used, warm."""
    from playwright.sync_api import sync_playwright

    found = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=list(ARGS))
        warm = opened(browser, start, slow=options.slow)
        for text in texts:
            used = warm.evaluate(MEASURE, text)
            turned = " ".join(reversed(text.split()))
            cold = opened(browser, start, slow=options.slow)
            again = warm.evaluate(MEASURE, turned)
            found.append((cold.evaluate(MEASURE, text), used, again))
            cold.context.close()
        browser.close()
    return found


def opened(browser: Any, start: str, *, slow: bool) -> Any:  # noqa: ANN401 - playwright's
    """Return the search page in a browser that has loaded nothing of the site before."""
    page = browser.new_context().new_page()
    if slow:
        session = page.context.new_cdp_session(page)
        session.send("Emulation.setCPUThrottlingRate", {"rate": SLOW})
    page.goto(f"{start.rstrip('/')}/search.html")
    page.wait_for_timeout(300)  # a reader types no faster
    return page


def report(name: str, length: int, found: list[tuple[Any, Any, Any]]) -> None:
    """Print a line of medians."""
    medians = [
        statistics.median(each[when][what] for each in found)
        for when in range(3)
        for what in range(2)
    ]
    results = statistics.median(each[0][2] for each in found)
    print(
        f"{name}   {length:5}   "
        + "   ".join(f"{ms:6.0f} ms" for ms in medians)
        + f"   {results:7.0f}"
    )


class served:  # noqa: N801 - a context manager
    """Serves a folder on the loopback address."""

    def __init__(self, folder: Path) -> None:
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder)))
        self.thread = threading.Thread(target=self.server.serve_forever, daemon=True)

    def __enter__(self) -> str:
        self.thread.start()
        return f"http://127.0.0.1:{self.server.server_port}"

    def __exit__(self, *_: object) -> None:
        self.server.shutdown()
        self.server.server_close()


if __name__ == "__main__":
    main()

"""The pages of a site in a real Chromium, opened from a disk as from a host: layout, search."""

from __future__ import annotations

import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Any

import pytest

from mujaz.site import name_lists, search
from mujaz.site.publish import Wish, publish
from tests.mujaz.site.builders import briefing, put, studied
from tests.templates.briefings import DAM
from tests.templates.browsing import misplaced, visit
from tests.templates.folding import SAME, WORDS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = pytest.mark.browser

DATES = ("2026-10-31", "2026-11-20", "2026-11-21")
PAGES = (
    "index.html",
    "search.html",
    "404.html",
    "archive/2026-11.html",
    "sources/index.html",
    "sources/radio-sahel-510dc7.html",
    "2026-11-20/index.html",
    "2026-11-20/topic-t1-dam.html",
    "threads/index.html",
    "threads/t1-dam.html",
    "names/index.html",
    "places/nahda-dam.html",
    "organisations/letter.i.html",
)
EDITIONS = ("index.html", "2026-11-20/index.html", "threads/t1-dam.html", "places/nahda-dam.html")


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a site of three days whose index is cut into many parts."""
    folder = tmp_path_factory.mktemp("published")
    days = [put(folder / "out", studied(briefing(date))) for date in DATES]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(search, "PART_SIZE", 400)
        patch.setattr(name_lists, "MOST", 1)
        publish(days, folder / "site", wish=Wish())
    return folder / "site"


@pytest.mark.parametrize("name", PAGES)
def test_nothing_overflows_or_overlaps_on_a_page_of_the_site(
    name: str, page: Any, published: Path
) -> None:
    """At every width, light and dark, in each choice of languages; nothing is said or asked."""
    visit(page, published / name)

    assert misplaced(page) == []
    for show in ("en", "ar"):
        page.check(f"#show-{show}", force=True)
        assert misplaced(page, ["light"]) == [], show


@pytest.mark.parametrize("name", PAGES)
def test_a_page_asks_for_its_sheet_and_no_more(name: str, browser: Any, published: Path) -> None:
    """The search for two files of its index besides, the missing page for nothing."""
    page = browser.new_context().new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    visit(page, published / name)
    # The search says when it has what it begins with; a network at rest never comes on a busy machine
    page.evaluate(
        "typeof load === 'function' && Promise.all(['parts', 'names'].map(load)).then(Boolean)"
    )
    page.context.close()

    asked = [url.rsplit("/", 1)[1] for url in asked if not url.startswith("data:")]
    more = {"search.html": ["parts.js", "names.js"]}.get(name, [])
    sheets = [url for url in asked if url.startswith("style.")]
    assert len(sheets) == (name != "404.html")
    assert sorted(asked) == sorted([name.rsplit("/", 1)[-1], *sheets, *more])


@pytest.mark.parametrize("edition", ["en", "ar"])
@pytest.mark.parametrize("name", EDITIONS)
def test_nothing_overflows_or_overlaps_in_an_edition(
    name: str, edition: str, page: Any, published: Path
) -> None:
    """The same page in one language."""
    visit(page, published / edition / name)

    assert misplaced(page) == []


def found(page: Any) -> list[str]:
    """Return where the results of a search lead, once they are there."""
    page.wait_for_selector("#count .n >> visible=true")
    hrefs: list[str] = page.eval_on_selector_all(
        "#hits > li > a", "es => es.map(e => e.getAttribute('href'))"
    )
    return hrefs


def test_the_choice_of_languages_travels_from_page_to_page(page: Any, published: Path) -> None:
    """From a disk as from a host; nothing is seen in the other language first."""
    visit(page, published / "index.html")
    page.check("#show-ar", force=True)

    page.click(".latest h3 a >> nth=0")
    page.wait_for_url("**/2026-11-21/topic-*")
    assert page.locator("#show-ar").is_checked()
    assert not page.locator(".point .en").first.is_visible()
    page.click(".brand a")
    page.wait_for_url("**/site/index.html")
    page.check("#show-both", force=True)
    visit(page, published / "2026-11-20/index.html")

    assert page.locator("#show-both").is_checked()


def test_without_scripts_the_choice_is_kept_by_links(browser: Any, published: Path) -> None:
    """Chosen once, it holds from page to page; the same links lead to the other languages."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    visit(page, published / "index.html")
    assert page.locator(".point .en").first.is_visible()
    assert not page.locator("fieldset.choice").is_visible()

    page.click(".editions a[data-show=ar]")
    page.click(".latest h3 a >> nth=0")
    page.click(".cite >> nth=0")

    assert "/ar/2026-11-21/articles/" in page.url
    assert page.locator("p.ar").first.is_visible()
    assert page.locator("p.en").count() == 0
    assert page.evaluate("getComputedStyle(document.body).direction") == "rtl"
    page.click(".editions a[data-show=both]")
    assert "/ar/" not in page.url
    assert page.locator("p.en").first.is_visible()
    context.close()


def test_with_scripts_there_is_one_control(page: Any, published: Path) -> None:
    """Links for readers without scripts are not there beside it; on an edition they stand alone."""
    visit(page, published / "index.html")
    assert page.locator("fieldset.choice").is_visible()
    assert page.locator(".editions").count() == 0
    visit(page, published / "ar" / "index.html")
    assert page.locator(".editions").is_visible()
    assert page.locator("fieldset.choice").count() == 0
    page.click(".editions a[data-show=both]")
    page.wait_for_url("**/site/index.html")

    assert page.locator("#show-both").is_checked()


def test_a_search_in_an_edition_stays_there(page: Any, published: Path) -> None:
    """The index is the site's, the results are the edition's pages."""
    visit(page, published / "ar" / "search.html", "#q=irrigation")

    assert found(page)[0] == f"2026-11-21/articles/{DAM.id}.html#s2"
    assert page.locator("#hits .en").count() == 0
    page.click("#hits > li > a >> nth=0")
    page.wait_for_url("**/ar/2026-11-21/articles/**")


def test_a_name_is_found_by_its_beginning(page: Any, published: Path) -> None:
    """In either language, before the articles that hold it."""
    for typed in ("nahda", "النهضه", "dam nah"):
        visit(page, published / "search.html", f"#q={typed}")
        page.reload()
        page.wait_for_selector("#named a")
        assert page.get_attribute("#named a", "href") == "places/nahda-dam.html"


QUERIES = (
    # what is typed, the first article found, how many of three days
    ("irrigation ministry", f"2026-11-21/articles/{DAM.id}.html#s2", 3),
    ("وزارة الرى", f"2026-11-21/articles/{DAM.id}.html#s2", 3),  # alef maksura for yeh
    ("الوزاره", f"2026-11-21/articles/{DAM.id}.html#s2", 3),  # heh for teh marbuta
    ("ارتفاع مُنسوب", f"2026-11-21/articles/{DAM.id}.html#s0", 3),  # a vowel sign
    ("irrig", f"2026-11-21/articles/{DAM.id}.html#s2", 3),  # the beginning of a word
    ("irrig ministry", None, 0),  # but of the last word only
    ("٤١", f"2026-11-21/articles/{DAM.id}.html#s3", 3),  # digits of either script
    ("cosco 12", "2026-11-21/articles/port-strike-ends.html#s0", 3),  # in different sentences
    ("zeppelin", None, 0),
)


@pytest.mark.parametrize(("typed", "first", "number"), QUERIES)
def test_a_search_finds_articles_by_sentence(
    typed: str, first: str | None, number: int, page: Any, published: Path
) -> None:
    """From a disk, with the index loaded in parts; newest first."""
    visit(page, published / "search.html", f"#q={typed}")
    page.reload()

    hrefs = found(page)

    assert len(hrefs) == number
    assert hrefs[:1] == ([first] if first else [])


def test_a_result_opens_its_sentence(page: Any, published: Path) -> None:
    """Typed, waited for, clicked; back leads to the same results."""
    visit(page, published / "search.html")
    page.fill("#query", "مزارعين دونم")
    page.keyboard.press("Enter")
    assert found(page)[0].endswith("#s5")

    page.click("#hits .places a")

    page.wait_for_selector("#s5:target")
    page.go_back()
    page.wait_for_selector("#query")
    assert page.input_value("#query") == "مزارعين دونم"
    assert found(page)[0].endswith("#s5")


def test_hostile_queries_run_nothing(page: Any, published: Path) -> None:
    """What is typed is looked up and is nothing else."""
    for typed in ("<img src=x onerror=alert(1)>", "__proto__", "constructor", "%", "\\", "a" * 200):
        visit(page, published / "search.html")
        page.fill("#query", typed)
        page.keyboard.press("Enter")
        page.wait_for_timeout(50)
    assert page.locator("#hits img").count() == 0


def test_without_scripts_the_search_page_says_so_and_leads_on(
    browser: Any, published: Path
) -> None:
    """No box that does nothing."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    visit(page, published / "search.html")

    assert not page.locator("#box").is_visible()
    assert page.locator("#without a").count() == 2
    assert page.locator("#without").is_visible()
    context.close()


def test_the_script_folds_words_as_the_index_does(page: Any, published: Path) -> None:
    """The same cases as for the index."""
    visit(page, published / "search.html")

    assert page.evaluate("texts => texts.map(words)", [text for text, _ in WORDS]) == [
        expected for _, expected in WORDS
    ]
    for spellings in SAME:
        folded = page.evaluate("texts => texts.map(words)", list(spellings))
        assert all(words == folded[0] for words in folded), spellings


class Quiet(SimpleHTTPRequestHandler):
    """Serves files and keeps their names."""

    asked: list[str] = []  # noqa: RUF012 - shared by the handlers of one test

    def log_message(self, *_: object) -> None:
        """Keep what was asked for."""
        self.asked.append(self.path)


@pytest.fixture
def served(published: Path) -> Iterator[str]:
    """Serve the site on the loopback address."""
    Quiet.asked.clear()
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=published))
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


def test_a_search_over_http_loads_only_the_parts_that_it_needs(
    browser: Any, served: str, published: Path
) -> None:
    """The same under the policy of a host; nothing but the index is asked for."""
    context = browser.new_context()
    page = context.new_page()
    wrong: list[str] = []
    page.on("console", lambda message: wrong.append(message.text))
    page.goto(f"{served}/search.html#q=irrigation")

    assert len(found(page)) == 3
    assert wrong == []
    context.close()
    parts = [path for path in Quiet.asked if path.startswith("/search/2026-11/")]
    assert 1 <= len(parts) <= 2
    assert len(list((published / "search" / "2026-11").iterdir())) > 10

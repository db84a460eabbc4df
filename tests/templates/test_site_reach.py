"""The pages of a site on paper, by keyboard and by name: for who sees, points or reads otherwise."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest

from mujaz.site import name_lists
from mujaz.site import names as names_module
from mujaz.site.publish import publish
from tests.mujaz.site.builders import briefing, put, studied
from tests.templates.browsing import OUTSIDE, visit

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.browser

DATES = ("2026-10-31", "2026-11-20", "2026-11-21")
PAGES = (
    "index.html",
    "archive/2026-11.html",
    "2026-11-20/index.html",
    "threads/index.html",
    "threads/t1-dam.html",
    "names/index.html",
    "people/khaled-al-zein.html",
    "places/nahda-dam.html",
    "places/nahda-dam.2026-11.html",
    "organisations/irrigation-ministry.html",
    "organisations/letter.i.html",
    "search.html",
    "en/threads/t1-dam.html",
    "en/places/nahda-dam.html",
    "ar/index.html",
    "ar/2026-11-20/index.html",
    "ar/threads/t1-dam.html",
    "ar/people/khaled-al-zein.html",
    "ar/organisations/letter.i.html",
)
A4 = {"width": 673, "height": 1003}  # 210 x 297 mm less the margins of the sheet, at 96 dpi
# What the keyboard should come to: of the choice of languages the one button that is on
STOPS = """() => [...document.querySelectorAll('a[href], button, input, summary')]
  .filter(e => e.checkVisibility({visibilityProperty: true}) && (e.type !== 'radio' || e.checked))
  .length"""
# Where the keyboard is: which stop, whether it can be seen and shows that it is there
HERE = """() => {
  const e = document.activeElement;
  if (e === document.body) return null;
  const n = [...document.querySelectorAll('*')].indexOf(e);
  const ring = e.type === 'radio' ? e.nextElementSibling : e;
  const r = ring.getBoundingClientRect();
  const seen = r.width > 0 && r.bottom > 0 && r.top < innerHeight && r.right > 0 && r.left < innerWidth;
  return [n, seen && getComputedStyle(ring).outlineStyle !== 'none', e.outerHTML.slice(0, 120)];
}"""
NAMED = re.compile(r'- (?:navigation|region|group|list|search)(?: "(.*)")?:?$', re.MULTILINE)
ARABIC, LATIN = re.compile("[\u0600-\u06ff]"), re.compile("[A-Za-z]{2}")


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a site of three days with every kind of page: months and letters of names, too."""
    folder = tmp_path_factory.mktemp("reach")
    days = [put(folder / "out", studied(briefing(date))) for date in DATES]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(names_module, "LATEST", 1)
        patch.setattr(name_lists, "MOST", 1)
        publish(days, folder / "site")
    return folder / "site"


@pytest.mark.parametrize("name", PAGES)
def test_nothing_runs_off_the_paper(name: str, page: Any, published: Path) -> None:
    """On A4, in every choice of languages; what can only be clicked is not printed."""
    page.set_viewport_size(A4)
    visit(page, published / name)
    choices = page.locator(".choice input").count()

    for show in ("both", "en", "ar") if choices else ("as it is",):
        if choices:
            page.emulate_media(media="screen")
            page.check(f"#show-{show}", force=True)
        page.emulate_media(media="print")
        assert page.evaluate(OUTSIDE) == [], show
        for control in (".choice", ".skip", ".ways", ".neighbours", ".letters", "#box"):
            assert page.locator(f"{control} >> visible=true").count() == 0, (show, control)
        assert page.locator("h1").first.is_visible()


@pytest.mark.parametrize("name", PAGES)
def test_every_link_is_reached_by_keyboard_and_shows_it(
    name: str, page: Any, published: Path
) -> None:
    """Tab comes to each once, then leaves the page; where it is can be seen every time."""
    visit(page, published / name)
    page.evaluate("document.activeElement.blur()")
    stops = page.evaluate(STOPS)
    assert stops > 5

    met: set[int] = set()
    for _ in range(stops + 1):  # once round: on the search page it starts in the middle
        page.keyboard.press("Tab")
        if here := page.evaluate(HERE):
            n, shown, what = here
            assert shown, what
            met.add(n)
    assert len(met) == stops


@pytest.mark.parametrize("show", ["en", "ar"])
@pytest.mark.parametrize("name", [name for name in PAGES if name[:3] not in {"en/", "ar/"}])
def test_landmarks_are_called_in_the_language_that_is_shown(
    name: str, show: str, page: Any, published: Path
) -> None:
    """As the browser hands their names to a screen reader; each has one."""
    visit(page, published / name)
    page.check(f"#show-{show}", force=True)

    assert strangers(page, show) == []


@pytest.mark.parametrize("name", [name for name in PAGES if name[:3] in {"en/", "ar/"}])
def test_landmarks_of_an_edition_are_called_in_its_language(
    name: str, page: Any, published: Path
) -> None:
    """Without a script or a style that would hide the other."""
    visit(page, published / name)

    assert strangers(page, name[:2]) == []


def strangers(page: Any, language: str) -> list[str]:
    """Return the names of landmarks in the other language; "" for one that has none."""
    found = [m[1] or "" for m in NAMED.finditer(page.locator("body").aria_snapshot())]
    called = [name for name in found if name]
    assert len(called) > 1
    bare = set(page.locator(".ar.only").all_inner_texts())  # has no translation
    called = [name for name in called if name not in bare]
    own, other = (LATIN, ARABIC) if language == "en" else (ARABIC, LATIN)
    return [name for name in called if other.search(name) or not own.search(name)]


def test_no_page_says_anything_in_attributes_of_one_language(published: Path) -> None:
    """A label or a title cannot follow the choice of languages; names refer to what is shown."""
    for path in published.rglob("*.html"):
        content = path.read_text(encoding="utf-8")
        body = content[content.index("<body") :]
        assert not re.search(r'<[^>]*\s(?:aria-label|title|alt|placeholder)="[^"]', body), path

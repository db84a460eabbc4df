"""The pages in a real Chromium: nothing loaded or run from outside, nothing out of place."""

from __future__ import annotations

import datetime as dt
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING, Any

import pytest

from mujaz.data_hijri import FIRST_DAY
from mujaz.render import render
from mujaz.render_bidi import arabic
from mujaz.render_dates import hijri, month_lengths
from mujaz.render_environment import templates_folder
from tests.mujaz.test_render_bidi import ISOLATED
from tests.templates.briefings import COMET, DAM, USUAL
from tests.templates.browsing import OUTSIDE, SCHEMES, misplaced, visit
from tests.templates.hostile import TEXTS

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.browser

AA = 4.5  # WCAG 2.2, contrast of text

FAINT = """least => {
  const light = c => {
    const [r, g, b] = c.match(/[\\d.]+/g).map(Number)
      .map(v => (v /= 255) <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4);
    return .2126 * r + .7152 * g + .0722 * b;
  };
  const ground = getComputedStyle(document.documentElement).backgroundColor;
  const faint = new Set();
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const e = walk.currentNode.parentElement;
    if (!walk.currentNode.data.trim() || !e.getClientRects().length) continue;
    let solid = 1;
    for (let up = e; up; up = up.parentElement) solid *= getComputedStyle(up).opacity;
    const [a, b] = [light(getComputedStyle(e).color), light(ground)].sort((x, y) => y - x);
    if ((a + .05) / (b + .05) < least || solid < 1) faint.add(e.className + ': ' + e.textContent);
  }
  return [...faint];
}"""


PAGES = (
    "usual/index.html",
    "studied/index.html",
    f"usual/articles/{DAM.id}.html",
    f"usual/articles/{COMET.id}.html",
    "empty/index.html",
    "hostile/index.html",
    "hostile/articles/a3.html",  # closing tags
    "hostile/articles/a13.html",  # a word of three thousand letters
    "hostile/articles/a14.html",  # the same in Arabic
)


@pytest.mark.parametrize("name", PAGES)
def test_nothing_overflows_or_overlaps(name: str, page: Any, site: Path) -> None:
    """From the narrowest phone to the desk, light and dark, whatever the text."""
    visit(page, site / name)

    assert misplaced(page) == []


@pytest.mark.parametrize("name", PAGES[:3])
def test_nothing_overflows_in_any_choice_of_language(name: str, page: Any, site: Path) -> None:
    """The page turned round is laid out as well."""
    visit(page, site / name)
    for show in ("en", "ar", "both"):
        page.check(f"#show-{show}", force=True)
        assert misplaced(page, SCHEMES[:1]) == [], show


@pytest.mark.parametrize("scheme", SCHEMES)
def test_all_text_has_contrast(scheme: str, page: Any, site: Path) -> None:
    """Quiet is not faint: WCAG's ratio holds for the smallest mark."""
    page.emulate_media(color_scheme=scheme)
    for name in PAGES[:3]:
        visit(page, site / name)
        assert page.evaluate(FAINT, AA) == []


def test_dark_is_dark(page: Any, site: Path) -> None:
    """The page follows the reader's system."""
    grounds = []
    for scheme in SCHEMES:
        page.emulate_media(color_scheme=scheme)
        visit(page, site / "usual/index.html")
        grounds.append(page.evaluate("getComputedStyle(document.documentElement).backgroundColor"))

    assert grounds == ["rgb(252, 251, 247)", "rgb(22, 21, 19)"]


def test_a_citation_opens_its_sentence_and_the_sentence_leads_back(page: Any, site: Path) -> None:
    """Each of them, by clicking."""
    visit(page, site / "usual/index.html")
    for topic in USUAL.topics:
        for number, point in enumerate(topic.points, 1):
            for citation in point.citations:
                here = f"#p-{topic.id}-{number}"
                href = f"articles/{citation.article}.html#s{citation.sentence}"
                follow(page, f'{here} a[href="{href}"]')
                assert page.url.endswith(href)
                row = page.locator(f"#s{citation.sentence}:target")
                assert point.ar in row.inner_text() or citation != point.citations[0]
                assert row.evaluate("e => e.getBoundingClientRect().top < innerHeight")
                follow(page, f'#s{citation.sentence} a[href="../index.html{here}"]')
                assert page.url.endswith(f"usual/index.html{here}")
                assert page.locator(f"{here}:target").count() == 1


def follow(page: Any, link: str) -> None:
    """Click a link that can be seen and wait for where it leads."""
    assert page.locator(link).is_visible()
    with page.expect_navigation(wait_until="commit"):
        page.eval_on_selector(link, "e => e.click()")
    page.wait_for_load_state()


def test_readers_choose_their_languages_without_a_script(browser: Any, site: Path) -> None:
    """English, Arabic or both; the page turns round for Arabic; scripts are off."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    visit(page, site / "usual/index.html")
    point = page.locator("#p-t1-dam-1")
    shown = lambda: [point.locator(f"p.{lang}").is_visible() for lang in ("en", "ar")]  # noqa: E731

    assert shown() == [True, True]
    page.check("#show-en", force=True)
    assert shown() == [True, False]
    page.check("#show-ar", force=True)
    assert shown() == [False, True]
    assert page.get_by_text("التغطية").is_visible()
    assert not page.get_by_text("In this briefing").is_visible()
    assert point.locator(".number").bounding_box()["x"] > 700
    context.close()


def test_the_choice_goes_with_the_reader_from_page_to_page(page: Any, site: Path) -> None:
    """Without a server: the pages lie on a disk. And it can be taken back."""
    visit(page, site / "usual/index.html")
    page.check("#show-ar", force=True)
    assert opens_with("ar", page, site / f"usual/articles/{DAM.id}.html")
    assert not page.locator("#s3 p.en").is_visible()

    page.check("#show-both", force=True)
    assert opens_with("both", page, site / "usual/index.html")
    assert page.locator("#p-t1-dam-1 p.en").is_visible()


def opens_with(shown: str, page: Any, path: Path) -> bool:
    """Return whether a page comes to open with a choice: a busy browser keeps it with a delay."""
    for _ in range(20):
        visit(page, path)
        if page.locator(f"#show-{shown}").is_checked():
            return True
        page.wait_for_timeout(250)
    return False


def test_a_sentence_without_a_translation_is_shown_in_english_alone_too(
    page: Any, site: Path
) -> None:
    """Hiding the Arabic there would hide that something is missing."""
    visit(page, site / f"usual/articles/{COMET.id}.html")
    page.check("#show-en", force=True)

    assert page.locator("#s1 .ar").is_visible()
    assert page.locator("#s1 .none").inner_text() == "No translation."


def test_the_keyboard_reaches_choice_marks_and_links(page: Any, site: Path) -> None:
    """In the order of the page, each with its focus in sight."""
    visit(page, site / "usual/index.html")
    reached = []
    for _ in range(16):
        page.keyboard.press("Tab")
        reached.append(
            page.evaluate("document.activeElement.className || document.activeElement.id")
        )

    assert reached[:2] == ["skip", "show-both"]
    assert {"pair", "number", "cite"} <= set(reached)
    page.focus("#show-both")
    page.keyboard.press("ArrowRight")
    assert page.locator("#show-ar").is_checked()


def test_a_flag_explains_itself_on_enter(page: Any, site: Path) -> None:
    """No pointer needed."""
    visit(page, site / "usual/index.html")
    flag = page.locator("#p-t1-dam-2 details").first
    assert not flag.locator("p").first.is_visible()

    flag.locator("summary").focus()
    page.keyboard.press("Enter")

    reason, meaning = flag.locator("p").all_inner_texts()
    assert reason.startswith("The Arabic denies with")
    assert meaning == "What the mark means"
    follow(page, "#p-t1-dam-2 details[open] a")
    assert page.locator("#mark-negation:target").is_visible()
    visit(page, site / "usual/index.html")
    page.check("#show-ar", force=True)
    flag.locator("summary").click()
    assert flag.locator("p").first.inner_text().startswith("في النص العربي نفي")


def test_pointing_at_a_sentence_lights_its_partner(page: Any, site: Path) -> None:
    """Hover and focus alike, both languages together."""
    visit(page, site / f"usual/articles/{DAM.id}.html")
    row = page.locator("#s3")
    colour = "e => getComputedStyle(e).backgroundColor"
    page.mouse.move(0, 0)
    calm = row.evaluate(colour)

    row.locator(".ar").hover()
    hovered = row.evaluate(colour)
    page.mouse.move(0, 0)
    row.locator(".number").focus()

    assert calm != hovered == row.evaluate(colour)
    en, ar = row.locator(".en").bounding_box(), row.locator(".ar").bounding_box()
    assert en["x"] < ar["x"]
    assert abs(en["y"] - ar["y"]) < 16


@pytest.mark.parametrize("name", PAGES[:3])
def test_print_is_black_on_white_with_its_legend_and_without_controls(
    name: str, page: Any, site: Path
) -> None:
    """What cannot be clicked on paper is not there, what the marks mean is."""
    page.set_viewport_size({"width": 794, "height": 1123})
    page.emulate_media(media="print", color_scheme="dark")
    visit(page, site / name)

    assert (
        page.evaluate("getComputedStyle(document.documentElement).backgroundColor")
        == "rgb(255, 255, 255)"
    )
    assert page.evaluate("getComputedStyle(document.documentElement).color") == "rgb(0, 0, 0)"
    assert not page.locator(".choice").is_visible()
    assert page.locator("#marks").is_visible()
    assert page.evaluate(OUTSIDE) == []
    assert page.pdf(format="A4").startswith(b"%PDF")


@pytest.mark.parametrize("n", range(len(TEXTS)))
def test_hostile_text_runs_nothing_and_hides_nothing(n: int, page: Any, site: Path) -> None:
    """The page around it is whole: heading, colophon and every row can be seen."""
    visit(page, site / f"hostile/articles/a{n}.html")
    page.mouse.move(600, 400)

    assert page.evaluate(HARM) == {"hacked": False, "headings": 1, "hidden": [], "foreign": 0}


HARM = """() => ({
  hacked: window.hacked !== undefined || document.title === 'hacked',
  headings: document.querySelectorAll('h1').length,
  hidden: ['.colophon', '#s0', '#s1', '#s2', '#s3']
    .filter(name => !document.querySelector(name)?.checkVisibility({visibilityProperty: true})),
  foreign: document.querySelectorAll('script:not(.choice + script), iframe, img, svg, base').length,
})"""
LEFT_EDGES = """(e, run) => {
  const walk = document.createTreeWalker(e, NodeFilter.SHOW_TEXT), edges = [];
  let nodes = [], text = '';
  while (walk.nextNode()) { nodes.push([walk.currentNode, text.length]); text += walk.currentNode.data; }
  const start = text.indexOf(run);
  for (let i = start; i < start + run.length; i++) {
    const [node, from] = nodes.findLast(([, from]) => from <= i);
    const range = document.createRange();
    range.setStart(node, i - from); range.setEnd(node, i - from + 1);
    edges.push(range.getBoundingClientRect().left);
  }
  return edges;
}"""


def ascending(edges: list[float]) -> bool:
    """Return whether characters stand from left to right."""
    return len(edges) > 1 and all(a < b for a, b in pairwise(edges))


@pytest.mark.parametrize("n", [9, 10, 11])
def test_bidi_controls_do_not_reach_out_of_their_element(n: int, page: Any, site: Path) -> None:
    """An override in an outlet's name leaves the words after it in their order."""
    visit(page, site / "hostile/index.html")

    edges = page.locator(f"#p-t{n}-1 .cite").evaluate(LEFT_EDGES, "sentence 2")

    assert ascending(edges)


@pytest.mark.parametrize(("text", "runs"), [case for case in ISOLATED if case[1]])
def test_left_to_right_runs_stand_from_left_to_right(text: str, runs: list[str], page: Any) -> None:
    """The browser draws names, days, signs and addresses in the order they are written."""
    page.set_content(f'<p lang="ar" dir="rtl" style="font-size:20px">{arabic(text)}</p>')

    for run in runs:
        assert ascending(page.locator("p").evaluate(LEFT_EDGES, run)), run


ICU = """days => {
  const f = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn',
    {day: 'numeric', month: 'numeric', year: 'numeric', timeZone: 'UTC'});
  return days.map(d => {
    const p = Object.fromEntries(f.formatToParts(Date.parse(d)).map(x => [x.type, x.value]));
    return [+p.year, +p.month, +p.day];
  });
}"""


def test_hijri_dates_are_those_of_icu(page: Any) -> None:
    """First and last day of every month of the table."""
    first = dt.date.fromisoformat(FIRST_DAY)
    starts = [first + dt.timedelta(n) for n in accumulate(month_lengths()[:-1], initial=0)]
    days = [*starts, *(day - dt.timedelta(1) for day in starts[1:])]

    assert page.evaluate(ICU, [day.isoformat() for day in days]) == [
        list(hijri(d) or ()) for d in days
    ]


def test_the_browser_takes_the_face_under_the_policy(page: Any, tmp_path: Path) -> None:
    """Both weights load, and the Arabic of a point is set in it."""
    (tmp_path / "index.html").write_bytes(
        render(USUAL, templates=templates_folder() / "examples" / "naskh")["index.html"]
    )
    visit(page, tmp_path / "index.html")
    page.evaluate("document.fonts.ready")

    loaded = page.evaluate(
        "[...document.fonts].filter(f => /Own Naskh/.test(f.family) && f.status === 'loaded').length"
    )
    assert loaded == 2

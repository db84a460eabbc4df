"""Every kind of page before two judges: axe-core for WCAG 2.2 AA, html-validate for the markup.

Both come from npm (`npm install --no-package-lock` by package.json) and skip where they are missing.
"""

from __future__ import annotations

import json
import shutil
import subprocess
from typing import TYPE_CHECKING, Any

import pytest

from mujaz.mail import parts
from mujaz.render_environment import templates_folder
from mujaz.site.publish import Wish, publish
from tests.mujaz.site.builders import BASE, briefing, put, studied
from tests.templates.briefings import COMET, DAM, NOTE, USUAL
from tests.templates.browsing import visit

if TYPE_CHECKING:
    from pathlib import Path

DATES = ("2026-10-31", "2026-11-20", "2026-11-21")
DAY = DATES[1]
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
PAGES = (
    "index.html",
    "search.html",
    "404.html",
    "archive/2026-11.html",
    "sources/index.html",
    "sources/radio-sahel-510dc7.html",
    "sources/radio-sahel-510dc7.2026-11.html",
    f"{DAY}/index.html",
    f"{DAY}/topic-t1-dam.html",
    f"{DAY}/topic-t4-note.html",
    f"{DAY}/articles/{DAM.id}.html",
    f"{DAY}/articles/{COMET.id}.html",
    f"{DAY}/articles/{NOTE.id}.html",
    "threads/index.html",
    "threads/t1-dam.html",
    "names/index.html",
    "places/nahda-dam.html",
)
EDITIONS = tuple(
    f"{edition}/{name}"
    for edition in ("en", "ar")
    for name in (
        "index.html",
        "search.html",
        f"{DAY}/index.html",
        f"{DAY}/articles/{DAM.id}.html",
        "threads/t1-dam.html",
        "places/nahda-dam.html",
    )
)
LOOKS = ("ours", "newsprint")


@pytest.fixture(scope="module", params=LOOKS)
def published(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a site of three days, in mujaz's look and in that of the example theme."""
    folder = tmp_path_factory.mktemp("quality")
    days = [put(folder / "out", studied(briefing(date))) for date in DATES]
    own = request.param != "ours"
    templates = templates_folder() / "examples" / request.param if own else None
    publish(days, folder / "site", wish=Wish(base_url=BASE, templates=templates))
    return folder / "site"


@pytest.fixture(scope="module")
def axe(root: Path) -> str:
    """Return the source of axe-core, or skip."""
    path = root / "node_modules" / "axe-core" / "axe.min.js"
    if not path.is_file():
        pytest.skip("axe-core is missing: npm install --no-package-lock")
    return path.read_text(encoding="utf-8")


def violations(page: Any, axe: str, rules: list[str] = TAGS) -> list[str]:
    """Return what axe-core finds on the open page."""
    page.evaluate(axe)
    # Without preload, which asks for style sheets once more and may not from a disk
    found = page.evaluate("rules => axe.run(document, {runOnly: rules, preload: false})", rules)
    return [
        f"{rule['id']}: {node['html'][:120]} {node['any'][:1] and node['any'][0]['message']}"
        for rule in found["violations"]
        for node in rule["nodes"]
    ]


@pytest.mark.browser
@pytest.mark.parametrize("name", PAGES)
def test_no_page_fails_a_rule_of_wcag(name: str, page: Any, published: Path, axe: str) -> None:
    """At level AA, on a desk in light and dark, on a telephone in Arabic with marks open."""
    visit(page, published / name)
    assert violations(page, axe) == []
    page.emulate_media(color_scheme="dark")
    assert violations(page, axe, ["color-contrast"]) == []
    page.set_viewport_size({"width": 390, "height": 844})
    page.check("#show-ar", force=True)
    page.evaluate("document.querySelectorAll('details').forEach(e => { e.open = true; })")
    assert violations(page, axe) == []


@pytest.mark.browser
@pytest.mark.parametrize("name", EDITIONS)
def test_no_page_in_one_language_fails_a_rule_of_wcag(
    name: str, page: Any, published: Path, axe: str
) -> None:
    """The editions say whose language they are in."""
    visit(page, published / name)
    assert violations(page, axe) == []


@pytest.mark.browser
def test_no_result_of_a_search_fails_a_rule_of_wcag(page: Any, published: Path, axe: str) -> None:
    """What the script adds is held to the same."""
    visit(page, published / "search.html", "#q=irrigation")
    page.wait_for_selector("#hits > li")

    assert violations(page, axe) == []


def test_every_page_is_valid_html(root: Path, published: Path) -> None:
    """By the rules of the HTML standard, all pages of the site in one run."""
    assert judged(root, [published / name for name in PAGES + EDITIONS]) == []


def test_the_mail_is_valid_html(root: Path, tmp_path: Path) -> None:
    """Attributes of tables that mail programs need are the one exception."""
    (tmp_path / "mail.html").write_bytes(parts(USUAL, base_url=BASE).html)

    assert judged(root, [tmp_path / "mail.html"], **{"no-deprecated-attr": "off"}) == []


def judged(root: Path, pages: list[Path], **rules: str) -> list[str]:
    """Return what html-validate finds wrong with pages."""
    program = root / "node_modules" / ".bin" / "html-validate"
    if not program.exists() or shutil.which("node") is None:
        pytest.skip("html-validate is missing: npm install --no-package-lock")
    folder = pages[0].parent
    config = folder / "htmlvalidate.json"
    config.write_text(
        json.dumps({"extends": ["html-validate:standard"], "rules": rules, "root": True})
    )
    run = subprocess.run(
        [program, "--formatter", "json", "--config", config, *pages],
        capture_output=True, text=True, check=False, cwd=folder,
    )  # fmt: skip
    config.unlink()
    return [
        f"{found['filePath']}:{message['line']}: {message['ruleId']}: {message['message']}"
        for found in json.loads(run.stdout)
        for message in found["messages"]
    ]

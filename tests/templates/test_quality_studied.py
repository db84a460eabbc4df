"""A briefing that stands alone, with all that its topics can have, before the two judges."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.templates.briefings import DAM
from tests.templates.browsing import visit
from tests.templates.test_quality import judged, violations

if TYPE_CHECKING:
    from pathlib import Path

PAGES = ("index.html", f"articles/{DAM.id}.html", "articles/port-clash.html")


@pytest.fixture(scope="module")
def judge(root: Path) -> str:
    """Return the source of axe-core, or skip."""
    path = root / "node_modules" / "axe-core" / "axe.min.js"
    if not path.is_file():
        pytest.skip("axe-core is missing: npm install --no-package-lock")
    return path.read_text(encoding="utf-8")


@pytest.mark.browser
@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("show", ["both", "en", "ar"])
def test_no_page_fails_a_rule_of_wcag(
    name: str, show: str, page: Any, site: Path, judge: str
) -> None:
    """In each choice of language, in dark, on a telephone, with everything opened."""
    visit(page, site / "studied" / name)
    page.check(f"#show-{show}", force=True)
    page.evaluate("document.querySelectorAll('details').forEach(e => { e.open = true; })")
    assert violations(page, judge) == []
    page.emulate_media(color_scheme="dark")
    page.set_viewport_size({"width": 320, "height": 844})
    assert violations(page, judge) == []


def test_every_page_is_valid_html(root: Path, site: Path) -> None:
    """By the rules of the HTML standard."""
    assert judged(root, [site / "studied" / name for name in PAGES]) == []

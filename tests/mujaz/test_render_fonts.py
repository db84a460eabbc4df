"""A theme's own fonts: in the page, allowed by its policy, none where a theme names none."""

from __future__ import annotations

import base64
import re
from typing import TYPE_CHECKING

import pytest

from mujaz.render import render
from mujaz.render_environment import make_environment, templates_digest, templates_folder
from mujaz.render_fonts import MOST, data, embedded
from tests.templates.briefings import USUAL
from translate.errors import RenderError

if TYPE_CHECKING:
    from pathlib import Path

NASKH = templates_folder() / "examples" / "naskh"


def test_a_font_that_the_style_names_comes_into_it(tmp_path: Path) -> None:
    """However the address is quoted; each font once, whatever the number of its faces."""
    (tmp_path / "own.woff2").write_bytes(b"wOF2 face")
    held = f'url("{data(b"wOF2 face")}")'

    for written in ('url("own.woff2")', "url('own.woff2')", "url( own.woff2 )"):
        assert embedded(f"@font-face{{src:{written}}}", [tmp_path]) == f"@font-face{{src:{held}}}"
    assert base64.b64decode(held.partition(",")[2].rstrip('")')) == b"wOF2 face"


def test_the_readers_own_folder_goes_before_ours(tmp_path: Path) -> None:
    """As it does for templates."""
    for name in ("mine", "ours"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "a.woff2").write_bytes(name.encode())

    style = embedded('src:url("a.woff2")', [tmp_path / "mine", tmp_path / "ours"])

    assert data(b"mine") in style


@pytest.mark.parametrize("address", ["../secret.woff2", "/etc/a.woff2", "https://x.example/a.woff2", "a.ttf"])  # fmt: skip
def test_no_other_file_or_address_is_followed(address: str, tmp_path: Path) -> None:
    """It stays as it is, and the page's policy does not let it load."""
    style = f'src:url("{address}")'

    assert embedded(style, [tmp_path]) == style


def test_a_font_that_is_not_there_and_one_that_is_too_large_are_told(tmp_path: Path) -> None:
    """With the folder where it belongs, or what would make it smaller."""
    with pytest.raises(RenderError, match=f"put it beside it, in {re.escape(str(tmp_path))}"):
        embedded('url("gone.woff2")', [tmp_path])
    (tmp_path / "big.woff2").write_bytes(b"x" * (MOST + 1))
    with pytest.raises(RenderError, match="take fewer letters or weights"):
        embedded('url("big.woff2")', [tmp_path])


def test_by_default_a_page_has_no_font_and_its_policy_allows_none() -> None:
    """The system's are the lightest."""
    page = render(USUAL)["index.html"].decode()

    assert "font/woff2" not in page
    assert "font-src" not in page


def test_the_example_is_small_and_has_its_licence_beside_it() -> None:
    """A page with it stays under 150 KB."""
    fonts = sorted(path.name for path in NASKH.glob("*.woff2"))
    page = render(USUAL, templates=NASKH)["index.html"]

    assert fonts == ["naskh-bold.woff2", "naskh-regular.woff2"]
    assert sum((NASKH / name).stat().st_size for name in fonts) < 40_000
    assert "SIL OPEN FONT LICENSE" in (NASKH / "OFL.txt").read_text(encoding="utf-8")
    assert len(page) < 150_000
    assert b"font-src data:;" in page


def test_another_font_is_another_look(tmp_path: Path) -> None:
    """A site knows by the digest of its templates that all of it has to be made anew."""
    (tmp_path / "theme.css").write_text('@font-face { src: url("a.woff2") }', encoding="utf-8")
    digests = set()
    for content in (b"one", b"two"):
        (tmp_path / "a.woff2").write_bytes(content)
        digests.add(templates_digest(make_environment(tmp_path)))

    assert len(digests) == 2

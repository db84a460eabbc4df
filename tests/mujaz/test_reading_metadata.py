"""What a format states is made safe before a page shows it."""

from __future__ import annotations

import pytest

from mujaz.reading.metadata import address, headline, outlet


@pytest.mark.parametrize(
    "value",
    ["javascript:alert(1)", "data:text/html,x", "//host/x", "/x", "http://", "http://[x", 5, None,
     "https://a.org/x y", "ftp://a.org/x"],
)  # fmt: skip
def test_only_web_addresses_may_become_links(value: object) -> None:
    """A link that runs a script must not come out of a file."""
    assert address(value) is None


def test_web_addresses_stay_as_they_are() -> None:
    """Arabic in the path is allowed, space around it is not part of it."""
    assert address(" https://a.org/خبر?x=1 ") == "https://a.org/خبر?x=1"


def test_an_outlet_is_its_name_or_else_its_host() -> None:
    """An address in place of the name gives its host."""
    assert outlet("صحيفة\n الحقل", None) == "صحيفة الحقل"
    assert outlet(None, "https://www.a.org/1") == "a.org"
    assert outlet("https://b.org/", "https://www.a.org/1") == "b.org"
    assert outlet("ص" * 200, None) is None
    assert outlet(7, None) is None


@pytest.mark.parametrize("title", ["القمح | الحقل", "القمح - الحقل", "الحقل: القمح", "القمح"])
def test_the_outlets_name_is_taken_off_a_title(title: str) -> None:
    """It stands beside the title anyway."""
    assert headline(title, "الحقل") == "القمح"


def test_a_title_that_is_the_outlets_name_stays() -> None:
    """Nothing else would be left; and a title within a word is no name."""
    assert headline("الحقل", "الحقل") == "الحقل"
    assert headline("يوم الحقل", "الحقل") == "يوم الحقل"
    assert headline("  \n", None) is None

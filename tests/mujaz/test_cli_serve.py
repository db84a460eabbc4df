"""`mujaz serve`: what the preview answers, to whom, and that pages hear of changes."""

from __future__ import annotations

import http.client
import threading
import time
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from mujaz.cli import cli
from mujaz.site import serving
from mujaz.site.publish import publish
from tests.mujaz.site.builders import briefing, put

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Return a site of one day."""
    publish([put(tmp_path / "out", briefing("2026-11-20", topics=1))], tmp_path / "site")
    return tmp_path / "site"


@pytest.fixture
def port(site: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[int]:
    """Serve the site and return the port."""
    monkeypatch.setattr(serving, "LOOK_EVERY", 0.02)
    with serving.server_of(site, 0) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        yield server.server_port
        server.shutdown()
        thread.join()


def ask(port: int, path: str, host: str = "127.0.0.1") -> tuple[int, dict[str, str], str]:
    """Return status, headers and body of an answer."""
    line = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    line.request("GET", path, headers={"Host": f"{host}:{port}"})
    answer = line.getresponse()
    body = answer.read().decode()
    line.close()
    return answer.status, {k.lower(): v for k, v in answer.getheaders()}, body


@pytest.mark.parametrize("path", ["/", "/2026-11-20/", "/search.html", "/index.html?x"])
def test_a_page_is_served_with_the_script_that_reloads_it(port: int, path: str) -> None:
    """Allowed by its hash; the files on the disk have none."""
    status, headers, body = ask(port, path)

    assert status == 200
    assert headers["cache-control"] == "no-store"
    assert f"<script>{serving.SCRIPT}</script>" in body
    assert serving.digest(serving.SCRIPT) in body.split("</title>")[0]
    assert "connect-src 'self'" in body


def test_other_files_are_served_as_they_are(port: int, site: Path) -> None:
    """With the type that a host would give."""
    status, headers, body = ask(port, "/feed.xml")

    assert (status, body) == (200, (site / "feed.xml").read_text())
    assert headers["content-type"].startswith("application/xml")


def test_what_is_not_there_gets_the_sites_own_page(port: int) -> None:
    """With the status that says so."""
    status, _, body = ask(port, "/nowhere/at/all.html")

    assert status == 404
    assert "Page not found" in body


@pytest.mark.parametrize(
    "path", ["/../out/2026-11-20/briefing.json", "/%2e%2e/out/", "//etc/passwd"]
)
def test_nothing_outside_the_site_is_served(port: int, path: str) -> None:
    """However the address is written."""
    assert ask(port, path)[0] == 404


def test_another_host_name_is_refused(port: int) -> None:
    """A page elsewhere whose name leads to this machine reads nothing."""
    assert ask(port, "/", host="evil.example")[0] == 421
    assert ask(port, "/", host="localhost")[0] == 200


def test_an_open_page_hears_of_a_publish(port: int, site: Path) -> None:
    """And of nothing before it."""
    line = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    line.request("GET", serving.EVENTS)
    answer = line.getresponse()
    time.sleep(0.1)
    publish([put(site.parent / "out", briefing("2026-11-21", topics=1))], site)

    text = answer.read().decode()

    line.close()
    assert text.count("data: changed") == 1
    assert text.endswith("data: changed\n\n")


def test_the_preview_listens_on_this_machine_alone(site: Path) -> None:
    """Not on the network."""
    with serving.server_of(site, 0) as server:
        assert server.server_address[0] == "127.0.0.1"


def test_a_folder_without_a_page_and_a_port_in_use_are_one_line(tmp_path: Path, port: int) -> None:
    """With what to do about it."""
    empty = CliRunner().invoke(cli, ["serve", str(tmp_path / "out")])
    taken = CliRunner().invoke(cli, ["serve", str(tmp_path / "site"), "--port", str(port)])

    assert (empty.exit_code, taken.exit_code) == (1, 1)
    assert "mujaz publish --site" in empty.stderr
    assert "give another --port" in taken.stderr

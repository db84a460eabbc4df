"""Serves a site on the loopback address, for its author's eyes; open pages reload when it changes.

Only what is served gets the few lines of script that wait for a change; the files stay
without. A page of another site cannot read along: requests must name the loopback host.
"""

from __future__ import annotations

import time
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING

from mujaz.render_environment import digest
from translate.errors import InputError, OutputError

if TYPE_CHECKING:
    from collections.abc import Callable

HOST = "127.0.0.1"
EVENTS = "/.mujaz/changes"  # no file of a site has this name
SCRIPT = f'new EventSource("{EVENTS}").onmessage = () => location.reload();'
POLICY = "default-src 'none'; "
LOOK_EVERY = 0.3  # seconds; a publish takes longer
LOCAL = ("127.0.0.1", "localhost")


class Handler(SimpleHTTPRequestHandler):
    """Answers with the files of a folder."""

    protocol_version = "HTTP/1.1"
    extensions_map = {  # noqa: RUF012 - the base class has it so
        **SimpleHTTPRequestHandler.extensions_map,
        ".md": "text/markdown; charset=utf-8",
        ".js": "text/javascript; charset=utf-8",
        ".xml": "application/xml; charset=utf-8",
        ".txt": "text/plain; charset=utf-8",
    }

    def do_GET(self) -> None:
        """Answer with a file, a page that reloads itself, or the news that something changed."""
        if (self.headers.get("Host") or "").rsplit(":", 1)[0] not in LOCAL:
            self.send_error(HTTPStatus.MISDIRECTED_REQUEST)
        elif self.path == EVENTS:
            self.send_changes()
        elif (page := self.page()) is not None:
            self.send_page(page)
        else:
            super().do_GET()

    def page(self) -> Path | None:
        """Return the page that is asked for, the site's own 404 page, or None for other files."""
        path = Path(self.translate_path(self.path))
        if path.is_dir():
            if not self.path.split("?")[0].endswith("/"):
                return None  # the base class sends to the address with a slash
            path /= "index.html"
        if path.is_file():
            return path if path.suffix == ".html" else None
        missing = Path(self.directory, "404.html")
        return missing if missing.is_file() else None

    def send_page(self, path: Path) -> None:
        """Send a page with the script that reloads it."""
        found = Path(self.translate_path(self.path)) in {path, path.parent}
        body = reloading(path.read_text(encoding="utf-8")).encode()
        self.send_response(HTTPStatus.OK if found else HTTPStatus.NOT_FOUND)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.wfile.write(body)

    def send_changes(self) -> None:
        """Hold the line until the site is another one, then say so."""
        self.close_connection = True
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        before = version(Path(self.directory))
        try:
            while version(Path(self.directory)) == before:
                time.sleep(LOOK_EVERY)
                self.wfile.write(b": waiting\n\n")  # raises once the page was closed
                self.wfile.flush()
            self.wfile.write(b"data: changed\n\n")
        except OSError:
            return

    def log_message(self, *_: object) -> None:
        """Say nothing."""


def version(site: Path) -> tuple[object, ...]:
    """Return what is another after each publish: the folder, or the files that pages stand on."""
    found: list[object] = []
    for path in (site, site / ".mujaz" / "files.txt", site / "index.html"):
        try:
            status = path.stat()
        except OSError:
            continue
        found += [status.st_ino, status.st_mtime_ns]
    return tuple(found)


def reloading(page: str) -> str:
    """Return a page with the script and a policy that lets it run."""
    allowed = f"{POLICY}connect-src 'self'; "
    if "script-src " in page:
        page = page.replace("script-src ", f"script-src '{digest(SCRIPT)}' ", 1)
    else:
        allowed += f"script-src '{digest(SCRIPT)}'; "
    page = page.replace(POLICY, allowed, 1)
    return page.replace("</body>", f"<script>{SCRIPT}</script>\n</body>", 1)


def serve(site: Path, port: int, ready: Callable[[str], None]) -> None:
    """Serve a site until interrupted; `ready` is called with its address."""
    if not (site / "index.html").is_file():
        raise InputError(f"{site} holds no page; make a site with: mujaz publish --site {site}")
    with server_of(site, port) as server:
        ready(f"http://{HOST}:{server.server_port}/")
        server.serve_forever()


def server_of(site: Path, port: int) -> ThreadingHTTPServer:
    """Return a server of a site; port 0 takes any that is free."""
    try:
        server = ThreadingHTTPServer((HOST, port), partial(Handler, directory=str(site)))
    except OSError as error:
        raise OutputError(
            f"port {port} of {HOST} cannot be used ({error.strerror}); give another --port"
        ) from error
    server.daemon_threads = True
    return server

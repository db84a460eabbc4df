"""A server on this machine that speaks the hub's language: look-up and file addresses."""

from __future__ import annotations

import hashlib
import json
import threading
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

LARGE = (".safetensors", ".bin", ".spm")  # what the hub keeps outside of git


@dataclass
class Hub:
    """A hub with one model, and the ways in which it can fail."""

    folder: Path
    hub_id: str = "Somebody/opus-mt-ar-en"
    revision: str = "1" * 40
    card: dict[str, Any] = field(default_factory=lambda: {"license": "cc-by-4.0"})
    endpoint: str = ""
    cut: dict[str, int] = field(default_factory=dict)  # names: bytes until the line breaks, once
    refuse: set[str] = field(default_factory=set)  # names that are answered with an error
    spoil: set[str] = field(default_factory=set)  # names that are sent with a wrong byte
    asked: list[tuple[str, int]] = field(default_factory=list)  # (name, first byte) of each fetch

    def information(self) -> dict[str, Any]:
        """Return what the hub tells about a model."""
        names = sorted(path.name for path in self.folder.iterdir())
        return {
            "_id": "0", "id": self.hub_id, "modelId": self.hub_id, "sha": self.revision,
            "private": False, "tags": [], "cardData": self.card,
            "siblings": [self.describe(self.folder / name) for name in names],
        }  # fmt: skip

    def describe(self, path: Path) -> dict[str, Any]:
        """Return name, size and hashes of a file."""
        data = path.read_bytes()
        entry: dict[str, Any] = {"rfilename": path.name, "size": len(data)}
        entry["blobId"] = hashlib.sha1(b"blob %d\0" % len(data) + data).hexdigest()
        if path.name.endswith(LARGE):
            sha256 = hashlib.sha256(data).hexdigest()
            entry["lfs"] = {"size": len(data), "sha256": sha256, "pointerSize": 130}
        return entry


class Server(ThreadingHTTPServer):
    """A server that knows its hub."""

    hub: Hub


@contextmanager
def serve(hub: Hub) -> Iterator[Hub]:
    """Serve a hub until the block ends."""
    server = Server(("127.0.0.1", 0), Handler)
    server.hub = hub
    hub.endpoint = f"http://127.0.0.1:{server.server_address[1]}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield hub
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


class Handler(BaseHTTPRequestHandler):
    """Answers look-ups and fetches of one model."""

    server: Server

    def do_GET(self) -> None:
        """Answer as the hub does."""
        hub = self.server.hub
        name = self.path.rsplit("/", maxsplit=1)[-1]
        if self.path.startswith(f"/api/models/{hub.hub_id}"):
            self.answer(json.dumps(hub.information()).encode())
        elif not self.path.startswith(f"/{hub.hub_id}/resolve/{hub.revision}/"):
            self.answer(b"{}", status=404, code="RepoNotFound")
        elif name in hub.refuse:
            self.answer(b"{}", status=500)
        else:
            self.send_file(name)

    def send_file(self, name: str) -> None:
        """Send a file or the rest of it, as far as the connection holds."""
        hub = self.server.hub
        data = (hub.folder / name).read_bytes()
        first = int(self.headers.get("Range", "bytes=0-")[6:].split("-")[0])
        hub.asked.append((name, first))
        if name in hub.spoil:
            data = data[:-1] + bytes([data[-1] ^ 1])
        rest = data[first:]
        self.send_response(206 if first else 200)
        self.send_header("Content-Length", str(len(rest)))
        if first:
            self.send_header("Content-Range", f"bytes {first}-{len(data) - 1}/{len(data)}")
        self.end_headers()
        if hub.cut.get(name):
            rest = rest[: hub.cut.pop(name)]
            self.close_connection = True
        self.wfile.write(rest)

    def answer(self, body: bytes, *, status: int = 200, code: str = "") -> None:
        """Send an answer of the hub's interface."""
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        if code:
            self.send_header("X-Error-Code", code)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Say nothing."""

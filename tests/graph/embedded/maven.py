"""A Maven repository on the loopback interface, with small files and faults to order."""

from __future__ import annotations

import hashlib
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from graph.embedded.artifact import Artifact


class Repository(ThreadingHTTPServer):
    """Serves `files`; `broken` counts how often an answer for a path still stops halfway.

    `requests` are the paths asked for, each with the first byte that was wanted.
    """

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.files: dict[str, bytes] = {}
        self.broken: dict[str, int] = {}
        self.requests: list[tuple[str, int]] = []

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}"

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A client that hangs up on purpose is part of the tests."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)

    def add(self, name: str, data: bytes) -> Artifact:
        """Serve an artifact, and give its line of a lock."""
        artifact = Artifact("org.example", name, "1.0", "", len(data), hashlib.sha256(data).hexdigest())
        self.files["/" + artifact.path] = data
        return artifact


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: Repository

    def do_GET(self) -> None:
        first = int(self.headers.get("Range", "bytes=0-").removeprefix("bytes=").rstrip("-"))
        self.server.requests.append((self.path, first))
        data = self.server.files.get(self.path)
        if data is None:
            self.send_error(404)
            return
        rest = data[first:]
        self.send_response(206 if first else 200)
        self.send_header("Content-Length", str(len(rest)))
        self.end_headers()
        if self.server.broken.get(self.path, 0):
            self.server.broken[self.path] -= 1
            self.wfile.write(rest[: len(rest) // 2])
            self.close_connection = True
        else:
            self.wfile.write(rest)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class's name
        pass


@contextmanager
def repository() -> Iterator[Repository]:
    """A running repository."""
    with Repository() as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        try:
            yield server
        finally:
            server.shutdown()
            thread.join()

"""Fetching pages, from a server of our own on the loopback interface."""

from __future__ import annotations

from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest

from graph.model import Article
from ingest.errors import ArticleError
from ingest.sources import read_paths, web
from tests.ingest.sources.test_reader import PAGE


class _Handler(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        kind, body, status = "text/html; charset=utf-8", PAGE.encode(), 200
        if self.path == "/latin":
            kind, body = "text/html; charset=iso-8859-1", PAGE.encode("latin-1")
        elif self.path == "/moved":
            self.send_response(302)
            self.send_header("Location", "/page")
            self.send_header("Content-Length", "0")
            self.end_headers()
            return
        elif self.path == "/pdf":
            kind = "application/pdf"
        elif self.path == "/gone":
            status = 404
        elif self.path == "/huge":
            body = b"<p>" + b"x" * 3000
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Keep the test output clean."""


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), _Handler) as httpd:
        thread = Thread(target=httpd.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{httpd.server_port}"
        httpd.shutdown()
        thread.join()


@pytest.mark.parametrize("path", ["/page", "/moved", "/latin"])
def test_page_is_read(server: str, path: str) -> None:
    (article,) = read_paths([server + path])
    assert isinstance(article, Article)
    assert article.text.startswith("Die Brücke über den Fluss")
    assert article.url == server + path
    assert article.publisher == "Blatt"


@pytest.mark.parametrize(("path", "message"), [("/gone", "answers 404"), ("/pdf", "application/pdf")])
def test_no_page(server: str, path: str, message: str) -> None:
    (error,) = read_paths([server + path])
    assert isinstance(error, ArticleError)
    assert error.code == "unreadable"
    assert error.where == server + path
    assert message in error.message


def test_size_is_capped(server: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(web, "MAX_BYTES", 2000)
    (error,) = read_paths([f"{server}/huge"])
    assert isinstance(error, ArticleError)
    assert error.code == "too_long"


def test_nobody_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(web, "_RETRIES", False)
    (error,) = read_paths(["http://127.0.0.1:9/x"])
    assert isinstance(error, ArticleError)
    assert error.code == "unreadable"
    assert "cannot be fetched" in error.message

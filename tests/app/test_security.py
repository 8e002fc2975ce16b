from __future__ import annotations

from starlette.applications import Starlette
from starlette.responses import PlainTextResponse
from starlette.routing import Route
from starlette.testclient import TestClient

from app.security import SecurityHeaders


def headers(path: str, ancestors: str = "https://news.example") -> dict[str, str]:
    def hello(_: object) -> PlainTextResponse:
        return PlainTextResponse("hello")

    app = SecurityHeaders(Starlette(routes=[Route(path, hello)]), ancestors)
    return dict(TestClient(app).get(path).headers)


def policy(path: str, ancestors: str = "https://news.example") -> dict[str, str]:
    directives = headers(path, ancestors)["content-security-policy"].split("; ")
    return dict(directive.split(" ", 1) for directive in directives)


def test_nothing_inline_runs() -> None:
    for path in ("/", "/embed/timeline", "/v1/timeline"):
        told = policy(path)
        assert told["default-src"] == "'none'"
        assert told["script-src"] == told["style-src"] == "'self'"


def test_only_embeds_may_be_framed_and_only_by_those_named() -> None:
    assert policy("/embed/timeline")["frame-ancestors"] == "https://news.example"
    assert "x-frame-options" not in headers("/embed/timeline")
    for path in ("/", "/docs", "/v1/timeline", "/embedded"):
        assert policy(path)["frame-ancestors"] == "'self'"
        assert headers(path)["x-frame-options"] == "SAMEORIGIN"


def test_no_kind_is_guessed_and_no_address_betrayed() -> None:
    assert headers("/")["x-content-type-options"] == "nosniff"
    assert headers("/")["referrer-policy"] == "strict-origin-when-cross-origin"

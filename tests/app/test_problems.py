"""Whatever goes wrong: a problem document that says what and where, and nothing that is nobody's business."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from typing import Any

import pytest
from fastapi.testclient import TestClient

from app import store
from app.main import create_app
from app.problems import MEDIA_TYPE
from app.settings import Settings
from app.store import _reader
from graph.connection import Connection

TEXT = "Olaf Scholz besuchte am Montag Paris."
POST = ("POST", "/v1/articles")


@pytest.fixture(scope="module")
def small(neo4j_lts: Connection) -> Iterator[TestClient]:
    """The service, taking only small bodies; what other tests wrote may be stored."""
    with TestClient(create_app(Settings(max_body=2000), connection=neo4j_lts)) as client:
        yield client


def problem(client: TestClient, method: str, address: str, status: int, **how: Any) -> Any:
    answer = client.request(method, address, **how)
    assert answer.status_code == status, answer.text
    assert answer.headers["content-type"] == MEDIA_TYPE
    body = answer.json()
    assert body["status"] == status
    assert body["title"]
    assert body["instance"] == address.partition("?")[0]
    return body


@pytest.mark.parametrize(
    ("method", "address", "status"),
    [
        ("GET", "/v1/nothing", 404),
        ("GET", "/v1/events/none", 404),
        ("GET", "/v1/actors/person:nobody", 404),
        ("GET", "/v1/actors/person:nobody/timeline", 404),
        ("GET", "/v1/actors/person:nobody/relations", 404),
        ("GET", "/v1/articles/none", 404),
        ("DELETE", "/v1/articles/none", 404),
        ("POST", "/v1/timeline", 405),
    ],
)
def test_what_is_not_there(small: TestClient, method: str, address: str, status: int) -> None:
    body = problem(small, method, address, status)
    assert "errors" not in body


def test_a_wrong_method_is_told_the_right_one(small: TestClient) -> None:
    assert "GET" in small.post("/v1/timeline").headers["allow"]


@pytest.mark.parametrize(
    ("query", "field"),
    [
        ("from=gestern", "query.from"),
        ("to=2024-02-30", "query.to"),
        ("limit=0", "query.limit"),
        ("limit=501", "query.limit"),
        ("status=sure", "query.status.0"),
        ("type=DANCE", "query.type.0"),
        ("min_sources=0", "query.min_sources"),
        ("order=sideways", "query.order"),
        ("cursor=nonsense", "query.cursor"),
        ("format=csv", "query.format"),
        ("actr=Putin", "query.actr"),
        ("from_=2024-01-01", "query.from_"),
        ("from=2024-02-01&to=2024-01-01", "query"),
    ],
)
def test_a_filter_that_does_not_do(small: TestClient, query: str, field: str) -> None:
    body = problem(small, "GET", f"/v1/timeline?{query}", 422)
    assert body["type"] == "urn:zeitgraph:problem:invalid-request"
    assert [e["field"] for e in body["errors"]] == [field]
    assert field in body["detail"]


@pytest.mark.parametrize(
    "address", ["/v1/actors?name=x", "/v1/articles?page=2", "/v1/relations?actor=a&wth=b"]
)
def test_no_list_ignores_a_misspelt_filter(small: TestClient, address: str) -> None:
    (error,) = problem(small, "GET", address, 422)["errors"]
    assert error["code"] == "extra_forbidden"


@pytest.mark.parametrize(
    ("article", "status", "code", "field"),
    [
        ({}, 422, "bad_field", "body.text"),
        ({"text": 5}, 422, "string_type", "body.text"),
        ({"text": "a", "sentences": ["a"]}, 422, "bad_field", "body.text"),
        ({"text": TEXT, "published": "9. Juli"}, 422, "bad_field", "body.published"),
        ({"text": TEXT, "published": "2024-02-30"}, 422, "bad_field", "body.published"),
        ({"text": TEXT, "url": "javascript:alert(1)"}, 422, "bad_field", "body.url"),
        ({"text": TEXT, "id": " "}, 422, "bad_field", "body.id"),
        ({"text": ""}, 422, "empty", "body"),
        ({"text": "  \n"}, 422, "empty", "body"),
        ({"text": "\x00\x01\x02\x03 \x04\x05" * 20}, 422, "not_text", "body"),
        ({"text": "Mañana el presidente viajará a la capital."}, 422, "unsupported_language", "body"),
        ({"text": TEXT, "language": "es"}, 422, "unsupported_language", "body.language"),
    ],
)
def test_an_article_that_cannot_be_read(
    small: TestClient, article: dict[str, object], status: int, code: str, field: str
) -> None:
    body = problem(small, *POST, status, json=article)
    assert [(e["code"], e["field"]) for e in body["errors"]] == [(code, field)]


def test_a_text_that_is_too_long(neo4j_lts: Connection) -> None:
    with TestClient(create_app(Settings(max_body=8_000_000), connection=neo4j_lts)) as client:
        body = problem(client, *POST, 413, json={"text": TEXT * 140_000, "language": "de"})
    assert [e["code"] for e in body["errors"]] == ["too_long"]


def test_a_body_that_is_too_large(small: TestClient) -> None:
    problem(small, *POST, 413, json={"text": TEXT * 100})


def test_a_body_of_unknown_length_that_turns_out_too_large(small: TestClient) -> None:
    pieces = (b"x" * 1000 for _ in range(5))
    problem(small, *POST, 413, content=pieces, headers={"content-type": "application/json"})


@pytest.mark.parametrize("kind", ["text/plain", "application/x-www-form-urlencoded", "application/jsonp", ""])
def test_a_body_of_another_kind(small: TestClient, kind: str) -> None:
    body = problem(small, *POST, 415, content=b"{}", headers={"content-type": kind})
    assert "application/json" in body["detail"]


@pytest.mark.parametrize("content", [b"", b"{", b"\xff\xfe", b"[1]", b'"text"', b"null"])
def test_a_body_that_is_no_article(small: TestClient, content: bytes) -> None:
    problem(small, *POST, 422, content=content, headers={"content-type": "application/json"})


@pytest.fixture(scope="module")
def down() -> Iterator[TestClient]:
    """The service where nothing listens at the store's address; it does not wait long."""
    with socket.socket() as taken, pytest.MonkeyPatch.context() as patch:
        patch.setattr(store, "RETRY_SECONDS", 0.1)
        taken.bind(("127.0.0.1", 0))
        connection = Connection(f"bolt://127.0.0.1:{taken.getsockname()[1]}", "neo4j", "secret-password")
        with TestClient(create_app(Settings(), connection=connection)) as client:
            yield client


@pytest.mark.parametrize(
    ("method", "address"), [("GET", "/v1/timeline"), ("GET", "/readyz"), ("DELETE", "/v1/articles/a")]
)
def test_a_store_that_is_down(down: TestClient, method: str, address: str) -> None:
    body = problem(down, method, address, 503)
    assert body["type"] == "urn:zeitgraph:problem:store-unavailable"
    assert "127.0.0.1" not in str(body)
    assert down.request(method, address).headers["retry-after"] == "5"


def test_without_a_store_the_process_still_lives(down: TestClient) -> None:
    assert down.get("/healthz").status_code == 200


def test_a_visitor_gets_a_page_instead(down: TestClient) -> None:
    answer = down.get("/", headers={"accept": "text/html", "accept-language": "de"})
    assert answer.status_code == 503
    assert answer.headers["retry-after"] == "5"
    assert "Das hat nicht geklappt" in answer.text


def test_a_bug_shows_nothing_of_its_inside() -> None:
    app = create_app(Settings(), connection=Connection("bolt://127.0.0.1:9", "neo4j", ""))

    def broken() -> None:
        raise RuntimeError("secret inside")

    app.dependency_overrides[_reader] = broken
    client = TestClient(app, raise_server_exceptions=False)
    body = problem(client, "GET", "/v1/timeline", 500)
    assert "secret" not in str(body)
    assert body["type"] == "about:blank"


def test_a_service_without_an_address_says_what_to_do() -> None:
    with pytest.raises(ValueError, match="NEO4J_URI"):
        create_app(Settings())

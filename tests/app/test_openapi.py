"""The API's description promises what the contract promises."""

from __future__ import annotations

from typing import Any

import pytest

from app.main import create_app
from app.problems import MEDIA_TYPE
from app.schemas import ArticleIn
from app.settings import Settings
from graph.connection import Connection

API: dict[str, Any] = create_app(
    Settings(), connection=Connection("bolt://127.0.0.1:9", "neo4j", "")
).openapi()
OPERATIONS = [(p, m, o) for p, methods in API["paths"].items() for m, o in methods.items()]


def test_the_addresses_of_the_contract_are_there() -> None:
    assert {(method, path) for path, method, _ in OPERATIONS} == {
        ("post", "/v1/articles"),
        ("get", "/v1/articles"),
        ("get", "/v1/articles/{article_id}"),
        ("delete", "/v1/articles/{article_id}"),
        ("get", "/v1/timeline"),
        ("get", "/v1/events/{event_id}"),
        ("get", "/v1/actors"),
        ("get", "/v1/actors/{actor_id}"),
        ("get", "/v1/actors/{actor_id}/timeline"),
        ("get", "/v1/actors/{actor_id}/relations"),
        ("get", "/v1/relations"),
        ("get", "/healthz"),
        ("get", "/readyz"),
    }


@pytest.mark.parametrize(
    ("path", "operation"),
    [(p, o) for p, _, o in OPERATIONS],
    ids=[o["operationId"] for _, _, o in OPERATIONS],
)
def test_every_operation_is_documented(path: str, operation: dict[str, Any]) -> None:
    assert operation["summary"]
    parameters = operation.get("parameters", [])
    for parameter in parameters:
        assert parameter["description"], parameter["name"]
    errors = {code: answer for code, answer in operation["responses"].items() if int(code) >= 400}
    assert {"500", "503"} <= set(errors)
    assert not parameters or "422" in errors
    assert ("{" in path) == ("404" in errors)
    for answer in errors.values():
        assert list(answer["content"]) == [MEDIA_TYPE]


def test_the_timeline_has_the_filters_of_the_contract() -> None:
    names = {p["name"] for p in API["paths"]["/v1/timeline"]["get"]["parameters"]}
    filters = {"actor", "place", "type", "status", "from", "to", "min_sources", "q", "as_of"}
    assert names == filters | {"order", "limit", "cursor", "format"}


def test_the_example_article_is_one() -> None:
    (example,) = API["components"]["schemas"]["ArticleIn"]["examples"]
    assert ArticleIn.model_validate(example).text == example["text"]

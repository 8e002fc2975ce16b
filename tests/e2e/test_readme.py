"""What the README shows is what the service answers on the sample articles."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
import urllib3

from tests.e2e.process import Service

README = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
HOST = r"http://127\.0\.0\.1:8000"
SHOWN = re.findall(rf"^\$ curl '{HOST}(/[^']+)'\n```\n\n```json\n(.*?)^```", README, re.M | re.S)
POSTED = re.findall(rf"^\$ curl {HOST}(\S+) --json '(.*)'$", README, re.M)
FRAMED = re.findall(rf'<iframe src="{HOST}([^"]+)"', README)


def contains(actual: object, shown: object) -> bool:
    """Whether `actual` has all that is shown; what is left out of an object or a list is not denied."""
    if isinstance(shown, dict):
        return isinstance(actual, dict) and all(contains(actual.get(key), shown[key]) for key in shown)
    if isinstance(shown, list):
        return isinstance(actual, list) and all(any(contains(a, s) for a in actual) for s in shown)
    return actual == shown


def test_readme_shows_queries_a_post_and_an_embed() -> None:
    assert len(SHOWN) >= 2
    assert POSTED
    assert FRAMED


@pytest.mark.parametrize(("path", "shown"), SHOWN)
def test_query_gives_the_answer_shown(service: Service, path: str, shown: str) -> None:
    status, answer = service.get(path)
    assert status == 200
    assert contains(answer, json.loads(shown)), json.dumps(answer, ensure_ascii=False, indent=1)


@pytest.mark.parametrize(("path", "body"), POSTED)
def test_article_is_taken(service: Service, path: str, body: str) -> None:
    answer = urllib3.request("POST", service.base + path, json=json.loads(body))
    assert answer.status == 201
    taken = f"{service.base}{path}/{answer.json()['article_id']}"
    assert urllib3.request("DELETE", taken).status == 204


@pytest.mark.parametrize("path", FRAMED)
def test_embed_shows_events(service: Service, path: str) -> None:
    answer = urllib3.request("GET", service.base + path)
    assert answer.status == 200
    assert "Wladimir Putin" in answer.data.decode()

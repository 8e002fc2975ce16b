"""What the endpoints answer from one stored article."""

from __future__ import annotations

from typing import Any

import pytest
from fastapi.testclient import TestClient

from tests.app.build import TEXT


def get(told: TestClient, address: str) -> Any:
    answer = told.get(address)
    assert answer.status_code == 200, answer.text
    return answer.json()


def ids(told: TestClient, query: str) -> list[str]:
    return [event["event_id"] for event in get(told, f"/v1/timeline?{query}")["items"]]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", ["e-arrival", "e-departure", "e-aid"]),
        ("order=desc", ["e-departure", "e-arrival", "e-aid"]),
        ("actor=Wladimir+Putin", ["e-arrival"]),
        ("actor=person:wladimir-putin", ["e-arrival"]),
        ("actor=Südkorea&actor=Ukraine", ["e-aid"]),
        ("actor=Südkorea&actor=Wladimir+Putin", []),
        ("actor=Niemand", []),
        ("place=Nordkorea", ["e-arrival", "e-departure"]),
        ("type=AID", ["e-aid"]),
        ("type=AID&type=MOVE&status=possible", ["e-aid"]),
        ("status=reported", ["e-departure"]),
        ("from=2024-06-30&to=2024-07-01", ["e-arrival"]),
        ("from=2024-07-01", ["e-departure"]),
        ("min_sources=2", []),
        ("q=eingetroffen", ["e-arrival"]),
        ("as_of=2024-07-08", []),
        ("as_of=2024-07-09&status=reported", ["e-departure"]),
        # What an HTML form sends for fields left empty.
        ("actor=&place=&q=&from=&to=&min_sources=&as_of=&cursor=&type=&status=reported", ["e-departure"]),
    ],
)
def test_timeline_filters(told: TestClient, query: str, expected: list[str]) -> None:
    assert ids(told, query) == expected


def test_a_timeline_event_shows_its_best_mention(told: TestClient) -> None:
    (event,) = get(told, "/v1/timeline?status=reported")["items"]
    assert event["date"] == {
        "edtf": "2024-07-08",
        "start": "2024-07-08",
        "end": "2024-07-08",
        "precision": "day",
        "origin": "text",
        "expression": {"start": 18, "end": 27, "text": "am Vortag"},
        "reason": "der Tag davor",
    }
    assert [source["name"] for source in event["sources"]] == ["KCNA"]
    mention = event["mention"]
    sentence = mention["sentence"]
    (trigger,) = mention["trigger"]
    assert sentence[trigger["start"] : trigger["end"]] == "verließ"
    assert sentence[mention["date_span"]["start"] : mention["date_span"]["end"]] == "am Vortag"
    assert (mention["article_id"], mention["publisher"]) == ("ausbilder", "Beispielzeitung")


def test_pages_follow_their_cursor(told: TestClient) -> None:
    first = get(told, "/v1/timeline?limit=2")
    assert first["total"] == 3
    second = get(told, f"/v1/timeline?limit=2&cursor={first['next']}")
    assert [e["event_id"] for e in first["items"] + second["items"]] == ["e-arrival", "e-departure", "e-aid"]
    assert second["next"] is None


def test_an_event_shows_all_its_mentions(told: TestClient) -> None:
    event = get(told, "/v1/events/e-aid")
    assert event["date"] is None
    assert [m["sentence"] for m in event["mentions"]] == ["Südkorea erwägt <b>Waffen</b> für die Ukraine."]


def test_actors_are_found_by_name(told: TestClient) -> None:
    assert [a["actor_id"] for a in get(told, "/v1/actors?q=Putin")["items"]] == ["person:wladimir-putin"]
    everyone = get(told, "/v1/actors")
    assert "country:kr" in {a["actor_id"] for a in everyone["items"]}


def test_an_actor_with_its_timeline_and_relations(told: TestClient) -> None:
    actor = get(told, "/v1/actors/person:wladimir-putin")
    assert (actor["name"], actor["event_count"], actor["first"]) == ("Wladimir Putin", 1, "2024-06-01")
    timeline = get(told, "/v1/actors/person:wladimir-putin/timeline?from=2024-06-01")
    assert [e["event_id"] for e in timeline["items"]] == ["e-arrival"]
    relations = get(told, "/v1/actors/country:kr/relations")["items"]
    assert [(r["type"], r["target"]["name"], r["count"], r["unconfirmed"]) for r in relations] == [
        ("AID", "Ukraine", 0, 1)
    ]


def test_relations_between_two(told: TestClient) -> None:
    assert get(told, "/v1/relations?actor=Südkorea&with=Ukraine&type=AID")["total"] == 1
    assert get(told, "/v1/relations?actor=Südkorea&with=Wladimir+Putin")["items"] == []


def test_articles_with_what_was_read_out_of_them(told: TestClient) -> None:
    listed = get(told, "/v1/articles")
    assert [(a["article_id"], a["event_count"]) for a in listed["items"]] == [("ausbilder", 3)]
    article = get(told, "/v1/articles/ausbilder")
    assert article["text"] == TEXT
    assert [e["event_id"] for e in article["events"]] == ["e-departure", "e-arrival", "e-aid"]


def test_it_is_ready_and_lives(told: TestClient) -> None:
    assert get(told, "/healthz") == {"status": "ok"}
    assert get(told, "/readyz") == {"status": "ok", "schema_version": 1}

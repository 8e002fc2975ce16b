"""What a user is promised of the sample articles: the story of North Korea and Russia in summer 2024."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from tests.e2e.process import Service


def timeline(service: Service, **query: str) -> list[dict[str, Any]]:
    status, page = service.get(f"/v1/timeline?{urlencode(query)}&limit=500")
    assert status == 200
    items: list[dict[str, Any]] = page["items"]
    return items


def participants(event: dict[str, Any], *roles: str) -> set[str]:
    return {p["name"] for p in event["participants"] if p["role"] in roles}


def dated(event: dict[str, Any]) -> str | None:
    edtf: str | None = event["date"] and event["date"]["edtf"]
    return edtf


def test_putin_arrives_in_north_korea_in_june_and_not_on_its_first(service: Service) -> None:
    events = timeline(service, actor="Wladimir Putin", type="MOVE")
    arrivals = [e for e in events if "Nordkorea" in participants(e, "destination")]
    assert any((dated(e), e["date"]["precision"]) == ("2024-06", "month") for e in arrivals)


def test_he_talks_with_kim(service: Service) -> None:
    talks = timeline(service, actor="Wladimir Putin", type="CONSULT")
    assert any("Kim Jong-un" in participants(e, "agent", "target") for e in talks)


def test_they_sign_a_pact_in_june(service: Service) -> None:
    pacts = timeline(service, actor="Wladimir Putin", type="AGREE")
    assert any(
        "Kim Jong-un" in participants(e, "agent", "target") and (dated(e) or "").startswith("2024-06")
        for e in pacts
    )


def test_the_delegation_leaves_on_the_day_before_tuesday_the_ninth(service: Service) -> None:
    departures = [
        e
        for e in timeline(service, type="MOVE", status="reported", place="Nordkorea")
        if any("Delegation" in name for name in participants(e, "agent"))
    ]
    assert departures
    event = departures[0]
    assert dated(event) == "2024-07-08"
    assert participants(event, "origin") == {"Nordkorea"}
    assert participants(event, "destination") == {"Russland"}
    assert "KCNA" in {source["name"] for source in event["sources"]}
    assert "am Vortag" in event["date"]["reason"]
    assert "9. Juli" in event["date"]["reason"]


def test_seoul_may_arm_ukraine(service: Service) -> None:
    considered = timeline(service, type="AID", status="possible")
    assert any("Südkorea" in participants(e, "agent") for e in considered)


def test_the_hospital_in_kyiv_is_hit_on_the_eighth_of_july(service: Service) -> None:
    days = {dated(e) for e in timeline(service, type="ASSAULT", place="Kiew")}
    assert "2024-07-08" in days


def test_every_event_opens_to_its_sentence(service: Service) -> None:
    for event in timeline(service, actor="Wladimir Putin"):
        _, detail = service.get(f"/v1/events/{event['event_id']}")
        for mention in detail["mentions"]:
            _, article = service.get(f"/v1/articles/{mention['article_id']}")
            start = mention["sentence_start"]
            assert article["text"][start : start + len(mention["sentence"])] == mention["sentence"]
            for span in mention["trigger"]:
                assert mention["sentence"][span["start"] : span["end"]].strip()

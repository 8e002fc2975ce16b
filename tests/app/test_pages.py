"""The pages as HTML, from one stored article whose words try to break out."""

from __future__ import annotations

import re

import pytest
from fastapi.testclient import TestClient

from app.main import create_app
from app.settings import Settings
from graph.connection import Connection

PAGES = ("/", "/embed/timeline", "/event/e-departure", "/event/e-aid")


def page(told: TestClient, address: str, language: str = "de") -> str:
    answer = told.get(address, headers={"accept": "text/html", "accept-language": language})
    assert answer.status_code == 200, answer.text
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    return answer.text


def events(html: str) -> list[str]:
    return re.findall(r'<article id="e-([^"]+)"', html)


def test_the_page_shows_the_timeline_newest_first(told: TestClient) -> None:
    html = page(told, "/")
    assert events(html) == ["e-departure", "e-arrival", "e-aid"]
    assert re.findall(r"<h2><time[^>]*>([^<]+)", html) == ["8. Juli 2024", "Juni 2024", "Ohne Datum"]


def test_an_event_opens_to_its_marked_sentence_and_the_reason_of_its_date(told: TestClient) -> None:
    html = page(told, "/")
    for mark in ('cue">Laut', 'cue">KCNA', 'trigger">verließ', 'date">am Vortag'):
        assert f'<mark class="{mark}</mark>' in html
    assert "(der Tag davor)" in html
    assert "laut KCNA" in html


@pytest.mark.parametrize("address", PAGES)
def test_an_article_cannot_put_markup_into_a_page(told: TestClient, address: str) -> None:
    html = page(told, address)
    assert "<script>alert" not in html
    assert "<b>Waffen" not in html
    assert not re.search(r"<(script|style)(?![^>]* src=)[^>]*>\s*\S", html)
    assert not re.search(r"\son\w+=|\sstyle=", html)


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("actor=Wladimir+Putin", ["e-arrival"]),
        ("place=country:kp&order=asc", ["e-arrival", "e-departure"]),
        ("status=possible", ["e-aid"]),
        ("actor=&status=reported", ["e-departure"]),
        ("q=niemals", []),
    ],
)
@pytest.mark.parametrize("path", ["/", "/embed/timeline"])
def test_page_and_embed_take_the_filters_of_the_api(
    told: TestClient, path: str, query: str, expected: list[str]
) -> None:
    assert events(page(told, f"{path}?{query}")) == expected


def test_filters_that_are_set_can_be_taken_away(told: TestClient) -> None:
    html = page(told, "/?actor=person:wladimir-putin&type=MOVE&from=2024-06-01&min_sources=1&q=Nordkorea")
    chips = re.findall(r'class="chip on" href="([^"]+)"><span>([^<]+)', html)
    assert [name for _, name in chips] == [
        "Wladimir Putin",
        "Bewegung",
        "ab 1. Juni 2024",
        "mindestens 1 Quellen",
        "„Nordkorea“",
    ]
    assert "actor=" not in chips[0][0]


def test_the_next_page_hangs_on_a_link(told: TestClient) -> None:
    html = page(told, "/?limit=2")
    (address,) = re.findall(r'rel="next" href="([^"]+)"', html)
    assert events(page(told, address.replace("&amp;", "&"))) == ["e-aid"]


def test_the_language_is_the_visitors(told: TestClient) -> None:
    assert '<html lang="en"' in page(told, "/", "en-GB")
    assert "Who did what" in page(told, "/", "en-GB")
    assert "Wer tat was" in page(told, "/?lang=de", "en-GB")
    assert told.get("/").headers["vary"].lower().count("accept-language") == 1


def test_an_embed_has_the_theme_it_is_told(told: TestClient) -> None:
    assert 'data-theme="dark"' in page(told, "/embed/timeline?theme=dark")
    assert "data-theme" not in page(told, "/embed/timeline?theme=auto")
    assert told.get("/embed/timeline?theme=pink").status_code == 422


def test_no_page_sets_a_cookie(told: TestClient) -> None:
    for address in PAGES:
        assert "set-cookie" not in told.get(address).headers


def test_the_overview_links_every_event_with_a_date(told: TestClient) -> None:
    assert set(re.findall(r'data-event="([^"]+)"', page(told, "/"))) == {"e-departure", "e-arrival"}


def test_an_empty_store_tells_how_to_fill_it(client: TestClient) -> None:
    assert "zeitgraph ingest" in page(client, "/")


def test_unknown_events_have_a_page_too(told: TestClient) -> None:
    answer = told.get("/event/none", headers={"accept": "text/html"})
    assert answer.status_code == 404
    assert "text/html" in answer.headers["content-type"]


def test_nothing_is_fetched_from_elsewhere(told: TestClient) -> None:
    for address in (*PAGES, "/docs"):
        html = page(told, address)
        for asset in re.findall(r'(?:src|<link[^>]* href)="([^"]+)"', html):
            assert asset.startswith("/static/")
            assert told.get(asset).status_code == 200


def test_who_may_frame_an_embed_is_a_setting(neo4j_lts: Connection) -> None:
    settings = Settings(embed_ancestors="https://news.example")
    with TestClient(create_app(settings, connection=neo4j_lts)) as client:
        told = client.get("/embed/timeline").headers["content-security-policy"]
    assert told.endswith("frame-ancestors https://news.example")

"""Articles in and out again, through the real extraction."""

from __future__ import annotations

from fastapi.testclient import TestClient

ARTICLE = {
    "id": "besuch",
    "title": "Scholz in Paris",
    "text": "Olaf Scholz besuchte am Montag Paris. Er traf dort Emmanuel Macron.",
    "published": "2024-05-29",
    "language": "de",
    "publisher": "Beispielzeitung",
}


def test_a_new_article_is_read_and_stored(client: TestClient) -> None:
    answer = client.post("/v1/articles", json=ARTICLE)
    assert answer.status_code == 201
    assert answer.headers["location"] == "/v1/articles/besuch"
    body = answer.json()
    assert (body["article_id"], body["result"], body["language"]) == ("besuch", "created", "de")
    assert body["events"] > 0
    stored = client.get(answer.headers["location"]).json()
    assert stored["text"] == ARTICLE["text"]
    assert "2024-05-27" in {e["date"]["start"] for e in stored["events"] if e["date"]}


def test_the_same_article_again_changes_nothing(client: TestClient) -> None:
    client.post("/v1/articles", json=ARTICLE)
    before = client.get("/v1/articles/besuch").json()
    again = client.post("/v1/articles", json=ARTICLE)
    assert (again.status_code, again.json()["result"]) == (200, "unchanged")
    assert client.get("/v1/articles/besuch").json() == before


def test_another_text_under_the_same_id_replaces_what_it_said(client: TestClient) -> None:
    client.post("/v1/articles", json=ARTICLE)
    changed = client.post("/v1/articles", json=ARTICLE | {"text": "Olaf Scholz besuchte am Dienstag Rom."})
    assert (changed.status_code, changed.json()["result"]) == (200, "replaced")
    assert client.get("/v1/timeline?actor=Emmanuel+Macron").json()["items"] == []
    assert client.get("/v1/articles").json()["total"] == 1


def test_sentences_are_joined_by_a_space(client: TestClient) -> None:
    article = {"id": "s", "sentences": ["Olaf Scholz kam an.", "Er sprach."], "language": "de"}
    assert client.post("/v1/articles", json=article).status_code == 201
    assert client.get("/v1/articles/s").json()["text"] == "Olaf Scholz kam an. Er sprach."


def test_an_article_without_a_day_says_so(client: TestClient) -> None:
    undated = {key: value for key, value in ARTICLE.items() if key != "published"}
    assert client.post("/v1/articles", json=undated).json()["warnings"]


def test_a_forgotten_article_takes_its_events_along(client: TestClient) -> None:
    client.post("/v1/articles", json=ARTICLE)
    assert client.delete("/v1/articles/besuch").status_code == 204
    assert client.get("/v1/articles/besuch").status_code == 404
    assert client.get("/v1/timeline").json()["items"] == []
    assert client.delete("/v1/articles/besuch").status_code == 404

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.article import MAX_ID, parse_article
from ingest.errors import ArticleError


def test_all_fields() -> None:
    article = parse_article(
        {
            "id": "a-1",
            "title": " Ein  Titel ",
            "text": " Text. ",
            "published": "2024-07-09",
            "language": "de",
            "url": "https://example.org/a",
            "publisher": "Blatt",
            "author": "Anna",
            "section": "Politik",
        }
    )
    assert article.article_id == "a-1"
    assert article.title == "Ein Titel"
    assert article.text == " Text. "  # offsets count the caller's characters
    assert article.published == date(2024, 7, 9)
    assert (article.language, article.publisher, article.author) == ("de", "Blatt", "Anna")


def test_sentences_are_joined_by_one_space() -> None:
    assert parse_article({"sentences": ["Eins.", "Zwei."]}).text == "Eins. Zwei."


def test_nulls_are_missing() -> None:
    article = parse_article({"text": "x", "id": None, "title": None, "published": None, "url": None})
    assert (article.title, article.published, article.url) == (None, None, None)


@pytest.mark.parametrize(
    ("published", "day"),
    [
        ("2024-07-09", date(2024, 7, 9)),
        (" 2024-07-09 ", date(2024, 7, 9)),
        ("9. Juli 2024", date(2024, 7, 9)),
        ("2024-07-09T23:30:00-08:00", date(2024, 7, 9)),
        ("2024-07-09 01:30", date(2024, 7, 9)),
        ("2024-07-09T10:00:00Z", date(2024, 7, 9)),
        ("", None),
    ],
)
def test_day_is_kept_as_written(published: str, day: date | None) -> None:
    assert parse_article({"text": "x", "published": published}).published == day


@pytest.mark.parametrize(
    ("fields", "code", "message"),
    [
        ([], "bad_json", "an article is a JSON object, this is a list"),
        (None, "bad_json", "an article is a JSON object, this is null"),
        ({}, "bad_field", "text is missing"),
        ({"text": 3}, "bad_field", "text: expected a string, got a number"),
        ({"text": "a", "sentences": ["a"]}, "bad_field", "both given"),
        ({"sentences": "a"}, "bad_field", "sentences: expected a list of strings"),
        ({"sentences": [1]}, "bad_field", "sentences: expected a list of strings"),
        (
            {"text": "a", "published": "2024-13-45"},
            "bad_field",
            r"published: '2024-13-45' is no date \(expected YYYY-MM-DD\)",
        ),
        ({"text": "a", "published": "gestern"}, "bad_field", "published: 'gestern' is no date"),
        ({"text": "a", "published": "2024-W28-2"}, "bad_field", "no date"),
        ({"text": "a", "published": "2024-07-09Tx"}, "bad_field", "no date"),
        ({"text": "a", "published": 20240709}, "bad_field", "published: expected a date"),
        ({"text": "a", "language": "Deutsch, glaube ich"}, "bad_field", "language: "),
        ({"text": "a", "url": "ftp://x/y"}, "bad_field", "url: 'ftp://x/y' is no http or https address"),
        ({"text": "a", "url": "https://"}, "bad_field", "url: "),
        ({"text": "a", "url": "http://[x"}, "bad_field", "url: "),
        ({"text": "a", "url": "https://a b.example"}, "bad_field", "url: "),
        ({"text": "a", "id": ""}, "bad_field", "id: has 0 characters"),
        ({"text": "a", "id": "x" * (MAX_ID + 1)}, "bad_field", "id: has 201 characters"),
        ({"text": "a", "id": "../.."}, "bad_field", "id: "),
        ({"text": "a", "id": "a\n"}, "bad_field", "id: "),
        ({"text": "a", "id": 7}, "bad_field", "id: expected a string, got a number"),
        ({"text": "a", "title": True}, "bad_field", "title: expected a string, got a boolean"),
        ({"text": "a", "title": "x" * 1001}, "bad_field", "title: longer than 1000"),
        ({"text": "a\ud800"}, "not_text", "text: no valid text at character 1"),
        ({"text": "a", "author": "\udfff"}, "not_text", "author: "),
    ],
)
def test_complaints(fields: object, code: str, message: str) -> None:
    with pytest.raises(ArticleError, match=message) as caught:
        parse_article(fields, "news.jsonl:3")
    assert caught.value.code == code
    assert str(caught.value).startswith("news.jsonl:3: ")


def test_made_id_depends_on_address_else_on_content() -> None:
    by_url = parse_article({"text": "a", "url": "https://example.org/a"}).article_id
    assert parse_article({"text": "b", "url": "https://example.org/a"}).article_id == by_url
    assert parse_article({"text": "a"}).article_id == parse_article({"text": "a"}).article_id
    assert parse_article({"text": "a"}).article_id != parse_article({"text": "b"}).article_id


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=6,
)
_NAMES = ["id", "title", "text", "sentences", "published", "language", "url", "publisher", "author", "x"]


@given(st.dictionaries(st.sampled_from(_NAMES), _JSON))
def test_any_json_gives_an_article_or_a_complaint(fields: dict[str, object]) -> None:
    try:
        article = parse_article(fields)
    except ArticleError:
        return
    assert article.article_id
    assert article.model_dump_json()

from __future__ import annotations

import pytest

from graph.model import Article
from ingest.errors import ArticleError
from ingest.language.detection import detect_language

GERMAN = "Die Regierung hat am Montag ein neues Gesetz beschlossen, teilte eine Sprecherin mit."
ENGLISH = "The government passed a new law on Monday, a spokeswoman told reporters in the capital."


def _article(text: str, language: str | None = None, title: str | None = None) -> Article:
    return Article(article_id="x", text=text, language=language, title=title)


@pytest.mark.parametrize(
    ("text", "given", "expected"),
    [
        (GERMAN, None, "de"),
        (ENGLISH, None, "en"),
        (GERMAN, "de-AT", "de"),
        (GERMAN, "DE", "de"),
        (GERMAN, "en_US", "en"),  # what the caller says counts
    ],
)
def test_language(text: str, given: str | None, expected: str) -> None:
    assert detect_language(_article(text, given)) == expected


@pytest.mark.parametrize(
    ("text", "given", "code", "named"),
    [
        ("", None, "empty", "empty"),
        (" \n\t ", None, "empty", "empty"),
        ("12 + 3 = 15!", None, "empty", "no words"),
        ("PNG\x00\x00\x89 Daten und Text", None, "not_text", "control"),
        ("Text \ufffd\ufffd\ufffd mit Müll", None, "not_text", "replacement"),
        (GERMAN, "fr", "unsupported_language", "'fr'"),
        (
            "Le gouvernement a adopté lundi une nouvelle loi sur les retraites.",
            None,
            "unsupported_language",
            "French",
        ),
        ("Правительство приняло новый закон о пенсиях.", None, "unsupported_language", "Russian"),
    ],
)
def test_rejected(text: str, given: str | None, code: str, named: str) -> None:
    with pytest.raises(ArticleError, match=named) as caught:
        detect_language(_article(text, given))
    assert caught.value.code == code


def test_unsupported_names_what_is_supported() -> None:
    with pytest.raises(ArticleError, match=r"German \(de\), English \(en\)"):
        detect_language(_article("Il governo ha approvato lunedì una nuova legge sulle pensioni."))


def test_length_limit() -> None:
    with pytest.raises(ArticleError, match="2,000,000 characters, at most 1,000,000") as caught:
        detect_language(_article("a " * 1_000_000))
    assert caught.value.code == "too_long"
    with pytest.raises(ArticleError, match="at most 20"):
        detect_language(_article(GERMAN), max_length=20)


def test_title_helps_a_short_text() -> None:
    assert (
        detect_language(_article("Peru, Chile.", title="Die Regierung hat ein neues Gesetz beschlossen"))
        == "de"
    )

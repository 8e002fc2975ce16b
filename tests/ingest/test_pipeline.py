"""From an article to its extraction."""

from __future__ import annotations

from datetime import date

import pytest

from graph.model import Article, Extraction
from ingest.errors import ArticleError
from ingest.pipeline import extract

TEXT = (
    "Der norwegische Präsident Ole Hansen traf am Montag in Wien ein. "
    "Laut der Agentur NTB will er dort am Mittwoch einen Vertrag unterzeichnen."
)


def article(text: str = TEXT, **fields: object) -> Article:
    return Article.model_validate({"article_id": "n1", "text": text, "published": date(2024, 7, 9), **fields})


def test_extraction_holds_all_that_was_read() -> None:
    extraction = extract(article(language="de", title="Besuch", url="https://example.org/1"))
    assert extraction.article.language == "de"
    assert (extraction.article.title, extraction.article.url) == ("Besuch", "https://example.org/1")
    assert extraction.text == TEXT
    assert [s.start for s in extraction.sentences] == [0, TEXT.index("Laut")]
    assert [d.first for d in extraction.dates] == [date(2024, 7, 8), date(2024, 7, 10)]
    assert [(e.type, e.status) for e in extraction.events] == [("MOVE", "asserted"), ("AGREE", "planned")]
    assert extraction.warnings == ()
    ids = [e.entity_id for e in extraction.entities]
    assert len(ids) == len(set(ids))
    assert {p.entity_id for e in extraction.events for p in e.participants} <= set(ids)


def test_language_is_detected_where_none_is_given() -> None:
    assert extract(article()).article.language == "de"


def test_missing_publication_date_is_said() -> None:
    extraction = extract(article(published=None, language="de"))
    assert any("publication date" in warning for warning in extraction.warnings)
    assert all(e.date is None or e.date.start is not None for e in extraction.events)
    assert not any(e.date and e.date.origin == "publication" for e in extraction.events)


@pytest.mark.parametrize("text", ["", " \n ", "…!?"])
def test_text_without_words_is_refused(text: str) -> None:
    with pytest.raises(ArticleError):
        extract(article(text))


def test_extraction_survives_its_own_json() -> None:
    extraction = extract(article(language="de"))
    assert Extraction.model_validate_json(extraction.model_dump_json()) == extraction
    assert extract(article(language="de")) == extraction

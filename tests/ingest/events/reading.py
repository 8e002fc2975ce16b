"""How the tests read a text: the whole way from words to events, as the pipeline goes."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from graph.model import Article, Event, Extraction, Role
from ingest.pipeline import extract


@lru_cache(maxsize=512)
def read(text: str, language: str = "de", published: str = "2024-07-09") -> Extraction:
    article = Article(article_id="a", text=text, language=language, published=date.fromisoformat(published))
    return extract(article)


def words(extraction: Extraction, event: Event) -> list[str]:
    """The words of an event's trigger."""
    return [extraction.text[s.start : s.end] for s in event.trigger]


def told(extraction: Extraction, trigger: str) -> Event:
    """The one event whose trigger has this word; fails with what there is instead."""
    found = [e for e in extraction.events if trigger in " ".join(words(extraction, e)).split()]
    seen = [(words(extraction, e), e.type.value) for e in extraction.events]
    assert found, f"{trigger} tells of no event; found: {seen}"
    return found[0]


def names(event: Event, role: str) -> set[str]:
    """Names and words of the participants in a role."""
    return {n for p in event.participants if p.role is Role(role) for n in (p.name, p.mention.text)}

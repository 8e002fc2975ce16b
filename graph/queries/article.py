"""Stored articles, and how much is stored."""

from __future__ import annotations

from datetime import date

from graph.queries import hydration
from graph.queries.query import Position, Query

_ONE = """
MATCH (a:Article {article_id: $article_id})
RETURN a {.*} AS article,
  COLLECT { MATCH (a)<-[:PART_OF]-(s:Sentence) RETURN s {.index, .start, .end} ORDER BY s.index } AS sentences
""".strip()

_SHOWN = """
RETURN a {.article_id, .title, .published, .language, .url, .publisher, .author, .sentence_count,
  .event_count} AS article
""".strip()

# Latest first, straight from the index; those without a day of publication come last.
_DATED = f"""
MATCH (a:Article)
WHERE a.published <= $after_day AND (a.published < $after_day OR a.article_id < $after_id)
{_SHOWN}
ORDER BY a.published DESC, a.article_id DESC
LIMIT $take
""".strip()

_UNDATED = f"""
MATCH (a:Article)
WHERE a.published IS NULL AND ($after_id IS NULL OR a.article_id < $after_id)
{_SHOWN}
ORDER BY a.article_id DESC
LIMIT $take
""".strip()

# Each answered from the store's own statistics.
_COUNTS = """
RETURN COUNT { (:Article) } AS articles, COUNT { (:Event) } AS events, COUNT { (:Actor) } AS actors,
  COUNT { (:Place) } AS places, COUNT { (:Mention) } AS mentions
""".strip()


def one(article_id: str) -> Query:
    """An article with its text and sentences."""
    return Query(_ONE, {"article_id": article_id})


def events(article_id: str) -> Query:
    """The events that the article tells, in the text's order."""
    return Query(hydration.IN_ARTICLE, {"article_id": article_id})


def page(*, dated: bool, after: Position | None, take: int) -> Query:
    """At most `take` articles with or without a day of publication."""
    if dated:
        # Nothing is published on the last day that there is, so it is a beginning.
        position = after or Position(date.max, "")
        return Query(_DATED, {"after_day": position.day, "after_id": position.id, "take": take})
    return Query(_UNDATED, {"after_id": after.id if after else None, "take": take})


def counts() -> Query:
    """How many articles, events, actors, places and mentions there are."""
    return Query(_COUNTS, {})

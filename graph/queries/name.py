"""From what a caller names an actor or a place to the ids that it stands for."""

from __future__ import annotations

from graph.queries.lucene import phrase
from graph.queries.query import Query
from graph.schema import NAMES

# A word like "Demonstranten" names someone else in every article.
MAX_NAMESAKES = 200

_CANDIDATES = f"""
UNWIND $asked AS asked
CALL (asked) {{
  MATCH (n:Entity {{entity_id: asked.name}})
  RETURN n, true AS by_id
  UNION
  WITH asked WHERE asked.lucene IS NOT NULL
  CALL db.index.fulltext.queryNodes('{NAMES}', asked.lucene) YIELD node AS n
  RETURN n, false AS by_id
  ORDER BY n.event_count DESC, n.entity_id LIMIT {MAX_NAMESAKES}
}}
RETURN asked.position AS position, by_id, n.entity_id AS entity_id, n.name AS name, n.aliases AS aliases,
  n.event_count AS event_count
ORDER BY position, event_count DESC, entity_id
""".strip()

_WITHIN = """
UNWIND $countries AS country
MATCH (c:Country {entity_id: country}) WHERE c.country IS NOT NULL
MATCH (p:Place) WHERE p.country = c.country
RETURN DISTINCT p.entity_id AS entity_id
""".strip()


def candidates(names: tuple[str, ...]) -> Query:
    """For each of `names`, numbered: the entity with that id, and those whose names hold its words."""
    asked = [{"position": i, "name": name, "lucene": phrase(name)} for i, name in enumerate(names)]
    return Query(_CANDIDATES, {"asked": asked})


def places_within(entity_ids: list[str]) -> Query:
    """The places in those of the entities that are countries."""
    return Query(_WITHIN, {"countries": entity_ids})

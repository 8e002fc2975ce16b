"""The statements of the writer's transaction, in the order in which it runs them.

Answers of many rows come as one record with `rows`, because the driver takes its time over each record.
"""

from __future__ import annotations

from typing import Any

from graph.queries.consolidation import SOURCES, TOLD
from graph.queries.query import Query

_ROLES = "AGENT|TARGET|AT|FROM|TO"

_DIGEST = "MATCH (a:Article {article_id: $article_id}) RETURN a.digest AS digest"

# One writer at a time. Nearly all articles meet in some great actor, whose node they would wait for anyway;
# and a lock on each node that is shared does not hold, since the node may be gone once the lock is had.
# Setting a property to what it is locks the node and changes nothing.
_LOCK = """
MERGE (s:ZeitgraphSchema {name: 'zeitgraph'})
ON CREATE SET s.version = $version
SET s.version = s.version
RETURN s.version AS version
""".strip()

_ARTICLE = """
MERGE (a:Article {article_id: $article_id})
RETURN a.digest AS digest,
  COLLECT {
    MATCH (a)<-[:PART_OF]-(:Sentence)<-[:IN]-(:Mention)-[:OF]->(e:Event)
    RETURN DISTINCT e.event_id
  } AS event_ids,
  COLLECT { MATCH (a)-[r:MENTIONS]->(n:Entity) RETURN r {.*, entity_id: n.entity_id} } AS says
""".strip()

_EVENTS = f"""
UNWIND $event_ids AS event_id
MERGE (e:Event {{event_id: event_id}})
RETURN collect({{
  event: e {{.event_id, .type, .status, .start, .end}},
  roles: COLLECT {{
    MATCH (e)-[r:{_ROLES}]->(n:Entity)
    RETURN {{type: type(r), entity_id: n.entity_id, name: r.name, mention: r.mention, position: r.position}}
  }}
}}) AS rows
""".strip()

_ENTITIES = """
UNWIND $entity_ids AS entity_id
MERGE (n:Entity {entity_id: entity_id})
RETURN collect(n {.entity_id, .tally, .tally_counts, .event_count}) AS rows
""".strip()

_FORGET = """
MATCH (a:Article {article_id: $article_id})
CALL (a) {
  MATCH (a)<-[:PART_OF]-(s:Sentence)
  OPTIONAL MATCH (s)<-[:IN]-(m:Mention)
  DETACH DELETE m, s
}
CALL (a) {
  MATCH (a)-[r:MENTIONS]->()
  DELETE r
}
""".strip()

_STORE_ARTICLE = """
MATCH (a:Article {article_id: $article_id})
SET a = $properties, a.stored_at = datetime.transaction()
WITH a
UNWIND $sentences AS row
CREATE (s:Sentence)-[:PART_OF]->(a)
SET s = row
""".strip()

_STORE_MENTIONS = """
UNWIND $rows AS row
MATCH (e:Event {event_id: row.event_id})
MATCH (s:Sentence {sentence_id: row.sentence_id})
CREATE (m:Mention)-[:OF]->(e), (m)-[:IN]->(s)
SET m = row.properties
WITH m, row
UNWIND row.properties.source_ids AS source_id
MATCH (n:Entity {entity_id: source_id})
MERGE (m)-[:ACCORDING_TO]->(n)
""".strip()

_CONSOLIDATE = f"""
UNWIND $event_ids AS event_id
MATCH (e:Event {{event_id: event_id}})
{TOLD}
WITH event_id, best, article_count, source_count, {SOURCES}
RETURN collect({{
  event_id: event_id, best: best {{.*}}, article_count: article_count, source_count: source_count,
  source_ids: source_ids, source_names: source_names
}}) AS rows
""".strip()

_DELETE_EVENTS = """
UNWIND $event_ids AS event_id
MATCH (e:Event {event_id: event_id})
DETACH DELETE e
""".strip()

_STORE_EVENTS = """
UNWIND $rows AS row
MATCH (e:Event {event_id: row.event_id})
SET e += row
""".strip()

_DROP_ROLES = f"""
UNWIND $event_ids AS event_id
MATCH (:Event {{event_id: event_id}})-[r:{_ROLES}]->()
DELETE r
""".strip()

_STORE_ROLES = """
UNWIND $rows AS row
MATCH (e:Event {event_id: row.event_id})
MATCH (n:Entity {entity_id: row.entity_id})
CREATE (e)-[r:$(row.type)]->(n)
SET r = row.properties
""".strip()

_STORE_ENTITIES = """
UNWIND $rows AS row
MATCH (n:Entity {entity_id: row.properties.entity_id})
REMOVE n:$(row.drop)
SET n += row.properties, n:$(row.labels)
""".strip()

_DELETE_ENTITIES = """
UNWIND $entity_ids AS entity_id
MATCH (n:Entity {entity_id: entity_id})
DETACH DELETE n
""".strip()

_STORE_SAYS = """
MATCH (a:Article {article_id: $article_id})
UNWIND $rows AS row
MATCH (n:Entity {entity_id: row.entity_id})
CREATE (a)-[r:MENTIONS]->(n)
SET r = row.properties
""".strip()

# Where an article came to say it, the days can only widen; where one ceased to, they are read again.
_RAISE_OFFICES = """
UNWIND $rows AS row
MATCH (p:Entity {entity_id: row.person})
MATCH (o:Entity {entity_id: row.organization})
MERGE (p)-[r:HOLDS_OFFICE {title: row.title}]->(o)
SET r.article_count = coalesce(r.article_count, 0) + 1,
    r.first_seen = CASE WHEN $day IS NULL OR r.first_seen < $day THEN r.first_seen ELSE $day END,
    r.last_seen = CASE WHEN $day IS NULL OR r.last_seen > $day THEN r.last_seen ELSE $day END
""".strip()

_RECOUNT_OFFICES = """
UNWIND $rows AS row
MATCH (p:Entity {entity_id: row.person})
MATCH (o:Entity {entity_id: row.organization})
OPTIONAL MATCH (a:Article)-[m:MENTIONS]->(p)
WHERE any(i IN range(0, size(coalesce(m.titles, [])) - 1)
  WHERE m.titles[i] = row.title AND m.of[i] = row.organization)
WITH row, p, o, count(a) AS articles, min(a.published) AS first_seen, max(a.published) AS last_seen
MERGE (p)-[r:HOLDS_OFFICE {title: row.title}]->(o)
SET r.article_count = articles, r.first_seen = first_seen, r.last_seen = last_seen
WITH r, articles WHERE articles = 0
DELETE r
""".strip()

_DELETE_ARTICLE = "MATCH (a:Article {article_id: $article_id}) DETACH DELETE a"

Rows = list[dict[str, Any]]


def stored_digest(article_id: str) -> Query:
    """Digest of what is stored under this id; no record if nothing is."""
    return Query(_DIGEST, {"article_id": article_id})


def lock(version: int) -> Query:
    """Wait until no other writer is at work; answers the stored schema's version."""
    return Query(_LOCK, {"version": version})


def article(article_id: str) -> Query:
    """The article, made if need be, with the events it tells and what it `says` about entities."""
    return Query(_ARTICLE, {"article_id": article_id})


def events(event_ids: list[str]) -> Query:
    """The events, made if need be, and their roles."""
    return Query(_EVENTS, {"event_ids": event_ids})


def entities(entity_ids: list[str]) -> Query:
    """The entities, made if need be, with their tallies."""
    return Query(_ENTITIES, {"entity_ids": entity_ids})


def forget(article_id: str) -> Query:
    """Take away the article's sentences, its mentions of events and of entities."""
    return Query(_FORGET, {"article_id": article_id})


def store_article(properties: dict[str, Any], sentences: Rows) -> Query:
    return Query(
        _STORE_ARTICLE,
        {"article_id": properties["article_id"], "properties": properties, "sentences": sentences},
    )


def store_mentions(rows: Rows) -> Query:
    """Rows of `event_id`, `sentence_id`, `properties`."""
    return Query(_STORE_MENTIONS, {"rows": rows})


def consolidate(event_ids: list[str]) -> Query:
    """What the mentions of each event come to: a row for graph.records.event.Told."""
    return Query(_CONSOLIDATE, {"event_ids": event_ids})


def delete_events(event_ids: list[str]) -> Query:
    return Query(_DELETE_EVENTS, {"event_ids": event_ids})


def store_events(rows: Rows) -> Query:
    return Query(_STORE_EVENTS, {"rows": rows})


def drop_roles(event_ids: list[str]) -> Query:
    return Query(_DROP_ROLES, {"event_ids": event_ids})


def store_roles(rows: Rows) -> Query:
    """Rows of `event_id`, `entity_id`, `type`, `properties`."""
    return Query(_STORE_ROLES, {"rows": rows})


def store_entities(rows: Rows) -> Query:
    """Rows of `properties`, `labels` and the labels to `drop`."""
    return Query(_STORE_ENTITIES, {"rows": rows})


def delete_entities(entity_ids: list[str]) -> Query:
    return Query(_DELETE_ENTITIES, {"entity_ids": entity_ids})


def store_says(article_id: str, rows: Rows) -> Query:
    """Rows of `entity_id` and the `properties` of the article's mention of it."""
    return Query(_STORE_SAYS, {"article_id": article_id, "rows": rows})


def raise_offices(rows: Rows, day: object) -> Query:
    """Rows of `person`, `title`, `organization` that an article published on `day` adds."""
    return Query(_RAISE_OFFICES, {"rows": rows, "day": day})


def recount_offices(rows: Rows) -> Query:
    """Rows of `person`, `title`, `organization` that an article no longer says."""
    return Query(_RECOUNT_OFFICES, {"rows": rows})


def delete_article(article_id: str) -> Query:
    return Query(_DELETE_ARTICLE, {"article_id": article_id})

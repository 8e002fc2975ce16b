"""Relations between actors: the stored aggregates, and the events behind them.

The rule which actors an event relates is graph.relation's; `_EVENTS` says it in Cypher, for relations that
are counted anew and for those of a window of time.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from graph.filters import RelationFilter
from graph.queries.query import Query
from graph.relation import HAPPENED, RECIPROCAL, RELATING, Bond, Increase

CONSTANTS: dict[str, Any] = {
    "happened": sorted(HAPPENED),
    "reciprocal": sorted(RECIPROCAL),
}
_TYPES = "|".join(RELATING)  # relationship types; HOLDS_OFFICE is none of them

# What a set of events `e` weighs.
_WEIGHT = """
count(CASE WHEN e.status IN $happened THEN 1 END) AS count,
count(CASE WHEN NOT e.status IN $happened THEN 1 END) AS unconfirmed,
min(CASE WHEN e.status IN $happened THEN coalesce(e.start, e.end) END) AS first,
max(CASE WHEN e.status IN $happened THEN coalesce(e.end, e.start) END) AS last
""".strip()

_INCREASE = """
UNWIND $rows AS row
MATCH (a:Entity {entity_id: row.agent})
MATCH (b:Entity {entity_id: row.target})
MERGE (a)-[r:$(row.type)]->(b)
SET r.count = coalesce(r.count, 0) + row.count,
    r.unconfirmed = coalesce(r.unconfirmed, 0) + row.unconfirmed,
    r.first = CASE WHEN row.first IS NULL OR r.first < row.first THEN r.first ELSE row.first END,
    r.last = CASE WHEN row.last IS NULL OR r.last > row.last THEN r.last ELSE row.last END
""".strip()

_RECOUNT = f"""
UNWIND $rows AS row
MATCH (a:Entity {{entity_id: row.agent}})
MATCH (b:Entity {{entity_id: row.target}})
CALL (a, b, row) {{
  CALL (a, b, row) {{
    MATCH (a)<-[:AGENT]-(e:Event)-[:TARGET]->(b) WHERE e.type = row.type RETURN e
    UNION
    MATCH (a)<-[:AGENT]-(e:Event)-[:AGENT]->(b)
    WHERE e.type = row.type AND e.type IN $reciprocal AND a.entity_id < b.entity_id
      AND NOT EXISTS {{ (e)-[:TARGET]->() }}
    RETURN e
  }}
  RETURN {_WEIGHT}
}}
MERGE (a)-[r:$(row.type)]->(b)
SET r.count = count, r.unconfirmed = unconfirmed, r.first = first, r.last = last
WITH r, count, unconfirmed WHERE count + unconfirmed = 0
DELETE r
""".strip()

_STORED = f"""
MATCH (n:Entity)-[r:{_TYPES}]-(m:Entity)
WHERE n.entity_id IN $actors AND type(r) IN $types %s
WITH DISTINCT r
WITH type(r) AS type, startNode(r) AS agent, endNode(r) AS target,
  r.count AS count, r.unconfirmed AS unconfirmed, r.first AS first, r.last AS last
""".strip()

_OF_WINDOW = """
e.type IN $types AND e.edtf IS NOT NULL AND n <> m
    AND ($from IS NULL OR e.end IS NULL OR e.end >= $from)
    AND ($to IS NULL OR e.start IS NULL OR e.start <= $to)
""".strip()
_WINDOW = f"""
MATCH (n:Entity) WHERE n.entity_id IN $actors
CALL (n) {{
  MATCH (n)<-[:AGENT]-(e:Event)-[:TARGET]->(m:Entity)
  WHERE {_OF_WINDOW} %s
  RETURN e, n AS agent, m AS target
  UNION
  MATCH (n)<-[:TARGET]-(e:Event)-[:AGENT]->(m:Entity)
  WHERE {_OF_WINDOW} %s
  RETURN e, m AS agent, n AS target
  UNION
  MATCH (n)<-[:AGENT]-(e:Event)-[:AGENT]->(m:Entity)
  WHERE {_OF_WINDOW} AND e.type IN $reciprocal AND NOT EXISTS {{ (e)-[:TARGET]->() }} %s
  WITH e, CASE WHEN n.entity_id < m.entity_id THEN [n, m] ELSE [m, n] END AS pair
  RETURN e, pair[0] AS agent, pair[1] AS target
}}
WITH DISTINCT e, agent, target
WITH e.type AS type, agent, target,
{_WEIGHT}
""".strip()

# Unique for each relation; a line break stands in no id.
_KEY = "type + '\\n' + agent.entity_id + '\\n' + target.entity_id"
_PAGE = f"""
WITH *, {_KEY} AS key
WHERE $after_key IS NULL OR count < $after_count OR count = $after_count AND (
  unconfirmed < $after_unconfirmed OR unconfirmed = $after_unconfirmed AND key > $after_key)
RETURN type, agent {{.entity_id, .name, .kind}} AS agent, target {{.entity_id, .name, .kind}} AS target,
  count, unconfirmed, first, last, key
ORDER BY count DESC, unconfirmed DESC, key
LIMIT $take
""".strip()


@dataclass(frozen=True)
class After:
    """Sort key of the last relation seen."""

    count: int
    unconfirmed: int
    key: str


def page(
    asked: RelationFilter, actors: list[str], others: list[str] | None, *, after: After | None, take: int
) -> Query:
    """The relations that count most, first; `others` are the ids that `asked.other` stands for."""
    text, parameters = _relations(asked, actors, others)
    position = after or After(0, 0, "")
    return Query(
        f"{text}\n{_PAGE}",
        {
            **parameters,
            "after_count": position.count,
            "after_unconfirmed": position.unconfirmed,
            "after_key": after.key if after else None,
            "take": take,
        },
    )


def total(asked: RelationFilter, actors: list[str], others: list[str] | None) -> Query:
    """How many relations there are, as `total`."""
    text, parameters = _relations(asked, actors, others)
    return Query(f"{text}\nRETURN count(*) AS total", parameters)


def _relations(asked: RelationFilter, actors: list[str], others: list[str] | None) -> Query:
    """Without a window as they are stored, with one from its events."""
    with_other = "" if others is None else "AND m.entity_id IN $others"
    parameters: dict[str, Any] = {"actors": actors, "types": sorted(asked.types or RELATING)}
    if others is not None:
        parameters["others"] = others
    if asked.from_ is None and asked.to is None:
        return Query(_STORED % with_other, parameters)
    window = {"from": asked.from_, "to": asked.to, **CONSTANTS}
    return Query(_WINDOW % ((with_other,) * 3), {**parameters, **window})


def increase(increases: tuple[Increase, ...]) -> Query:
    """Add to relations, making those that are new."""
    rows = [
        {
            "agent": i.bond.agent,
            "target": i.bond.target,
            "type": i.bond.type,
            "count": i.count,
            "unconfirmed": i.unconfirmed,
            "first": i.first,
            "last": i.last,
        }
        for i in increases
    ]
    return Query(_INCREASE, {"rows": rows})


def recount(bonds: tuple[Bond, ...]) -> Query:
    """Count relations anew from their events, removing those without any."""
    return Query(_RECOUNT, {"rows": [b._asdict() for b in bonds], **CONSTANTS})

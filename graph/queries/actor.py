"""Searching actors, and one actor."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from graph.queries.lucene import beginnings, misspelt
from graph.queries.query import Query
from graph.schema import NAMES

_SHOWN = "n {.entity_id, .kind, .name, .aliases, .country, .wikidata, .event_count} AS actor"

_ALL = f"""
MATCH (n:Actor)
WHERE n.event_count <= $after_count AND (n.event_count < $after_count OR n.actor_id > $after_id)
RETURN {_SHOWN}, 0 AS tier
ORDER BY n.event_count DESC, n.actor_id
LIMIT $take
""".strip()

# Called so; beginning so; nearly called so. A frequent near miss must not come before a rare exact name.
_FOUND = f"""
CALL () {{
  CALL db.index.fulltext.queryNodes('{NAMES}', $beginnings) YIELD node AS n
  RETURN n, CASE WHEN any(name IN [n.name] + n.aliases WHERE toLower(name) = $exactly)
    THEN 0 ELSE 1 END AS tier
  UNION
  CALL db.index.fulltext.queryNodes('{NAMES}', $misspelt) YIELD node AS n
  RETURN n, 2 AS tier
}}
WITH n, min(tier) AS tier
WHERE n:Actor
""".strip()

_FOUND_PAGE = f"""
{_FOUND}
WITH n, tier
WHERE tier > $after_tier OR tier = $after_tier AND (
  n.event_count < $after_count OR n.event_count = $after_count AND n.actor_id > $after_id)
RETURN {_SHOWN}, tier
ORDER BY tier, n.event_count DESC, n.actor_id
LIMIT $take
""".strip()

_BOUND_DAY = """
MATCH (e:Event)-[r:{type}]->() USING INDEX SEEK r:{type}(actor_id, start)
WHERE r.actor_id = $actor_id AND r.start >= $earliest AND e.type <> 'STATEMENT'
RETURN r.start AS day ORDER BY r.actor_id {direction}, r.start {direction} LIMIT 1
""".strip()


def _bound_day(direction: str) -> str:
    """Each role's first or last event, straight from its index."""
    branches = (_BOUND_DAY.format(type=type_, direction=direction) for type_ in ("AGENT", "TARGET"))
    return f"CALL () {{\n{' UNION '.join(branches)}\n}}"


MAX_OFFICES = 200  # of a country, the latest

_ONE = f"""
MATCH (n:Actor {{actor_id: $actor_id}})
RETURN {_SHOWN},
  head(COLLECT {{ {_bound_day("ASC")} RETURN min(day) }}) AS first,
  head(COLLECT {{ {_bound_day("DESC")} RETURN max(day) }}) AS last,
  COLLECT {{
    CALL (n) {{
      MATCH (n)-[h:HOLDS_OFFICE]-()
      WITH h, startNode(h) AS person, endNode(h) AS organization
      RETURN person, organization, h.title AS title, h.first_seen AS first_seen, h.last_seen AS last_seen
      UNION
      MATCH (n)<-[m:MENTIONS]-(a:Article) WHERE m.titles IS NOT NULL
      UNWIND range(0, size(m.titles) - 1) AS i
      WITH n, a, m.titles[i] AS title WHERE m.of[i] = ''
      RETURN n AS person, null AS organization, title, min(a.published) AS first_seen,
        max(a.published) AS last_seen
    }}
    RETURN {{person_id: person.entity_id, person: person.name, title: title,
      organization_id: organization.entity_id, organization: organization.name,
      first_seen: first_seen, last_seen: last_seen}}
    ORDER BY last_seen IS NULL, last_seen DESC, title, person.entity_id, organization.entity_id
    LIMIT {MAX_OFFICES}
  }} AS offices
""".strip()


@dataclass(frozen=True)
class After:
    """Sort key of the last actor seen; `tier` is how well its name fits, 0 best."""

    tier: int
    event_count: int
    actor_id: str


_BEFORE_ALL = After(-1, 2**62, "")


def page(q: str | None, *, after: After | None, take: int) -> Query:
    """At most `take` actors whose names fit `q`, or any, best first."""
    position = after or _BEFORE_ALL
    parameters = {"after_count": position.event_count, "after_id": position.actor_id, "take": take}
    if q is None:
        return Query(_ALL, parameters)
    return Query(_FOUND_PAGE, {**parameters, **_words(q), "after_tier": position.tier})


def total(q: str) -> Query:
    """How many actors fit `q`, as `total`."""
    return Query(f"{_FOUND}\nRETURN count(n) AS total", _words(q))


def one(actor_id: str) -> Query:
    """One actor, the first days of its first and last event, and its offices; for an organization or
    country those held in it."""
    return Query(_ONE, {"actor_id": actor_id, "earliest": date.min})


def _words(q: str) -> dict[str, object]:
    """The words of `q`, which must hold at least one."""
    return {"beginnings": beginnings(q), "misspelt": misspelt(q), "exactly": q.strip().lower()}

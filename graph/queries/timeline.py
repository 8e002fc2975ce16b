"""Pages of the timeline.

A page is read in two stages, of which the second rarely runs: events with a first day in its order, then
those without one by id. Each stage enters the graph where the filter narrows it most: by full text, by an
actor, by a place, or else by all events in order. For an actor or a place the page comes from the index
on (id, start) of its relationships, whatever the number of its events.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from graph.filters import Order, TimelineFilter
from graph.model import EventType
from graph.queries import hydration
from graph.queries.consolidation import TOLD_BY
from graph.queries.query import Position, Query
from graph.schema import SENTENCES_ENGLISH, SENTENCES_GERMAN

# Counting more would cost more than the page itself; beyond it `total` stays null.
MAX_TOTAL = 10_000

_ACTING = ("AGENT", "TARGET")
_PLACING = ("AT", "FROM", "TO")
_INDEXED = "e.event_id IS NOT NULL"  # true, and wanted by an index that ends in it

# Mentions whose sentence or title holds the words, in the forms of either language.
_FOUND = f"""
CALL () {{
  CALL db.index.fulltext.queryNodes('{SENTENCES_GERMAN}', $words) YIELD node RETURN node
  UNION
  CALL db.index.fulltext.queryNodes('{SENTENCES_ENGLISH}', $words) YIELD node RETURN node
}}
CALL (node) {{
  WITH node WHERE node:Mention RETURN node AS m
  UNION
  MATCH (m:Mention)-[:IN]->(node) RETURN m
}}
""".strip()


@dataclass(frozen=True)
class Asked:
    """A filter whose names are resolved: ids for each actor, the most selective first, and for the place.

    `words` is the Lucene query for `filter.q`.
    """

    filter: TimelineFilter
    actors: tuple[tuple[str, ...], ...] = ()
    places: tuple[str, ...] | None = None
    words: str | None = None


def page(asked: Asked, *, dated: bool, after: Position | None, take: int) -> Query:
    """At most `take` events of one stage, after `after`, hydrated."""
    events = _events(asked, _Stage(dated, asked.filter.order, after is not None))
    shown = hydration.AS_OF if asked.filter.as_of else hydration.AS_STORED
    parameters = {**_parameters(asked), **_position(asked.filter.order, after), "take": take}
    return Query(f"{events}\n{shown}", parameters)


def total(asked: Asked) -> Query:
    """How many events there are, as `total`; one more than `MAX_TOTAL` where there are more."""
    events = _events(asked, None)
    return Query(
        f"{events}\nWITH e LIMIT $most\nRETURN count(e) AS total",
        {**_parameters(asked), "most": MAX_TOTAL + 1},
    )


@dataclass(frozen=True)
class _Stage:
    """Dated or undated events, in their order, from the beginning or after a position."""

    dated: bool
    order: Order
    continued: bool

    def conditions(self, start: str) -> list[str]:
        """`start` is the property whose index gives the order."""
        if not self.dated:
            return ["e.undated = true", "e.event_id > $after_id"]
        beyond = ">" if self.order is Order.ASCENDING else "<"
        if not self.continued:
            return [f"{start} {beyond}= $after_day"]
        return [
            f"{start} {beyond}= $after_day",
            f"({start} {beyond} $after_day OR e.event_id {beyond} $after_id)",
        ]

    def sort(self, *start: str) -> str:
        """Order by `start` and the event's id."""
        if not self.dated:
            return "ORDER BY e.event_id"
        direction = "" if self.order is Order.ASCENDING else " DESC"
        return "ORDER BY " + ", ".join(f"{key}{direction}" for key in (*start, "e.event_id"))


def _events(asked: Asked, stage: _Stage | None) -> str:
    """Cypher that ends with the events `e` of a stage, sorted and limited; without a stage, with all."""
    if asked.words is not None:
        return _by_text(asked, stage)
    if asked.actors:
        return _by_role(asked, stage, _ACTING, "actor_id", "$actors_0")
    if asked.places is not None:
        return _by_role(asked, stage, _PLACING, "place_id", "$places")
    if asked.filter.types and stage and stage.dated:
        return _by_type(asked, stage)
    if not stage:
        return f"{_selected(asked, stage, 'MATCH (e:Event)', 'e.start')}\n{_cut(stage)}"
    # The planner prefers the index on the type, which is then read as a whole and sorted.
    match = f"MATCH (e:Event) USING INDEX SEEK e:Event({'start' if stage.dated else 'undated'}, event_id)"
    return f"{_selected(asked, stage, match, 'e.start', [_INDEXED])}\n{_cut(stage)}"


def _by_type(asked: Asked, stage: _Stage) -> str:
    """The page of each type, merged."""
    match = "MATCH (e:Event) USING INDEX SEEK e:Event(type, start, event_id)"
    branch = _selected(asked, stage, match, "e.start", ["e.type = type", _INDEXED])
    cut = f"{stage.sort('e.type', 'e.start')} LIMIT $take"
    return f"UNWIND $types AS type\nCALL (type) {{\n{branch}\nRETURN e {cut}\n}}\n{_cut(stage)}"


def _by_text(asked: Asked, stage: _Stage | None) -> str:
    as_of = "WHERE m.published <= $as_of" if asked.filter.as_of else ""
    match = f"{_FOUND}\nMATCH (m)-[:OF]->(e:Event) {as_of}\nWITH DISTINCT e"
    return f"{_selected(asked, stage, match, 'e.start')}\n{_cut(stage)}"


def _by_role(asked: Asked, stage: _Stage | None, types: tuple[str, ...], key: str, ids: str) -> str:
    """The page of each entity in each role, merged."""
    if stage and stage.dated:
        # The index alone, not the node: a hub must not be expanded.
        template = f"MATCH (e:Event)-[r:{{0}}]->() USING INDEX SEEK r:{{0}}({key}, start)"
        bound = [f"r.{key} = entity_id"]
    else:
        template, bound = "MATCH (e:Event)-[r:{0}]->(:Entity {{entity_id: entity_id}})", []
    cut = f"{stage.sort(f'r.{key}', 'r.start')} LIMIT $take" if stage else ""
    branches = (
        f"{_selected(asked, stage, template.format(type_), 'r.start', bound)}\nRETURN e {cut}"
        for type_ in types
    )
    merged = "\nUNION\n".join(branches)
    return f"UNWIND {ids} AS entity_id\nCALL (entity_id) {{\n{merged}\n}}\nWITH DISTINCT e\n{_cut(stage)}"


def _cut(stage: _Stage | None) -> str:
    return f"WITH e {stage.sort('e.start')} LIMIT $take" if stage else "WITH e"


def _selected(
    asked: Asked, stage: _Stage | None, match: str, start: str, bound: list[str] | None = None
) -> str:
    """`match` with all conditions of the filter."""
    conditions = [*(bound or []), *(stage.conditions(start) if stage else []), *_conditions(asked)]
    where = f"{match}\nWHERE {' AND '.join(conditions)}"
    if not asked.filter.as_of:
        return where
    # What an event was on that day follows from what had been published; conditions on it come after.
    then = ["best IS NOT NULL", *_standing(asked.filter, "best.status", "source_count")]
    return f"{where}\n{TOLD_BY}\nWITH * WHERE {' AND '.join(then)}"


def _conditions(asked: Asked) -> list[str]:
    """What `e` must fulfil whenever it is looked at."""
    filter_ = asked.filter
    found = ["e.type IN $types"] if filter_.types else [f"e.type <> '{EventType.STATEMENT}'"]
    if filter_.from_ or filter_.to:
        found.append("e.edtf IS NOT NULL")
    if filter_.from_:
        found.append("(e.end IS NULL OR e.end >= $from)")
    if filter_.to:
        found.append("(e.start IS NULL OR e.start <= $to)")
    if not filter_.as_of:
        found += _standing(filter_, "e.status", "e.source_count")
    entered = _entered(asked)
    for i in range(len(asked.actors)):
        if f"actors_{i}" != entered:
            found.append(_takes_part(_ACTING, "actor_id", f"$actors_{i}"))
    if asked.places is not None and entered != "places":
        found.append(_takes_part(_PLACING, "place_id", "$places"))
    return found


def _entered(asked: Asked) -> str | None:
    """The parameter by which the graph is entered, and that need not be checked again."""
    if asked.words is not None:
        return None
    return "actors_0" if asked.actors else "places"


def _standing(filter_: TimelineFilter, status: str, source_count: str) -> list[str]:
    return [
        *([f"{status} IN $statuses"] if filter_.statuses else []),
        *([f"{source_count} >= $min_sources"] if filter_.min_sources else []),
    ]


def _takes_part(types: tuple[str, ...], key: str, ids: str) -> str:
    return f"EXISTS {{ MATCH (e)-[p:{'|'.join(types)}]->() WHERE p.{key} IN {ids} }}"


def _parameters(asked: Asked) -> dict[str, Any]:
    """A parameter for each condition that is there."""
    filter_ = asked.filter
    given: dict[str, Any] = {
        "types": list(filter_.types),
        "statuses": list(filter_.statuses),
        "from": filter_.from_,
        "to": filter_.to,
        "min_sources": filter_.min_sources,
        "as_of": filter_.as_of,
        "words": asked.words,
        **{f"actors_{i}": list(ids) for i, ids in enumerate(asked.actors)},
    }
    places = {} if asked.places is None else {"places": list(asked.places)}
    return {name: value for name, value in given.items() if value or name.startswith("actors_")} | places


def _position(order: Order, after: Position | None) -> dict[str, Any]:
    """Where a page begins: after the last event seen, else at the end of time that the order starts from."""
    if after is None:
        return {"after_day": date.min if order is Order.ASCENDING else date.max, "after_id": ""}
    return {"after_day": after.day, "after_id": after.id}

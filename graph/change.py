"""What storing or deleting an article changes in the shared part of the graph: events, entities, offices.

Pure: from what the writer found to the rows it writes.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from graph.records.entity import Say, entity_labels, pack_entity, revised, unpack_tally
from graph.records.event import RoleEdge, Told, deed, pack_event, told_edges
from graph.relation import Deed, RelationChange, relation_change

Rows = list[dict[str, Any]]


@dataclass(frozen=True)
class StoredEvent:
    """An event as it was before: its properties, empty where it is new, and its roles."""

    properties: Mapping[str, Any]
    edges: tuple[RoleEdge, ...]

    @classmethod
    def unpack(cls, record: Mapping[str, Any]) -> StoredEvent:
        edges = (RoleEdge(**role) for role in record["roles"])
        return cls(record["event"], tuple(sorted(edges, key=lambda e: e.position)))

    @property
    def event_id(self) -> str:
        event_id: str = self.properties["event_id"]
        return event_id

    @property
    def deed(self) -> Deed | None:
        return deed(self.properties, self.edges) if self.properties.get("type") else None


@dataclass(frozen=True)
class EventChange:
    """`gone` have no mention left; `rerouted` lose their roles, `roles` are those to be drawn (anew)."""

    rows: Rows
    gone: list[str]
    rerouted: list[str]
    roles: Rows
    relations: RelationChange
    counts: Counter[str]


def event_change(before: Iterable[StoredEvent], told: Mapping[str, Told]) -> EventChange:
    """From the events as they were to what their mentions now come to; `told` lacks those without any.

    `counts` says by how many events each actor has more, or fewer.
    """
    before = tuple(before)
    drawn = {event_id: told_edges(t) for event_id, t in told.items()}
    redrawn = [
        e
        for e in before
        if e.event_id in told
        and _routes(e.properties, e.edges) != _routes(told[e.event_id].best, drawn[e.event_id])
    ]
    old = [e.deed for e in before if e.deed]
    new = [deed(t.best, drawn[event_id]) for event_id, t in told.items()]
    counts = Counter(actor for d in new for actor in d.actors)
    counts.subtract(actor for d in old for actor in d.actors)
    return EventChange(
        rows=[pack_event(t) for t in told.values()],
        gone=[e.event_id for e in before if e.event_id not in told],
        rerouted=[e.event_id for e in redrawn if e.edges],
        roles=[_role_row(told[e.event_id], edge) for e in redrawn for edge in drawn[e.event_id]],
        relations=relation_change(old, new),
        counts=Counter({actor: n for actor, n in counts.items() if n}),
    )


@dataclass(frozen=True)
class EntityChange:
    """`gone` are mentioned by no article any more."""

    rows: Rows
    gone: list[str]


def entity_change(
    stored: Mapping[str, Mapping[str, Any]],
    gone: Mapping[str, Say],
    new: Mapping[str, Say],
    counts: Mapping[str, int],
) -> EntityChange:
    """From the entities as `stored` to what they are when the article says `new` instead of `gone`."""
    rows: Rows = []
    orphans: list[str] = []
    for entity_id, entity in stored.items():
        before = unpack_tally(entity)
        tally = revised(before, gone.get(entity_id), new.get(entity_id))
        if not tally:
            orphans.append(entity_id)
            continue
        events = (entity.get("event_count") or 0) + counts.get(entity_id, 0)
        labels = entity_labels(tally)
        rows.append(
            {
                "properties": {**pack_entity(entity_id, tally), "event_count": events},
                "labels": ["Entity", *sorted(labels)],
                "drop": sorted(entity_labels(before) - labels),
            }
        )
    return EntityChange(rows, orphans)


def office_rows(says: Mapping[str, Say]) -> Rows:
    """The offices with an organization, as relationships; those without stay with the article's say."""
    return [
        {"person": say.entity_id, "title": title, "organization": organization}
        for say in says.values()
        for title, organization in zip(say.titles, say.of, strict=True)
        if organization
    ]


def _routes(event: Mapping[str, Any], edges: tuple[RoleEdge, ...]) -> tuple[object, ...]:
    """What the role relationships hold: they carry the event's start as well."""
    return (event.get("start"), edges)


def _role_row(told: Told, edge: RoleEdge) -> dict[str, Any]:
    properties = {
        edge.key: edge.entity_id,
        "start": told.best.get("start"),
        "name": edge.name,
        "mention": edge.mention,
        "position": edge.position,
    }
    return {
        "event_id": told.event_id,
        "entity_id": edge.entity_id,
        "type": edge.type,
        "properties": properties,
    }

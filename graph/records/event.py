"""`:Event` nodes, consolidated from their mentions, and the roles in them.

An event's own properties are those of its best mention: the firmest status, then the highest confidence,
then the latest publication, then the smallest mention id. Its sources are those of all mentions.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import chain
from typing import Any

from graph.model import EntityKind, EventType, Participant, Role, Source, Status
from graph.records.day import native
from graph.records.mention import Properties, unpack_date, unpack_mention, unpack_participants
from graph.relation import Deed
from graph.views import EventDetail, MentionView, ParticipantView, TimelineEvent

RELATIONSHIP = {
    Role.AGENT: "AGENT",
    Role.TARGET: "TARGET",
    Role.PLACE: "AT",
    Role.ORIGIN: "FROM",
    Role.DESTINATION: "TO",
}
ACTING = frozenset({Role.AGENT, Role.TARGET})
_ROLE = {relationship: role for role, relationship in RELATIONSHIP.items()}
_SHARED = (
    "type",
    "mode",
    "title",
    "status",
    "confidence",
    "start",
    "end",
    "precision",
    "edtf",
    "date_origin",
)


@dataclass(frozen=True)
class RoleEdge:
    """A participant as a relationship from the event to the entity. `position` keeps the text's order."""

    type: str
    entity_id: str
    name: str
    mention: str
    position: int

    @property
    def key(self) -> str:
        """Name of the property that holds the entity's id, for the index on (id, start)."""
        return "actor_id" if _ROLE[self.type] in ACTING else "place_id"


@dataclass(frozen=True)
class Told:
    """What all mentions of an event come to; `best` are the properties of the best one."""

    event_id: str
    best: Mapping[str, Any]
    article_count: int
    source_count: int
    sources: tuple[Source, ...]

    @classmethod
    def unpack(cls, record: Mapping[str, Any]) -> Told:
        """From a record of the consolidation, which lists the mentions' sources best mention first."""
        return cls(
            event_id=record["event_id"],
            best=record["best"],
            article_count=record["article_count"],
            source_count=record["source_count"],
            sources=unpack_sources(record["source_ids"], record["source_names"]),
        )


def unpack_sources(ids: Iterable[Iterable[str]], names: Iterable[Iterable[str]]) -> tuple[Source, ...]:
    """Each source once, under the name that comes first; both are lists of one list for each mention."""
    found: dict[str, str] = {}
    for entity_id, name in zip(chain.from_iterable(ids), chain.from_iterable(names), strict=True):
        found.setdefault(entity_id, name)
    return tuple(Source(entity_id=i, name=n) for i, n in found.items())


def pack_event(told: Told) -> Properties:
    """Properties of the `:Event` node."""
    return {
        "event_id": told.event_id,
        **{name: told.best.get(name) for name in _SHARED},
        "article_count": told.article_count,
        "source_count": told.source_count,
        "source_ids": [s.entity_id for s in told.sources],
        "source_names": [s.name for s in told.sources],
        "best_mention": told.best["mention_id"],
        # Indexed, as the absence of a day cannot be.
        "undated": True if told.best.get("start") is None else None,
    }


def role_edges(participants: Iterable[Participant]) -> tuple[RoleEdge, ...]:
    """One relationship for each role and entity."""
    edges: dict[tuple[Role, str], RoleEdge] = {}
    for position, p in enumerate(participants):
        edge = RoleEdge(RELATIONSHIP[p.role], p.entity_id, p.name, p.mention.text, position)
        edges.setdefault((p.role, p.entity_id), edge)
    return tuple(edges.values())


def told_edges(told: Told) -> tuple[RoleEdge, ...]:
    return role_edges(unpack_participants(told.best))


def deed(event: Mapping[str, Any], edges: Iterable[RoleEdge]) -> Deed:
    """What the properties of an event (or of its best mention) and its roles mean for relations."""
    edges = tuple(edges)
    return Deed(
        type=EventType(event["type"]),
        status=Status(event["status"]),
        start=native(event.get("start")),
        end=native(event.get("end")),
        agents=frozenset(e.entity_id for e in edges if e.type == "AGENT"),
        targets=frozenset(e.entity_id for e in edges if e.type == "TARGET"),
    )


def unpack_event(record: Mapping[str, Any]) -> TimelineEvent:
    """A timeline event from a row of the hydration, with the `mention` that it wants shown, or the best."""
    told = Told.unpack(record)
    return TimelineEvent(
        **_common(told, record["entities"]),
        mention=unpack_mention(record["mention"] or told.best, record["sentence"], record["article"]),
    )


def unpack_detail(record: Mapping[str, Any]) -> EventDetail:
    """An event with all mentions, which the record lists best first."""
    mentions: tuple[MentionView, ...] = tuple(
        unpack_mention(m["mention"], m["sentence"], m["article"]) for m in record["mentions"]
    )
    return EventDetail(
        **_common(Told.unpack(record), record["entities"]), mention=mentions[0], mentions=mentions
    )


def _common(told: Told, entities: Iterable[Mapping[str, Any]]) -> dict[str, Any]:
    best = told.best
    known = {e["entity_id"]: e for e in entities}
    return {
        "event_id": told.event_id,
        "type": EventType(best["type"]),
        "mode": best.get("mode"),
        "title": best["title"],
        "date": unpack_date(best),
        # Unknown only while another transaction is taking the event away.
        "participants": tuple(
            _participant(edge, known[edge.entity_id]) for edge in told_edges(told) if edge.entity_id in known
        ),
        "status": Status(best["status"]),
        "sources": told.sources,
        "confidence": best["confidence"],
        "article_count": told.article_count,
        "source_count": told.source_count,
    }


def _participant(edge: RoleEdge, entity: Mapping[str, Any]) -> ParticipantView:
    return ParticipantView(
        role=_ROLE[edge.type].value,
        entity_id=edge.entity_id,
        name=edge.name,
        kind=EntityKind(entity["kind"]),
        country=entity.get("country"),
    )

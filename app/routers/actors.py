"""Persons, organisations, countries and groups: who they are and what they have to do with each other."""

from __future__ import annotations

from fastapi import APIRouter

from app.parameters import ActorId, ActorRelationsQuery, ActorSearchQuery, ActorTimelineQuery, RelationsQuery
from app.problems import not_found, responses
from app.store import Reading
from graph.views import ActorDetail, ActorSummary, PageOf, Relation, TimelineEvent

router = APIRouter(prefix="/v1", tags=["actors"])


@router.get("/actors", summary="Find actors by name", responses=responses(422))
async def actors(query: ActorSearchQuery, reader: Reading) -> PageOf[ActorSummary]:
    """Best match first; without `q` the most frequent first."""
    return await reader.actors(query.q, query.page())


@router.get("/actors/{actor_id}", summary="One actor", responses=responses(404, 422))
async def actor(actor_id: ActorId, reader: Reading) -> ActorDetail:
    """With the offices that the articles name, and the first and last day of its events."""
    found = await reader.actor(actor_id)
    if found is None:
        raise not_found("actor", actor_id)
    return found


@router.get("/actors/{actor_id}/timeline", summary="An actor's events", responses=responses(404, 422))
async def actor_timeline(
    actor_id: ActorId, query: ActorTimelineQuery, reader: Reading
) -> PageOf[TimelineEvent]:
    """As `/v1/timeline?actor=…`, but 404 for an actor that nobody knows."""
    await actor(actor_id, reader)
    return await reader.timeline(query.filter(actor_id), query.page())


@router.get("/actors/{actor_id}/relations", summary="An actor's relations", responses=responses(404, 422))
async def actor_relations(actor_id: ActorId, query: ActorRelationsQuery, reader: Reading) -> PageOf[Relation]:
    """As `/v1/relations?actor=…`, but 404 for an actor that nobody knows."""
    await actor(actor_id, reader)
    return await reader.relations(query.filter(actor_id), query.page())


@router.get("/relations", summary="Who did what to whom, counted", responses=responses(422))
async def relations(query: RelationsQuery, reader: Reading) -> PageOf[Relation]:
    """One item per pair of actors, direction and type of event, with its first and last day."""
    return await reader.relations(query.filter(query.actor), query.page())

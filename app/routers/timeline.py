"""Who did what, when: events in the order of time."""

from __future__ import annotations

from fastapi import APIRouter

from app.parameters import EventId, TimelineQuery
from app.problems import not_found, responses
from app.store import Reading
from graph.views import EventDetail, PageOf, TimelineEvent

router = APIRouter(prefix="/v1", tags=["timeline"])


@router.get("/timeline", summary="Events in the order of time", responses=responses(422))
async def timeline(query: TimelineQuery, reader: Reading) -> PageOf[TimelineEvent]:
    """All filters hold together. `from` and `to` mean events whose interval overlaps the period."""
    return await reader.timeline(query.filter(*query.actor), query.page())


@router.get("/events/{event_id}", summary="One event with all its mentions", responses=responses(404, 422))
async def event(event_id: EventId, reader: Reading) -> EventDetail:
    """Every sentence that tells it, with offsets, article, who said so and how certain."""
    found = await reader.event(event_id)
    if found is None:
        raise not_found("event", event_id)
    return found

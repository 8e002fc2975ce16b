"""The pages: timeline, embed, one event, and the API's reference."""

from __future__ import annotations

import asyncio
from typing import Annotated, Literal

from fastapi import APIRouter, Query, Request
from pydantic import Field
from starlette.responses import Response

from app.pages.address import Address
from app.pages.card import groups
from app.pages.render import Setting, render
from app.pages.view import TimelineView, timeline_view
from app.parameters import EventId, Names, PageParameters, TimelineParameters
from app.problems import Problem, not_found
from app.store import Reading
from graph.filters import MAX_PAGE, Order, Page
from graph.reader import Reader

LISTED = 40  # events on a page of the list
FREQUENT = 10  # actors offered as chips

router = APIRouter(include_in_schema=False)

Language = Annotated[Literal["de", "en"] | None, Field(description="Language of the page.")]


class Shown(TimelineParameters, PageParameters):
    """What the page shows."""

    actor: Names = []  # noqa: RUF012
    lang: Language = None
    order: Order = Order.DESCENDING
    limit: Annotated[int, Field(ge=1, le=MAX_PAGE)] = LISTED


class Embedded(Shown):
    theme: Literal["light", "dark", "auto"] = "auto"


@router.get("/")
async def timeline_page(request: Request, query: Annotated[Shown, Query()], reader: Reading) -> Response:
    setting = Setting.of(request, query.lang)
    return render("timeline.html", setting, view=await _view(reader, query, setting))


@router.get("/embed/timeline")
async def embedded_timeline(
    request: Request, query: Annotated[Embedded, Query()], reader: Reading
) -> Response:
    setting = Setting.of(request, query.lang, query.theme)
    view = await _view(reader, query, setting)
    outside = Address("/", setting.address.without("theme").query)
    return render("embed.html", setting, view=view, outside=outside)


@router.get("/event/{event_id}")
async def event_page(
    request: Request, event_id: EventId, reader: Reading, lang: Literal["de", "en"] | None = None
) -> Response:
    event = await reader.event(event_id)
    if event is None:
        raise not_found("event", event_id)
    setting = Setting.of(request, lang)
    home = Setting(Address("/", setting.address.cleared("lang").query), setting.language)
    (group,) = groups([event], setting.words)
    return render("event.html", home, group=group)


@router.get("/docs")
async def reference(request: Request) -> Response:
    return render("docs.html", Setting.of(request, "en"))


def problem_page(request: Request, problem: Problem) -> Response:
    """An error in the form that a visitor can read."""
    return render("error.html", Setting.of(request), status=problem.status, problem=problem)


async def _view(reader: Reader, query: Shown, setting: Setting) -> TimelineView:
    filter_ = query.filter(*query.actor)
    # Not a TaskGroup: it would wrap the store's errors.
    listed, drawn, frequent, counts = await asyncio.gather(
        reader.timeline(filter_, query.page()),
        reader.timeline(filter_, Page(limit=MAX_PAGE)),
        reader.actors(None, Page(limit=FREQUENT + len(query.actor))),
        reader.counts(),
    )
    return timeline_view(
        listed,
        drawn.items,
        address=setting.address,
        order=query.order,
        words=setting.words,
        counts=counts,
        frequent=frequent.items,
    )

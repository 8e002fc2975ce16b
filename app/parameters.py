"""What may stand behind the `?` of each address, with the words that the API's documentation shows.

A name that is not listed is refused: a misspelt filter must not silently widen the answer.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal, TypeVar

from fastapi import Path, Query
from fastapi.exceptions import RequestValidationError
from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

from graph.filters import MAX_PAGE, Order, Page, RelationFilter, TimelineFilter
from graph.model import EventType, Status, Value


def _absent_if_empty(value: object) -> object:
    """An HTML form sends `place=` for a field that was left empty."""
    if isinstance(value, list):
        return [v for v in value if v != ""]
    return None if value == "" else value


_Blankable = BeforeValidator(_absent_if_empty)
_Filter = TypeVar("_Filter", bound=Value)
_MAX_NAME = 200
_MAX_QUERY = 500

Name = Annotated[str, Field(min_length=1, max_length=_MAX_NAME)]
Words = Annotated[str, Field(min_length=1, max_length=_MAX_QUERY)]
Day = Annotated[date | None, _Blankable]
Limit = Annotated[int, Field(ge=1, le=MAX_PAGE, description="Items on a page.")]
Cursor = Annotated[
    str | None,
    _Blankable,
    Field(description="`next` of the page before; opaque, and only good for the same question."),
]
EventTypes = Annotated[
    list[EventType], _Blankable, Field(description="These types; repeatable.", examples=[["MOVE"]])
]
Names = Annotated[
    list[Name],
    _Blankable,
    Field(
        description="Who takes part: id or name; repeatable, all must take part.",
        examples=[["Wladimir Putin"]],
    ),
]
ActorId = Annotated[
    str, Path(description="An actor's id.", examples=["person:wladimir-putin"], max_length=_MAX_NAME)
]
ArticleId = Annotated[str, Path(description="An article's id.", max_length=_MAX_NAME)]
EventId = Annotated[str, Path(description="An event's id.", max_length=_MAX_NAME)]


class _Parameters(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class PageParameters(_Parameters):
    limit: Limit = 50
    cursor: Cursor = None

    def page(self) -> Page:
        return Page(limit=self.limit, cursor=self.cursor)


class WindowParameters(_Parameters):
    from_: Annotated[
        Day,
        Field(alias="from", description="First day: later or overlapping events.", examples=["2024-06-01"]),
    ] = None
    to: Annotated[
        Day, Field(description="Last day: earlier or overlapping events.", examples=["2024-07-31"])
    ] = None


class TimelineParameters(WindowParameters):
    """The filters of a timeline whose actors are given elsewhere."""

    place: Annotated[
        Name | None, _Blankable, Field(description="Where: a place's id or name.", examples=["Kiew"])
    ] = None
    type: EventTypes = []
    status: Annotated[
        list[Status],
        _Blankable,
        Field(description="These statuses; repeatable.", examples=[["reported"]]),
    ] = []
    min_sources: Annotated[
        Annotated[int, Field(ge=1)] | None,
        _Blankable,
        Field(description="Told by at least so many publishers."),
    ] = None
    q: Annotated[
        Words | None,
        _Blankable,
        Field(description="Words that the sentences must hold, in any of their forms."),
    ] = None
    as_of: Annotated[
        Day, Field(description="Only what articles published up to this day tell.", examples=["2024-07-09"])
    ] = None
    order: Annotated[Order, Field(description="By first day; events without a date come last.")] = (
        Order.ASCENDING
    )

    def filter(self, *actors: str) -> TimelineFilter:
        """Raises `RequestValidationError` where the values do not go together."""
        return _checked(
            TimelineFilter,
            actors=actors,
            place=self.place,
            types=tuple(self.type),
            statuses=tuple(self.status),
            min_sources=self.min_sources,
            q=self.q,
            as_of=self.as_of,
            order=self.order,
            from_=self.from_,
            to=self.to,
        )


class PagedTimeline(TimelineParameters, PageParameters):
    format: Annotated[Literal["json"], Field(description="Form of the answer.")] = "json"


class Timeline(PagedTimeline):
    actor: Names = []


class ActorSearch(PageParameters):
    q: Annotated[
        Words | None,
        _Blankable,
        Field(description="Words of the name, or their beginnings; without it the most frequent actors."),
    ] = None


class ActorRelations(WindowParameters, PageParameters):
    """The filters of one actor's relations."""

    with_: Annotated[
        Name | None,
        _Blankable,
        Field(alias="with", description="The other actor: id or name.", examples=["Russland"]),
    ] = None
    type: EventTypes = []

    def filter(self, actor: str) -> RelationFilter:
        """Raises `RequestValidationError` where the values do not go together."""
        return _checked(
            RelationFilter,
            actor=actor,
            other=self.with_,
            types=tuple(self.type),
            from_=self.from_,
            to=self.to,
        )


class Relations(ActorRelations):
    actor: Annotated[Name, Field(description="Whose relations: id or name.", examples=["Nordkorea"])]


TimelineQuery = Annotated[Timeline, Query()]
ActorTimelineQuery = Annotated[PagedTimeline, Query()]
ActorSearchQuery = Annotated[ActorSearch, Query()]
ActorRelationsQuery = Annotated[ActorRelations, Query()]
RelationsQuery = Annotated[Relations, Query()]
PageQuery = Annotated[PageParameters, Query()]


def _checked(filter_type: type[_Filter], **values: object) -> _Filter:
    try:
        return filter_type.model_validate(values)
    except ValidationError as error:
        raise RequestValidationError(
            [{**e, "loc": ("query", *e["loc"])} for e in error.errors(include_url=False)]
        ) from error

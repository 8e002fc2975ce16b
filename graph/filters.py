"""What a reader may be asked for: plain values, checked when made. graph.queries turns them into Cypher."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Annotated, Self

from pydantic import Field, model_validator

from graph.model import EventType, Status, Value

MAX_PAGE = 500


class Order(StrEnum):
    """By the event's first day, then its id; events without a date come last in both."""

    ASCENDING = "asc"
    DESCENDING = "desc"


class Page(Value):
    """Which part of a result: at most `limit` items after the position that `cursor` encodes."""

    limit: Annotated[int, Field(ge=1, le=MAX_PAGE)] = 50
    cursor: str | None = None


class _Window(Value):
    """Days, inclusive, that an event's interval must overlap; null is open."""

    from_: date | None = None
    to: date | None = None

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.from_ and self.to and self.from_ > self.to:
            raise ValueError(f"from {self.from_} lies after to {self.to}")
        return self


class TimelineFilter(_Window):
    """All given conditions hold together; several values of one condition are alternatives,

    but every one of several actors must take part. `actors` and `place` are ids or names.
    """

    actors: tuple[str, ...] = ()
    place: str | None = None
    types: tuple[EventType, ...] = ()
    statuses: tuple[Status, ...] = ()
    min_sources: Annotated[int, Field(ge=1)] | None = None
    q: str | None = None
    as_of: date | None = None
    order: Order = Order.ASCENDING


class RelationFilter(_Window):
    """Relations of `actor` (id or name), with `other` where given."""

    actor: str
    other: str | None = None
    types: tuple[EventType, ...] = ()

"""From items to pages: one item more than asked for tells whether there is a next page."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Generic, NamedTuple, Protocol, TypeVar

from graph import cursor
from graph.cursor import Part
from graph.filters import Page
from graph.queries.query import Position
from graph.views import PageOf

T = TypeVar("T")


class Keyed(NamedTuple, Generic[T]):
    """An item of a result and its sort key, of which a cursor is made."""

    item: T
    key: Sequence[Part]


class Stage(Protocol[T]):
    """Reads one half of an order by day: the items with a day, or those without."""

    def __call__(
        self, *, dated: bool, after: Position | None, take: int
    ) -> Awaitable[Sequence[Keyed[T]]]: ...


@dataclass(frozen=True)
class Paging:
    """One page of the answer to `question`."""

    page: Page
    question: str

    @property
    def take(self) -> int:
        return self.page.limit + 1

    @property
    def first(self) -> bool:
        return self.page.cursor is None

    def key(self) -> tuple[Any, ...] | None:
        """Where the page begins. Raises `InvalidCursorError`."""
        return cursor.decode(self.page.cursor, self.question) if self.page.cursor is not None else None

    def position(self) -> Position | None:
        """The same, in an order by day."""
        key = self.key()
        if key is None:
            return None
        day, id_ = key
        return Position(date.fromisoformat(day) if day else None, id_)

    def empty(self) -> PageOf[T]:
        """The page of a question that nothing can answer."""
        return PageOf(items=(), total=0 if self.first else None)

    async def by_day(self, read: Stage[T]) -> list[Keyed[T]]:
        """Items in order by day: those without one follow when the others are through."""
        position = self.position()
        found: list[Keyed[T]] = []
        if position is None or position.day is not None:
            found += await read(dated=True, after=position, take=self.take)
            position = None
        if len(found) < self.take:
            found += await read(dated=False, after=position, take=self.take - len(found))
        return found

    async def of(self, found: Sequence[Keyed[T]], total: Callable[[], Awaitable[int | None]]) -> PageOf[T]:
        """The page that `found` comes to; items are counted on the first page only, by `total` if need be."""
        shown = found[: self.page.limit]
        more = len(found) > len(shown)
        return PageOf(
            items=tuple(item for item, _ in shown),
            next=cursor.encode(self.question, shown[-1].key) if more else None,
            total=await self._total(len(found), more, total),
        )

    async def _total(self, seen: int, more: bool, total: Callable[[], Awaitable[int | None]]) -> int | None:
        if not self.first:
            return None
        return await total() if more else seen


def day_key(day: date | None, id_: str) -> tuple[Part, ...]:
    """What a cursor keeps of a position."""
    return (day.isoformat() if day else None, id_)

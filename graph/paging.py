"""From rows to pages: one row more than asked for tells whether there is a next page."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Protocol, TypeVar

from graph import cursor
from graph.cursor import Part
from graph.filters import Page
from graph.queries.query import Position
from graph.views import PageOf

T = TypeVar("T")
Row = Mapping[str, Any]


class Stage(Protocol):
    """Reads one half of an order by day: the items with a day, or those without."""

    def __call__(self, *, dated: bool, after: Position | None, take: int) -> Awaitable[Sequence[Row]]: ...


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

    async def rows(self, read: Stage) -> list[Row]:
        """Rows in order by day: those without one follow when the others are through."""
        position = self.position()
        rows: list[Row] = []
        if position is None or position.day is not None:
            rows += await read(dated=True, after=position, take=self.take)
            position = None
        if len(rows) < self.take:
            rows += await read(dated=False, after=position, take=self.take - len(rows))
        return rows

    async def of(
        self,
        rows: Sequence[Row],
        unpack: Callable[[Row], T],
        key: Callable[[Row], Sequence[Part]],
        total: Callable[[], Awaitable[int | None]],
    ) -> PageOf[T]:
        """The page that `rows` come to; they are counted on the first page only, by `total` if need be."""
        shown = rows[: self.page.limit]
        more = len(rows) > len(shown)
        return PageOf(
            items=tuple(unpack(row) for row in shown),
            next=cursor.encode(self.question, key(shown[-1])) if more else None,
            total=await self._total(len(rows), more, total),
        )

    async def _total(self, seen: int, more: bool, total: Callable[[], Awaitable[int | None]]) -> int | None:
        if not self.first:
            return None
        return await total() if more else seen


def day_key(day: date | None, id_: str) -> tuple[Part, ...]:
    """What a cursor keeps of a position."""
    return (day.isoformat() if day else None, id_)

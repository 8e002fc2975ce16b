"""`zeitgraph timeline`: the stored events in the order of time.

Exit status: 0 shown, 1 the store cannot be read, 2 usage.
"""

from __future__ import annotations

import asyncio
from datetime import datetime
from typing import Annotated

import typer
from pydantic import ValidationError
from rich.console import Console
from rich.table import Table

from app.cli.connect import store
from app.cli.console import USAGE, error, fail, interruptible, settings
from app.pages.dating import label
from app.pages.text import texts
from graph.connection import Connection
from graph.driver import open_driver
from graph.filters import MAX_PAGE, Order, Page, TimelineFilter
from graph.model import EventType, Status
from graph.reader import Reader
from graph.views import PageOf, TimelineEvent


def command(
    actor: Annotated[list[str] | None, typer.Option(help="Who takes part: id or name; repeatable.")] = None,
    place: Annotated[str | None, typer.Option(help="Where: id or name.")] = None,
    type_: Annotated[
        list[EventType] | None, typer.Option("--type", case_sensitive=False, help="Repeatable.")
    ] = None,
    status: Annotated[list[Status] | None, typer.Option(help="Repeatable.")] = None,
    from_: Annotated[
        datetime | None, typer.Option("--from", formats=["%Y-%m-%d"], help="First day of the period.")
    ] = None,
    to: Annotated[datetime | None, typer.Option(formats=["%Y-%m-%d"], help="Last day of the period.")] = None,
    min_sources: Annotated[
        int | None, typer.Option(min=1, help="Told by at least so many publishers.")
    ] = None,
    q: Annotated[str | None, typer.Option("-q", "--query", help="Words that the text must hold.")] = None,
    as_of: Annotated[
        datetime | None, typer.Option(formats=["%Y-%m-%d"], help="Only what was published up to this day.")
    ] = None,
    order: Annotated[Order, typer.Option(help="By first day.")] = Order.ASCENDING,
    limit: Annotated[int, typer.Option(min=1, max=MAX_PAGE, help="Most events shown.")] = 50,
    as_json: Annotated[bool, typer.Option("--json", help="Print the page as the API gives it.")] = False,
) -> None:
    """Show the stored events in the order of time."""
    try:
        asked = TimelineFilter(
            actors=tuple(actor or ()),
            place=place,
            types=tuple(type_ or ()),
            statuses=tuple(status or ()),
            from_=_day(from_),
            to=_day(to),
            min_sources=min_sources,
            q=q,
            as_of=_day(as_of),
            order=order,
        )
    except ValidationError as broken:
        fail("; ".join(e["msg"] for e in broken.errors()), USAGE)
    with interruptible(), store(settings()) as connection:
        page = asyncio.run(_read(connection, asked, limit))
    if as_json:
        typer.echo(page.model_dump_json())
    else:
        _show(page)


def _day(value: datetime | None) -> object:
    return value.date() if value else None


async def _read(connection: Connection, asked: TimelineFilter, limit: int) -> PageOf[TimelineEvent]:
    async with open_driver(connection) as driver:
        return await Reader(driver).timeline(asked, Page(limit=limit))


def _show(page: PageOf[TimelineEvent]) -> None:
    words = texts("en")
    table = Table("Date", "Type", "Event", "Status", "According to", box=None, pad_edge=False)
    for event in page.items:
        sources = ", ".join(s.name for s in event.sources)
        table.add_row(label(event.date, words), event.type, event.title, event.status, sources)
    Console(markup=False, highlight=False).print(table)
    if page.next:
        error.print(f"{len(page.items)} of {page.total or 'many'} events; --limit shows more.")

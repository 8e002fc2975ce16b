"""`zeitgraph ingest`: read articles and store what they say.

Exit status: 0 all stored, 1 some articles failed (each is named with its reason), 2 usage.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import Annotated

import typer
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from app.cli.connect import store
from app.cli.console import FAILED, error, interruptible, settings
from app.cli.source import Language, Paths, Published, Title, Workers, articles
from graph.connection import Connection
from graph.driver import open_driver
from graph.writer import Writer, WriteResult
from ingest.batch import Failure
from ingest.loading import Loaded, Stored, load
from ingest.sources.reader import Read


def command(
    paths: Paths = None,
    published: Published = None,
    language: Language = None,
    title: Title = None,
    workers: Workers = 1,
    as_json: Annotated[bool, typer.Option("--json", help="Print a summary as JSON.")] = False,
) -> None:
    """Read articles and store what they say; the same article again changes nothing."""
    chosen = settings()
    items = articles(paths, published, language, title)
    with interruptible(), store(chosen) as connection:
        loaded = asyncio.run(load_shown(items, connection, workers=workers))
    if as_json:
        typer.echo(json.dumps(_summary(loaded), ensure_ascii=False))
    if loaded.failed:
        raise typer.Exit(FAILED)


async def load_shown(
    items: Iterable[Read], connection: Connection, *, workers: int = 1, total: int | None = None
) -> Loaded:
    """Load with a progress display; failures are named as they happen."""
    with _progress(total) as report:
        async with open_driver(connection) as driver:
            loaded = await load(items, Writer(driver), workers=workers, report=report)
    error.print(_sentence(loaded))
    return loaded


@contextmanager
def _progress(total: int | None) -> Iterator[Callable[[Stored | Failure], None]]:
    columns = (TextColumn("Reading articles"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, TextColumn("{task.description}"), console=error, transient=True) as progress:
        task = progress.add_task("", total=total)

        def report(done: Stored | Failure) -> None:
            progress.update(task, advance=1, description=done.article)
            if isinstance(done, Failure):
                error.print(f"{done.article}: {done.reason}", markup=False)

        yield report


def _sentence(loaded: Loaded) -> str:
    counts = [f"{loaded.count(result)} {result}" for result in WriteResult if loaded.count(result)]
    if loaded.failed:
        counts.append(f"{len(loaded.failed)} failed")
    events = sum(s.events for s in loaded.stored)
    return f"Articles: {', '.join(counts) or 'none'}; {events} events read."


def _summary(loaded: Loaded) -> dict[str, object]:
    return {
        **{result.value: loaded.count(result) for result in WriteResult},
        "failed": [{"article": f.article, "code": f.code, "reason": f.reason} for f in loaded.failed],
        "events": sum(s.events for s in loaded.stored),
    }

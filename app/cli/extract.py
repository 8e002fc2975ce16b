"""`zeitgraph extract`: what articles say, as JSON; needs no store.

Exit status: 0 all read, 1 some articles failed (each is named with its reason), 2 usage.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from pathlib import Path
from typing import Annotated
from urllib.parse import quote

import typer

from app.cli.console import FAILED, interruptible
from app.cli.source import Language, Paths, Published, Title, Workers, articles
from graph.model import Extraction
from ingest.batch import Failure, extract_all
from ingest.sources.reader import Read


def command(
    paths: Paths = None,
    published: Published = None,
    language: Language = None,
    title: Title = None,
    out: Annotated[
        Path | None, typer.Option(file_okay=False, help="Write <article id>.json files here instead.")
    ] = None,
    workers: Workers = 1,
) -> None:
    """Print what articles say, one JSON object a line, in the order of the input."""
    items = articles(paths, published, language, title)
    if out:
        out.mkdir(parents=True, exist_ok=True)
    with interruptible():
        failures = asyncio.run(_run(items, out, workers))
    if failures:
        raise typer.Exit(FAILED)


async def _run(items: Iterable[Read], out: Path | None, workers: int) -> int:
    """Write each extraction as it comes; the number of failures."""
    failures = 0
    async for _, result in extract_all(items, workers=workers):
        if isinstance(result, Failure):
            failures += 1
            typer.echo(f"{result.article}: {result.reason}", err=True)
        elif out:
            _path(out, result).write_text(result.model_dump_json() + "\n", encoding="utf-8")
        else:
            typer.echo(result.model_dump_json())
    return failures


def _path(folder: Path, extraction: Extraction) -> Path:
    """An id may hold what no file name may."""
    return folder / f"{quote(extraction.article.article_id, safe=' ')}.json"

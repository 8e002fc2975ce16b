"""The arguments with which commands are told what to read."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import datetime
from typing import Annotated

import typer

from app.cli.console import USAGE, fail
from ingest.sources.reader import Defaults, Read, read_paths

Paths = Annotated[
    list[str] | None,
    typer.Argument(metavar="[PATHS]...", help="Files, folders or web addresses; - is standard input."),
]
Published = Annotated[
    datetime | None,
    typer.Option(formats=["%Y-%m-%d"], help="Day of publication, for input that says none."),
]
Language = Annotated[str | None, typer.Option(help="Language (de, en), for input that says none.")]
Title = Annotated[str | None, typer.Option(help="Title, for input that says none.")]
Workers = Annotated[int, typer.Option(min=1, help="Processes that read articles at the same time.")]


def articles(
    paths: list[str] | None, published: datetime | None, language: str | None, title: str | None
) -> Iterator[Read]:
    """What the arguments name; without any, what is piped in. Nothing at all is a usage error."""
    if not paths and sys.stdin.isatty():
        fail("nothing to read: name files, folders or addresses, or pipe an article in", USAGE)
    defaults = Defaults(published.date() if published else None, language, title)
    return read_paths(paths or ["-"], defaults)

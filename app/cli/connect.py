"""How commands come to a store."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from app.cli.console import error, fail
from app.settings import Settings
from graph.connection import Connection
from graph.embedded import ConsoleProgress, open_store
from graph.errors import StoreError


@contextmanager
def store(chosen: Settings) -> Iterator[Connection]:
    """The server that the settings name, else the embedded Neo4j, adopted or started.

    Errors of the store end the program with their message, wherever in the body they come from.
    """
    server = chosen.connection()
    try:
        if server is not None:
            yield server
        else:
            with open_store(chosen.embedded(), progress=ConsoleProgress(error)) as connection:
                yield connection
    except StoreError as problem:
        fail(str(problem))

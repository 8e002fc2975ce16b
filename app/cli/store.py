"""`zeitgraph store`: fetches, starts, stops and shows the embedded Neo4j.

Exit status: 0 done, 1 failed (the reason on standard error), 3 from `status` where nothing answers.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Annotated

import typer

from app.cli.console import error, fail, settings
from graph.embedded import (
    ConsoleProgress,
    EmbeddedSettings,
    Status,
    cache_folder,
    fetch,
    start_detached,
    status,
    stop,
)
from graph.errors import StoreError

_NOT_RUNNING = 3  # as `systemctl status` has it

command = typer.Typer(name="store", help="Manage the Neo4j that Zeitgraph runs itself.", no_args_is_help=True)


@contextmanager
def _reported() -> Iterator[EmbeddedSettings]:
    """The settings for the body, whose errors end the program with their message."""
    chosen = settings().embedded()
    try:
        yield chosen
    except StoreError as problem:
        fail(str(problem))


@command.command("fetch")
def _fetch(
    version: Annotated[
        str | None, typer.Option(help="A Neo4j version locked here, if not the usual one.")
    ] = None,
) -> None:
    """Fetch Neo4j into the user's cache, or check what is there."""
    with _reported() as usual:
        chosen = replace(usual, version=version) if version else usual
        jars = fetch(chosen, ConsoleProgress(error), verify=True)
        size = sum(jar.stat().st_size for jar in jars) / 1e6
        typer.echo(f"Neo4j {chosen.version}: {len(jars)} files, {size:.0f} MB, in {cache_folder(chosen)}")


@command.command("start")
def _start() -> None:
    """Start Neo4j, to stay until `zeitgraph store stop`."""
    server = settings().connection()
    if server:
        fail(f"NEO4J_URI is set: {server.uri} is used and no Neo4j is started here")
    with _reported() as chosen:
        start_detached(chosen, progress=ConsoleProgress(error))
        typer.echo(_describe(status(chosen), show_password=False))


@command.command("stop")
def _stop() -> None:
    """Stop Neo4j, whoever uses it."""
    with _reported() as chosen:
        stopped = stop(chosen)
        typer.echo("Neo4j has stopped." if stopped else f"No Neo4j runs on {chosen.data_dir}.")


@command.command("status")
def _status(
    show_password: Annotated[
        bool, typer.Option("--show-password", help="Print the password itself.")
    ] = False,
) -> None:
    """Show addresses, how to log in, version, memory and folders."""
    server = settings().connection()
    if server:
        database = f", database {server.database}" if server.database else ""
        typer.echo(f"NEO4J_URI is set: {server.uri} is used, user {server.username}{database}")
        return
    with _reported() as chosen:
        found = status(chosen)
        typer.echo(_describe(found, show_password=show_password))
    if not found.ready:
        raise typer.Exit(_NOT_RUNNING)


def _describe(found: Status, *, show_password: bool) -> str:
    if found.connection is None:
        return f"No Neo4j runs on {found.data_dir}. `zeitgraph store start` starts it."
    connection, memory = found.connection, (found.memory or 0) / 2**20
    password = connection.password if show_password else f"in {found.password_file}"
    until = "until `zeitgraph store stop`" if found.detached else "until its last user ends"
    state = f"runs {until}" if found.ready else "runs, but does not answer yet"
    return "\n".join(
        (
            f"Neo4j {found.version} {state}",
            f"Bolt      {connection.uri}",
            f"Browser   {connection.browser}",
            f"Log in    user {connection.username}, password {password}",
            f"Memory    {memory:.0f} MB (process {found.pid})",
            f"Data      {found.data_dir}",
            f"Log       {found.log}",
        )
    )

"""What the commands have in common: settings, messages on standard error, and how they end."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, NoReturn

import typer
from rich.console import Console

if TYPE_CHECKING:
    from app.settings import Settings

FAILED, USAGE = 1, 2
error = Console(stderr=True, highlight=False, soft_wrap=True)


def fail(message: str, code: int = FAILED) -> NoReturn:
    """End the program with a message."""
    typer.echo(f"zeitgraph: {message}", err=True)
    raise typer.Exit(code)


def settings() -> Settings:
    """The settings; a broken one ends the program."""
    # Not needed, and slow to import, where a command asks no store.
    from pydantic import ValidationError

    from app.settings import Settings

    try:
        return Settings()
    except ValidationError as broken:
        reasons = "; ".join(f"{'.'.join(map(str, e['loc']))}: {e['msg']}" for e in broken.errors())
        fail(f"settings: {reasons}", USAGE)


@contextmanager
def interruptible() -> Iterator[None]:
    """Ctrl-C, and what a service manager sends, unwind the body; what is open is closed."""
    before = signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)

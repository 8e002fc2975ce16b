"""The command line. Only the command that is asked for is imported, so that each starts fast."""

from __future__ import annotations

import sys
from importlib import import_module
from importlib.metadata import version
from typing import Annotated

import typer

_COMMANDS = {
    "serve": "app.cli.serve:command",
    "ingest": "app.cli.ingest:command",
    "extract": "app.cli.extract:command",
    "timeline": "app.cli.timeline:command",
    "dates": "app.cli.dates:dates",
    "store": "app.cli.store:command",
}


def main() -> None:
    """Entry point of `zeitgraph`."""
    app(sys.argv[1:])()


def app(arguments: list[str]) -> typer.Typer:
    """The command that `arguments` name, or all of them for the help."""
    made = typer.Typer(
        name="zeitgraph",
        help="Reads news and answers who did what to whom, when, and who says so.",
        no_args_is_help=True,
        add_completion=False,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    made.callback()(_options)
    chosen = next((a for a in arguments if not a.startswith("-")), None)
    for name in [chosen] if chosen in _COMMANDS else _COMMANDS:
        if "--version" in arguments[:1]:
            break
        module, _, attribute = _COMMANDS[name].partition(":")
        command = getattr(import_module(module), attribute)
        if isinstance(command, typer.Typer):
            made.add_typer(command, name=name)
        else:
            made.command(name)(command)
    return made


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"zeitgraph {version('zeitgraph')}")
        raise typer.Exit


def _options(
    _: Annotated[
        bool, typer.Option("--version", help="Print the version.", is_eager=True, callback=_print_version)
    ] = False,
) -> None:
    """Options before the command."""

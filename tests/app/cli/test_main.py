from __future__ import annotations

import subprocess
import sys
from importlib.metadata import version

from typer.testing import CliRunner

from app.cli import app

COMMANDS = ("serve", "ingest", "extract", "timeline", "dates", "store")


def test_the_version() -> None:
    shown = CliRunner().invoke(app(["--version"]), ["--version"])
    assert (shown.exit_code, shown.stdout) == (0, f"zeitgraph {version('zeitgraph')}\n")


def test_the_help_names_every_command() -> None:
    shown = CliRunner().invoke(app(["--help"]), ["--help"])
    assert shown.exit_code == 0
    for command in COMMANDS:
        assert f" {command} " in shown.stdout


def test_an_unknown_command_is_a_usage_error() -> None:
    assert CliRunner().invoke(app(["dance"]), ["dance"]).exit_code == 2


def test_extraction_does_not_load_what_only_a_store_needs() -> None:
    loaded = (
        "import app.cli.extract, sys; print([m for m in ('neo4j', 'fastapi', 'uvicorn') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", loaded], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"

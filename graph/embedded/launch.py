"""Starts Neo4j through its guardian."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

from graph.embedded import guardian, port
from graph.embedded.archive import archive
from graph.embedded.configuration import configuration, java_command
from graph.embedded.distribution import Distribution
from graph.embedded.folder import DataFolder
from graph.embedded.lock import FileLock
from graph.embedded.settings import EmbeddedSettings
from graph.errors import StoreUnavailableError

BOLT_PORT = 7687
HTTP_PORT = 7474

_LAUNCH_SECONDS = 30


def launch(
    settings: EmbeddedSettings,
    folder: DataFolder,
    distribution: Distribution,
    lock: FileLock,
    *,
    detached: bool,
    fresh_ports: bool,
) -> None:
    """Run Java under a guardian that shares the held store lock; returns before Neo4j is ready.

    Ports are those of the last run, else the usual ones, else (or with `fresh_ports`) free ones.
    Errors: StoreUnavailableError where Java cannot be run at all.
    """
    if shutil.which(settings.java) is None:
        raise StoreUnavailableError(
            f"{settings.java} cannot be run: ZEITGRAPH_JAVA has to be Java's executable"
        )
    bolt, http = _ports(folder, fresh=fresh_ports)
    folder.conf_file.write_text(configuration(settings, bolt, http), "utf-8")
    classes = archive(settings, distribution.version, distribution.jars)
    state = {
        "version": distribution.version,
        "bolt_port": bolt,
        "http_port": http,
        "detached": detached,
    }
    locks = [lock, classes.recording.lock] if classes.recording else [lock]
    plan = {
        "command": java_command(settings, distribution, folder.home, classes.options),
        "cwd": str(folder.home),
        "environment": {"MALLOC_ARENA_MAX": "2"},  # glibc keeps 64 MB for each thread's arena otherwise
        "log": str(folder.console_log),
        "state_file": str(folder.state_file),
        "state": state,
        "locks": [held.fileno() for held in locks],
        "users_lock": None if detached else str(folder.users_lock),
        "archive": [str(classes.recording.partial), str(classes.recording.whole)]
        if classes.recording
        else None,
    }
    try:
        _run_guardian(settings, folder, plan)
    finally:
        for held in locks:
            held.close()  # Java and the guardian hold them now


def _ports(folder: DataFolder, *, fresh: bool) -> tuple[int, int]:
    if fresh:
        return port.choose([]), port.choose([])
    last = folder.state()
    return (
        port.choose([last.bolt_port, BOLT_PORT] if last else [BOLT_PORT]),
        port.choose([last.http_port, HTTP_PORT] if last else [HTTP_PORT]),
    )


def _run_guardian(settings: EmbeddedSettings, folder: DataFolder, plan: dict[str, Any]) -> None:
    command = [sys.executable, "-I", str(Path(guardian.__file__)), str(folder.path)]
    started = subprocess.run(  # noqa: S603
        command,
        input=json.dumps(plan),
        capture_output=True,
        text=True,
        check=False,
        timeout=_LAUNCH_SECONDS,
        pass_fds=plan["locks"],
        start_new_session=True,  # a Ctrl-C in the terminal is for us, not for Java
    )
    if not started.stdout:
        raise StoreUnavailableError(f"{settings.java} could not be run: {started.stderr.strip()}")

"""`zeitgraph serve`: API and pages, on the server that NEO4J_URI names or on a Neo4j of our own.

Exit status: 0 ended by Ctrl-C or SIGTERM, 1 could not start, 2 usage.
"""

from __future__ import annotations

import asyncio
import errno
import socket
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import Annotated, Any

import typer
import uvicorn

from app.cli.connect import store
from app.cli.console import error, fail, interruptible, settings
from app.cli.ingest import load_shown
from app.main import create_app
from app.samples import samples as shipped
from app.settings import Settings
from graph.connection import Connection
from graph.model import Article
from ingest.pipeline import extract
from ingest.sources.reader import Read

_GRACE_SECONDS = 3  # for requests that are still being answered when it ends


def command(
    host: Annotated[str | None, typer.Option(help="Address to listen on.")] = None,
    port: Annotated[int | None, typer.Option(min=0, max=65535, help="Port; 0 takes a free one.")] = None,
    samples: Annotated[
        bool, typer.Option("--samples", help="First load the sample articles that ship with Zeitgraph.")
    ] = False,
) -> None:
    """Serve API and pages until interrupted."""
    chosen = settings()
    address = host or chosen.host, chosen.port if port is None else port
    articles = shipped() if samples else []
    with (
        suppress(KeyboardInterrupt),
        interruptible(),
        _listen(*address) as listener,
        _reading_ahead(articles),
        store(chosen) as connection,
    ):
        if articles:
            asyncio.run(load_shown(articles, connection, total=len(articles)))
        _serve(chosen, connection, listener)


def _listen(host: str, port: int) -> socket.socket:
    """Taken first: a port in use is known before Neo4j is started for nothing."""
    try:
        family, kind, _, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        listener = socket.socket(family, kind)
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(address)
    except OSError as problem:
        if problem.errno == errno.EADDRINUSE:
            fail(f"port {port} on {host} is in use; take another one with --port, or --port 0 for a free one")
        fail(f"cannot listen on {host} port {port}: {problem.strerror or problem}")
    return listener


@contextmanager
def _reading_ahead(articles: Sequence[Read]) -> Iterator[None]:
    """Read one article of each language meanwhile: it loads the lexicons while Neo4j starts."""
    firsts = {a.language: a for a in articles if isinstance(a, Article)}

    def read() -> None:
        for article in firsts.values():
            extract(article)

    threading.Thread(target=read, daemon=True).start()
    yield


def _serve(chosen: Settings, connection: Connection, listener: socket.socket) -> None:
    app = create_app(chosen, connection=connection)
    config = uvicorn.Config(
        app,
        log_config=_log_config(chosen.log_level.upper()),
        server_header=False,
        timeout_graceful_shutdown=_GRACE_SECONDS,
    )
    _Server(config, connection, listener).run(sockets=[listener])


class _Server(uvicorn.Server):
    """Says where it is to be found as soon as it answers."""

    def __init__(self, config: uvicorn.Config, connection: Connection, listener: socket.socket) -> None:
        super().__init__(config)
        host, port = listener.getsockname()[:2]
        self._base = f"http://{f'[{host}]' if ':' in host else host}:{port}"
        self._connection = connection

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if self.started:
            error.print(self._addresses())

    def _addresses(self) -> str:
        server = self._connection
        lines = [f"\nTimeline       {self._base}/", f"API            {self._base}/docs"]
        if server.browser:
            login = f"user {server.username}, password {server.password}"
            lines += [f"Neo4j Browser  {server.browser}", f"               {login}"]
        else:
            lines.append(f"Neo4j          {server.uri} (user {server.username})")
        return "\n".join([*lines, "\nCtrl-C ends it.\n"])


def _log_config(level: str) -> dict[str, Any]:
    """Everything to standard error, one line each."""
    logger = {"handlers": ["error"], "level": level, "propagate": False}
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"line": {"format": "%(asctime)s %(levelname)s %(name)s: %(message)s"}},
        "handlers": {
            "error": {"class": "logging.StreamHandler", "formatter": "line", "stream": "ext://sys.stderr"}
        },
        "loggers": {"uvicorn": logger, "uvicorn.access": logger},
        "root": {"handlers": ["error"], "level": "WARNING" if level == "INFO" else level},
    }

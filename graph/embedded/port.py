"""Free TCP ports on the loopback interface."""

from __future__ import annotations

import socket
from collections.abc import Iterable

from graph.embedded.configuration import HOST


def is_free(port: int) -> bool:
    """Whether a server could listen on the port now."""
    with socket.socket() as probe:
        # As Java does: a port whose last connections are still timing out counts as free.
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
            probe.listen(1)
        except OSError:
            return False
        return True


def is_answering(port: int) -> bool:
    """Whether some server listens on the port now."""
    try:
        socket.create_connection((HOST, port), timeout=1).close()
    except OSError:
        return False
    return True


def choose(preferred: Iterable[int]) -> int:
    """The first of `preferred` that is free, else one that the system gives."""
    for port in preferred:
        if is_free(port):
            return port
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        port = probe.getsockname()[1]
        assert isinstance(port, int)  # noqa: S101
        return port

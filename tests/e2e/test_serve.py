"""`zeitgraph serve` from outside: what it says, how it ends."""

from __future__ import annotations

import signal
import socket
import subprocess
from pathlib import Path

import pytest

from graph.connection import Connection
from tests.e2e.process import command, environment, serving


def server(connection: Connection) -> dict[str, str]:
    return {
        "NEO4J_URI": connection.uri,
        "NEO4J_USERNAME": connection.username,
        "NEO4J_PASSWORD": connection.password,
    }


@pytest.mark.parametrize("ending", [signal.SIGINT, signal.SIGTERM])
def test_it_ends_quickly_and_cleanly(neo4j_lts: Connection, ending: signal.Signals) -> None:
    with serving(server(neo4j_lts)) as service:
        assert service.get("/healthz")[0] == 200
        service.process.send_signal(ending)
        assert service.process.wait(15) == 0
        assert "Traceback" not in service.said


def test_it_tells_three_addresses_and_the_login(tmp_path: Path) -> None:
    with serving({"ZEITGRAPH_DATA_DIR": str(tmp_path)}) as service:
        said = service.said
        password = (tmp_path / "password").read_text().strip()
        assert f"{service.base}/docs" in said
        assert "/browser/" in said
        assert f"user neo4j, password {password}" in said


def test_a_port_in_use_is_named_before_anything_is_started(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        done = subprocess.run(
            command("serve", "--port", str(port)),
            env=environment(ZEITGRAPH_DATA_DIR=str(tmp_path / "data")),
            capture_output=True,
            text=True,
            check=False,
        )
    assert done.returncode == 1
    assert f"port {port} on 127.0.0.1 is in use" in done.stderr
    assert not (tmp_path / "data").exists()


def test_it_starts_while_its_store_is_down() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        uri = f"bolt://127.0.0.1:{taken.getsockname()[1]}"
        with serving({"NEO4J_URI": uri}) as service:
            assert service.get("/healthz")[0] == 200
            status, problem = service.get("/readyz")
    assert (status, problem["title"]) == (503, "The store is not available")
    assert "starting without the store" in service.said

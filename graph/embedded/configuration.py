"""What Neo4j and its Java are told; pure."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from graph.embedded.distribution import Distribution
from graph.embedded.settings import EmbeddedSettings

HOST = "127.0.0.1"

_OPTIONS = (
    # Small: one thread collects a heap of this size in milliseconds, with the least memory around it.
    "-XX:+UseSerialGC",
    "-Xms128m",
    "-XX:MinHeapFreeRatio=20",
    "-XX:MaxHeapFreeRatio=40",
    "-XX:ReservedCodeCacheSize=128m",
    "-Xlog:cds*=off",  # an archive that does not fit is no concern of the user's
    "-XX:+ExitOnOutOfMemoryError",  # the guardian starts it again, whole
    # As in Neo4j's own configuration.
    "-XX:-OmitStackTraceInFastThrow",
    "-XX:+DisableExplicitGC",
    "-Djdk.nio.maxCachedBufferSize=1024",
    "-Dio.netty.tryReflectionSetAccessible=true",
    "-Dlog4j2.disable.jmx=true",
    "--add-opens=java.base/java.nio=ALL-UNNAMED",
    "--add-opens=java.base/java.io=ALL-UNNAMED",
    "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
    "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
    "--enable-native-access=ALL-UNNAMED",
)


def configuration(settings: EmbeddedSettings, bolt_port: int, http_port: int) -> str:
    """The text of neo4j.conf."""
    entries = {
        "server.default_listen_address": HOST,
        "server.bolt.listen_address": f"{HOST}:{bolt_port}",
        # Without these, clients are sent to the usual ports whatever the chosen ones are.
        "server.bolt.advertised_address": f"{HOST}:{bolt_port}",
        "server.http.listen_address": f"{HOST}:{http_port}",
        "server.http.advertised_address": f"{HOST}:{http_port}",
        "server.memory.pagecache.size": settings.page_cache,
        "dbms.usage_report.enabled": "false",
        "client.allow_telemetry": "false",
        # Otherwise half a gigabyte of disk is taken before the first article, and more in two days' writing.
        "db.tx_log.preallocate": "false",
        "db.tx_log.rotation.retention_policy": "1 files",
        "db.tx_log.rotation.size": "64m",
        # Neo4j waits twice five seconds for messages on closed connections before it stops.
        "internal.dbms.bolt.netty_server_shutdown_quiet_period": "0",
    }
    return "".join(f"{key}={value}\n" for key, value in entries.items())


def java_command(
    settings: EmbeddedSettings, distribution: Distribution, home: Path, extra: Sequence[str] = ()
) -> list[str]:
    """The command line that runs Neo4j with its home at `home`; `extra` are further options of Java."""
    return [
        str(settings.java),
        f"-Xmx{settings.heap}",
        *_OPTIONS,
        *extra,
        "-cp",
        ":".join(map(str, distribution.jars)),
        distribution.main_class,
        home_option(home),
        f"--config-dir={home / 'conf'}",
    ]


def home_option(home: Path) -> str:
    """The argument by which a process is known to run on this home."""
    return f"--home-dir={home}"

"""Neo4j Community as a child process: fetched, started, adopted and stopped for the user."""

from graph.embedded.download import cache_folder, fetch
from graph.embedded.progress import ConsoleProgress, Silence
from graph.embedded.settings import LTS, NEWEST, EmbeddedSettings
from graph.embedded.store import Status, open_store, start_detached, status, stop

__all__ = [
    "LTS",
    "NEWEST",
    "ConsoleProgress",
    "EmbeddedSettings",
    "Silence",
    "Status",
    "cache_folder",
    "fetch",
    "open_store",
    "start_detached",
    "status",
    "stop",
]

"""Where a store is and how to log in."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Connection:
    """One Neo4j server or cluster. `browser` is the address of Neo4j Browser where there is one.

    `database` null means the user's home database.
    """

    uri: str
    username: str
    password: str = field(repr=False)
    database: str | None = None
    browser: str | None = None

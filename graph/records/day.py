"""Days: Cypher's dates on one side, Python's on the other."""

from __future__ import annotations

from datetime import date
from typing import Any

from neo4j.time import Date


def native(value: Any) -> date | None:
    """A Cypher date, or nothing, as Python's."""
    return value.to_native() if isinstance(value, Date) else value

"""A query that is ready to run, and where a page of results begins."""

from __future__ import annotations

from datetime import date
from typing import Any, NamedTuple


class Query(NamedTuple):
    """Cypher `text` and its `parameters`. The text is built from constants alone."""

    text: str
    parameters: dict[str, Any]


class Position(NamedTuple):
    """Sort key of the last item seen in an order by day, then id; those without a day come last."""

    day: date | None
    id: str

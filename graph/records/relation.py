"""Relations between actors, as read."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from graph.model import EventType
from graph.records.day import native
from graph.records.entity import unpack_ref
from graph.views import Relation


def unpack_relation(record: Mapping[str, Any]) -> Relation:
    return Relation(
        type=EventType(record["type"]),
        agent=unpack_ref(record["agent"]),
        target=unpack_ref(record["target"]),
        count=record["count"],
        unconfirmed=record["unconfirmed"],
        first=native(record["first"]),
        last=native(record["last"]),
    )

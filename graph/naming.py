"""Whom a caller means: from ids and names to entities."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter

from neo4j import Record

from graph.driver import Driver
from graph.ids import slug
from graph.queries import name


@dataclass(frozen=True)
class Meant:
    """The entities that a name stands for, those in the most events first; none if nobody is called so."""

    ids: tuple[str, ...]
    event_count: int


async def meant_by(driver: Driver, names: tuple[str, ...]) -> list[Meant]:
    """For each name, in order: the entity with that id; else all that are called exactly so, upper and
    lower case and accents apart ("putin"); else those whose names hold its words ("Jong-un")."""
    if not names:
        return []

    def unpack(records: list[Record]) -> list[Meant]:
        found = {i: list(group) for i, group in groupby(records, key=itemgetter("position"))}
        return [_meant(asked, found.get(i, [])) for i, asked in enumerate(names)]

    return await driver.read(name.candidates(names), unpack)


async def places_meant_by(driver: Driver, asked: str) -> tuple[str, ...]:
    """A place, and where a country is meant, the places in it."""
    (meant,) = await meant_by(driver, (asked,))
    if not meant.ids:
        return ()
    asked_within = name.places_within(list(meant.ids))
    within = await driver.read(asked_within, lambda records: [r["entity_id"] for r in records])
    return tuple(dict.fromkeys((*meant.ids, *within)))


def _meant(asked: str, candidates: list[Record]) -> Meant:
    by_id = [c for c in candidates if c["by_id"]]
    exact = [c for c in candidates if slug(asked) in _slugs(c)]
    chosen = by_id or exact or candidates
    return Meant(tuple(c["entity_id"] for c in chosen), sum(c["event_count"] for c in chosen))


def _slugs(candidate: Record) -> Iterable[str]:
    return {slug(called) for called in (candidate["name"], *candidate["aliases"])}

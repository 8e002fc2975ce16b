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
    records = await driver.read(name.candidates(names))
    found = {i: list(group) for i, group in groupby(records, key=itemgetter("position"))}
    return [_meant(asked, found.get(i, [])) for i, asked in enumerate(names)]


async def places_meant_by(driver: Driver, asked: str) -> tuple[str, ...]:
    """A place, and where a country is meant, the places in it."""
    (meant,) = await meant_by(driver, (asked,))
    if not meant.ids:
        return ()
    within = await driver.read(name.places_within(list(meant.ids)))
    return tuple(dict.fromkeys((*meant.ids, *(r["entity_id"] for r in within))))


def _meant(asked: str, candidates: list[Record]) -> Meant:
    by_id = [c for c in candidates if c["by_id"]]
    exact = [c for c in candidates if slug(asked) in _slugs(c)]
    chosen = by_id or exact or candidates
    return Meant(tuple(c["entity_id"] for c in chosen), sum(c["event_count"] for c in chosen))


def _slugs(candidate: Record) -> Iterable[str]:
    return {slug(called) for called in (candidate["name"], *candidate["aliases"])}

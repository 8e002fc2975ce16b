"""Who an actor is, apart from where the text mentions it."""

from __future__ import annotations

from dataclasses import dataclass

from graph.ids import local_entity_id, named_entity_id
from graph.model import EntityKind


@dataclass(frozen=True, slots=True)
class Identity:
    """An actor or place: the values of `Entity` without mentions and aliases."""

    entity_id: str
    kind: EntityKind
    name: str
    country: str | None = None
    wikidata: str | None = None


def person(name: str) -> Identity:
    """A person by full name."""
    return Identity(named_entity_id(EntityKind.PERSON, name), EntityKind.PERSON, name)


def place(
    name: str, *, key: str | None = None, country: str | None = None, wikidata: str | None = None
) -> Identity:
    """A place; `key` is its English name, so that languages agree."""
    return Identity(named_entity_id(EntityKind.PLACE, key or name), EntityKind.PLACE, name, country, wikidata)


def organization(name: str, *, key: str | None = None, country: str | None = None) -> Identity:
    """An organisation with a name of its own; `key` where a table has one."""
    return Identity(
        named_entity_id(EntityKind.ORGANIZATION, key or name), EntityKind.ORGANIZATION, name, country
    )


def unnamed(kind: EntityKind, article: str, name: str, country: str | None = None) -> Identity:
    """An actor without a name, which means someone else in every article."""
    return Identity(local_entity_id(kind, article, name), kind, name, country)

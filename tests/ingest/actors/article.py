"""What the tests ask of an article's actors."""

from __future__ import annotations

from graph.model import Entity, EntityKind
from ingest.actors.finder import find_actors
from ingest.actors.result import Actors
from ingest.language.engine import analyze


def read(text: str, language: str = "de") -> Actors:
    """The actors of a text, analyzed by the product's own engine."""
    return find_actors(analyze(text, language), article_id="test-article")


def mentions(actors: Actors) -> dict[str, list[str]]:
    """The words of every mention, by entity id."""
    return {entity.entity_id: [m.text for m in entity.mentions] for entity in actors.entities}


def of_kind(actors: Actors, kind: EntityKind) -> dict[str, list[str]]:
    """The words of the mentions of every entity of a kind, by its name."""
    return {e.name: [m.text for m in e.mentions] for e in actors.entities if e.kind is kind}


def entity(actors: Actors, name: str) -> Entity:
    """The one entity of a name."""
    [found] = [e for e in actors.entities if e.name == name]
    return found


def offices(actors: Actors) -> set[tuple[str, str, str | None]]:
    """The affiliations as person, title and organisation."""
    return {(a.person, a.title, a.organization) for a in actors.affiliations}

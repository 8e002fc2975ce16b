"""What actor finding hands on to event finding."""

from __future__ import annotations

from dataclasses import dataclass

from graph.model import Affiliation, Entity


@dataclass(frozen=True)
class Actors:
    """All entities of an article, each with its mentions (names, titles, resolved descriptions and
    pronouns), and the affiliations that the text states."""

    entities: tuple[Entity, ...]
    affiliations: tuple[Affiliation, ...]

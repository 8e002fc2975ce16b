"""The actors found so far, each with its mentions; in the end, the article's entities."""

from __future__ import annotations

from bisect import insort
from dataclasses import dataclass
from itertools import chain

from graph.model import Entity, EntityKind, TextSpan
from ingest.actors.identity import Identity
from ingest.actors.reading import Reading

# What a mention says its actor with. Names become aliases, the others do not.
NAME, ADJECTIVE, PART, DESCRIPTION, PRONOUN = "name", "adjective", "part", "description", "pronoun"


@dataclass(frozen=True, slots=True)
class Mention:
    """Tokens `first` up to `last` (exclusive) of a sentence that stand for an actor.

    `core` is where the bare name stands inside it ("Präsident Wladimir Putin": Wladimir Putin).
    """

    sentence: int
    first: int
    last: int
    span: TextSpan
    identity: Identity
    form: str
    core: TextSpan


class Register:
    """Collects mentions; the first identity given for an id is the one that counts."""

    def __init__(self) -> None:
        self._by_sentence: dict[int, list[Mention]] = {}
        self._aliases: dict[str, dict[str, None]] = {}
        self._identities: dict[str, Identity] = {}

    def add(
        self,
        reading: Reading,
        first: int,
        last: int,
        identity: Identity,
        form: str = NAME,
        *,
        span: TextSpan | None = None,
        core: TextSpan | None = None,
        alias: str | None = None,
    ) -> Mention:
        """Add a mention; `span` where it is less than its tokens, `alias` where the name is inflected."""
        span = span or reading.span(first, last)
        mention = Mention(reading.index, first, last, span, identity, form, core or span)
        insort(self._by_sentence.setdefault(reading.index, []), mention, key=_position)
        self._identities.setdefault(identity.entity_id, identity)
        aliases = self._aliases.setdefault(identity.entity_id, {})
        if form == NAME:
            aliases.setdefault(alias or mention.core.text)
        return mention

    def alias(self, identity: Identity, name: str) -> None:
        """Another name of an actor that has mentions."""
        self._aliases.setdefault(identity.entity_id, {}).setdefault(name)

    def of_sentence(self, index: int) -> list[Mention]:
        """The mentions of a sentence in order of the text."""
        return self._by_sentence.get(index, [])

    def identities(self) -> dict[str, Identity]:
        """All actors so far, by id."""
        return self._identities

    def entities(self) -> tuple[Entity, ...]:
        """All actors in order of their first mention."""
        spans: dict[str, set[tuple[int, int, str]]] = {}
        for mention in chain.from_iterable(self._by_sentence.values()):
            key = (mention.span.start, mention.span.end, mention.span.text)
            spans.setdefault(mention.identity.entity_id, set()).add(key)
        entities = [self._entity(key, sorted(found)) for key, found in spans.items()]
        return tuple(sorted(entities, key=lambda e: (e.mentions[0].start, e.mentions[0].end, e.entity_id)))

    def _entity(self, key: str, spans: list[tuple[int, int, str]]) -> Entity:
        who = self._identities[key]
        aliases = () if who.kind is EntityKind.GROUP else self._aliases[key]
        return Entity(
            entity_id=key,
            kind=who.kind,
            name=who.name,
            aliases=tuple(alias for alias in aliases if alias != who.name),
            country=who.country,
            wikidata=who.wikidata,
            mentions=tuple(TextSpan(start=s, end=e, text=t) for s, e, t in spans),
        )


def _position(mention: Mention) -> tuple[int, int]:
    return mention.span.start, -mention.span.end

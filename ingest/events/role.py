"""What verbs and nouns share in giving their participants roles."""

from __future__ import annotations

from collections.abc import Iterator

from graph.model import EntityKind, EventType, Role
from ingest.events.argument import ArgumentReader, Arguments
from ingest.events.candidate import Candidate, Filler
from ingest.events.lexicon import Lexicon, RoleName
from ingest.events.mention import PLACES, Cast
from ingest.events.syntax import SentenceView

SPATIAL = frozenset({Role.PLACE, Role.ORIGIN, Role.DESTINATION})
MUTUAL = frozenset({EventType.CONSULT, EventType.AGREE, EventType.COOPERATE})
_ARRIVING = frozenset({"arrive", "immigrate", "transport", "emigrate", "evacuate"})


class RoleFinder:
    """Phrases of one sentence in the roles that a candidate's predicate gives them."""

    def __init__(self, view: SentenceView, cast: Cast, reader: ArgumentReader, lexicon: Lexicon) -> None:
        self._view = view
        self._cast = cast
        self._reader = reader
        self._lexicon = lexicon

    def is_place(self, filler: Filler) -> bool:
        if filler.entity.kind in PLACES:
            return True
        if filler.entity.kind is EntityKind.ORGANIZATION:
            return filler.role is Role.PLACE
        return False

    def in_role(self, phrase: int, role: RoleName, candidate: Candidate) -> Iterator[Filler]:
        """The phrase in the role; an event noun as subject or object names no participant."""
        if role == "none":
            return
        fillers = self._cast.fill(self._view, phrase, Role(role))
        for filler in fillers:
            if filler.role in SPATIAL and filler.entity.kind not in PLACES:
                yield Filler(Role.TARGET, filler.entity, filler.mention)
            elif not self._is_self(filler, candidate):
                yield filler
        if fillers and all(f.entity.kind is EntityKind.THING for f in fillers):
            yield from self._behind(phrase)

    def _is_self(self, filler: Filler, candidate: Candidate) -> bool:
        return any(s.start < filler.mention.end and filler.mention.start < s.end for s in candidate.spans)

    def _behind(self, phrase: int) -> Iterator[Filler]:
        """Places that an object names with it ("ein Kinderkrankenhaus in Kiew")."""
        for number in self._view.attached_to.get(phrase, ()):
            preposition = self._view.phrases[number].preposition
            if preposition in self._lexicon.places and not self._cast.is_part(self._view, number):
                yield from self._cast.fill(self._view, number, Role.PLACE)

    def objects(self, arguments: Arguments, subject: int | None) -> list[int]:
        """At most two objects: a name right behind another phrase stands in apposition to it."""
        phrases = self._view.phrases
        found = []
        for number in arguments.objects:
            phrase = phrases[number]
            apposed = self._view.tokens[phrase.first].pos == "PROPN" and phrase.first in self._view.noun_ends
            if number != subject and not apposed and phrase.cases != {"nom"} and phrase.cases != {"gen"}:
                found.append(number)
        return found[:2]

    def object_role(self, candidate: Candidate) -> RoleName:
        if candidate.predicate.subject == "target" and candidate.predicate.object == "target":
            return "none"
        return candidate.predicate.object

    def oblique(self, candidate: Candidate, phrases: tuple[int, ...], *, passive: bool) -> Iterator[Filler]:
        agents = self._lexicon.grammar.passive_by
        for number in phrases:
            phrase = self._view.phrases[number]
            preposition = phrase.preposition or ""
            if phrase.attached is not None and not self._reaches(phrase.attached, candidate):
                continue
            role = self.role(candidate, number, preposition)
            if role in {"place", "origin", "destination"} and self._cast.is_part(self._view, number):
                continue
            mutual = candidate.predicate.type in MUTUAL
            if preposition in self._lexicon.grammar.reciprocal and role is None and mutual:
                role = "agent"
            if passive and preposition in agents and role not in {"origin", "place"}:
                yield from self._cast.fill(self._view, number, Role.AGENT)
            elif passive and preposition in agents:
                yield from self._by_or_from(number, Role(role or "agent"))
            elif role and role != "none":
                yield from self.filled(number, Role(role))

    def filled(self, number: int, role: Role) -> Iterator[Filler]:
        """The phrase in the role; for a place that is a mere thing, the place that it is in."""
        if self._toward(number) and role is Role.PLACE:
            role = Role.DESTINATION
        fillers = self._cast.fill(self._view, number, role)
        yield from fillers
        if role in SPATIAL and not any(self.is_place(f) for f in fillers):
            for behind in self._view.attached_to.get(number, ()):
                yield from self._cast.fill(self._view, behind, role)

    def _toward(self, number: int) -> bool:
        """ "in Richtung Russland"."""
        phrase = self._view.phrases[number]
        words = {self._view.tokens[n].text for n in range(phrase.first, phrase.head + 1)}
        return bool(words & self._lexicon.grammar.directions)

    def _by_or_from(self, phrase: int, role: Role) -> Iterator[Filler]:
        for filler in self._cast.fill(self._view, phrase, Role.AGENT):
            yield Filler(role if self.is_place(filler) else Role.AGENT, filler.entity, filler.mention)

    def _reaches(self, attached: int, candidate: Candidate) -> bool:
        """A place beside a noun of the clause is the event's place too; other attachments are the noun's."""
        head = self._view.phrases[attached].head
        return head == candidate.token or self._view.clause_of[head] == candidate.clause

    def role(self, candidate: Candidate, number: int, preposition: str) -> RoleName | None:
        role = self._lexicon.role_of(candidate.predicate, preposition)
        if candidate.predicate.type is EventType.MOVE and role == "place":
            cases = self._view.phrases[number].cases
            arriving = candidate.predicate.mode in _ARRIVING and "acc" in cases
            if preposition in {"in", "auf", "an"} and (arriving or cases == {"acc"}):
                return "destination"
        return role

"""Participants of verbs, fixed phrases and participles."""

from __future__ import annotations

from collections.abc import Iterator

from graph.model import EventType, Role
from ingest.events.candidate import Candidate, Filler
from ingest.events.lexicon import RoleName
from ingest.events.mention import PLACES
from ingest.events.role import RoleFinder

_GOING = frozenset({"travel", "arrive", "depart", "flee", "emigrate", "immigrate"})
_BEFORE = 3  # phrases that a participle may have before it
_PRESENT_PARTICIPLE = ("ing", "end", "ende", "enden", "ender", "endes", "endem")


class VerbRoles(RoleFinder):
    """Reads subject, objects, agent and places of a verb."""

    def verb(self, candidate: Candidate) -> Iterator[Filler]:
        number = candidate.clause
        if number is None:
            return
        clause = self._view.clauses[number]
        predicate = candidate.predicate
        arguments = self._reader.arguments(number)
        subject = self._reader.subject(number)
        passive = self._is_passive(candidate)
        first_role: RoleName = predicate.object if passive else predicate.subject
        if subject is not None:
            yield from self.in_role(subject, first_role, candidate)
        if not passive:
            for number_ in self.objects(arguments, subject):
                yield from self.in_role(number_, self.object_role(candidate), candidate)
        yield from self.oblique(candidate, arguments.oblique, passive=passive)
        if passive and clause.conjoined is not None and self._view.clauses[clause.conjoined].passive:
            yield from self._shared_agents(clause.conjoined)

    def _shared_agents(self, clause: int) -> Iterator[Filler]:
        """ "wurde von Polizisten gestellt und getötet": the agent of the first goes for the second."""
        for number in self._reader.arguments(clause).oblique:
            if self._view.phrases[number].preposition in self._lexicon.grammar.passive_by:
                fillers = self._cast.fill(self._view, number, Role.AGENT)
                yield from (f for f in fillers if f.entity.kind not in PLACES)

    def _is_passive(self, candidate: Candidate) -> bool:
        """Passive voice; "ist gestorben" is none: what happens to a subject has no passive with "sein"."""
        if candidate.clause is None:
            return False
        clause = self._view.clauses[candidate.clause]
        if not clause.passive or self._view.tokens[candidate.token].form != "part":
            return False
        helpers = {self._view.tokens[v].lemma.lower() for v in clause.verbs}
        moves = candidate.predicate.type is EventType.MOVE and candidate.predicate.mode in _GOING
        return not (
            (moves or candidate.predicate.subject == "target")
            and "sein" in helpers
            and "werden" not in helpers
        )

    def participle(self, candidate: Candidate) -> Iterator[Filler]:
        """An attribute's head is what was acted on, or who acts in the present participle."""
        if candidate.phrase is None:
            return
        phrase = self._view.phrases[candidate.phrase]
        text = self._view.tokens[candidate.token].text
        active = text.endswith(_PRESENT_PARTICIPLE)
        role: RoleName = candidate.predicate.subject if active else candidate.predicate.object
        if role != "none":
            yield from self.in_role(candidate.phrase, role, candidate)
        for number in range(max(candidate.phrase - _BEFORE, 0), candidate.phrase):
            other = self._view.phrases[number]
            if other.preposition and phrase.first <= other.first and other.last <= candidate.token:
                by = other.preposition in self._lexicon.grammar.passive_by and not active
                found = "agent" if by else self._lexicon.role_of(candidate.predicate, other.preposition)
                if found and found != "none":
                    yield from self._cast.fill(self._view, number, Role(found))

"""Participants of event nouns: from their phrase, what is attached to it, and the verb that carries them."""

from __future__ import annotations

from collections.abc import Iterator

from graph.model import EntityKind, EventType, Role
from ingest.events.argument import Arguments
from ingest.events.candidate import Candidate, Filler
from ingest.events.lexicon import RoleName
from ingest.events.lookup import base_form
from ingest.events.mention import PLACES
from ingest.events.role import RoleFinder

# A place in the genitive ("die Anschläge von Madrid") is where these happened.
_LOCATED = frozenset(
    {
        EventType.ASSAULT,
        EventType.DISASTER,
        EventType.ACCIDENT,
        EventType.PROTEST,
        EventType.CASUALTY,
        EventType.LEADERSHIP,
        EventType.SPORT,
    }
)
# A thing in the genitive ("die Lieferung von Waffen") is what these are about, not who does it.
_AIMED = frozenset({EventType.AID, EventType.ASSAULT, EventType.AGREE, EventType.SUPPORT})
_REACH = 3  # how many phrases after an event noun may still belong to it


class NounRoles(RoleFinder):
    """Reads modifiers, genitives, prepositional phrases and light verbs of an event noun."""

    def noun(self, candidate: Candidate) -> Iterator[Filler]:
        yield from self._modifiers(candidate)
        yield from self._prefix(candidate)
        yield from self._attachments(candidate)
        yield from self._owner(candidate)
        if candidate.clause is None:
            return
        arguments = self._reader.arguments(candidate.clause)
        if candidate.light is not None:
            yield from self._carried(candidate, arguments)
        elif self._is_governed(candidate) or self._is_purpose(candidate):
            subject = self._reader.subject(candidate.clause)
            if subject is not None and subject != candidate.phrase:
                yield from self.in_role(subject, candidate.predicate.subject, candidate)
        if candidate.predicate.type is EventType.DISASTER and candidate.light is None:
            yield from self._struck(candidate, arguments)
        yield from self._clause_places(candidate, arguments)

    def _modifiers(self, candidate: Candidate) -> Iterator[Filler]:
        """Names before the head of the noun phrase: "russische Angriffe", "Putins Besuch", "US-Angriff"."""
        token = self._view.tokens[candidate.token]
        first = (
            self._view.phrases[candidate.phrase].first if candidate.phrase is not None else candidate.token
        )
        start = self._view.tokens[first].start
        for mention, entity in self._cast.within(start, token.end):
            if mention.end <= token.start or (mention.start == token.start and mention.end < token.end):
                role = self._modifier_role(candidate, entity.kind)
                if role is not None:
                    yield Filler(role, entity, mention)

    def _prefix(self, candidate: Candidate) -> Iterator[Filler]:
        """The name before the hyphen of a compound ("NATO-Angriff")."""
        token = self._view.tokens[candidate.token]
        name, hyphen, _ = token.text.partition("-")
        if hyphen and not self._cast.within(token.start, token.end - 1):
            entity = self._cast.by_name(name)
            role = self._modifier_role(candidate, entity.kind) if entity else None
            if entity and role:
                yield Filler(role, entity, self._cast.quote(token.start, token.start + len(name)))

    def _owner(self, candidate: Candidate) -> Iterator[Filler]:
        """ "ihre Empfehlung" is that of the clause's subject."""
        if candidate.phrase is None or candidate.clause is None:
            return
        first = self._view.tokens[self._view.phrases[candidate.phrase].first].text.lower()
        subject = self._reader.subject(candidate.clause)
        if first not in self._lexicon.possessives or subject in {None, candidate.phrase} or subject is None:
            return
        role = self._lexicon.genitive_role(candidate.predicate)
        if role in {"agent", "target"}:
            for filler in self._cast.fill(self._view, subject, Role(role)):
                if filler.entity.kind is not EntityKind.THING:
                    yield filler

    def _struck(self, candidate: Candidate, arguments: Arguments) -> Iterator[Filler]:
        """What an earthquake shakes: the object of its verb, or the subject of the passive."""
        clause = self._view.clauses[candidate.clause] if candidate.clause is not None else None
        if clause is None or clause.predicate is None:
            return
        struck: list[int] = []
        if candidate.phrase == arguments.subject and not clause.passive:
            struck = self.objects(arguments, arguments.subject)
        elif candidate.phrase in arguments.oblique and clause.passive and arguments.subject is not None:
            struck = [arguments.subject]
        for number in struck:
            for filler in self._cast.fill(self._view, number, Role.TARGET):
                place = filler.entity.kind in PLACES
                yield Filler(Role.PLACE if place else Role.TARGET, filler.entity, filler.mention)

    def _modifier_role(self, candidate: Candidate, kind: EntityKind) -> Role | None:
        role = self._lexicon.genitive_role(candidate.predicate)
        if kind is EntityKind.PLACE or candidate.predicate.type is EventType.DISASTER:
            return Role.PLACE
        if role == "target" and kind is EntityKind.COUNTRY:
            return Role.AGENT
        return Role.AGENT if role in {"agent", "place", "none"} else Role.TARGET

    def _attachments(self, candidate: Candidate) -> Iterator[Filler]:
        """Genitive, "von" phrase and prepositional phrases after the noun."""
        if candidate.phrase is None:
            return
        view, grammar = self._view, self._lexicon.grammar
        numbers = self._following(candidate)
        by = any(view.phrases[n].preposition in grammar.by for n in numbers)
        for number in numbers:
            phrase = view.phrases[number]
            preposition = phrase.preposition
            if preposition in grammar.reciprocal or preposition in grammar.by:
                yield from self._cast.fill(view, number, Role.AGENT)
            elif preposition is None or preposition in grammar.of:
                yield from self._genitive(candidate, number, by=by)
            else:
                role = self.role(candidate, number, preposition)
                if role and role != "none":
                    yield from self.filled(number, Role(role))

    def _following(self, candidate: Candidate) -> list[int]:
        """Phrases attached to the noun, and prepositional ones that follow it in a row."""
        view = self._view
        if candidate.phrase is None:
            return []
        found = list(view.attached_to.get(candidate.phrase, ()))
        end, last = view.phrases[candidate.phrase].last, candidate.phrase
        subject = self._reader.arguments(candidate.clause).subject if candidate.clause is not None else None
        for number in range(candidate.phrase + 1, min(candidate.phrase + 1 + _REACH, len(view.phrases))):
            phrase = view.phrases[number]
            if phrase.first - end > 1 or view.clause_of[phrase.head] != candidate.clause:
                break
            if (
                phrase.preposition is not None
                and phrase.attached in {None, candidate.phrase, last}
                and number not in found
            ):
                found.append(number)
            behind = phrase.first == end and number not in {subject, *found}
            if phrase.preposition is None and behind and "gen" in phrase.cases and phrase.conjoined is None:
                found.append(number)
            end, last = phrase.last, number
        return sorted(found)

    def _genitive(self, candidate: Candidate, number: int, *, by: bool) -> Iterator[Filler]:
        role: RoleName = "target" if by else self._lexicon.genitive_role(candidate.predicate)
        legislating = candidate.predicate.type is EventType.LEGISLATE
        preposition = self._view.phrases[number].preposition
        own = self._lexicon.role_of(candidate.predicate, preposition) if preposition else None
        for filler in self._cast.fill(self._view, number, Role.TARGET):
            if own and own != "none" and self.is_place(filler):
                yield Filler(Role(own), filler.entity, filler.mention)
            elif role == "place":
                yield Filler(Role.PLACE, filler.entity, filler.mention)
            elif legislating and filler.entity.kind is not EntityKind.THING:
                yield Filler(Role.AGENT, filler.entity, filler.mention)
            elif filler.entity.kind is EntityKind.PLACE and candidate.predicate.type in _LOCATED:
                yield Filler(Role.PLACE, filler.entity, filler.mention)
            elif role != "none":
                thing = filler.entity.kind is EntityKind.THING and role == "agent"
                aimed = thing and candidate.predicate.type in _AIMED
                yield Filler(Role.TARGET if aimed else Role(role), filler.entity, filler.mention)

    def _carried(self, candidate: Candidate, arguments: Arguments) -> Iterator[Filler]:
        """A light verb's subject is the agent, its prepositional phrases belong to the noun."""
        if candidate.clause is None or candidate.light is None:
            return
        lemma = base_form(self._view.tokens[candidate.light], self._lexicon.language)
        clause = self._view.clauses[candidate.clause]
        subject = self._reader.subject(candidate.clause)
        if subject not in {None, candidate.phrase} and lemma not in self._lexicon.grammar.occurrence_verbs:
            suffers = clause.passive or candidate.predicate.type is EventType.CASUALTY
            role: RoleName = "target" if suffers else candidate.predicate.subject
            if subject is not None:
                yield from self.in_role(subject, role, candidate)
            for number in self.objects(arguments, subject):
                if number != candidate.phrase and self._view.phrases[number].attached is None:
                    yield from self.in_role(number, self.object_role(candidate), candidate)
        yield from self.oblique(candidate, arguments.oblique, passive=clause.passive)

    def _is_governed(self, candidate: Candidate) -> bool:
        """An object of planning, demanding or the like has that verb's subject as its agent if it plans."""
        if candidate.clause is None or candidate.phrase is None:
            return False
        predicate = self._view.clauses[candidate.clause].predicate
        if predicate is None or candidate.phrase not in self._reader.arguments(candidate.clause).objects:
            return False
        lemma = base_form(self._view.tokens[predicate], self._lexicon.language)
        return self._lexicon.status.governor_status.get(lemma) == "planned"

    def _is_purpose(self, candidate: Candidate) -> bool:
        """ "traf zu Gesprächen ein": who comes takes part."""
        if candidate.phrase is None:
            return False
        return self._view.phrases[candidate.phrase].preposition in self._lexicon.grammar.purpose

    def _clause_places(self, candidate: Candidate, arguments: Arguments) -> Iterator[Filler]:
        """Where the clause is set, the noun's event is: the places beside its verb."""
        for number in arguments.oblique:
            phrase = self._view.phrases[number]
            near = abs(number - candidate.phrase) <= _REACH if candidate.phrase is not None else False
            near = near and not self._cast.is_part(self._view, number)
            if number != candidate.phrase and near and phrase.preposition in self._lexicon.places:
                for filler in self._cast.fill(self._view, number, Role.PLACE):
                    if filler.entity.kind in PLACES:
                        yield filler

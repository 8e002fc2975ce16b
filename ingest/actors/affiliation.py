"""Step five: offices and memberships of named persons, put together from how a sentence says them."""

from __future__ import annotations

from graph.model import Affiliation
from ingest.actors.apposition import (
    Held,
    held_after,
    held_before,
    held_by_bracket,
    held_by_copula,
    held_by_list,
    held_by_title,
)
from ingest.actors.names import NameRun
from ingest.actors.office import decline, modifiers
from ingest.actors.reading import Reading
from ingest.actors.register import DESCRIPTION, Mention, Register
from ingest.actors.vocabulary import Vocabulary


class AffiliationFinder:
    """Reads one article's affiliations, sentence by sentence; the words of an office become a mention."""

    def __init__(self, vocabulary: Vocabulary, register: Register, genders: dict[str, str]) -> None:
        self._vocabulary = vocabulary
        self._register = register
        self._genders = genders
        self._found: dict[tuple[str, str, str], Affiliation] = {}

    @property
    def affiliations(self) -> tuple[Affiliation, ...]:
        """What was found, in order of the text; an office said again without its body is the same one."""
        owned = {(a.person_id, a.title) for a in self._found.values() if a.organization}
        kept = (a for a in self._found.values() if a.organization or (a.person_id, a.title) not in owned)
        return tuple(sorted(kept, key=lambda a: (a.start, a.end, a.title, a.person_id)))

    def read(self, reading: Reading, named: list[tuple[NameRun, Mention]]) -> None:
        """Find all affiliations of a sentence whose persons are `named`."""
        context = (reading, self._register, self._vocabulary)
        starts = {run.office.first if run.office else run.start: mention for run, mention in named}
        for run, mention in named:
            for held in held_by_title(run, mention, *context):
                self._add(reading, held)
            for held in held_by_list(run, named, reading, self._vocabulary):
                self._add(reading, held)
            for held in held_after(run, mention, *context, starts):
                self._add(reading, held)
        for held in held_before(starts, *context):
            self._add(reading, held)
        for run, mention in named:
            for held in (*held_by_bracket(run, mention, *context), *held_by_copula(run, mention, *context)):
                self._add(reading, held)

    def _add(self, reading: Reading, held: Held) -> None:
        if held.described and not reading.taken[held.office.first]:
            self._register.add(reading, held.office.first, held.office.last, held.person, DESCRIPTION)
            reading.take(held.office.first, held.office.last)
        if not self._counts(held):
            return
        name, identity = held.owner or (None, None)
        span = reading.span(held.first, held.last)
        found = Affiliation(
            person=held.person.name,
            person_id=held.person.entity_id,
            title=self._title(reading, held),
            organization=name,
            organization_id=identity.entity_id if identity else None,
            sentence=reading.index,
            start=span.start,
            end=span.end,
        )
        key = (found.person_id, found.title.casefold(), (found.organization_id or name or "").casefold())
        self._found.setdefault(key, found)

    def _counts(self, held: Held) -> bool:
        """Whether it is an office, and not only a relation, or an occupation without a body."""
        offices, noun = self._vocabulary.office_words, held.office.noun
        if noun in self._vocabulary.relations:
            return False
        if noun not in self._vocabulary.occupations:
            return True
        return held.owner is not None and not held.by_country and noun not in offices.relations

    def _title(self, reading: Reading, held: Held) -> str:
        """The title in its base form with the adjectives and the field that belong to it."""
        gender = held.office.gender or self._genders.get(held.person.entity_id, "")
        title = held.office.title
        if held.office.adjectival and gender == "f":
            title = title.removesuffix("r")
        title = f"{title} {held.field}" if held.field else title
        if held.member:
            return title
        _, kept = modifiers(reading, held.office.first, self._vocabulary)
        if kept and self._vocabulary.german:
            kept = " ".join(decline(word, gender) for word in kept.split())
        return f"{kept} {title}" if kept else title

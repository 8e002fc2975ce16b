"""Who takes part in an event, and where."""

from __future__ import annotations

from graph.model import EntityKind, Role
from ingest.events.argument import ArgumentReader
from ingest.events.candidate import Candidate, Filler
from ingest.events.lexicon import Lexicon
from ingest.events.mention import PLACES, Cast, unique
from ingest.events.noun_role import NounRoles
from ingest.events.role import SPATIAL
from ingest.events.syntax import SentenceView
from ingest.events.verb_role import VerbRoles


class Participants:
    """Finds the participants of one sentence's candidates."""

    def __init__(self, view: SentenceView, cast: Cast, reader: ArgumentReader, lexicon: Lexicon) -> None:
        self._view = view
        self._cast = cast
        self._lexicon = lexicon
        self._verbs = VerbRoles(view, cast, reader, lexicon)
        self._nouns = NounRoles(view, cast, reader, lexicon)

    def of(self, candidate: Candidate) -> tuple[Filler, ...]:
        """All participants of a candidate, each entity once per role."""
        if candidate.kind == "noun":
            fillers = list(self._nouns.noun(candidate))
        elif candidate.kind == "participle":
            fillers = list(self._verbs.participle(candidate))
        else:
            fillers = list(self._verbs.verb(candidate))
        return unique(self._tidy(candidate, fillers))

    def _tidy(self, candidate: Candidate, fillers: list[Filler]) -> list[Filler]:
        """Places must be places; a thing counts as target only where no actor is."""
        kept = [f for f in fillers if f.role not in SPATIAL or self._verbs.is_place(f)]
        acted_on = any(f.role is Role.TARGET and f.entity.kind is not EntityKind.THING for f in kept)
        if acted_on:
            kept = [f for f in kept if not (f.role is Role.TARGET and f.entity.kind is EntityKind.THING)]
        directed = {f.entity.entity_id for f in kept if f.role in {Role.ORIGIN, Role.DESTINATION}}
        kept = [f for f in kept if f.role is not Role.PLACE or f.entity.entity_id not in directed]
        own = {s.start for s in candidate.spans}
        kept = [f for f in kept if f.mention.start not in own]
        return kept if any(f.role in SPATIAL for f in kept) else [*kept, *self._setting(candidate, kept)]

    def _setting(self, candidate: Candidate, fillers: list[Filler]) -> list[Filler]:
        """Where nothing else is said, the first place named in the event's clause."""
        if candidate.clause is None or candidate.kind == "participle":
            return []
        taken = {f.entity.entity_id for f in fillers}
        for number in self._view.phrases_in[candidate.clause]:
            preposition = self._view.phrases[number].preposition
            if self._cast.is_part(self._view, number):
                continue
            if preposition is not None and self._lexicon.places.get(preposition) == "place":
                for filler in self._cast.fill(self._view, number, Role.PLACE):
                    if filler.entity.kind in PLACES and filler.entity.entity_id not in taken:
                        return [filler]
        return []

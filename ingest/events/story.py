"""What an event takes over from the story around it: dates and participants that its sentence leaves out."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from graph.model import EntityKind, EventDate, EventType, Precision, Role, Status
from ingest.events.candidate import Candidate, Draft, Filler
from ingest.events.lexicon import Lexicon
from ingest.events.syntax import SentenceView
from ingest.events.timing import from_context, from_publication

_TOLD = frozenset({Status.ASSERTED, Status.REPORTED})
_DATED = _TOLD | {Status.NEGATED}
_RECENT = timedelta(days=400)  # older dates are background, which the story does not go on from
_LEAD = 2  # sentences whose present tense tells news ("Regierung verbietet …")
_CORE = frozenset({Role.AGENT, Role.TARGET})


def carry_dates(
    drafts: Sequence[Draft], views: Sequence[SentenceView], published: date | None, lexicon: Lexicon
) -> None:
    """Date the undated in order of the text: by the like event told before, else by what was told last.

    Background in the past perfect and what is merely the case stay undated; where the story names no date
    at all, the publication date stands in for what is told in the past tense.
    """
    known: dict[EventType, EventDate] = {}
    told = [d.date for d in drafts if d.date and d.status in _TOLD and _leads(d.date, published)]
    last = told[0] if told else next((d.date for d in drafts if d.date and d.status in _TOLD), None)
    for draft in drafts:
        type_ = draft.candidate.predicate.type
        if draft.date is not None:
            if draft.date.start and draft.date.end:
                known[type_] = draft.date
            if draft.status in _TOLD and _leads(draft.date, published):
                last = draft.date
        elif draft.status in _DATED and not _is_background(draft.candidate, views, lexicon):
            if type_ in known:
                draft.date = from_context(known[type_], "as the like event told before")
            elif last is not None:
                draft.date = from_context(last, "as the event told before")
            elif published is not None:
                draft.date = from_publication(published)


def _leads(when: EventDate, published: date | None) -> bool:
    """Whether the story may go on from a date: a recent day or so, not open, not to come."""
    if when.start is None or when.end is None or when.precision in {Precision.DECADE, Precision.CENTURY}:
        return False
    if when.precision is Precision.YEAR:
        return False
    return published is None or published - _RECENT <= when.start <= published


def _is_background(candidate: Candidate, views: Sequence[SentenceView], lexicon: Lexicon) -> bool:
    """Past perfect, attributes, and the present tense after the lead."""
    if candidate.clause is None or candidate.kind == "noun":
        return False
    view = views[candidate.sentence]
    clause = view.clauses[candidate.clause]
    helpers = [view.tokens[v] for v in clause.verbs if v != clause.predicate]
    pluperfect = any(h.text.lower() in lexicon.grammar.pluperfect_helpers for h in helpers)
    if pluperfect and view.tokens[candidate.token].form == "part" and not clause.passive:
        return True
    return clause.tense == "present" and view.index >= _LEAD


def share_places(drafts: Sequence[Draft]) -> None:
    """What one clause tells happened in one place ("bei Angriffen in Kiew wurden … getötet")."""
    places: dict[tuple[int, int | None], list[Filler]] = {}
    for draft in drafts:
        key = (draft.candidate.sentence, draft.candidate.clause)
        places.setdefault(key, []).extend(f for f in draft.fillers if f.role is Role.PLACE)
    for draft in drafts:
        spatial = any(f.role in {Role.PLACE, Role.ORIGIN, Role.DESTINATION} for f in draft.fillers)
        key = (draft.candidate.sentence, draft.candidate.clause)
        found = places[key]
        if not spatial and found:
            taken = {f.entity.entity_id for f in draft.fillers}
            draft.fillers += tuple(f for f in found[:1] if f.entity.entity_id not in taken)


def resume_participants(drafts: Sequence[Draft], views: Sequence[SentenceView], lexicon: Lexicon) -> None:
    """A definite event noun without participants ("das Unglück") is the like event told before."""
    known: dict[EventType, Draft] = {}
    for draft in drafts:
        type_ = draft.candidate.predicate.type
        core = any(f.role in _CORE for f in draft.fillers)
        if core:
            known[type_] = draft
        elif (
            type_ in known
            and draft.candidate.kind == "noun"
            and _is_definite(draft.candidate, views, lexicon)
        ):
            earlier = known[type_]
            roles = {f.role for f in draft.fillers}
            draft.fillers += tuple(
                f for f in earlier.fillers if f.role not in roles and f.entity.kind is not EntityKind.THING
            )


def _is_definite(candidate: Candidate, views: Sequence[SentenceView], lexicon: Lexicon) -> bool:
    if candidate.phrase is None:
        return False
    view = views[candidate.sentence]
    first = view.tokens[view.phrases[candidate.phrase].first]
    return first.text.lower() in lexicon.grammar.definite or (
        view.phrases[candidate.phrase].preposition is not None
        and lexicon.language == "de"
        and first.pos != "DET"
    )

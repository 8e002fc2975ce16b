"""Finds the events of an article: what happened, to whom, when, and who says so."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from graph.ids import event_id
from graph.model import DateOrigin, Entity, Event, EventType, Participant, Source, Status, Timex
from ingest.actors.result import Actors
from ingest.dates.signal import spans
from ingest.events.argument import ArgumentReader
from ingest.events.candidate import Draft
from ingest.events.confidence import confidence, gather, load_weights
from ingest.events.lexicon import Lexicon, load_lexicon
from ingest.events.mention import Cast
from ingest.events.participant import Participants
from ingest.events.source import AttributionMark, SourceReader
from ingest.events.status import StatusReader
from ingest.events.story import carry_dates, resume_participants, share_places
from ingest.events.syntax import SentenceView
from ingest.events.timing import Dated, DateReader, locate
from ingest.events.title import title_of
from ingest.events.trigger import find_triggers
from ingest.language.analysis import Analysis

_SPOKEN = frozenset({Status.REPORTED, Status.PLANNED, Status.POSSIBLE, Status.NEGATED})


def find_events(
    analysis: Analysis, dates: Sequence[Timex], actors: Actors, *, article_id: str, published: date | None
) -> tuple[tuple[Event, ...], tuple[Entity, ...]]:
    """The events in order of the text, and the unnamed entities that take part in them."""
    lexicon = load_lexicon(analysis.language)
    cast = Cast(actors, text=analysis.text, article_id=article_id, lexicon=lexicon)
    dated = _dates_by_sentence(analysis, dates)
    views = [
        SentenceView(sentence, frozenset(n for d in here for n in range(d.first, d.last)))
        for sentence, here in zip(analysis.sentences, dated, strict=True)
    ]
    drafts = _drafts(views, dated, cast, analysis.text, lexicon)
    for draft in drafts:
        _plan_ahead(draft, views[draft.candidate.sentence], published)
    share_places(drafts)
    resume_participants(drafts, views, lexicon)
    carry_dates(drafts, views, published, lexicon)
    events = []
    for draft in drafts:
        view = views[draft.candidate.sentence]
        score = confidence(gather(draft, view, first_sentence=view.index == 0))
        if score >= load_weights().threshold:
            events.append(_event(draft, view, score, article_id, lexicon))
    used = {p.entity_id for e in events for p in e.participants} | {
        s.entity_id for e in events for s in e.sources
    }
    return tuple(events), tuple(e for e in cast.added if e.entity_id in used)


def _dates_by_sentence(analysis: Analysis, dates: Sequence[Timex]) -> list[tuple[Dated, ...]]:
    """Dates of every sentence; both run in order of the text, so one pass is enough."""
    found: list[tuple[Dated, ...]] = []
    at = 0
    for sentence in analysis.sentences:
        first = at
        while at < len(dates) and dates[at].start < sentence.sentence.end:
            at += 1
        found.append(locate(sentence, spans(analysis.text, dates[first:at])))
    return found


def _drafts(
    views: Sequence[SentenceView], dated: Sequence[tuple[Dated, ...]], cast: Cast, text: str, lexicon: Lexicon
) -> list[Draft]:
    drafts: list[Draft] = []
    speaker: tuple[Source, ...] = ()
    for view, here in zip(views, dated, strict=True):
        reader = ArgumentReader(view, lexicon.language, lexicon.grammar)
        cast.attend(
            view, (n for c in range(len(view.clauses)) if (n := reader.arguments(c).subject) is not None)
        )
        marks = SourceReader(view, cast, reader, lexicon, speaker).marks()
        speaker = next((m.sources for m in marks if m.sources), speaker if view.analyzed.quoted else ())
        participants = Participants(view, cast, reader, lexicon)
        status = StatusReader(view, cast, reader, lexicon, marks)
        times = DateReader(view, here, text, lexicon.grammar)
        for candidate in find_triggers(view, lexicon):
            draft = Draft(candidate, fillers=participants.of(candidate), date=times.of(candidate))
            draft.status, draft.cue = status.of(candidate)
            draft.sources = _sources(status.attributed(candidate), draft.status)
            drafts.append(draft)
    return drafts


def _sources(marks: Sequence[AttributionMark], status: Status) -> tuple[Source, ...]:
    if status not in _SPOKEN:
        return ()
    found: dict[str, Source] = {}
    for mark in marks:
        for source in mark.sources:
            found.setdefault(source.entity_id, source)
    return tuple(found.values())


def _plan_ahead(draft: Draft, view: SentenceView, published: date | None) -> None:
    """What is dated after the day of publication has not happened yet, unless told in the past tense."""
    when, clause = draft.date, draft.candidate.clause
    if clause is not None and view.clauses[clause].tense == "past":
        return
    if when is None or published is None or when.start is None or when.start <= published:
        return
    if draft.status in {Status.ASSERTED, Status.REPORTED}:
        draft.status, draft.cue = Status.PLANNED, when.expression


def _event(draft: Draft, view: SentenceView, score: float, article_id: str, lexicon: Lexicon) -> Event:
    candidate = draft.candidate
    participants = tuple(
        Participant(role=f.role, entity_id=f.entity.entity_id, name=f.entity.name, mention=f.mention)
        for f in draft.fillers
    )
    when = draft.date
    stated = when.edtf if when and when.origin is not DateOrigin.PUBLICATION else None
    return Event(
        event_id=event_id(
            candidate.predicate.type,
            stated,
            participants,
            negated=draft.status is Status.NEGATED,
            article=article_id,
            trigger_start=candidate.spans[0].start,
        ),
        type=EventType(candidate.predicate.type),
        mode=candidate.predicate.mode,
        title=title_of(draft, view, lexicon.language),
        sentence=view.index,
        trigger=candidate.spans,
        date=when,
        participants=participants,
        status=draft.status,
        cue=draft.cue,
        sources=draft.sources,
        confidence=score,
        rule=f"{lexicon.language}.{candidate.kind}.{candidate.lemma}",
    )

"""Small values for the tests of what shows them."""

from __future__ import annotations

from datetime import date

from graph.model import (
    ArticleHeader,
    DateOrigin,
    Entity,
    EntityKind,
    Event,
    EventDate,
    EventType,
    Extraction,
    Participant,
    Precision,
    Role,
    Sentence,
    Source,
    Span,
    Status,
    TextSpan,
)
from graph.views import MentionView, ParticipantView, TimelineEvent

SENTENCE = "Laut KCNA verließ am Vortag eine Delegation das Land."


def when(
    edtf: str, start: str | None, end: str | None, precision: Precision = Precision.DAY, **more: object
) -> EventDate:
    """An event's date; `start` and `end` are ISO days."""
    return EventDate.model_validate(
        {
            "edtf": edtf,
            "start": start,
            "end": end,
            "precision": precision,
            "origin": DateOrigin.TEXT,
            **more,
        }
    )


def day(iso: str) -> EventDate:
    return when(iso, iso, iso)


def mention(sentence: str = SENTENCE, *, trigger: str = "verließ", **more: object) -> MentionView:
    """A mention whose trigger is the word `trigger` of the sentence."""
    start = sentence.index(trigger)
    return MentionView.model_validate(
        {
            "mention_id": "m1",
            "article_id": "a1",
            "article_title": "Ausbilder reisen ab",
            "published": date(2024, 7, 9),
            "language": "de",
            "sentence": sentence,
            "sentence_index": 0,
            "sentence_start": 0,
            "trigger": (Span(start=start, end=start + len(trigger)),),
            "status": Status.REPORTED,
            "rule": "test",
            "confidence": 0.9,
            **more,
        }
    )


def event(event_id: str, date_: EventDate | None, **more: object) -> TimelineEvent:
    return TimelineEvent.model_validate(
        {
            "event_id": event_id,
            "type": EventType.MOVE,
            "title": f"Ereignis {event_id}",
            "date": date_,
            "participants": (
                ParticipantView(role="agent", entity_id="country:kp", name="Nordkorea", kind="country"),
            ),
            "status": Status.ASSERTED,
            "confidence": 0.9,
            "article_count": 1,
            "source_count": 1,
            "mention": mention(),
            **more,
        }
    )


TEXT = (
    "Laut KCNA verließ am Vortag eine Delegation Nordkorea. "
    "Im Juni war Wladimir Putin in Nordkorea eingetroffen. "
    "Südkorea erwägt <b>Waffen</b> für die Ukraine."
)


def _span(words: str) -> TextSpan:
    start = TEXT.index(words)
    return TextSpan(start=start, end=start + len(words), text=words)


def _entity(kind: EntityKind, key: str, words: str) -> Entity:
    return Entity(entity_id=f"{kind}:{key}", kind=kind, name=words, mentions=(_span(words),))


def _participant(role: Role, entity: Entity) -> Participant:
    return Participant(role=role, entity_id=entity.entity_id, name=entity.name, mention=entity.mentions[0])


KCNA = _entity(EntityKind.ORGANIZATION, "kcna", "KCNA")
DELEGATION = _entity(EntityKind.GROUP, "delegation:0a", "Delegation")
NORTH = _entity(EntityKind.COUNTRY, "kp", "Nordkorea")
PUTIN = _entity(EntityKind.PERSON, "wladimir-putin", "Wladimir Putin")
SOUTH = _entity(EntityKind.COUNTRY, "kr", "Südkorea")
UKRAINE = _entity(EntityKind.COUNTRY, "ua", "Ukraine")


def extraction(article_id: str = "ausbilder") -> Extraction:
    """A reported departure of a day, an arrival of a month, a possible aid without a date."""
    ends = [i + 1 for i, c in enumerate(TEXT) if c == "."]
    starts = [0, *(end + 1 for end in ends[:-1])]
    return Extraction(
        article=ArticleHeader(
            article_id=article_id,
            title="<script>alert(1)</script> Ausbilder reisen ab",
            published=date(2024, 7, 9),
            language="de",
            url="https://example.org/ausbilder",
            publisher="Beispielzeitung",
        ),
        text=TEXT,
        sentences=tuple(
            Sentence(index=i, start=start, end=end)
            for i, (start, end) in enumerate(zip(starts, ends, strict=True))
        ),
        entities=(KCNA, DELEGATION, NORTH, PUTIN, SOUTH, UKRAINE),
        events=(_departure(), _arrival(), _aid()),
    )


def _departure() -> Event:
    return Event(
        event_id="e-departure",
        type=EventType.MOVE,
        mode="depart",
        title="Delegation verlässt Nordkorea",
        sentence=0,
        trigger=(_span("verließ"),),
        date=when(
            "2024-07-08", "2024-07-08", "2024-07-08", expression=_span("am Vortag"), reason="der Tag davor"
        ),
        participants=(_participant(Role.AGENT, DELEGATION), _participant(Role.ORIGIN, NORTH)),
        status=Status.REPORTED,
        cue=_span("Laut"),
        sources=(Source(entity_id=KCNA.entity_id, name=KCNA.name, mention=_span("KCNA")),),
        confidence=0.9,
        rule="test",
    )


def _arrival() -> Event:
    june = when("2024-06", "2024-06-01", "2024-06-30", Precision.MONTH, expression=_span("Im Juni"))
    return Event(
        event_id="e-arrival",
        type=EventType.MOVE,
        mode="arrive",
        title="Wladimir Putin trifft in Nordkorea ein",
        sentence=1,
        trigger=(_span("eingetroffen"),),
        date=june,
        participants=(_participant(Role.AGENT, PUTIN), _participant(Role.DESTINATION, NORTH)),
        status=Status.ASSERTED,
        confidence=0.9,
        rule="test",
    )


def _aid() -> Event:
    return Event(
        event_id="e-aid",
        type=EventType.AID,
        title="Südkorea erwägt <b>Waffen</b> für die Ukraine",
        sentence=2,
        trigger=(_span("Waffen"),),
        date=None,
        participants=(_participant(Role.AGENT, SOUTH), _participant(Role.TARGET, UKRAINE)),
        status=Status.POSSIBLE,
        cue=_span("erwägt"),
        confidence=0.8,
        rule="test",
    )

"""`:Mention` nodes: one event as one sentence tells it, with all that its event is consolidated from."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic import TypeAdapter

from graph.ids import mention_id
from graph.model import (
    ArticleHeader,
    DateOrigin,
    Event,
    EventDate,
    Participant,
    Precision,
    Quantity,
    Source,
    Span,
    Status,
    TextSpan,
)
from graph.records.day import native
from graph.views import MentionView

Properties = dict[str, Any]

_PARTICIPANTS = TypeAdapter(tuple[Participant, ...])
_QUANTITIES = TypeAdapter(tuple[Quantity, ...])
_SOURCES = TypeAdapter(tuple[Source, ...])
_FIRMNESS = {status: rank for rank, status in enumerate(Status)}


def pack_mention(article: ArticleHeader, event: Event) -> Properties:
    """Properties of the `:Mention` node of `event`, as `article` tells it."""
    return {
        "mention_id": mention_id(article.article_id, event.event_id, trigger_start(event)),
        "article_id": article.article_id,
        "published": article.published,
        "publisher": article.publisher,
        "rank": _FIRMNESS[event.status],
        "type": event.type.value,
        "mode": event.mode,
        "title": event.title,
        "status": event.status.value,
        "confidence": event.confidence,
        "rule": event.rule,
        "trigger_starts": [s.start for s in event.trigger],
        "trigger_ends": [s.end for s in event.trigger],
        "source_ids": [s.entity_id for s in event.sources],
        "source_names": [s.name for s in event.sources],
        "sources": _SOURCES.dump_json(event.sources).decode(),
        "participant_ids": sorted({p.entity_id for p in event.participants}),
        "participants": _PARTICIPANTS.dump_json(event.participants).decode(),
        "quantities": _QUANTITIES.dump_json(event.quantities).decode(),
        **_pack_span("cue", event.cue),
        **_pack_date(event.date),
    }


def trigger_start(event: Event) -> int:
    """What tells the mentions of one event in one article apart."""
    return event.trigger[0].start if event.trigger else 0


def unpack_mention(
    mention: Mapping[str, Any], sentence: Mapping[str, Any], article: Mapping[str, Any]
) -> MentionView:
    """The view of a `:Mention` in its `:Sentence` and `:Article`."""
    triggers = zip(mention["trigger_starts"], mention["trigger_ends"], strict=True)
    spans = (_within(sentence, start, end) for start, end in triggers)
    return MentionView(
        mention_id=mention["mention_id"],
        article_id=article["article_id"],
        article_title=article.get("title"),
        url=article.get("url"),
        publisher=article.get("publisher"),
        published=native(article.get("published")),
        language=article.get("language"),
        sentence=sentence["text"],
        sentence_index=sentence["index"],
        sentence_start=sentence["start"],
        trigger=tuple(span for span in spans if span),
        date_span=_within(sentence, mention.get("expression_start"), mention.get("expression_end")),
        date_text=mention.get("expression_text"),
        date_reason=mention.get("date_reason"),
        cue_span=_within(sentence, mention.get("cue_start"), mention.get("cue_end")),
        status=Status(mention["status"]),
        sources=_SOURCES.validate_json(mention["sources"]),
        participants=unpack_participants(mention),
        quantities=_QUANTITIES.validate_json(mention["quantities"]),
        rule=mention["rule"],
        confidence=mention["confidence"],
    )


def unpack_participants(mention: Mapping[str, Any]) -> tuple[Participant, ...]:
    """Who takes part, as this mention tells it."""
    return _PARTICIPANTS.validate_json(mention["participants"])


def unpack_date(mention: Mapping[str, Any]) -> EventDate | None:
    """When the event was, as this mention tells it; null where it says nothing."""
    if mention.get("edtf") is None:
        return None
    return EventDate(
        edtf=mention["edtf"],
        start=native(mention.get("start")),
        end=native(mention.get("end")),
        precision=Precision(mention["precision"]),
        origin=DateOrigin(mention["date_origin"]),
        expression=_unpack_span("expression", mention),
        reason=mention.get("date_reason"),
    )


def _pack_date(when: EventDate | None) -> Properties:
    if when is None:
        return {}
    return {
        "edtf": when.edtf,
        "start": when.start,
        "end": when.end,
        "precision": when.precision.value,
        "date_origin": when.origin.value,
        "date_reason": when.reason,
        **_pack_span("expression", when.expression),
    }


def _pack_span(name: str, span: TextSpan | None) -> Properties:
    if span is None:
        return {}
    return {f"{name}_text": span.text, f"{name}_start": span.start, f"{name}_end": span.end}


def _unpack_span(name: str, properties: Mapping[str, Any]) -> TextSpan | None:
    text = properties.get(f"{name}_text")
    if text is None:
        return None
    return TextSpan(text=text, start=properties[f"{name}_start"], end=properties[f"{name}_end"])


def _within(sentence: Mapping[str, Any], start: int | None, end: int | None) -> Span | None:
    """Offsets of the text as offsets of the sentence; null for what stands elsewhere."""
    if start is None or end is None or start < sentence["start"] or end > sentence["end"]:
        return None
    return Span(start=start - sentence["start"], end=end - sentence["start"])

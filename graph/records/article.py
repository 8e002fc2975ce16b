"""`:Article` and `:Sentence` nodes, and what an article says about each entity."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from graph.errors import InvalidExtractionError
from graph.ids import digest, local_entity_id
from graph.model import Affiliation, ArticleHeader, EntityKind, Extraction, Sentence
from graph.records.day import native
from graph.records.entity import Say
from graph.records.event import ACTING
from graph.records.mention import Properties, pack_mention
from graph.views import ArticleDetail, ArticleSummary, TimelineEvent

FORMAT = 1  # raise when the same extraction is stored in another shape, so that articles are stored anew


def extraction_digest(extraction: Extraction) -> str:
    """Equal for extractions that would be stored alike."""
    return digest(str(FORMAT), extraction.model_dump_json())


def pack_article(extraction: Extraction) -> Properties:
    """Properties of the `:Article` node, `stored_at` apart."""
    header = extraction.article
    return {
        **{name: getattr(header, name) for name in ArticleHeader.model_fields},
        "text": extraction.text,
        "warnings": list(extraction.warnings),
        "sentence_count": len(extraction.sentences),
        "event_count": len({e.event_id for e in extraction.events}),
        "digest": extraction_digest(extraction),
    }


def pack_sentences(extraction: Extraction) -> list[Properties]:
    """Properties of the `:Sentence` nodes. Raises `InvalidExtractionError` for an index given twice."""
    article, text = extraction.article.article_id, extraction.text
    if len({s.index for s in extraction.sentences}) < len(extraction.sentences):
        raise InvalidExtractionError(f"article {article}: two sentences have the same index")
    return [
        {
            "sentence_id": sentence_id(article, s.index),
            "text": text[s.start : s.end],
            "index": s.index,
            "start": s.start,
            "end": s.end,
        }
        for s in extraction.sentences
    ]


def pack_mentions(extraction: Extraction) -> list[dict[str, Any]]:
    """Rows of `event_id`, `sentence_id` and the mention's `properties`, each mention once.

    Raises `InvalidExtractionError` for an event in a sentence that the extraction lacks.
    """
    article = extraction.article
    indexes = {s.index for s in extraction.sentences}
    rows: dict[str, dict[str, Any]] = {}
    for event in extraction.events:
        if event.sentence not in indexes:
            raise InvalidExtractionError(
                f"article {article.article_id}: event {event.event_id} is in sentence {event.sentence}, "
                f"which is not among its {len(indexes)} sentences"
            )
        properties = pack_mention(article, event)
        row = {
            "event_id": event.event_id,
            "sentence_id": sentence_id(article.article_id, event.sentence),
            "properties": properties,
        }
        rows.setdefault(properties["mention_id"], row)
    return list(rows.values())


def says(extraction: Extraction) -> dict[str, Say]:
    """What the article says about each entity, by its id; also about those that only take part."""
    found = {
        e.entity_id: Say(
            entity_id=e.entity_id,
            kind=e.kind,
            name=e.name,
            aliases=e.aliases,
            country=e.country,
            wikidata=e.wikidata,
            starts=tuple(m.start for m in e.mentions),
            ends=tuple(m.end for m in e.mentions),
        )
        for e in extraction.entities
    }
    for entity_id, name, acts in _parts(extraction):
        say = found.get(entity_id) or Say(entity_id, _kind(entity_id), name)
        found[entity_id] = replace(say, acts=say.acts or acts, hosts=say.hosts or not acts)
    for person_id, offices in _offices(extraction).items():
        titles, of = zip(*offices, strict=True)
        found[person_id] = replace(found[person_id], titles=titles, of=of)
    return found


def unpack_article_summary(article: Mapping[str, Any]) -> ArticleSummary:
    return ArticleSummary(**_header(article))


def unpack_article(record: Mapping[str, Any], events: Iterable[TimelineEvent]) -> ArticleDetail:
    """From a record of `article` and `sentences`."""
    article = record["article"]
    return ArticleDetail(
        **_header(article),
        text=article["text"],
        sentences=tuple(Sentence(**sentence) for sentence in record["sentences"]),
        events=tuple(events),
    )


def sentence_id(article: str, index: int) -> str:
    return f"{article}:{index}"


def _header(article: Mapping[str, Any]) -> dict[str, Any]:
    header = {name: article.get(name) for name in ArticleSummary.model_fields}
    return {**header, "published": native(header["published"])}


def _parts(extraction: Extraction) -> Iterator[tuple[str, str, bool]]:
    """Id and name of whoever takes part, and whether by acting (true) or as a place."""
    for event in extraction.events:
        yield from ((p.entity_id, p.name, p.role in ACTING) for p in event.participants)
        yield from ((s.entity_id, s.name, True) for s in event.sources)
    for held in extraction.affiliations:
        yield held.person_id, held.person, True
        if organization := _organization_id(extraction, held):
            yield organization, held.organization or organization, True


def _offices(extraction: Extraction) -> dict[str, list[tuple[str, str]]]:
    """Title and organization (or "") of each person's offices, each once."""
    found: dict[str, dict[tuple[str, str], None]] = {}
    for held in extraction.affiliations:
        office = (held.title, _organization_id(extraction, held) or "")
        found.setdefault(held.person_id, {})[office] = None
    return {person: list(offices) for person, offices in found.items()}


def _organization_id(extraction: Extraction, held: Affiliation) -> str | None:
    """An organization that is named but not known is this article's own; null where none is named."""
    if held.organization_id or not held.organization:
        return held.organization_id
    return local_entity_id(EntityKind.ORGANIZATION, extraction.article.article_id, held.organization)


def _kind(entity_id: str) -> EntityKind:
    """For one that takes part without being listed: its id says, or it is a thing."""
    prefix = entity_id.partition(":")[0]
    return EntityKind(prefix) if prefix in {k.value for k in EntityKind} else EntityKind.THING

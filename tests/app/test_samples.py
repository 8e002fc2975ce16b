"""The sample articles: each is whole and readable, and together they show what Zeitgraph can tell apart."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from graph.model import Article, Event, EventType, Extraction, Precision, Status
from ingest.pipeline import extract

SAMPLES = Path(__file__).parents[2] / "app" / "samples"
FIELDS = {"id", "title", "text", "published", "language", "url", "publisher", "author"}


def load(path: Path) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return loaded


def article_of(raw: dict[str, Any]) -> Article:
    return Article.model_validate({"article_id": raw["id"]} | {k: v for k, v in raw.items() if k != "id"})


PATHS = sorted(SAMPLES.glob("*.json"))
ARTICLES = {path.stem: article_of(load(path)) for path in PATHS}


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_sample_is_a_valid_article(path: Path) -> None:
    assert set(load(path)) == FIELDS
    article = ARTICLES[path.stem]
    assert article.article_id == path.stem
    assert article.published
    assert article.published < datetime.now(UTC).date()
    assert article.language
    assert article.article_id.startswith(f"{article.language}-")
    assert article.publisher == {"de": "Zeitgraph-Beispiele", "en": "Zeitgraph samples"}[article.language]
    assert article.url is None


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_sample_is_clean_prose(path: Path) -> None:
    text = ARTICLES[path.stem].text
    assert 1000 <= len(text) <= 2500
    for paragraph in text.split("\n\n"):
        assert paragraph == " ".join(paragraph.split())
        assert paragraph.endswith(".")


def test_there_are_samples_of_both_languages() -> None:
    languages = Counter(article.language for article in ARTICLES.values())
    assert languages["de"] >= 6
    assert languages["en"] >= 3
    assert len({article.title for article in ARTICLES.values()}) == len(ARTICLES)


@dataclass(frozen=True)
class Fact:
    """What an article must be read to say. `words` stand in the sentence, `who` maps roles to entity ids."""

    article: str
    type: EventType
    words: str
    edtf: str | None = None
    status: Status = Status.ASSERTED
    who: tuple[tuple[str, str], ...] = ()
    source: str | None = None

    def __str__(self) -> str:
        return f"{self.article}-{self.words}"

    def matches(self, event: Event, extraction: Extraction) -> bool:
        sentence = extraction.sentences[event.sentence]
        return (
            event.type is self.type
            and self.words in extraction.text[sentence.start : sentence.end]
            and (event.date.edtf if event.date else None) == self.edtf
            and event.status is self.status
            and {*self.who} <= {(p.role.value, p.entity_id) for p in event.participants}
            and self.source in {None, *(s.name for s in event.sources)}
        )


PUTIN, KIM = "person:wladimir-putin", "person:kim-jong-un"
FACTS = (
    Fact(
        "de-militaerausbilder",
        EventType.MOVE,
        "ist am Vortag eine Delegation",
        "2024-07-08",
        Status.REPORTED,
        (("origin", "country:kp"), ("destination", "country:ru")),
        "KCNA",
    ),
    Fact("de-militaerausbilder", EventType.MOVE, "Im Juni traf", "2024-06", who=(("agent", PUTIN),)),
    Fact(
        "de-militaerausbilder",
        EventType.CONSULT,
        "führte Putin Gespräche",
        "2024-06",
        who=(("agent", PUTIN), ("agent", KIM)),
    ),
    Fact(
        "de-militaerausbilder",
        EventType.AGREE,
        "unterzeichneten beide",
        "2024-06",
        who=(("agent", PUTIN), ("agent", KIM)),
    ),
    Fact(
        "de-militaerausbilder",
        EventType.AID,
        "seit 2023",
        "2023/..",
        Status.REPORTED,
        (("agent", "country:kp"), ("target", "country:ru")),
    ),
    Fact(
        "de-militaerausbilder",
        EventType.AID,
        "erwägt nun",
        None,
        Status.POSSIBLE,
        (("agent", "country:kr"), ("target", "country:ua")),
    ),
    Fact(
        "de-militaerausbilder",
        EventType.ASSAULT,
        "Kinderkrankenhauses",
        "2024-07-08",
        who=(("place", "place:kyiv"),),
    ),
    Fact("en-kyiv-hospital", EventType.ASSAULT, "children's hospital", "2024-07-08"),
    Fact("en-kyiv-hospital", EventType.MOVE, "In June", "2024-06", who=(("destination", "country:kp"),)),
    Fact(
        "en-kyiv-hospital", EventType.AID, "may now supply", None, Status.POSSIBLE, (("agent", "country:kr"),)
    ),
    Fact("de-nato-gipfel", EventType.CONSULT, "am 5. Juli", "2024-07-05", who=(("target", PUTIN),)),
    Fact(
        "de-nato-gipfel",
        EventType.CONSULT,
        "am kommenden Donnerstag",
        "2024-07-18",
        Status.PLANNED,
        (("agent", "person:keir-starmer"),),
    ),
    Fact("de-baltimore-bruecke", EventType.ACCIDENT, "in der Nacht zum Dienstag", "2024-03-25/2024-03-26"),
    Fact(
        "de-biden-verzicht",
        EventType.LEADERSHIP,
        "am Montag vergangener Woche",
        "2024-07-15",
        who=(("target", "person:donald-trump"),),
    ),
    Fact("de-klimaseniorinnen", EventType.REJECT, "Im Mai 2020", "2020-05"),
    Fact("de-vertrauensfrage", EventType.LEADERSHIP, "am 23. Februar 2025", "2025-02-23", Status.PLANNED),
    Fact("de-lufthansa-streik", EventType.CONSULT, "am kommenden Mittwoch", "2024-03-13", Status.PLANNED),
    Fact("en-prisoner-swap", EventType.JUSTICE, "in December 2021", "2021-12"),
    Fact("en-uk-election", EventType.LEADERSHIP, "Rishi Sunak resigned", "2024-07-05"),
    Fact("en-noto-earthquake", EventType.DISASTER, "with a magnitude", "2024-01-01"),
)


@cache
def extraction_of(article: str) -> Extraction:
    return extract(ARTICLES[article])


@pytest.mark.parametrize("fact", FACTS, ids=str)
def test_sample_is_read_to_say(fact: Fact) -> None:
    extraction = extraction_of(fact.article)
    assert any(fact.matches(event, extraction) for event in extraction.events)


def test_a_month_stays_a_month() -> None:
    """Putin came "im Juni": that is thirty days, not the first of them."""
    arrivals = [
        event.date
        for event in extraction_of("de-militaerausbilder").events
        if event.type is EventType.MOVE
        and ("agent", PUTIN) in {(p.role.value, p.entity_id) for p in event.participants}
    ]
    (when,) = arrivals
    assert when
    assert when.precision is Precision.MONTH
    assert (when.start, when.end) == (date(2024, 6, 1), date(2024, 6, 30))


def test_one_event_is_told_in_both_languages() -> None:
    german, english = (
        {e.event_id for e in extraction_of(a).events} for a in ("de-militaerausbilder", "en-kyiv-hospital")
    )
    assert german & english


def test_samples_show_every_status_and_precision() -> None:
    events = [event for article in ARTICLES for event in extraction_of(article).events]
    assert {event.status for event in events} == set(Status)
    precisions = {event.date.precision for event in events if event.date}
    assert {Precision.DAY, Precision.WEEK, Precision.MONTH, Precision.YEAR, Precision.INTERVAL} <= precisions


def test_samples_put_one_person_in_several_articles_on_different_days() -> None:
    dates = {
        article: {
            event.date.edtf
            for event in extraction_of(article).events
            if event.date and any("putin" in p.entity_id for p in event.participants)
        }
        for article in ARTICLES
    }
    assert len([d for d in dates.values() if d]) >= 4
    assert len(set().union(*dates.values())) >= 4

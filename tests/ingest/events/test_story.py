"""A whole article: dates carried over, events resumed, titles, ids, sources across sentences."""

from __future__ import annotations

from graph.model import DateOrigin, EntityKind, Event, Extraction
from tests.ingest.events.reading import names, read, told

GERMAN = (
    "Die staatliche Agentur KCNA meldete am Dienstag (9. Juli), am Vortag habe eine Delegation von "
    "Militärausbildern Nordkorea in Richtung Russland verlassen. "
    "Im Juni war Präsident Wladimir Putin in Nordkorea eingetroffen, zu Gesprächen mit Kim Jong-un. "
    "Bei dem Treffen unterzeichneten die beiden Herrscher einen Militärpakt. "
    "Südkorea erwägt nun, die Ukraine mit Waffen zu beliefern. "
    "Am Montag wurden bei russischen Angriffen in der Ukraine Dutzende Menschen getötet, zudem wurde "
    "in Kiew ein Kinderkrankenhaus zerstört."
)
ENGLISH = (
    "According to the state agency KCNA, a delegation of military instructors left North Korea for Russia on "
    "Monday. "
    "President Vladimir Putin had arrived in North Korea in June for talks with Kim Jong-un. "
    "The two leaders signed a military pact. "
    "South Korea could send weapons to Ukraine. "
    "On Monday, Russian attacks killed dozens of people in Ukraine and destroyed a children's hospital."
)


def when(event: Event) -> tuple[str, DateOrigin]:
    assert event.date is not None
    return event.date.edtf, event.date.origin


def german() -> Extraction:
    return read(GERMAN)


def test_arrival_has_the_month_that_the_text_gives() -> None:
    event = told(german(), "eingetroffen")
    assert event.type == "MOVE"
    assert when(event) == ("2024-06", DateOrigin.TEXT)
    assert event.date is not None
    assert event.date.precision == "month"
    assert "Wladimir Putin" in names(event, "agent")
    assert "Nordkorea" in names(event, "destination")


def test_talks_take_part_in_the_arrival() -> None:
    event = told(german(), "Gesprächen")
    assert event.type == "CONSULT"
    assert when(event) == ("2024-06", DateOrigin.TEXT)
    assert {"Wladimir Putin", "Kim Jong-un"} <= names(event, "agent")


def test_pact_is_dated_by_the_story() -> None:
    event = told(german(), "unterzeichneten")
    assert event.type == "AGREE"
    assert when(event) == ("2024-06", DateOrigin.CONTEXT)
    assert {"Wladimir Putin", "Kim Jong-un"} <= names(event, "agent")


def test_departure_is_reported_by_the_agency() -> None:
    event = told(german(), "verlassen")
    assert (event.type, event.mode, event.status) == ("MOVE", "depart", "reported")
    assert when(event) == ("2024-07-08", DateOrigin.TEXT)
    assert "Delegation von Militärausbildern" in names(event, "agent")
    assert "Nordkorea" in names(event, "origin")
    assert "Russland" in names(event, "destination")
    assert [s.name for s in event.sources] == ["KCNA"]
    assert event.date is not None
    assert event.date.expression is not None
    assert event.date.expression.text == "am Vortag"
    assert event.date.reason


def test_arming_is_possible() -> None:
    event = told(german(), "beliefern")
    assert event.status == "possible"
    assert event.cue is not None
    assert event.cue.text == "erwägt"
    assert "Südkorea" in names(event, "agent")
    assert "Ukraine" in names(event, "target")


def test_attack_and_hospital() -> None:
    attack, hospital = told(german(), "Angriffen"), told(german(), "zerstört")
    assert when(attack) == when(hospital) == ("2024-07-08", DateOrigin.TEXT)
    assert "Russland" in names(attack, "agent")
    assert "Kinderkrankenhaus" in names(hospital, "target")
    assert "Kiew" in names(hospital, "place")


def test_english_tells_the_same() -> None:
    extraction = read(ENGLISH, "en")
    left, arrived = told(extraction, "left"), told(extraction, "arrived")
    assert (left.type, left.status, when(left)) == ("MOVE", "reported", ("2024-07-08", DateOrigin.TEXT))
    assert [s.name for s in left.sources] == ["KCNA"]
    assert "North Korea" in names(left, "origin")
    assert "Russia" in names(left, "destination")
    assert when(arrived) == ("2024-06", DateOrigin.TEXT)
    assert "Vladimir Putin" in names(arrived, "agent")
    signed = told(extraction, "signed")
    assert when(signed)[1] is DateOrigin.CONTEXT
    assert {"Vladimir Putin", "Kim Jong-un"} <= names(signed, "agent")
    assert told(extraction, "send").status == "possible"
    assert when(told(extraction, "destroyed")) == ("2024-07-08", DateOrigin.TEXT)


def test_titles_are_short_and_without_dates() -> None:
    extraction = german()
    titles = [e.title for e in extraction.events]
    assert all(1 <= len(title) <= 110 and title[0] == title[0].upper() for title in titles)
    assert not any(word in title for title in titles for word in ("Juni", "Montag", "Vortag", "2024"))
    assert told(extraction, "eingetroffen").title == "Wladimir Putin in Nordkorea eingetroffen"
    assert told(extraction, "zerstört").title == "Kinderkrankenhaus in Kiew zerstört"


def test_unnamed_participants_become_entities_of_this_article() -> None:
    extraction = german()
    by_id = {e.entity_id: e for e in extraction.entities}
    used = [p for e in extraction.events for p in e.participants]
    assert {p.entity_id for p in used} <= set(by_id)
    hospital = next(p for p in used if p.name == "Kinderkrankenhaus")
    assert by_id[hospital.entity_id].kind in {EntityKind.THING, EntityKind.GROUP, EntityKind.ORGANIZATION}


def test_publication_stands_in_where_nothing_is_said() -> None:
    event = told(read("Ein Bus stürzte in Tirol in eine Schlucht. Zwei Menschen starben."), "stürzte")
    assert event.date is not None
    assert event.date.origin is DateOrigin.PUBLICATION
    other = read("Ein Bus stürzte in Tirol in eine Schlucht. Zwei Menschen starben.", published="2023-01-02")
    assert event.event_id == told(other, "stürzte").event_id, "a stand-in date makes no other event"


def test_background_in_the_past_perfect_stays_undated() -> None:
    text = "Der Minister trat am Montag zurück. Er hatte Akten vernichtet."
    assert told(read(text), "vernichtet").date is None


def test_future_dates_are_planned() -> None:
    event = told(read("Die Königin besucht am 3. August 2024 Kanada."), "besucht")
    assert event.status == "planned"
    assert when(event) == ("2024-08-03", DateOrigin.TEXT)


def test_participle_keeps_its_own_date() -> None:
    text = "In einem am Montag veröffentlichten Bericht kritisierte der Verband die Regierung."
    event = told(read(text), "kritisierte")
    assert event.type == "ACCUSE"
    assert event.date is None or event.date.origin is not DateOrigin.TEXT


def test_plain_speech_is_no_event() -> None:
    assert not read("Der Sprecher sagte am Montag, das Wetter sei schön.").events


def test_quotation_goes_on_over_sentences() -> None:
    text = (
        "„Die Truppen haben Charkiw verlassen“, sagte General Iwan Petrow. "
        "„Sie haben auch drei Dörfer bombardiert.“"
    )
    event = told(read(text), "bombardiert")
    assert event.status == "reported"
    assert "Iwan Petrow" in {s.name for s in event.sources}


def test_month_is_no_march_and_a_day_takes_no_part() -> None:
    english = read("The reporter was arrested in March 2023 in Oslo.", language="en")
    assert [e.type for e in english.events] == ["COERCE"]
    rejected = read("Die Regierung wies am Donnerstag Vorwürfe der Opposition zurück.")
    assert not any("Donnerstag" in p.name for e in rejected.events for p in e.participants)


def test_destination_is_not_named_as_place_too() -> None:
    arrival = told(read("Der Minister traf am Montag in Polen ein, sein erster Besuch in Polen."), "traf")
    assert names(arrival, "destination") == {"Polen"}
    assert names(arrival, "place") == set()


def test_pluperfect_is_told_as_perfect_in_a_title() -> None:
    event = told(read("Im Mai hatte die Polizei in Bonn den Bankräuber verhaftet."), "verhaftet")
    assert " hat " in event.title

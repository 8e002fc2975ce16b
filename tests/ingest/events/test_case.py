"""One event in each of our own sentences: type, status, date, participants and sources."""

from __future__ import annotations

import pytest

from graph.model import DateOrigin, EventType, Status
from tests.ingest.events.cases import ENGLISH, GERMAN, PUBLISHED, Case
from tests.ingest.events.reading import names, read, told

CASES = (*GERMAN, *ENGLISH)


def test_cases_cover_every_type_and_status_in_both_languages() -> None:
    for cases in (GERMAN, ENGLISH):
        assert {c.type for c in cases} == set(EventType) - {EventType.STATEMENT}
        assert {c.status for c in cases} == set(Status)
    assert len(CASES) >= 120


@pytest.mark.parametrize("case", CASES, ids=str)
def test_case(case: Case) -> None:
    extraction = read(case.text, case.language, PUBLISHED)
    event = told(extraction, case.trigger)
    assert event.type is case.type
    assert event.status is case.status, event.cue
    if case.date is not None:
        assert event.date is not None
        assert (event.date.edtf, event.date.origin) == (case.date, DateOrigin.TEXT)
    for role in ("agent", "target", "place", "origin", "destination"):
        missing = set(getattr(case, role)) - names(event, role)
        assert not missing, f"{role}: {missing} not in {[(p.role.value, p.name) for p in event.participants]}"
    said = {n for s in event.sources for n in (s.name, s.mention.text if s.mention else s.name)}
    assert set(case.source) <= said

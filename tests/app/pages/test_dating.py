from __future__ import annotations

import pytest

from app.pages.dating import Shape, label, shape
from app.pages.text import texts
from graph.model import EventDate, Precision
from tests.app.build import day, when

P = Precision


@pytest.mark.parametrize(
    ("date", "german", "english"),
    [
        (day("2024-07-08"), "8. Juli 2024", "8 July 2024"),
        (when("2024-06", "2024-06-01", "2024-06-30", P.MONTH), "Juni 2024", "June 2024"),
        (when("2023", "2023-01-01", "2023-12-31", P.YEAR), "2023", "2023"),
        (when("2023/..", "2023-01-01", None, P.YEAR), "seit 2023", "since 2023"),
        (when("../2024-06", None, "2024-06-30", P.MONTH), "bis Juni 2024", "until June 2024"),
        (when("2024-05-03/..", "2024-05-03", None), "seit 3. Mai 2024", "since 3 May 2024"),
        (
            when("2024-06-01/2024-08-31", "2024-06-01", "2024-08-31", P.SEASON),
            "Sommer 2024",
            "Summer 2024",
        ),
        (
            when("2024-12-01/2025-02-28", "2024-12-01", "2025-02-28", P.SEASON),
            "Winter 2024/25",
            "Winter 2024/25",
        ),
        (
            when("2024-07-01/2024-09-30", "2024-07-01", "2024-09-30", P.QUARTER),
            "3. Quartal 2024",
            "Quarter 3, 2024",
        ),
        (when("1980/1989", "1980-01-01", "1989-12-31", P.DECADE), "1980er-Jahre", "1980s"),
        (when("1900/1999", "1900-01-01", "1999-12-31", P.CENTURY), "1900–1999", "1900–1999"),
        (
            when("2007-06/2007-07", "2007-06-01", "2007-07-31", P.MONTH),
            "Juni–Juli 2007",
            "June – July 2007",
        ),
        (None, "Ohne Datum", "Undated"),
    ],
)
def test_a_date_is_named_as_precisely_as_it_is_known(
    date: EventDate | None, german: str, english: str
) -> None:
    assert (label(date, texts("de")), label(date, texts("en")).replace("\u2009", " ")) == (german, english)


def test_a_week_is_named_by_its_days() -> None:
    week = when("2024-07-01/2024-07-07", "2024-07-01", "2024-07-07", P.WEEK)
    assert label(week, texts("de")) == "1.–7. Juli 2024"


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        (None, "none"),
        (day("2024-07-08"), "day"),
        (when("2024-06", "2024-06-01", "2024-06-30", P.MONTH), "span"),
        (when("2023/..", "2023-01-01", None, P.YEAR), "since"),
        (when("../2024", None, "2024-12-31", P.YEAR), "until"),
    ],
)
def test_shape(date: EventDate | None, expected: Shape) -> None:
    assert shape(date) == expected

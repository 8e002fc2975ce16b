"""Open ends and ranges, and why an expression means its days."""

from __future__ import annotations

import pytest

from ingest.dates.reason import explain
from ingest.dates.signal import signal_before, spans
from tests.ingest.dates.plain import read


@pytest.mark.parametrize(
    ("language", "text", "signal"),
    [
        ("de", "Seit 2023 herrscht Ruhe.", "since"),
        ("de", "Bis zum 5. Mai 2024 herrscht Ruhe.", "until"),
        ("de", "Ab 2025 herrscht Ruhe.", "onward"),
        ("de", "Vor 2020 herrschte Ruhe.", "before"),
        ("de", "Nach 2020 herrschte Ruhe.", "after"),
        ("de", "Im Jahr 2020 herrschte Ruhe.", None),
        ("de", "2020 herrschte Ruhe.", None),
        ("en", "It has been quiet since June.", "since"),
        ("en", "It will be quiet until the 5th of May 2025.", "until"),
        ("en", "It was quiet on Monday.", None),
    ],
)
def test_signal_before(language: str, text: str, signal: str | None) -> None:
    (timex,) = read(text, language)
    assert signal_before(text, timex) == signal


@pytest.mark.parametrize(
    ("language", "text", "written"),
    [
        ("de", "Seit 2023 herrscht Ruhe.", ["2023/.."]),
        ("de", "Seit Juni 2024 herrscht Ruhe.", ["2024-06/.."]),
        ("de", "Bis Juni 2024 herrschte Ruhe.", ["../2024-06"]),
        ("de", "Vom 3. bis 5. Mai 2024 tagte er.", ["2024-05-03/2024-05-05"]),
        ("de", "Von 1983 bis 1990 regierte er.", ["1983/1990"]),
        ("de", "Zwischen Montag und Mittwoch kamen viele.", ["2024-07-08/2024-07-10"]),
        ("de", "Von Anfang Mai bis Ende Juni 2023 regnete es.", ["2023-05-01/2023-06-30"]),
        ("de", "Am Montag und am Dienstag regnete es.", ["2024-07-08", "2024-07-09"]),
        ("de", "Am Montag kam er, bis Dienstag blieb er.", ["2024-07-08", "../2024-07-09"]),
        ("de", "In der vergangenen Woche regnete es.", ["2024-07-01/2024-07-07"]),
        ("de", "Damals regnete es zwei Wochen lang.", []),
        ("de", "Von 2013 an galt ein neues Gesetz.", ["2013/.."]),
        ("en", "He ruled from 1983 to 1990.", ["1983/1990"]),
        ("en", "The strike lasted until March.", ["../2024-03"]),
        ("en", "He has ruled since 2023.", ["2023/.."]),
        ("en", "They met between May 3 and 5, 2024.", ["2024-05-03/2024-05-05"]),
    ],
)
def test_spans(language: str, text: str, written: list[str]) -> None:
    assert [span.edtf for span in spans(text, read(text, language))] == written


def test_a_range_names_both_its_expressions() -> None:
    text = "Vom 3. bis 5. Mai 2024 tagte er."
    (span,) = spans(text, read(text, "de"))
    assert [t.text for t in span.expressions] == ["3.", "5. Mai 2024"]


@pytest.mark.parametrize(
    ("text", "reasons"),
    [
        (
            "Wie die Agentur am Dienstag (9. Juli) meldete, brach am Vortag eine Delegation auf.",
            [
                "Dienstag (9. Juli): this day of the calendar, counted from the publication on 2024-07-10",
                "am Vortag: the day before Dienstag (9. Juli)",
            ],
        ),
        ("Gestern regnete es.", ["Gestern: the day before the publication on 2024-07-10"]),
        ("Sie kommt übermorgen.", ["übermorgen: 2 days after the publication on 2024-07-10"]),
        ("Am Vortag regnete es.", ["Am Vortag: the day before the publication on 2024-07-10"]),
        ("Es regnete zwei Wochen lang.", ["zwei Wochen lang: a length of time (P2W)"]),
        ("Es regnet täglich.", ["täglich: something that recurs (P1D)"]),
        ("Damals regnete es.", ["Damals: a vague time (PAST_REF)"]),
    ],
)
def test_explain(text: str, reasons: list[str]) -> None:
    assert [explain(t) for t in read(text, "de")] == reasons

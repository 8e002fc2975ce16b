"""What the text around an expression makes of it: tense, anchors, history, missing publication date."""

from __future__ import annotations

from datetime import date

import pytest

from tests.ingest.dates.plain import read


def test_a_weekday_without_any_sign_lies_behind() -> None:
    assert [t.value for t in read("Schweres Unglück am Freitag.", "de")] == ["2024-07-05"]


def test_the_nearest_sign_decides() -> None:
    text = "Sie hat am Montag angekündigt, dass am Freitag gestreikt wird."
    assert [t.value for t in read(text, "de")] == ["2024-07-08", "2024-07-12"]


@pytest.mark.parametrize(
    ("text", "anchor"),
    [
        ("Gestern regnete es.", "published 2024-07-10"),
        ("Am Montag regnete es.", "published 2024-07-10"),
        ("Am 9. Juli 2024 regnete es.", None),
        ("Im Juni regnete es.", "published 2024-07-10"),
    ],
)
def test_anchor(text: str, anchor: str | None) -> None:
    (timex,) = read(text, "de")
    assert timex.anchor == anchor


def test_anchor_of_an_anaphor_is_the_words_it_counts_from() -> None:
    text = "Wie die Agentur am Dienstag (9. Juli) meldete, brach am Vortag eine Delegation auf."
    first, second = read(text, "de")
    assert (second.anchor, second.rule, second.text) == (first.text, "de.previous_day", "am Vortag")


def test_the_title_of_history_is_not_news() -> None:
    """A text of many old dates counts from where it has got to, not from its publication."""
    text = (
        "Am 28. Juni 1914 fielen in Sarajevo Schüsse. Am 23. Juli stellte Wien ein Ultimatum. "
        "Am 1. August 1914 folgte die Kriegserklärung, am 3. August 1914 die nächste. "
        "Am 4. August 1914 traten weitere ein. Im Februar 1916 begann der Kampf um Verdun. "
        "Im Juli folgte die Somme. Am 11. November 1918 endete der Krieg. Bis heute wird gestritten."
    )
    values = [t.value for t in read(text, "de")]
    assert values[1] == "1914-07-23"
    assert values[6] == "1916-07"
    assert values[-1] == "PRESENT_REF"


def test_years_in_the_past_do_not_make_history_of_news() -> None:
    text = "Am Montag erinnerte sie an 1989, 1990, 1991, 1992, 1993 und 1994. Im Juni war sie krank."
    assert read(text, "de")[-1].value == "2024-06"


class TestWithoutPublicationDate:
    @pytest.mark.parametrize(
        ("text", "value"),
        [
            ("Am 9. Juli 2024 regnete es.", "2024-07-09"),
            ("Im Juni 2024 regnete es.", "2024-06"),
            ("Ende 1999 regnete es.", "1999"),
        ],
    )
    def test_explicit_dates_resolve(self, text: str, value: str) -> None:
        (timex,) = read(text, "de", published=None)
        assert timex.value == value
        assert timex.first is not None

    @pytest.mark.parametrize(
        ("text", "type_", "value"),
        [
            ("Gestern regnete es.", "DATE", "XXXX-XX-XX"),
            ("Am Montag regnete es.", "DATE", "XXXX-WXX-1"),
            ("Am Montagabend regnete es.", "TIME", "XXXX-WXX-1TEV"),
            ("Am 9. Juli regnete es.", "DATE", "XXXX-07-09"),
            ("Im Juni regnete es.", "DATE", "XXXX-06"),
            ("Letzte Woche regnete es.", "DATE", "XXXX-WXX"),
            ("Im vergangenen Jahr regnete es.", "DATE", "XXXX"),
            ("Vor drei Tagen regnete es.", "DURATION", "P3D"),
            ("Um 20.30 Uhr regnete es.", "TIME", "XXXX-XX-XXT20:30"),
            ("Damals regnete es.", "DATE", "PAST_REF"),
        ],
    )
    def test_relative_dates_keep_their_kind(self, text: str, type_: str, value: str) -> None:
        (timex,) = read(text, "de", published=None)
        assert (timex.type, timex.value) == (type_, value)
        assert (timex.first, timex.last, timex.precision, timex.anchor) == (None, None, None, None)

    def test_a_weekday_fixes_the_year_among_those_named(self) -> None:
        text = "Am Dienstag (9. Juli) flog er ab. Der Pakt von 2022 soll 2024 erneuert werden."
        timex = read(text, "de", published=None)[0]
        assert timex.value == "2024-07-09"
        assert timex.anchor == "the only year in the text with this weekday"

    def test_a_weekday_that_fits_no_year_named_stays_open(self) -> None:
        text = "Am Montag (9. Juli) flog er ab. Der Pakt von 2022 soll 2024 erneuert werden."
        assert read(text, "de", published=None)[0].value == "XXXX-07-09"

    def test_a_year_named_before_carries_on(self) -> None:
        text = "Am 3. Juni 2023 kam er. Am 9. Juli flog er ab."
        assert read(text, "de", published=None)[1].value == "2023-07-09"


def test_a_sunday_counts_to_its_own_week() -> None:
    (timex,) = read("Diese Woche regnete es.", "de", published=date(2024, 7, 14))
    assert timex.value == "2024-W28"


def test_leap_day_in_a_year_without_one() -> None:
    (timex,) = read("Sie heirateten am 29. Februar.", "de")
    assert timex.value == "2024-02-29"
    (timex,) = read("Sie heirateten am 29. Februar.", "de", published=date(2027, 3, 3))
    assert timex.value == "2028-02-29"

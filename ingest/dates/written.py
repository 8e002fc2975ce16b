"""A date that stands alone, as metadata gives it: "9. Juli 2024", "Tue, 09 Jul 2024 10:00 GMT".

That is dateparser's strength. Running text is never given to it: there it reads "die" and "mit" as weekdays.
"""

from __future__ import annotations

import re
from datetime import date

import dateparser

# 07/09/2024 is July in New York and September in Berlin, so only dots and names of months are read.
_READABLE = re.compile(r"(?=.*[^\W\d_]{3}|\d{1,2}\.\s?\d{1,2}\.\s?\d{4}$)[^/]{6,60}", re.DOTALL)


def written_day(text: str) -> date | None:
    """The day that a German or English date with day, month and year names; null for all else."""
    if not _READABLE.fullmatch(text):
        return None
    found = dateparser.parse(
        text,
        languages=["de", "en"],
        settings={
            "STRICT_PARSING": True,
            "REQUIRE_PARTS": ["day", "month", "year"],
            "PARSERS": ["absolute-time"],
            "DATE_ORDER": "DMY",
        },
    )
    return found.date() if found else None

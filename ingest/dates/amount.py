"""Amounts of time, as TIMEX3 writes them: P3D, PT2H, P2Y6M, PXW."""

from __future__ import annotations

from typing import Final

from ingest.dates.part import Parts, Unit

_CODES: Final = {
    "second": "TS", "minute": "TM", "hour": "TH", "day": "D", "weekend": "WE", "week": "W", "month": "M",
    "season": "M", "quarter": "Q", "half": "M", "year": "Y", "decade": "DE", "century": "CE",
    "millennium": "ML", "time": "X",
}  # fmt: skip
# How many months a unit of the calendar has.
MONTHS: Final = {
    "month": 1,
    "season": 3,
    "quarter": 3,
    "half": 6,
    "year": 12,
    "decade": 120,
    "century": 1200,
}
_HALVES: Final[dict[str, tuple[Unit, float]]] = {
    "year": ("month", 6),
    "hour": ("minute", 30),
    "minute": ("second", 30),
    "day": ("hour", 12),
}


def amount(parts: Parts) -> str:
    """A TIMEX3 period: P3D, PT2H, P2Y6M, PXW."""
    name, number = parts.unit or "time", parts.count
    if parts.scale and isinstance(number, float | int):
        name, number = "year", number * parts.scale
    value = "P" + _period(number, name)
    if parts.more is None:
        return value
    subunit, more = parts.subunit, parts.more
    if subunit is None and name in _HALVES:  # two and a half years
        subunit, more = _HALVES[name][0], _HALVES[name][1]
    if subunit is None:
        return value
    added = _period(more, subunit)
    return value + (added.removeprefix("T") if "T" in value else added)


def _period(number: float | str | None, name: str) -> str:
    if isinstance(number, float | int) and name in ("season", "half"):
        number *= MONTHS[name]
    said = "X" if number is None or isinstance(number, str) else f"{number:.10g}"
    if "e" in said:  # far beyond any calendar
        said = "X"
    code = _CODES[name]
    return f"T{said}{code[1:]}" if code[0] == "T" else said + code

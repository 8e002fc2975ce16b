"""What the words of a temporal expression say, piece by piece, before anything is counted from anywhere."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

Unit = Literal[
    "second", "minute", "hour", "day", "weekend", "week", "month", "season", "quarter", "half", "year",
    "decade", "century", "millennium", "time",
]  # fmt: skip
DayPart = Literal["MO", "MI", "AF", "EV", "NI", "DT"]
Season = Literal["SP", "SU", "FA", "WI"]
Vague = Literal["PAST_REF", "PRESENT_REF", "FUTURE_REF"]


class Parts(BaseModel):
    """The fields that a lexicon entry or a rule can fill.

    `direction` is −1 (last), 0 (this) or 1 (next), −2 or 2 one further; `sign` −1 (before) or 1 (after).
    `offset` counts days, `weekday` from Monday = 0, `easter` days from Easter Sunday, `nth` weekdays within
    `month` (−1: the last one). `modifier` narrows a unit: EARLY and LATE are wider than START and
    END in a year, SO_FAR and REST end and begin now. `count` of `unit` is a number, or "X" for an unknown one
    (several), `more` one of `subunit` beside it, both `approximate` or not. `scale` is how many years a unit
    counts as, where a language has it so (two decades: P20Y). `yy` are two digits of a year. A century is
    numbered by `day`.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    year: int | None = Field(default=None, ge=0)
    yy: int | None = Field(default=None, ge=0, le=99)
    month: int | None = Field(default=None, ge=1, le=12)
    day: int | None = Field(default=None, ge=1, le=31)
    weekday: int | None = Field(default=None, ge=0, le=6)
    week: int | None = Field(default=None, ge=1, le=53)
    season: Season | None = None
    quarter: int | None = Field(default=None, ge=1, le=4)
    half: int | None = Field(default=None, ge=1, le=2)
    decade: int | None = Field(default=None, ge=0, le=2990)
    easter: int | None = None
    nth: int | None = Field(default=None, ge=-1, le=5)
    daypart: DayPart | None = None
    hour: int | None = Field(default=None, ge=0, le=24)
    minute: int | None = Field(default=None, ge=0, le=59)
    meridiem: Literal["am", "pm"] | None = None
    modifier: Literal["START", "MID", "END", "EARLY", "LATE", "SO_FAR", "REST"] | None = None
    direction: Literal[-2, -1, 0, 1, 2] | None = None
    sign: Literal[-1, 1] | None = None
    offset: int | None = None
    count: float | Literal["X"] | None = None
    more: float | None = None
    approximate: bool = False
    unit: Unit | None = None
    scale: float | None = None
    subunit: Unit | None = None
    vague: Vague | None = None
    value: str | None = None
    bc: bool = False

    def merged(self, other: Parts) -> Parts:
        """These fields, filled up with those of `other`."""
        return Parts.joined(self, other)

    @staticmethod
    def joined(*parts: Parts) -> Parts:
        """All fields of `parts`; of two that fill the same one, the first wins."""
        fields: dict[str, Any] = {}
        for said in reversed(parts):
            for name in said.model_fields_set:
                fields[name] = getattr(said, name)
        return Parts.model_construct(**fields)

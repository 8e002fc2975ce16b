"""What resolving an expression gives."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from ingest.dates.edtf import Stretch

Type = Literal["DATE", "TIME", "DURATION", "SET"]


@dataclass(frozen=True, slots=True)
class Outcome:
    """TIMEX3 type, the stretch with its value, what it was counted from and by which `amount`.

    `names_point` is false for what later expressions can't be counted from.
    """

    type: Type
    stretch: Stretch
    anchor: str | None = None
    names_point: bool = True
    amount: str | None = None


def unknown(value: str, type_: Type = "DATE") -> Outcome:
    """An expression of known kind and unknown days."""
    return Outcome(type_, Stretch(value), names_point=False)

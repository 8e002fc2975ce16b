"""Why an expression means the days that it means, in one English sentence."""

from __future__ import annotations

import re
from datetime import date

from graph.model import Timex
from ingest.dates.lexicon import Operation, load

_PUBLISHED = re.compile(r"published (\d{4}-\d\d-\d\d)")


def explain(timex: Timex) -> str:
    """E.g. `am Vortag: the day before Dienstag (9. Juli)`. The words come from the rule that read it."""
    language, _, name = timex.rule.partition(".")
    rule = next((r for r in load(language).rules if r.name == name), None)
    text = " ".join(timex.text.split())
    if rule is None:
        return f"{text}: {timex.value}"
    if timex.first is None:
        return f"{text}: {_without_days(timex)}"
    anchor = (timex.anchor or "what the text says").replace("published ", "the publication on ")
    shift = _shift(timex, rule.operation)
    if shift:
        return f"{text}: {shift} {anchor}"
    reason = rule.reason.format(text=text, anchor=anchor)
    counted = timex.anchor and "{anchor}" not in rule.reason
    return f"{text}: {reason}" + (f", counted from {anchor}" if counted else "")


def _shift(timex: Timex, operation: Operation) -> str | None:
    """ "the day before" for a day counted from the publication date; None for all else."""
    found = _PUBLISHED.fullmatch(timex.anchor or "")
    if operation != "deictic" or found is None or timex.first is None:
        return None
    days = (timex.first - date.fromisoformat(found[1])).days
    side = "before" if days < 0 else "after" if days > 0 else "of"
    return f"the day {side}" if abs(days) < 2 else f"{abs(days)} days {side}"


def _without_days(timex: Timex) -> str:
    if timex.type == "DURATION":
        return f"a length of time ({timex.value})"
    if timex.type == "SET":
        return f"something that recurs ({timex.value})"
    if timex.value.endswith("_REF"):
        return f"a vague time ({timex.value})"
    if "X" in timex.value:
        return "no date is known to count it from"
    return f"{timex.value}, outside the calendar"

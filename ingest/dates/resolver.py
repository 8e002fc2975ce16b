"""From what a match says to what it means: one operation per rule, given the story so far."""

from __future__ import annotations

from ingest.dates import calendar_date, edtf, relative_date
from ingest.dates.amount import amount
from ingest.dates.calendar_date import clock
from ingest.dates.edtf import Stretch
from ingest.dates.lexicon import Rule
from ingest.dates.outcome import Outcome, unknown
from ingest.dates.part import Parts
from ingest.dates.story import Mention, Story

_BESIDE = 40  # characters in which a day and a clock time stand together, wherever a sentence was cut
_NOON = 12
_NEAR = 300  # characters: how far a day reaches over the mornings and evenings that follow it
_TOLD = 1000  # characters: how far it reaches over the hours of what is told


def resolve(rule: Rule, parts: Parts, story: Story, at: int) -> Outcome | None:
    """None where the words turn out to mean something else. `at`: offset of the expression."""
    match rule.operation:
        case "date":
            return calendar_date.resolve(parts, story, at)
        case "deictic":
            return relative_date.deictic(parts, story)
        case "anaphor":
            return relative_date.anaphor(parts, story, at)
        case "unit":
            return relative_date.unit(parts, story, at)
        case "duration":
            return relative_date.duration(parts, story)
        case "offset":
            by_amount = rule.value == "amount"
            told = story.direction(at)
            behind = told == -1 or (told != 1 and story.tenses.after_superlative(at))
            if by_amount and parts.sign == 1 and behind:
                return relative_date.duration(parts, story)  # the first visit in two years
            return relative_date.offset(parts, story, by_amount=by_amount)
        case "compared":
            return relative_date.compared(parts, story, at)
        case "vague":
            return unknown("FUTURE_REF" if parts.direction == 1 else parts.vague or "PRESENT_REF")
        case "set":
            return _set(parts)
        case "time":
            return _time(parts, story, at)
    return None


def _set(parts: Parts) -> Outcome:
    """täglich, jeden Montag, alle vier Jahre."""
    if parts.value:
        value = parts.value
    elif parts.weekday is not None:
        value = f"XXXX-WXX-{parts.weekday + 1}{clock(parts)}"
    elif parts.month is not None:
        value = f"XXXX-{parts.month:02}" + (f"-{parts.day:02}" if parts.day else "")
    elif parts.unit is not None:
        value = amount(parts if parts.count is not None else parts.merged(Parts(count=1)))
    else:
        value = "XXXX-XX-XX" + clock(parts)
    return Outcome("SET", Stretch(value), names_point=False)


def _night(story: Story, parts: Parts, at: int) -> Mention | None:
    """The day of an hour in the night just named: "in der Nacht zum Samstag gegen 1.30 Uhr" is Saturday."""
    last = story.last
    if (
        last is None
        or not last.stretch.value.endswith("TNI")
        or parts.hour is None
        or at - last.start > _BESIDE
    ):
        return None
    when = last.stretch.last if parts.hour < _NOON else last.stretch.first
    return Mention(edtf.day(when), last.text, last.start) if when else None


def _time(parts: Parts, story: Story, at: int) -> Outcome:
    """20.30 Uhr, am Abend: on the day that the sentence or those before it name, else on publication's."""
    time = clock(parts)
    near = _night(story, parts, at) or story.last_day
    if story.direction(at) is not None:
        reach = at - _TOLD
    elif parts.daypart:
        reach = at - _NEAR
    else:
        reach = min(story.tenses.sentence_start(at), at - _BESIDE)
    if near and near.day and (story.narrative or near.start >= reach):
        return Outcome("TIME", edtf.day(near.day).at(time), near.text)
    if story.published is None:
        return unknown("XXXX-XX-XX" + time, "TIME")
    return Outcome("TIME", edtf.day(story.published).at(time), story.published_anchor)

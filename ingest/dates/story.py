"""What a text has said of time so far: what later expressions are counted from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from graph.model import Precision
from ingest.dates.chronology import Line
from ingest.dates.edtf import Stretch
from ingest.dates.part import Parts
from ingest.dates.scan import Match
from ingest.dates.tense import Direction, Tenses

_NARRATIVE_DATES = 5  # written-out dates before a text can count as history rather than news
_NARRATIVE_SHARE = 0.75
_DISTANT = 2  # years from publication


@dataclass(frozen=True, slots=True)
class Mention:
    """A point in time that the text has named, and the words that name it."""

    stretch: Stretch
    text: str
    start: int

    @property
    def end(self) -> int:
        return self.start + len(self.text)

    @property
    def day(self) -> date | None:
        return self.stretch.first if self.stretch.first == self.stretch.last else None


@dataclass(slots=True)
class Story:
    """The state of one text's reading: publication date, tenses, and the points named up to now.

    In a narrative (history, not news) what is not said is counted from the point named last, else from
    the publication date. `years` are all years that the text names, `line` is the line of a narrative's
    dates, and `setting` the mention on it that has been reached.
    """

    published: date | None
    tenses: Tenses
    narrative: bool
    years: frozenset[int]
    line: Line
    mentions: list[Mention] = field(default_factory=list)
    last_day: Mention | None = None
    last_month: Mention | None = None
    last_quarter: Mention | None = None
    setting: Mention | None = None

    def add(self, mention: Mention) -> None:
        if mention.stretch.first is None:
            return
        self.mentions.append(mention)
        long = mention.stretch.precision in (Precision.DECADE, Precision.CENTURY)
        if mention.start not in self.line.glances and not long:
            self.setting = mention
        if mention.day:
            self.last_day = mention
        if mention.day or mention.stretch.precision in (Precision.MONTH, Precision.INTERVAL):
            self.last_month = mention
        if mention.stretch.precision is Precision.QUARTER:
            self.last_quarter = mention

    @property
    def last(self) -> Mention | None:
        return self.mentions[-1] if self.mentions else None

    def direction(self, at: int) -> Direction | None:
        return self.tenses.direction(at)

    def now(self) -> tuple[date | None, str | None]:
        """The day to count from, and its name as an anchor."""
        if self.narrative and self.setting and self.setting.stretch.first:
            return self.setting.stretch.first, self.setting.text
        return self.published, self.published_anchor

    @property
    def published_anchor(self) -> str | None:
        return f"published {self.published.isoformat()}" if self.published else None


def named_years(matches: Sequence[Match]) -> frozenset[int]:
    """The years that a text writes out."""
    return frozenset(p.year for p in _parts(matches) if p.year is not None and not p.bc)


def _parts(matches: Sequence[Match]) -> Iterator[Parts]:
    return (e.parts for m in matches for e in m.expressions)


def is_narrative(matches: Sequence[Match], published: date | None) -> bool:
    """Whether a text tells history: it writes out many dates, and most lie far from its publication."""
    years = [
        -p.year if p.bc else p.year
        for p in _parts(matches)
        if p.year is not None and (p.month is not None or p.season is not None or p.bc)
    ]
    if len(years) < _NARRATIVE_DATES:
        return False
    if published is None:
        return True
    distant = sum(abs(year - published.year) > _DISTANT for year in years)
    return distant >= _NARRATIVE_SHARE * len(years)

"""Tells "today", this day, from "today", our times."""

from __future__ import annotations

from collections.abc import Sequence

from ingest.dates.lexicon import Signals
from ingest.dates.scan import Match
from ingest.dates.story import Story
from ingest.dates.token import DateToken

_LEAD = 400  # characters in which news say what happens today


class Nowadays:
    """Reads the words around a "today". Only clear signs count: otherwise it is the day.

    `daily`: the text counts in days, so that its "today" is one of them.
    """

    def __init__(self, signals: Signals, tokens: Sequence[DateToken], *, daily: bool) -> None:
        self._before = {p.removesuffix(" *") for p in signals.nowadays if p.endswith(" *")}
        self._behind = {p.removeprefix("* ") for p in signals.nowadays if p.startswith("* ")}
        self._company = signals.nowadays_company
        self._tokens = tokens
        self._daily = daily
        self._fades = signals.today_fades and not daily

    def means(self, match: Match, story: Story) -> bool:
        """Whether the match means our times."""
        first, end = match.tokens
        before = self._tokens[first - 1].folded if first else ""
        behind = self._tokens[end].folded if end < len(self._tokens) else ""
        at = self._tokens[first].start
        told = self._daily or story.direction(at) == -1
        if story.narrative or (not told and (before in self._before or behind in self._behind)):
            return True
        if self._fades and at > _LEAD and story.direction(at) != -1:
            return True
        sentence = story.tenses.sentence_start(at)
        # A window of words, not the whole sentence, keeps this linear for a text without full stops.
        window = self._tokens[max(first - 25, 0) : end + 25]
        return any(t.folded in self._company for t in window if t.start >= sentence)

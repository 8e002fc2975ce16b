"""Whether what is said around a place in the text lies behind or ahead."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import Literal

from ingest.dates.lexicon import Signals
from ingest.language.analysis import Analysis, AnalyzedSentence

Direction = Literal[-1, 0, 1]

_TENSES: dict[str, Direction] = {"past": -1, "present": 0, "future": 1}
_BREAKS = frozenset(",;:")
_WORD_OR_BREAK = re.compile(r"[^\W\d_]+|[,;:]")


class Tenses:
    """Directions of one text, read from its clauses, or from signal words where a sentence has none."""

    def __init__(self, analysis: Analysis, signals: Signals) -> None:
        self._analysis = analysis
        self._signals = signals
        self._words: dict[int, _Markers] = {}

    def direction(self, at: int) -> Direction | None:
        """−1 past, 0 present, 1 future, None where nothing tells; `at` is an offset in the text."""
        number = bisect_right(self._analysis.starts, at) - 1
        if number < 0:
            return None
        sentence = self._analysis.sentences[number]
        tense = _clause_tense(sentence, at)
        if tense is not None and tense != "present":
            return _TENSES.get(tense)
        if number not in self._words:
            self._words[number] = self._by_words(sentence)
        by_words = self._words[number].nearest(at)
        return by_words if by_words is not None or tense is None else _TENSES[tense]

    def sentence_start(self, at: int) -> int:
        """Where the sentence of an offset begins."""
        number = bisect_right(self._analysis.starts, at) - 1
        return self._analysis.starts[number] if number >= 0 else 0

    def _by_words(self, sentence: AnalyzedSentence) -> _Markers:
        start, end, text = sentence.sentence.start, sentence.sentence.end, self._analysis.text
        places, directions, breaks = [], list[Direction](), []
        for found in _WORD_OR_BREAK.finditer(text, start, end):
            word = found.group()
            if word in _BREAKS:
                breaks.append(found.start())
            elif (direction := self._sign(word)) is not None:
                places.append(found.start())
                directions.append(direction)
        return _Markers(places, directions, breaks)

    def _sign(self, word: str) -> Direction | None:
        folded = word.casefold()
        if folded in self._signals.future:
            return 1
        if folded in self._signals.past:
            return -1
        return -1 if word.islower() and word.endswith(self._signals.past_endings) else None


@dataclass(frozen=True, slots=True)
class _Markers:
    """Where in a sentence words tell a direction, and where commas part it."""

    places: list[int]
    directions: list[Direction]
    breaks: list[int]

    def nearest(self, at: int) -> Direction | None:
        """The direction told nearest to an offset, rather between the same commas."""
        index = bisect_right(self.places, at)
        beside = [i for i in (index - 1, index) if 0 <= i < len(self.places)]
        if not beside:
            return None
        here = bisect_right(self.breaks, at)
        best = min(
            beside,
            key=lambda i: (bisect_right(self.breaks, self.places[i]) != here, abs(self.places[i] - at)),
        )
        return self.directions[best]


def _clause_tense(sentence: AnalyzedSentence, at: int) -> str | None:
    """Tense of the shortest clause around an offset that has one."""
    best: tuple[int, str] | None = None
    for clause in sentence.clauses:
        if clause.tense is None or not clause.first < clause.last <= len(sentence.tokens):
            continue
        start, end = sentence.tokens[clause.first].start, sentence.tokens[clause.last - 1].end
        if start <= at < end and (best is None or end - start < best[0]):
            best = (end - start, clause.tense)
    return best[1] if best else None

"""Whether what is said around a place in the text lies behind or ahead.

Read from the words of a clause alone, without a parser: auxiliaries, participles, preterites, and words
such as "voraussichtlich". Dates are found before anything else is known of a text, in about a third
of the time that the parser takes.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from ingest.dates.lexicon import Signals
from ingest.dates.token import Tokens

Direction = Literal[-1, 0, 1]

_REACH = 60  # tokens looked at on each side; keeps a text without full stops linear
_BREAKS = frozenset(",;:")
_PHRASE = 8  # tokens back to where a phrase may begin
_STOPS = frozenset(".!?")
_SHORT = 3  # letters before a full stop that may be an abbreviation


@dataclass(frozen=True, slots=True)
class _Sentence:
    """A sentence by its tokens: where its clauses begin, and the tokens that tell a direction."""

    first: int
    end: int
    clauses: list[int]
    markers: list[tuple[int, Direction]]


class _Words:
    """What single words of a clause tell, and two of them together."""

    def __init__(self, signals: Signals) -> None:
        self._signals = signals

    def markers(self, words: Sequence[str], *, completed_later: bool) -> Iterator[tuple[int, Direction]]:
        """Which words of a clause tell a direction, and which one.

        `completed_later`: a participle ends the sentence in another clause (ist …, darunter …, abgestürzt).
        """
        signals = self._signals
        folded = [w.casefold() for w in words]
        verbs = [
            i
            for i, word in enumerate(words)
            if word.islower()
            and word not in signals.no_verbs
            and not (i and folded[i - 1] in signals.determiners)
        ]
        participles = [i for i in verbs if self.is_participle(words[i])]
        finite = set(verbs) - set(participles)
        completed = any(i + 1 < len(words) and folded[i + 1] in signals.completed for i in participles)
        for i, word in enumerate(folded):
            pair = f"{word} {folded[i + 1]}" if i + 1 < len(folded) else word
            verb = i in verbs and signals.future_verb.fullmatch(word)
            if verb or word in signals.future or pair in signals.future:
                yield i, -1 if completed else 1
            elif word in signals.past or (i in verbs and self._is_preterite(word)):
                if not signals.infinitive.intersection(folded[max(i - 2, 0) : i]):
                    yield i, -1
            elif word in signals.perfect:
                yield i, -1 if participles or completed_later else 0
                if participles:
                    yield participles[0], -1
            elif (word in signals.present and words[i].islower()) or (
                i in finite and signals.present_verb.fullmatch(word)
            ):
                yield i, 0

    def is_participle(self, word: str) -> bool:
        signals = self._signals
        known = word.islower() and word not in signals.no_verbs and word not in signals.future
        return known and bool(signals.participle.fullmatch(word))

    def _is_preterite(self, word: str) -> bool:
        """A regular one, or an irregular one behind a prefix."""
        signals = self._signals
        if signals.past_verb.fullmatch(word):
            return True
        return any(word.startswith(p) and word[len(p) :] in signals.past for p in signals.prefixes)


class Tenses:
    """Directions of one text."""

    def __init__(self, tokens: Tokens, signals: Signals) -> None:
        self._tokens = tokens
        self._signals = signals
        self._words = _Words(signals)
        self._read: _Sentence | None = None

    def direction(self, at: int) -> Direction | None:
        """−1 past, 0 present, 1 future, None where nothing tells; `at` is an offset in the text.

        The nearest word that tells it decides, rather one of the same clause.
        """
        number = self._number(at)
        if number < 0:
            return None
        before = self._word_before(at)
        if before in self._signals.ahead:
            return 1
        if before in self._signals.since:
            return -1
        sentence = self._sentence(number)
        here = bisect_right(sentence.clauses, number)
        best = min(
            sentence.markers,
            key=lambda m: (abs(bisect_right(sentence.clauses, m[0]) - here), abs(m[0] - number)),
            default=None,
        )
        if before in self._signals.until:
            clause = bisect_right(sentence.clauses, best[0]) if best else here
            told = {d for i, d in sentence.markers if bisect_right(sentence.clauses, i) == clause}
            return -1 if told == {-1} else 1
        return best[1] if best else None

    def has_begun(self, at: int) -> bool:
        """Whether what an offset names lies behind by the word before it (seit September)."""
        return self._word_before(at) in self._signals.since

    def is_deadline(self, at: int) -> bool:
        """Whether the word before an offset leaves time until then (They gave him until Friday)."""
        return self._word_before(at) in self._signals.deadline

    def is_apposed(self, at: int) -> bool:
        """Whether a comma stands before an offset."""
        return self._word_before(at) == ","

    def _number(self, at: int) -> int:
        """Of the token at an offset, −1 before the first one."""
        return bisect_right(self._tokens.starts, at) - 1

    def _word_before(self, at: int) -> str:
        number = self._number(at)
        return self._tokens.folded[number - 1] if number > 0 else ""

    def after_superlative(self, at: int) -> bool:
        """Whether the words just before an offset call something the first or the greatest."""
        number = self._number(at)
        first = max(self._sentence(number).first, number - _PHRASE) if number >= 0 else 0
        return any(self._signals.superlative.fullmatch(self._tokens.folded[i]) for i in range(first, number))

    def sentence_start(self, at: int) -> int:
        """Where the sentence of an offset begins."""
        number = self._number(at)
        return self._tokens.starts[self._sentence(number).first] if number >= 0 else 0

    def _sentence(self, number: int) -> _Sentence:
        read = self._read
        if read is None or not read.first <= number < read.end:
            read = self._read = self._cut(number)
        return read

    def _cut(self, number: int) -> _Sentence:
        first = number
        while first > max(number - _REACH, 0) and not self._ends_sentence(first - 1):
            first -= 1
        end, last = number + 1, min(number + _REACH, len(self._tokens))
        while end < last and not self._ends_sentence(end - 1):
            end += 1
        clauses = [first, *(i + 1 for i in range(first, end - 1) if self._ends_clause(i))]
        ending = self._texts(clauses[-1], end)
        word = next((w for w in reversed(ending) if w[0].isalpha()), "")
        alone = (
            len(clauses) > 1
            and self._words.is_participle(word)
            and not any(w in self._signals.perfect for w in ending)
        )
        markers = [
            (start + i, direction)
            for start, stop in pairwise((*clauses, end))
            for i, direction in self._words.markers(self._texts(start, stop), completed_later=alone)
        ]
        return _Sentence(first, end, clauses, markers)

    def _texts(self, first: int, end: int) -> list[str]:
        return [self._tokens[i].text for i in range(first, end)]

    def _ends_clause(self, at: int) -> bool:
        """A mark, or an "and" with a finite verb of its own behind it (came and will go)."""
        folded, signals = self._tokens.folded, self._signals
        if folded[at] in _BREAKS:
            return True
        following = folded[at + 1]
        return folded[at] in signals.joint and (
            following in signals.future or following in signals.past or following in signals.perfect
        )

    def _ends_sentence(self, at: int) -> bool:
        """Whether a sentence ends with the token: what follows begins a line, or is capitalised."""
        tokens = self._tokens
        if at + 1 >= len(tokens):
            return True
        following = tokens[at + 1]
        if following.detached:
            return True
        mark = tokens.folded[at]
        if mark not in _STOPS or following.joined:
            return False
        if mark == "." and at:
            before = tokens[at - 1].text
            if before.isdecimal() or len(before) < _SHORT:
                return False
        return not following.text[0].islower()

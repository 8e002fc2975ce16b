"""A sentence while its actors are being found: its words, and which of them are spoken for."""

from __future__ import annotations

from graph.model import TextSpan
from ingest.language.analysis import AnalyzedSentence, Token

_CLOSERS = frozenset('.!?:;,()[]„“”"»«–—')


class Reading:
    """The tokens of one sentence; `taken` ones belong to a name already."""

    def __init__(self, text: str, index: int, analyzed: AnalyzedSentence) -> None:
        self.text = text
        self.index = index
        self.analyzed = analyzed
        self.tokens = analyzed.tokens
        self.ends = frozenset(token.end for token in self.tokens)
        self.taken = [False] * len(self.tokens)

    def token(self, at: int) -> Token | None:
        """The token at a place, None outside the sentence."""
        return self.tokens[at] if 0 <= at < len(self.tokens) else None

    def word(self, at: int) -> str:
        """The token's text, "" outside the sentence."""
        return self.tokens[at].text if 0 <= at < len(self.tokens) else ""

    def lower(self, at: int) -> str:
        """The token's text in lower case."""
        return self.word(at).lower()

    def pos(self, at: int) -> str:
        """The token's universal tag."""
        return self.tokens[at].pos if 0 <= at < len(self.tokens) else ""

    def is_free(self, at: int) -> bool:
        """Whether there is a token that no name has taken."""
        return 0 <= at < len(self.tokens) and not self.taken[at]

    def take(self, first: int, last: int) -> None:
        """Mark tokens as part of a name."""
        for at in range(first, last):
            self.taken[at] = True

    def span(self, first: int, last: int) -> TextSpan:
        """The stretch of text from token `first` up to `last` (exclusive)."""
        start, end = self.tokens[first].start, self.tokens[last - 1].end
        return TextSpan(start=start, end=end, text=self.text[start:end])

    def cut(self, start: int, end: int) -> TextSpan:
        """A stretch of text by its offsets."""
        return TextSpan(start=start, end=end, text=self.text[start:end])

    def segment(self, at: int) -> range:
        """The tokens around `at` up to the next punctuation on either side."""
        first = last = at
        while first > 0 and self.tokens[first - 1].text not in _CLOSERS:
            first -= 1
        while last < len(self.tokens) and self.tokens[last].text not in _CLOSERS:
            last += 1
        return range(first, last)

    def begins(self, at: int) -> bool:
        """Whether a sentence or quotation begins here, where every word is capitalised."""
        return at == 0 or (self.pos(at - 1) == "PUNCT" and self.word(at - 1) in ':„“"«»”.!?–-(')

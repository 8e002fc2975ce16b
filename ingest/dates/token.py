"""The tokens that date patterns run over: words, numbers, marks and the shapes a language writes dates in.

They are finer than those of the language engine ("Montag-", "9.", "35-Stunden-Woche" fall into pieces) and
do not depend on it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import overload

from ingest.dates.lexicon import Shape

# ASCII digits only: "²" and "٣" are no parts of dates that we read.
_PLAIN = r"[0-9]+|[^\W\d_]+|\S"


@dataclass(slots=True)
class DateToken:
    """One token. `shape` names the written form it has, with the fields that its digits fill.

    `joined` tells that no space stands before it, `detached` that a blank line does.
    """

    start: int
    end: int
    text: str
    folded: str
    joined: bool
    detached: bool
    shape: str | None = None
    fields: tuple[tuple[str, str], ...] = ()


class Tokens(Sequence[DateToken]):
    """The tokens of a text. Most are looked at only by their folded word, so the rest is made on demand."""

    def __init__(self, text: str, hits: Sequence[re.Match[str]], names: dict[str, str]) -> None:
        self._text = text
        self._hits = hits
        self._names = names
        self._made: dict[int, DateToken] = {}
        self.folded = [hit.group().casefold() for hit in hits]
        self.starts = [hit.start() for hit in hits]

    def __len__(self) -> int:
        return len(self.folded)

    @overload
    def __getitem__(self, at: int) -> DateToken: ...
    @overload
    def __getitem__(self, at: slice) -> list[DateToken]: ...
    def __getitem__(self, at: int | slice) -> DateToken | list[DateToken]:
        if isinstance(at, slice):
            return [self[i] for i in range(*at.indices(len(self)))]
        token = self._made.get(at)
        if token is None:
            token = self._made[at] = self._token(at if at >= 0 else len(self) + at)
        return token

    def _token(self, at: int) -> DateToken:
        hit = self._hits[at]
        shape = None
        fields: tuple[tuple[str, str], ...] = ()
        if hit.lastgroup:
            shape = self._names[hit.lastgroup]
            fields = tuple(
                (name.rpartition("_")[0], said)
                for name, said in hit.groupdict().items()
                if said is not None and name not in self._names
            )
        gap = self._text[self._hits[at - 1].end() if at else 0 : hit.start()]
        return DateToken(
            hit.start(), hit.end(), hit.group(), self.folded[at], not gap, gap.count("\n") > 1, shape, fields
        )


class Tokenizer:
    """Cuts a text with one compiled expression; linear, because no shape repeats without bound."""

    def __init__(self, shapes: tuple[Shape, ...]) -> None:
        pieces = [rf"(?P<shape{i}>{_numbered(s.pattern, i)})" for i, s in enumerate(shapes)]
        # Most tokens are words, which no shape begins with.
        self._pattern = re.compile("|".join((r"[^\W\d_]+", *pieces, _PLAIN)))
        self._names = {f"shape{i}": s.name for i, s in enumerate(shapes)}

    def tokens(self, text: str) -> Tokens:
        return Tokens(text, list(self._pattern.finditer(text)), self._names)


def _numbered(pattern: str, index: int) -> str:
    """Group names made unique, since all shapes share one expression."""
    return re.sub(r"\(\?P<(\w+)>", rf"(?P<\1_{index}>", pattern)

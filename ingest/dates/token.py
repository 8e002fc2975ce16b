"""The tokens that date patterns run over: words, numbers, marks and the shapes a language writes dates in.

They are finer than those of the language engine ("Montag-", "9.", "35-Stunden-Woche" fall into pieces) and
do not depend on it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from ingest.dates.lexicon import Shape

# ASCII digits only: "²" and "٣" are no parts of dates that we read.
_PLAIN = r"[0-9]+|[^\W\d_]+|\S"


@dataclass(frozen=True, slots=True)
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


class Tokenizer:
    """Cuts a text with one compiled expression; linear, because no shape repeats without bound."""

    def __init__(self, shapes: tuple[Shape, ...]) -> None:
        pieces = [rf"(?P<shape{i}>{_numbered(s.pattern, i)})" for i, s in enumerate(shapes)]
        self._pattern = re.compile("|".join((*pieces, _PLAIN)))
        self._names = {f"shape{i}": s.name for i, s in enumerate(shapes)}

    def tokens(self, text: str) -> list[DateToken]:
        found: list[DateToken] = []
        end = 0
        for hit in self._pattern.finditer(text):
            start, shape = hit.start(), None
            fields: tuple[tuple[str, str], ...] = ()
            if hit.lastgroup:
                shape = self._names[hit.lastgroup]
                fields = tuple(
                    (name.rpartition("_")[0], said)
                    for name, said in hit.groupdict().items()
                    if said is not None and name not in self._names
                )
            gap = text[end:start]
            word = hit.group()
            end = hit.end()
            found.append(
                DateToken(start, end, word, word.casefold(), not gap, gap.count("\n") > 1, shape, fields)
            )
        return found


def _numbered(pattern: str, index: int) -> str:
    """Group names made unique, since all shapes share one expression."""
    return re.sub(r"\(\?P<(\w+)>", rf"(?P<\1_{index}>", pattern)

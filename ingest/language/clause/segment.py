"""What a language's splitter hands to the assembly: stretches that belong to one clause each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from ingest.language.analysis import Token

_SEPARATORS = frozenset(",;:–—")
_OPENING, _CLOSING = frozenset("(["), frozenset(")]")


@dataclass(slots=True)
class Segment:
    """Tokens between separators. `kind` is "sub", "rel", "inf" or "part" by the words in it, else "main".

    `verbs` are its own verbs, `finite` tells whether one of them is finite; `shared` are auxiliaries that
    stand in another conjunct. `coordinated` is True where a conjunction joins its predicate to that of the
    segment before. `depth` counts the brackets around it. `opens` is True where its finite verb comes first.
    """

    tokens: list[int]
    kind: str = "main"
    marker: str | None = None
    verbs: list[int] = field(default_factory=list)
    finite: bool = False
    opens: bool = False
    closed: bool = False
    helping: bool = False
    reported: bool = False
    speech: bool = False
    shared: list[int] = field(default_factory=list)
    coordinated: bool = False
    depth: int = 0


def stretches(tokens: Sequence[Token]) -> list[tuple[list[int], int]]:
    """Token positions between separating marks, without marks, each with its depth in brackets.

    Brackets without a finite verb in them are part of what stands around them.
    """
    brackets = _clausal_brackets(tokens)
    result: list[tuple[list[int], int]] = []
    held: list[int] = []
    depth = 0
    for i, token in enumerate(tokens):
        if token.pos != "PUNCT":
            held.append(i)
            continue
        if i not in brackets and not is_separator(tokens, i):
            continue
        if held:
            result.append((held, depth))
            held = []
        depth += brackets.get(i, 0)
    if held:
        result.append((held, depth))
    return result


def _clausal_brackets(tokens: Sequence[Token]) -> dict[int, int]:
    """Positions of matching brackets around a finite verb: 1 where they open, -1 where they close."""
    result: dict[int, int] = {}
    opened: list[tuple[int, int]] = []
    verbs = 0
    for i, token in enumerate(tokens):
        verbs += token.form == "fin"
        if token.text in _OPENING:
            opened.append((i, verbs))
        elif token.text in _CLOSING and opened:
            start, before = opened.pop()
            if verbs > before:
                result |= {start: 1, i: -1}
    return result


def is_separator(tokens: Sequence[Token], i: int) -> bool:
    """Whether a mark separates: a hyphen only between spaces."""
    text = tokens[i].text
    if text in {"-", "--"}:
        return (
            0 < i < len(tokens) - 1
            and tokens[i - 1].end < tokens[i].start
            and tokens[i].end < tokens[i + 1].start
        )
    return text in _SEPARATORS

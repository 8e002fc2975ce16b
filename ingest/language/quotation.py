"""Quotations: which tokens of each sentence stand inside quotation marks, also over several sentences.

German („…“, »…«), English (“…”, "…", '…'), French and Swiss («…», « … ») marks; the same mark opens or
closes by the spaces around it and by what is open. Marks within a quotation belong to it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ingest.language.analysis import Token

_DOUBLE = '"“”„‟«»'
_SINGLE = "'‘’‚‹›`´"
_ALWAYS_OPEN = "„‚‟"
_LONGEST = 12  # sentences; a mark left open longer than this was none


@dataclass(frozen=True, slots=True)
class _Mark:
    sentence: int
    token: int
    single: bool


def find_quotations(text: str, sentences: Sequence[Sequence[Token]]) -> list[tuple[tuple[int, int], ...]]:
    """For each sentence the token ranges inside quotation marks, without the marks.

    A quotation that is never closed ends with the sentence it began in.
    """
    ranges: list[list[tuple[int, int]]] = [[] for _ in sentences]
    opened: _Mark | None = None
    for number, tokens in enumerate(sentences):
        for position, token in enumerate(tokens):
            if len(token.text) > 2 or token.text[0] not in _DOUBLE + _SINGLE:
                continue
            mark = _Mark(number, position, single=token.text in _SINGLE)
            if opened is not None and (opened.single != mark.single or opened.sentence < number - _LONGEST):
                if opened.sentence >= number - _LONGEST and not opened.single:
                    continue
                _close(
                    ranges, sentences, opened, _Mark(opened.sentence, len(sentences[opened.sentence]), False)
                )
                opened = None
            if opened is None:
                opened = mark if _opens(text, token) else None
            elif _closes(text, token):
                _close(ranges, sentences, opened, mark)
                opened = None
    if opened is not None:
        _close(ranges, sentences, opened, _Mark(opened.sentence, len(sentences[opened.sentence]), False))
    return [tuple(found) for found in ranges]


def _opens(text: str, token: Token) -> bool:
    if token.text in _ALWAYS_OPEN:
        return True
    before = text[token.start - 1] if token.start else " "
    after = text[token.end] if token.end < len(text) else " "
    spaced = token.text == "«" and after in " \xa0\u202f"
    return (before.isspace() or before in '([-–—/:„"“»') and (not after.isspace() or spaced)


def _closes(text: str, token: Token) -> bool:
    if token.text in _ALWAYS_OPEN:
        return False
    before = text[token.start - 1] if token.start else " "
    after = text[token.end] if token.end < len(text) else " "
    if token.text in _SINGLE and after.isalnum():
        return False
    return not before.isspace() or after.isspace() or not after.isalnum()


def _close(
    ranges: list[list[tuple[int, int]]], sentences: Sequence[Sequence[Token]], opened: _Mark, end: _Mark
) -> None:
    for number in range(opened.sentence, end.sentence + 1):
        first = opened.token + 1 if number == opened.sentence else 0
        last = end.token if number == end.sentence else len(sentences[number])
        if first < last:
            ranges[number].append((first, last))

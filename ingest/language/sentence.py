"""Sentence boundaries: from a text to the spans of its sentences.

Paragraphs end at blank lines, and at single line breaks unless the lines are hard-wrapped. Within a
paragraph a full stop is judged by the word before it (abbreviation, ordinal, initial) and the one after.
Linear in the length of the text: each candidate looks at a bounded stretch around it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from graph.model import Sentence
from ingest.language.lexicon import SentenceLexicon, load

# Longer stretches without any boundary are tables and lists; what follows is then split at a space.
MAX_LENGTH = 4000
_REACH = 48  # characters looked at on each side of a full stop

_BLANK = re.compile(r"\n[^\S\n]*\n\s*|[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")
_CLOSERS = "\"'”“’‘«»›‹)]"
_END = re.compile(rf"(?:[.!?]+|…)(?:[{re.escape(_CLOSERS)}]|\[\d+\])*(?=\s|$)(?:[ \xa0]»(?=\s|$))?")
_GLUED = re.compile(r"(?<=[a-zäöüß]{3})[.!?](?=[A-ZÄÖÜ][a-zäöüß]+\s)")
_WORD_BEFORE = re.compile(r"((?:[^\W_]+(?:[-'’/][^\W_]+)*\.\s?)*[^\W_]+(?:[-'’/][^\W_]+)*)$")
_NEXT = re.compile(r"\s*([^\w\s]*)\s?([^\W_]+(?:-[^\W_]+)*)?")
_ROMAN = re.compile(r"[IVX]{1,5}$")
_LAST = re.compile(r"(,|[^\W\d_]+)\s*$")
_LEADER = re.compile(r"([^\W\d_]+)$")


def split_sentences(text: str, language: str) -> tuple[Sentence, ...]:
    """The sentences of `text` in order; together they hold every character that is no space."""
    lexicon = load(SentenceLexicon, language, "sentence")
    spans: list[tuple[int, int]] = []
    for start, end in _paragraphs(text, lexicon):
        position = start
        for boundary in _boundaries(text, start, end, lexicon):
            spans.extend(_trimmed(text, position, boundary))
            position = boundary
        spans.extend(_trimmed(text, position, end))
    return tuple(Sentence(index=i, start=s, end=e) for i, (s, e) in enumerate(spans))


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The span without the spaces around it, cut where it is too long; nothing if it holds only spaces."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    while end - start > MAX_LENGTH:
        cut = max(text.rfind(" ", start, start + MAX_LENGTH), text.rfind("\n", start, start + MAX_LENGTH))
        if cut <= start:
            cut = start + MAX_LENGTH
        stop = cut
        while stop > start and text[stop - 1].isspace():
            stop -= 1
        yield start, stop
        start = cut
        while start < end and text[start].isspace():
            start += 1
    if start < end:
        yield start, end


def _paragraphs(text: str, lexicon: SentenceLexicon) -> Iterator[tuple[int, int]]:
    """Stretches that no sentence crosses."""
    position = 0
    for blank in _BLANK.finditer(text):
        yield from _lines(text, position, blank.start(), lexicon)
        position = blank.end()
    yield from _lines(text, position, len(text), lexicon)


def _lines(text: str, start: int, end: int, lexicon: SentenceLexicon) -> Iterator[tuple[int, int]]:
    """Lines of one block; hard-wrapped lines are one paragraph, as are those that plainly go on."""
    lines: list[tuple[int, int]] = []
    position = start
    while position < end:
        newline = text.find("\n", position, end)
        stop = end if newline < 0 else newline + 1
        lines.append((position, stop))
        position = stop
    if _is_wrapped([e - s for s, e in lines]):
        yield start, end
        return
    held = start
    for (_, stop), (following, _) in pairwise(lines):
        if not _goes_on(text, stop, following, lexicon):
            yield held, stop
            held = following
    if held < end:
        yield held, end


def _goes_on(text: str, stop: int, following: int, lexicon: SentenceLexicon) -> bool:
    """Whether the line that starts at `following` continues the one before it, which ends at `stop`."""
    if text[following : following + 1].islower():
        return True
    last = _LAST.search(text, max(0, stop - _REACH), stop)
    return last is not None and (last[1] == "," or last[1] in lexicon.starters)


def _is_wrapped(lengths: list[int]) -> bool:
    """Whether lines of these lengths look broken by width: all but the last about equally long."""
    if len(lengths) < 3:
        return False
    widest = max(lengths[:-1])
    return 40 <= widest <= 100 and min(lengths[:-1]) >= 0.7 * widest and lengths[-1] <= widest + 1


def _boundaries(text: str, start: int, end: int, lexicon: SentenceLexicon) -> Iterator[int]:
    ends = [(m.end(), m.start()) for m in _END.finditer(text, start, end)]
    glued = [(m.end(), m.start()) for m in _GLUED.finditer(text, start, end)]
    for stop, mark in sorted(ends + [g for g in glued if _starts(text, g[0], lexicon)]):
        if stop < end and _is_boundary(text, start, mark, stop, lexicon):
            yield stop


def _starts(text: str, position: int, lexicon: SentenceLexicon) -> bool:
    word = _NEXT.match(text, position, position + _REACH)
    return bool(word and word[2] and word[2].lower() in lexicon.starters)


def _is_boundary(text: str, start: int, mark: int, stop: int, lexicon: SentenceLexicon) -> bool:
    """Whether the sentence ends at `stop`, its closing mark standing at `mark`."""
    following = _NEXT.match(text, stop, stop + _REACH)
    word = following[2] if following else None
    if word is None:
        return bool(following and following[1])
    if word[0].islower():
        return False
    if text[mark] != "." or text[mark : mark + 2] == "..":
        return True
    before = _WORD_BEFORE.search(text, max(start, mark - _REACH), mark)
    if before is None:
        return True
    return _ends_after(before[1], text[max(start, before.start() - _REACH) : before.start()], word, lexicon)


def _ends_after(token: str, earlier: str, word: str, lexicon: SentenceLexicon) -> bool:
    """Whether a full stop after `token`, with `earlier` before it and `word` after it, ends a sentence."""
    starter = word.lower() in lexicon.starters
    parts = [part.strip() for part in token.split(".")]
    tails = {". ".join(parts[i:]) for i in range(len(parts))}
    last = parts[-1]
    if lexicon.ordinals and last.isdecimal() and len(last) <= 3:
        return not _is_ordinal(_leader(parts, earlier, lexicon), word, starter, lexicon)
    if _listed(tails, lexicon.closing_abbreviations):
        return starter
    if _listed(tails, lexicon.abbreviations):
        return False
    if word[0].isdecimal() and _listed(tails, lexicon.number_abbreviations):
        return False
    if (len(last) == 1 and last.isalpha()) or (lexicon.ordinals and _ROMAN.match(last)):
        return starter
    return True


def _leader(parts: list[str], earlier: str, lexicon: SentenceLexicon) -> str:
    """What stands before a number: the text, an abbreviation or number, or the full stop of a sentence."""
    if len(parts) == 1:
        return earlier.rstrip()
    listed = lexicon.abbreviations | lexicon.number_abbreviations
    return parts[-2] if parts[-2].isdecimal() or _listed({parts[-2]}, listed) else "."


def _listed(tails: set[str], abbreviations: frozenset[str]) -> bool:
    return any(tail in abbreviations or tail.lower() in abbreviations for tail in tails)


def _is_ordinal(earlier: str, word: str, starter: bool, lexicon: SentenceLexicon) -> bool:
    """Whether a number, `earlier` before it and `word` after its full stop, is an ordinal or a list's."""
    if word[0].isdecimal() or word.lower() in lexicon.ordinal_followers:
        return True
    if not earlier or earlier[-1] in ".!?":
        return True
    if starter:
        return False
    leader = _LEADER.search(earlier)
    return word.isupper() or (leader is not None and leader[1].lower() in lexicon.ordinal_leaders)

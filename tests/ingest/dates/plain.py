"""Texts cut into sentences and nothing more: what dates need at least."""

from __future__ import annotations

import re
from datetime import date

from graph.model import Sentence, Timex
from ingest.dates.finder import find_dates
from ingest.language.analysis import Analysis, AnalyzedSentence

PUBLISHED = date(2024, 7, 10)  # a Wednesday
_END = re.compile(r"(?<=[a-zäöüß\d%“”\"][.!?])\s+(?=[A-ZÄÖÜ„\"“])")


def plain_analysis(text: str, language: str) -> Analysis:
    """Sentences without tokens or clauses."""
    starts = [0, *(found.end() for found in _END.finditer(text))]
    ends = [*starts[1:], len(text)]
    sentences = (Sentence(start=a, end=b, index=i) for i, (a, b) in enumerate(zip(starts, ends, strict=True)))
    return Analysis(text, language, tuple(AnalyzedSentence(s, ()) for s in sentences))


def read(text: str, language: str, published: date | None = PUBLISHED) -> tuple[Timex, ...]:
    return find_dates(plain_analysis(text, language), published=published)


def shown(timex: Timex) -> tuple[str, str, str, str]:
    """Text, type, value and days (`a`, `a/b` or nothing) of an expression."""
    days = ""
    if timex.first and timex.last:
        days = str(timex.first) if timex.first == timex.last else f"{timex.first}/{timex.last}"
    return timex.text, timex.type, timex.value, days

"""Finding dates alone: articles and characters a second, and whether time grows with the text."""

from __future__ import annotations

import time
from datetime import date

from app.samples import samples
from graph.model import Article
from ingest.dates.finder import find_dates
from tests.bench.timing import percentiles

ROUNDS = 40
LENGTHS = (1_000, 10_000, 100_000, 1_000_000)
PUBLISHED = date(2024, 7, 10)


def _seconds(text: str, language: str) -> float:
    began = time.process_time()
    find_dates(text, language=language, published=PUBLISHED)
    return time.process_time() - began


def run() -> None:
    articles = [(a.text, a.language or "de") for a in samples() if isinstance(a, Article)]
    print(f"first text, data loaded with it: {_seconds(*articles[0]):.2f} s")
    taken = [_seconds(*article) for _ in range(ROUNDS) for article in articles]
    characters = sum(len(text) for text, _ in articles) * ROUNDS
    rate = f"{len(taken) / sum(taken):.0f} articles/s, {characters / sum(taken) / 1000:.0f} KB/s on one core"
    print(f"{len(articles)} articles, {ROUNDS} times: {percentiles(taken)}, {rate}")
    text = "\n\n".join(text for text, language in articles if language == "de")
    for length in LENGTHS:
        took = min(_seconds((text * (length // len(text) + 1))[:length], "de") for _ in range(3))
        print(f"{length / 1000:7.0f} KB: {took:7.4f} s, {1e6 * took / length:.2f} µs a character")

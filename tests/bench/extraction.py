"""Seconds per sample article, and whether they grow with the text in proportion."""

from __future__ import annotations

import time

from app.samples import samples
from graph.model import Article
from ingest.pipeline import extract
from tests.bench.timing import peak_megabytes, percentiles

ROUNDS = 5
GROWTH = (1, 10, 100)


def _seconds(article: Article) -> float:
    began = time.perf_counter()
    extract(article)
    return time.perf_counter() - began


def run() -> None:
    articles = [a for a in samples() if isinstance(a, Article)]
    print(f"first article, data loaded with it: {_seconds(articles[0]):.2f} s")
    taken = [_seconds(article) for _ in range(ROUNDS) for article in articles]
    characters = sum(len(a.text) for a in articles) * ROUNDS
    print(f"{len(taken)} articles: {percentiles(taken)}, {characters / sum(taken) / 1000:.1f} KB/s")
    for times in GROWTH:
        text = (articles[0].text + "\n\n") * times
        took = _seconds(articles[0].model_copy(update={"text": text}))
        print(f"{len(text) / 1000:7.1f} KB: {took:6.2f} s, {1e6 * took / len(text):.0f} µs a character")
    print(f"peak memory of the process: {peak_megabytes():.0f} MB")

"""`zeitgraph dates`: the temporal expressions of documents, one JSON line each.

Exit status: 0 all read, 1 some lines could not be (each named on standard error), 2 usage.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache
from pathlib import Path
from time import perf_counter
from typing import Annotated, Any

import typer
from pydantic import BaseModel, ValidationError, field_validator

from graph.model import Article
from ingest.dates.finder import find_dates
from ingest.dates.lexicon import languages
from ingest.dates.reason import explain
from ingest.errors import ArticleError
from ingest.language.detection import detect_language


class Document(BaseModel):
    """One input line. `dct` (document creation time) is the publication date; its time of day is cut."""

    id: str
    text: str
    dct: date | None = None
    language: str | None = None

    @field_validator("dct", mode="before")
    @classmethod
    def _day(cls, dct: object) -> object:
        return dct[:10] if isinstance(dct, str) else dct


def dates(
    path: Annotated[
        Path, typer.Argument(help="A .jsonl file of {id, dct, text, language}.", exists=True, dir_okay=False)
    ],
) -> None:
    """Find the temporal expressions (TIMEX3) of documents, with their days and the reason for them; `ms`
    is the time that finding took."""
    failed = False
    with path.open(encoding="utf-8") as lines:
        for number, result in _read(lines):
            if isinstance(result, str):
                typer.echo(f"zeitgraph: {path}, line {number}: {result}", err=True)
                failed = True
            else:
                typer.echo(json.dumps(result, ensure_ascii=False))
    if failed:
        raise typer.Exit(1)


def _read(lines: Iterable[str]) -> Iterator[tuple[int, dict[str, Any] | str]]:
    """Line numbers with what to print, or why a line can't be read."""
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            yield number, _timexes(Document.model_validate_json(line))
        except ValidationError as error:
            first = error.errors()[0]
            yield number, f"{'.'.join(map(str, first['loc'])) or 'JSON'}: {first['msg']}"
        except ArticleError as error:
            yield number, error.message


@cache
def _warm(language: str) -> None:
    """Load a language's tables, so that its first document is not timed with them."""
    find_dates("2024", language=language, published=None)


def _timexes(document: Document) -> dict[str, Any]:
    article = Article(
        article_id=document.id, text=document.text, published=document.dct, language=document.language
    )
    language = detect_language(article, languages=languages())
    _warm(language)
    start = perf_counter()
    found = find_dates(document.text, language=language, published=document.dct)
    return {
        "id": document.id,
        "ms": round((perf_counter() - start) * 1000, 3),
        "timexes": [{**t.model_dump(mode="json"), "reason": explain(t)} for t in found],
    }

"""Articles out of paths, addresses and standard input, one after the other.

What cannot be read comes out as an `ArticleError` in its place, so one bad article stops none of the rest.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import BinaryIO

from pydantic import Field

from graph.model import Article
from ingest.article import parse_article
from ingest.errors import ArticleError
from ingest.sources.decoding import decode_page, decode_text
from ingest.sources.markdown import read_markdown
from ingest.sources.page import read_page
from ingest.sources.web import fetch_page

MAX_BYTES = 64_000_000  # of one article; longer ones are not even loaded

Read = Article | ArticleError


class NamelessArticle(Article):
    """An article whose id was made from its content: messages call it by the place where it was found."""

    place: str = Field(exclude=True)


@dataclass(frozen=True)
class Defaults:
    """What holds for articles that do not say it themselves; `title` is meant for a single one."""

    published: date | None = None
    language: str | None = None
    title: str | None = None

    def fill(self, fields: dict[str, object]) -> dict[str, object]:
        """`fields` with the defaults where they have nothing."""
        given = {"published": self.published, "language": self.language, "title": self.title}
        return {**fields, **{k: v for k, v in given.items() if v is not None and fields.get(k) is None}}


def read_paths(
    paths: Iterable[str | Path], defaults: Defaults | None = None, *, stdin: BinaryIO | None = None
) -> Iterator[Read]:
    """Read articles lazily from files, folders (sorted, with what is below them), http(s) addresses and "-".

    "-" is standard input, or `stdin`: JSON lines or one JSON object where it begins with "{", else one text.
    """
    defaults = defaults or Defaults()
    for path in paths:
        if str(path) == "-":
            yield from _read_stream(stdin or sys.stdin.buffer, defaults)
        elif str(path).lower().startswith(("http://", "https://")):
            url = str(path)
            yield _one(url, defaults, lambda url=url: read_page(fetch_page(url), url))  # type: ignore[misc]
        else:
            yield from _read_path(Path(path), defaults)


def _read_path(path: Path, defaults: Defaults) -> Iterator[Read]:
    try:
        if path.is_dir():
            yield from _read_folder(path, defaults)
        elif not path.exists():
            yield ArticleError("unreadable", "no such file or folder", str(path))
        elif path.suffix.lower() in _LINES:
            with path.open("rb") as lines:
                yield from _read_lines(lines, str(path), defaults)
        elif path.suffix.lower() in _READERS:
            read = _READERS[path.suffix.lower()]
            yield _one(str(path), defaults, lambda: read(_bytes(path)))
        else:
            yield ArticleError("unreadable", f"unknown kind of file; known: {' '.join(_KNOWN)}", str(path))
    except OSError as error:
        yield ArticleError("unreadable", f"cannot be read: {error.strerror or error}", str(path))


def _read_folder(folder: Path, defaults: Defaults) -> Iterator[Read]:
    found = False
    for path in sorted(folder.rglob("*")):
        hidden = any(part.startswith(".") for part in path.relative_to(folder).parts)
        if path.suffix.lower() in _KNOWN and not hidden and path.is_file():
            found = True
            yield from _read_path(path, defaults)
    if not found:
        yield ArticleError("unreadable", f"no articles in this folder ({' '.join(_KNOWN)})", str(folder))


def _one(where: str, defaults: Defaults, read: Callable[[], dict[str, object]]) -> Read:
    try:
        fields = defaults.fill(read())
        article = parse_article(fields, where)
        return article if fields.get("id") else NamelessArticle(**article.model_dump(), place=where)
    except ArticleError as error:
        return error if error.where else error.at(where)
    except OSError as error:
        return ArticleError("unreadable", f"cannot be read: {error.strerror or error}", where)


def _bytes(path: Path) -> bytes:
    size = path.stat().st_size
    if size > MAX_BYTES:
        raise ArticleError("too_long", f"the file has {size:,} bytes, at most {MAX_BYTES:,} are read")
    return path.read_bytes()


# --- JSON lines and standard input


def _read_lines(lines: BinaryIO, where: str, defaults: Defaults, first: bytes = b"") -> Iterator[Read]:
    number = 0
    line = first or lines.readline(MAX_BYTES)
    while line:
        number += 1
        place = f"{where}:{number}"
        if len(line) >= MAX_BYTES and not line.endswith(b"\n"):
            yield ArticleError("too_long", f"the line has more than {MAX_BYTES:,} bytes", place)
            while line and not line.endswith(b"\n"):
                line = lines.readline(MAX_BYTES)
        elif line.strip():
            yield _one(place, defaults, lambda data=line: _json(data))  # type: ignore[misc]
        line = lines.readline(MAX_BYTES)


def _read_stream(stream: BinaryIO, defaults: Defaults) -> Iterator[Read]:
    first = stream.readline(MAX_BYTES)
    if not first.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{"):
        yield _one("-", defaults, lambda: {"text": decode_text(first + stream.read(MAX_BYTES))})
        return
    try:
        json.loads(first)
    except (ValueError, RecursionError):
        # One object over several lines, unless it is one line that is broken.
        if not first.rstrip().endswith(b"}"):
            yield _one("-", defaults, lambda: _json(first + stream.read(MAX_BYTES)))
            return
    yield from _read_lines(stream, "-", defaults, first)


def _json(data: bytes) -> dict[str, object]:
    try:
        value = json.loads(decode_text(data))
    except json.JSONDecodeError as error:
        raise ArticleError(
            "bad_json", f"no JSON: {error.msg} (line {error.lineno}, column {error.colno})"
        ) from None
    except RecursionError:
        raise ArticleError("bad_json", "no article: nested too deeply") from None
    if isinstance(value, list):
        raise ArticleError(
            "bad_json", "a list; expected one article (several go into a .jsonl file, one a line)"
        )
    if not isinstance(value, dict):
        raise ArticleError("bad_json", "expected one article, a JSON object")
    return value


_READERS: dict[str, Callable[[bytes], dict[str, object]]] = {
    ".txt": lambda data: {"text": decode_text(data)},
    ".md": lambda data: read_markdown(decode_text(data)),
    ".markdown": lambda data: read_markdown(decode_text(data)),
    ".html": lambda data: read_page(decode_page(data)),
    ".htm": lambda data: read_page(decode_page(data)),
    ".json": _json,
}
_LINES = frozenset({".jsonl", ".ndjson"})
_KNOWN = (*_READERS, *sorted(_LINES))

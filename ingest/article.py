"""From a mapping, as JSON brings it, to an `Article`: every field checked, every complaint named."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime
from urllib.parse import urlsplit

from graph.ids import article_id
from graph.model import Article
from ingest.dates.written import written_day
from ingest.errors import ArticleError

MAX_ID = 200
MAX_NAME = 1000
MAX_URL = 2000

_DAY = re.compile(r"(\d{4}-\d{2}-\d{2})(?:[T ]\S.*)?")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]+)*")


def parse_article(fields: object, where: str | None = None) -> Article:
    """Check an article object of the public format and make it an `Article`.

    It has either `text` or `sentences` (joined by one space); `id`, `title`, `published` (a day, or a date
    and time whose day counts as it stands there), `language`, `url`, `publisher` and `author` may be
    missing or null. Other fields are ignored. Without `id` one is made from `url`, else from the content.
    Raises `ArticleError` (bad_field, bad_json, not_text), placed at `where`.
    """
    try:
        return _parse(fields)
    except ArticleError as error:
        raise error.at(where) if where else error from None


def _parse(fields: object) -> Article:
    if not isinstance(fields, Mapping):
        raise ArticleError("bad_json", f"an article is a JSON object, this is {_kind(fields)}")
    text = _text(fields)
    title, url = _name(fields, "title"), _url(fields)
    published = _published(fields)
    given = _id(fields)
    return Article(
        article_id=given or article_id(text, title=title, published=published, url=url),
        text=text,
        title=title,
        published=published,
        language=_language(fields),
        url=url,
        publisher=_name(fields, "publisher"),
        author=_name(fields, "author"),
    )


def _text(fields: Mapping[str, object]) -> str:
    text, sentences = fields.get("text"), fields.get("sentences")
    if text is not None and sentences is not None:
        raise ArticleError("bad_field", "text and sentences are both given; give one of them")
    if text is not None:
        if not isinstance(text, str):
            raise ArticleError("bad_field", f"text: expected a string, got {_kind(text)}")
        return _encodable(text, "text")
    if sentences is None:
        raise ArticleError("bad_field", "text is missing (or sentences instead of it)")
    if not isinstance(sentences, list) or not all(isinstance(s, str) for s in sentences):
        raise ArticleError("bad_field", "sentences: expected a list of strings")
    return _encodable(" ".join(sentences), "sentences")


def _encodable(text: str, name: str) -> str:
    """Half a surrogate pair, as broken JSON escapes make it, can be neither stored nor shown."""
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise ArticleError("not_text", f"{name}: no valid text at character {error.start}") from None
    return text


def _string(fields: Mapping[str, object], name: str) -> str | None:
    value = fields.get(name)
    if value is None:
        return None
    if not isinstance(value, str):
        raise ArticleError("bad_field", f"{name}: expected a string, got {_kind(value)}")
    return _encodable(value, name)


def _name(fields: Mapping[str, object], name: str) -> str | None:
    value = _string(fields, name)
    if value is None:
        return None
    value = " ".join(value.split())
    if len(value) > MAX_NAME:
        raise ArticleError("bad_field", f"{name}: longer than {MAX_NAME} characters")
    return value or None


def _id(fields: Mapping[str, object]) -> str | None:
    value = _string(fields, "id")
    if value is None:
        return None
    if not 1 <= len(value) <= MAX_ID:
        raise ArticleError("bad_field", f"id: has {len(value)} characters (expected 1 to {MAX_ID})")
    if not value.isprintable() or value != value.strip() or not value.strip("./\\"):
        raise ArticleError(
            "bad_field", f"id: {value!r} must be printable, without spaces around it, no mere path"
        )
    return value


def _published(fields: Mapping[str, object]) -> date | None:
    value = fields.get("published")
    if isinstance(value, datetime):
        return value.date()
    if value is None or isinstance(value, date):
        return value
    if not isinstance(value, str):
        raise ArticleError("bad_field", f"published: expected a date (YYYY-MM-DD), got {_kind(value)}")
    return parse_day(value, "published") if value.strip() else None


def parse_day(value: str, name: str) -> date:
    """The day of an ISO 8601 date or date and time, whatever its offset, or of a date written in words.

    Raises `ArticleError` (bad_field) for all else, and for days that no calendar has.
    """
    stripped = value.strip()
    match = _DAY.fullmatch(stripped)
    try:
        if match:
            datetime.fromisoformat(stripped)
            return date.fromisoformat(match[1])
    except ValueError:
        pass
    else:
        if found := written_day(stripped):
            return found
    raise ArticleError("bad_field", f"{name}: {value[:40]!r} is no date (expected YYYY-MM-DD)")


def _language(fields: Mapping[str, object]) -> str | None:
    value = _string(fields, "language")
    if value is None or not value.strip():
        return None
    if not _LANGUAGE.fullmatch(value.strip()):
        raise ArticleError(
            "bad_field", f"language: {value[:40]!r} is no language code (expected de, en, de-AT, …)"
        )
    return value.strip()


def _url(fields: Mapping[str, object]) -> str | None:
    value = (_string(fields, "url") or "").strip()
    if not value:
        return None
    try:
        parts = urlsplit(value)
        valid = parts.scheme.lower() in {"http", "https"} and bool(parts.hostname)
    except ValueError:
        valid = False
    if not valid or len(value) > MAX_URL or not value.isprintable() or " " in value:
        raise ArticleError("bad_field", f"url: {value[:80]!r} is no http or https address")
    return value


def _kind(value: object) -> str:
    """What a JSON value is, in JSON's words."""
    if value is None:
        return "null"
    names = {
        bool: "a boolean",
        int: "a number",
        float: "a number",
        str: "a string",
        list: "a list",
        dict: "an object",
    }
    return names.get(type(value), type(value).__name__)

"""From the bytes of a file to its characters."""

from __future__ import annotations

import codecs
import re

from ingest.errors import ArticleError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CHARSET = re.compile(rb"""charset\s*=\s*["']?([\w-]{2,40})""", re.IGNORECASE)
_HEAD = 4096  # a page declares its character set within its first kilobytes


def decode_text(data: bytes) -> str:
    """Characters of UTF-8 text, or of any Unicode encoding that its byte order mark names.

    Raises `ArticleError` (not_text).
    """
    encoding = next((name for mark, name in _MARKS if data.startswith(mark)), "utf-8")
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise ArticleError(
            "not_text", f"no {encoding.removesuffix('-sig').upper()} text: byte {error.start}"
        ) from None


def decode_page(data: bytes, charset: str | None = None) -> str:
    """Characters of a web page: Unicode, else what the server or the page declares, else Windows-1252."""
    declared = _CHARSET.search(data[:_HEAD])
    candidates = [charset, declared[1].decode("ascii") if declared else None, "cp1252"]
    try:
        return decode_text(data)
    except ArticleError as error:
        if b"\x00" in data:
            raise error from None
    for name in candidates:
        try:
            if name and codecs.lookup(name).name not in {"utf-8", "utf-16", "utf-32"}:
                return data.decode(name)
        except (LookupError, UnicodeDecodeError):
            continue
    return data.decode("latin-1")

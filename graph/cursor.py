"""Opaque cursors: the sort key of the last item seen, bound to the question it belongs to."""

from __future__ import annotations

import base64
import binascii
import json
from collections.abc import Sequence
from typing import Any

from graph.errors import InvalidCursorError
from graph.ids import digest
from graph.model import Value

Part = str | int | None


def question(kind: str, *parts: Value | str | None) -> str:
    """Digest of what is asked for, limit and position apart."""
    return digest(kind, *(p.model_dump_json() if isinstance(p, Value) else p for p in parts))


def encode(asked: str, key: Sequence[Part]) -> str:
    """The cursor after the item with sort `key`, in the answer to the question `asked`."""
    packed = _json([_seal(asked, key), *key]).encode()
    return base64.urlsafe_b64encode(packed).rstrip(b"=").decode()


def decode(cursor: str, asked: str) -> tuple[Any, ...]:
    """The sort key in `cursor`. Raises `InvalidCursorError` if it was not made for the question `asked`."""
    try:
        packed = base64.b64decode(cursor + "=" * (-len(cursor) % 4), altchars=b"-_", validate=True)
        seal, *key = json.loads(packed)
    except (binascii.Error, ValueError, TypeError) as error:
        raise InvalidCursorError("the cursor was not made by this service") from error
    if seal != _seal(asked, key):
        raise InvalidCursorError("the cursor belongs to another query: start again without it")
    return tuple(key)


def _seal(asked: str, key: Sequence[Part]) -> str:
    """Covers the key as well, so that what comes back is what was given out."""
    return digest(asked, _json(key))


def _json(value: Sequence[Part]) -> str:
    return json.dumps(list(value), separators=(",", ":"), ensure_ascii=False)

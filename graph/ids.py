"""Deterministic identifiers: the same input has the same id in every run, process and machine."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterable
from datetime import date

from graph.model import EntityKind, EventType, Participant

_DIGEST_BYTES = 10  # 80 bits: no collision expected below 10^12 items


def digest(*parts: str | None) -> str:
    """Short hexadecimal digest of `parts`; their boundaries and nulls count."""
    hasher = hashlib.blake2b(digest_size=_DIGEST_BYTES)
    for part in parts:
        data = b"\x00" if part is None else b"\x01" + part.encode()
        hasher.update(len(data).to_bytes(8, "big") + data)
    return hasher.hexdigest()


def slug(name: str) -> str:
    """Lower-case ASCII-ish form of a name for use in ids: `Müller-Lüdenscheidt` → `muller-ludenscheidt`.

    Letters without an ASCII base (Cyrillic, Hangul) are kept; a name without letters or digits is hashed.
    """
    # Taken apart first: what looks like a capital only to its compatibility form ("ᴬ") folds as well.
    folded = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", name).casefold())
    bare = "".join(c for c in folded if not unicodedata.combining(c))
    return "-".join(re.findall(r"[^\W_]+", bare)) or digest(name)


def article_id(text: str, *, title: str | None, published: date | None, url: str | None) -> str:
    """Id of an article that brings none: from its address, else from its content."""
    if url:
        return digest("url", url)
    return digest("content", title, published.isoformat() if published else None, text)


def named_entity_id(kind: EntityKind, key: str) -> str:
    """Id of an entity that is the same in every article: `country:kp`, `person:wladimir-putin`."""
    return f"{kind}:{slug(key)}"


def local_entity_id(kind: EntityKind, article: str, name: str) -> str:
    """Id of an unnamed actor ("Demonstranten"), which means someone else in every article."""
    return f"{kind}:{slug(name)}:{digest(article, name)}"


def event_id(
    type_: EventType,
    edtf: str | None,
    participants: Iterable[Participant],
    *,
    negated: bool,
    article: str,
    trigger_start: int,
) -> str:
    """Id of an event: equal where type, date and all participants are, whatever article tells it.

    An event without a date, or with nobody in it that other articles could name, stays its own:
    two undated visits must not become one.
    """
    members = sorted((p.role.value, p.entity_id) for p in participants)
    shared = [m for m in members if m[1].count(":") == 1]
    if edtf is None or not shared or len(shared) < len(members):
        return digest("mention", type_, article, str(trigger_start))
    flat = [part for member in members for part in member]
    return digest("event", type_, edtf, "negated" if negated else "held", *flat)


def mention_id(article: str, event: str, trigger_start: int) -> str:
    """Id of one event as one sentence of one article tells it."""
    return digest("mention-of", article, event, str(trigger_start))

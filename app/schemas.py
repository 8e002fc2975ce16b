"""What the API takes and gives beyond the reader's views."""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, JsonValue

from graph.writer import WriteResult

_EXAMPLE: dict[str, JsonValue] = {
    "title": "Ausbilder aus Nordkorea reisen nach Russland",
    "text": "Wie die Agentur KCNA am Dienstag (9. Juli) meldete, verließ am Vortag eine Delegation von "
    "Militärausbildern Nordkorea in Richtung Russland.",
    "published": "2024-07-09",
    "language": "de",
    "url": "https://example.org/ausbilder",
    "publisher": "Beispielzeitung",
}


class ArticleIn(BaseModel):
    """An article to be read: its `text`, or its `sentences`, which are joined by a space.

    Only the types are checked here; the rest is `parse_article`'s, as on the command line.
    """

    model_config = ConfigDict(frozen=True, json_schema_extra={"examples": [dict(_EXAMPLE)]})

    id: Annotated[
        str | None, Field(description="Without it the id is made of `url`, else of title, day and text.")
    ] = None
    title: str | None = None
    text: str | None = None
    sentences: list[str] | None = None
    published: Annotated[
        str | None,
        Field(description="Day of publication (ISO 8601), from which relative dates count."),
    ] = None
    language: Annotated[str | None, Field(description="`de` or `en`; found out where missing.")] = None
    url: str | None = None
    publisher: str | None = None
    author: str | None = None


class StoredArticle(BaseModel):
    """What became of an article that was sent."""

    model_config = ConfigDict(frozen=True)

    article_id: str
    result: Annotated[
        WriteResult,
        Field(description="`created`; `unchanged`; `replaced`: known, but it says something else."),
    ]
    language: str | None
    events: Annotated[int, Field(description="Events read out of it.")]
    warnings: tuple[str, ...] = ()

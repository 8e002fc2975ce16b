"""What the pages say, one TOML file per language in `language/`."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from graph.model import EventType, Role, Status

Words = Annotated[str, StringConstraints(min_length=1)]
OneMany = tuple[Words, Words]
Family = Literal["accord", "conflict", "harm", "public"]

_FOLDER = Path(__file__).parent / "language"
DEFAULT_LANGUAGE = "en"  # for visitors who ask for neither


class _Section(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Promise(_Section):
    title: Words
    lead: Words


class Count(_Section):
    """Nouns for one and for several."""

    articles: OneMany
    events: OneMany
    actors: OneMany
    reports: OneMany
    sources: OneMany


class Label(_Section):
    api: Words
    articles_read: Words
    filter: Words
    actor: Words
    actor_hint: Words
    search: Words
    remove: Words
    clear: Words
    status: Words
    any: Words
    frequent: Words
    overview: Words
    newest: Words
    oldest: Words
    more: Words
    start: Words
    nothing: Words
    empty: Words
    undated: Words
    according: Words
    why: Words
    why_publication: Words
    why_context: Words
    published: Words
    told: Words
    also: Words
    untitled: Words
    trigger: Words
    date: Words
    cue: Words
    permalink: Words
    details: Words
    back: Words
    made_with: Words
    problem: Words
    retry: Words
    precision: Words
    legend_day: Words
    legend_span: Words
    legend_open: Words
    legend_status: Words
    skip: Words


class FilterWords(_Section):
    """What filters are called that have no name of their own; `{}` takes the value."""

    q: Words
    min_sources: Words
    from_: Words = Field(alias="from")
    to: Words
    as_of: Words


class DateWords(_Section):
    """Patterns for dates that Babel has none for; `{}` takes the number or the date."""

    since: Words
    until: Words
    quarter: Words
    decade: Words
    seasons: tuple[Words, Words, Words, Words]
    range: Words


class Texts(_Section):
    """Everything in one language; every event type, status, role and family must be named."""

    locale: Words
    switch: Words
    promise: Promise
    count: Count
    label: Label
    filter: FilterWords
    date: DateWords
    status: dict[Status, Words] = Field(min_length=len(Status))
    status_hint: dict[Status, Words] = Field(min_length=len(Status))
    role: dict[Role, Words] = Field(min_length=len(Role))
    type: dict[EventType, Words] = Field(min_length=len(EventType))
    family: dict[Family, Words] = Field(min_length=4)


@cache
def languages() -> tuple[str, ...]:
    """Codes of the languages that the pages speak."""
    return tuple(sorted(path.stem for path in _FOLDER.glob("*.toml")))


@cache
def texts(language: str) -> Texts:
    """The texts in `language`, one of `languages()`."""
    return Texts.model_validate(tomllib.loads((_FOLDER / f"{language}.toml").read_text(encoding="utf-8")))


def negotiate(accept_language: str) -> str:
    """The language that an Accept-Language header (RFC 9110, 12.5.4) likes best of those there are."""
    wanted: list[tuple[float, str]] = []
    for part in accept_language.split(","):
        tag, _, quality = part.strip().partition(";q=")
        try:
            weight = float(quality or 1)
        except ValueError:
            continue
        wanted.append((-weight, tag.split("-")[0].lower()))
    # Stable: among equal weights the first one named wins.
    for weight, language in sorted(wanted, key=lambda w: w[0]):
        if language in languages() and weight < 0:
            return language
    return DEFAULT_LANGUAGE

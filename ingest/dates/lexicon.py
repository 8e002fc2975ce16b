"""A language's calendar words and patterns: the schema of `data/<language>/*.toml` and its loader."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, field_validator

from ingest.dates.part import Parts

DATA = files("ingest.dates") / "data"

Operation = Literal[
    "date", "deictic", "anaphor", "unit", "duration", "offset", "compared", "vague", "set", "time", "nothing"
]
Case = Literal["any", "title", "lower", "exact"]
Type = Literal["DATE", "TIME", "DURATION", "SET"]


class _Schema(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class WordClass(_Schema):
    """Words that stand for the same kind of thing, e.g. months.

    `words` maps a word (or several, separated by spaces) to what it says; a bare value fills `field`.
    With `endings` the words are stems that stand with each of them (vergangen-: e, en, er …).
    `case`: "any", "title" (Mai, MAI), "lower" (morgen) or "exact".
    """

    case: Case = "any"
    field: str | None = None
    endings: tuple[str, ...] = ("",)
    words: dict[str, bool | int | float | str | dict[str, Any]]

    @field_validator("words")
    @classmethod
    def _says_something(cls, words: dict[str, Any]) -> dict[str, Any]:
        if not words:
            raise ValueError("a class needs words")
        return words

    def entries(self) -> Iterator[tuple[str, Parts]]:
        """Every form with the fields that it fills."""
        for word, said in self.words.items():
            filled = said if isinstance(said, dict) else {self.field: said} if self.field else {}
            for ending in self.endings:
                yield word + ending, Parts.model_validate(filled)


class Compound(_Schema):
    """Words put together of two classes: Montag + abend. They form the class `name`, in the case of the first
    one unless another is said."""

    name: str
    first: str
    second: str
    case: Case | None = None


class Numerals(_Schema):
    """Number words: `words` as they stand, and compounds of `tens` and `ones`.

    `order` is "ones-tens" (zwei·und·zwanzig, `joiner` between) or "tens-ones" (twenty-two, joined by a
    hyphen or a space). `centuries` open a spoken year (nineteen ninety-four).
    """

    order: Literal["ones-tens", "tens-ones"]
    joiner: str = ""
    words: dict[str, int]
    ones: dict[str, int]
    tens: dict[str, int]
    centuries: dict[str, int] = {}


class Shape(_Schema):
    """A form written in digits, read as one token; the named groups of `pattern` fill fields."""

    name: str
    pattern: str


class Rule(_Schema):
    """How an expression looks, and which operation reads it.

    `patterns` are written over tokens (see `ingest.dates.pattern`). `after` lists what must stand right
    before the expression and `before` what must stand behind it, unless the text ends there; `not_after` and
    `not_before` list what must not: words or {classes}. With `inside` the expression may be a part of a word
    (14-Tage-Frist). `narrative` rules count only in a text that tells history. What the operation "nothing"
    reads only looks like a time (an age, a speed).
    `fill` gives fields that no word fills. `type` overrides what the operation would say, `value` "point"
    or "amount" chooses which of both an offset is called by. `reason` explains it: `{text}` and `{anchor}`
    stand in it.
    """

    name: str
    operation: Operation
    patterns: tuple[str, ...] = Field(min_length=1)
    fill: Parts = Parts()
    after: tuple[str, ...] = ()
    before: tuple[str, ...] = ()
    not_after: tuple[str, ...] = ()
    not_before: tuple[str, ...] = ()
    inside: bool = False
    narrative: bool = False
    type: Type | None = None
    value: Literal["point", "amount"] = "point"
    reason: str


class Signals(_Schema):
    """Words around expressions.

    `since`, `until`, `onward`, `before`, `after` stand right before one and open or close it, and one of
    `around` (`*` is its place) opens it too; `about` makes it approximate. `to` joins two into a range, and
    so does `joint` ("und") where one of `between` opens it. With a word like `superlative` before it, what
    happens "in ten years" has happened in them (der erste Besuch in zehn Jahren).

    The direction of a clause: a word of `future` or one like `future_verb` makes it the future, one of
    `past` or like `past_verb` the past, and so does one of `perfect` beside one like `participle`; one of
    `perfect` or `present`, or like `present_verb`, the present. `prefixes` may stand before a word of `past`,
    one of `infinitive` just before a verb takes its past away, and one of `completed` behind a participle
    puts a future into the past (soll gesagt haben). Two words of `future` in a row (were to) count as one.
    Behind one of `joint` a verb of its own begins a clause. `no_verbs` only look like verbs, and so does what
    stands right behind one of `determiners`. Right behind one of `ahead` an expression lies in the future,
    behind one of `since` in the past, whatever else is said; behind one of `until` in the future too where no
    past is told, a weekday behind one of `deadline` anyway.

    `nowadays` stand beside a "today" that means our times (`*` is its place); in the company of
    `nowadays_company` it does too; and, where `today_fades`, in the further course of a text that does not
    count in days.
    """

    since: frozenset[str]
    until: frozenset[str]
    onward: frozenset[str]
    before: frozenset[str]
    after: frozenset[str]
    about: frozenset[str]
    around: tuple[str, ...]
    to: frozenset[str]
    between: frozenset[str]
    joint: frozenset[str]
    superlative: re.Pattern[str]
    future: frozenset[str]
    future_verb: re.Pattern[str]
    past: frozenset[str]
    past_verb: re.Pattern[str]
    prefixes: tuple[str, ...]
    perfect: frozenset[str]
    participle: re.Pattern[str]
    present: frozenset[str]
    present_verb: re.Pattern[str]
    no_verbs: frozenset[str]
    determiners: frozenset[str]
    infinitive: frozenset[str]
    completed: frozenset[str]
    ahead: frozenset[str]
    deadline: frozenset[str]
    nowadays: tuple[str, ...]
    nowadays_company: frozenset[str]
    today_fades: bool


class Lexicon(_Schema):
    """All data of one language, from the files of its folder."""

    language: str
    classes: dict[str, WordClass]
    compounds: tuple[Compound, ...] = ()
    numerals: Numerals
    macros: dict[str, str] = {}
    shapes: tuple[Shape, ...]
    rules: tuple[Rule, ...]
    signals: Signals


def languages() -> tuple[str, ...]:
    """The languages that have a folder."""
    return tuple(
        sorted(folder.name for folder in DATA.iterdir() if folder.is_dir() and len(folder.name) == 2)
    )


@cache
def load(language: str) -> Lexicon:
    """Read a language's folder.

    Raises `LookupError` where there is none, `ValidationError` where a file does not obey the schema.
    """
    if language not in languages():
        raise LookupError(f"no calendar words for the language {language!r}")
    return Lexicon.model_validate({"language": language} | dict(_contents(language)))


def _contents(language: str) -> Iterator[tuple[str, Any]]:
    """The top-level tables of all files of a folder; the lists of rules are joined."""
    joined: dict[str, Any] = {}
    for path in sorted((DATA / language).iterdir(), key=lambda p: p.name):
        if not path.name.endswith(".toml"):
            continue
        for key, content in tomllib.loads(path.read_text(encoding="utf-8")).items():
            if isinstance(content, list):
                joined[key] = [*joined.get(key, ()), *content]
            else:
                joined[key] = {**joined.get(key, {}), **content}
    yield from joined.items()

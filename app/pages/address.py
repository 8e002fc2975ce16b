"""Addresses of pages: the same page with a filter added, taken away or replaced."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from urllib.parse import urlencode

Pairs = tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Address:
    """A path with its query; every change starts again at the first page of the result."""

    path: str
    query: Pairs = ()

    @classmethod
    def of(cls, path: str, query: Iterable[tuple[str, str]]) -> Address:
        return cls(path, tuple((name, value) for name, value in query if value != ""))

    def __str__(self) -> str:
        return f"{self.path}?{urlencode(self.query)}" if self.query else self.path

    def having(self, name: str, value: str) -> bool:
        return (name, value) in self.query

    def values(self, name: str) -> tuple[str, ...]:
        return tuple(v for n, v in self.query if n == name)

    def with_(self, name: str, value: str) -> Address:
        """With one more value of `name`."""
        first = self._first()
        return first if self.having(name, value) else replace(self, query=(*first.query, (name, value)))

    def without(self, name: str, value: str | None = None) -> Address:
        """Without `value` of `name`, or without all of them."""
        kept = tuple(p for p in self._first().query if p[0] != name or (value is not None and p[1] != value))
        return replace(self, query=kept)

    def toggled(self, name: str, value: str) -> Address:
        return self.without(name, value) if self.having(name, value) else self.with_(name, value)

    def set(self, name: str, value: str) -> Address:
        """With `value` as the only one of `name`."""
        return self.without(name).with_(name, value)

    def at(self, cursor: str) -> Address:
        return replace(self, query=(*self._first().query, ("cursor", cursor)))

    def cleared(self, *keep: str) -> Address:
        """With nothing but the names in `keep`."""
        return replace(self, query=tuple(p for p in self.query if p[0] in keep))

    def _first(self) -> Address:
        return replace(self, query=tuple(p for p in self.query if p[0] != "cursor"))

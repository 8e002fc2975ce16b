"""The little language in which rules say what an expression looks like, and its compiled form.

A pattern is a sequence of elements separated by spaces:

- `von` a word, whatever its case; `\\(` a mark that would otherwise mean something here
- `{month}` a word or number of that class; `{month:b}` the same, for the second of two expressions
- `{#iso}` a written shape; `{=count}` a macro of the lexicon
- `~x` x without a space before it; `!x` not followed by x; `[ x | y ]` optional; `( x | y )` either
- `< x >` the expression itself where context stands around it, or each of two expressions in one

It compiles to a graph without cycles, so matching at one place takes bounded time, whatever the text. The
graphs of all rules are merged into one in which no two steps of a state read the same thing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal

from ingest.dates.lexicon import Rule

_ATOM = re.compile(r"(?P<not>!)?(?P<joined>~)?(?:\{(?P<class>#?\w+)(?::(?P<label>[ab]))?\}|(?P<word>\\?\S+))")


class PatternError(ValueError):
    """A pattern that can't be read; says which."""


@dataclass(frozen=True, slots=True)
class Item:
    """One step: a token that is the `word` or of the class `name`, or an end of an expression."""

    kind: Literal["word", "class", "open", "close"]
    name: str = ""
    label: str = ""
    joined: bool = False
    negative: bool = False

    @property
    def reads_nothing(self) -> bool:
        """Whether it is an end of an expression, or what must not follow."""
        return self.negative or self.kind in ("open", "close")


@dataclass(slots=True, eq=False)
class Node:
    """A place in one rule's graph: the steps that lead on from it, and the rule if it is complete here."""

    leads: list[tuple[Item, Node]] = field(default_factory=list)
    accepts: Rule | None = None


def compile_rule(rule: Rule, macros: Mapping[str, str]) -> Node:
    """The graph of all patterns of a rule. Raises `PatternError`."""
    start = Node()
    for pattern in rule.patterns:
        parser = _Parser(pattern, macros, f"rule {rule.name}: {pattern!r}")
        for node in parser.parse(start):
            node.accepts = rule
    if start.accepts:
        raise PatternError(f"rule {rule.name}: a pattern that matches nothing at all")
    return start


class _Parser:
    def __init__(self, pattern: str, macros: Mapping[str, str], where: str) -> None:
        self._where = where
        self._elements = _expand(pattern, macros, where).split()
        self._at = 0

    def parse(self, start: Node) -> set[Node]:
        ends = self._sequence({start})
        if self._at < len(self._elements):
            raise PatternError(f"{self._where}: unexpected {self._elements[self._at]}")
        return ends

    def _sequence(self, nodes: set[Node]) -> set[Node]:
        while self._at < len(self._elements) and self._elements[self._at] not in ("]", ")", "|"):
            element = self._elements[self._at]
            self._at += 1
            if element == "[":
                nodes = nodes | self._either(nodes, "]")
            elif element == "(":
                nodes = self._either(nodes, ")")
            else:
                nodes = {_step(nodes, self._item(element))}
        return nodes

    def _either(self, nodes: set[Node], mark: str) -> set[Node]:
        ends = self._sequence(nodes)
        while self._elements[self._at : self._at + 1] == ["|"]:
            self._at += 1
            ends = ends | self._sequence(nodes)
        self._expect(mark)
        return ends

    def _expect(self, mark: str) -> None:
        if self._elements[self._at : self._at + 1] != [mark]:
            raise PatternError(f"{self._where}: {mark} is missing")
        self._at += 1

    def _item(self, element: str) -> Item:
        if element in "<>":
            return Item("open" if element == "<" else "close")
        found = _ATOM.fullmatch(element)
        if found is None:
            raise PatternError(f"{self._where}: {element!r} is no element")
        joined, negative = bool(found["joined"]), bool(found["not"])
        if name := found["class"]:
            return Item("class", name, found["label"] or "", joined, negative)
        return Item("word", found["word"].removeprefix("\\").casefold(), "", joined, negative)


def _step(nodes: set[Node], item: Item) -> Node:
    after = Node()
    for node in nodes:
        node.leads.append((item, after))
    return after


def _expand(pattern: str, macros: Mapping[str, str], where: str, depth: int = 0) -> str:
    """Macros replaced by what they stand for; a label on a macro goes to all classes in it."""
    if depth > 8:
        raise PatternError(f"{where}: macros nest too deep")

    def replaced(found: re.Match[str]) -> str:
        if found[1] not in macros:
            raise PatternError(f"{where}: no macro {found[1]}")
        inner = _expand(macros[found[1]], macros, where, depth + 1)
        if found[2]:
            inner = re.sub(r"\{(#?\w+)\}", rf"{{\1:{found[2]}}}", inner)
        return f"( {inner} )"

    return re.sub(r"\{=(\w+)(?::([ab]))?\}", replaced, pattern)


@dataclass(slots=True, eq=False)
class State:
    """Where all rules with the same beginning stand together after it: their steps, and those complete.

    `words` and `classes` give, for what is read, the steps; `free` are those that read nothing.
    """

    words: dict[str, list[tuple[Item, State]]] = field(default_factory=dict)
    classes: dict[str, list[tuple[Item, State]]] = field(default_factory=dict)
    free: list[tuple[Item, State]] = field(default_factory=list)
    accepts: tuple[Rule, ...] = ()


def merge(nodes: Iterable[Node]) -> State:
    """One state for all of `nodes`, and so on behind it."""
    return _merged(tuple(nodes), {})


def _merged(nodes: tuple[Node, ...], made: dict[frozenset[int], State]) -> State:
    key = frozenset(map(id, nodes))
    if key in made:
        return made[key]
    state = made[key] = State()
    state.accepts = tuple({n.accepts.name: n.accepts for n in nodes if n.accepts}.values())
    behind: dict[Item, dict[int, Node]] = {}
    for node in nodes:
        for item, after in node.leads:
            behind.setdefault(item, {})[id(after)] = after
    for item, following in behind.items():
        step = (item, _merged(tuple(following.values()), made))
        if item.reads_nothing:
            state.free.append(step)
        else:
            index = state.words if item.kind == "word" else state.classes
            index.setdefault(item.name, []).append(step)
    return state


def word_classes(node: Node) -> set[str]:
    """The classes that a graph uses, for checking a lexicon."""
    found: set[str] = set()
    seen: set[int] = set()
    waiting = [node]
    while waiting:
        current = waiting.pop()
        if id(current) in seen:
            continue
        seen.add(id(current))
        found.update(item.name for item, _ in current.leads if item.kind == "class")
        waiting.extend(after for _, after in current.leads)
    return found

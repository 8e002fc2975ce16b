"""The compiled rules of a language."""

from __future__ import annotations

from functools import cache

from ingest.dates.lexicon import Lexicon, Rule, load
from ingest.dates.pattern import Node, PatternError, compile_rule, word_classes
from ingest.dates.token import DateToken, Tokenizer
from ingest.dates.vocabulary import Vocabulary


class Grammar:
    """The rules of one language in one graph, and its vocabulary. It holds no state of any text.

    Every rule starts from `root`, and from `opened` where the expression itself (`<`) begins at once.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self.vocabulary = Vocabulary(lexicon)
        self.root, self.opened = Node(), Node()
        self._tokenizer = Tokenizer(lexicon.shapes)
        self._order = {rule.name: i for i, rule in enumerate(lexicon.rules)}
        for rule in lexicon.rules:
            self._add(rule)

    def _add(self, rule: Rule) -> None:
        start = compile_rule(rule, self.lexicon.macros)
        listed = {w[1:-1] for w in (*rule.after, *rule.not_after, *rule.not_before) if w[0] == "{"}
        if unknown := (word_classes(start) | listed) - self.vocabulary.classes:
            raise PatternError(f"{self.lexicon.language}, rule {rule.name}: no class {sorted(unknown)}")
        for item, after in start.steps():
            if item.kind == "open":
                for within, behind in after.steps():
                    self.opened.lead(within, behind)
            else:
                self.root.lead(item, after)

    def tokens(self, text: str) -> list[DateToken]:
        return self._tokenizer.tokens(text)

    def can_begin(self, token: DateToken) -> bool:
        """Whether any rule could begin with a token; most words fail here."""
        words = token.folded in self.root.words or token.folded in self.opened.words
        return words or self.vocabulary.has(token)

    def rank(self, rule: Rule) -> tuple[bool, int]:
        """Which of two equally long matches wins: one that asks for its context, then the earlier rule."""
        return bool(rule.after), -self._order[rule.name]


@cache
def grammar(language: str) -> Grammar:
    """The grammar of a language, compiled once. Raises `LookupError` for a language without a folder."""
    return Grammar(load(language))

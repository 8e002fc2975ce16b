"""The compiled rules of a language."""

from __future__ import annotations

from functools import cache

from ingest.dates.lexicon import Lexicon, Rule, load
from ingest.dates.pattern import Node, PatternError, compile_rule, merge, word_classes
from ingest.dates.token import Tokenizer, Tokens
from ingest.dates.vocabulary import Vocabulary


class Grammar:
    """The rules of one language in one graph, and its vocabulary. It holds no state of any text.

    Every rule starts from `root`, and from `opened` where the expression itself (`<`) begins at once.
    `begins` are the folded words that some rule can begin with, beside digits.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self.vocabulary = Vocabulary(lexicon)
        self._tokenizer = Tokenizer(lexicon.shapes)
        self._order = {rule.name: i for i, rule in enumerate(lexicon.rules)}
        starts = [self._compiled(rule) for rule in lexicon.rules]
        self.root = merge(starts)
        self.opened = merge(after for start in starts for item, after in start.leads if item.kind == "open")
        self.begins = frozenset((*self.root.words, *self.opened.words, *self.vocabulary.begins))

    def _compiled(self, rule: Rule) -> Node:
        start = compile_rule(rule, self.lexicon.macros)
        listed = {
            w[1:-1] for w in (*rule.after, *rule.before, *rule.not_after, *rule.not_before) if w[0] == "{"
        }
        # A capital letter is looked for around an expression, never in one.
        if unknown := (word_classes(start) | listed - {"capital"}) - self.vocabulary.classes:
            raise PatternError(f"{self.lexicon.language}, rule {rule.name}: no class {sorted(unknown)}")
        return start

    def tokens(self, text: str) -> Tokens:
        return self._tokenizer.tokens(text)

    def rank(self, rule: Rule) -> tuple[bool, int]:
        """Which of two equally long matches wins: one that asks for its context, then the earlier rule."""
        return bool(rule.after or rule.before), -self._order[rule.name]


@cache
def grammar(language: str) -> Grammar:
    """The grammar of a language, compiled once. Raises `LookupError` for a language without a folder."""
    return Grammar(load(language))

"""From a text to its `Analysis`: sentences, tokens, clauses, phrases and quotations."""

from __future__ import annotations

from dataclasses import replace

from graph.model import Sentence
from ingest.language.analysis import Analysis, AnalyzedSentence, Token
from ingest.language.clause.reader import read_clauses
from ingest.language.phrase.reader import read_phrases
from ingest.language.quotation import find_quotations
from ingest.language.sentence import split_sentences
from ingest.language.tagger import Tagger, tagger
from ingest.language.tokenizer import tokenize


def analyze(text: str, language: str) -> Analysis:
    """Analyze a whole text in a language of `lexicon.LANGUAGES`."""
    words = tagger(language)
    sentences = [_analyze_sentence(text, language, s, words) for s in split_sentences(text, language)]
    quotations = find_quotations(text, [s.tokens for s in sentences])
    quoted = (replace(s, quoted=q) if q else s for s, q in zip(sentences, quotations, strict=True))
    return Analysis(text, language, tuple(quoted))


def _analyze_sentence(text: str, language: str, sentence: Sentence, words: Tagger) -> AnalyzedSentence:
    spans = list(tokenize(text, sentence.start, sentence.end, language))
    tagged = words.tag([text[start:end] for start, end in spans])
    read = [
        Token(start, end, word.text, word.lemma, word.pos, word.tag, word.form, word.known)
        for (start, end), word in zip(spans, tagged, strict=True)
    ]
    tokens, clauses = read_clauses(read, language, _Retagger(words))
    phrases = read_phrases(tokens, clauses, language)
    return AnalyzedSentence(sentence, tuple(tokens), tuple(phrases), tuple(clauses))


class _Retagger:
    """Lets the clause rules change a token's tag."""

    def __init__(self, tagger: Tagger) -> None:
        self._tagger = tagger

    def retag(self, token: Token, tag: str) -> Token:
        word = self._tagger.retagged(token.text, tag)
        return replace(token, tag=tag, lemma=word.lemma, pos=word.pos, form=word.form)

    def plausible(self, token: Token, tag: str) -> bool:
        return self._tagger.plausible(token.text, tag)

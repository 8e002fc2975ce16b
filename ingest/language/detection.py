"""Which language an article is in, and whether its text can be read at all."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Any

from babel import Locale, UnknownLocaleError
from py3langid.langid import MODEL_FILE, LanguageIdentifier

from graph.model import Article
from ingest.errors import ArticleError
from ingest.language.lexicon import LANGUAGES

MAX_LENGTH = 1_000_000
_SAMPLE = 20_000  # characters that decide the language
_MOST_JUNK = 0.01  # share of control and replacement characters from which a text is none
_LEAST_SURE = 0.5
# What news is likely to be in. The model knows 140 languages, and takes short German for its smallest kin.
_CANDIDATES = (
    *(
        "ar",
        "bg",
        "ca",
        "cs",
        "da",
        "de",
        "el",
        "en",
        "es",
        "et",
        "fa",
        "fi",
        "fr",
        "he",
        "hi",
        "hr",
        "hu",
        "id",
    ),
    *(
        "it",
        "ja",
        "ko",
        "lt",
        "lv",
        "nl",
        "no",
        "pl",
        "pt",
        "ro",
        "ru",
        "sk",
        "sl",
        "sq",
        "sr",
        "sv",
        "tr",
        "uk",
    ),
    *("vi", "zh"),
)
_JUNK = re.compile(r"[\x00-\x08\x0e-\x1a\x7f-\x84\x86-\x9f\ufffd\ufffe\uffff]")
_LETTERS = re.compile(r"[^\W\d_]{2,}")


def detect_language(
    article: Article, *, languages: Sequence[str] = LANGUAGES, max_length: int = MAX_LENGTH
) -> str:
    """ISO 639-1 code of one of the `languages` that can be read.

    The article's own `language` ("de", "de-AT") counts before what its words look like.
    Raises `ArticleError` (empty, not_text, too_long, unsupported_language).
    """
    check_text(article.text, max_length=max_length)
    if article.language:
        code = re.split(r"[-_]", article.language.strip().lower())[0]
        if code not in languages:
            raise ArticleError(
                "unsupported_language",
                f"language {article.language!r} is not read; {_supported(languages)}",
            )
        return code
    return _identify(f"{article.title}\n{article.text}" if article.title else article.text, languages)


def check_text(text: str, *, max_length: int = MAX_LENGTH) -> None:
    """Raise `ArticleError` unless `text` is text with words in it, of at most `max_length` characters."""
    if len(text) > max_length:
        raise ArticleError(
            "too_long", f"the text has {len(text):,} characters, at most {max_length:,} are read"
        )
    junk = len(_JUNK.findall(text))
    if "\x00" in text or junk > _MOST_JUNK * len(text):
        raise ArticleError("not_text", f"no text: {junk} control or replacement characters among {len(text)}")
    if not _LETTERS.search(text):
        raise ArticleError("empty", "the text has no words" if text.strip() else "the text is empty")


def _identify(text: str, languages: Sequence[str]) -> str:
    code, probability = _identifier().classify(text[:_SAMPLE])
    if probability < _LEAST_SURE:
        raise ArticleError(
            "unsupported_language", f"the language cannot be told from the text; {_supported(languages)}"
        )
    if code not in languages:
        raise ArticleError(
            "unsupported_language", f"the text looks {_name(code)} ({code}); {_supported(languages)}"
        )
    return str(code)


def _supported(languages: Sequence[str]) -> str:
    return "supported: " + ", ".join(f"{_name(code)} ({code})" for code in languages)


def _name(code: str) -> str:
    try:
        return Locale.parse(code).get_language_name("en") or code
    except (UnknownLocaleError, ValueError):
        return code


@cache
def _identifier() -> Any:
    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages(list(_CANDIDATES))
    return identifier

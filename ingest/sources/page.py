"""Articles in web pages: the main text and what the page says about itself."""

from __future__ import annotations

from ingest.article import parse_day
from ingest.errors import ArticleError

_DATES = {"original_date": True, "extensive_search": False, "outputformat": "%Y-%m-%d"}


def read_page(html: str, url: str | None = None) -> dict[str, object]:
    """Article fields of an HTML page; `url` is where it was fetched from.

    Raises `ArticleError` (empty) where no main text can be told from the rest.
    """
    # Half a second to import, and most sources are no pages.
    import trafilatura
    from trafilatura.settings import Document

    document = trafilatura.bare_extraction(
        html,
        url=url,
        with_metadata=True,
        include_comments=False,
        include_tables=False,
        date_extraction_params=dict(_DATES),
    )
    text = (document.text or "").strip() if isinstance(document, Document) else ""
    if not text or not isinstance(document, Document):
        raise ArticleError("empty", "the page has no main text")
    title = document.title or None
    if title and text.split("\n", 1)[0].strip() == title.strip() and "\n" in text:
        text = text.split("\n", 1)[1].lstrip()
    return {
        "title": title,
        "text": text,
        "published": _day(document.date),
        "url": url or document.url or None,
        "publisher": document.sitename or None,
        "author": document.author or None,
    }


def _day(value: str | None) -> str | None:
    """What the page gives as its date, if it is one."""
    if not value:
        return None
    try:
        return parse_day(value, "published").isoformat()
    except ArticleError:
        return None

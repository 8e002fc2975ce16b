"""The pure way from an article to what it says: `extract(article) -> Extraction`.

article → language → sentences → dates → actors → events. Each step is one function of its own package;
a better one takes its place without the others noticing.
"""

from __future__ import annotations

from graph.model import Article, ArticleHeader, Extraction
from ingest.actors.finder import find_actors
from ingest.dates.finder import find_dates
from ingest.events.finder import find_events
from ingest.language.detection import detect_language
from ingest.language.engine import analyze


def extract(article: Article) -> Extraction:
    """Read everything out of one article.

    Raises `ArticleError` for a text without words or in a language that Zeitgraph does not read.
    """
    language = detect_language(article)
    analysis = analyze(article.text, language)
    warnings = () if article.published else ("no publication date: relative dates stay unresolved",)
    dates = find_dates(article.text, language=language, published=article.published)
    actors = find_actors(analysis, article_id=article.article_id)
    events, added = find_events(
        analysis, dates, actors, article_id=article.article_id, published=article.published
    )
    header = ArticleHeader(**article.model_dump(exclude={"text", "language"}), language=language)
    return Extraction(
        article=header,
        text=article.text,
        sentences=tuple(s.sentence for s in analysis.sentences),
        dates=dates,
        entities=(*actors.entities, *added),
        events=events,
        affiliations=actors.affiliations,
        warnings=warnings,
    )

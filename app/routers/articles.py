"""Articles in, and what was read out of them."""

from __future__ import annotations

from typing import Annotated

from anyio import CapacityLimiter, to_thread
from fastapi import APIRouter, Depends, HTTPException, Request, Response

from app.parameters import ArticleId, PageQuery
from app.problems import not_found, responses
from app.schemas import ArticleIn, StoredArticle
from app.store import Reading, Writing
from graph.views import ArticleDetail, ArticleSummary, PageOf
from graph.writer import WriteResult
from ingest.article import parse_article
from ingest.pipeline import extract

router = APIRouter(prefix="/v1/articles", tags=["articles"])


def _json_only(request: Request) -> None:
    media_type = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if media_type != "application/json":
        detail = f"The body must be application/json, not {media_type or 'unnamed'}."
        raise HTTPException(415, detail, {"Accept": "application/json"})


def _extraction_limit(request: Request) -> CapacityLimiter:
    limit: CapacityLimiter = request.app.state.extraction_limit
    return limit


@router.post(
    "",
    summary="Read one article and store what it says",
    status_code=201,
    dependencies=[Depends(_json_only)],
    responses={
        200: {"model": StoredArticle, "description": "Already known: unchanged, or replaced by this text"},
        **responses(413, 415, 422),
    },
)
async def post_article(
    article: ArticleIn,
    response: Response,
    writer: Writing,
    limit: Annotated[CapacityLimiter, Depends(_extraction_limit)],
) -> StoredArticle:
    """201 for a new article, 200 for one that is known.

    The same article again changes nothing. Another text under a known id replaces what the article
    said, and nothing else.
    """
    parsed = parse_article(article.model_dump())
    # Off the event loop: reading an article is a second of pure computation.
    extraction = await to_thread.run_sync(extract, parsed, limiter=limit)
    result = await writer.write(extraction)
    if result is not WriteResult.CREATED:
        response.status_code = 200
    response.headers["Location"] = f"/v1/articles/{parsed.article_id}"
    return StoredArticle(
        article_id=parsed.article_id,
        result=result,
        language=extraction.article.language,
        events=len(extraction.events),
        warnings=extraction.warnings,
    )


@router.get("", summary="The stored articles", responses=responses(422))
async def articles(query: PageQuery, reader: Reading) -> PageOf[ArticleSummary]:
    """Latest first."""
    return await reader.articles(query.page())


@router.get("/{article_id}", summary="One article with its events", responses=responses(404, 422))
async def article(article_id: ArticleId, reader: Reading) -> ArticleDetail:
    found = await reader.article(article_id)
    if found is None:
        raise not_found("article", article_id)
    return found


@router.delete("/{article_id}", summary="Forget an article", status_code=204, responses=responses(404, 422))
async def delete_article(article_id: ArticleId, writer: Writing) -> None:
    """Takes away what only this article says; what others say too stays."""
    if not await writer.delete(article_id):
        raise not_found("article", article_id)

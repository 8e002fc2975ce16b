"""Many articles read: in order, in worker processes where wanted, none stopping the others."""

from __future__ import annotations

import asyncio
import logging
import multiprocessing
from collections import deque
from collections.abc import AsyncGenerator, Iterable
from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass

from graph.model import Article, Extraction
from ingest.errors import ArticleError
from ingest.pipeline import extract
from ingest.sources.reader import NamelessArticle, Read

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Failure:
    """An article that was not read or not stored. `code` as in `ArticleError`, or `internal`, `store`."""

    article: str
    code: str
    reason: str


async def extract_all(
    items: Iterable[Read], *, workers: int = 1
) -> AsyncGenerator[tuple[Read, Extraction | Failure]]:
    """Read every article, in the order given; with more than one worker in that many processes.

    An item that is an error already comes back as a failure; so does an article that breaks its reader.
    """
    with _executor(workers) as pool:
        pending: deque[tuple[Read, asyncio.Task[Extraction | Failure]]] = deque()
        try:
            for item in items:
                pending.append((item, asyncio.create_task(_attempt(pool, item))))
                if len(pending) > 2 * workers:
                    head, task = pending.popleft()
                    yield head, await task
            while pending:
                head, task = pending.popleft()
                yield head, await task
        finally:
            for _, task in pending:
                task.cancel()


def name(item: Read) -> str:
    """What an article is called in messages."""
    if isinstance(item, ArticleError):
        return item.where or "?"
    return item.place if isinstance(item, NamelessArticle) else item.article_id


def _executor(workers: int) -> Executor:
    if workers <= 1:
        return ThreadPoolExecutor(1)
    # Not forked: this process may have threads and a driver's sockets.
    return ProcessPoolExecutor(workers, mp_context=multiprocessing.get_context("spawn"))


async def _attempt(pool: Executor, item: Read) -> Extraction | Failure:
    if isinstance(item, ArticleError):
        return failure(item)
    try:
        return await asyncio.get_running_loop().run_in_executor(pool, _read, item)
    except BrokenProcessPool:
        return Failure(name(item), "internal", "the process that read it has died")


def _read(article: Article) -> Extraction | Failure:
    """Runs in the worker; errors go back as values, whatever they are made of."""
    try:
        return extract(article)
    except ArticleError as error:
        return Failure(name(article), error.code, error.message)
    except Exception as error:  # one article that breaks the reader must not stop the others
        log.exception("reading %s failed", name(article))
        return Failure(name(article), "internal", f"{type(error).__name__}: {error}")


def failure(error: ArticleError) -> Failure:
    """The error as a value."""
    return Failure(error.where or "?", error.code, error.message)

"""The application: what it is made of, in one list."""

from __future__ import annotations

import logging
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from importlib.metadata import version
from importlib.resources import files

from anyio import CapacityLimiter
from fastapi import FastAPI
from starlette.middleware.gzip import GZipMiddleware
from starlette.staticfiles import StaticFiles

from app import problems
from app.limit import BodyLimit
from app.pages.render import STATIC
from app.routers import actors, articles, health, pages, timeline
from app.security import SecurityHeaders
from app.settings import Settings
from app.store import open_store
from graph.connection import Connection
from graph.errors import StoreError

EXTRACTIONS = 2  # at a time: each keeps a core busy
log = logging.getLogger(__name__)

_DESCRIPTION = """\
Reads news and answers who did what to whom, when, and who says so.

Lists are keyset pages: `next` is the cursor of the following page. Errors are problem documents (RFC 9457).
A query parameter that does not exist is refused.
"""


def create_app(settings: Settings, *, connection: Connection | None = None) -> FastAPI:
    """The service on `connection`, else on the server that the settings name.

    Errors: ValueError where neither is given; `zeitgraph serve` runs a store of its own.
    """
    target = connection or settings.connection()
    if target is None:
        raise ValueError("NEO4J_URI is not set; `zeitgraph serve` runs a Neo4j of its own")
    app = FastAPI(
        title="Zeitgraph",
        version=version("zeitgraph"),
        summary="Event timelines from the news",
        description=_DESCRIPTION,
        license_info={"name": "Apache-2.0", "identifier": "Apache-2.0"},
        docs_url=None,
        redoc_url=None,
        generate_unique_id_function=lambda route: route.name,
        lifespan=_lifespan(target),
    )
    problems.install(app, pages.problem_page)
    app.add_middleware(BodyLimit, most=settings.max_body)
    app.add_middleware(GZipMiddleware, minimum_size=1000)
    app.add_middleware(SecurityHeaders, embed_ancestors=settings.embed_ancestors)
    app.include_router(articles.router)
    app.include_router(timeline.router)
    app.include_router(actors.router)
    app.include_router(health.router)
    app.include_router(pages.router)
    app.mount("/static/swagger", StaticFiles(directory=str(files("fastapi_swagger") / "resources")))
    app.mount("/static", StaticFiles(directory=STATIC))
    return app


def _lifespan(connection: Connection) -> Callable[[FastAPI], AbstractAsyncContextManager[None]]:
    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        async with open_store(connection) as store:
            app.state.store = store
            app.state.extraction_limit = CapacityLimiter(EXTRACTIONS)
            try:
                await store.reader.counts()  # makes the schema
            except StoreError as error:
                log.warning("starting without the store: %s", error)
            yield

    return lifespan

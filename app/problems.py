"""Every error as a problem document (RFC 9457, `application/problem+json`)."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Mapping
from http import HTTPStatus
from typing import Annotated, Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from pydantic import BaseModel, ConfigDict, Field
from pydantic.json_schema import models_json_schema
from starlette.exceptions import HTTPException
from starlette.responses import Response

from app.schemas import ArticleIn
from graph.errors import (
    InvalidCursorError,
    StoreConflictError,
    StoreTimeoutError,
    StoreUnavailableError,
)
from ingest.errors import ArticleError

MEDIA_TYPE = "application/problem+json"
RETRY_AFTER_SECONDS = 5  # an embedded Neo4j is back 6 to 7 s after a kill
_BARE = {"X-Content-Type-Options": "nosniff"}  # made outside of all middleware
Render = Callable[[Request, "Problem"], Awaitable[Response] | Response]


class FieldProblem(BaseModel):
    """One field of the request that does not do."""

    model_config = ConfigDict(frozen=True)

    field: Annotated[str, Field(examples=["query.from"])]
    code: Annotated[str, Field(examples=["date_from_datetime_parsing"])]
    message: Annotated[str, Field(examples=["Input should be a valid date"])]


class Problem(BaseModel):
    """A problem document. `type` names the kind of problem and stays stable; `detail` is for people."""

    model_config = ConfigDict(frozen=True)

    type: Annotated[str, Field(examples=["urn:zeitgraph:problem:invalid-request"])] = "about:blank"
    title: str
    status: int
    detail: str | None = None
    instance: Annotated[str | None, Field(description="Path that was asked for.")] = None
    errors: Annotated[tuple[FieldProblem, ...], Field(description="The fields that do not do.")] = ()


def install(app: FastAPI, render_page: Render) -> None:
    """Answer all errors of `app` with problem documents, and with `render_page` where a browser asks."""

    def answering(make: Callable[[Any], tuple[Problem, Mapping[str, str]]]) -> Callable[..., Any]:
        async def handler(request: Request, error: Exception) -> Response:
            made, headers = make(error)
            problem = made.model_copy(update={"instance": request.url.path})
            response = render_page(request, problem) if _is_page(request) else _response(problem)
            if isinstance(response, Awaitable):
                response = await response
            response.headers.update(headers)
            return response

        return handler

    app.add_exception_handler(HTTPException, answering(_of_http))
    app.add_exception_handler(RequestValidationError, answering(_of_validation))
    app.add_exception_handler(ArticleError, answering(_of_article))
    app.add_exception_handler(InvalidCursorError, answering(_of_cursor))
    app.add_exception_handler(StoreUnavailableError, answering(_of_unavailable))
    app.add_exception_handler(StoreConflictError, answering(_of_conflict))
    app.add_exception_handler(StoreTimeoutError, answering(_of_timeout))
    app.add_exception_handler(Exception, answering(_of_bug))
    _describe(app)


def _describe(app: FastAPI) -> None:
    """Put the schema of problem documents, to which `responses` refer, into the API's description."""
    describe = app.openapi

    def openapi() -> dict[str, Any]:
        described = describe()
        template = "#/components/schemas/{model}"
        _, made = models_json_schema([(Problem, "serialization")], ref_template=template)
        described["components"]["schemas"] |= made["$defs"]
        return described

    app.openapi = openapi  # type: ignore[method-assign]  # the way that FastAPI's documentation names


def responses(*statuses: int) -> dict[int | str, dict[str, Any]]:
    """OpenAPI's description of error responses; 503 and 500 can meet everyone."""
    return {
        status: {
            "description": HTTPStatus(status).phrase,
            "content": {MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}}},
        }
        for status in sorted({*statuses, 500, 503})
    }


def not_found(what: str, key: str) -> HTTPException:
    return HTTPException(404, f"There is no {what} {key!r}.")


def _response(problem: Problem) -> Response:
    content = problem.model_dump_json(exclude_none=True, exclude=None if problem.errors else {"errors"})
    return Response(content, problem.status, media_type=MEDIA_TYPE)


def _is_page(request: Request) -> bool:
    accept = request.headers.get("accept", "")
    return "text/html" in accept and not request.url.path.startswith("/v1/")


def _named(name: str, status: int, title: str, detail: str, errors: Iterable[FieldProblem] = ()) -> Problem:
    type_ = f"urn:zeitgraph:problem:{name}"
    return Problem(type=type_, title=title, status=status, detail=detail, errors=tuple(errors))


def _of_http(error: HTTPException) -> tuple[Problem, Mapping[str, str]]:
    phrase = HTTPStatus(error.status_code).phrase
    detail = str(error.detail) if error.detail and error.detail != phrase else None
    return Problem(title=phrase, status=error.status_code, detail=detail), error.headers or {}


def _of_validation(error: RequestValidationError) -> tuple[Problem, Mapping[str, str]]:
    fields = tuple(
        FieldProblem(field=".".join(map(str, e["loc"])), code=e["type"], message=e["msg"])
        for e in error.errors()
    )
    detail = "; ".join(f"{f.field}: {f.message}" for f in fields)
    return _named("invalid-request", 422, "The request does not do", detail, fields), {}


def _of_article(error: ArticleError) -> tuple[Problem, Mapping[str, str]]:
    status = 413 if error.code == "too_long" else 422
    # The message begins with the field's name where it is about one.
    name = error.message.partition(" ")[0].rstrip(":")
    place = f"body.{name}" if name in ArticleIn.model_fields else "body"
    field = FieldProblem(field=place, code=error.code, message=error.message)
    return _named("unreadable-article", status, "The article cannot be read", str(error), (field,)), {}


def _of_cursor(error: InvalidCursorError) -> tuple[Problem, Mapping[str, str]]:
    field = FieldProblem(field="query.cursor", code="invalid_cursor", message=str(error))
    detail = f"{field.field}: {field.message}"
    return _named("invalid-request", 422, "The request does not do", detail, (field,)), {}


def _of_unavailable(error: StoreUnavailableError) -> tuple[Problem, Mapping[str, str]]:
    detail = "The store does not answer; nothing of this request was written."
    headers = {"Retry-After": str(RETRY_AFTER_SECONDS)}
    return _named("store-unavailable", 503, "The store is not available", detail), headers


def _of_conflict(error: StoreConflictError) -> tuple[Problem, Mapping[str, str]]:
    return _named("store-conflict", 503, "The store cannot be used", str(error)), {}


def _of_timeout(_: StoreTimeoutError) -> tuple[Problem, Mapping[str, str]]:
    detail = "The store took too long for this question; ask for less, such as a shorter period."
    return _named("query-timeout", 503, "The question took too long", detail), {}


def _of_bug(_: Exception) -> tuple[Problem, Mapping[str, str]]:
    return Problem(title=HTTPStatus(500).phrase, status=500, detail="The error has been logged."), _BARE

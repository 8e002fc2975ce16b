"""Whether the process lives, and whether it can answer."""

from __future__ import annotations

from typing import Literal

from fastapi import APIRouter
from pydantic import BaseModel, Field

from app.problems import responses
from app.store import Holding
from graph.schema import VERSION

router = APIRouter(tags=["health"])


class Health(BaseModel):
    status: Literal["ok"] = "ok"


class Readiness(Health):
    schema_version: int = Field(description="Version of the graph's constraints and indexes.")


@router.get("/healthz", summary="Does the process live?", responses=responses())
async def healthz() -> Health:
    """Asks nothing of anybody."""
    return Health()


@router.get("/readyz", summary="Can it answer?", responses=responses())
async def readyz(store: Holding) -> Readiness:
    """Asks the store."""
    await store.driver.ping()
    return Readiness(schema_version=VERSION)

"""Articles → extractions → store: in order, none stopping the others."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from graph.errors import StoreError, StoreUnavailableError
from graph.model import Extraction
from graph.writer import Writer, WriteResult
from ingest.batch import Failure, extract_all, failure, name
from ingest.errors import ArticleError
from ingest.sources.reader import Read


@dataclass(frozen=True)
class Stored:
    article: str
    result: WriteResult
    events: int


@dataclass(frozen=True)
class Loaded:
    """What became of all articles, in their order."""

    stored: tuple[Stored, ...]
    failed: tuple[Failure, ...]

    def count(self, result: WriteResult) -> int:
        return sum(s.result is result for s in self.stored)


async def load(
    items: Iterable[Read],
    writer: Writer,
    *,
    workers: int = 1,
    report: Callable[[Stored | Failure], None] = lambda _: None,
) -> Loaded:
    """Read and store every article; `report` hears of each as it is done.

    Where the store goes away the rest is neither read nor stored, and every one of them is a failure.
    """
    stored: list[Stored] = []
    failed: list[Failure] = []
    lost: StoreUnavailableError | None = None

    def offered() -> Iterator[Read]:
        for item in items:
            yield item if lost is None or isinstance(item, ArticleError) else _lost(item, lost)

    async for item, result in extract_all(offered(), workers=workers):
        done: Stored | Failure
        if isinstance(result, Failure):
            done = result
        elif lost is not None:
            done = failure(_lost(item, lost))
        else:
            try:
                written = await _write(result, writer, patient=bool(stored))
                done = Stored(name(item), written, len(result.events))
            except StoreUnavailableError as error:
                lost = error
                done = failure(_lost(item, error))
            except StoreError as error:
                done = Failure(name(item), "store", str(error))
        if isinstance(done, Failure):
            failed.append(done)
        else:
            stored.append(done)
        report(done)
    return Loaded(tuple(stored), tuple(failed))


async def _write(extraction: Extraction, writer: Writer, *, patient: bool) -> WriteResult:
    """A store that has answered before may be about to come back, and storing again is always right."""
    try:
        return await writer.write(extraction)
    except StoreUnavailableError:
        if not patient:
            raise
        return await writer.write(extraction)


def _lost(item: Read, error: StoreUnavailableError) -> ArticleError:
    return ArticleError("store", f"not stored: {error}", name(item))

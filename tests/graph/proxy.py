"""A wire to a server that can be cut."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from urllib.parse import urlsplit


@dataclass
class Wire:
    """Counts what clients send; the wire is cut, and stays so, when `budget` messages have gone through."""

    host: str
    port: int
    budget: int | None = None
    sent: int = 0
    cut: bool = False
    _writers: list[asyncio.StreamWriter] = field(default_factory=list)
    address: str = ""

    async def accept(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        if self.cut:
            writer.close()
            return
        there, back = await asyncio.open_connection(self.host, self.port)
        self._writers += [writer, back]
        await asyncio.gather(self._pump(reader, back, count=True), self._pump(there, writer, count=False))

    async def _pump(self, source: asyncio.StreamReader, sink: asyncio.StreamWriter, *, count: bool) -> None:
        try:
            while not self.cut and (data := await source.read(1 << 16)):
                if count:
                    self.sent += 1
                    if self.budget is not None and self.sent > self.budget:
                        self.sever()
                        return
                sink.write(data)
                await sink.drain()
        except ConnectionError:
            pass
        finally:
            sink.close()

    def sever(self) -> None:
        """Cut all connections at once; new ones are closed as they come."""
        self.cut = True
        for writer in self._writers:
            writer.transport.abort()

    async def mend(self) -> None:
        """Wait for the cut and undo it, for good."""
        while not self.cut:
            await asyncio.sleep(0.01)
        self.cut, self.budget = False, None


@asynccontextmanager
async def wire(uri: str, budget: int | None = None) -> AsyncIterator[Wire]:
    """A wire to the server at `uri`; `address` is its own."""
    target = urlsplit(uri)
    laid = Wire(target.hostname or "", target.port or 0, budget)
    server = await asyncio.start_server(laid.accept, "127.0.0.1", 0)
    laid.address = f"bolt://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    try:
        yield laid
    finally:
        laid.sever()
        server.close()

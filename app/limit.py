"""The most that a request may bring along."""

from __future__ import annotations

from fastapi import HTTPException
from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send


class BodyLimit:
    """Plain ASGI middleware: reading more than `most` bytes of a body raises 413 in who reads it.

    FastAPI's own limit answers in plain text where the length is announced; this one leaves the answer to
    the error handlers.
    """

    def __init__(self, app: ASGIApp, most: int) -> None:
        self.app = app
        self.most = most

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        announced = Headers(scope=scope).get("content-length", "")
        too_large = announced.isdigit() and int(announced) > self.most
        received = 0

        async def receive_limited() -> Message:
            nonlocal received
            message: Message = {} if too_large else await receive()
            received += len(message.get("body", b""))
            if too_large or received > self.most:
                raise HTTPException(413, f"The body has more than {self.most} bytes.")
            return message

        await self.app(scope, receive_limited, send)

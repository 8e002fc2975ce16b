"""Headers that tell a browser what a page may do and who may frame it."""

from __future__ import annotations

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

# No inline script or style anywhere: what an article smuggles in cannot run.
_PAGE = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "base-uri 'none'; form-action 'self'"
)
# Swagger UI sets styles on its elements.
_DOCS = _PAGE.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'")


class SecurityHeaders:
    """Plain ASGI middleware; `embed_ancestors` may frame /embed/*, nobody else's page may frame the rest."""

    def __init__(self, app: ASGIApp, embed_ancestors: str) -> None:
        self.app = app
        self.embed_ancestors = embed_ancestors

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in self._headers(scope["path"]).items():
                    headers[name] = value
            await send(message)

        await self.app(scope, receive, send_with_headers)

    def _headers(self, path: str) -> dict[str, str]:
        embedded = path.startswith("/embed/")
        ancestors = self.embed_ancestors if embedded else "'self'"
        policy = _DOCS if path == "/docs" else _PAGE
        headers = {
            "Content-Security-Policy": f"{policy}; frame-ancestors {ancestors}",
            "X-Content-Type-Options": "nosniff",
            "Referrer-Policy": "strict-origin-when-cross-origin",
            "Cross-Origin-Opener-Policy": "same-origin",
        }
        if not embedded:
            headers["X-Frame-Options"] = "SAMEORIGIN"
        return headers

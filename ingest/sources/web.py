"""Fetching one page."""

from __future__ import annotations

import urllib3
from urllib3.exceptions import HTTPError

from ingest.errors import ArticleError
from ingest.sources.decoding import decode_page

MAX_BYTES = 10_000_000
_TIMEOUT = urllib3.Timeout(connect=10, read=30)
_RETRIES = urllib3.Retry(
    total=3, redirect=5, backoff_factor=0.5, status_forcelist=(502, 503, 504), raise_on_status=False
)
_HEADERS = {"User-Agent": "zeitgraph", "Accept": "text/html, application/xhtml+xml, text/plain;q=0.5"}


def fetch_page(url: str) -> str:
    """The HTML behind an http or https address. Raises `ArticleError` (unreadable)."""
    with urllib3.PoolManager(headers=_HEADERS, timeout=_TIMEOUT, retries=_RETRIES) as pool:
        try:
            response = pool.request("GET", url, preload_content=False)
            try:
                return _body(response)
            finally:
                response.release_conn()
        except HTTPError as error:
            raise ArticleError("unreadable", f"cannot be fetched: {error}", url) from None


def _body(response: urllib3.BaseHTTPResponse) -> str:
    if response.status != 200:
        raise ArticleError("unreadable", f"the server answers {response.status}")
    kind, _, rest = response.headers.get("Content-Type", "text/html").partition(";")
    if kind.strip().lower() not in {"text/html", "application/xhtml+xml", "text/plain"}:
        raise ArticleError("unreadable", f"the server sends {kind.strip()}, no page")
    data = response.read(MAX_BYTES + 1, decode_content=True)
    if len(data) > MAX_BYTES:
        raise ArticleError("too_long", f"the page has more than {MAX_BYTES:,} bytes")
    charset = rest.partition("charset=")[2].split(";")[0].strip(" \"'") or None
    return decode_page(data, charset)

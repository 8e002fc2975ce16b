"""Debian's chromium, without what it would ask of the network."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, Playwright

_NAMES = ("chromium", "chromium-browser", "google-chrome")
_QUIET = (
    *("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
)


@contextmanager
def launched(playwright: Playwright) -> Iterator[Browser]:
    """A browser for the body."""
    path = next(filter(None, map(shutil.which, _NAMES)), None)
    assert path, "no chromium is installed; tests/e2e/install-chromium does that"
    browser = playwright.chromium.launch(executable_path=path, args=list(_QUIET))
    yield browser
    browser.close()

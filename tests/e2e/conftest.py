"""One service with the sample articles and a store of its own, and a real browser."""

from __future__ import annotations

import shutil
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.e2e.process import Service, serving

_NAMES = ("chromium", "chromium-browser", "google-chrome")
_QUIET = (
    *("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
)


@pytest.fixture(scope="package")
def service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Service]:
    """`zeitgraph serve --samples`, as `make run` starts it."""
    data = tmp_path_factory.mktemp("service")
    with serving({"ZEITGRAPH_DATA_DIR": str(data)}, "--samples") as service:
        yield service


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Debian's chromium. For a module only: while it runs, this thread has a running event loop."""
    path = next(filter(None, map(shutil.which, _NAMES)), None)
    assert path, "no chromium is installed; tests/e2e/install-chromium does that"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(_QUIET))
        yield browser
        browser.close()

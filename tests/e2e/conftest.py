"""One service with the sample articles and a store of its own, and a real browser."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.e2e.browser import launched
from tests.e2e.process import Service, serving


@pytest.fixture(scope="package")
def service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Service]:
    """`zeitgraph serve --samples`, as `make run` starts it."""
    data = tmp_path_factory.mktemp("service")
    with serving({"ZEITGRAPH_DATA_DIR": str(data)}, "--samples") as service:
        yield service


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Debian's chromium. For a module only: while it runs, this thread has a running event loop."""
    with sync_playwright() as playwright, launched(playwright) as browser:
        yield browser

"""Take docs/timeline.png anew: `python -m tests.e2e.picture [QUERY]`, the page with the sample articles."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.e2e.browser import launched
from tests.e2e.process import serving

TARGET = Path(__file__).parents[2] / "docs" / "timeline.png"


def take(query: str) -> None:
    """The upper part of the page as a German visitor sees it on a wide screen."""
    with (
        tempfile.TemporaryDirectory() as data,
        serving({"ZEITGRAPH_DATA_DIR": data}, "--samples") as service,
        sync_playwright() as playwright,
        launched(playwright) as browser,
    ):
        page = browser.new_page(
            locale="de-DE", viewport={"width": 1280, "height": 1080}, color_scheme="light"
        )
        page.goto(f"{service.base}/?{query}")
        page.screenshot(path=TARGET)


if __name__ == "__main__":
    take(sys.argv[1] if len(sys.argv) > 1 else "")

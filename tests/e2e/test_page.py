"""The page and the embed in a real browser."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.e2e.process import Service, serving

pytestmark = pytest.mark.browser


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A fresh German visitor. Whatever the page complains about fails the test."""
    context = browser.new_context(locale="de-DE")
    page = context.new_page()
    complaints: list[str] = []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    yield page
    context.close()
    assert complaints == []


def test_it_shows_filters_and_opens(service: Service, page: Page) -> None:
    page.goto(service.base)
    expect(page.get_by_role("heading", level=1)).to_contain_text("Wer tat was")
    events = page.locator(".event")
    before = events.count()
    assert before > 20

    page.get_by_label("Wer?").fill("Wladimir Putin")
    page.get_by_role("button", name="Zeigen").click()
    expect(page.locator(".chip.on")).to_have_text("Wladimir Putin×entfernen")
    assert "actor=Wladimir+Putin" in page.url
    for names in page.locator(".who").all_inner_texts():
        assert "Putin" in names

    first = events.first
    first.locator("summary").click()
    expect(first.locator("mark.trigger").first).to_be_visible()
    expect(first.locator(".why")).to_contain_text("Warum dieses Datum")

    page.go_back()
    expect(page.locator(".chip.on")).to_have_count(0)
    expect(events).to_have_count(before)


def test_more_events_are_added_below(service: Service, page: Page) -> None:
    page.goto(f"{service.base}/?limit=10")
    expect(page.locator(".event")).to_have_count(10)
    page.get_by_role("link", name="Weitere Ereignisse").click()
    expect(page.locator(".event")).to_have_count(20)
    keys = page.locator(".moment").evaluate_all("all => all.map(one => one.dataset.key)")
    assert len(keys) == len(set(keys))


def test_a_mark_of_the_overview_leads_to_its_event(service: Service, page: Page) -> None:
    page.goto(f"{service.base}/?actor=Wladimir+Putin")
    event = page.locator(".event:has(.glyph.day, .glyph.span)").first
    identity = (event.get_attribute("id") or "").removeprefix("e-")
    page.locator(f'.mark[data-event="{identity}"]').click()
    expect(event.locator("details")).to_have_attribute("open", "")


def test_names_are_suggested(service: Service, page: Page) -> None:
    page.goto(service.base)
    page.get_by_label("Wer?").press_sequentially("Olaf")
    expect(page.locator("#suggestions option").first).to_have_attribute("value", "Olaf Scholz")


def test_it_works_with_the_keyboard(service: Service, page: Page) -> None:
    page.goto(service.base)
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Zur Zeitleiste springen")).to_be_focused()
    summary = page.locator("summary").first
    summary.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".event details").first).to_have_attribute("open", "")


def test_it_works_without_scripts(service: Service, browser: Browser) -> None:
    context = browser.new_context(locale="en-GB", java_script_enabled=False)
    page = context.new_page()
    page.goto(service.base)
    page.get_by_label("Who?").fill("Wladimir Putin")
    page.get_by_role("button", name="Show").click()
    assert "actor=Wladimir+Putin" in page.url
    expect(page.locator(".chip.on")).to_contain_text("Wladimir Putin")
    context.close()


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_nothing_sticks_out(service: Service, page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    for path in ("/", "/embed/timeline"):
        page.goto(service.base + path)
        assert page.evaluate("document.documentElement.scrollWidth") <= width


@contextmanager
def newspaper(frame: str) -> Iterator[str]:
    """A page of another origin that shows `frame`, and keeps the height that it is told."""
    html = f"""<!doctype html><title>Zeitung</title><iframe src="{frame}" width="600" height="300"></iframe>
    <script>addEventListener("message", told => {{ window.height = told.data.height; }});</script>"""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("content-type", "text/html; charset=utf-8")
            self.end_headers()
            self.wfile.write(html.encode())

        def log_message(self, *_: object) -> None:
            """Quiet."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://localhost:{server.server_port}/"
        server.shutdown()


def test_an_embed_is_shown_on_another_origin(service: Service, page: Page) -> None:
    with newspaper(f"{service.base}/embed/timeline?actor=Wladimir+Putin&theme=dark&lang=de") as address:
        page.goto(address)
        frame = page.frame_locator("iframe")
        expect(frame.locator(".event").first).to_be_visible()
        frame.locator("summary").first.click()
        expect(frame.locator("mark.trigger").first).to_be_visible()
        page.wait_for_function("window.height > 300")


@pytest.mark.parametrize("path", ["/", "/docs"])
def test_the_page_itself_is_not_framed(service: Service, browser: Browser, path: str) -> None:
    with newspaper(service.base + path) as address:
        assert refused(browser, address)


def test_an_embed_is_refused_where_the_setting_says_so(browser: Browser, tmp_path: Path) -> None:
    variables = {"ZEITGRAPH_DATA_DIR": str(tmp_path), "ZEITGRAPH_EMBED_ANCESTORS": "https://news.example"}
    with serving(variables) as strict, newspaper(f"{strict.base}/embed/timeline") as address:
        assert refused(browser, address)


def refused(browser: Browser, address: str) -> bool:
    """Whether the browser refuses to show the frame of a page, and says why."""
    page = browser.new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.goto(address, wait_until="load")
    page.wait_for_timeout(300)
    shown = page.frames[1].url
    page.close()
    return shown == "chrome-error://chromewebdata/" and any("frame-ancestors" in line for line in said)


def test_the_reference_of_the_api_is_shown(service: Service, page: Page) -> None:
    page.goto(f"{service.base}/docs")
    expect(page.get_by_text("Events in the order of time")).to_be_visible()

"""Values and a template → HTML."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from hashlib import blake2b
from pathlib import Path
from urllib.parse import urlsplit

from babel.numbers import format_decimal
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.requests import Request
from starlette.responses import HTMLResponse

from app.pages.address import Address
from app.pages.text import Texts, languages, negotiate, texts

_FOLDER = Path(__file__).parent
STATIC = _FOLDER / "static"


@dataclass(frozen=True)
class Setting:
    """How a page is shown: its address, language and theme."""

    address: Address
    language: str
    theme: str = "auto"

    @property
    def words(self) -> Texts:
        return texts(self.language)

    @classmethod
    def of(cls, request: Request, language: str | None = None, theme: str = "auto") -> Setting:
        """The language asked for in the address, else the one that the browser likes best."""
        address = Address.of(request.url.path, request.query_params.multi_items())
        return cls(address, language or negotiate(request.headers.get("accept-language", "")), theme)


def render(template: str, setting: Setting, *, status: int = 200, **values: object) -> HTMLResponse:
    """The page; all values are escaped."""
    address = setting.address
    html = (
        _environment()
        .get_template(template)
        .render(
            words=setting.words,
            lang=setting.language,
            theme=setting.theme,
            address=address,
            home=Address("/", address.cleared("lang").query),
            switches=_switches(address),
            version=_version(),
            **values,
        )
    )
    return HTMLResponse(html, status, headers={"Vary": "Accept-Language"})


def _switches(address: Address) -> Iterable[tuple[str, str, Address]]:
    return [(code, texts(code).switch, address.set("lang", code)) for code in languages()]


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(_FOLDER / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["grouped"] = lambda number, locale: format_decimal(number, locale=locale)
    environment.tests["web"] = _is_web
    return environment


def _is_web(address: object) -> bool:
    """Only http(s) becomes a link: an article's `url` is untrusted (`javascript:`)."""
    return isinstance(address, str) and urlsplit(address).scheme in ("http", "https")


@cache
def _version() -> str:
    """Changes with the style sheet and the scripts, so that browsers keep no old ones."""
    hasher = blake2b(digest_size=4)
    for path in sorted(STATIC.iterdir()):
        hasher.update(path.read_bytes())
    return hasher.hexdigest()

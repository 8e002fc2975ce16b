"""Documentation that drifts from the tree fails here."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.settings import Settings

ROOT = Path(__file__).parent.parent
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/*.md")])
PROSE = [ROOT / "NOTICE", *(page for page in PAGES if page.name != "CHANGELOG.md")]


def headings(page: Path) -> set[str]:
    """Anchors of a page's headings, made as GitHub makes them."""
    found = re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), re.M)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in found}


def links() -> Iterator[tuple[Path, str]]:
    """Pages and what they link to inside the repository."""
    for page in PAGES:
        for target in re.findall(r"\]\(([^)\s]+)\)", page.read_text(encoding="utf-8")):
            if "://" not in target:
                yield page, target


def paths() -> Iterator[tuple[Path, str]]:
    """Paths of the packages and of the tests that running text names; `<language>` stands for each."""
    for page in PROSE:
        named = re.findall(
            r"(?<![\w/.])(?:app|graph|ingest|tests|docs)/[\w./<>-]*", page.read_text(encoding="utf-8")
        )
        yield from ((page, path.rstrip(".")) for path in dict.fromkeys(named))


def names(entries: Iterator[tuple[Path, str]]) -> list[object]:
    return [pytest.param(page, target, id=f"{page.name}: {target}") for page, target in entries]


@pytest.mark.parametrize(("page", "target"), names(links()))
def test_link_leads_somewhere(page: Path, target: str) -> None:
    path, _, anchor = target.partition("#")
    file = page.parent / path if path else page
    assert file.exists()
    if anchor:
        assert anchor in headings(file)


@pytest.mark.parametrize(("page", "path"), names(paths()))
def test_path_exists(page: Path, path: str) -> None:
    for language in ("de", "en"):
        assert (ROOT / path.replace("<language>", language)).exists()


def test_settings_page_has_every_setting_as_it_is() -> None:
    prefix = Settings.model_config.get("env_prefix", "")
    page = (ROOT / "docs" / "settings.md").read_text(encoding="utf-8")
    rows = dict(re.findall(r"^\| `(\w+)` \| (.*) \|$", page, re.M))
    fields = {str(f.validation_alias or f"{prefix}{n}".upper()): f for n, f in Settings.model_fields.items()}
    assert list(rows) == list(fields)
    for name, field in fields.items():
        default, _, meaning = rows[name].partition("| ")
        assert meaning == field.description
        assert default.strip(" `") in {"", str(field.default)}
        assert default.strip() or not isinstance(field.default, int | str)

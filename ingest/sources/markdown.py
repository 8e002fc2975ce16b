"""Articles in Markdown: paragraphs as plain text, the first heading as title, front matter as fields."""

from __future__ import annotations

import re
from itertools import pairwise

from markdown_it import MarkdownIt
from markdown_it.token import Token

_FRONT = re.compile(r"\A---[ \t]*\r?\n(.*?)\r?\n---[ \t]*(?:\r?\n|\Z)", re.DOTALL)
_LINE = re.compile(r"(\w+)[ \t]*:[ \t]*(.+)")
_NAMES = {"date": "published", "lang": "language"}
_FIELDS = frozenset({"id", "title", "published", "language", "url", "publisher", "author"})


def read_markdown(source: str) -> dict[str, object]:
    """Article fields of a Markdown text. Paragraphs and headings are parted by a blank line."""
    front = _FRONT.match(source)
    fields: dict[str, object] = dict(_front_matter(front[1])) if front else {}
    blocks: list[str] = []
    tokens = MarkdownIt("commonmark").parse(source[front.end() :] if front else source)
    for before, token in pairwise(tokens):
        if token.type != "inline":
            continue
        text = " ".join(_plain(token).split())
        if before.type == "heading_open" and before.tag == "h1" and "title" not in fields:
            fields["title"] = text
        elif text:
            blocks.append(text)
    return {**fields, "text": "\n\n".join(blocks)}


def _front_matter(lines: str) -> dict[str, str]:
    """Simple `name: value` lines; anything else in it is not ours."""
    found: dict[str, str] = {}
    for line in lines.splitlines():
        match = _LINE.fullmatch(line.strip())
        if match:
            name = _NAMES.get(match[1].lower(), match[1].lower())
            if name in _FIELDS:
                found[name] = match[2].strip().strip("\"'")
    return found


def _plain(token: Token) -> str:
    parts: list[str] = []
    for child in token.children or []:
        if child.type in {"softbreak", "hardbreak"}:
            parts.append(" ")
        elif child.type in {"text", "code_inline"}:
            parts.append(child.content)
    return "".join(parts)

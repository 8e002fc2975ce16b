"""Why an article cannot be read; the message names what and where."""

from __future__ import annotations


class ArticleError(ValueError):
    """An article that cannot be read. `where` is its file, line or id; `code` a stable short name.

    Codes: `empty`, `too_long`, `not_text`, `bad_field`, `bad_json`, `unsupported_language`, `unreadable`.
    """

    def __init__(self, code: str, message: str, where: str | None = None) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.where = where

    def __str__(self) -> str:
        return f"{self.where}: {self.message}" if self.where else self.message

    def at(self, where: str) -> ArticleError:
        """The same error, placed."""
        return ArticleError(self.code, self.message, where)

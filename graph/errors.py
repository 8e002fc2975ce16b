"""What can go wrong with the store, in the words of its callers rather than of its driver."""

from __future__ import annotations


class StoreError(Exception):
    """Base of the store's errors; its message is fit for a user."""


class StoreUnavailableError(StoreError):
    """The store is down, unreachable, or went away in the middle; nothing half-written remains."""


class StoreConflictError(StoreError):
    """The data folder is in use by another process, or the stored schema is newer than this version."""


class InvalidCursorError(StoreError):
    """The cursor was not made by this service, or for another query."""


class StoreTimeoutError(StoreError):
    """A query took longer than its limit and was stopped."""


class InvalidExtractionError(StoreError):
    """An extraction contradicts itself, so it cannot be stored; `zeitgraph` itself makes none of these."""

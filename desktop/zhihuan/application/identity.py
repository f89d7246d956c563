"""Ids: fresh ones for what the user types, steady ones for what a file says."""

from __future__ import annotations

from hashlib import sha256
from uuid import uuid4


def fresh_id() -> str:
    """Return an id that nothing else has."""
    return uuid4().hex


def steady_id(*parts: str) -> str:
    """Return the same id for the same parts, so that the same file makes the same things.

    >>> steady_id("loan", "a") == steady_id("loan", "a") != steady_id("loan", "b")
    True
    """
    return sha256("\x1f".join(parts).encode()).hexdigest()[:32]

"""Fills an empty ledger with the sample household, in the user's language."""

from __future__ import annotations

from importlib.resources.abc import Traversable

from zhihuan.application.sample import sample
from zhihuan.application.session import Session


def fill_with_sample(session: Session, resources: Traversable, *, chinese: bool) -> None:
    """Take the sample household into a ledger that holds nothing yet, as one step."""
    text = (resources / "sample" / "household.toml").read_text(encoding="utf-8")
    session.run(sample(text, session.today, chinese=chinese))

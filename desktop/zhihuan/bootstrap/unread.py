"""What of the user's own small files could not be read, in words, for when the window stands."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from zhihuan.application.rules import OwnRulesUnreadable
    from zhihuan.system.settings import Damage


def unread_words(preferences: Damage | None, rules: OwnRulesUnreadable | None) -> str:
    """Return what is to be told, in one text; empty where everything could be read."""
    return " ".join(_sentences(preferences, rules))


def _sentences(preferences: Damage | None, rules: OwnRulesUnreadable | None) -> Iterator[str]:
    if preferences is not None:
        yield QCoreApplication.translate(
            "Program", "Your preferences could not be read, so the usual ones hold. The damaged file was put aside."
        )
    if rules is not None:
        from zhihuan.wording import problems

        yield problems.told(rules)

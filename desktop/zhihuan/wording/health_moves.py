"""How far a figure moved, in a few words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from zhihuan.domain.health.figure import Figure
from zhihuan.wording.formats import Formats
from zhihuan.wording.health import change_words, noticeable


def since_last_month(before: Figure, after: Figure, formats: Formats) -> str:
    """Return in a few words how a figure moved since the last month end; nothing where either is unknown."""
    if before.value is None or after.value is None:
        return ""
    by = after.value - before.value
    if not noticeable(by, after, formats):
        return QCoreApplication.translate("HealthMoves", "as last month")
    return QCoreApplication.translate("HealthMoves", "{change} since last month").format(
        change=change_words(by, after, formats)
    )

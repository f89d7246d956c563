"""The tone and the icon in which each state of a due is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from zhihuan.domain.due import DueState
from zhihuan.ui.theme import Tone

if TYPE_CHECKING:
    from datetime import date

    from zhihuan.domain.due import Due

_TONES: Final = {
    DueState.OVERDUE: Tone.SEVERE, DueState.GRACE: Tone.WATCH, DueState.DUE: Tone.WATCH, DueState.PAID: Tone.FINE,
    DueState.PAID_LATE: Tone.WATCH,
}
_ICONS: Final = {
    DueState.OVERDUE: "severe", DueState.GRACE: "clock", DueState.DUE: "clock", DueState.PAID: "check",
    DueState.PAID_LATE: "watch", DueState.PART_PAID: "info", DueState.UPCOMING: "calendar",
}


def due_tone(due: Due, today: date) -> Tone | None:
    """Return how serious a due is on a day; paid in part it matters only once its day is past."""
    state = due.state(today)
    if state is DueState.PART_PAID:
        return Tone.WATCH if due.on < today else None
    return _TONES.get(state)


def due_icon(due: Due, today: date) -> str:
    """Return the name of the icon that stands for a due's state."""
    return _ICONS[due.state(today)]

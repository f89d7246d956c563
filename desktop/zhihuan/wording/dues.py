"""How a due stands on a day, in words: how late with its bucket, how long grace lasts, what is paid of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from zhihuan.domain.due import DueState
from zhihuan.domain.statement import StatementState
from zhihuan.wording.loans import due_state_word

if TYPE_CHECKING:
    from datetime import date

    from zhihuan.domain.due import Due
    from zhihuan.wording.formats import Formats


def due_state_words(due: Due, today: date, formats: Formats) -> str:
    """Return how a due stands: `paid late`, `within grace until Thu 12 Mar`, `overdue M2 · 45 days, part paid`."""
    state = due.state(today)
    words = due_state_word(state)
    if state is DueState.OVERDUE:
        words = QCoreApplication.translate("Dues", "overdue M{bucket} · %n days", None, due.days_overdue(today)).format(
            bucket=due.bucket(today)
        )
    elif state is DueState.GRACE or _minimum_paid(due, today) or _penalty_alone(due):
        words = due_soon(due, today, formats)
    if due.paid and due.left and state is not DueState.PART_PAID:
        return QCoreApplication.translate("Dues", "{state}, part paid").format(state=words)
    return words


def due_soon(due: Due, today: date, formats: Formats) -> str:
    """Return how far off a due is: `in 5 days`, `3 days overdue`; past its day but not overdue, why."""
    if due.grace_until is not None and due.state(today) is DueState.GRACE:
        day = formats.day(due.grace_until, today)
        return QCoreApplication.translate("Dues", "within grace until {day}").format(day=day)
    if _penalty_alone(due):
        return QCoreApplication.translate("Dues", "only the penalty left")
    if _minimum_paid(due, today):
        return QCoreApplication.translate("Dues", "minimum paid")
    return formats.due(due.on, today)


def statement_state_word(state: StatementState) -> str:
    """Return how the latest statement of a credit line stands."""
    match state:
        case StatementState.NONE:
            return QCoreApplication.translate("Dues", "no statement yet")
        case StatementState.UNPAID:
            return QCoreApplication.translate("Dues", "nothing paid yet")
        case StatementState.PART_PAID:
            return QCoreApplication.translate("Dues", "part paid")
        case StatementState.MINIMUM_PAID:
            return QCoreApplication.translate("Dues", "minimum paid")
        case StatementState.PAID:
            return QCoreApplication.translate("Dues", "paid in full")
        case StatementState.IN_GRACE:
            return QCoreApplication.translate("Dues", "within grace")
        case StatementState.OVERDUE:
            return QCoreApplication.translate("Dues", "overdue")
        case StatementState.UNKNOWN:
            return QCoreApplication.translate("Dues", "unknown")


def _minimum_paid(due: Due, today: date) -> bool:
    return due.on < today and due.state(today) is DueState.PART_PAID


def _penalty_alone(due: Due) -> bool:
    return due.open and not due.left

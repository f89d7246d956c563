"""What moves a case's conditions, in words: an action, its cost, and what becomes of which condition from when.

All of it is arithmetic of recorded schedules; nothing here says what a lender will do.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from PySide6.QtCore import QCoreApplication

from zhihuan.domain.credit_line import LineId
from zhihuan.domain.loan import LoanId
from zhihuan.domain.position import Position
from zhihuan.domain.recovery.months_ahead import Moved
from zhihuan.domain.recovery.movers import Mover, MoverKind
from zhihuan.wording.formats import Formats
from zhihuan.wording.lists import listed
from zhihuan.wording.recovery import criterion_value, criterion_word


def mover_title(mover: Mover, position: Position, formats: Formats) -> str:
    """Return what is to be done and what it costs today."""
    match mover.kind:
        case MoverKind.WAIT:
            return QCoreApplication.translate(
                "RecoveryMovers", "Pay everything in full on its day, and borrow nothing new"
            )
        case MoverKind.CATCH_UP:
            words = QCoreApplication.translate("RecoveryMovers", "Pay what is overdue on {names}: {amount}")
        case MoverKind.PAY_OFF:
            words = QCoreApplication.translate("RecoveryMovers", "Pay off {names} today: {amount}")
    return words.format(names=listed(list(_names(mover.subjects, position))), amount=formats.money(mover.costs))


def mover_beyond(mover: Mover, formats: Formats) -> str:
    """Return by how much it is more than the cash that was told; empty where it is not, or nobody told the cash."""
    if mover.beyond is None:
        return ""
    return QCoreApplication.translate("RecoveryMovers", "{amount} more than the cash at hand.").format(
        amount=formats.money(mover.beyond)
    )


def moved_words(moved: Moved, today: date, formats: Formats) -> str:
    """Return what becomes of one condition and from when: `Debt to income 61.0% → 48.0% from February 2026: met`."""
    words = QCoreApplication.translate("RecoveryMovers", "{condition}: {now} → {becomes} from {since}")
    if moved.met:
        words = QCoreApplication.translate("RecoveryMovers", "{condition}: {now} → {becomes} from {since}, met")
    return words.format(
        condition=criterion_word(moved.kind), now=criterion_value(moved.kind, moved.now, formats),
        becomes=criterion_value(moved.kind, moved.becomes, formats), since=_since(moved.since, today, formats),
    )


def moved_sooner(moved: Moved, today: date, formats: Formats) -> str:
    """Return from when waiting alone would do as much, or that it does not within a year; empty where not sooner."""
    if not moved.met or moved.waiting == moved.since:
        return ""
    if moved.waiting is None:
        return QCoreApplication.translate("RecoveryMovers", "waiting alone does not reach it within twelve months")
    return QCoreApplication.translate("RecoveryMovers", "by waiting alone from {month}").format(
        month=_since(moved.waiting, today, formats)
    )


def movers_sentence() -> str:
    """Return what these figures are, said with them."""
    return QCoreApplication.translate(
        "RecoveryMovers",
        "Computed from the recorded schedules, for when all else is paid in full on its day. It says what becomes "
        "of your conditions; what the lender makes of it is unknown.",
    )


def _since(day: date, today: date, formats: Formats) -> str:
    return QCoreApplication.translate("RecoveryMovers", "today") if day <= today else formats.month(day)


def _names(subjects: Iterable[str], position: Position) -> Iterator[str]:
    book = position.book
    for subject in subjects:
        loan = book.loans.get(LoanId(subject))
        yield book.lines[LineId(subject)].name if loan is None else loan.name

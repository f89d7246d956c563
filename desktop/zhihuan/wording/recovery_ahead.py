"""The words of the months ahead of a business without its line, and of what own ended cases and repaired data say.

All of it is arithmetic on what was recorded; nothing here says what a lender will do.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from zhihuan.domain.credit_line import LineId
from zhihuan.domain.loan import LoanId
from zhihuan.domain.recovery.working_capital import CapitalUnknown
from zhihuan.wording.lists import clipped, listed
from zhihuan.wording.recovery_steps import outcome_word

if TYPE_CHECKING:
    from datetime import date

    from zhihuan.domain.position import Position
    from zhihuan.domain.recovery.business import BusinessFlow
    from zhihuan.domain.recovery.one_off_repair import Qualified
    from zhihuan.domain.recovery.own_history import PastCase
    from zhihuan.domain.recovery.working_capital import DateChange, Outlook
    from zhihuan.wording.formats import Formats


def capital_unknown_words(unknown: CapitalUnknown) -> str:
    """Return why nothing can be said of the months ahead, and what makes it known."""
    match unknown:
        case CapitalUnknown.NO_CASH:
            return QCoreApplication.translate(
                "RecoveryAhead", "Nothing can be said yet: tell how much cash is at hand."
            )
        case CapitalUnknown.NO_INCOME:
            return QCoreApplication.translate(
                "RecoveryAhead", "Nothing can be said yet: tell what comes in, an income or what customers pay."
            )


def without_line_words(outlook: Outlook, until: date, today: date, formats: Formats) -> str:
    """Return whether the cash is enough as the line is now, from when it is not, and how much is missing."""
    if outlook.first_short is None or outlook.gap_on is None:
        return QCoreApplication.translate(
            "RecoveryAhead", "As the line is now, the cash is enough until {day}."
        ).format(day=formats.day(until, today))
    return QCoreApplication.translate(
        "RecoveryAhead", "As the line is now, the cash runs short on {first}; on {deepest} {gap} is missing."
    ).format(
        first=formats.day(outlook.first_short, today), deepest=formats.day(outlook.gap_on, today),
        gap=formats.money(outlook.gap),
    )


def with_line_words(outlook: Outlook | None, until: date, today: date, formats: Formats) -> str:
    """Return how it would be had the line not been lost."""
    if outlook is None:
        return QCoreApplication.translate(
            "RecoveryAhead",
            "How it would be with the line as it was is unknown: its limit before is not recorded, or in other money.",
        )
    if outlook.first_short is None or outlook.gap_on is None:
        return QCoreApplication.translate(
            "RecoveryAhead", "With the line as it was, there would be enough until {day}."
        ).format(day=formats.day(until, today))
    return QCoreApplication.translate(
        "RecoveryAhead", "With the line as it was, too, it would run short, on {first}; {gap} would be missing."
    ).format(first=formats.day(outlook.first_short, today), gap=formats.money(outlook.gap))


def date_change_words(change: DateChange, flow: BusinessFlow) -> str:
    """Return which single date, moved by how many days, closes the gap."""
    if change.days < 0:
        return QCoreApplication.translate(
            "RecoveryAhead", "{name} %n days earlier closes the gap by itself.", None, -change.days
        ).format(name=clipped(flow.name))
    return QCoreApplication.translate(
        "RecoveryAhead", "{name} %n days later closes the gap by itself.", None, change.days
    ).format(name=clipped(flow.name))


def past_case_words(past: PastCase, line: str, formats: Formats) -> str:
    """Return how an own case ended and after how long; it says nothing of another one."""
    if past.days_after_paying is None:
        words = QCoreApplication.translate(
            "RecoveryAhead", "{line}, {day}: {outcome}, %n days after the loss.", None, past.days
        )
    else:
        words = QCoreApplication.translate(
            "RecoveryAhead", "{line}, {day}: {outcome}, %n days after paying off what was overdue.", None,
            past.days_after_paying,
        )
    return words.format(line=clipped(line), day=formats.day(past.ended_on), outcome=outcome_word(past.outcome))


def repaired_words(found: tuple[Qualified, ...], position: Position) -> str:
    """Return that late payments would have qualified for the one-off credit repair; empty where none would."""
    if not found:
        return ""
    names = tuple(dict.fromkeys(_name(one.subject, position) for one in found))
    return QCoreApplication.translate(
        "RecoveryAhead", "%n late payments ({names}) would have qualified for the one-off credit repair, whose time is "
        "over: look in your credit report whether they are still shown. It was automatic and free.", None, len(found)
    ).format(names=listed(names))


def _name(subject: str, position: Position) -> str:
    loan = position.book.loans.get(LoanId(subject))
    return position.book.lines[LineId(subject)].name if loan is None else loan.name

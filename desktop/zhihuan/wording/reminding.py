"""Reminders as the desktop shows them: plain text, the most pressing first, amounts hidden in privacy."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QCoreApplication

from zhihuan.application.ports import Notice
from zhihuan.domain.due import Due
from zhihuan.domain.loan import LoanId
from zhihuan.domain.position import Position
from zhihuan.domain.reminder import Reminder
from zhihuan.wording.formats import Formats
from zhihuan.wording.lists import clipped
from zhihuan.wording.loans import due_part

MOST_LINES: Final = 6


class SpokenReminders:
    """Puts reminders into the language spoken at that moment."""

    def __init__(self, formats: Callable[[], Formats]) -> None:
        """Ask `formats` anew for each notice, since language and privacy may change meanwhile."""
        self._formats = formats

    def one(self, reminder: Reminder, position: Position) -> Notice:
        """Return the notice of one reminder; urgent from the due day on."""
        formats = self._formats()
        words = _headline(reminder, clipped(position.name_of(reminder.due)), position, formats)
        return Notice(words, _details(reminder.due, position, formats), urgent=reminder.days_left <= 0)

    def digest(self, reminders: tuple[Reminder, ...], position: Position) -> Notice:
        """Return one notice for several reminders: their number and sum, then a line for each."""
        formats = self._formats()
        currencies = {one.due.left.currency for one in reminders}
        title = QCoreApplication.translate("Reminders", "%n payments need attention", None, len(reminders))
        if currencies == {position.currency}:
            title = QCoreApplication.translate(
                "Reminders", "%n payments need attention: {amount}", None, len(reminders)
            ).format(amount=formats.money(position.sum(one.due.to_pay for one in reminders)))
        lines = [
            _headline(one, clipped(position.name_of(one.due)), position, formats) for one in reminders[:MOST_LINES]
        ]
        if len(reminders) > MOST_LINES:
            lines.append(QCoreApplication.translate("Reminders", "and %n more", None, len(reminders) - MOST_LINES))
        return Notice(title, "\n".join(lines), urgent=any(one.days_left <= 0 for one in reminders))


def _headline(reminder: Reminder, name: str, position: Position, formats: Formats) -> str:
    return _pattern(reminder.days_left).format(
        name=name, amount=formats.money(reminder.due.to_pay), day=formats.day(reminder.due.on, position.today)
    )


def _pattern(days_left: int) -> str:
    if days_left < 0:
        overdue = -days_left
        return QCoreApplication.translate("Reminders", "{name} · {amount} %n days overdue (since {day})", None, overdue)
    if days_left == 0:
        return QCoreApplication.translate("Reminders", "{name} · {amount} due today ({day})")
    if days_left == 1:
        return QCoreApplication.translate("Reminders", "{name} · {amount} due tomorrow ({day})")
    return QCoreApplication.translate("Reminders", "{name} · {amount} due in %n days ({day})", None, days_left)


def _details(due: Due, position: Position, formats: Formats) -> str:
    lender, name = position.lender_of(due).name, position.name_of(due)
    loan = position.book.loans.get(LoanId(due.subject))
    parts = [due_part(due, formats)]
    if lender != name:
        parts.append(clipped(lender))
    if loan is not None and loan.pay_from:
        parts.append(QCoreApplication.translate("Reminders", "from {account}").format(account=clipped(loan.pay_from)))
    if due.paid:
        parts.append(
            QCoreApplication.translate("Reminders", "{amount} already paid").format(amount=formats.money(due.paid))
        )
    return " · ".join(parts)

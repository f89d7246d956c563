"""Reminders as the desktop shows them: plain text, the most pressing first; in privacy no amounts and no names."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import Final

from PySide6.QtCore import QCoreApplication

from zhihuan.application.ports import Action, Notice
from zhihuan.domain.credit_line import LineId
from zhihuan.domain.due import Due, DueState
from zhihuan.domain.loan import LoanId
from zhihuan.domain.money import Money
from zhihuan.domain.position import Position
from zhihuan.domain.recovery.follow_up import FollowUp
from zhihuan.domain.reminder import Occasion, PayDay, Reminder, StatementDay, Subject
from zhihuan.wording.follow_ups import case_without_name, follow_up_words
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
        """Return the notice of one reminder; it is urgent from the due day on, but for grace, and on a debit's eve."""
        formats = self._formats()
        return Notice(
            headline(reminder, position, formats), _details(reminder, position, formats),
            _urgent(reminder, position), _actions(reminder), subject=reminder.about.subject,
        )

    def digest(self, reminders: tuple[Reminder, ...], position: Position) -> Notice:
        """Return one notice for several reminders: their number and sum, then a line for each.

        *Tomorrow* puts off whatever of it is still so.
        """
        formats = self._formats()
        lines = [headline(one, position, formats) for one in reminders[:MOST_LINES]]
        if len(reminders) > MOST_LINES:
            lines.append(QCoreApplication.translate("Reminders", "and %n more", None, len(reminders) - MOST_LINES))
        return Notice(
            _digest_title(reminders, position, formats), "\n".join(lines),
            any(_urgent(one, position) for one in reminders),
            (Action.TOMORROW, Action.OPEN),
        )


def _digest_title(reminders: tuple[Reminder, ...], position: Position, formats: Formats) -> str:
    dues = [one.due for one in reminders if one.due is not None]
    if len(dues) < len(reminders):
        return QCoreApplication.translate("Reminders", "%n reminders", None, len(reminders))
    if {due.left.currency for due in dues} == {position.currency}:
        return QCoreApplication.translate(
            "Reminders", "%n payments need attention: {amount}", None, len(dues)
        ).format(amount=formats.money(position.sum(due.to_pay for due in dues)))
    return QCoreApplication.translate("Reminders", "%n payments need attention", None, len(dues))


def _urgent(reminder: Reminder, position: Position) -> bool:
    if reminder.due is None or _grace(reminder.about, position) is not None:
        return False
    return reminder.days_left <= 0 or reminder.occasion is Occasion.DEBIT_EVE


def _grace(about: Subject, position: Position) -> date | None:
    """Return until when what is past its day is within grace, None where it is not."""
    if isinstance(about, Due) and about.state(position.today) is DueState.GRACE:
        return about.grace_until
    return None


def _actions(reminder: Reminder) -> tuple[Action, ...]:
    later = (Action.TOMORROW, Action.OPEN)
    return later if reminder.due is None else (Action.PAID, *later)


def headline(reminder: Reminder, position: Position, formats: Formats) -> str:
    """Return what a reminder says in one line: whose, how much, when."""
    about = reminder.about
    if isinstance(about, FollowUp):
        return follow_up_words(about, position.today, formats)
    on = about.due if isinstance(about, StatementDay) and about.due is not None else about.on
    grace = _grace(about, position)
    pattern = _in_grace() if grace else _debit_pattern(reminder, position) or _pattern(reminder)
    return pattern.format(
        name=_name(about, position, formats), amount=formats.money(_amount(about)), day=formats.day(on, position.today),
        grace="" if grace is None else formats.day(grace, position.today),
    )


def _debit_pattern(reminder: Reminder, position: Position) -> str:
    """Return what is said of an automatic debit from its day on: the lender acts, the user looks; empty else."""
    if reminder.due is None or reminder.days_left > 0 or not _automatic(reminder.about, position):
        return ""
    if reminder.days_left < 0:
        return QCoreApplication.translate("Reminders", "{name} · was {amount} debited on {day}? It is still open here")
    if reminder.occasion is Occasion.EVENING:
        return QCoreApplication.translate("Reminders", "{name} · was {amount} debited today ({day})?")
    return QCoreApplication.translate("Reminders", "{name} · {amount} is debited today ({day})")


def _in_grace() -> str:
    return QCoreApplication.translate("Reminders", "{name} · {amount} was due {day}, within grace until {grace}")


def _name(about: Due | StatementDay | PayDay, position: Position, formats: Formats) -> str:
    if formats.privacy:
        return nameless(about)
    if isinstance(about, Due):
        return clipped(position.name_of(about))
    if isinstance(about, PayDay):
        return clipped(about.name)
    return clipped(position.lines[about.line].line.name)


def nameless(about: Subject) -> str:
    """Return what a reminder is about in privacy."""
    if isinstance(about, PayDay):
        return QCoreApplication.translate("Reminders", "An income")
    if isinstance(about, FollowUp):
        return case_without_name()
    if isinstance(about, StatementDay):
        return QCoreApplication.translate("Reminders", "A credit line")
    return QCoreApplication.translate("Reminders", "A payment")


def _amount(about: Due | StatementDay | PayDay) -> Money:
    if isinstance(about, Due):
        return about.to_pay
    return about.left if isinstance(about, StatementDay) else about.amount


def _pattern(reminder: Reminder) -> str:
    about, days_left = reminder.about, reminder.days_left
    if isinstance(about, StatementDay):
        if about.due is None:
            return QCoreApplication.translate("Reminders", "{name} · statement of {amount}")
        return QCoreApplication.translate("Reminders", "{name} · statement of {amount}, due {day}")
    if isinstance(about, PayDay):
        return QCoreApplication.translate("Reminders", "{name} · pay day: {amount} ({day})")
    if reminder.occasion is Occasion.EVENING and days_left == 0:
        return QCoreApplication.translate("Reminders", "{name} · {amount} still open, due today ({day})")
    if reminder.occasion is Occasion.DEBIT_EVE and days_left == 1:
        return QCoreApplication.translate("Reminders", "{name} · {amount} will be debited tomorrow ({day})")
    if reminder.occasion is Occasion.BEFORE_HOLIDAY and days_left > 0:
        return QCoreApplication.translate("Reminders", "{name} · {amount} due in the holiday ({day})")
    return _days_pattern(days_left)


def _days_pattern(days_left: int) -> str:
    if days_left < 0:
        overdue = -days_left
        return QCoreApplication.translate("Reminders", "{name} · {amount} %n days overdue (since {day})", None, overdue)
    if days_left == 0:
        return QCoreApplication.translate("Reminders", "{name} · {amount} due today ({day})")
    if days_left == 1:
        return QCoreApplication.translate("Reminders", "{name} · {amount} due tomorrow ({day})")
    return QCoreApplication.translate("Reminders", "{name} · {amount} due in %n days ({day})", None, days_left)


def _details(reminder: Reminder, position: Position, formats: Formats) -> str:
    parts = list(_hints(reminder, position))
    if reminder.due is not None:
        parts += _of_due(reminder.due, position, formats)
    return " · ".join(parts)


def _hints(reminder: Reminder, position: Position) -> Iterator[str]:
    """Yield what the occasion asks of the user."""
    if reminder.occasion is Occasion.DEBIT_EVE:
        yield QCoreApplication.translate("Reminders", "Make sure the money is in the account")
    if reminder.occasion is Occasion.BEFORE_HOLIDAY and _automatic(reminder.about, position):
        yield QCoreApplication.translate("Reminders", "Make sure the money is in the account before the holiday")
    elif reminder.occasion is Occasion.BEFORE_HOLIDAY:
        yield QCoreApplication.translate("Reminders", "Transfers may wait until the holiday is over: pay before it")


def _automatic(about: Subject, position: Position) -> bool:
    book, subject = position.book, about.subject
    return any(debt.automatic for debt in (book.loans.get(LoanId(subject)), book.lines.get(LineId(subject))) if debt)


def _of_due(due: Due, position: Position, formats: Formats) -> Iterator[str]:
    lender, name = position.lender_of(due).name, position.name_of(due)
    loan = position.book.loans.get(LoanId(due.subject))
    yield due_part(due, formats)
    if not formats.privacy:
        if lender != name:
            yield clipped(lender)
        if loan is not None and loan.pay_from:
            yield QCoreApplication.translate("Reminders", "from {account}").format(account=clipped(loan.pay_from))
    if due.paid:
        yield QCoreApplication.translate("Reminders", "{amount} already paid").format(amount=formats.money(due.paid))

"""What became of reminders, in words: by which way they went, whether that is certain, what the user did."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from zhihuan.application.ports import Delivery, EventKind, Notice, Outcome, Refusal
from zhihuan.domain.recovery.case import CaseId
from zhihuan.wording.lists import clipped

if TYPE_CHECKING:
    from zhihuan.application.told_record import ToldRow
    from zhihuan.domain.credit_line import CreditLine
    from zhihuan.domain.income import Income
    from zhihuan.domain.loan import Loan
    from zhihuan.domain.position import Position
    from zhihuan.wording.formats import Formats

_INCOME: Final = "income"
_STATEMENT: Final = "statement-"


def test_notice() -> Notice:
    """Return the notice by which a channel is tried out."""
    return Notice(
        QCoreApplication.translate("ReminderRecord", "Zhihuan can reach you here"),
        QCoreApplication.translate("ReminderRecord", "This is a test. You need not do anything."),
    )


def channel_word(channel: str) -> str:
    """Return a channel by the name a person knows it by."""
    match channel:
        case "freedesktop":
            return QCoreApplication.translate("ReminderRecord", "notification of the desktop")
        case "plyer":
            return QCoreApplication.translate("ReminderRecord", "notification by plyer")
        case "tray":
            return QCoreApplication.translate("ReminderRecord", "balloon at the tray")
        case "none" | "":
            return QCoreApplication.translate("ReminderRecord", "none")
        case _:
            return channel


def outcome_word(outcome: Outcome | None) -> str:
    """Return whether a notice arrived."""
    match outcome:
        case Outcome.CONFIRMED:
            return QCoreApplication.translate("ReminderRecord", "confirmed")
        case Outcome.UNCONFIRMED:
            return QCoreApplication.translate("ReminderRecord", "not confirmed")
        case Outcome.REFUSED:
            return QCoreApplication.translate("ReminderRecord", "refused")
        case None:
            return QCoreApplication.translate("ReminderRecord", "not known")


def refusal_sentence(reason: str) -> str:
    """Return why a channel took nothing, and what helps."""
    match reason:
        case Refusal.NO_CHANNEL:
            return QCoreApplication.translate("ReminderRecord", "There is nothing to try here.")
        case Refusal.NO_BUS:
            return QCoreApplication.translate(
                "ReminderRecord", "No desktop session was reached. Start Zhihuan from your desktop, not from afar."
            )
        case Refusal.NO_SERVICE:
            return QCoreApplication.translate(
                "ReminderRecord",
                "This desktop shows no notifications. Install a notification service such as dunst or xfce4-notifyd.",
            )
        case Refusal.NO_ANSWER:
            return QCoreApplication.translate(
                "ReminderRecord", "The notification service does not answer. Log out and in once, or start it anew."
            )
        case Refusal.NO_TRAY:
            return QCoreApplication.translate("ReminderRecord", "This desktop has no tray; nothing else needs one.")
        case _:
            return QCoreApplication.translate("ReminderRecord", "It answered with an error.")


def tried_sentence(delivery: Delivery) -> str:
    """Return what came back of a test through one channel, with what helps where it was refused."""
    name = channel_word(delivery.channel)
    match delivery.outcome:
        case Outcome.CONFIRMED:
            words = QCoreApplication.translate("ReminderRecord", "{channel}: delivered, number {reference}.")
        case Outcome.UNCONFIRMED:
            words = QCoreApplication.translate(
                "ReminderRecord", "{channel}: sent; it gives no proof. Did you see it?"
            )
        case Outcome.REFUSED:
            words = QCoreApplication.translate("ReminderRecord", "{channel}: refused. {why}")
    return words.format(channel=name, reference=delivery.reference, why=refusal_sentence(delivery.reason))


def subject_words(subject_key: str, position: Position, formats: Formats) -> str:
    """Return what a reminder was about: `Phone · due Tue 10 Mar`; what was deleted since is said to be.

    A long name is clipped: it stands in a row of a table.
    """
    subject, _, rest = subject_key.rpartition("/")
    mark, _, day = rest.rpartition("@")
    book = position.book
    things: tuple[Loan | CreditLine | Income, ...] = (
        *book.loans.values(), *book.lines.values(), *book.incomes.values(),
    )
    case = book.cases.get(CaseId(subject))
    if case is not None:
        subject = case.line
    deleted = QCoreApplication.translate("ReminderRecord", "(deleted)")
    name = next((clipped(thing.name) for thing in things if thing.id == subject), deleted)
    try:
        when = formats.day(date.fromisoformat(day), position.today)
    except ValueError:
        return name
    if case is not None:
        return QCoreApplication.translate("ReminderRecord", "{name} · recovery case, {day}").format(name=name, day=when)
    if mark == _INCOME:
        return QCoreApplication.translate("ReminderRecord", "{name} · pay day {day}").format(name=name, day=when)
    if mark.startswith(_STATEMENT):
        return QCoreApplication.translate("ReminderRecord", "{name} · statement of {day}").format(name=name, day=when)
    return QCoreApplication.translate("ReminderRecord", "{name} · due {day}").format(name=name, day=when)


def done_words(row: ToldRow, today: date, formats: Formats) -> str:
    """Return what the user did after a notice, empty where nothing is known."""
    match row.done:
        case EventKind.PAID:
            return QCoreApplication.translate("ReminderRecord", "noted as paid")
        case EventKind.SNOOZED if row.until is not None:
            moment = formats.moment(row.until, today)
            return QCoreApplication.translate("ReminderRecord", "put off until {moment}").format(moment=moment)
        case EventKind.DISMISSED:
            return QCoreApplication.translate("ReminderRecord", "not again that day")
        case EventKind.SEEN:
            return QCoreApplication.translate("ReminderRecord", "seen")
        case _:
            return ""


def told_summary(told: int, unconfirmed: int, refused: int, day: date, now: datetime) -> str:
    """Return how many reminders a day brought: `3 told yesterday, 1 not confirmed`."""
    if day == now.date():
        words = QCoreApplication.translate("ReminderRecord", "%n told today", None, told)
    else:
        words = QCoreApplication.translate("ReminderRecord", "%n told yesterday", None, told)
    parts = [words]
    if unconfirmed:
        parts.append(QCoreApplication.translate("ReminderRecord", "%n not confirmed", None, unconfirmed))
    if refused:
        parts.append(QCoreApplication.translate("ReminderRecord", "%n refused, to be told again", None, refused))
    return QCoreApplication.translate("ReminderRecord", ", ").join(parts)

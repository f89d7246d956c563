"""The columns of the credit lines' table, of a line's bills and of its entries."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from operator import attrgetter
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from zhihuan.domain.credit_line import LineState
from zhihuan.domain.due import DueState
from zhihuan.domain.revolving import EntryKind
from zhihuan.ui.models.columns import money_column, wide_amount, wide_chip, wide_day
from zhihuan.ui.models.rows import Column
from zhihuan.ui.theme import Tone
from zhihuan.wording.dues import due_state_words
from zhihuan.wording.lines import early_words
from zhihuan.wording.loans import due_state_word, entry_kind_word, line_state_word
from zhihuan.wording.totals import counted_words, share_words

if TYPE_CHECKING:
    from collections.abc import Callable

    from zhihuan.application.loan_list import LineRow
    from zhihuan.domain.due import Due
    from zhihuan.domain.money import Money
    from zhihuan.domain.position import LineStanding
    from zhihuan.domain.revolving import LineEntry
    from zhihuan.ui.look import Look

LINE_TONES: Final = {LineState.OPEN: Tone.FINE, LineState.FROZEN: Tone.WATCH, LineState.CLOSED: Tone.SEVERE}
NAME, STATE, LIMIT, OWED, USED, BILL = range(6)
MONTH, AMOUNT, PAID, BILL_STATE = range(4)
"""The columns of the bills."""
_BANDS: Final = ((Fraction(3, 10), Tone.FINE), (Fraction(7, 10), Tone.WATCH), (Fraction(9, 10), Tone.HIGH))


def used_tone(share: Fraction | None) -> Tone | None:
    """Return how serious a utilisation is (project proposal: 30, 70, 90 %); None while it is unknown."""
    if share is None:
        return None
    return next((tone for upper, tone in _BANDS if share < upper), Tone.SEVERE)


def next_bill(standing: LineStanding) -> Due | None:
    """Return the oldest bill that is not paid."""
    return next((due for due in standing.dues if due.left), None)


def bill_note(row: LineRow, look: Look, today: date) -> str:
    """Return the quiet line under a line's next bill: how much, how soon."""
    bill = next_bill(row.standing)
    if bill is not None:
        return f"{look.formats.money(bill.left)} · {look.formats.due(bill.on, today)}"
    if not row.standing.line.falls_due:
        return QCoreApplication.translate("LineTable", "due day unknown")
    return ""


def widest(look: Look) -> tuple[str, ...]:
    """Return what the columns of the lines' table usually hold at their widest."""
    late = look.formats.due(date(2028, 1, 1), date(2028, 3, 1))
    owed = QCoreApplication.translate("LineTable", "at least {amount}").format(amount=wide_amount(look, 5))
    return ("", wide_chip(map(line_state_word, LineState)), wide_amount(look), owed,
            3 * look.formats.percent(Fraction(1)), f"{wide_amount(look, 4)} · {late}")


def widest_bill(look: Look) -> tuple[str, ...]:
    """Return what the columns of the bills usually hold at their widest."""
    amount = wide_amount(look, 5)
    grace = QCoreApplication.translate("Dues", "within grace until {day}").format(day=wide_day(look)[:-5])
    late = QCoreApplication.translate("Dues", "overdue M{bucket} · %n days", None, 90).format(bucket=3)
    part = QCoreApplication.translate("Dues", "{state}, part paid").format(state=late)
    return "", amount, amount, wide_chip((*map(due_state_word, DueState), grace, part))


def widest_entry(look: Look) -> tuple[str, ...]:
    """Return what the columns of the movements usually hold at their widest."""
    return wide_day(look), max(map(entry_kind_word, EntryKind), key=len), "", wide_amount(look)


def line_columns(look: Look, today: Callable[[], date]) -> tuple[Column, ...]:
    """Return the columns of the credit lines' table."""

    def state(row: LineRow) -> str:
        return line_state_word(row.standing.state)

    def owed(row: LineRow) -> str:
        return counted_words(row.standing.counted, look.formats)

    def used(row: LineRow) -> str:
        if row.utilisation is None:
            return "—"
        return share_words(row.utilisation, look.formats, at_least=row.standing.counted.at_least)

    def bill_day(row: LineRow) -> date | None:
        bill = next_bill(row.standing)
        return bill.on if bill else None

    def bill(row: LineRow) -> str:
        day = bill_day(row)
        return look.formats.day(day, today()) if day else "—"

    return (
        Column(lambda: QCoreApplication.translate("LineTable", "Credit line"), attrgetter("standing.line.name"),
               stretches=True, tip=attrgetter("standing.line.name")),
        Column(lambda: QCoreApplication.translate("LineTable", "State"), state),
        money_column(look, lambda: QCoreApplication.translate("LineTable", "Limit"), _limit),
        Column(lambda: QCoreApplication.translate("LineTable", "Owed"), owed, sort=attrgetter("standing.owed.minor"),
               right=True),
        Column(lambda: QCoreApplication.translate("LineTable", "Used"), used, sort=attrgetter("utilisation")),
        Column(lambda: QCoreApplication.translate("LineTable", "Next bill"), bill, sort=bill_day),
    )


def _limit(row: LineRow) -> Money | None:
    return row.standing.limit


def bill_notes(look: Look) -> dict[int, Callable[[Due], str]]:
    """Return the quiet second lines of the bills' columns: due day, minimum, what is left or was carried over."""

    def day(due: Due) -> str:
        """Leave the year to the bill's month, unless it falls due in another."""
        words = QCoreApplication.translate("LineTable", "due {day}").format(
            day=look.formats.day(due.on, due.month or due.on)
        )
        return words if due.early is None else f"{words} · {early_words(due.early, look.formats)}"

    def minimum(due: Due) -> str:
        if due.minimum is None:
            return ""
        amount = look.formats.money(due.minimum)
        return QCoreApplication.translate("LineTable", "minimum {amount}").format(amount=amount)

    def rest(due: Due) -> str:
        if due.left:
            amount = look.formats.money(due.left)
            return QCoreApplication.translate("LineTable", "{amount} to pay").format(amount=amount)
        if due.carried is None:
            return ""
        return QCoreApplication.translate("LineTable", "{amount} in the next").format(
            amount=look.formats.money(due.carried)
        )

    return {MONTH: day, AMOUNT: minimum, PAID: rest}


def bill_columns(look: Look, today: Callable[[], date]) -> tuple[Column, ...]:
    """Return the columns of a line's bills."""

    def month(due: Due) -> str:
        return look.formats.month(due.month or due.on)

    def stated(due: Due) -> Money:
        """Return what the statement holds of it: what was repaid before is said beside it."""
        return due.amount if due.early is None else due.amount - due.early

    def since(due: Due) -> Money:
        return due.paid if due.early is None else due.paid - due.early

    def state(due: Due) -> str:
        return due_state_words(due, today(), look.formats)

    return (
        Column(lambda: QCoreApplication.translate("LineTable", "Bill"), month, sort=attrgetter("on"), stretches=True),
        money_column(look, lambda: QCoreApplication.translate("LineTable", "Amount"), stated),
        money_column(look, lambda: QCoreApplication.translate("LineTable", "Paid"), since),
        Column(lambda: QCoreApplication.translate("LineTable", "State"), state),
    )


def entry_columns(look: Look, today: Callable[[], date]) -> tuple[Column, ...]:
    """Return the columns of a line's entries; what lowers the debt stands with a minus."""

    def day(entry: LineEntry) -> str:
        return look.formats.day(entry.on, today())

    def kind(entry: LineEntry) -> str:
        return entry_kind_word(EntryKind(entry.kind))

    def signed(entry: LineEntry) -> Money:
        return entry.amount if entry.kind.raises_debt else -entry.amount

    def about(entry: LineEntry) -> str:
        return " · ".join(part for part in (entry.counterparty, entry.note) if part)

    return (
        Column(lambda: QCoreApplication.translate("LineTable", "Day"), day, sort=attrgetter("on")),
        Column(lambda: QCoreApplication.translate("LineTable", "Movement"), kind),
        Column(lambda: QCoreApplication.translate("LineTable", "With"), about, stretches=True),
        money_column(look, lambda: QCoreApplication.translate("LineTable", "Amount"), signed),
    )

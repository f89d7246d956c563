"""The rows of a plan and of what was paid towards it."""

from __future__ import annotations

from dataclasses import dataclass
from operator import attrgetter
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from zhihuan.domain.balance import Standing
from zhihuan.domain.due import Due, DueState
from zhihuan.domain.loan import Loan
from zhihuan.domain.schedule import Instalment, schedule
from zhihuan.ui.models.columns import money_column, wide_amount, wide_chip, wide_day
from zhihuan.ui.models.rows import Column
from zhihuan.ui.theme import Tone
from zhihuan.wording.loans import due_state_word

if TYPE_CHECKING:
    from datetime import date

    from zhihuan.domain.money import Money
    from zhihuan.domain.payment import Payment
    from zhihuan.ui.look import Look

CAN_WAIT = (3, 4, 5, 0)
"""The columns that can wait where there is little room: principal, cost, what is left, the number."""
_TONES = {DueState.OVERDUE: Tone.SEVERE, DueState.DUE: Tone.WATCH, DueState.PAID: Tone.FINE}


@dataclass(frozen=True, slots=True)
class ScheduleRow:
    """One instalment of a plan and how it stands; `due` is None once the loan was settled before it."""

    plan: Instalment
    due: Due | None
    state: str
    tone: Tone | None


def schedule_rows(standing: Standing, today: date) -> tuple[ScheduleRow, ...]:
    """Return every instalment of a loan with its state on a day."""
    dues = {due.number: due for due in standing.dues}
    return tuple(
        ScheduleRow(plan, due, *_state(standing.loan, due, today))
        for plan in schedule(standing.loan)
        for due in (dues.get(plan.number),)
    )


def plan_rows(loan: Loan) -> tuple[ScheduleRow, ...]:
    """Return the instalments of a loan that is not recorded yet."""
    return tuple(ScheduleRow(plan, None, "", None) for plan in schedule(loan))


def _state(loan: Loan, due: Due | None, today: date) -> tuple[str, Tone | None]:
    if due is None:
        return QCoreApplication.translate("Schedule", "settled early"), None
    if due.assumed and due.paid_on is None:
        before = loan.paid_before is not None and due.on < loan.paid_before
        if before:
            return QCoreApplication.translate("Schedule", "paid before records"), None
        return QCoreApplication.translate("Schedule", "settled early"), None
    if due.paid_late:
        return QCoreApplication.translate("Schedule", "paid late"), Tone.WATCH
    state = due.state(today)
    if due.paid and due.left:
        words = QCoreApplication.translate("Schedule", "{state}, part paid").format(state=due_state_word(state))
        return words, _TONES.get(state)
    return due_state_word(state), _TONES.get(state)


def plan_columns(look: Look) -> tuple[Column, ...]:
    """Return the columns of a bare plan: which, when, how much, what is left after it."""
    number, day, payment, _, _, balance = _columns(look)
    return number, day, payment, balance


def schedule_columns(look: Look) -> tuple[Column, ...]:
    """Return the columns of a recorded loan's schedule, its state last."""
    return (*_columns(look), Column(lambda: QCoreApplication.translate("Schedule", "State"), attrgetter("state")))


def _columns(look: Look) -> tuple[Column, ...]:
    return (
        Column(
            lambda: QCoreApplication.translate("Schedule", "No."), lambda row: look.formats.count(row.plan.number),
            sort=attrgetter("plan.number"),
        ),
        Column(
            lambda: QCoreApplication.translate("Schedule", "Due"), lambda row: look.formats.day(row.plan.due),
            sort=attrgetter("plan.due"),
        ),
        money_column(look, lambda: QCoreApplication.translate("Schedule", "Payment"), attrgetter("plan.payment")),
        money_column(look, lambda: QCoreApplication.translate("Schedule", "Principal"), attrgetter("plan.principal")),
        money_column(look, lambda: QCoreApplication.translate("Schedule", "Interest and fee"), _cost),
        money_column(look, lambda: QCoreApplication.translate("Schedule", "Left after"), attrgetter("plan.balance")),
    )


def widest_plan(look: Look) -> tuple[str, ...]:
    """Return what the columns of a bare plan usually hold at their widest."""
    return look.formats.count(600), wide_day(look), wide_amount(look, 5), wide_amount(look)


def widest_schedule(look: Look) -> tuple[str, ...]:
    """Return what the columns of a schedule usually hold at their widest."""
    number, day, payment, balance = widest_plan(look)
    before = QCoreApplication.translate("Schedule", "paid before records")
    return number, day, payment, payment, payment, balance, wide_chip((before,))


def widest_payment(look: Look) -> tuple[str, ...]:
    """Return what the columns of the payments usually hold at their widest."""
    return wide_day(look), wide_amount(look), ""


def _cost(row: ScheduleRow) -> Money:
    return row.plan.interest + row.plan.fee


def payment_columns(look: Look) -> tuple[Column, ...]:
    """Return the columns of what was paid towards a loan."""
    return (
        Column(
            lambda: QCoreApplication.translate("Schedule", "Paid on"), lambda payment: look.formats.day(payment.on),
            sort=attrgetter("on"),
        ),
        money_column(look, lambda: QCoreApplication.translate("Schedule", "Amount"), attrgetter("amount")),
        Column(lambda: QCoreApplication.translate("Schedule", "For"), _towards, stretches=True),
    )


def _towards(payment: Payment) -> str:
    if payment.period is None:
        return payment.note or QCoreApplication.translate("Schedule", "the oldest open")
    return QCoreApplication.translate("Schedule", "instalment {number}").format(number=payment.period)

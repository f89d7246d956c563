"""The rows of a loan's plan: instalments with their state, and what else moved it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from operator import attrgetter
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from zhihuan.domain.due import Due
from zhihuan.domain.schedule import Instalment, RowKind
from zhihuan.ui.models.columns import money_column, wide_amount, wide_chip, wide_day
from zhihuan.ui.models.due_tones import due_icon, due_tone
from zhihuan.ui.models.rows import Column
from zhihuan.ui.theme import Tone
from zhihuan.wording.course import row_words
from zhihuan.wording.dues import due_state_words

if TYPE_CHECKING:
    from datetime import date

    from zhihuan.domain.balance import Standing
    from zhihuan.domain.course import Course
    from zhihuan.domain.money import Money
    from zhihuan.ui.look import Look
    from zhihuan.wording.formats import Formats

CAN_WAIT = (3, 4, 5, 0)
"""The columns that can wait where there is little room: principal, cost, what is left, the number."""
_ROOM_OF_ICON = 5 * " "


@dataclass(frozen=True, slots=True)
class ScheduleRow:
    """One row of a plan and how it stands; `due` is None where nothing is to be paid of it."""

    plan: Instalment
    due: Due | None
    state: str
    tone: Tone | None = None
    icon: str = ""

    @property
    def key(self) -> tuple[str, int, date]:
        """Which row it is, however its amounts move."""
        return self.plan.kind, self.plan.number, self.plan.due


def schedule_rows(standing: Standing, today: date, formats: Formats) -> tuple[ScheduleRow, ...]:
    """Return every row of a loan's present plan with its state on a day."""
    dues = {due.number: due for due in standing.dues}
    return tuple(
        _row(standing, plan, dues.get(plan.number) if plan.kind is RowKind.INSTALMENT else None, today, formats)
        for plan in standing.rows
    )


def plan_rows(course: Course) -> tuple[ScheduleRow, ...]:
    """Return the rows of a loan that is not recorded yet."""
    return tuple(ScheduleRow(plan, None, "") for plan in course.rows)


def _row(standing: Standing, plan: Instalment, due: Due | None, today: date, formats: Formats) -> ScheduleRow:
    early = QCoreApplication.translate("Schedule", "settled early")
    if plan.kind is RowKind.PREPAYMENT:
        return ScheduleRow(plan, None, row_words(plan, formats), Tone.FINE, "check")
    if plan.kind is RowKind.ADJUSTMENT or not plan.payment:
        return ScheduleRow(plan, None, row_words(plan, formats), None, "edit")
    if due is None:
        return ScheduleRow(plan, None, early)
    if due.assumed and due.paid_on is None:
        before = standing.loan.paid_before is not None and due.on < standing.loan.paid_before
        words = QCoreApplication.translate("Schedule", "paid before records") if before else early
        return ScheduleRow(plan, due, words)
    words = due_state_words(due, today, formats)
    if plan.capitalised:
        words = f"{words} · {row_words(plan, formats)}"
    return ScheduleRow(plan, due, words, due_tone(due, today), due_icon(due, today))


def plan_columns(look: Look) -> tuple[Column, ...]:
    """Return the columns of a bare plan, narrow: which, when (without the weekday), how much, what is left after it."""
    number, day, payment, _, _, balance = _columns(look)
    return number, replace(day, text=_plain_day), payment, balance


def schedule_columns(look: Look) -> tuple[Column, ...]:
    """Return the columns of a recorded loan's schedule, its state last."""
    state = attrgetter("state")
    return (*_columns(look), Column(lambda: QCoreApplication.translate("Schedule", "State"), state, tip=state))


def _columns(look: Look) -> tuple[Column, ...]:
    def number(row: ScheduleRow) -> str:
        return look.formats.count(row.plan.number) if row.plan.number else ""

    def day(row: ScheduleRow) -> str:
        return look.formats.day(row.plan.due)

    return (
        Column(lambda: QCoreApplication.translate("Schedule", "No."), number, sort=_place),
        Column(lambda: QCoreApplication.translate("Schedule", "Due"), day, sort=_place),
        money_column(look, lambda: QCoreApplication.translate("Schedule", "Payment"), _payment),
        money_column(look, lambda: QCoreApplication.translate("Schedule", "Principal"), _principal),
        money_column(look, lambda: QCoreApplication.translate("Schedule", "Interest and fee"), _cost),
        money_column(look, lambda: QCoreApplication.translate("Schedule", "Left after"), attrgetter("plan.balance")),
    )


def widest_plan(look: Look) -> tuple[str, ...]:
    """Return what the columns of a bare plan usually hold at their widest."""
    return look.formats.count(600), "2026-12-20", wide_amount(look, 5), wide_amount(look)


def widest_schedule(look: Look) -> tuple[str, ...]:
    """Return what the columns of a schedule usually hold at their widest."""
    number, _, payment, balance = widest_plan(look)
    before = QCoreApplication.translate("Schedule", "paid before records")
    late = QCoreApplication.translate("Dues", "overdue M{bucket} · %n days", None, 45).format(bucket=2)
    return number, wide_day(look), payment, payment, payment, balance, _ROOM_OF_ICON + wide_chip((before, late))


def _plain_day(row: ScheduleRow) -> str:
    return row.plan.due.isoformat()


def _place(row: ScheduleRow) -> tuple[date, int]:
    return row.plan.due, row.plan.number


def _paid_part(row: ScheduleRow, part: Money) -> Money | None:
    return None if row.plan.kind is RowKind.ADJUSTMENT else part


def _payment(row: ScheduleRow) -> Money | None:
    return _paid_part(row, row.plan.payment)


def _principal(row: ScheduleRow) -> Money | None:
    return _paid_part(row, row.plan.principal)


def _cost(row: ScheduleRow) -> Money | None:
    return _paid_part(row, row.plan.interest + row.plan.fee)

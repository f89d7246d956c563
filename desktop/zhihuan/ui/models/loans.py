"""The columns of the loans table and how a loan stands in one word."""

from __future__ import annotations

import unicodedata
from datetime import date
from decimal import Decimal
from fractions import Fraction
from operator import attrgetter
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from zhihuan.domain.due import DueState
from zhihuan.domain.rate import Rate, RateUnit
from zhihuan.ui.models.columns import money_column, wide_amount, wide_chip
from zhihuan.ui.models.rows import Column
from zhihuan.ui.theme import Tone
from zhihuan.wording.cost import cost_words, effective_share
from zhihuan.wording.dues import due_soon
from zhihuan.wording.loans import due_part, rate_since_words, rate_words

if TYPE_CHECKING:
    from collections.abc import Callable

    from zhihuan.application.loan_list import LoanRow
    from zhihuan.ui.look import Look

NAME, OWED, DUE, RATE, COST, PROGRESS, STATE = range(7)


def loan_state(row: LoanRow, today: date) -> tuple[str, Tone | None]:
    """Return how a loan stands on a day, in one word and its tone."""
    if row.settled:
        return QCoreApplication.translate("LoanTable", "settled"), None
    state = row.next_due.state(today) if row.next_due else DueState.UPCOMING
    if state is DueState.OVERDUE:
        return QCoreApplication.translate("LoanTable", "overdue"), Tone.SEVERE
    if state is DueState.DUE:
        return QCoreApplication.translate("LoanTable", "due today"), Tone.WATCH
    if state is DueState.GRACE:
        return QCoreApplication.translate("LoanTable", "within grace"), Tone.WATCH
    return QCoreApplication.translate("LoanTable", "on track"), Tone.FINE


def repaid(row: LoanRow) -> Fraction:
    """Return which part of the principal is paid back."""
    return row.progress


def loan_note(row: LoanRow, look: Look) -> str:
    """Return the quiet line under a loan's name: how far it is, and its lender."""
    parts = [due_part(row.next_due, look.formats)] if row.next_due else []
    if row.lender.name != row.loan.name:
        parts.append(row.lender.name)
    return " · ".join(parts)


def due_note(row: LoanRow, look: Look, today: date) -> str:
    """Return the quiet line under a loan's next due day: how much, how soon."""
    if row.next_due is None:
        return ""
    return f"{look.formats.money(row.next_due.to_pay)} · {due_soon(row.next_due, today, look.formats)}"


def rate_note(row: LoanRow, look: Look) -> str:
    """Return the quiet line under a rate: since when it has held, where it is not the one of the contract."""
    return "" if row.rate_since == row.loan.start else rate_since_words(row.rate_since, look.formats)


def matches(wanted: str, *texts: str) -> bool:
    """Say whether every word that is looked for stands in one of the texts; width and case aside.

    >>> matches("ｊie ant", "Jiebei", "Ant Consumer Finance")
    True
    """
    hay = folded(" ".join(texts))
    return all(word in hay for word in folded(wanted).split())


def folded(text: str) -> str:
    """Return a text as it is compared when looked for."""
    return unicodedata.normalize("NFKC", text).casefold()


def widest(look: Look) -> tuple[str, ...]:
    """Return what the columns usually hold at their widest, in their order."""
    late = look.formats.due(date(2028, 1, 1), date(2028, 3, 1))
    rate = rate_words(Rate(Decimal("0.0066"), RateUnit.PERIOD), look.formats)
    states = (QCoreApplication.translate("LoanTable", "overdue"), QCoreApplication.translate("LoanTable", "due today"),
              QCoreApplication.translate("LoanTable", "within grace"))
    share, cost = look.formats.percent(Fraction(1)), look.formats.percent(Fraction(1), 2)
    soon = f"{wide_amount(look, 4)} · {late}"
    return "", wide_amount(look, 6), soon, rate, cost, 3 * share, wide_chip(states)


def loan_columns(look: Look, today: Callable[[], date]) -> tuple[Column, ...]:
    """Return the columns of the loans table; what a cell adds to its text is the delegate's."""

    def next_due(row: LoanRow) -> str:
        return look.formats.day(row.next_due.on, today()) if row.next_due else "—"

    def next_day(row: LoanRow) -> date | None:
        return row.next_due.on if row.next_due else None

    def rate(row: LoanRow) -> str:
        return rate_words(row.rate, look.formats)

    def rate_tip(row: LoanRow) -> str:
        return rate_note(row, look) or rate(row)

    def cost(row: LoanRow) -> str:
        return effective_share(row.true_cost, look.formats)

    def cost_tip(row: LoanRow) -> str:
        return cost_words(row, look.formats)

    def progress(row: LoanRow) -> str:
        return look.formats.percent(row.progress)

    def state(row: LoanRow) -> str:
        return loan_state(row, today())[0]

    return (
        Column(lambda: QCoreApplication.translate("LoanTable", "Loan"), attrgetter("loan.name"), stretches=True,
               tip=attrgetter("loan.name")),
        money_column(look, lambda: QCoreApplication.translate("LoanTable", "Owed"), attrgetter("standing.owed")),
        Column(lambda: QCoreApplication.translate("LoanTable", "Next due"), next_due, sort=next_day),
        Column(lambda: QCoreApplication.translate("LoanTable", "Rate today"), rate,
               sort=attrgetter("rate.per_year"), tip=rate_tip),
        Column(lambda: QCoreApplication.translate("LoanTable", "Effective rate"), cost,
               sort=attrgetter("true_cost.yearly"), right=True, tip=cost_tip),
        Column(lambda: QCoreApplication.translate("LoanTable", "Repaid"), progress, sort=repaid),
        Column(lambda: QCoreApplication.translate("LoanTable", "State"), state),
    )

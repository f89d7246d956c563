"""The rows of what was paid towards a loan."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from zhihuan.ui.models.columns import money_column, wide_amount, wide_day
from zhihuan.ui.models.rows import Column
from zhihuan.wording.payments import interest_words, payment_words

if TYPE_CHECKING:
    from zhihuan.domain.payment import Payment
    from zhihuan.ui.look import Look

CAN_WAIT = (2,)
"""The column that can wait where there is little room: the interest in a payment."""


def payment_columns(look: Look) -> tuple[Column, ...]:
    """Return the columns of what was paid towards a loan."""

    def day(payment: Payment) -> str:
        return look.formats.day(payment.on)

    def interest(payment: Payment) -> str:
        return interest_words(payment.interest, look.formats)

    def interest_sort(payment: Payment) -> int | None:
        return payment.interest.minor if payment.interest is not None else None

    def towards(payment: Payment) -> str:
        return payment_words(payment, look.formats)

    return (
        Column(lambda: QCoreApplication.translate("Schedule", "Paid on"), day, sort=attrgetter("on")),
        money_column(look, lambda: QCoreApplication.translate("Schedule", "Amount"), attrgetter("amount")),
        Column(lambda: QCoreApplication.translate("Schedule", "Of it interest"), interest, sort=interest_sort,
               right=True),
        Column(lambda: QCoreApplication.translate("Schedule", "For"), towards, stretches=True, tip=towards,
               strikes=False),
    )


def widest_payment(look: Look) -> tuple[str, ...]:
    """Return what the columns of the payments usually hold at their widest."""
    return wide_day(look), wide_amount(look), wide_amount(look, 4), ""


def taken_back(payment: Payment) -> bool:
    """Say whether the lender or the bank took a payment back."""
    return payment.reversed_on is not None

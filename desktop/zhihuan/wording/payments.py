"""What a payment was for and what became of it, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from zhihuan.domain.payment import PaymentEffect
from zhihuan.wording.choices import payment_effect_word

if TYPE_CHECKING:
    from zhihuan.domain.due import Due
    from zhihuan.domain.money import Money
    from zhihuan.domain.payment import Payment
    from zhihuan.wording.formats import Formats


def payment_words(payment: Payment, formats: Formats) -> str:
    """Return what a payment was for: an instalment, the oldest open one, an early repayment; and whether it stands."""
    parts = [_towards(payment, formats)]
    if payment.reversed_on is not None:
        day = formats.day(payment.reversed_on)
        parts.insert(0, QCoreApplication.translate("Payments", "taken back on {day}").format(day=day))
    if payment.together:
        parts.append(QCoreApplication.translate("Payments", "one payment over several loans"))
    if payment.note:
        parts.append(payment.note)
    return " · ".join(parts)


def to_pay_words(due: Due, formats: Formats) -> str:
    """Return what is to pay of a late due in all, and of which parts it is made."""
    penalty = due.to_pay - due.left
    if not due.left:
        words = QCoreApplication.translate("Payments", "only the penalty is left to pay: {penalty}")
        return words.format(penalty=formats.money(penalty))
    words = QCoreApplication.translate("Payments", "to pay in all {all}: {left} and {penalty} of penalty")
    return words.format(
        all=formats.money(due.to_pay), left=formats.money(due.left), penalty=formats.money(penalty)
    )


def penalty_within(due: Due, formats: Formats) -> str:
    """Return how much of what is to pay is penalty, nothing where none is known or nothing else is to pay."""
    if not due.penalty or not due.left:
        return ""
    return QCoreApplication.translate("Payments", "of it {penalty} penalty").format(penalty=formats.money(due.penalty))


def interest_words(interest: Money | None, formats: Formats) -> str:
    """Return an amount of interest, or that it is not on record: unknown is never zero."""
    if interest is None:
        return QCoreApplication.translate("Payments", "unknown")
    return formats.money(interest)


def _towards(payment: Payment, formats: Formats) -> str:
    if payment.effect is not PaymentEffect.INSTALMENT:
        return payment_effect_word(payment.effect)
    if payment.period is None:
        return QCoreApplication.translate("Payments", "the oldest open")
    return QCoreApplication.translate("Payments", "instalment {number}").format(number=formats.count(payment.period))

"""What a payment was for and what became of it, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from zhihuan.domain.payment import PaymentEffect
from zhihuan.wording.choices import payment_effect_word

if TYPE_CHECKING:
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

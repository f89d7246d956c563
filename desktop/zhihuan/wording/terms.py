"""The words of a loan's terms and of what it truly costs, and of how a line was lost."""

from __future__ import annotations

from fractions import Fraction
from typing import Final

from PySide6.QtCore import QCoreApplication

from zhihuan.domain.cost import Cost, loan_flows
from zhihuan.domain.loan import Loan
from zhihuan.domain.money import total
from zhihuan.domain.rate import RateUnit
from zhihuan.domain.schedule import schedule
from zhihuan.domain.terms import Method
from zhihuan.wording.cost import irregular_words
from zhihuan.wording.formats import Formats
from zhihuan.wording.loans import rate_words

_SAME: Final = 0.0005
"""Rates closer than this (0.05 points) are the same to a person."""


def rate_unit_word(unit: RateUnit) -> str:
    """Return what a rate is counted over."""
    match unit:
        case RateUnit.YEAR:
            return QCoreApplication.translate("Terms", "a year")
        case RateUnit.MONTH:
            return QCoreApplication.translate("Terms", "a month")
        case RateUnit.DAY:
            return QCoreApplication.translate("Terms", "a day")
        case RateUnit.PERIOD:
            return QCoreApplication.translate("Terms", "each period")


def cost_sentence(loan: Loan, cost: Cost, formats: Formats) -> str:
    """Return one sentence on how what is quoted compares with what a loan truly costs."""
    quoted, yearly = rate_words(loan.terms.rate, formats), _share(cost.xirr, formats)
    if total((row.payment for row in schedule(loan)), loan.principal.currency) == loan.principal:
        return QCoreApplication.translate("Terms", "It costs nothing: you pay back what you borrowed.")
    if cost.xirr is not None and 0 <= cost.xirr < _SAME:
        return QCoreApplication.translate("Terms", "It costs next to nothing: less than 0.1% a year.")
    if cost.nominal is None or cost.effective is None:
        words = QCoreApplication.translate(
            "Terms", "Quoted at {quoted}, its effective rate is {yearly} a year by real dates."
        ).format(quoted=quoted, yearly=yearly)
        return f"{words} {irregular_words(loan_flows(loan), formats)}" if cost.irregular else words
    nominal, effective = _share(cost.nominal, formats), _share(cost.effective, formats)
    if loan.terms.method is Method.FLAT_FEE:
        return QCoreApplication.translate(
            "Terms", "The fee is charged on the whole amount to the end, though you owe less each month: "
            "{quoted} is really an effective rate of {effective} a year, {nominal} nominal."
        ).format(quoted=quoted, nominal=nominal, effective=effective)
    if abs(cost.nominal - float(loan.terms.rate.per_year)) > _SAME:
        return QCoreApplication.translate(
            "Terms", "Quoted at {quoted}, its effective rate is {effective} a year, {nominal} nominal."
        ).format(quoted=quoted, effective=effective, nominal=nominal)
    if loan.terms.rate.unit is RateUnit.YEAR:
        return QCoreApplication.translate(
            "Terms", "No hidden cost: the nominal rate is the quoted one; the effective rate is {effective} a year."
        ).format(effective=effective)
    return QCoreApplication.translate(
        "Terms", "{quoted} comes to an effective rate of {effective} a year, {nominal} nominal."
    ).format(quoted=quoted, nominal=nominal, effective=effective)


def _share(rate: float | None, formats: Formats) -> str:
    return formats.percent(None if rate is None else Fraction(rate), 2)

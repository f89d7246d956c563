"""What a contract says besides its plan: late, early, a rate that follows a benchmark, what is paid first."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from zhihuan.domain.terms import Method
from zhihuan.wording.choices import benchmark_word, frequency_word, part_word, penalty_base_word

if TYPE_CHECKING:
    from zhihuan.domain.benchmark import Floating
    from zhihuan.domain.late_terms import LateTerms
    from zhihuan.domain.lender import Part
    from zhihuan.domain.loan import Loan
    from zhihuan.domain.prepayment_terms import PrepaymentTerms
    from zhihuan.wording.formats import Formats


def instalments_words(loan: Loan, formats: Formats) -> str:
    """Return how many instalments there are, how often and on which day."""
    terms = loan.terms
    if terms.method.single:
        return QCoreApplication.translate("Contract", "one, at the end")
    count = formats.count(terms.periods)
    if terms.method is Method.PLAN:
        return count
    often = frequency_word(terms.frequency)
    if not terms.frequency.months:
        return QCoreApplication.translate("Contract", "{count}, {often}").format(count=count, often=often)
    return QCoreApplication.translate("Contract", "{count}, {often}, due on day {day}").format(
        count=count, often=often, day=terms.due_day
    )


def late_words(late: LateTerms, formats: Formats) -> str:
    """Return what being late costs."""
    parts = [QCoreApplication.translate("Contract", "{times} × the rate on {base}").format(
        times=formats.number(late.multiplier, 1), base=penalty_base_word(late.base)
    )]
    if late.late_fee is not None:
        parts.append(QCoreApplication.translate("Contract", "late fee {amount}").format(
            amount=formats.money(late.late_fee)
        ))
    if late.grace_days:
        parts.append(QCoreApplication.translate("Contract", "%n days of grace", None, late.grace_days))
    if late.tolerance is not None:
        parts.append(QCoreApplication.translate("Contract", "{amount} short counts as paid").format(
            amount=formats.money(late.tolerance)
        ))
    return "\n".join(parts)


def prepayment_words(early: PrepaymentTerms, formats: Formats) -> str:
    """Return what repaying early costs."""
    if early.share or early.least is not None:
        parts = [QCoreApplication.translate("Contract", "fee {share} of what is repaid").format(
            share=formats.percent(early.share, 2)
        )]
    else:
        parts = [QCoreApplication.translate("Contract", "no fee")]
    if early.least is not None:
        parts.append(QCoreApplication.translate("Contract", "at least {amount}").format(
            amount=formats.money(early.least)
        ))
    if early.months is not None:
        parts.append(QCoreApplication.translate("Contract", "none after %n months", None, early.months))
    if early.fees_stay:
        parts.append(QCoreApplication.translate("Contract", "the fees to come stay due"))
    return "\n".join(parts)


def floating_words(floating: Floating, formats: Formats) -> str:
    """Return which benchmark a rate follows, how far off, and when it is set anew."""
    points = formats.number(abs(Fraction(floating.spread)) * 100, 2)
    if floating.spread < 0:
        rate = QCoreApplication.translate("Contract", "{benchmark}, less {points} points")
    else:
        rate = QCoreApplication.translate("Contract", "{benchmark}, plus {points} points")
    anew = QCoreApplication.translate("Contract", "set anew every %n months", None, floating.months)
    since = QCoreApplication.translate("Contract", "first on {day}").format(day=formats.day(floating.first_reset))
    return f"{rate.format(benchmark=benchmark_word(floating.benchmark), points=points)}\n{anew}\n{since}"


def order_words(order: tuple[Part, ...]) -> str:
    """Return what a payment pays first, and what then."""
    return " → ".join(part_word(part) for part in order)

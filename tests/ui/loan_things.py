"""What happens to the loan that the tests of its page open, and what the page says of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from PySide6.QtWidgets import QLabel

from tests.builders import a_loan, a_payment
from zhihuan.application import commands as c
from zhihuan.domain.benchmark import Benchmark, Floating, Quote, QuoteId
from zhihuan.domain.loan_change import ChangeId, ChangeKind, HolidayInterest, LoanChange
from zhihuan.domain.payment import PaymentEffect
from zhihuan.domain.rate import Rate

JIEBEI = a_loan().id
KNOWN = Quote(QuoteId("lpr"), Benchmark.LPR_1Y, date(2025, 5, 20), Decimal("0.030"), date(2026, 1, 20))


def holiday(interest=HolidayInterest.CAPITALISED, on=date(2026, 2, 20)):
    return LoanChange(ChangeId("holiday"), JIEBEI, on, ChangeKind.HOLIDAY, periods=2, interest=interest)


def rate_change(on=date(2026, 2, 20), rate="0.06"):
    return LoanChange(ChangeId("rate"), JIEBEI, on, ChangeKind.RATE, rate=Rate(Decimal(rate)))


def floating():
    """Return a loan whose rate was to be set anew after the benchmark was last known."""
    return replace(a_loan(), floating=Floating(Benchmark.LPR_1Y, Decimal("0.05"), date(2026, 2, 20), 1))


def early(effect=PaymentEffect.SHORTEN):
    """Return the command that repays 5,000 yuan early on 1 March."""
    return c.RecordPayment(replace(a_payment("early", on=date(2026, 3, 1), amount=5_000), effect=effect))


def said(widget):
    return " ".join(label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget))


def states(loan):
    return [row.state for row in loan.schedule.model.rows]

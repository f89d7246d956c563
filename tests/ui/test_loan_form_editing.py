"""A recorded loan opened in the form and saved as it stands is the same loan, whatever its contract says."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from tests.builders import a_card, a_lender, a_loan, an_event, cny, terms
from tests.ui.loan_typing import fill
from zhihuan.application import commands as c
from zhihuan.domain.benchmark import Benchmark, Floating
from zhihuan.domain.calendar import Frequency
from zhihuan.domain.day_count import DayCount
from zhihuan.domain.disclosure import Definition, DisclosedFee, Disclosure
from zhihuan.domain.fee import Fee, FeeTiming
from zhihuan.domain.late_terms import LateTerms, PenaltyBase
from zhihuan.domain.lender import LenderId
from zhihuan.domain.loan import Loan, LoanPurpose
from zhihuan.domain.prepayment_terms import PrepaymentTerms
from zhihuan.domain.rate import Rate, RateUnit
from zhihuan.domain.terms import Conventions, FirstPeriod, Method, Rounding
from zhihuan.ui.dialogs.loan_form import LoanForm

FEES = (
    Fee("service", FeeTiming.DEDUCTED, cny(300)),
    Fee("guarantee", FeeTiming.EACH, share=Decimal("0.0015"), on_balance=True, payee="Guarantor", compulsory=False),
    Fee("insurance", FeeTiming.LAST, share=Decimal("0.01")),
)
HABITS = Conventions(FirstPeriod.ADDED, DayCount.ACT_360, Rounding.UP, Rounding.HALF_EVEN)
SHEET = Disclosure(
    cny(12_000), (DisclosedFee("guarantee", "Guarantor", cny(100)),), Decimal("0.1384"), Definition.APRC, cny(13_000)
)
FUNDER = a_lender("bank", "Bank")


def full(method: Method) -> Loan:
    """Return a loan of whose contract every field says something."""
    rich = terms(
        method, first_due=date(2026, 2, 28), due_day=31, day_count=DayCount.ACT_365F, conventions=HABITS, fees=FEES
    )
    plain = a_loan(
        terms=rich, product="jiebei", pay_from="card 1234", external_id="contract 7", note="read it twice",
        paid_before=date(2026, 3, 1),
    )
    return replace(
        plain, late=LateTerms(Decimal("1.3"), PenaltyBase.INSTALMENT, cny(20), 3, cny(10)),
        prepayment=PrepaymentTerms(Decimal("0.015"), cny(50), 0, fees_stay=True),
        floating=Floating(Benchmark.LPR_1Y, Decimal("-0.0015"), date(2027, 1, 1), 6), disclosure=SHEET,
        share=Decimal("0.5"), purpose=LoanPurpose.HOUSING, funders=(FUNDER.id,),
    )


def saved_as_it_stands(desk, catalogue, session, holder, loan):
    """Record a loan, open it and press the button; return the form and how many steps that made."""
    session.run(c.AddLoan(loan, a_lender(), (), (FUNDER,)))
    steps = len(session.history())
    form = LoanForm(desk, catalogue, holder, loan)
    form.open()

    form.submit.click()

    return form, len(session.history()) - steps


@pytest.mark.parametrize("method", Method)
def test_nothing_changes_with_every_field_set(desk, catalogue, session, holder, method):
    loan = full(method)

    form, steps = saved_as_it_stands(desk, catalogue, session, holder, loan)

    assert session.book.loans[loan.id] == loan
    assert steps == 0
    assert not form.isVisible()


@pytest.mark.parametrize("loan", [
    a_loan(),
    a_loan(terms=terms(Method.DAILY, "0.0005", unit=RateUnit.DAY)),
    a_loan(terms=terms(Method.DAILY, "0.0005", 1, date(2026, 8, 1), unit=RateUnit.DAY)),
    a_loan(terms=terms(Method.LEVEL, "0.01", unit=RateUnit.PERIOD)),
    a_loan(terms=terms(Method.FLAT_FEE, "0.072")),
    a_loan(terms=terms(Method.INTEREST_FREE, "0.03")),
    a_loan(terms=terms(Method.BULLET, "0.06", 6, date(2026, 7, 20))),
    a_loan(terms=terms(frequency=Frequency.FORTNIGHTLY)),
    a_loan(terms=terms(Method.PLAN, periods=4, due_day=31)),
    replace(a_loan(), terms=replace(terms(), rate=Rate(Decimal("0.12345678901234567890")))),
    replace(a_loan(), late=LateTerms()),
    replace(a_loan(), late=LateTerms(Decimal(0))),
    replace(a_loan(), prepayment=PrepaymentTerms()),
    replace(a_loan(), floating=Floating(Benchmark.LPR_5Y, Decimal("0.00123"), date(2026, 6, 1), 1)),
    replace(a_loan(), disclosure=Disclosure(cny(11_000))),
    a_loan(start=date(2026, 3, 1), paid_before=date(2026, 3, 5)),
    a_loan(name="MYbank Loan"),
    a_loan(principal="99.99", terms=terms(periods=3)),
], ids=lambda loan: f"{loan.terms.method}-{loan.terms.rate.unit}-{loan.terms.periods}")
def test_nothing_changes_where_a_contract_says_little(desk, catalogue, session, holder, loan):
    form, steps = saved_as_it_stands(desk, catalogue, session, holder, loan)

    assert session.book.loans[loan.id] == loan
    assert steps == 0
    assert not form.isVisible()


def test_a_lender_named_like_a_product_stays_the_lender(desk, catalogue, session, holder):
    loan = a_loan(lender="named")
    session.run(c.AddLoan(loan, a_lender("named", "MYbank Loan")))

    LoanForm(desk, catalogue, holder, loan).submit.click()

    assert session.book.loans[loan.id] == loan
    assert list(session.book.lenders) == [LenderId("named")]


def test_what_a_loan_uses_is_open_and_the_rest_folded(desk, catalogue, session, holder):
    loan = replace(full(Method.LEVEL), floating=None, disclosure=None)
    session.run(c.AddLoan(loan, a_lender(), (), (FUNDER,)))

    fields = LoanForm(desk, catalogue, holder, loan).fields

    assert fields.counting.open
    assert fields.fees.open
    assert fields.late_early.open
    assert not fields.floating.open
    assert not fields.disclosed.open


def test_a_plain_loan_opens_no_section(desk, catalogue, session, holder):
    session.run(c.AddLoan(a_loan(), a_lender()))

    fields = LoanForm(desk, catalogue, holder, a_loan()).fields

    assert not any(section.open for section in (
        fields.counting, fields.fees, fields.late_early, fields.floating, fields.disclosed, fields.match
    ))


def test_a_loan_in_the_bill_of_its_line_stays_there(desk, catalogue, session, holder):
    card = a_card()
    session.run(c.AddLine(card, a_lender("bank", "Bank"), an_event(line=card.id)))
    loan = replace(a_loan(lender="bank", line=card.id), in_bill=True)
    session.run(c.AddLoan(loan, a_lender("bank", "Bank")))
    form = LoanForm(desk, catalogue, holder, loan)

    form.fields.first.rate.set_text("10")
    form.submit.click()

    assert session.book.loans[loan.id] == replace(loan, terms=replace(loan.terms, rate=Rate(Decimal("0.10"))))


def test_a_method_is_changed_and_what_it_does_not_need_is_dropped(desk, catalogue, session, holder):
    loan = a_loan(terms=terms(Method.BALLOON))
    session.run(c.AddLoan(loan, a_lender()))
    form = LoanForm(desk, catalogue, holder, loan)

    form.fields.first.method.choose(Method.LEVEL)
    form.submit.click()

    assert session.book.loans[loan.id].terms == terms()


def test_what_was_typed_for_another_method_is_not_taken_along(form, session):
    fill(form)
    form.fields.first.method.choose(Method.BALLOON)
    form.fields.first.needs.balloon.set_text("x")
    form.fields.first.method.choose(Method.LEVEL)

    form.submit.click()

    assert len(session.book.loans) == 1

"""What is tried leaves the book alone, uses the cash that is there, and moves what it would move."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from tests.builders import a_card, a_lender, a_line, a_loan, an_entry, an_income, cny, terms
from tests.domain.health.houses import TODAY, cash, even, house
from zhihuan.domain.credit_line import LineId
from zhihuan.domain.errors import NoSuchThing
from zhihuan.domain.fee import Fee, FeeTiming
from zhihuan.domain.health.figures import figures
from zhihuan.domain.health.measure import Measure
from zhihuan.domain.health.trial import (
    Borrowed,
    CashMove,
    Earned,
    Paid,
    PaidOff,
    RatesUp,
    cash_moves,
    payoff_cost,
    tried,
)
from zhihuan.domain.household import FactKind, fact_on
from zhihuan.domain.money import Money
from zhihuan.domain.prepayment import payoff
from zhihuan.domain.prepayment_terms import PrepaymentTerms
from zhihuan.domain.rate import Rate, RateUnit
from zhihuan.domain.terms import Method

SALARY = an_income(amount=10_000)


def test_a_trial_leaves_the_book_as_it_is():
    here = house(SALARY, even(start=date(2026, 3, 10)))
    more = even("more", 2_000, start=TODAY, lender="other")

    after = tried(here, Borrowed(more, a_lender("other", "Other")))

    later = date(2026, 4, 1)
    assert figures(after, later)[Measure.DTI].value == Fraction(3_000, 10_000)
    assert figures(here, later)[Measure.DTI].value == Fraction(1_000, 10_000)
    assert figures(after)[Measure.INSTITUTIONS].value == 2


def test_a_payoff_costs_what_is_owed_with_interest_so_far_and_leaves_nothing():
    loan = a_loan(start=date(2026, 3, 10), terms=terms(start=date(2026, 3, 10)))
    here = house(SALARY, loan)

    after = tried(here, PaidOff(("jiebei",)))

    # 12,000 and ten of the 31 days of the 120 of the first month.
    assert payoff_cost(here, "jiebei") == cny("12038.71")
    assert figures(after)[Measure.INSTITUTIONS].value == 0


def test_a_payoff_costs_the_fees_of_the_contract_too_and_is_what_the_lender_asks():
    fees = (Fee("service", FeeTiming.EACH, cny(10)),)
    loan = replace(
        a_loan(terms=replace(terms(), fees=fees)), prepayment=PrepaymentTerms(Decimal("0.03"), fees_stay=True)
    )
    here = house(loan, cash(20_000), today=date(2026, 2, 10))

    asked = payoff(loan, (), here.today)
    [move] = cash_moves(here, PaidOff((loan.id,)))

    # 3 % of 12,000, and 10 a month that stay due for all twelve months.
    assert asked.fee == cny(480)
    assert (payoff_cost(here, loan.id), move.by) == (asked.total, -asked.total)
    assert tried(here, PaidOff((loan.id,))).standings[loan.id].settled


def test_what_is_settled_costs_nothing_more():
    loan = replace(a_loan(closed_on=date(2026, 3, 1)), prepayment=PrepaymentTerms(Decimal("0.03")))

    assert payoff_cost(house(loan), loan.id) == cny(0)


def test_a_line_is_paid_off_by_what_it_owes_and_one_that_owes_nothing_by_nothing():
    here = house(a_line(), an_entry("bag", on=date(2026, 3, 2), amount=300))

    assert not tried(here, PaidOff(("huabei",))).owed
    assert tried(house(a_line()), PaidOff(("huabei",))).book.entries == {}


def test_some_money_paid_is_an_instalment():
    here = house(even(start=date(2026, 2, 10)))

    assert not tried(here, Paid("loan", cny(1_000))).overdue
    with pytest.raises(NoSuchThing):
        tried(here, Paid("nobody", cny(1)))
    with pytest.raises(NoSuchThing):
        payoff_cost(here, "nobody")


def test_another_income_moves_every_ratio():
    after = tried(house(SALARY, even(start=date(2026, 2, 10))), Earned(replace(SALARY, amount=cny(5_000))))

    assert figures(after)[Measure.DTI].value == Fraction(1_000, 5_000)


def test_dearer_money_raises_what_has_a_rate():
    rated = a_loan(start=date(2026, 3, 10), terms=terms(Method.INTEREST_ONLY, start=date(2026, 3, 10)))
    here = house(SALARY, rated, even("free", start=date(2026, 3, 10)))

    before, after = (
        figures(one, date(2026, 5, 1))[Measure.DTI].value or Fraction(0)
        for one in (here, tried(here, RatesUp(Decimal("0.01"))))
    )

    # A point a year on 12,000 is 10 a month.
    assert after - before == Fraction(10, 10_000)


def test_what_is_paid_is_taken_from_the_cash_and_what_is_borrowed_comes_to_it():
    here = house(cash(5_000), even("loan", 100), a_line(), an_entry("bag", on=date(2026, 3, 2), amount=300))

    paid, borrowed = tried(here, PaidOff(("loan", "huabei"))), tried(here, Borrowed(even("more", 1_000), a_lender()))

    assert at_hand(paid) == cny(3_500)
    assert at_hand(borrowed) == cny(17_000)
    assert at_hand(tried(here, Paid("loan", cny(200)))) == cny(4_800)
    assert at_hand(tried(here, RatesUp(Decimal("0.01")))) == cny(5_000)
    assert at_hand(here) == cny(5_000)


def test_cash_that_is_not_enough_is_gone_and_what_is_missing_is_told():
    here = house(cash(5_000), even("loan", 1_000))

    [move] = cash_moves(here, PaidOff(("loan",)))

    assert (move.by, move.had, move.left, move.beyond) == (cny(-12_000), cny(5_000), cny(-7_000), cny(7_000))
    assert not at_hand(tried(here, PaidOff(("loan",))))


def test_cash_nobody_told_stays_unknown():
    here = house(even("loan", 1_000))

    [move] = cash_moves(here, Paid("loan", cny(100)))

    assert (move.left, move.beyond) == (None, None)
    assert at_hand(tried(here, Paid("loan", cny(100)))) is None


def test_a_debt_in_another_currency_costs_its_own_money():
    dollars = a_loan("abroad", principal=Money(1_000_00, "USD"), lender="abroad", terms=terms(Method.BULLET, "0", 1))
    here = house(cash(5_000), even("loan", 100), SALARY, dollars)

    moves = cash_moves(here, PaidOff(("loan", "abroad")))

    assert moves == (CashMove(cny(-1_200), cny(5_000)), CashMove(Money(-1_000_00, "USD"), None))
    assert at_hand(tried(here, PaidOff(("abroad",)))) == cny(5_000)


def test_a_line_that_owes_nothing_moves_no_cash():
    assert cash_moves(house(a_line()), PaidOff(("huabei",))) == ()


def test_a_point_more_raises_the_rate_of_a_card_and_leaves_a_line_whose_rate_is_unknown():
    here = house(a_card(), a_line())

    after = tried(here, RatesUp(Decimal("0.01"))).book.lines

    # 0.05 % a day is 18.25 % a year; a point more is 19.25 %, to a millionth of a millionth a day.
    assert after[LineId("card")].terms.daily_rate == Rate(Decimal("0.000527397260"), RateUnit.DAY)
    assert after[LineId("huabei")] == here.book.lines[LineId("huabei")]


def at_hand(position):
    told = fact_on(position.book.facts.values(), FactKind.LIQUID_CASH, TODAY, "CNY")
    return None if told is None else told.amount

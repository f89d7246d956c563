"""Months in which everything goes as planned: each due paid in full on its day, and nothing borrowed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from tests.builders import DAILY, a_card, a_line, a_loan, a_payment, an_entry, cny, terms
from tests.domain.health.houses import even
from tests.domain.recovery.ledgers import TODAY, ledger
from zhihuan.domain.benchmark import Benchmark, Floating, Quote, QuoteId
from zhihuan.domain.credit_line import LineId
from zhihuan.domain.day_count import DayCount
from zhihuan.domain.health.streak import on_time_streak
from zhihuan.domain.late_terms import LateTerms
from zhihuan.domain.loan import LoanId
from zhihuan.domain.loan_change import ChangeId, ChangeKind, LoanChange
from zhihuan.domain.memo import Memo
from zhihuan.domain.payment import PaymentEffect
from zhihuan.domain.position import Position
from zhihuan.domain.rate import Rate
from zhihuan.domain.recovery.planned import as_planned, bills_to_come, instalments_to_come
from zhihuan.domain.revolving import EntryKind
from zhihuan.domain.terms import Method

UNTIL = date(2027, 3, 1)


def later(position, day=UNTIL, until=UNTIL):
    """Return the position on a later day when everything went as planned."""
    return Position(as_planned(position, until), day, position.memo)


@pytest.mark.parametrize("method", [one for one in Method if one is not Method.PLAN])
def test_every_instalment_is_paid_to_the_coin_on_its_day(method):
    loan = a_loan(start=date(2026, 3, 1), terms=terms(method, start=date(2026, 3, 1), day_count=DayCount.ACT_365F))
    position = ledger(loan, today=date(2026, 3, 2))

    then = later(position)

    assert then.overdue == ()
    assert [due for due in then.dues if due.left] == []
    assert then.standings[loan.id].settled
    assert all(due.paid_in_time for due in then.dues)


def test_what_is_overdue_stays_overdue_and_grows_dearer():
    loan = replace(even(start=date(2026, 1, 10)), late=LateTerms(Decimal("1.5")))
    position = ledger(loan)

    then = later(position)

    assert [due.on for due in then.overdue] == [date(2026, 2, 10), date(2026, 3, 10)]
    assert [due.on for due in then.dues if not due.left] == [
        date(2026, month, 10) for month in range(4, 13)
    ] + [date(2027, 1, 10)]


def test_a_due_of_today_is_paid_today_and_one_after_the_last_day_not():
    loan = even(start=date(2026, 2, 20), months=3)
    found = list(instalments_to_come(ledger(loan), date(2026, 4, 19)))

    assert [(one.on, one.amount, one.period) for one in found] == [(TODAY, cny(1_000), 1)]


def test_nothing_is_borrowed_and_what_another_loan_paid_off_is_not_paid():
    old, new = even("old", start=date(2025, 9, 10)), even("new", start=date(2026, 3, 1), refinances=LoanId("old"))
    future = even("future", start=date(2026, 5, 1))
    position = ledger(old, new, future)

    book = as_planned(position, UNTIL)

    assert set(book.loans) == {"old", "new"}
    assert {one.loan for one in book.payments.values()} == {"new"}


def test_a_rate_that_is_set_anew_is_paid_as_it_will_be_asked():
    floating = Floating(Benchmark.LPR_5Y, Decimal(0), date(2026, 6, 1))
    quote = Quote(QuoteId("q"), Benchmark.LPR_5Y, date(2026, 3, 20), Decimal("0.2"), date(2026, 12, 31))
    loan = replace(a_loan(start=date(2026, 3, 1)), floating=floating)
    position = ledger(loan)
    position = Position(replace(position.book, quotes={quote.id: quote}), TODAY)

    assert later(position).standings[loan.id].settled


def test_a_change_agreed_for_later_is_paid_as_agreed():
    loan = a_loan(start=date(2026, 3, 1))
    change = LoanChange(
        ChangeId("c"), loan.id, date(2026, 6, 2), ChangeKind.RATE, Rate(Decimal("0.06")), agreed_on=TODAY
    )

    assert later(ledger(loan, change)).standings[loan.id].settled


def test_bills_are_paid_in_full_when_they_fall_due():
    bought = [an_entry(f"b{month}", line="card", on=date(2026, month, 5), amount=1_000) for month in (2, 3)]
    early = an_entry("early", line="card", on=date(2026, 3, 15), kind=EntryKind.REPAYMENT, amount=300)
    position = ledger(a_card(), *bought, early, today=date(2026, 3, 16))

    found = list(bills_to_come(position, UNTIL))

    assert [(one.on, str(one.amount), one.bill) for one in found] == [(date(2026, 4, 10), "1700.00", date(2026, 3, 1))]
    then = later(position)
    assert (then.lines[LineId("card")].owed, [due.on for due in then.overdue]) == (cny(0), [])


def test_a_bill_that_was_missed_stays_missed():
    bought = an_entry("b", line="card", on=date(2026, 1, 5), amount=1_000)
    position = ledger(a_card(minimum=None), bought)

    assert list(bills_to_come(position, UNTIL)) == []
    assert [due.on for due in later(position).overdue] == [date(2026, 2, 10)]


def test_plans_in_the_bill_are_paid_with_the_bills_that_collect_them():
    plan = replace(
        a_loan(start=date(2026, 3, 5), terms=terms(Method.INTEREST_FREE, "0", 3, date(2026, 4, 10), 10)),
        in_bill=True, line=LineId("card"),
    )
    bought = an_entry("b", line="card", on=date(2026, 3, 6), amount=600)
    position = ledger(a_card(), plan, bought)

    found = [(one.on, str(one.amount)) for one in bills_to_come(position, UNTIL)]

    assert found == [
        (date(2026, 4, 10), "4600.00"), (date(2026, 5, 10), "4000.00"), (date(2026, 6, 10), "4000.00"),
    ]
    assert list(instalments_to_come(position, UNTIL)) == []
    then = later(position)
    assert (then.lines[LineId("card")].used, then.standings[plan.id].owed) == (cny(0), cny(0))


def test_each_line_collects_its_own_plans_and_one_that_was_paid_off_no_more():
    def plan_of(line):
        first = terms(Method.INTEREST_FREE, "0", 3, date(2026, 4, 10), 10)
        return replace(a_loan(f"of {line}", start=date(2026, 3, 5), terms=first), in_bill=True, line=LineId(line))

    other = replace(a_card(), id=LineId("other"))
    off = replace(
        a_payment("off", loan="of card", on=date(2026, 3, 18), amount=12_000), effect=PaymentEffect.PAYOFF
    )
    position = ledger(a_card(), other, plan_of("card"), plan_of("other"), off)

    assert {(one.line, str(one.amount)) for one in bills_to_come(position, UNTIL)} == {("other", "4000.00")}


@pytest.mark.parametrize("until", [date(2026, 4, 9), date(2026, 4, 10)])
def test_bills_of_the_first_and_the_last_day_are_paid(until):
    bought = [an_entry(f"b{month}", line="card", on=date(2026, month, 5), amount=100 * month) for month in (2, 3)]
    position = ledger(a_card(minimum=None), *bought, today=date(2026, 3, 10))

    days = [date(2026, 3, 10), date(2026, 4, 10)]
    assert [one.on for one in bills_to_come(position, until)] == [day for day in days if day <= until]


def test_a_loan_of_today_has_begun():
    assert set(as_planned(ledger(even(start=TODAY)), UNTIL).payments)


def test_a_line_without_a_due_day_stays_used_and_an_empty_one_has_no_bills():
    silent = a_line("silent", lender="bank", statement_day=None, due_day=None)
    drawn = an_entry("d", line="silent", kind=EntryKind.DRAW, amount=500)
    position = ledger(silent, a_card(), drawn)

    assert later(position).lines[silent.id].owed == cny(500)
    assert list(bills_to_come(position, UNTIL)) == []


def test_the_streak_grows_month_by_month():
    paid = a_payment("p", loan="loan", on=date(2026, 3, 25), amount=1_000)
    position = ledger(even(start=date(2026, 2, 25)), paid, today=date(2026, 3, 26))

    assert [on_time_streak(later(position, date(2026, month, 1))) for month in (5, 8, 12)] == [2, 5, 9]


def test_with_a_memo_the_answer_is_the_same():
    things = (even(start=date(2026, 2, 25)), a_card(), an_entry("b", line="card", on=date(2026, 3, 6), amount=600))
    bare = ledger(*things)
    memo = Position(bare.book, TODAY, Memo())

    assert as_planned(memo, UNTIL) == as_planned(memo, UNTIL) == as_planned(bare, UNTIL)


def test_a_loan_by_the_day_is_paid_as_planned():
    daily = terms(
        Method.DAILY, "0.0005", 6, start=date(2026, 3, 1), unit=DAILY.unit, day_count=DayCount.ACT_365F
    )
    loan = a_loan(start=date(2026, 3, 1), terms=daily)
    position = ledger(loan, today=date(2026, 3, 2))

    then = later(position, date(2026, 6, 2))

    assert [due.paid_in_time for due in then.dues if due.on <= then.today] == [True] * 3

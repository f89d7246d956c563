"""A plan inside its line's bill: each coin is owed once, by the plan or by the bill."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import a_book, a_card, a_lender, a_loan, a_payment, an_entry, cny, new, terms
from zhihuan.domain.book import Kind
from zhihuan.domain.charge import ChargePart
from zhihuan.domain.due import DueKind, DueState
from zhihuan.domain.money import total
from zhihuan.domain.position import Position
from zhihuan.domain.rate import RateUnit
from zhihuan.domain.revolving import EntryKind
from zhihuan.domain.terms import Method

# 12,000 became a plan on 25 April: twelve principals of 1,000 and a fee of 72 each, due on the card's own 10th.
PLAN = a_loan(
    "plan", lender="bank", name="Plan", line="card", start=date(2026, 4, 25),
    terms=terms(Method.FLAT_FEE, "0.006", 12, date(2026, 6, 10), unit=RateUnit.PERIOD),
)
PLAN = replace(PLAN, in_bill=True)
CARD = a_card()
TO_PLAN = an_entry("to plan", line="card", on=date(2026, 4, 25), kind=EntryKind.TO_PLAN, amount=12_000)
BOUGHT = an_entry("bought", line="card", on=date(2026, 4, 5), amount=12_000)


def seen(day, *more, plan=PLAN, entries=(BOUGHT, TO_PLAN)):
    changes = [new(Kind.LENDER, a_lender("bank")), new(Kind.LINE, CARD), new(Kind.LOAN, plan)]
    return Position(a_book(*changes, *(new(Kind.ENTRY, one) for one in entries), *more), day)


def repaid(amount, on=date(2026, 6, 10), identity="repaid"):
    return an_entry(identity, line="card", on=on, kind=EntryKind.REPAYMENT, amount=amount)


def owed(position):
    return position.standings[PLAN.id].owed, position.lines[CARD.id].owed


@pytest.mark.parametrize(("day", "plan", "bill"), [
    (date(2026, 4, 24), None, 12_000), (date(2026, 4, 25), 12_000, 0), (date(2026, 5, 19), 12_000, 0),
    (date(2026, 5, 20), 11_000, 1072), (date(2026, 6, 10), 11_000, 1072),
    (date(2026, 6, 11), 11_000, 1072), (date(2026, 6, 20), 10_000, 2144),
])
def test_a_purchase_that_became_a_plan_is_owed_once_on_every_day(day, plan, bill):
    position = seen(day)

    assert position.lines[CARD.id].owed == cny(bill)
    assert (position.standings[PLAN.id].owed if position.standings else None) == (plan and cny(plan))
    assert position.owed == cny((plan or 0) + bill)


@pytest.mark.parametrize(("day", "used"), [
    (date(2026, 4, 24), 12_000), (date(2026, 4, 25), 12_000), (date(2026, 5, 20), 12_072), (date(2026, 6, 20), 12_144),
])
def test_a_purchase_that_became_a_plan_goes_on_using_the_limit(day, used):
    assert seen(day).lines[CARD.id].used == cny(used)


def test_a_plan_on_the_line_but_not_in_its_bill_uses_none_of_its_limit():
    position = seen(date(2026, 5, 21), plan=replace(PLAN, in_bill=False), entries=())

    assert position.lines[CARD.id].used == cny(0)


def test_an_instalment_is_one_due_before_and_after_its_statement():
    before, after = seen(date(2026, 5, 19)), seen(date(2026, 5, 20))
    july = date(2026, 7, 9)

    assert [(due.kind, str(due.left)) for due in before.open_dues(july)] == [(DueKind.INSTALMENT, "1072.00")]
    assert [(due.kind, str(due.left)) for due in after.open_dues(july)] == [(DueKind.BILL, "1072.00")]
    assert after.lines[CARD.id].dues[-1].minimum == cny(1072)


def test_a_bill_that_is_paid_pays_its_instalment():
    position = seen(date(2026, 6, 15), entries=(BOUGHT, TO_PLAN, repaid(1072)))

    assert owed(position) == (cny(11_000), cny(0))
    assert position.overdue == ()


def test_a_bill_that_is_missed_is_overdue_and_the_plan_is_not():
    position = seen(date(2026, 6, 15))

    assert [due.subject for due in position.overdue] == ["card"]
    assert position.standings[PLAN.id].dues[0].state(position.today) is DueState.PAID


def test_a_plan_paid_off_early_leaves_only_what_is_on_the_bill():
    closed = replace(PLAN, closed_on=date(2026, 6, 1))

    assert owed(seen(date(2026, 5, 31), plan=closed)) == (cny(11_000), cny(1072))
    assert owed(seen(date(2026, 6, 1), plan=closed)) == (cny(0), cny(1072))
    assert owed(seen(date(2026, 9, 1), plan=closed)) == (cny(0), cny(1072))


def test_instalments_of_before_the_records_are_on_no_bill():
    older = replace(PLAN, paid_before=date(2026, 7, 1))

    assert owed(seen(date(2026, 7, 1), plan=older)) == (cny(10_000), cny(1072))


def test_what_was_paid_before_a_day_is_not_what_is_due_on_it():
    older = replace(PLAN, paid_before=date(2026, 7, 10))

    assert owed(seen(date(2026, 7, 11), plan=older)) == (cny(10_000), cny(1072))


def test_a_plan_on_the_line_but_not_in_its_bill_stands_alone():
    position = seen(date(2026, 5, 20), plan=replace(PLAN, in_bill=False))

    assert owed(position) == (cny(12_000), cny(0))


def test_interest_that_is_on_the_bill_no_longer_accrues_to_the_plan():
    level = replace(PLAN, terms=terms(Method.EQUAL_PRINCIPAL, "0.12", 12, date(2026, 6, 10)))

    before, after = (seen(day, plan=level).standings[PLAN.id] for day in (date(2026, 5, 19), date(2026, 5, 20)))

    assert before.accrued > cny(0)
    assert after.accrued == cny(0)
    assert after.principal_left == cny(11_000)


def test_money_paid_towards_the_plan_repays_what_is_ahead():
    payment = new(Kind.PAYMENT, a_payment(loan="plan", on=date(2026, 6, 15), amount=1072))

    assert owed(seen(date(2026, 6, 15), payment)) == (cny(10_000), cny(1072))


@given(
    st.integers(0, 500), st.integers(1, 24), st.sampled_from([Method.FLAT_FEE, Method.INTEREST_FREE, Method.LEVEL]),
    st.lists(st.tuples(st.integers(0, 400), st.integers(1, 3000)), max_size=4), st.integers(1, 28),
)
def test_no_coin_is_owed_by_both_the_plan_and_the_bill(days, periods, method, payments, due_day):
    rate, unit = ("0.006", RateUnit.PERIOD) if method is Method.FLAT_FEE else ("0.12", RateUnit.YEAR)
    first = date(2026, 6, due_day)
    plan = replace(PLAN, terms=terms(method, rate, periods, first, unit=unit))
    today = PLAN.start + timedelta(days=days)
    paid = [repaid(amount, PLAN.start + timedelta(days=on), str(on)) for on, amount in dict(payments).items()]

    position = seen(today, plan=plan, entries=(BOUGHT, TO_PLAN, *paid))

    alone, line = position.standings[PLAN.id], position.lines[CARD.id]
    charged = total(charge.amount for charge in line.balance.charges if charge.part is ChargePart.INSTALMENTS)
    ahead = {due.number for due in alone.dues if due.left}
    billed = [row for row in alone.rows if row.number not in ahead]
    assert charged == total(row.payment for row in billed)
    assert alone.owed == cny(12_000) - total(row.principal for row in billed)
    repayments = total(entry.amount for entry in paid if entry.on <= today)
    assert line.owed + repayments == charged + line.balance.before_records


def test_a_tenth_of_the_purchases_and_the_whole_instalment_are_the_minimum():
    more = an_entry("more", line="card", on=date(2026, 5, 1), amount=500)

    statement = seen(date(2026, 5, 20), entries=(BOUGHT, TO_PLAN, more)).lines[CARD.id].statement

    assert statement is not None
    assert (statement.balance, statement.minimum) == (cny(1572), cny(1122))
    assert CARD.terms.minimum is not None
    assert CARD.terms.minimum.share == Decimal("0.10")

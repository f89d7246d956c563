"""What holds of a card's statements in any life: sums, what is past, and terms that claim nothing."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from tests.builders import TENTH, a_card, an_entry, cny
from zhihuan.domain.billing import BilledInstalment, bill_of_instalment, statement_on
from zhihuan.domain.card_terms import MinimumRule, StatementDayGoes
from zhihuan.domain.loan import LoanId
from zhihuan.domain.money import Money
from zhihuan.domain.revolving import EntryKind as Kind
from zhihuan.domain.revolving import line_balance, posting_month

START = date(2025, 1, 1)
entry_lists = st.lists(
    st.tuples(st.integers(0, 400), st.sampled_from(Kind), st.integers(1, 10_000), st.one_of(
        st.none(), st.sampled_from([date(2025, month, 1) for month in (2, 5, 9)]))), max_size=25,
)
cards = st.builds(
    a_card, statement_day=st.one_of(st.none(), st.integers(1, 31)), due_day=st.one_of(st.none(), st.integers(1, 31)),
    due_after=st.one_of(st.none(), st.integers(15, 28)), statement_day_goes=st.sampled_from(StatementDayGoes),
    minimum=st.sampled_from([None, TENTH, MinimumRule(floor=cny(50))]), grace_days=st.integers(0, 3),
    tolerance=st.sampled_from([None, cny(10)]),
)
def plan_of(due, principal, interest, fee):
    return BilledInstalment(LoanId("plan"), due, principal, interest, fee)


plan_lists = st.lists(st.builds(
    plan_of, st.integers(0, 300).map(lambda days: START + timedelta(days=days)), st.integers(1, 5000).map(Money),
    st.integers(0, 100).map(Money), st.just(cny(0)),
), max_size=4)


def made(lines):
    return tuple(
        an_entry(str(n), line="card", on=START + timedelta(days=on), kind=kind, amount=Money(amount), bill=bill)
        for n, (on, kind, amount, bill) in enumerate(lines)
    )


@given(entry_lists, cards, plan_lists, st.integers(0, 500))
def test_charges_less_payments_and_credits_are_what_is_owed(lines, card, plans, days):
    today = START + timedelta(days=days)
    entries = tuple(one for one in made(lines) if one.on <= today)

    found = line_balance(card, entries, tuple(plans), today=today)

    charged = sum(charge.amount.minor for charge in found.charges)
    raised = sum(one.amount.minor for one in entries if one.kind.raises_debt)
    lowered = sum(one.amount.minor for one in entries if not one.kind.raises_debt)
    assert (found.owed - found.credit).minor == charged - lowered + found.before_records.minor
    assert charged == raised + billed(entries, card, plans, today)
    assert found.owed.minor == sum(charge.left_on(today).minor for charge in found.charges)
    if card.due_day is not None or card.terms.due_after is not None:
        assert found.owed.minor == sum(bill.left.minor for bill in found.bills)
    assert all(cny(0) <= part for bill in found.bills for part in (bill.paid, bill.left, bill.carried))
    assert all((bill.early or cny(0)) <= bill.paid for bill in found.bills)
    assert not any(bill.early for bill in found.bills if bill.minimum is not None)
    for statement in found.statements:
        assert statement.minimum is None or cny(0) <= statement.minimum <= statement.balance
        assert statement.left >= cny(0)


def billed(entries, card, plans, today):
    """Return what the statements up to today collect of plans beyond the instalments on record."""
    found = 0
    for month in {bill_of_instalment(card, one.due) for one in plans}:
        if statement_on(card, month) <= today:
            asked = sum(one.amount.minor for one in plans if bill_of_instalment(card, one.due) == month)
            known = (one for one in entries if one.kind is Kind.INSTALMENT and posting_month(card, one) == month)
            found += max(asked - sum(one.amount.minor for one in known), 0)
    return found


@given(entry_lists, cards, plan_lists, st.integers(0, 500), st.integers(0, 500))
def test_a_past_statement_says_today_what_it_said_then(lines, card, plans, earlier, later):
    then, now = (START + timedelta(days=days) for days in sorted((earlier, later)))

    before, after = (
        line_balance(card, tuple(one for one in made(lines) if one.on <= day), tuple(plans), today=day)
        for day in (then, now)
    )

    assert [(one.month, one.parts, one.minimum) for one in before.statements] == [
        (one.month, one.parts, one.minimum) for one in after.statements[:len(before.statements)]
    ]
    judged = [one for one in before.statements if one.cleared is not None]
    assert [(one.missed, one.cleared) for one in judged] == [
        (one.missed, one.cleared) for one in after.statements[:len(judged)]
    ]


@given(entry_lists, st.integers(0, 500))
def test_terms_that_claim_nothing_carry_nothing_over(lines, days):
    card = a_card(minimum=None, daily_rate=None)

    found, at_the_end = (line_balance(card, made(lines), today=day) for day in (START + timedelta(days=days), None))

    assert all(bill.carried == cny(0) and bill.minimum is None for bill in found.bills)
    assert found.bills == at_the_end.bills

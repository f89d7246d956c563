"""What lowers a card's bill, or is collected by it: refunds, plans of instalments, repayments that name it."""

from __future__ import annotations

from datetime import date

import pytest

from tests.builders import an_entry, cny
from tests.domain.statements import APRIL, CARD, MAY, bought, plan, repaid, seen
from zhihuan.domain.revolving import EntryKind as Kind
from zhihuan.domain.revolving import line_balance


def test_a_refund_lowers_purchases_before_the_lenders_own_charges():
    interest = bought(70, date(2026, 4, 1), "interest", Kind.INTEREST)
    back = an_entry("back", line="card", on=date(2026, 4, 25), kind=Kind.REFUND, amount=4000)

    found = seen(interest, bought(), back, on=date(2026, 4, 25))

    assert [str(charge.left_on(date(2026, 4, 25))) for charge in found.charges] == ["70.00", "6000.00"]


def test_a_refund_pays_no_minimum():
    back = an_entry("back", line="card", on=date(2026, 4, 25), kind=Kind.REFUND, amount=4000)

    found = seen(bought(), back, on=date(2026, 5, 11))

    assert (found.statements[0].lowered, found.statements[0].paid, found.statements[0].left) == (
        cny(4000), cny(0), cny(6000),
    )
    assert (found.bills[0].amount, found.bills[0].minimum) == (cny(6000), cny(1000))
    assert found.statements[0].missed == cny(1000)


def test_a_purchase_that_becomes_a_plan_leaves_the_bill_and_its_minimum():
    to_plan = an_entry("plan", line="card", on=date(2026, 4, 25), kind=Kind.TO_PLAN, amount=9000)

    found = seen(bought(), to_plan, repaid(100), on=date(2026, 5, 11))

    assert (found.bills[0].amount, found.bills[0].minimum, found.bills[0].met) == (cny(1000), cny(100), True)
    assert found.owed == cny(900)


@pytest.mark.parametrize(("kind", "named", "left"), [
    (Kind.TO_PLAN, None, ["10000.00", "200.00"]), (Kind.TO_PLAN, APRIL, ["9700.00", "500.00"]),
    (Kind.REFUND, None, ["10000.00", "200.00"]), (Kind.REFUND, APRIL, ["10000.00", "200.00"]),
])
def test_only_a_plan_leaves_the_bill_that_is_named(kind, named, left):
    entry = an_entry("off", line="card", on=date(2026, 4, 25), kind=kind, amount=300, bill=named)

    found = seen(bought(), bought(500, date(2026, 4, 22), "later"), entry, on=date(2026, 4, 25))

    assert [str(bill.left) for bill in found.bills] == left


def test_a_purchase_that_was_paid_before_it_became_a_plan_is_credit():
    to_plan = an_entry("plan", line="card", on=date(2026, 5, 11), kind=Kind.TO_PLAN, amount=10_000)

    found = seen(bought(), repaid(10_000), to_plan)

    assert (found.owed, found.credit, found.before_records) == (cny(0), cny(10_000), cny(0))


def test_a_plan_inside_the_bill_is_charged_by_the_statement_that_collects_it():
    plans = (plan(), plan(date(2026, 6, 10)))

    before, after = seen(bought(), on=date(2026, 4, 19), plans=plans), seen(bought(), on=date(2026, 4, 20), plans=plans)

    assert before.owed == cny(10_000)
    assert after.owed == cny(11_035)
    assert after.statements[0].parts.instalments == cny(1035)
    assert after.statements[0].minimum == cny(2035)


def test_a_plan_alone_makes_a_bill():
    found = seen(on=date(2026, 4, 20), plans=(plan(fee=0),))

    assert [(bill.due, bill.amount) for bill in found.bills] == [(date(2026, 5, 10), cny(1030))]
    assert line_balance(CARD, (), (plan(),)).owed == cny(0)


@pytest.mark.parametrize(("recorded", "owed"), [(1035, 2070), (500, 2070), (1500, 2070), (3000, 3000)])
def test_an_instalment_on_record_is_not_charged_again(recorded, owed):
    entry = bought(recorded, date(2026, 4, 20), "instalment", Kind.INSTALMENT)

    assert seen(entry, on=date(2026, 4, 20), plans=(plan(), plan())).owed == cny(owed)


def test_a_repayment_names_a_bill_wherever_its_charges_are_now():
    entries = bought(), repaid(1000), bought(500, date(2026, 5, 15), "more")

    named = seen(*entries, repaid(9000, date(2026, 5, 25), "april", APRIL), on=date(2026, 5, 25))
    whole = seen(*entries, repaid(9500, date(2026, 5, 25), "may", MAY), on=date(2026, 5, 25))

    assert (named.owed, named.before_records) == (cny(500), cny(0))
    assert (whole.owed, whole.before_records) == (cny(0), cny(0))


def test_a_bill_the_lender_took_whole_asks_no_minimum_more():
    taken = repaid(9500, bill=APRIL, whole_bill=True)

    found = seen(bought(), taken)

    assert (found.owed, found.bills[0].amount, found.bills[0].met) == (cny(0), cny(9500), True)
    assert found.statements[0].cleared

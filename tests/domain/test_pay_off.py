"""How a loan ends when it is paid off."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from tests.builders import a_payment, cny
from tests.domain.balances import LOAN, PAYOFF, on_day, paying
from tests.domain.lives import a_restructure, day
from zhihuan.domain.late_terms import LateTerms
from zhihuan.domain.prepayment_terms import PrepaymentTerms


@pytest.mark.parametrize("amount", [100, 1120, 5000, "12019.35", 13_000])
def test_a_pay_off_ends_the_loan_whatever_was_agreed_to_be_enough(amount):
    found = on_day("2026-06-01", paying(PAYOFF, "2026-02-20", amount))

    assert (found.settled, found.owed, found.overpaid, found.accrued) == (True, cny(0), cny(0), cny(0))
    assert found.next_due is None
    assert found.rows[-1].due == day("2026-02-20")


def test_a_pay_off_counts_what_was_paid_ahead():
    ahead = a_payment("ahead", on=day("2026-01-20"), amount=1120)

    found = on_day("2026-01-25", ahead, paying(PAYOFF, "2026-01-25", "10918.71"))

    last = found.rows[-1]
    assert (last.principal, last.interest, last.capitalised) == (cny(12_000), cny("38.71"), cny(0))
    assert (found.settled, found.overpaid) == (True, cny(0))


def test_a_pay_off_on_a_due_day_pays_the_instalment_first():
    found = on_day("2026-02-15", paying(PAYOFF, "2026-02-15", 12_120))

    last = found.rows[-1]
    assert (last.principal, last.interest, last.fee) == (cny(11_000), cny(0), cny(0))
    assert (found.dues[0].paid, found.settled) == (cny(1120), True)


@pytest.mark.parametrize(("ahead", "interest"), [(False, "30"), (True, "38.71")])
def test_the_parts_named_of_a_pay_off_count_where_it_pays_all_there_is(ahead, interest):
    before = (a_payment("ahead", on=day("2026-01-20"), amount=10),) if ahead else ()

    found = on_day("2026-01-25", *before, paying(PAYOFF, "2026-01-25", 12_040, interest=cny(30), fee=cny(10)))

    assert (found.rows[-1].interest, found.rows[-1].principal) == (cny(interest), cny(12_000))


def test_the_parts_named_of_a_pay_off_are_not_those_of_its_rest_after_an_instalment():
    found = on_day("2026-02-20", paying(PAYOFF, "2026-02-20", 12_200, interest=cny(130)))

    # 11,080 are left after 1,120 of the instalment: 19.64 for 5 of 28 days, and what is beyond is a fee.
    assert (found.rows[-1].interest, found.rows[-1].fee) == (cny("19.64"), cny("60.36"))


def test_a_pay_off_counts_what_was_overpaid():
    much = a_payment("much", on=day("2026-01-20"), amount=12_790)

    found = on_day("2026-01-25", much, paying(PAYOFF, "2026-01-25", 5))

    # 12,780 was ahead, 10 beyond it.
    assert found.rows[-1].payment == cny(12_795)


def test_after_the_last_due_a_pay_off_ends_what_is_open():
    found = on_day("2028-01-01", paying(PAYOFF, "2027-06-01", 9000))

    assert (found.settled, found.owed, len(found.rows)) == (True, cny(0), 12)
    assert [due.assumed for due in found.dues][-1]


def test_what_a_pay_off_after_the_last_due_cost_beyond_the_instalments_is_a_fee():
    later = a_restructure(day("2027-08-01"), principal=cny(500))

    found = on_day("2028-01-01", paying(PAYOFF, "2027-06-01", 12_800), events=(later,))

    assert (found.rows[-1].due, found.rows[-1].fee) == (day("2027-06-01"), cny(20))
    assert (found.settled, found.overpaid, found.course.misfits) == (True, cny(0), ("restructure",))


def test_what_was_agreed_for_later_ends_with_a_pay_off():
    later = a_restructure(day("2027-03-01"), principal=cny(500))

    found = on_day("2026-03-01", paying(PAYOFF, "2026-02-15", 12_120), events=(later,))

    assert found.settled
    assert found.course.misfits == ("restructure",)


@pytest.mark.parametrize(("paid", "overpaid", "fee"), [
    ("12120", "0", "0"), ("12780", "0", "660"), ("13000", "0", "880"), ("13100", "980", "0"),
    ("99999999", "99987879", "0"),
])
def test_what_no_lender_can_have_asked_for_is_overpaid_after_a_pay_off(paid, overpaid, fee):
    found = on_day("2026-02-15", paying(PAYOFF, "2026-02-15", paid))

    assert (found.overpaid, found.rows[-1].fee) == (cny(overpaid), cny(fee))
    assert found.settled


def test_the_fee_for_paying_early_is_not_overpaid():
    loan = replace(LOAN, prepayment=PrepaymentTerms(Decimal("0.1")))

    found = on_day("2026-02-15", paying(PAYOFF, "2026-02-15", 20_000), loan=loan)

    assert found.overpaid == cny(20_000 - 1120 - 11_000 - 1100)
    assert found.rows[-1].fee == cny(1100)


def test_a_pay_off_costs_no_more_penalty():
    loan = replace(LOAN, late=LateTerms())

    assert on_day("2026-02-25", loan=loan).penalty == cny(5)
    assert on_day("2026-02-25", paying(PAYOFF, "2026-02-25", 11_000), loan=loan).penalty == cny(0)

"""Principal repaid early: interest to the day first, then principal, and a fee where the contract names one."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import a_loan, cny, terms
from tests.domain.lives import (
    adds_up,
    day,
    days_of,
    early_repayments,
    loans,
    moves_nothing,
    payments_of,
    prepaid,
    rows_of,
)
from zhihuan.domain.course import course
from zhihuan.domain.early import fees_stay, prepayment_fee
from zhihuan.domain.errors import AmountNotPositive, TermsOutOfRange
from zhihuan.domain.fee import Fee, FeeTiming
from zhihuan.domain.money import Money, total
from zhihuan.domain.payment import PaymentEffect
from zhihuan.domain.prepayment_terms import PrepaymentTerms
from zhihuan.domain.rate import RateUnit
from zhihuan.domain.schedule import RowKind, schedule
from zhihuan.domain.terms import Method, PlanRow

SHORTEN, LOWER, PAYOFF = PaymentEffect.SHORTEN, PaymentEffect.LOWER, PaymentEffect.PAYOFF
# 12,000 yuan from 15 January 2026, twelve level instalments of 1,066.19; 8,158.09 is left after the fourth.
LOAN = a_loan()
IN_MAY, END_OF_MAY = day("2026-05-15"), day("2026-05-30")
FLAT = a_loan(terms=terms(Method.FLAT_FEE, "0.006", unit=RateUnit.PERIOD))
STAY = PrepaymentTerms(fees_stay=True)


def parts_of(loan, event):
    """Return interest, principal and fee of an early repayment."""
    row = next(row for row in rows_of(loan, event) if row.kind is RowKind.PREPAYMENT)
    return str(row.interest), str(row.principal), str(row.fee)


def with_terms(share="0", **said):
    return replace(LOAN, prepayment=PrepaymentTerms(Decimal(share), **said))


def test_a_shorter_term_keeps_the_instalment():
    rows = rows_of(LOAN, prepaid(IN_MAY, cny(3000)))

    assert rows[4].balance == cny("5158.09")
    assert payments_of(rows[5:]) == ["1066.19"] * 4 + ["1048.75"]
    assert rows[-1].due == day("2026-10-15")


def test_a_lower_instalment_keeps_the_end():
    rows = rows_of(LOAN, prepaid(IN_MAY, cny(3000), LOWER))

    assert payments_of(rows[5:]) == ["674.11"] * 7 + ["674.13"]
    assert rows[-1].due == schedule(LOAN)[-1].due


def test_within_a_period_the_interest_to_the_day_comes_first():
    # 81.58 of interest for 15 of 31 days.
    assert parts_of(LOAN, prepaid(END_OF_MAY, cny(3000))) == ("39.47", "2960.53", "0.00")


def test_the_next_instalment_asks_for_the_interest_since_then():
    rows = rows_of(LOAN, prepaid(END_OF_MAY, cny(3000)))

    assert rows[5].interest == cny("26.83")  # 5,197.56 for 16 of 31 days


def test_what_is_below_the_interest_repays_no_principal_on_that_day():
    rows = rows_of(LOAN, prepaid(END_OF_MAY, cny(30)))

    assert (rows[4].interest, rows[4].principal) == (cny(30), cny(0))
    assert (rows[5].interest, rows[5].payment) == (cny("51.58"), cny("1066.19"))


def test_everything_repaid_on_a_due_day_leaves_nothing_to_pay():
    rows = rows_of(LOAN, prepaid(IN_MAY, cny("8158.09")))

    assert rows[-1].due == IN_MAY
    assert (rows[-1].interest, rows[-1].principal) == (cny(0), cny("8158.09"))


def test_what_is_beyond_everything_is_not_taken():
    assert parts_of(LOAN, prepaid(IN_MAY, cny(9000))) == ("0.00", "8158.09", "0.00")


@pytest.mark.parametrize("method", [Method.INTEREST_ONLY, Method.DAILY, Method.BULLET, Method.COMPOUND_BULLET])
def test_where_principal_is_due_at_the_end_both_ways_are_one(method):
    loan = a_loan(terms=terms(method, first_due=day("2026-06-15")))

    shorter, lower = (rows_of(loan, prepaid(END_OF_MAY, cny(3000), effect)) for effect in (SHORTEN, LOWER))

    assert shorter == lower


@pytest.mark.parametrize("method", [Method.EQUAL_PRINCIPAL, Method.INTEREST_FREE])
def test_equal_principal_is_repaid_sooner_or_in_smaller_parts(method):
    loan = a_loan(terms=terms(method))

    shorter, lower = (rows_of(loan, prepaid(IN_MAY, cny(4000), effect)) for effect in (SHORTEN, LOWER))

    assert [str(row.principal) for row in shorter[5:]] == ["1000.00"] * 4
    assert [str(row.principal) for row in lower[5:]] == ["500.00"] * 8


def test_a_balloon_shrinks_where_the_instalment_stays():
    loan = a_loan(terms=terms(Method.BALLOON))

    rows = rows_of(loan, prepaid(IN_MAY, cny(2000)))

    assert rows[5].payment == schedule(loan)[4].payment
    assert rows[-1].payment < schedule(loan)[-1].payment - cny(2000)


def test_the_lenders_own_rows_fall_in_proportion_or_end_sooner():
    loan = a_loan(terms=terms(Method.PLAN))  # 1,000 yuan and 50 of interest in each row

    lower = prepaid(IN_MAY, cny(4000), LOWER)
    sooner = prepaid(day("2026-07-15"), cny(1000), identity="sooner")

    assert [str(row.principal) for row in rows_of(loan, lower)[5:]] == ["500.00"] * 8
    assert [str(row.principal) for row in rows_of(loan, lower, sooner)[8:]] == ["500.00"] * 4


def written_as(method):
    """Return a loan whose lender wrote down the rows of a method."""
    own = schedule(a_loan(terms=terms(method)))
    rows = tuple(PlanRow(row.due, row.principal, row.interest, row.fee) for row in own)
    return a_loan(terms=replace(terms(Method.PLAN), rows=rows))


@pytest.mark.parametrize("method", [Method.LEVEL, Method.EQUAL_PRINCIPAL])
@pytest.mark.parametrize("on", [IN_MAY, END_OF_MAY])
def test_rows_the_lender_wrote_are_kept_as_their_own_method_keeps_them(method, on):
    written, own = (
        rows_of(loan, prepaid(on, cny(3000))) for loan in (written_as(method), a_loan(terms=terms(method)))
    )

    assert payments_of(written[:-1]) == payments_of(own[:-1])
    assert written[-1].due == own[-1].due


def test_a_lenders_level_instalment_is_kept_after_a_lower_one_too():
    lower, sooner = prepaid(IN_MAY, cny(4000), LOWER), prepaid(day("2026-07-15"), cny(1000), identity="sooner")

    payments = [row.payment.minor for row in rows_of(written_as(Method.LEVEL), lower, sooner)[8:]]

    assert max(payments[:-1]) - min(payments[:-1]) <= 1
    assert len(payments) == 5


# ── what the record says ──────────────────────────────────────────────────────


@pytest.mark.parametrize(("named", "parts"), [
    ({"interest": cny(0)}, ("0.00", "3000.00", "0.00")),
    ({"interest": cny("41.20")}, ("41.20", "2958.80", "0.00")),
    ({"interest": cny(4000)}, ("3000.00", "0.00", "0.00")),
    ({"principal": cny(2900)}, ("100.00", "2900.00", "0.00")),
    ({"principal": cny(2900), "interest": cny(60)}, ("60.00", "2900.00", "0.00")),
    ({"principal": cny(2900), "interest": cny(60), "fee": cny(40)}, ("60.00", "2900.00", "40.00")),
    ({"principal": cny(2900), "fee": cny(50)}, ("50.00", "2900.00", "50.00")),
    ({"principal": cny(4000), "interest": cny(60), "fee": cny(40)}, ("0.00", "3000.00", "0.00")),
    ({"principal": cny(0)}, ("3000.00", "0.00", "0.00")),
    ({"fee": cny(25)}, ("39.47", "2935.53", "25.00")),
    ({"fee": cny(5000)}, ("39.47", "0.00", "2960.53")),
])
def test_the_parts_that_a_record_names_count(named, parts):
    assert parts_of(LOAN, prepaid(END_OF_MAY, cny(3000), **named)) == parts


def test_interest_that_was_not_taken_comes_with_the_next_instalment():
    rows = rows_of(LOAN, prepaid(END_OF_MAY, cny(3000), interest=cny(0)))

    # 8,158.09 for 15 of 31 days, and 5,158.09 for the rest.
    assert rows[5].interest == cny("66.10")


def test_interest_left_open_by_the_last_repayment_is_still_due():
    rows = rows_of(LOAN, prepaid(END_OF_MAY, cny("8158.09"), principal=cny("8158.09")))

    assert payments_of(rows[5:]) == ["39.47"]


def test_interest_taken_beyond_what_had_accrued_is_not_given_back():
    rows = rows_of(LOAN, prepaid(END_OF_MAY, cny(3000), interest=cny(100)))

    assert rows[5].interest == cny("27.14")  # 5,258.09 for 16 of 31 days


# ── fees ──────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(("share", "said", "parts"), [
    ("0.01", {}, ("0.00", "2970.30", "29.70")),
    ("0.01", {"least": cny(100)}, ("0.00", "2900.00", "100.00")),
    ("0", {"least": cny(100)}, ("0.00", "2900.00", "100.00")),
    ("0", {"least": cny(5000)}, ("0.00", "0.00", "3000.00")),
    ("0.01", {"months": 4}, ("0.00", "3000.00", "0.00")),
    ("0.01", {"months": 5}, ("0.00", "2970.30", "29.70")),
])
def test_a_prepayment_fee_is_paid_of_the_money(share, said, parts):
    assert parts_of(with_terms(share, **said), prepaid(IN_MAY, cny(3000))) == parts


def test_a_fee_is_asked_for_only_of_what_is_repaid():
    assert parts_of(with_terms("0.01"), prepaid(IN_MAY, cny(9000))) == ("0.00", "8158.09", "81.58")
    assert parts_of(with_terms("0.01"), prepaid(IN_MAY, cny(8200))) == ("0.00", "8118.81", "81.19")
    assert prepayment_fee(with_terms("0.01"), cny(0), IN_MAY) == cny(0)


@given(st.decimals(0, "0.2", places=4), st.integers(1, 815_809), st.none() | st.integers(1, 10_000))
def test_no_coin_of_the_money_is_lost_beside_the_fee(share, minor, least):
    loan = with_terms(str(share), least=None if least is None else Money(least))

    row = rows_of(loan, prepaid(IN_MAY, Money(minor)))[4]

    assert row.payment <= Money(minor)
    assert row.payment == Money(minor) or row.principal == cny("8158.09")


@pytest.mark.parametrize("effect", [SHORTEN, LOWER])
def test_fees_that_stay_due_are_asked_for_to_the_end(effect):
    loan = replace(FLAT, prepayment=STAY)

    some, all_ = (rows_of(loan, prepaid(IN_MAY, amount, effect)) for amount in (cny(4000), cny(9000)))

    assert payments_of(some[5:]) == ["572.00"] * 8
    assert payments_of(all_[5:]) == ["72.00"] * 8


def test_fees_that_do_not_stay_fall_with_the_principal():
    rows = rows_of(FLAT, prepaid(IN_MAY, cny(4000), LOWER))

    assert payments_of(rows[5:]) == ["536.00"] * 8
    assert rows_of(FLAT, prepaid(IN_MAY, cny(8000)))[-1].due == IN_MAY


def test_only_fees_that_are_asked_for_can_stay():
    each, last = (Fee("service", timing, cny(5)) for timing in (FeeTiming.EACH, FeeTiming.LAST))
    asked = [replace(LOAN.terms, fees=(fee,)) for fee in (each, last)]
    written = terms(Method.PLAN)
    with_fee = replace(written, rows=tuple(replace(row, fee=cny(1)) for row in written.rows))
    stay = replace(LOAN, prepayment=STAY)

    assert [fees_stay(stay, one) for one in (LOAN.terms, *asked, written, with_fee)] == [
        False, True, False, False, True,
    ]
    assert not fees_stay(with_terms("0.01"), FLAT.terms)
    assert rows_of(stay, prepaid(IN_MAY, cny("8158.09")))[-1].due == IN_MAY


def test_fees_of_the_lenders_own_rows_may_stay():
    written = terms(Method.PLAN)
    rows = tuple(replace(row, fee=cny(10)) for row in written.rows)
    loan = replace(a_loan(terms=replace(written, rows=rows)), prepayment=STAY)

    assert payments_of(rows_of(loan, prepaid(IN_MAY, cny(8000)))[5:]) == ["10.00"] * 8


@pytest.mark.parametrize(("said", "field"), [
    ({"share": Decimal("1.01")}, "prepayment_fee"), ({"share": Decimal("-0.01")}, "prepayment_fee"),
    ({"share": Decimal("NaN")}, "prepayment_fee"), ({"months": -1}, "prepayment_months"),
    ({"months": 601}, "prepayment_months"),
])
def test_terms_no_contract_has_are_refused(said, field):
    with pytest.raises(TermsOutOfRange) as problem:
        PrepaymentTerms(**said)

    assert problem.value.field == field


def test_a_smallest_fee_is_an_amount():
    with pytest.raises(AmountNotPositive):
        PrepaymentTerms(least=cny(0))


# ── everything at once ────────────────────────────────────────────────────────


@pytest.mark.parametrize(("amount", "named", "parts", "let_go"), [
    (8000, {}, ("0.00", "8000.00", "0.00"), "-158.09"),
    ("8158.09", {}, ("0.00", "8158.09", "0.00"), "0.00"),
    ("8190.09", {}, ("32.00", "8158.09", "0.00"), "0.00"),
    ("8200.09", {}, ("39.47", "8158.09", "2.53"), "0.00"),
    ("8200.09", {"interest": cny(10)}, ("10.00", "8158.09", "32.00"), "0.00"),
])
def test_a_pay_off_ends_the_loan_whatever_it_costs(amount, named, parts, let_go):
    rows = rows_of(LOAN, prepaid(END_OF_MAY, cny(amount), PAYOFF, **named))

    last = rows[-1]
    assert (str(last.interest), str(last.principal), str(last.fee)) == parts
    assert (last.due, str(last.capitalised), last.balance) == (END_OF_MAY, let_go, cny(0))
    assert course(LOAN, (prepaid(END_OF_MAY, cny(9000), PAYOFF),)).accrued_on(date.max) == cny(0)


def test_after_a_pay_off_nothing_more_can_be_repaid():
    again = prepaid(day("2026-06-01"), cny(100), identity="again")

    assert course(LOAN, (prepaid(IN_MAY, cny(8000), PAYOFF), again)).misfits == ("again",)
    assert moves_nothing(LOAN, prepaid(day("2027-01-15"), cny(100)))


@given(loans(), st.data())
def test_early_repayments_never_take_more_than_there_is(loan, data):
    events = tuple(data.draw(early_repayments(loan, str(number))) for number in range(3))

    found = course(loan, events)

    assert adds_up(loan, found.rows)
    taken = [row.payment for row in found.rows if row.kind is RowKind.PREPAYMENT]
    given_ = [event.amount for event in events if event.id not in found.misfits]
    currency = loan.principal.currency
    assert total(taken, currency) <= total(given_, currency)


@given(loans([method for method in Method if method is not Method.PLAN], regular=True), st.data())
def test_everything_repaid_on_a_due_day_costs_no_more_interest(loan, data):
    loan = replace(loan, prepayment=None, terms=replace(loan.terms, fees=()))
    on = data.draw(days_of(loan).filter(lambda one: loan.start <= one))
    plan = schedule(loan)
    if on not in {row.due for row in plan[:-1]}:
        return
    left = next(row.balance for row in plan if row.due == on)
    if left:
        last = rows_of(loan, prepaid(on, left))[-1]
        assert (last.due, last.interest, last.principal) == (on, Money.zero(left.currency), left)

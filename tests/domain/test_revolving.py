"""The bills of a revolving line, whatever its statement day, and what repayments do to them."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import a_line, an_entry, cny
from zhihuan.domain.billing import bill_due, bill_month
from zhihuan.domain.errors import AmountNotPositive
from zhihuan.domain.money import Money
from zhihuan.domain.revolving import EntryKind as Kind
from zhihuan.domain.revolving import line_balance

JULY, AUGUST, SEPTEMBER, OCTOBER = (date(2026, month, 1) for month in (7, 8, 9, 10))


def balance(*entries, line=None):
    return line_balance(line or a_line(), entries)


def bought(amount, on=date(2026, 8, 20), identity="bought"):
    return an_entry(identity, on=on, amount=amount)


def repaid(amount, on=date(2026, 9, 9), bill=None, identity="repaid"):
    return an_entry(identity, on=on, kind=Kind.REPAYMENT, amount=amount, bill=bill)


def refunded(amount, on=date(2026, 8, 25)):
    return an_entry("refunded", on=on, kind=Kind.REFUND, amount=amount)


def test_a_months_purchases_are_the_next_months_bill():
    found = balance(bought(300), bought(40, date(2026, 8, 31), "more"), bought(5, date(2026, 9, 1), "later"))

    assert [(bill.month, bill.due, bill.amount) for bill in found.bills] == [
        (SEPTEMBER, date(2026, 9, 10), cny(340)), (OCTOBER, date(2026, 10, 10), cny(5)),
    ]
    assert found.owed == cny(345)


@pytest.mark.parametrize(("statement", "bought_on", "month"), [
    (1, date(2026, 8, 31), SEPTEMBER), (1, date(2026, 9, 1), OCTOBER),
    (10, date(2026, 9, 9), SEPTEMBER), (10, date(2026, 9, 10), OCTOBER),
    (31, date(2026, 9, 29), SEPTEMBER), (31, date(2026, 9, 30), OCTOBER), (31, date(2026, 8, 30), AUGUST),
    (31, date(2026, 8, 31), SEPTEMBER), (29, date(2027, 2, 27), date(2027, 2, 1)),
    (29, date(2027, 2, 28), date(2027, 3, 1)), (None, date(2026, 9, 30), OCTOBER),
    (10, date(2026, 12, 31), date(2027, 1, 1)),
])
def test_the_statement_day_decides_the_bill(statement, bought_on, month):
    assert bill_month(a_line(statement_day=statement), bought_on) == month


@pytest.mark.parametrize(("statement", "due_day", "due"), [
    (1, 10, date(2026, 9, 10)), (1, 31, date(2026, 9, 30)), (10, 28, date(2026, 9, 28)), (10, 5, date(2026, 10, 5)),
    (31, 20, date(2026, 10, 20)), (20, 20, date(2026, 10, 20)), (None, 9, date(2026, 9, 9)), (1, 1, date(2026, 10, 1)),
    (1, None, None),
])
def test_a_bill_is_due_on_the_first_due_day_after_its_statement(statement, due_day, due):
    assert bill_due(a_line(statement_day=statement, due_day=due_day), SEPTEMBER) == due


@given(st.one_of(st.none(), st.integers(1, 31)), st.integers(1, 31), st.dates(date(2020, 1, 1), date(2040, 1, 1)))
def test_no_charge_is_due_before_it_is_made(statement, due_day, day):
    line = a_line(statement_day=statement, due_day=due_day)

    due = bill_due(line, bill_month(line, day))

    assert due is not None
    assert day < due <= day + timedelta(days=93)


def test_without_a_due_day_nothing_falls_due_but_all_is_owed():
    found = balance(bought(300), line=a_line(due_day=None))

    assert found.bills == ()
    assert found.owed == cny(300)


def test_a_repayment_pays_the_oldest_bill_first():
    found = balance(bought(300), bought(100, date(2026, 9, 5), "later"), repaid(350))

    assert [(str(bill.amount), str(bill.paid), bill.paid_on) for bill in found.bills] == [
        ("300.00", "300.00", date(2026, 9, 9)), ("100.00", "50.00", None),
    ]
    assert found.owed == cny(50)


def test_a_repayment_that_names_a_bill_pays_that_bill_only():
    found = balance(bought(300), bought(100, date(2026, 9, 5), "later"), repaid(150, bill=OCTOBER))

    assert [str(bill.paid) for bill in found.bills] == ["0.00", "100.00"]
    assert found.before_records == cny(50)


def test_a_bill_that_is_not_on_record_was_before_the_records():
    found = balance(bought(300), repaid(800, bill=JULY))

    assert found.owed == cny(300)
    assert found.before_records == cny(800)


def test_what_is_repaid_beyond_every_charge_was_before_the_records():
    found = balance(repaid(500, date(2026, 8, 9)), bought(300))

    assert (found.owed, found.before_records) == (cny(300), cny(500))


def test_a_repayment_on_the_day_of_a_purchase_finds_it():
    found = balance(repaid(300, date(2026, 8, 20)), bought(300))

    assert (found.owed, found.before_records) == (cny(0), cny(0))


def test_a_refund_makes_its_own_bill_smaller():
    found = balance(bought(100, date(2026, 7, 20), "older"), bought(300), refunded(50))

    assert [str(bill.amount) for bill in found.bills] == ["100.00", "250.00"]
    assert found.owed == cny(350)


def test_a_refund_beyond_its_own_bill_goes_to_the_oldest():
    found = balance(bought(100, date(2026, 7, 20), "older"), bought(30), refunded(50))

    assert [(bill.month, str(bill.amount)) for bill in found.bills] == [(AUGUST, "80.00")]
    assert found.owed == cny(80)


def test_a_refund_with_nothing_to_lower_was_before_the_records():
    found = balance(refunded(50))

    assert (found.owed, found.before_records, found.bills) == (cny(0), cny(50), ())


def test_a_bill_paid_early_is_open_again_when_more_is_bought():
    found = balance(bought(300), repaid(300, date(2026, 8, 22)), bought(20, date(2026, 8, 28), "more"))

    (bill,) = found.bills
    assert (str(bill.amount), str(bill.paid), bill.paid_on) == ("320.00", "300.00", None)


def test_a_late_repayment_keeps_its_day():
    found = balance(bought(300), repaid(300, date(2026, 9, 15)))

    assert found.bills[0].paid_on == date(2026, 9, 15)


@pytest.mark.parametrize("kind", list(Kind))
def test_each_kind_of_movement_goes_one_way(kind):
    found = balance(bought(1000), an_entry("other", on=date(2026, 8, 21), kind=kind, amount=10))

    assert found.owed == (cny(1010) if kind.raises_debt else cny(990))


@pytest.mark.parametrize("amount", [0, -5])
def test_a_movement_of_nothing_is_refused(amount):
    with pytest.raises(AmountNotPositive):
        an_entry(amount=amount)


entries = st.lists(
    st.tuples(st.integers(0, 200), st.sampled_from(Kind), st.integers(1, 10_000), st.one_of(
        st.none(), st.sampled_from([AUGUST, SEPTEMBER, OCTOBER]))), max_size=25,
)


@given(entries, st.one_of(st.none(), st.integers(1, 31)))
def test_no_coin_is_lost_whatever_happens_on_a_line(lines, statement):
    made = [
        an_entry(str(n), on=date(2026, 6, 1) + timedelta(days=on), kind=kind, amount=Money(amount), bill=bill)
        for n, (on, kind, amount, bill) in enumerate(lines)
    ]

    found = balance(*made, line=a_line(statement_day=statement))

    raised = sum(one.amount.minor for one in made if one.kind.raises_debt)
    lowered = sum(one.amount.minor for one in made if not one.kind.raises_debt)
    assert (found.owed - found.credit).minor == raised - lowered + found.before_records.minor
    assert found.owed.minor == sum((bill.amount - bill.paid).minor for bill in found.bills)
    assert all(cny(0) <= bill.paid <= bill.amount for bill in found.bills)
    assert all((bill.paid == bill.amount) == (bill.paid_on is not None) for bill in found.bills)


def test_a_refund_after_the_bill_was_paid_pays_for_what_is_bought_next():
    found = balance(
        bought(300), repaid(300), refunded(300, date(2026, 9, 20)), bought(300, date(2026, 9, 25), "again")
    )

    assert (found.owed, found.before_records) == (cny(0), cny(0))
    assert not [bill for bill in found.bills if bill.amount > bill.paid]


def test_a_refund_never_gives_back_more_than_was_repaid_on_record():
    found = balance(bought(100), repaid(100), refunded(250, date(2026, 9, 20)), bought(300, date(2026, 9, 25), "again"))

    assert (found.owed, found.before_records) == (cny(200), cny(150))


def test_credit_pays_for_one_purchase_only():
    found = balance(
        bought(300), repaid(300), refunded(300, date(2026, 9, 20)), bought(300, date(2026, 9, 25), "again"),
        bought(200, date(2026, 9, 26), "more"),
    )

    assert (found.owed, found.credit) == (cny(200), cny(0))


def test_what_was_repaid_is_given_back_once():
    found = balance(
        bought(100), repaid(100), refunded(80, date(2026, 9, 20)),
        an_entry("second", on=date(2026, 9, 21), kind=Kind.REFUND, amount=80),
    )

    assert (found.credit, found.before_records) == (cny(100), cny(60))


def test_what_paid_for_older_things_is_no_credit():
    found = balance(bought(100), repaid(300), refunded(250, date(2026, 9, 20)))

    assert (found.credit, found.before_records) == (cny(100), cny(350))


def test_what_the_lender_took_itself_was_the_whole_bill():
    debited = an_entry(
        "debited", on=date(2026, 9, 10), kind=Kind.REPAYMENT, amount=294, bill=SEPTEMBER, whole_bill=True
    )

    found = balance(bought(300), debited, bought(50, date(2026, 9, 2), "later"))

    assert found.owed == cny(50)
    september = next(bill for bill in found.bills if bill.month == SEPTEMBER)
    assert (september.amount, september.paid, september.paid_on) == (cny(294), cny(294), date(2026, 9, 10))


def test_a_person_may_pay_a_named_bill_in_part():
    found = balance(bought(300), repaid(294, bill=SEPTEMBER))

    assert found.owed == cny(6)

"""Statements of a card: what they ask, the minimum, what is carried over, and how the latest stands."""

from __future__ import annotations

from datetime import date

import pytest

from tests.builders import a_card, cny
from tests.domain.statements import CARD, JUNE, MAY, bought, repaid, seen, state
from zhihuan.domain.card_terms import MinimumRule, StatementDayGoes
from zhihuan.domain.money import Money
from zhihuan.domain.revolving import EntryKind as Kind
from zhihuan.domain.revolving import posting_month
from zhihuan.domain.statement import StatementState


def test_paying_the_minimum_is_not_overdue_and_the_rest_is_on_the_next_statement():
    found = seen(bought(), repaid(9000))

    april, may = found.statements
    assert (april.on, april.due, april.balance, april.minimum) == (
        date(2026, 4, 20), date(2026, 5, 10), cny(10_000), cny(1000),
    )
    assert (april.missed, april.cleared) == (cny(0), False)
    assert (may.balance, may.minimum, may.left) == (cny(1000), cny(100), cny(1000))
    assert [(str(bill.amount), str(bill.paid), str(bill.carried), str(bill.left)) for bill in found.bills] == [
        ("10000.00", "9000.00", "1000.00", "0.00"), ("1000.00", "0.00", "0.00", "1000.00"),
    ]
    assert not any(bill.missed(date(2026, 5, 20)) for bill in found.bills)
    assert found.owed == cny(1000)


def test_an_unpaid_minimum_stays_where_it_was_missed_and_is_asked_again():
    found = seen(bought(), repaid(400), bought(500, date(2026, 5, 15), "more"))

    april, may = found.bills
    assert (april.amount, april.paid, april.carried, april.left, april.minimum) == (
        cny(10_000), cny(400), cny(9000), cny(600), cny(1000),
    )
    assert april.missed(date(2026, 5, 20))
    assert (may.amount, may.minimum) == (cny(9500), cny(950))
    assert found.statements[-1].balance == cny(10_100)
    assert found.statements[-1].parts.unpaid_minimum == cny(600)
    assert found.statements[-1].minimum == cny(1550)


def test_a_missed_minimum_that_is_paid_late_was_late():
    found = seen(bought(), repaid(400), repaid(600, date(2026, 5, 25), "late"), on=date(2026, 5, 26))

    april, may = found.bills
    assert (april.left, april.paid_on, april.met) == (cny(0), date(2026, 5, 25), True)
    assert (may.paid, may.left) == (cny(0), cny(9000))
    assert found.statements[-1].minimum_left == cny(900)


def test_two_like_charges_are_carried_over_apart():
    found = seen(bought(2, identity="one"), bought(2, identity="other"), on=date(2026, 5, 20))

    assert found.owed == cny(4)
    assert sum(charge.amount.minor for charge in found.charges) == 400


def test_the_newest_postings_are_carried_over_and_the_lenders_own_charges_stay():
    interest = bought(70, date(2026, 4, 8), "interest", Kind.INTEREST)
    entries = bought(6000), bought(4000, date(2026, 4, 12), "later"), interest, repaid(400)

    found = seen(*entries, repaid(670, date(2026, 5, 25), "late"), on=date(2026, 5, 25))

    assert [(str(bill.left), str(bill.carried)) for bill in found.bills] == [("0.00", "9000.00"), ("9000.00", "0.00")]
    left = {charge.part.value for charge in found.charges if charge.left_on(date(2026, 5, 25))}
    assert left == {"purchases"}


def test_two_missed_minimums_stay_apart():
    found = seen(bought(), on=date(2026, 6, 20))

    assert [(str(bill.left), str(bill.minimum)) for bill in found.bills] == [
        ("1000.00", "1000.00"), ("900.00", "900.00"), ("8100.00", "810.00"),
    ]
    assert [str(one.minimum) for one in found.statements] == ["1000.00", "1900.00", "2710.00"]
    assert [one.missed for one in found.statements] == [cny(1000), cny(1900), None]


def test_without_a_rule_the_whole_bill_is_asked_and_nothing_is_carried_over():
    found = seen(bought(), repaid(9000), bought(300, date(2026, 5, 15), "more"), card=a_card(minimum=None))

    assert [(str(bill.amount), str(bill.left), bill.minimum) for bill in found.bills] == [
        ("10000.00", "1000.00", None), ("300.00", "300.00", None),
    ]
    assert found.statements[-1].balance == cny(1300)
    assert found.statements[-1].minimum_left is None
    assert found.bills[0].missed(date(2026, 5, 20))


def test_what_was_paid_before_the_statement_is_not_on_it():
    found = seen(bought(), repaid(2000, date(2026, 4, 10)), on=date(2026, 4, 20))

    assert (found.bills[0].amount, found.bills[0].paid, found.bills[0].minimum) == (cny(8000), cny(0), cny(800))
    assert found.statements[0].balance == cny(8000)


def test_a_bill_paid_before_its_statement_asks_nothing():
    found = seen(bought(), repaid(10_000, date(2026, 4, 10)), on=date(2026, 5, 20))

    assert found.bills == ()
    assert [one.balance for one in found.statements] == [cny(0)]


@pytest.mark.parametrize(("goes", "balance", "left"), [
    (StatementDayGoes.NEXT_BILL, 10_000, 9000), (StatementDayGoes.THIS_BILL, 9300, 9300),
])
def test_postings_of_the_statement_day_go_where_the_terms_say(goes, balance, left):
    card = a_card(statement_day_goes=goes)
    day = date(2026, 4, 20)

    found = seen(bought(), bought(300, day, "same day"), repaid(1000, day), on=day, card=card)

    assert (found.statements[-1].balance, found.statements[-1].left) == (cny(balance), cny(left))


@pytest.mark.parametrize("kind", [Kind.INTEREST, Kind.PENALTY, Kind.INSTALMENT])
def test_what_a_statement_makes_up_stands_on_it(kind):
    entry = bought(180, date(2026, 5, 20), "made", kind)

    assert posting_month(CARD, entry) == MAY
    assert seen(bought(), repaid(9000), entry).statements[-1].balance == cny(1180)


def test_interest_between_statements_is_on_the_next_one():
    assert posting_month(CARD, bought(5, date(2026, 5, 21), "made", Kind.INTEREST)) == JUNE


@pytest.mark.parametrize(("kind", "part"), [
    (Kind.INTEREST, "interest"), (Kind.FEE, "fees"), (Kind.PENALTY, "penalties"), (Kind.INSTALMENT, "instalments"),
])
def test_the_lenders_own_charges_are_asked_whole(kind, part):
    found = seen(bought(), bought(70, date(2026, 4, 6), "own", kind), on=date(2026, 4, 20))

    assert getattr(found.statements[0].parts, part) == cny(70)
    assert found.statements[0].minimum == cny(1070)


def test_cash_is_asked_like_a_purchase():
    found = seen(bought(), bought(500, date(2026, 4, 6), "cash", Kind.DRAW), on=date(2026, 4, 20))

    assert found.statements[0].minimum == cny(1050)


@pytest.mark.parametrize(("limit", "minimum"), [(cny(9000), 900 + 1000), (cny(20_000), 1000), (None, 1000)])
def test_what_is_beyond_the_limit_is_asked_whole(limit, minimum):
    found = seen(bought(), on=date(2026, 4, 20), limit=limit)

    assert found.statements[0].minimum == cny(minimum)


def test_a_repayment_pays_the_lenders_own_charges_first_then_the_oldest():
    found = seen(
        bought(100), bought(20, date(2026, 4, 8), "interest", Kind.INTEREST), repaid(70, date(2026, 4, 25)),
        on=date(2026, 4, 25),
    )

    assert [(charge.part.value, str(charge.left_on(date(2026, 4, 25)))) for charge in found.charges] == [
        ("purchases", "50.00"), ("interest", "0.00"),
    ]


def test_days_of_grace_and_a_tolerance_spare_the_late_and_the_short():
    card = a_card(grace_days=3, tolerance=cny(10))

    late = seen(bought(), repaid(1000, date(2026, 5, 13)), card=card)
    short = seen(bought(), repaid(990), card=card)
    shorter = seen(bought(), repaid("989.99"), card=card)

    assert (late.statements[0].missed, short.statements[0].missed) == (cny(0), cny(0))
    assert shorter.statements[0].missed == cny("10.01")
    assert (short.bills[0].left, shorter.bills[0].left) == (cny(0), cny("10.01"))


def test_a_tolerated_rest_is_on_the_next_statement():
    found = seen(bought(), repaid(9995), card=a_card(minimum=None, tolerance=cny(10)))

    assert [(str(bill.amount), str(bill.left)) for bill in found.bills] == [("10000.00", "0.00"), ("5.00", "5.00")]
    assert found.statements[0].cleared


def test_a_bill_that_is_due_on_the_day_of_the_next_statement_is_not_missed_yet():
    found = seen(bought(), card=a_card(due_after=30))

    assert found.bills[0].left == cny(10_000)
    assert found.statements[-1].parts.unpaid_minimum == cny(0)


def test_with_days_of_grace_past_the_next_statement_nothing_is_carried_over_yet():
    card = a_card(due_after=25, grace_days=10)

    found = seen(bought(), bought(500, date(2026, 5, 19), "more"), card=card)

    assert [str(bill.left) for bill in found.bills] == ["10000.00", "500.00"]
    assert found.statements[-1].balance == cny(10_500)


@pytest.mark.parametrize(("paid", "on", "expected"), [
    (None, date(2026, 4, 19), StatementState.NONE),
    (None, date(2026, 4, 20), StatementState.UNPAID),
    (400, date(2026, 5, 10), StatementState.PART_PAID),
    (1000, date(2026, 5, 10), StatementState.MINIMUM_PAID),
    (990, date(2026, 5, 10), StatementState.MINIMUM_PAID),
    (9000, date(2026, 5, 19), StatementState.MINIMUM_PAID),
    (9990, date(2026, 5, 10), StatementState.PAID),
    (10_000, date(2026, 5, 10), StatementState.PAID),
    (10_000, date(2026, 6, 19), StatementState.PAID),
    (400, date(2026, 5, 11), StatementState.IN_GRACE),
    (400, date(2026, 5, 13), StatementState.IN_GRACE),
    (400, date(2026, 5, 14), StatementState.OVERDUE),
    (400, date(2026, 5, 20), StatementState.OVERDUE),
])
def test_how_the_latest_statement_stands(paid, on, expected):
    card = a_card(grace_days=3, tolerance=cny(10))
    entries = [bought()] + ([repaid(paid, date(2026, 5, 5))] if paid else [])

    assert state(*entries, on=on, card=card) is expected


def test_without_a_due_day_nothing_is_ever_overdue():
    card = a_card(due_day=None)

    assert state(bought(), on=date(2027, 1, 1), card=card) is StatementState.UNPAID
    assert state(bought(), repaid(100), on=date(2026, 5, 11), card=card) is StatementState.PART_PAID
    assert [str(one.minimum) for one in seen(bought(), repaid(100), card=card).statements] == ["1000.00", "990.00"]
    assert seen(bought(), on=date(2027, 1, 1), card=card).statements[0].cleared is None


@pytest.mark.parametrize(("entries", "expected"), [
    ((bought(100, date(2026, 4, 1)), repaid(100, date(2026, 4, 10)), bought(50, date(2026, 4, 25), "new")), "unknown"),
    ((bought(100, date(2026, 4, 1)), repaid(130, date(2026, 4, 25)), bought(50, date(2026, 4, 26), "new")), "unknown"),
    ((bought(100, date(2026, 4, 1)), repaid(130, date(2026, 4, 25))), "unknown"),
    ((bought(100, date(2026, 4, 1)), repaid(100, date(2026, 4, 25)), bought(50, date(2026, 4, 26), "new")), "paid"),
    ((bought(100, date(2026, 4, 1)), repaid(100, date(2026, 4, 10))), "paid"),
])
def test_without_a_due_day_nothing_left_is_no_proof_of_being_paid(entries, expected):
    card = a_card(due_day=None, minimum=None)

    assert state(*entries, on=date(2026, 4, 30), card=card).value == expected


def test_without_a_due_day_and_a_rule_each_bill_keeps_its_own():
    card = a_card(due_day=None, minimum=None)

    found = seen(bought(), bought(500, date(2026, 5, 1), "more"), repaid(700, date(2026, 5, 25), bill=MAY),
                 on=date(2026, 5, 25), card=card)

    assert (found.owed, found.before_records) == (cny(10_000), cny(200))


def test_without_a_due_day_the_latest_statement_asks_for_everything():
    card = a_card(due_day=None)

    found = seen(bought(), repaid(500, date(2026, 5, 25)), on=date(2026, 5, 25), card=card)

    assert (found.statements[-1].minimum, found.statements[-1].minimum_left) == (cny(1000), cny(500))


def test_without_a_rule_part_of_a_bill_is_late():
    card = a_card(minimum=None)

    assert state(bought(), repaid(9000), on=date(2026, 5, 10), card=card) is StatementState.PART_PAID
    assert state(bought(), repaid(9000), on=date(2026, 5, 11), card=card) is StatementState.OVERDUE


def test_bills_by_the_calendar_carry_over_too():
    huabei = a_card(statement_day=None, due_day=10)

    found = seen(bought(1000, date(2026, 8, 20)), repaid(100, date(2026, 9, 10)), on=date(2026, 10, 1), card=huabei)

    assert [(bill.due, str(bill.left)) for bill in found.bills] == [
        (date(2026, 9, 10), "0.00"), (date(2026, 10, 10), "900.00"),
    ]


@pytest.mark.parametrize("currency", ["JPY", "KWD"])
def test_statements_in_coins_of_every_size(currency):
    card = a_card(currency=currency, minimum=MinimumRule(floor=Money(50, currency)))
    entry = bought(Money(12_345, currency))

    found = seen(entry, repaid(Money(1235, currency)), card=card)

    assert (found.statements[0].minimum, found.bills[0].met) == (Money(1235, currency), True)
    assert found.statements[1].minimum == Money(1111, currency)

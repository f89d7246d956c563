"""What interest a statement should ask: on the whole statement, on the unpaid part, or not at all."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from tests.builders import a_card, an_entry, cny
from tests.domain.card_interest import MAY, asked, bought, expected, repaid
from zhihuan.domain.billing import BilledInstalment, bill_due, statement_on
from zhihuan.domain.calendar import months_later
from zhihuan.domain.card_terms import InterestOn, LateFeeRule
from zhihuan.domain.loan import LoanId
from zhihuan.domain.minimum_payment import late_fee
from zhihuan.domain.money import Money, half_up
from zhihuan.domain.revolving import EntryKind as Kind
from zhihuan.domain.revolving import line_balance

APRIL, JUNE, JULY = (date(2026, month, 1) for month in (4, 6, 7))
FULL, UNPAID, SINCE_DUE = InterestOn


@pytest.mark.parametrize(("on", "interest"), [(FULL, "180.00"), (UNPAID, "22.50"), (SINCE_DUE, "5.00")])
def test_nine_tenths_paid_cost_interest_on_everything_or_on_the_rest(on, interest):
    card = a_card(interest_on=on)
    entries = bought(), repaid(9000)

    found = line_balance(card, entries, today=date(2026, 5, 20))

    assert expected(*entries, card=card) == cny(interest)
    assert found.statements[0].minimum == cny(1000)
    assert not found.bills[0].missed(date(2026, 5, 20))


def test_huabei_asks_for_the_days_a_bill_is_overdue():
    huabei = a_card(statement_day=None, due_day=10, interest_on=SINCE_DUE)
    entry = bought(500, date(2026, 8, 20))

    assert expected(entry, month=date(2026, 10, 1), card=huabei, today=date(2026, 9, 15)) == cny("1.25")


def test_a_statement_paid_in_full_costs_nothing():
    for month in (APRIL, MAY, JUNE):
        assert expected(bought(), repaid(4000, date(2026, 4, 25)), repaid(6000), month=month) == cny(0)


@pytest.mark.parametrize(("amount", "on", "interest"), [
    (10_000, date(2026, 5, 13), 0), (9990, date(2026, 5, 13), 0), ("9989.99", date(2026, 5, 13), "190.04"),
    (10_000, date(2026, 5, 14), 195),
])
def test_grace_and_tolerance_keep_the_interest_free_days(amount, on, interest):
    card = a_card(grace_days=3, tolerance=cny(10))

    assert expected(bought(), repaid(amount, on), card=card) == cny(interest)


@pytest.mark.parametrize(("on", "interest"), [(FULL, "167.00"), (UNPAID, "62.50"), (SINCE_DUE, "10.00")])
def test_several_payments_before_and_after_the_due_day(on, interest):
    paid = repaid(4000, date(2026, 5, 1)), repaid(3000), repaid(2000, date(2026, 5, 15))

    assert expected(bought(), *paid, card=a_card(interest_on=on)) == cny(interest)


@pytest.mark.parametrize(("on", "interest"), [(FULL, "200.00"), (UNPAID, "180.00"), (SINCE_DUE, "40.00")])
def test_what_was_sent_back_bears_interest_until_then(on, interest):
    back = an_entry("back", line="card", on=date(2026, 4, 25), kind=Kind.REFUND, amount=2000)

    assert expected(bought(), back, card=a_card(interest_on=on)) == cny(interest)


def test_each_transaction_counts_from_its_own_day():
    entries = bought(1000), bought(2000, date(2026, 4, 19), "later"), bought(4000, date(2026, 4, 21), "next bill")

    assert expected(*entries) == cny((1000 * 45 + 2000 * 31) * 5).times(Decimal("0.0001"))


def test_what_is_paid_late_leaves_residual_interest_on_the_next_statement():
    entries = bought(), repaid(9000), repaid(1000, date(2026, 5, 25))

    assert expected(*entries, month=JUNE) == cny("2.50")
    assert expected(*entries, month=JULY) == cny(0)


def test_what_is_not_paid_bears_interest_on_every_statement():
    entries = bought(), repaid(9000)

    assert [str(expected(*entries, month=month)) for month in (MAY, JUNE, JULY)] == ["180.00", "15.50", "15.00"]


def test_a_new_purchase_is_free_of_interest_while_its_own_statement_is_paid():
    revolving = bought(), repaid(9000)
    fresh = bought(500, date(2026, 5, 1), "fresh"), repaid(1500, date(2026, 6, 10))

    assert expected(*revolving, *fresh, month=JUNE) == cny("10.50")
    assert expected(*revolving, *fresh, month=JULY) == cny(0)


def test_cash_bears_interest_from_its_day_even_if_all_is_paid():
    entries = bought(1000, date(2026, 4, 10), "cash", Kind.DRAW), repaid(1000)

    assert [str(expected(*entries, month=month)) for month in (APRIL, MAY, JUNE)] == ["5.00", "10.00", "0.00"]


@pytest.mark.parametrize("kind", [Kind.FEE, Kind.PENALTY, Kind.INTEREST])
def test_the_lenders_own_charges_bear_no_interest(kind):
    assert expected(bought(100, kind=kind)) == cny(0)


def test_unpaid_interest_bears_interest_where_the_terms_say_so():
    posted = bought(180, date(2026, 5, 20), "posted", Kind.INTEREST)

    assert expected(bought(), repaid(9000), posted, month=JUNE) == cny("15.50")
    assert expected(bought(), repaid(9000), posted, month=JUNE, card=a_card(compound=True)) == cny("18.29")


def test_interest_on_record_is_compared_and_never_counted_twice():
    posted = bought(181, date(2026, 5, 20), "posted", Kind.INTEREST)
    card = a_card()

    found = asked(bought(), repaid(9000), posted)

    assert (found.on, found.expected, found.recorded, found.unexplained) == (
        date(2026, 5, 20), cny(180), cny(181), cny(1),
    )
    assert line_balance(card, (bought(), repaid(9000), posted), today=found.on).owed == cny(1181)


def test_only_the_interest_of_a_statement_is_compared_with_it():
    posted = (bought(180, date(2026, 5, 20), "may", Kind.INTEREST), bought(9, date(2026, 6, 20), "june", Kind.INTEREST))

    assert asked(bought(), bought(70, date(2026, 5, 1), "more"), repaid(9000), *posted).recorded == cny(180)


def test_nothing_recorded_is_less_than_expected():
    found = asked(bought(), repaid(9000))

    assert (found.recorded, found.unexplained) == (cny(0), cny(-180))


def test_what_has_accrued_so_far_is_known_once_the_due_day_is_over():
    entries = bought(), repaid(9000)

    at_due, after = (asked(*entries, today=day) for day in (date(2026, 5, 10), date(2026, 5, 12)))

    assert (at_due.until, at_due.expected) == (date(2026, 5, 10), cny(0))
    assert (after.until, after.expected) == (date(2026, 5, 12), cny(176))


@pytest.mark.parametrize("card", [a_card(daily_rate=None), a_card(due_day=None)])
def test_without_a_rate_or_a_due_day_the_interest_is_unknown_and_not_nothing(card):
    found = asked(bought(), repaid(9000), bought(180, date(2026, 5, 20), "posted", Kind.INTEREST), card=card)

    assert (found.expected, found.unexplained, found.recorded) == (None, None, cny(180))


def test_a_tolerated_rest_bears_interest_from_the_statement_that_took_it_over():
    entries = bought(), repaid(9995), bought(300, date(2026, 5, 15), "more")

    for on, interest in ((FULL, "5.48"), (UNPAID, "5.48"), (SINCE_DUE, "1.53")):
        assert expected(*entries, month=JUNE, card=a_card(tolerance=cny(10), interest_on=on)) == cny(interest)


def test_of_an_instalment_only_the_principal_bears_interest():
    plan = BilledInstalment(LoanId("plan"), date(2026, 5, 10), cny(1000), cny(70), cny(30))

    assert expected(plans=(plan,)) == cny(15)


@pytest.mark.parametrize(("year", "interest"), [(2027, "29.50"), (2028, "30.00")])
def test_february_has_as_many_days_as_it_has(year, interest):
    card = a_card(statement_day=31, due_day=20)

    found = asked(bought(1000, date(year, 1, 31)), month=date(year, 3, 1), card=card, today=date(year, 12, 1))

    assert (found.on, found.expected) == (date(year, 3, 31), cny(interest))


def test_a_due_day_counted_from_the_statement_may_lie_in_the_next_year():
    card = a_card(due_after=25)
    entries = bought(1000, date(2026, 12, 1)), repaid(1000, date(2027, 1, 14)), bought(500, date(2026, 12, 2), "other")

    assert expected(*entries, month=date(2027, 1, 1), card=card, today=date(2027, 2, 1)) == cny("34.25")


def test_a_deadline_past_the_next_statement_asks_on_the_one_after():
    card = a_card(due_after=28, grace_days=5)

    assert expected(bought(1000), month=MAY, card=card) == cny(0)
    assert expected(bought(1000), month=JUNE, card=card) == cny(38)


def test_a_deadline_on_the_day_of_a_statement_is_over_only_after_it():
    card = a_card(due_after=30)

    assert expected(bought(1000), month=MAY, card=card) == cny(0)
    assert expected(bought(1000), month=JUNE, card=card) == cny(38)


@pytest.mark.parametrize(("currency", "interest"), [("JPY", 1), ("KWD", 1)])
def test_interest_is_rounded_once_to_whole_coins(currency, interest):
    card = a_card(currency=currency)
    entries = [bought(Money(11, currency), identity=str(n)) for n in range(4)]

    assert expected(*entries, card=card) == Money(interest, currency)


def test_a_year_of_minimum_payments():
    card, rate = a_card(), Fraction(5, 10_000)
    entries, left, charged, since = [bought(12_000)], 12_000_00, 0, date(2026, 4, 5)

    for number in range(13):
        month = months_later(APRIL, number)
        made, due = statement_on(card, month), bill_due(card, month)
        assert due is not None
        if number:
            interest = half_up(rate * (charged + left * (made - since).days))
            assert expected(*entries, month=month, today=made) == Money(interest)
            entries.append(bought(Money(interest), made, f"interest {month}", Kind.INTEREST))
            charged, since = 0, made
        statement = line_balance(card, tuple(entries), today=made).statements[-1]
        assert statement.minimum is not None
        entries.append(repaid(statement.minimum, due))
        charged += left * (due - since).days
        left, since = left - half_up(Fraction(left, 10)), due

    assert not any(bill.missed(date(2027, 5, 11)) for bill in line_balance(card, tuple(entries)).bills)


def test_a_missed_minimum_costs_a_share_of_what_was_missed():
    (statement,) = line_balance(a_card(), (bought(), repaid(400)), today=date(2026, 5, 11)).statements

    assert statement.missed is not None
    assert late_fee(LateFeeRule(floor=cny(10)), statement.missed) == cny(30)

"""Statements of a card: what they ask, the minimum, what is carried over, and how the latest stands."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import TENTH, a_card, an_entry, an_event, cny
from zhihuan.domain.billing import BilledInstalment, bill_of_instalment, statement_on
from zhihuan.domain.card_terms import MinimumRule, StatementDayGoes
from zhihuan.domain.loan import LoanId
from zhihuan.domain.money import Money
from zhihuan.domain.revolving import EntryKind as Kind
from zhihuan.domain.revolving import line_balance, posting_month
from zhihuan.domain.statement import StatementState, statement_state

APRIL, MAY, JUNE = (date(2026, month, 1) for month in (4, 5, 6))
CARD = a_card()


def bought(amount=10_000, on=date(2026, 4, 5), identity="bought", kind=Kind.PURCHASE):
    return an_entry(identity, line="card", on=on, amount=amount, kind=kind)


def repaid(amount, on=date(2026, 5, 10), identity="repaid", bill=None, *, whole_bill=False):
    return an_entry(identity, line="card", on=on, kind=Kind.REPAYMENT, amount=amount, bill=bill, whole_bill=whole_bill)


def seen(*entries, on=date(2026, 5, 20), card=CARD, plans=(), limit=None):
    events = () if limit is None else (an_event(line="card", on=date(2025, 1, 1), limit=limit),)
    return line_balance(card, tuple(one for one in entries if one.on <= on), plans, events=events, today=on)


def state(*entries, on, card=CARD):
    return statement_state(seen(*entries, on=on, card=card), card.terms.tolerance, on)


def plan(due=date(2026, 5, 10), principal=1000, interest=30, fee=5):
    return BilledInstalment(LoanId("plan"), due, cny(principal), cny(interest), cny(fee))


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

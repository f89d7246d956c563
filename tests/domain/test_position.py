"""The whole book on a day: what is owed, to whom, and what falls due."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from tests.builders import (
    TENTH,
    a_book,
    a_card,
    a_lender,
    a_line,
    a_loan,
    a_loan_with_lender,
    a_payment,
    an_entry,
    an_event,
    an_income,
    cny,
    new,
    terms,
)
from tests.domain.lives import a_quote, a_rate
from zhihuan.domain.benchmark import Benchmark, Floating
from zhihuan.domain.book import Book, Kind
from zhihuan.domain.card_terms import LateFeeRule
from zhihuan.domain.credit_line import LineEventKind, LineId, LineState
from zhihuan.domain.due import DueKind, DueState
from zhihuan.domain.money import Money
from zhihuan.domain.position import Position
from zhihuan.domain.revolving import EntryKind
from zhihuan.domain.statement import StatementState
from zhihuan.domain.tally import Counted
from zhihuan.domain.terms import Method

TODAY = date(2026, 3, 9)
EVEN = terms(Method.EQUAL_PRINCIPAL)
LOAN, HUABEI = a_loan(terms=EVEN), a_line()


def a_full_book(*more):
    return a_book(
        *a_loan_with_lender(LOAN), new(Kind.LINE, HUABEI),
        new(Kind.ENTRY, an_entry(on=date(2026, 2, 20), amount=300)), *more,
    )


def test_a_loan_and_a_line_are_owed_together():
    position = Position(a_full_book(new(Kind.PAYMENT, a_payment(amount=1120))), TODAY)

    assert position.owed == cny(11_300)
    assert position.lenders_owed == {"ant": cny(11_300)}


def test_dues_of_loans_and_lines_stand_in_one_list():
    position = Position(a_full_book(), TODAY)

    found = [(due.kind, due.on.isoformat(), str(due.left)) for due in position.open_dues(date(2026, 3, 15))]

    assert found == [
        (DueKind.INSTALMENT, "2026-02-15", "1120.00"), (DueKind.BILL, "2026-03-10", "300.00"),
        (DueKind.INSTALMENT, "2026-03-15", "1110.00"),
    ]
    assert [due.key for due in position.overdue] == ["jiebei/1@2026-02-15"]
    assert [(position.name_of(due), position.lender_of(due).id) for due in position.open_dues(date(2026, 3, 15))] == [
        ("Jiebei", "ant"), ("Huabei", "ant"), ("Jiebei", "ant"),
    ]


def test_a_bill_is_known_by_its_month():
    position = Position(a_full_book(), TODAY)

    (bill,) = (due for due in position.dues if due.kind is DueKind.BILL)

    assert bill.key == "huabei/2026-03@2026-03-10"


def test_purchases_on_a_line_are_owed_once_and_their_repayment_settles_them():
    repaid = new(Kind.ENTRY, an_entry("paid", on=date(2026, 3, 9), kind=EntryKind.REPAYMENT, amount=300))
    before, after = Position(a_full_book(), TODAY), Position(a_full_book(repaid), TODAY)

    assert before.owed - after.owed == cny(300)
    assert sum(due.kind is DueKind.BILL for due in after.dues) == 1


def test_a_past_day_knows_nothing_of_what_came_later():
    book = a_full_book(
        new(Kind.PAYMENT, a_payment(amount=1120)),
        new(Kind.LINE_EVENT, an_event("closed", on=date(2026, 3, 1), kind=LineEventKind.CLOSED, limit=None)),
        new(Kind.LINE_EVENT, an_event("opened", on=date(2025, 6, 1))),
    )

    earlier = Position(book, date(2026, 2, 10))

    assert earlier.owed == cny(12_000)
    assert earlier.lines[HUABEI.id].state is LineState.OPEN
    assert Position(book, TODAY).lines[HUABEI.id].state is LineState.CLOSED
    assert earlier.lines[HUABEI.id].limit == cny(20_000)


def test_what_was_agreed_and_what_a_benchmark_says_move_a_loans_dues():
    dearer = a_rate(date(2026, 2, 20), "0.24")
    floating = replace(a_loan("floating", terms=EVEN), floating=Floating(Benchmark.LPR_5Y, Decimal(0), dearer.on))
    known = a_quote(dearer.on, "0.24")

    position = Position(
        a_full_book(new(Kind.LOAN_CHANGE, dearer), new(Kind.LOAN, floating), new(Kind.QUOTE, known)), TODAY
    )

    # Of 28 days to 15 March five cost 12 % a year and the others twice as much.
    for loan in (LOAN, floating):
        assert [due.amount for due in position.standings[loan.id].dues[:2]] == [cny(1120), cny("1200.36")]


def test_a_loan_that_has_not_begun_is_not_owed():
    position = Position(a_full_book(), date(2026, 1, 14))

    assert position.standings == {}
    assert position.dues == ()
    assert position.owed == cny(0)


def test_lenders_are_institutions_however_many_loans_they_gave():
    second = a_loan("second", name="Second", terms=EVEN)
    other = a_loan("other", lender="bank", name="Other", terms=EVEN)

    position = Position(a_full_book(new(Kind.LOAN, second), *a_loan_with_lender(other)), TODAY)

    assert set(position.lenders_owed) == {"ant", "bank"}


def test_a_lender_that_is_owed_nothing_is_not_counted():
    settled = a_loan("settled", lender="bank", terms=EVEN, closed_on=date(2026, 3, 1))

    position = Position(a_full_book(*a_loan_with_lender(settled)), TODAY)

    assert set(position.lenders_owed) == {"ant"}


def test_another_currency_is_left_out_of_sums_and_named():
    dollars = a_loan("usd", lender="bank", principal=Money(5000_00, "USD"), terms=EVEN)

    position = Position(a_full_book(*a_loan_with_lender(dollars)), TODAY)

    assert position.currency == "CNY"
    assert position.other_currencies == {"USD"}
    assert position.owed == Position(a_full_book(), TODAY).owed
    assert position.lenders_owed[a_lender("bank").id] == cny(0)


def test_a_total_is_at_least_so_much_where_one_part_of_it_is_unknown():
    before = an_entry("before", line="old", on=date(2026, 1, 5), kind=EntryKind.REPAYMENT, amount=500)

    position = Position(a_full_book(new(Kind.LINE, a_line("old")), new(Kind.ENTRY, before)), TODAY)

    assert position.total_owed.main == Counted(Position(a_full_book(), TODAY).owed, at_least=True)
    assert not Position(a_full_book(), TODAY).total_owed.main.at_least


def test_what_is_unknown_in_another_currency_leaves_the_total_known():
    before = an_entry("before", line="old", on=date(2026, 1, 5), kind=EntryKind.REPAYMENT, amount=Money(500_00, "USD"))
    line = a_line("old", currency="USD")

    position = Position(a_full_book(new(Kind.LINE, line), new(Kind.ENTRY, before)), TODAY)

    assert not position.total_owed.main.at_least
    assert position.total_owed.others == (Counted(Money(0, "USD"), at_least=True),)


def test_an_empty_book_owes_nothing_in_yuan():
    position = Position(Book(), TODAY)

    assert Book().empty
    assert (position.owed, position.dues, position.overdue, position.lenders_owed) == (cny(0), (), (), {})


def test_an_income_alone_is_a_book_too():
    assert not a_book(new(Kind.INCOME, an_income())).empty


def a_cards_book(*entries, card=None):
    return a_book(
        new(Kind.LENDER, a_lender("bank")), new(Kind.LINE, card or a_card()),
        *(new(Kind.ENTRY, replace(entry, line=LineId("card"))) for entry in entries),
    )


BOUGHT = an_entry("bought", on=date(2026, 4, 5), amount=10_000)
REPAID = an_entry("repaid", on=date(2026, 5, 10), kind=EntryKind.REPAYMENT, amount=9000)
FRESH = an_entry("fresh", on=date(2026, 5, 22), amount=300)


def test_a_card_says_its_statement_its_minimum_and_what_is_not_billed_yet():
    found = Position(a_cards_book(BOUGHT, REPAID, FRESH), date(2026, 5, 22)).lines[LineId("card")]

    assert found.statement is not None
    assert (found.statement.balance, found.statement.minimum, found.unbilled, found.owed) == (
        cny(1000), cny(100), cny(300), cny(1300),
    )
    assert found.statement_state is StatementState.UNPAID
    assert found.minimum_only is not None
    assert found.late_fee is None


def test_a_payment_lowers_the_interest_to_come_on_its_own_day():
    unpaid = Position(a_cards_book(BOUGHT), date(2026, 5, 10)).lines[LineId("card")]

    repaid = Position(a_cards_book(BOUGHT, REPAID), date(2026, 5, 10)).lines[LineId("card")]

    assert unpaid.interest_to_come == cny(5 * 45)
    assert repaid.interest_to_come == cny("180.00")


@pytest.mark.parametrize(
    ("rule", "day", "missed"),
    [
        (TENTH, date(2026, 5, 10), 0), (TENTH, date(2026, 5, 11), 800), (TENTH, date(2026, 5, 22), 800),
        (None, date(2026, 5, 22), 9_800),
    ],
)
def test_what_bills_asked_in_vain_is_told_apart_from_what_is_to_come(rule, day, missed):
    part_of_it = replace(REPAID, amount=cny(200))
    book = a_cards_book(BOUGHT, part_of_it, card=a_card(minimum=rule))

    assert Position(book, day).lines[LineId("card")].missed == cny(missed)


def test_a_card_before_its_first_statement_has_none():
    found = Position(a_cards_book(BOUGHT), date(2026, 4, 19)).lines[LineId("card")]

    assert (found.statement, found.unbilled, found.statement_state) == (None, cny(10_000), StatementState.NONE)


def test_interest_is_expected_on_a_named_statement_or_on_the_one_to_come():
    found = Position(a_cards_book(BOUGHT, REPAID), date(2026, 5, 22)).lines[LineId("card")]

    assert found.interest(date(2026, 5, 1)).expected == cny(180)
    assert (found.interest().month, found.interest().expected) == (date(2026, 6, 1), cny(1))


def test_paying_the_minimum_of_a_card_is_not_overdue():
    paid, short = (
        Position(a_cards_book(BOUGHT, replace(REPAID, amount=cny(amount))), date(2026, 5, 11)) for amount in (1000, 999)
    )

    assert paid.overdue == ()
    assert [(str(due.minimum), str(due.left)) for due in short.overdue] == [("1000.00", "9001.00")]


def test_what_the_next_statement_took_over_is_left_there_alone():
    position = Position(a_cards_book(BOUGHT, REPAID), date(2026, 5, 20))

    april, may = position.dues

    assert (april.amount, april.paid, april.carried, april.left) == (cny(10_000), cny(9000), cny(1000), cny(0))
    assert april.state(position.today) is DueState.PART_PAID
    assert not april.paid_late
    assert (may.amount, may.minimum, may.left) == (cny(1000), cny(100), cny(1000))


def test_the_rest_paid_after_the_minimum_was_met_in_time_is_not_late_but_was_not_all_in_time():
    rest = an_entry("rest", on=date(2026, 5, 15), kind=EntryKind.REPAYMENT, amount=1000)

    (due,) = Position(a_cards_book(BOUGHT, REPAID, rest), date(2026, 5, 16)).dues

    assert (due.paid_on, due.met_on, due.state(date(2026, 5, 16))) == (
        date(2026, 5, 15), date(2026, 5, 10), DueState.PAID,
    )
    assert due.paid_in_full
    assert not due.paid_in_time


@pytest.mark.parametrize(("paid", "fee"), [(400, 30), (1000, 0)])
def test_a_minimum_that_was_missed_may_cost_a_late_fee(paid, fee):
    card = a_card()
    card = replace(card, terms=replace(card.terms, late_fee=LateFeeRule(floor=cny(10))))
    book = a_cards_book(BOUGHT, replace(REPAID, amount=cny(paid)), card=card)

    at_due, after = (Position(book, date(2026, 5, day)).lines[card.id] for day in (10, 11))

    assert (at_due.late_fee, after.late_fee) == (None, cny(fee))


def test_a_missed_minimum_paid_after_the_next_statement_was_paid_late():
    late = an_entry("late", on=date(2026, 5, 25), kind=EntryKind.REPAYMENT, amount=1000)

    april, may = Position(a_cards_book(BOUGHT, late), date(2026, 5, 26)).dues

    assert april.state(date(2026, 5, 26)) is DueState.PAID_LATE
    assert may.left == cny(9000)


def test_a_rest_within_the_tolerance_is_neither_overdue_nor_part_paid():
    card = a_card(grace_days=3, tolerance=cny(10))
    entries = BOUGHT, replace(REPAID, on=date(2026, 5, 13), amount=cny(9995))

    before, after = (Position(a_cards_book(*entries, card=card), day) for day in (date(2026, 5, 14), date(2026, 5, 20)))

    assert [due.state(date(2026, 5, 14)) for due in before.dues] == [DueState.PAID]
    assert [due.state(date(2026, 5, 20)) for due in after.dues] == [DueState.PAID, DueState.UPCOMING]
    assert (before.owed, after.owed) == (cny(5), cny(5))


def test_a_minimum_short_by_no_more_than_the_tolerance_is_met():
    card = a_card(tolerance=cny(10))

    position = Position(a_cards_book(BOUGHT, replace(REPAID, amount=cny(990)), card=card), date(2026, 5, 11))

    assert position.overdue == ()

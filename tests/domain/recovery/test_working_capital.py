"""The months ahead of a small business: with and without the line, the gap, and which date would close it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from tests.builders import a_card, a_line, a_loan, a_payment, an_entry, an_event, an_income, cny
from tests.domain.health.houses import cash, even, spending
from tests.domain.recovery.ledgers import CASE, TODAY, a_flow, ledger, of_line
from zhihuan.domain.credit_line import LineEventKind, LineId
from zhihuan.domain.loan import LoanId
from zhihuan.domain.money import Money
from zhihuan.domain.recovery.business import FlowId, FlowKind
from zhihuan.domain.recovery.cash_ahead import MovementKind, movements
from zhihuan.domain.recovery.working_capital import CapitalUnknown, DateChange, working_capital
from zhihuan.domain.revolving import EntryKind

LINE = a_line("line", lender="bank", statement_day=None, due_day=None)
OPENED = an_event("opened", line="line", on=date(2025, 1, 1), limit=cny(3_000))
CLOSED = an_event("closed", line="line", on=date(2026, 3, 1), kind=LineEventKind.CLOSED, limit=None)
BUSINESS = (of_line(CASE, "line"), LINE, OPENED, CLOSED)
THE_CASE = BUSINESS[0]
STOCK = a_flow(FlowKind.STOCK, 4_000, date(2026, 4, 1))
SALES = a_flow(FlowKind.INCOME, 5_000, date(2026, 4, 10))


def ahead(*things, case=THE_CASE, months=6):
    return working_capital(ledger(*BUSINESS, *things), case, months)


def test_stock_before_sales_is_a_gap_without_the_line_and_none_with_it():
    found = ahead(cash(1_500), STOCK, SALES)

    assert found.without is not None
    assert found.with_line is not None
    assert (found.without.first_short, found.without.gap, found.without.gap_on) == (
        date(2026, 4, 1), cny(2_500), date(2026, 4, 1),
    )
    assert (found.with_line.first_short, found.with_line.gap, found.with_line.gap_on) == (None, cny(0), None)
    assert [(one.on, one.cash) for one in found.without.days] == [
        (TODAY, cny(1_500)), (date(2026, 4, 1), cny(-2_500)), (date(2026, 4, 10), cny(2_500)),
        (date(2026, 9, 20), cny(2_500)),
    ]
    assert {one.room for one in found.with_line.days} == {cny(3_000)}


def test_half_a_year_is_looked_at_and_cash_that_is_just_enough_is_not_short():
    found = working_capital(ledger(*BUSINESS, cash(4_000), STOCK, SALES), THE_CASE)

    assert found.until == date(2026, 9, 20)
    assert found.without is not None
    assert [found.without.first_short, found.without.gap_on] == [None, None]
    assert [one.short for one in found.without.days] == [False] * 4


def test_the_deepest_day_is_the_one_on_which_most_is_missing_beside_the_line():
    repaid = replace(even("draw", 2_000, 1, start=date(2026, 4, 2)), line=LineId("line"), start=date(2026, 3, 2))
    found = ahead(cash(1_000), a_flow(FlowKind.STOCK, 5_000, date(2026, 4, 1)), repaid, replace(SALES, amount=cny(1)))

    assert found.without is not None
    assert found.with_line is not None
    assert (found.without.gap_on, found.without.gap) == (date(2026, 5, 2), cny(5_999))
    assert (found.with_line.gap_on, found.with_line.gap) == (date(2026, 4, 1), cny(3_000))


def test_one_date_that_closes_the_gap_is_told_with_the_fewest_days():
    found = ahead(cash(1_500), STOCK, SALES)

    assert set(found.closed_by) == {DateChange(STOCK.id, 9), DateChange(SALES.id, -9)}


def test_what_cannot_be_moved_and_what_would_not_do_is_not_told():
    wages = a_flow(FlowKind.WAGES, 900, date(2026, 4, 2))
    found = ahead(cash(1_500), replace(STOCK, movable=False), SALES, wages)

    assert found.closed_by == (DateChange(SALES.id, -9),)
    assert ahead(cash(1_500), STOCK, replace(SALES, on=date(2026, 9, 1))).closed_by == ()


def test_where_nothing_is_short_no_date_is_to_be_moved():
    assert ahead(cash(9_000), STOCK, SALES).closed_by == ()


def test_what_is_put_off_past_the_last_day_still_counts_on_it():
    late = a_flow(FlowKind.SUPPLIER, 2_000, date(2026, 9, 19))

    assert ahead(cash(1_500), late, replace(SALES, amount=cny(100))).closed_by == ()


def test_income_from_after_the_last_day_may_be_moved_into_the_months_and_none_before_tomorrow():
    due = a_flow(FlowKind.SUPPLIER, 2_000, date(2026, 9, 18))
    later = a_flow(FlowKind.INCOME, 600, date(2026, 9, 25), identity="later")
    small = a_flow(FlowKind.INCOME, 1, TODAY + timedelta(days=2), identity="small")

    assert ahead(cash(1_500), due, later, small).closed_by == (DateChange(FlowId("later"), -7),)


def test_a_monthly_income_moves_all_its_days():
    rent = a_flow(FlowKind.OTHER, 2_000, date(2026, 4, 5), monthly=True)
    monthly = a_flow(FlowKind.INCOME, 2_000, date(2026, 4, 15), monthly=True)

    found = ahead(cash(100), rent, monthly)

    assert set(found.closed_by) == {DateChange(rent.id, 10), DateChange(monthly.id, -10)}
    assert len([one for one in found.movements if one.kind is MovementKind.FLOW]) == 12


def test_no_date_is_moved_by_more_than_so_many_days():
    last, far = replace(SALES, on=date(2026, 5, 16)), replace(SALES, on=date(2026, 5, 17))

    assert set(ahead(cash(1_500), STOCK, last).closed_by) == {DateChange(STOCK.id, 45), DateChange(SALES.id, -45)}
    assert ahead(cash(1_500), STOCK, far).closed_by == ()


@pytest.mark.parametrize(("day", "closed"), [
    (TODAY, ()), (TODAY + timedelta(days=1), (DateChange(FlowId("soon"), -2),)),
])
def test_what_is_to_come_may_come_tomorrow_and_not_today(day, closed):
    asked = a_flow(FlowKind.SUPPLIER, 1_000, day, movable=False)
    soon = a_flow(FlowKind.INCOME, 5_000, TODAY + timedelta(days=3), identity="soon")

    assert ahead(cash(900), asked, soon).closed_by == closed


def test_a_due_of_today_is_paid_once():
    found = movements(ledger(*BUSINESS, even("loan", 300, 12, start=date(2026, 2, 20))), LineId("line"), TODAY)

    assert [(one.on, str(one.amount)) for one in found] == [(TODAY, "-300.00")]


def test_of_a_level_instalment_its_own_principal_is_what_can_be_drawn_again():
    draw = replace(a_loan("draw", start=date(2026, 3, 1)), line=LineId("line"))
    position = ledger(*BUSINESS, draw)

    found = movements(position, LineId("line"), date(2026, 5, 1))

    rows = position.standings[draw.id].rows
    assert [one.frees for one in found] == [rows[0].principal.minor, rows[1].principal.minor]


def test_the_limit_of_the_day_before_the_loss_counts():
    raised = an_event("raised", line="line", on=date(2026, 2, 28), kind=LineEventKind.RAISED, limit=cny(3_500))

    found = ahead(cash(100), SALES, raised)

    assert found.with_line is not None
    assert found.with_line.days[0].room == cny(3_500)


def test_without_cash_or_anything_that_comes_in_nothing_is_said():
    nothing_known = ahead(STOCK, SALES)
    no_income = ahead(cash(1_500), STOCK)

    assert (nothing_known.unknown, nothing_known.without, nothing_known.cash) == (CapitalUnknown.NO_CASH, None, None)
    assert (no_income.unknown, no_income.without, no_income.with_line) == (CapitalUnknown.NO_INCOME, None, None)
    assert no_income.closed_by == ()


def test_an_income_that_is_known_to_be_over_is_known():
    over = an_income(since=date(2025, 1, 5), until=date(2026, 2, 10))

    assert ahead(cash(1_500), STOCK, over).unknown is None


def test_dues_are_paid_on_their_days_and_what_is_overdue_today():
    loan = even("loan", 300, 12, lender="other", start=date(2026, 1, 25))
    card, bought = a_card(minimum=None), an_entry("b", line="card", on=date(2026, 3, 6), amount=600)
    missed = an_entry("m", line="card", on=date(2026, 1, 6), amount=50)

    found = [
        (one.on, one.subject, str(one.amount), one.frees)
        for one in movements(ledger(*BUSINESS, loan, card, bought, missed), LineId("line"), date(2026, 4, 25))
    ]

    assert found == [
        (TODAY, "card", "-50.00", 0), (TODAY, "loan", "-300.00", 0),
        (date(2026, 3, 25), "loan", "-300.00", 0),
        (date(2026, 4, 10), "card", "-600.00", 0), (date(2026, 4, 25), "loan", "-300.00", 0),
    ]


def test_of_a_joint_loan_the_own_part_is_paid_and_a_replaced_or_foreign_one_not():
    joint = replace(even("joint", 300, 12, start=date(2026, 3, 10)), share=Decimal("0.5"))
    old = even("old", 300, 12, start=date(2026, 1, 10))
    new = even("new", 100, 36, start=date(2026, 3, 10), refinances=LoanId("old"))
    foreign = replace(even("foreign", start=date(2026, 2, 10)), principal=Money(1_200_00, "USD"))
    dollars = replace(a_card(currency="USD", minimum=None), id=LineId("dollars"))
    bought = an_entry("b", line="dollars", on=date(2026, 3, 6), amount=Money(9_00, "USD"))

    things = (joint, old, new, foreign, dollars, bought)
    found = movements(ledger(*BUSINESS, *things), LineId("line"), date(2026, 4, 12))

    assert [(one.subject, str(one.amount)) for one in found] == [("joint", "-150.00"), ("new", "-100.00")]


def test_everyday_life_costs_each_day_its_part_and_a_month_the_whole():
    found = movements(ledger(*BUSINESS, spending(3_100)), LineId("line"), date(2026, 4, 30))

    april = [one.amount.minor for one in found if one.on.month == 4]
    assert (len(april), sum(april), min(april), max(april)) == (30, -310_000, -10_334, -10_333)
    assert found[0].on == TODAY + timedelta(days=1)


def test_cash_told_today_may_hold_what_came_today():
    salary = an_income(amount=1_000, since=date(2025, 1, 20))

    told_today, told_before = ahead(cash(100, TODAY), salary, months=1), ahead(cash(100), salary, months=1)

    assert [one.on for one in told_today.movements] == [date(2026, 4, 20)]
    assert [one.on for one in told_before.movements] == [TODAY, date(2026, 4, 20)]


def test_what_is_repaid_of_the_line_could_be_drawn_again():
    draw = replace(even("draw", 500, 4, start=date(2026, 3, 10)), line=LineId("line"))
    used = an_entry("d", line="line", on=date(2026, 2, 1), kind=EntryKind.DRAW, amount=400)

    found = ahead(cash(5_000), draw, used, SALES)

    assert found.with_line is not None
    assert [(one.on, str(one.room)) for one in found.with_line.days][:3] == [
        (TODAY, "600.00"), (date(2026, 4, 10), "1100.00"), (date(2026, 5, 10), "1600.00"),
    ]


def test_bills_and_overdue_draws_of_the_line_free_it_too():
    card, opened = a_card(minimum=None), an_event("opened", line="card", on=date(2025, 1, 1), limit=cny(1_000))
    bought = [an_entry(f"b{month}", line="card", on=date(2026, month, 6), amount=100) for month in (2, 3)]
    draw = replace(even("draw", 50, 12, start=date(2026, 2, 10)), line=LineId("card"))
    case = of_line(CASE, "card")
    position = ledger(case, card, opened, *bought, draw)

    found = movements(position, card.id, date(2026, 4, 10))

    assert [(one.on, one.subject, one.frees) for one in found] == [
        (TODAY, "card", 10_000), (TODAY, "draw", 5_000), (date(2026, 4, 10), "card", 10_000),
        (date(2026, 4, 10), "draw", 5_000),
    ]


def test_a_line_that_was_only_cut_can_still_be_drawn_on():
    cut = an_event("cut", line="line", on=date(2026, 3, 1), kind=LineEventKind.CUT, limit=cny(500))
    position = ledger(THE_CASE, LINE, OPENED, cut, cash(100), STOCK, SALES)

    found = working_capital(position, THE_CASE)

    assert found.without is not None
    assert found.with_line is not None
    assert (found.without.gap, found.with_line.gap) == (cny(3_400), cny(900))


def test_a_limit_that_nobody_told_or_in_other_money_leaves_the_other_side_unknown():
    silent = working_capital(ledger(THE_CASE, LINE, cash(100), SALES), THE_CASE)
    dollars = replace(LINE, currency="USD")
    limit = an_event("opened", line="line", on=date(2025, 1, 1), limit=Money(9_000_00, "USD"))
    things = (THE_CASE, dollars, limit, even(start=date(2026, 3, 1)), cash(100), SALES)
    foreign = working_capital(ledger(*things), THE_CASE)

    assert (silent.with_line, foreign.with_line) == (None, None)
    assert silent.without is not None
    assert foreign.without is not None
    assert foreign.without.days[0].room == cny(0)


def test_plans_in_other_money_and_of_other_cases_are_left_out():
    dollars = a_flow(FlowKind.STOCK, Money(5_00, "USD"), identity="dollars")
    other = a_flow(FlowKind.STOCK, 9_000, identity="other", case="other")

    found = ahead(cash(1_500), SALES, dollars, other)

    assert found.left_out == (FlowId("dollars"),)
    assert {one.subject for one in found.movements} == {SALES.id}


@pytest.mark.parametrize("months", [1, 6])
def test_the_facts_it_stands_on_are_told(months):
    found = ahead(cash(1_500), spending(100), SALES, a_payment("p", loan="loan", on=TODAY), even(start=TODAY),
                  months=months)

    assert found.cash is not None
    assert found.living is not None
    assert (found.cash.amount, found.living.amount) == (cny(1_500), cny(100))
    assert found.until == date(2026, 3 + months, 20)

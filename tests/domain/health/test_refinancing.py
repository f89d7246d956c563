"""A loan and the one that paid it off are one debt, in every measure, from the day the new one began."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from tests.builders import a_lender, a_line, a_loan, a_payment, an_income, cny, terms
from tests.domain.health.houses import MONTH, beside, even, house, subjects
from zhihuan.domain.benchmark import Benchmark, Floating
from zhihuan.domain.credit_line import LineId
from zhihuan.domain.health.debts import owed
from zhihuan.domain.health.figure import Why
from zhihuan.domain.health.figures import figures
from zhihuan.domain.health.horizon import strip
from zhihuan.domain.health.measure import Measure
from zhihuan.domain.health.refinancing import refinancing
from zhihuan.domain.health.usage import used_of
from zhihuan.domain.loan import LoanId
from zhihuan.domain.money import Money
from zhihuan.domain.payment import PaymentEffect
from zhihuan.domain.terms import Method

BEGAN = date(2026, 3, 5)
OLD = even("old", 1_000, start=date(2026, 1, 8), lender="first")
NEW = replace(even("new", 1_000, start=BEGAN, lender="second"), refinances=LoanId("old"))


def after(identity="new", old="old", principal=12_000, **parts):
    """Return a loan that began on 5 March and names the one that it paid off."""
    loan = even(identity, principal, 1, start=BEGAN, lender="second")
    return replace(loan, refinances=LoanId(old), **parts)


def off(loan="old", amount=12_000, on=BEGAN, together="", **parts):
    paid = a_payment(f"off {loan}", loan=loan, on=on, amount=amount)
    return replace(paid, effect=PaymentEffect.PAYOFF, together=together, **parts)


# ── one definition for all measures ───────────────────────────────────────────


@pytest.mark.parametrize(("measure", "counted"), [
    (Measure.INSTITUTIONS, ["second"]), (Measure.ACCOUNTS, ["new"]), (Measure.PRODUCTS, ["new"]),
    (Measure.NON_BANK_SHARE, ["new"]), (Measure.WEIGHTED_RATE, ["new"]), (Measure.HIGHEST_RATE, ["new"]),
    (Measure.OVERDUE, []), (Measure.DUE_30, ["new"]), (Measure.CLUSTERED, []),
])
def test_of_a_pair_only_the_new_loan_is_counted_and_the_old_one_stands_beside(measure, counted):
    found = figures(house(OLD, NEW))[measure]

    assert subjects(found.above) == counted
    assert ("old", Why.REFINANCED) in beside(found)


def test_until_the_new_loan_begins_the_old_one_counts():
    before = figures(house(OLD, NEW, today=date(2026, 3, 4)))

    assert subjects(before[Measure.INSTITUTIONS].above) == ["first"]
    assert subjects(before[Measure.OVERDUE].above) == ["old"]


def test_what_the_old_loan_asked_before_and_got_counts_in_its_month():
    february = a_payment("february", loan="old", on=date(2026, 2, 8), amount=1_000)
    position = house(an_income(amount=10_000), OLD, NEW, february)

    assert subjects(figures(position, date(2026, 2, 1))[Measure.DTI].above) == ["old"]
    assert subjects(figures(position, MONTH)[Measure.DTI].above) == []


def test_nothing_is_late_of_a_loan_that_another_paid_off():
    late = figures(house(replace(OLD, start=date(2025, 12, 8)), NEW))

    assert late[Measure.OVERDUE_BUCKET].value == 0
    assert {one.state for one in strip(house(OLD, NEW))} == {None}


def test_what_was_late_of_it_breaks_no_streak():
    car = even("car", 500, start=date(2025, 12, 10))
    paid = [a_payment(f"{month}", loan="car", on=date(2026, month, 10), amount=500) for month in (1, 2, 3)]

    assert figures(house(car, OLD, NEW, *paid))[Measure.STREAK].value == 2


def test_its_lump_sum_and_its_resets_are_no_more_to_come():
    lump = a_loan("old", principal=cny(24_000), start=date(2026, 1, 8), lender="first",
                  terms=terms(Method.BULLET, "0.12", 1, date(2026, 9, 8), start=date(2026, 1, 8)))
    lump = replace(lump, floating=Floating(Benchmark.LPR_1Y, Decimal("0.01"), date(2026, 4, 1), 3))

    found = figures(house(lump, after(principal=25_000)))

    assert found[Measure.MATURITY_WALL].value == 0
    assert beside(found[Measure.MATURITY_WALL]) == {("old", Why.REFINANCED)}
    assert found[Measure.LUMP_SUM_DUE].value is None
    assert found[Measure.RATE_RESETS].value is None


def test_its_interest_is_not_asked_any_more():
    old = a_loan("old", lender="first", start=date(2026, 1, 10))

    assert subjects(figures(house(an_income(), old, NEW))[Measure.INTEREST_BURDEN].above) == []


def test_a_draw_that_was_paid_off_takes_nothing_of_its_line():
    old = replace(OLD, line=LineId("huabei"))
    position = house(a_line(), old, NEW)

    assert used_of(position, position.lines[LineId("huabei")]) == cny(0)


def test_what_is_owed_in_all_holds_the_pair_once():
    assert owed(house(OLD, NEW)) == cny(12_000)


@pytest.mark.parametrize("new", [
    replace(NEW, start=date(2026, 1, 8)), replace(NEW, refinances=LoanId("gone")),
    replace(NEW, principal=Money(12_000_00, "USD"), terms=terms(start=BEGAN)), replace(NEW, refinances=None),
])
def test_what_cannot_have_paid_it_off_does_not(new):
    assert refinancing(house(OLD, new)).since == {}


# ── a name alone ends nothing ─────────────────────────────────────────────────


@pytest.mark.parametrize(("principal", "goes_on"), [(11_760, False), (11_759, True), (6_000, True)])
def test_without_a_payoff_it_ends_only_where_the_new_loan_brings_what_it_asked(principal, goes_on):
    # It asked 12,000; a fiftieth of that, 240, is given to what nobody recorded.
    found = figures(house(OLD, after(principal=principal)))[Measure.INSTITUTIONS]

    assert subjects(found.above) == (["first", "second"] if goes_on else ["second"])


def test_one_of_which_a_part_was_repaid_early_goes_on_and_both_count():
    part = replace(off(amount=6_000), effect=PaymentEffect.SHORTEN)
    position = house(OLD, after(principal=6_000), part)

    assert (owed(position), refinancing(position).since) == (cny(12_000), {})
    assert figures(position)[Measure.BORROWED_30].value == cny(6_000).minor


def test_one_whose_payoff_was_taken_back_goes_on_from_then():
    things = (OLD, NEW, off(reversed_on=date(2026, 3, 18)))

    assert refinancing(house(*things, today=date(2026, 3, 17))).since == {"old": BEGAN}
    assert refinancing(house(*things, today=date(2026, 3, 18))).since == {}
    assert owed(house(*things)) == cny(24_000)


def test_what_goes_on_takes_nothing_of_what_the_same_loan_paid_off():
    other = even("other", 500, start=date(2026, 1, 8), lender="third")
    back = off("other", 6_000, on=date(2026, 3, 6), reversed_on=date(2026, 3, 8))
    later = replace(after("later", old="other", principal=6_000), start=date(2026, 3, 6))

    found = refinancing(house(OLD, other, NEW, later, off(), back))

    assert (found.since, found.covered) == ({"old": BEGAN}, {"old": cny(12_000)})
    assert found.repaid == {"new": cny(12_000)}


@pytest.mark.parametrize("paid", [
    off(), replace(off(), effect=PaymentEffect.INSTALMENT), replace(off(amount=11_000), effect=PaymentEffect.PAYOFF),
])
def test_one_of_which_nothing_is_open_ended_however_small_the_new_loan(paid):
    assert refinancing(house(OLD, after(principal=6_000), paid)).since == {"old": BEGAN}


def test_one_that_was_closed_ended_however_small_the_new_loan():
    assert refinancing(house(replace(OLD, closed_on=BEGAN), after(principal=6_000))).since == {"old": BEGAN}


# ── several on either side ────────────────────────────────────────────────────


def test_two_loans_that_paid_off_one_are_both_counted_and_it_ends_with_the_first():
    late = replace(after("late", principal=6_000), start=date(2026, 3, 9))
    found = refinancing(house(OLD, after(principal=6_000), late, off()))

    assert found.since == {"old": BEGAN}
    assert found.repaid == {"new": cny(6_000), "late": cny(6_000)}


def test_in_whichever_order_they_are_recorded():
    late = replace(after("a late one", principal=9_000), start=date(2026, 3, 9))
    things = (after(principal=6_000), late)

    both = [refinancing(house(OLD, *order, off())) for order in (things, reversed(things))]

    assert both[0] == both[1]
    assert both[0].repaid == {"new": cny(6_000), "a late one": cny(6_000)}


def test_a_loan_paid_off_whatever_one_payment_ended():
    other = even("other", 500, start=date(2026, 1, 8), lender="third")
    alone = even("alone", 500, start=date(2026, 1, 8), lender="fourth")
    payoffs = (off(together="one"), off("other", 6_000, together="one"), off("alone", 6_000))

    found = refinancing(house(OLD, other, alone, after(principal=18_000), *payoffs))

    assert found.since == {"old": BEGAN, "other": BEGAN}
    assert found.successor == {"old": "new", "other": "new"}
    assert (found.repaid, found.covered) == ({"new": cny(18_000)}, {"old": cny(12_000), "other": cny(6_000)})


def test_a_payoff_that_was_taken_back_ended_nothing():
    other = even("other", 500, start=date(2026, 1, 8), lender="third")
    back = off("other", 6_000, together="one", reversed_on=date(2026, 3, 8))

    assert refinancing(house(OLD, other, NEW, off(together="one"), back)).since == {"old": BEGAN}


# ── new money ─────────────────────────────────────────────────────────────────


def borrowed(*things):
    return figures(house(*things))[Measure.BORROWED_30]


def test_what_is_beyond_the_payoff_is_new_borrowing():
    found = borrowed(OLD, after(principal=30_000), off())
    (row,), (other,) = found.above, found.left_out

    assert (found.value, row.of) == (cny(18_000).minor, cny(30_000))
    assert (other.row.amount, other.why) == (cny(12_000), Why.REFINANCED)


@pytest.mark.parametrize(("principal", "new"), [(12_000, 0), (12_240, 0), (12_300, 300)])
def test_without_a_recorded_payoff_what_it_asked_on_the_day_counts_but_for_a_fiftieth(principal, new):
    # 12,000 free of interest, of which nothing was repaid by 5 March.
    assert borrowed(OLD, after(principal=principal)).value == cny(new).minor


@pytest.mark.parametrize("closed", [BEGAN, date(2026, 3, 3), date(2026, 3, 19)])
def test_a_loan_that_was_closed_asked_what_was_open_of_it(closed):
    february = a_payment("february", loan="old", on=date(2026, 2, 8), amount=1_000)

    assert borrowed(replace(OLD, closed_on=closed), february, after(principal=20_000)).value == cny(9_000).minor


def test_what_the_new_loan_did_not_cover_of_a_payoff_was_repaid():
    found = figures(house(OLD, after(principal=8_000), off()))[Measure.R90]

    # The old loan's own 12,000 came in January; of its payoff 4,000 were the user's own.
    assert subjects(found.above) == ["old"]
    assert found.value == 3
    assert [row.amount for row in found.below] == [cny(4_000)]


def test_a_pair_of_which_all_was_replaced_is_no_drawdown():
    assert figures(house(OLD, NEW, off()))[Measure.DRAWDOWNS_30].value == 0
    assert figures(house(OLD, after(principal=30_000), off()))[Measure.DRAWDOWNS_30].value == 1


def test_the_lenders_own_order_tells_what_was_open():
    assert refinancing(house(a_lender("first"), OLD, NEW)).covered == {"old": cny(12_000)}

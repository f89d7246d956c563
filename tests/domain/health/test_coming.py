"""What is about to come or costs more than was said: the soonest, the largest, and unknown where there is none."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from tests.builders import a_line, a_loan, an_entry, an_event, cny, terms
from tests.domain.health.houses import beside, even, house, subjects
from zhihuan.domain.benchmark import Benchmark, Floating
from zhihuan.domain.credit_line import LineEventKind
from zhihuan.domain.disclosure import Definition, Disclosure
from zhihuan.domain.fee import Fee, FeeTiming
from zhihuan.domain.health.coming import coming
from zhihuan.domain.health.figure import Unknown, Why
from zhihuan.domain.health.measure import Measure
from zhihuan.domain.loan import LoanId
from zhihuan.domain.money import Money
from zhihuan.domain.terms import Method

START = date(2026, 3, 10)
LOAN = a_loan("phone", principal=cny(12_000), start=START, terms=terms(start=START))


def of(measure, *things):
    return coming(house(*things))[measure]


def sheet(rate, definition=Definition.EFFECTIVE):
    return replace(LOAN, disclosure=Disclosure(cny(12_000), (), rate and Decimal(rate), definition))


@pytest.mark.parametrize(("rate", "above"), [("0.1268", 0), ("0.13", 0), ("0.1068", Fraction(2, 100)), ("0.2", 0)])
def test_a_true_cost_above_the_sheet_counts_beyond_the_tolerance(rate, above):
    found = of(Measure.COST_ABOVE_DISCLOSED, sheet(rate))

    assert found.value == pytest.approx(above, abs=1e-4)
    assert subjects(found.above) == ["phone"]


def test_a_flat_rate_on_the_sheet_is_compared_with_a_true_one():
    flat = a_loan("flat", principal=cny(12_000), start=START, terms=terms(Method.FLAT_FEE, "0.072", start=START))
    sold = replace(flat, disclosure=Disclosure(cny(12_000), (), Decimal("0.072"), Definition.FLAT))

    # 13.03 % nominal is the true rate nearest to 7.2 %.
    assert of(Measure.COST_ABOVE_DISCLOSED, sold).value == pytest.approx(Fraction(583, 10_000), abs=1e-4)


def test_a_sheet_without_a_rate_and_a_loan_without_a_sheet_say_nothing():
    nothing_arrived = replace(
        sheet("0.1"), terms=replace(LOAN.terms, fees=(Fee("Service", FeeTiming.DEDUCTED, cny(12_000)),))
    )

    for loan in (LOAN, sheet(None), nothing_arrived, replace(sheet("0.1"), closed_on=date(2026, 3, 11))):
        found = of(Measure.COST_ABOVE_DISCLOSED, loan)
        assert (found.value, found.unknown) == (None, Unknown.NOTHING_DISCLOSED)


def test_the_busiest_three_days_are_found():
    loans = [even(name, much, start=date(2026, 3, day)) for name, much, day in (
        ("first", 100, 10), ("second", 300, 12), ("third", 200, 14), ("alone", 400, 18), ("more", 900, 5),
    )]
    dollars = a_loan("abroad", principal=Money(1_000_00, "USD"), start=START,
                     terms=terms(start=START, principal=Money(1_000_00, "USD")))

    found = of(Measure.CLUSTERED, *loans, dollars)

    assert (subjects(found.above), found.value) == (["second", "third"], Fraction(500, 1_900))
    assert found.at == date(2026, 4, 12)


def test_one_due_alone_is_no_cluster_and_none_is_unknown():
    assert of(Measure.CLUSTERED, even(start=START)).value == 0
    assert of(Measure.CLUSTERED).unknown is Unknown.NONE_TO_COME


def test_a_line_that_owes_and_never_falls_due_is_counted():
    silent = a_line(statement_day=None, due_day=None)

    assert of(Measure.DUE_DAY_UNKNOWN, silent, an_entry("bag", on=START)).value == 1
    assert of(Measure.DUE_DAY_UNKNOWN, a_line(), an_entry("bag", on=START)).value == 0


def test_the_next_reset_of_a_floating_rate_is_so_many_days_away():
    floats = replace(LOAN, floating=Floating(Benchmark.LPR_1Y, Decimal("0.01"), date(2026, 4, 1), 3))
    floating = Floating(Benchmark.LPR_1Y, Decimal("0.01"), date(2026, 5, 1), 3)
    later = replace(LOAN, id=LoanId("later"), floating=floating)

    found = of(Measure.RATE_RESETS, later, floats, even())

    assert (found.value, found.at, subjects(found.above)) == (12, date(2026, 4, 1), ["phone"])


def test_a_rate_that_is_fixed_or_settled_never_resets():
    floats = replace(LOAN, floating=Floating(Benchmark.LPR_1Y, Decimal("0.01"), date(2026, 4, 1), 3))

    assert of(Measure.RATE_RESETS, replace(floats, closed_on=date(2026, 3, 11)), even()).value is None


def test_the_next_lump_sum_is_so_many_days_away():
    lump = a_loan("lump", principal=cny(12_000), start=START,
                  terms=terms(Method.BULLET, "0", 1, date(2026, 4, 10), start=START))

    found = of(Measure.LUMP_SUM_DUE, lump, even())

    assert (found.value, found.above[0].amount) == (21, cny(12_000))
    assert of(Measure.LUMP_SUM_DUE, even()).unknown is Unknown.NONE_TO_COME


def test_a_lump_sum_that_was_not_paid_is_told_apart_and_hides_no_later_one():
    late, soon = (
        a_loan(name, principal=cny(12_000), start=START, terms=terms(Method.BULLET, "0", 1, due, start=START))
        for name, due in (("late", date(2026, 3, 19)), ("soon", date(2026, 4, 10)))
    )

    both, alone = of(Measure.LUMP_SUM_DUE, late, soon), of(Measure.LUMP_SUM_DUE, late)

    assert (both.value, beside(both)) == (21, {("late", Why.OVERDUE)})
    assert (alone.unknown, beside(alone)) == (Unknown.NONE_TO_COME, {("late", Why.OVERDUE)})


def test_the_temporary_limit_that_ends_first_is_so_many_days_away():
    def raised(line, until):
        event = an_event(line, line=line, on=date(2026, 3, 1), kind=LineEventKind.TEMPORARY)
        return a_line(line), replace(event, until=until)

    lines = [*raised("later", date(2026, 5, 1)), *raised("soon", date(2026, 3, 27)), *raised("over", date(2026, 3, 19))]

    found = of(Measure.TEMPORARY_LIMIT_ENDS, *lines)

    assert (found.value, found.at, subjects(found.above)) == (7, date(2026, 3, 27), ["soon"])
    assert of(Measure.TEMPORARY_LIMIT_ENDS, *raised("last", date(2026, 3, 20))).value == 0


def test_a_limit_that_stays_or_a_line_that_is_closed_has_no_end_to_wait_for():
    line, event = a_line(), an_event(kind=LineEventKind.TEMPORARY)
    closed = an_event("closed", on=date(2026, 3, 2), kind=LineEventKind.CLOSED, limit=None)
    ends = replace(event, until=date(2026, 3, 27))

    for events in ((event,), (ends, closed), (ends, an_event("cut", on=date(2026, 3, 2), kind=LineEventKind.CUT))):
        assert of(Measure.TEMPORARY_LIMIT_ENDS, line, *events).unknown is Unknown.NONE_TO_COME

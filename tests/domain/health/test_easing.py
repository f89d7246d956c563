"""Steps that pay off no debt: each says what it does to the ledger's own figures, to the coin and to the day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

from tests.builders import a_card, a_line, a_loan, a_payment, an_entry, an_event, an_income, cny, terms
from tests.domain.health.houses import TODAY, a_rule, cash, changes, even, helped, house
from zhihuan.domain.credit_line import LineEventKind
from zhihuan.domain.enquiry import Enquiry, EnquiryId
from zhihuan.domain.health.easing import falls_on
from zhihuan.domain.health.figure import Figure, Role, Row
from zhihuan.domain.health.measure import Measure
from zhihuan.domain.health.relief import step_for
from zhihuan.domain.health.rules import HealthRules
from zhihuan.domain.health.warning import StepKind, warnings
from zhihuan.domain.money import Money
from zhihuan.domain.position import Position
from zhihuan.domain.revolving import EntryKind
from zhihuan.domain.terms import Method

SALARY, POOR = an_income(amount=10_000), an_income(amount=1_000)
OVERDUE = a_rule(Measure.OVERDUE, None, None, 1)
CLUSTERED = a_rule(Measure.CLUSTERED, 0.8)
SHORT = a_rule(Measure.DUE_30_COVER, 0.8, 1)


def warning_of(rule, figure):
    [found] = warnings({rule.measure: figure}, HealthRules((rule,)))
    return found


def due_on(name, day, amount):
    """Return a loan that asks one amount once."""
    return a_loan(name, principal=cny(amount), start=date(2026, 3, 1), lender=name,
                  terms=terms(Method.BULLET, "0", 1, day, start=date(2026, 3, 1)))


# ── waiting ───────────────────────────────────────────────────────────────────


def test_applications_fall_below_their_band_when_the_oldest_have_gone():
    asked = [Enquiry(EnquiryId(f"{number}"), TODAY - timedelta(days=20 - number), "Bank") for number in range(4)]

    step = helped(house(*asked), a_rule(Measure.APPLICATIONS_30, 3))

    # Two have to leave the window of thirty days: the second was asked nineteen days ago.
    assert (step.kind, step.on) == (StepKind.WAIT, TODAY - timedelta(days=19) + timedelta(days=30))
    assert changes(step) == {Measure.APPLICATIONS_30: (4, 2)}


def test_those_of_one_day_leave_together():
    asked = [Enquiry(EnquiryId(f"{number}"), TODAY - timedelta(days=5), "Bank") for number in range(3)]

    assert changes(helped(house(*asked), a_rule(Measure.APPLICATIONS_30, 3))) == {Measure.APPLICATIONS_30: (3, 0)}


def test_what_is_no_count_of_days_falls_on_no_day_and_an_edge_of_nothing_is_never_left():
    applied = a_rule(Measure.APPLICATIONS_30, 3)
    figure = Figure(Measure.APPLICATIONS_30, TODAY, Fraction(3), (Row("a", Role.APPLICATION, Fraction(1), on=TODAY),))
    never = replace(warning_of(applied, figure), edge=Decimal(0))

    assert falls_on(warning_of(OVERDUE, Figure(Measure.OVERDUE, TODAY, Fraction(1)))) is None
    assert falls_on(never) is None
    assert step_for(house(), never) is None


def test_repayments_after_new_borrowing_fall_with_their_window_and_the_borrowing_beside_them_does_not_count():
    drawn = Row("line", Role.BORROWED, Fraction(0), cny(500), TODAY - timedelta(days=80))
    paid = [Row("loan", Role.REPAID, Fraction(1), cny(500), TODAY - timedelta(days=days)) for days in (78, 10)]
    figure = Figure(Measure.BORROWED_TO_REPAY, TODAY, Fraction(2), (drawn, *paid))

    warning = warning_of(a_rule(Measure.BORROWED_TO_REPAY, 2), figure)

    assert falls_on(warning) == TODAY - timedelta(days=78) + timedelta(days=90)


def test_borrowing_over_repaying_is_foretold_from_the_dues_to_come():
    # 12,000 borrowed on 10 March and 1,000 repaid on 19 March, which is April's: 12 times.
    here = house(even(start=date(2026, 3, 10)), a_payment("p", loan="loan", on=date(2026, 3, 19), amount=1_000))

    step = helped(here, a_rule(Measure.R90, 0.8, 9))

    # May's 1,000 makes it six, which is below nine.
    assert (step.kind, step.on) == (StepKind.WAIT, date(2026, 5, 10))
    assert changes(step) == {Measure.R90: (12, 6)}


def test_borrowing_that_no_due_catches_up_with_in_its_window_has_no_day():
    here = house(
        even("old", 100, 24, start=date(2026, 1, 10)), a_payment("p", loan="old", on=TODAY, amount=100),
        a_loan("new", start=TODAY, terms=terms(Method.BULLET, "0", 1, date(2026, 9, 20), start=TODAY)),
    )
    unbounded = replace(
        warning_of(a_rule(Measure.R90, 0.8), Figure(
            Measure.R90, TODAY, Fraction(2), (Row("x", Role.BORROWED, Fraction(2), on=TODAY + timedelta(days=1)),),
            (Row("x", Role.REPAID, Fraction(1), on=TODAY),),
        )),
    )

    assert helped(here, a_rule(Measure.R90, 0.8)).on == TODAY + timedelta(days=90)
    assert step_for(house(), unbounded) is None


def test_no_less_owed_ends_with_the_month_that_runs_if_its_dues_are_more_than_what_was_borrowed():
    # 100 repaid and 100 drawn in each month before; in March 1,000 more of the old loan falls due, on the 25th.
    old = even("old", 1_000, start=date(2025, 11, 25))
    paid = [a_payment(f"p{month}", loan="old", on=date(2026, month, 25), amount=1_000) for month in (1, 2)]
    drawn = [an_entry(f"d{month}", on=date(2026, month, 27), kind=EntryKind.DRAW, amount=1_000) for month in (1, 2)]
    here = house(old, a_payment("p0", loan="old", on=date(2025, 12, 25), amount=1_000),
                 a_line(statement_day=None, due_day=None), *paid, *drawn)
    more = an_entry("more", on=date(2026, 3, 2), kind=EntryKind.DRAW, amount=1_500)
    rule = a_rule(Measure.NOT_FALLING, 2)

    step = helped(here, rule)

    assert (step.kind, step.on) == (StepKind.WAIT, date(2026, 4, 1))
    assert changes(step) == {Measure.NOT_FALLING: (2, 0)}
    assert helped(Position(replace(here.book, entries={**here.book.entries, more.id: more}), TODAY), rule) is None


# ── overdue ───────────────────────────────────────────────────────────────────


def test_what_is_overdue_is_paid_and_says_what_falls():
    here = house(even(start=date(2026, 1, 10)), even("later", 300, start=date(2026, 2, 10), lender="other"))

    step = helped(here, OVERDUE)

    # February's and March's 1,000 of the one, March's 300 of the other; April's of both are not due within 30 days.
    assert (step.kind, step.subjects, step.costs, step.beyond) == (StepKind.PAY, ("loan", "later"), cny(2_300), None)
    assert changes(step)[Measure.OVERDUE] == (230_000, 0)
    assert changes(step)[Measure.OVERDUE_BUCKET] == (2, 0)
    assert changes(step)[Measure.DUE_30] == (360_000, 130_000)


def test_with_too_little_cash_the_oldest_are_paid_as_far_as_it_goes():
    here = house(cash(1_500), even(start=date(2026, 1, 10)))

    step = helped(here, a_rule(Measure.OVERDUE_BUCKET, 1, 2, 4))

    assert (step.costs, step.beyond) == (cny(1_000), None)
    assert changes(step)[Measure.OVERDUE_BUCKET] == (2, 1)


def test_cash_for_no_due_at_all_says_by_how_much_it_is_too_little():
    here = house(cash(300), even(start=date(2026, 2, 10)))

    step = helped(here, OVERDUE)

    assert (step.costs, step.beyond) == (cny(1_000), cny(700))


def test_a_bill_and_its_minimum_are_paid_too():
    here = house(a_line(), an_entry("bag", on=date(2026, 2, 2), amount=300))

    step = helped(here, OVERDUE)

    assert (step.subjects, step.costs) == (("huabei",), cny(300))
    assert changes(step)[Measure.OVERDUE] == (30_000, 0)


def test_what_is_overdue_in_other_money_costs_that_money():
    dollars = a_loan("abroad", principal=Money(1_000_00, "USD"), lender="abroad", start=date(2026, 1, 10),
                     terms=terms(Method.BULLET, "0", 1, date(2026, 2, 10), start=date(2026, 1, 10)))
    here = house(SALARY, even(start=date(2026, 3, 10)), dollars)

    step = helped(here, a_rule(Measure.OVERDUE_BUCKET, 1, 2, 4))

    assert step.costs == Money(1_000_00, "USD")
    assert changes(step) == {Measure.OVERDUE_BUCKET: (2, 0)}


def test_nothing_overdue_any_more_needs_no_step():
    found = warning_of(OVERDUE, Figure(Measure.OVERDUE, TODAY, Fraction(100)))

    assert step_for(house(), found) is None


# ── dues that come together, or are more than there is ────────────────────────


def test_the_smallest_due_whose_move_is_enough_is_named():
    here = house(SALARY, due_on("a", date(2026, 3, 25), 500), due_on("b", date(2026, 3, 26), 400),
                 due_on("c", date(2026, 3, 27), 90), due_on("d", date(2026, 4, 8), 10))

    step = helped(here, CLUSTERED)

    # 990 of 1,000 within three days. Without the 90 it is 90 %, without the 400 it is 59 %.
    assert (step.kind, step.subjects, step.costs, step.on) == (StepKind.MOVE, ("b",), cny(400), date(2026, 3, 26))
    assert changes(step) == {Measure.CLUSTERED: (Fraction(99, 100), Fraction(59, 100))}


def test_of_two_dues_that_are_all_there_is_one_moved_leaves_no_cluster():
    here = house(SALARY, due_on("a", date(2026, 3, 25), 500), due_on("b", date(2026, 3, 25), 500))

    assert changes(helped(here, CLUSTERED)) == {Measure.CLUSTERED: (1, 0)}


def test_a_due_beyond_the_thirty_days_leaves_enough_for_the_others():
    here = house(cash(1_000), SALARY, due_on("a", date(2026, 3, 25), 900), due_on("b", date(2026, 4, 1), 10_500))

    step = helped(here, SHORT)

    # 11,400 against 1,000 and the salary of 10,000; 900 less are 95 %, which is below 100 %.
    assert (step.kind, step.subjects, step.on) == (StepKind.MOVE, ("a",), date(2026, 3, 25))
    assert changes(step) == {Measure.DUE_30_COVER: (Fraction(11_400, 11_000), Fraction(10_500, 11_000))}


def test_where_no_move_is_enough_the_largest_is_named():
    here = house(cash(500), POOR, due_on("a", date(2026, 3, 25), 2_000), due_on("b", date(2026, 4, 1), 3_000))

    assert helped(here, SHORT).subjects == ("b",)


def test_what_is_overdue_is_not_moved_and_nothing_there_moves_nothing():
    late = house(cash(100), POOR, even(start=date(2026, 2, 10), months=1, monthly=2_000))
    nothing = warning_of(SHORT, Figure(Measure.DUE_30_COVER, TODAY, Fraction(2)))

    assert helped(late, SHORT) is None
    assert step_for(late, nothing) is None


# ── lines ─────────────────────────────────────────────────────────────────────


def line_of(name, used, limit):
    line = replace(a_line(name, lender=name), id=name)
    return (line, an_event(f"{name}-opened", line=name, limit=cny(limit)),
            an_entry(f"{name}-bought", line=name, on=date(2026, 3, 10), amount=used))


def test_a_part_of_the_fullest_line_brings_all_of_them_below_the_edge():
    here = house(*line_of("full", 9_000, 10_000), *line_of("half", 6_000, 10_000))

    step = helped(here, a_rule(Measure.UTILISATION, 0.5, 0.7))

    # 15,000 of 20,000; below 70 % from 1,000.01 less.
    assert (step.kind, step.subjects, step.costs) == (StepKind.PAY, ("full",), cny("1000.01"))
    assert changes(step)[Measure.UTILISATION][1] == Fraction(13_999_99, 20_000_00)


def test_where_no_line_owes_so_much_all_of_the_largest_is_repaid():
    here = house(cash(100), *line_of("one", 9_000, 10_000), *line_of("two", 9_100, 10_000))

    step = helped(here, a_rule(Measure.UTILISATION, 0.1))

    assert (step.subjects, step.costs, step.beyond) == (("two",), cny(9_100), cny(9_000))


def test_two_lines_as_full_as_each_other_stay_so_when_one_is_repaid():
    here = house(*line_of("one", 9_000, 10_000), *line_of("two", 9_000, 10_000))

    assert helped(here, a_rule(Measure.UTILISATION_HIGHEST, 0.8)) is None


def test_what_is_above_the_limit_before_is_repaid_by_the_last_day():
    opened = an_event("opened", line="card", limit=cny(10_000))
    raised = replace(an_event("more", line="card", on=date(2026, 3, 1), kind=LineEventKind.TEMPORARY,
                              limit=cny(15_000)), until=date(2026, 3, 30))
    bought = an_entry("bought", line="card", on=date(2026, 3, 10), amount=12_000)
    rule = a_rule(Measure.TEMPORARY_LIMIT_ENDS, 30, 7)
    small = replace(bought, amount=cny(8_000))

    step = helped(house(cash(500), a_card(), opened, raised, bought), rule)

    assert (step.kind, step.subjects, step.on) == (StepKind.PAY, ("card",), date(2026, 3, 30))
    assert (step.costs, step.beyond) == (cny(2_000), cny(1_500))
    assert changes(step) == {Measure.UTILISATION_HIGHEST: (Fraction(12, 10), 1)}
    assert helped(house(a_card(), opened, raised, small), rule) is None


# ── a lump sum ────────────────────────────────────────────────────────────────


def test_a_lump_sum_is_put_aside_for_and_says_what_falls_once_it_is_paid():
    # 24,000 on 18 June are three months away: 8,000 a month.
    here = house(SALARY, due_on("lump", date(2026, 6, 18), 24_000))

    step = helped(here, a_rule(Measure.LUMP_SUM_DUE, 90, 30))

    assert (step.kind, step.costs, step.on) == (StepKind.SET_ASIDE, cny(8_000), date(2026, 6, 18))
    assert changes(step) == {Measure.DTI_PEAK: (Fraction(24, 10), 0), Measure.MATURITY_WALL: (2_400_000, 0)}


def test_what_the_ledger_cannot_work_out_has_no_step():
    silent = a_line(statement_day=None, due_day=None)
    here = house(silent, an_entry("bag", on=date(2026, 3, 2), amount=300, kind=EntryKind.PURCHASE))

    assert helped(here, a_rule(Measure.DUE_DAY_UNKNOWN, 1)) is None

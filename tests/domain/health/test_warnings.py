"""Warnings appear and disappear exactly at their band; trials leave the book alone; a step says what it really does."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import a_lender, a_line, a_loan, an_entry, an_event, an_income, cny, terms
from tests.domain.health.houses import MONTH, TODAY, even, house
from zhihuan.domain.enquiry import Enquiry, EnquiryId
from zhihuan.domain.errors import NoSuchThing
from zhihuan.domain.health.figure import Figure, Role, Row
from zhihuan.domain.health.figures import figures
from zhihuan.domain.health.measure import Measure
from zhihuan.domain.health.relief import falls_on, step_for
from zhihuan.domain.health.rules import HealthRules, Rule
from zhihuan.domain.health.severity import Bands, Severity
from zhihuan.domain.health.trial import Borrowed, Earned, Paid, PaidOff, RatesUp, payoff_cost, tried
from zhihuan.domain.health.warning import warnings
from zhihuan.domain.money import Money
from zhihuan.domain.terms import Method

SALARY = an_income(amount=10_000)
DTI = Rule("dti", Measure.DTI, Bands(Decimal("0.36"), Decimal("0.5"), Decimal("0.55")))
LENDERS = Rule("lenders", Measure.INSTITUTIONS, Bands(Decimal(3), Decimal(5), None))
RESETS = Rule("reset", Measure.RATE_RESETS, Bands(Decimal(30), Decimal(7), None))


def warned(value, rule=DTI):
    found = warnings({rule.measure: Figure(rule.measure, TODAY, value)}, HealthRules((rule,)))
    return found[0] if found else None


def warned_in(position, rule):
    [found] = warnings(figures(position), HealthRules((rule,)))
    return found


# ── bands ─────────────────────────────────────────────────────────────────────


@given(st.fractions(0, 2, max_denominator=10_000))
def test_a_warning_stands_exactly_from_its_band_on(value):
    assert (warned(value) is not None) == (value >= Fraction(36, 100))


@pytest.mark.parametrize(("value", "severity"), [
    (Fraction(3599, 10_000), None), (Fraction(36, 100), Severity.WATCH), (Fraction(4999, 10_000), Severity.WATCH),
    (Fraction(1, 2), Severity.HIGH), (Fraction(55, 100), Severity.SEVERE),
])
def test_the_edge_belongs_to_the_band_above(value, severity):
    found = warned(value)

    assert (found and found.severity) == severity


@pytest.mark.parametrize(("days", "severity"), [(31, None), (30, Severity.WATCH), (7, Severity.HIGH)])
def test_where_less_is_worse_the_edge_belongs_to_the_band_below(days, severity):
    found = warned(Fraction(days), RESETS)

    assert (found and found.severity) == severity


def test_what_is_unknown_switched_off_or_not_measured_warns_of_nothing():
    assert warned(None) is None
    assert warned(Fraction(1), replace(DTI, on=False)) is None
    assert warnings({}, HealthRules((DTI,))) == ()


def test_the_most_severe_warning_comes_first():
    values = {Measure.DTI: Fraction(2, 5), Measure.INSTITUTIONS: Fraction(5)}
    figures_of_day = {measure: Figure(measure, TODAY, value) for measure, value in values.items()}

    found = warnings(figures_of_day, HealthRules((DTI, LENDERS)))

    assert [one.measure for one in found] == [Measure.INSTITUTIONS, Measure.DTI]


def test_a_measure_without_a_rule_has_no_bands():
    rules = HealthRules((DTI,))

    assert rules.bands(Measure.DTI) == DTI.bands
    assert rules.bands(Measure.HOUSING) == Bands(None, None, None)
    assert rules.of(Measure.HOUSING) is None


# ── what if ───────────────────────────────────────────────────────────────────


def test_a_trial_leaves_the_book_as_it_is():
    here = house(SALARY, even(start=date(2026, 3, 10)))
    more = even("more", 2_000, start=TODAY, lender="other")

    after = tried(here, Borrowed(more, a_lender("other", "Other")))

    later = date(2026, 4, 1)
    assert figures(after, later)[Measure.DTI].value == Fraction(3_000, 10_000)
    assert figures(here, later)[Measure.DTI].value == Fraction(1_000, 10_000)
    assert figures(after)[Measure.INSTITUTIONS].value == 2


def test_a_payoff_costs_what_is_owed_with_interest_so_far_and_leaves_nothing():
    loan = a_loan(start=date(2026, 3, 10), terms=terms(start=date(2026, 3, 10)))
    here = house(SALARY, loan)

    after = tried(here, PaidOff(("jiebei",)))

    # 12,000 and ten of the 31 days of the 120 of the first month.
    assert payoff_cost(here, "jiebei") == cny("12038.71")
    assert figures(after)[Measure.INSTITUTIONS].value == 0


def test_a_line_is_paid_off_by_what_it_owes_and_one_that_owes_nothing_by_nothing():
    here = house(a_line(), an_entry("bag", on=date(2026, 3, 2), amount=300))

    assert not tried(here, PaidOff(("huabei",))).owed
    assert tried(house(a_line()), PaidOff(("huabei",))).book.entries == {}


def test_some_money_paid_is_an_instalment():
    here = house(even(start=date(2026, 2, 10)))

    assert not tried(here, Paid("loan", cny(1_000))).overdue
    with pytest.raises(NoSuchThing):
        tried(here, Paid("nobody", cny(1)))
    with pytest.raises(NoSuchThing):
        payoff_cost(here, "nobody")


def test_another_income_moves_every_ratio():
    after = tried(house(SALARY, even(start=date(2026, 2, 10))), Earned(replace(SALARY, amount=cny(5_000))))

    assert figures(after)[Measure.DTI].value == Fraction(1_000, 5_000)


def test_dearer_money_raises_what_has_a_rate():
    rated = a_loan(start=date(2026, 3, 10), terms=terms(Method.INTEREST_ONLY, start=date(2026, 3, 10)))
    here = house(SALARY, rated, even("free", start=date(2026, 3, 10)))

    before, after = (
        figures(one, date(2026, 5, 1))[Measure.DTI].value or Fraction(0)
        for one in (here, tried(here, RatesUp(Decimal("0.01"))))
    )

    # A point a year on 12,000 is 10 a month.
    assert after - before == Fraction(10, 10_000)


# ── steps ─────────────────────────────────────────────────────────────────────


def test_the_cheapest_payoff_that_is_enough_is_the_step_with_its_effects():
    loans = [
        even(name, monthly, start=date(2026, 3, 10), lender=name)
        for name, monthly in (("small", 200), ("middle", 1_500), ("large", 3_400))
    ]
    here = house(SALARY, *loans)
    warning = warned_in(tried_on(here, date(2026, 4, 20)), DTI)

    step = steps(here, warning)

    # April asks 5,100. Without the small loan it is 4,900, which is enough: below 50 %.
    assert (step.subjects, step.costs) == (("small",), cny(2_400))
    assert [(one.measure, one.before, one.after) for one in step.effects] == [
        (Measure.DTI, Fraction(51, 100), Fraction(49, 100)), (Measure.INSTITUTIONS, 3, 2),
    ]


def steps(position, warning):
    return step_for(position, warning)


def tried_on(position, day):
    return type(position)(position.book, day)


def test_where_none_is_enough_the_one_that_lowers_most_for_its_cost_is():
    # One instalment of 3,000 is left of the one, twelve of 2,900 of the other.
    short, long = even("short", 3_000, 1, start=date(2026, 3, 10)), even("long", 2_900, start=date(2026, 3, 10))
    worse = replace(DTI, bands=Bands(Decimal("0.1"), None, None))
    here = house(SALARY, short, long)

    step = steps(here, warned_in(tried_on(here, date(2026, 4, 5)), worse))

    assert step.subjects == ("short",)


def test_all_debts_of_one_institution_go_together():
    owed_to = {"a": "one", "b": "one", "c": "two", "d": "three"}
    loans = [even(name, 100, lender=lender) for name, lender in owed_to.items()]
    lines = (a_line(lender="two"), an_entry("bag", on=date(2026, 3, 2), amount=300))
    here = house(SALARY, *loans, *lines)

    step = steps(here, warned_in(here, LENDERS))

    assert step.subjects == ("d",)
    assert step.effects[0].after == 2


def test_what_no_payoff_lowers_has_no_step():
    overdue = Rule("overdue", Measure.OVERDUE, Bands(None, None, Decimal(1)))

    assert steps(house(SALARY, even()), warned_in(house(SALARY, even()), overdue)) is None


def test_a_closed_line_without_a_debt_and_a_ratio_without_income_have_no_step():
    used = Rule("used", Measure.UTILISATION, Bands(Decimal(0), None, None))
    empty = house(a_line(), an_event(), SALARY)

    assert steps(empty, warned_in(empty, used)) is None
    warning = warned(Fraction(1))
    assert warning is not None
    assert steps(house(even()), warning) is None


def test_applications_fall_below_their_band_when_the_oldest_have_gone():
    asked = [Enquiry(EnquiryId(f"{number}"), TODAY - timedelta(days=20 - number), "Bank") for number in range(4)]
    rule = Rule("applications", Measure.APPLICATIONS_30, Bands(Decimal(3), None, None))

    warning = warned_in(house(*asked), rule)

    # Two have to leave the window of thirty days: the second was asked nineteen days ago.
    assert falls_on(warning) == TODAY - timedelta(days=19) + timedelta(days=30)
    assert falls_on(warned(Fraction(1))) is None
    assert falls_on(replace(warning, edge=Decimal(0))) is None


def test_other_money_costs_nothing_of_the_main_one():
    dollars = a_loan("abroad", principal=Money(1_000_00, "USD"), lender="abroad")
    here = house(SALARY, even(lender="a"), even("b", lender="b"), dollars)

    assert steps(here, warned_in(here, LENDERS)).subjects == ("b",)


def test_the_month_of_a_warning_is_the_figures():
    assert warned_in(house(SALARY, even("loan", 4_000, start=date(2026, 2, 10))), DTI).figure.at == MONTH


def test_a_ratio_that_looks_ahead_has_a_step_too():
    peak = Rule("dti_peak", Measure.DTI_PEAK, Bands(None, Decimal("0.1"), None))
    here = house(SALARY, even("small", 500, start=date(2026, 3, 10)), even("large", 2_000, start=date(2026, 3, 10)))

    step = steps(here, warned_in(here, peak))

    # From April on both ask 2,500 a month; without the large one 500 stay.
    assert step.subjects == ("large",)
    assert (step.effects[0].measure, step.effects[0].before, step.effects[0].after) == (
        Measure.DTI_PEAK, Fraction(1, 4), Fraction(1, 20),
    )


def test_repayments_after_new_borrowing_fall_with_their_window_and_the_borrowing_beside_them_does_not_count():
    rule = Rule("borrowed_to_repay", Measure.BORROWED_TO_REPAY, Bands(Decimal(2), None, None))
    drawn = Row("line", Role.BORROWED, Fraction(0), cny(500), TODAY - timedelta(days=80))
    paid = [
        Row("loan", Role.REPAID, Fraction(1), cny(500), TODAY - timedelta(days=days)) for days in (78, 10)
    ]
    figure = Figure(Measure.BORROWED_TO_REPAY, TODAY, Fraction(2), (drawn, *paid))

    [warning] = warnings({Measure.BORROWED_TO_REPAY: figure}, HealthRules((rule,)))

    assert falls_on(warning) == TODAY - timedelta(days=78) + timedelta(days=90)

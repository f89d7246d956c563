"""Since when a warning stands: the month of the first measured day of its run; of what is late, the very day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.builders import a_payment, an_income, cny
from tests.domain.health.houses import TODAY, a_rule, even, house
from zhihuan.domain.health.measure import Measure
from zhihuan.domain.health.rules import HealthRules
from zhihuan.domain.health.series import looked_back, series
from zhihuan.domain.health.warning import Began, warnings
from zhihuan.domain.late_terms import LateTerms
from zhihuan.domain.money import Money

SALARY = an_income(amount=1_000)
LATE = a_rule(Measure.OVERDUE, 1)
MARCH = replace(even("march", 500, start=date(2026, 2, 12)), late=LateTerms(grace_days=2))
FEBRUARY = even("february", 500, start=date(2026, 1, 9), lender="second")


def began(rule, *things, months=6):
    """Return when the one warning that a rule gives began, and how exactly that is known."""
    here = house(*things)
    found = series(here.book, TODAY, months)
    [warning] = looked_back(warnings(found.figures[TODAY], HealthRules((rule,))), found, here)
    return warning.since, warning.began


def test_what_is_late_is_so_since_the_day_after_its_due_or_its_grace():
    assert began(LATE, replace(MARCH, late=None)) == (date(2026, 3, 13), Began.DAY)
    assert began(LATE, MARCH) == (date(2026, 3, 15), Began.DAY)


@pytest.mark.parametrize(("edge", "since"), [(50_000, date(2026, 2, 10)), (50_001, date(2026, 3, 10))])
def test_it_is_so_since_as_much_was_late_as_the_edge_asks(edge, since):
    assert began(a_rule(Measure.OVERDUE, edge), FEBRUARY, MARCH) == (since, Began.DAY)


def test_a_bucket_is_so_since_the_oldest_reached_it():
    assert began(a_rule(Measure.OVERDUE_BUCKET, 2), FEBRUARY, MARCH) == (date(2026, 3, 12), Began.DAY)


def test_what_was_late_before_and_is_paid_leaves_the_month_in_which_it_began():
    paid = a_payment("paid", loan="february", on=date(2026, 3, 14), amount=1_000)

    assert began(LATE, FEBRUARY, MARCH, paid) == (date(2026, 2, 28), Began.MONTH)


def test_what_is_late_in_another_currency_alone_is_told_by_the_month():
    abroad = even("abroad", 10, start=date(2026, 1, 9), lender="second")
    abroad = replace(abroad, principal=Money(120_00, "USD"))

    assert began(LATE, SALARY, even("a", start=TODAY), even("b", start=TODAY), abroad) == (
        date(2026, 2, 28), Began.MONTH
    )


def test_what_lateness_cost_is_not_looked_at():
    dear = replace(FEBRUARY, late=LateTerms(late_fee=cny(100)))

    assert began(a_rule(Measure.OVERDUE, 100_001), dear)[1] is Began.MONTH


def test_another_measure_began_in_the_month_of_the_first_measured_day_of_its_run():
    assert began(a_rule(Measure.DTI, 0.5), SALARY, MARCH) == (TODAY, Began.MONTH)


def test_one_that_was_so_on_every_measured_day_may_have_begun_earlier():
    assert began(a_rule(Measure.DTI, 0), SALARY, months=3) == (date(2026, 1, 31), Began.EARLIER)

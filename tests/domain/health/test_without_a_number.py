"""What cannot be told as a number and is no less a danger: nothing against what falls due, overdue in other money."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from tests.builders import a_line, a_loan, an_income, cny
from tests.domain.health.houses import TODAY, cash, even, helped, house
from zhihuan.domain.health.figure import Unknown
from zhihuan.domain.health.figures import figures
from zhihuan.domain.health.measure import Measure
from zhihuan.domain.health.rules import HealthRules, Rule
from zhihuan.domain.health.series import looked_back, series
from zhihuan.domain.health.severity import Bands, Severity
from zhihuan.domain.health.warning import warnings
from zhihuan.domain.loan import LoanId
from zhihuan.domain.money import Money

LOST = an_income(until=date(2026, 2, 28))
LOAN = even(start=date(2026, 2, 20))
SHORT = Rule("short", Measure.DUE_30_COVER, Bands(Decimal("0.8"), Decimal(1), None))
LATE = Rule("overdue", Measure.OVERDUE, Bands(None, None, Decimal(1)))
DOLLARS = a_loan("abroad", principal=Money(1_000_00, "USD"))


def warned(rule, *things):
    found = warnings(figures(house(*things)), HealthRules((rule,)))
    return [(one.severity, one.edge) for one in found]


def test_what_falls_due_with_nothing_against_it_lies_in_the_gravest_band():
    assert warned(SHORT, LOAN, LOST, cash(0)) == [(Severity.HIGH, Decimal(1))]


def test_new_borrowing_of_which_nothing_was_repaid_lies_in_the_gravest_band():
    rule = Rule("r90", Measure.R90, Bands(Decimal("0.8"), Decimal(1), None))

    another = replace(LOAN, id=LoanId("another"))

    assert figures(house(LOAN, another))[Measure.R90].unknown is Unknown.NOTHING_REPAID
    assert warned(rule, LOAN, another) == [(Severity.HIGH, Decimal(1))]
    assert helped(house(LOAN, another), rule) is None
    assert warned(rule, LOAN) == warned(rule, LOST) == []


def test_nothing_against_it_is_no_warning_where_income_or_cash_is_only_unknown():
    assert warned(SHORT, LOAN, cash(0)) == warned(SHORT, LOAN, LOST) == []


def test_a_rule_without_a_band_never_warns():
    assert warned(replace(SHORT, bands=Bands(None, None, None)), LOAN, LOST, cash(0)) == []


def test_overdue_in_another_currency_warns_though_the_main_one_owes_nothing():
    assert figures(house(a_line(), LOST, DOLLARS))[Measure.OVERDUE].value == 0
    assert warned(LATE, a_line(), LOST, DOLLARS) == [(Severity.SEVERE, Decimal(1))]


@pytest.mark.parametrize(("monthly", "severity"), [(100, Severity.WATCH), (1_000, Severity.HIGH)])
def test_overdue_in_another_currency_lies_in_the_mildest_band_at_least(monthly, severity):
    bands = Bands(Decimal(cny(500).minor), Decimal(cny(2_000).minor), None)
    late = even(monthly=monthly, start=date(2026, 1, 10))

    assert warned(replace(LATE, bands=bands), a_line(), LOST, late, DOLLARS)[0][0] is severity


def test_what_is_overdue_below_a_band_of_ones_own_is_no_warning():
    bands = Bands(Decimal(cny(5_000).minor), None, None)

    assert warned(replace(LATE, bands=bands), even()) == []


def test_a_warning_without_a_number_tells_since_when_too():
    here = house(LOAN, LOST, cash(0, date(2026, 1, 5)))
    found = series(here.book, TODAY, 3)

    [warning] = looked_back(warnings(found.figures[TODAY], HealthRules((SHORT,))), found, here)

    # In February the salary was still to come, as far as anybody knew; what fell due on 20 March was within 30 days.
    assert warning.since == date(2026, 2, 28)


def test_how_much_a_figure_should_worry_is_told_whether_its_rule_is_on_or_off():
    found = figures(house(LOAN))

    told = [replace(rule, on=on).severity_of(found[rule.measure]) for rule in (SHORT, LATE) for on in (True, False)]
    assert told == [Severity.UNKNOWN, Severity.UNKNOWN, Severity.FINE, Severity.FINE]
    assert Rule("bucket", Measure.OVERDUE_BUCKET, Bands(Decimal(0), None, None)).severity_of(
        found[Measure.OVERDUE_BUCKET]
    ) is Severity.WATCH
    assert SHORT.bands.severity(None) is Severity.UNKNOWN

"""Warnings appear and disappear exactly at their band."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import an_income
from tests.domain.health.houses import MONTH, TODAY, even, house
from zhihuan.domain.health.figure import Figure
from zhihuan.domain.health.figures import figures
from zhihuan.domain.health.measure import Measure
from zhihuan.domain.health.rules import HealthRules, Rule
from zhihuan.domain.health.severity import Bands, Severity
from zhihuan.domain.health.warning import warnings

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


def test_the_month_of_a_warning_is_the_figures():
    assert warned_in(house(SALARY, even("loan", 4_000, start=date(2026, 2, 10))), DTI).figure.at == MONTH


def test_a_rate_only_informs():
    rate = Rule("rate", Measure.HIGHEST_RATE, Bands(Decimal("0.2"), None, None))
    figure = Figure(Measure.HIGHEST_RATE, TODAY, Fraction(1, 2))

    [found] = warnings({Measure.HIGHEST_RATE: figure}, HealthRules((rate,)))

    assert found.is_information
    assert not warned_in(house(SALARY, even(monthly=5_000)), DTI).is_information

"""What a day comes to: fine is said only where what is owed can be held against something that is known."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from tests.builders import RULES, a_loan, cny, terms
from tests.domain.health.houses import a_rule, cash, even, house
from zhihuan.application.checkup import checkup
from zhihuan.domain.health.figure import Unknown
from zhihuan.domain.health.measure import Measure
from zhihuan.domain.health.rules import HealthRules
from zhihuan.domain.health.severity import Severity
from zhihuan.domain.income import Basis, Income, IncomeId
from zhihuan.domain.memo import Memo

TODAY = date(2026, 3, 20)
SALARY = Income(IncomeId("salary"), "Salary", cny(2_000), date(2025, 1, 1))


def found_of(*things):
    return checkup(house(*things).book, TODAY, RULES, Memo())


def test_where_nothing_owed_can_be_held_against_anything_nothing_can_be_said():
    found = found_of(even(start=date(2026, 3, 10)), cash(0))

    assert (found.warnings, found.verdict) == ((), Severity.UNKNOWN)
    assert found.missing == (Unknown.NO_INCOME, Unknown.NO_SPENDING)


def test_with_an_income_or_without_a_debt_it_can_be_said():
    loan = even(start=date(2026, 3, 10), monthly=100)
    gross = replace(SALARY, basis=Basis.GROSS)

    assert found_of(loan, SALARY).verdict is Severity.FINE
    assert found_of(loan, gross).verdict is Severity.FINE
    assert found_of(even(closed_on=date(2026, 3, 1), start=date(2026, 2, 25))).verdict is Severity.FINE
    assert found_of(even(), SALARY).verdict is Severity.SEVERE


def test_a_month_to_come_without_an_income_is_not_passed_over():
    ends = replace(SALARY, until=date(2026, 7, 31))

    found = found_of(even(start=date(2026, 3, 10), monthly=100), ends)

    assert (found.warnings, found.verdict, found.missing[0]) == ((), Severity.UNKNOWN, Unknown.NO_INCOME_AHEAD)


def test_what_only_informs_is_no_part_of_the_verdict():
    dear = a_loan(principal=cny(1_000), start=date(2026, 3, 10), terms=terms(rate="0.4", start=date(2026, 3, 10)))
    rules = HealthRules((a_rule(Measure.HIGHEST_RATE, 0.2, 0.24, 0.36),))
    found = checkup(house(dear, replace(SALARY, amount=cny(20_000))).book, TODAY, rules, Memo())

    assert [(one.rule.code, one.severity) for one in found.warnings] == [("highest_rate", Severity.SEVERE)]
    assert (found.weighing, found.verdict) == ((), Severity.FINE)

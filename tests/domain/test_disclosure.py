"""A cost sheet beside what was recomputed: which rate it tells, how far it is off, what it leaves out."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from tests.builders import cny
from zhihuan.domain.comparison import compared, flat_rate
from zhihuan.domain.cost import cost
from zhihuan.domain.disclosure import Definition, DisclosedFee, Disclosure
from zhihuan.domain.errors import AmountNotPositive, CurrencyMismatch, NameMissing, TermsOutOfRange
from zhihuan.domain.flow import level_flows
from zhihuan.domain.money import Money

START = date(2026, 1, 1)
FLAT_FEE = cost(level_flows(cny(1200), cny("107.20"), 12, START))
"""0.6 % a month on the whole to the end: 13.03 % nominal, 13.84 % effective."""


def sheet(annual_cost=None, definition=Definition.UNKNOWN, **others):
    rate = None if annual_cost is None else Decimal(annual_cost)
    return Disclosure(cny(1200), annual_cost=rate, definition=definition, **others)


def beside(disclosure, received=1200, paid="1286.40"):
    return compared(disclosure, FLAT_FEE, cny(received), cny(paid), Fraction(1))


def test_a_flat_quote_is_recognised_and_is_no_true_rate():
    found = beside(sheet("0.072"))

    assert found.nearest is not None
    assert found.nearest.definition is Definition.FLAT
    assert found.nearest.points == pytest.approx(0, abs=1e-9)
    assert found.agrees is False


@pytest.mark.parametrize(("told", "definition"), [
    ("0.1303", Definition.NOMINAL), ("0.13842", Definition.EFFECTIVE), ("0.139", Definition.XIRR),
    ("0.072", Definition.FLAT),
])
def test_the_definition_that_fits_best_is_named(told, definition):
    found = beside(sheet(told)).nearest

    assert found is not None
    assert found.definition is definition


@pytest.mark.parametrize(("told", "agrees"), [
    ("0.1303", True), ("0.1316", False), ("0.1291", True), ("0.1290", False), ("0.1384", False),
])
def test_a_rate_that_says_what_it_is_is_held_to_it(told, agrees):
    found = beside(sheet(told, Definition.NOMINAL))

    assert found.agrees is agrees
    assert found.claimed is not None
    assert found.claimed.points == pytest.approx(100 * float(told) - 13.034224, abs=1e-5)


def test_a_rate_that_does_not_say_what_it_is_may_be_any_true_one():
    assert beside(sheet("0.1384")).agrees is True
    assert beside(sheet("0.24")).agrees is False


def test_a_wider_tolerance_forgives_more():
    found = compared(
        sheet("0.1316", Definition.NOMINAL), FLAT_FEE, cny(1200), cny("1286.40"), Fraction(1), Decimal("0.0025")
    )

    assert found.agrees is True


def test_a_claim_to_be_flat_is_true_of_no_cost():
    assert beside(sheet("0.072", Definition.FLAT)).agrees is False


def test_nothing_told_is_nothing_to_compare():
    found = beside(sheet())

    assert found.nearest is None
    assert found.agrees is None
    assert found.unexplained is None
    assert {figure.definition for figure in found.figures} == set(Definition) - {Definition.UNKNOWN}
    assert beside(sheet(definition=Definition.APRC)).agrees is None


def test_a_measure_that_does_not_apply_is_left_out():
    later = level_flows(cny(10), cny(1200), 1, date(2026, 1, 9))
    odd = cost([*level_flows(cny(1200), cny("107.20"), 1, START), *later])

    found = compared(sheet("0.5"), odd, cny(1210), cny("1307.20"), Fraction(1, 12))

    assert [figure.definition.value for figure in found.figures] == ["xirr", "aprc", "us-apr", "flat"]


def test_money_that_the_sheet_does_not_explain_is_counted_in_coins():
    fee = DisclosedFee("guarantee", "a guarantor", cny(60))

    found = beside(sheet(fees=(fee,), total_to_pay=cny("1260.00")), received=1140)

    assert found.kept_back == cny(60)
    assert found.unexplained == cny("86.40")


def test_a_loan_that_costs_less_than_it_says_leaves_less_than_nothing():
    assert beside(sheet(total_to_pay=cny(1300))).unexplained == -cny("13.60")


@pytest.mark.parametrize(("charges", "principal", "years", "error"), [
    (cny(1), cny(0), Fraction(1), AmountNotPositive), (cny(1), cny(1), Fraction(0), TermsOutOfRange),
    (cny(1), cny(1), Fraction(101), TermsOutOfRange), (Money(1, "USD"), cny(1), Fraction(1), CurrencyMismatch),
])
def test_a_flat_rate_needs_a_principal_and_a_time(charges, principal, years, error):
    with pytest.raises(error):
        flat_rate(charges, principal, years)


@pytest.mark.parametrize(("fields", "error"), [
    ({"principal": cny(0)}, AmountNotPositive), ({"annual_cost": Decimal("NaN")}, TermsOutOfRange),
    ({"annual_cost": Decimal("-0.01")}, TermsOutOfRange), ({"annual_cost": Decimal("1e9")}, TermsOutOfRange),
    ({"fees": (DisclosedFee("service", "", Money(1, "USD")),)}, CurrencyMismatch),
    ({"total_to_pay": Money(1, "USD")}, CurrencyMismatch), ({"total_to_pay": cny(0)}, AmountNotPositive),
])
def test_a_sheet_of_no_loan_is_refused(fields, error):
    with pytest.raises(error):
        Disclosure(**{"principal": cny(1200), **fields})


def test_a_fee_has_a_name_and_an_amount():
    with pytest.raises(NameMissing):
        DisclosedFee(" ", "a bank", cny(1))
    with pytest.raises(AmountNotPositive):
        DisclosedFee("service", "a bank", cny(0))

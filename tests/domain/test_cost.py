"""What money truly costs, against published figures and against its own rules."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import a_loan, cny, terms
from zhihuan.domain.cost import Flow, cost, level_flows, loan_cost
from zhihuan.domain.errors import CostNotComputable
from zhihuan.domain.money import Money
from zhihuan.domain.rate import RateUnit
from zhihuan.domain.terms import Method

VECTORS = json.loads(Path(__file__).with_name("vectors.json").read_text(encoding="utf-8"))
START = date(2026, 1, 1)


def of_kind(*kinds):
    return pytest.mark.parametrize(
        "vector", [one for one in VECTORS if one["kind"] in kinds], ids=lambda one: one["id"]
    )


def flat(fee, periods=12):
    return a_loan(terms=terms(Method.FLAT_FEE, fee, periods, unit=RateUnit.PERIOD))


@pytest.mark.parametrize(("fee", "nominal", "effective"), [
    ("0.005", 10.90, 11.46), ("0.006", 13.03, 13.84), ("0.0066", 14.31, 15.29), ("0.0075", 16.22, 17.48),
    ("0.01", 21.46, 23.70),
])
def test_a_flat_fee_costs_nearly_twice_what_it_says(fee, nominal, effective):
    found = loan_cost(flat(fee))

    assert found.nominal is not None
    assert found.effective is not None
    assert (round(100 * found.nominal, 2), round(100 * found.effective, 2)) == (nominal, effective)


def test_an_iphone_on_instalments_costs_twice_what_was_said():
    flows = [Flow(START, cny(6000))]
    flows += [Flow(date(2026, month, 1), -cny(1125)) for month in (2, 3, 4)]
    flows += [Flow(date(2026, month, 1), -cny(531)) for month in range(5, 13)] + [Flow(date(2027, 1, 1), -cny(531))]

    found = cost(flows)

    assert found.nominal is not None
    assert round(100 * found.nominal, 1) == 73.7


@of_kind("flat_fee_apr_nominal_percent")
def test_a_misprinted_flat_fee_rate_is_not_repeated(vector):
    found = loan_cost(flat(str(vector["inputs"]["fee_rate_per_period"])))

    assert found.nominal is not None
    assert found.nominal == pytest.approx(0.130342, abs=5e-7)
    assert found.effective == pytest.approx(0.138418, abs=5e-7)
    assert abs(100 * found.nominal - vector["expected"]) > 2


@of_kind("irr")
def test_a_published_periodic_rate(vector):
    flows = [Flow(date(2026, 1 + n, 1), cny(amount)) for n, amount in enumerate(vector["inputs"]["cashflows"])]

    if vector["expected"] is None:
        with pytest.raises(CostNotComputable):
            cost(flows)
    else:
        assert cost(flows).periodic == pytest.approx(vector["expected"], abs=vector["tolerance"])


@of_kind("xirr")
def test_a_published_rate_of_dated_flows(vector):
    given_ = vector["inputs"]
    flows = [
        Flow(date.fromisoformat(day), cny(amount))
        for day, amount in zip(given_["dates"], given_["amounts"], strict=True)
    ]

    assert cost(flows).xirr == pytest.approx(vector["expected"], abs=max(vector["tolerance"], 1e-8))


@of_kind("apr_cashflows_monthly")
def test_a_published_effective_rate(vector):
    given_ = vector["inputs"]

    found = cost(level_flows(cny(given_["advance"]), cny(given_["payment"]), given_["count"], START))

    assert found.effective is not None
    assert 100 * found.effective == pytest.approx(vector["expected"], abs=vector["tolerance"])


@of_kind("rate", "rate_annual")
def test_a_published_rate_of_equal_payments(vector):
    given_ = vector["inputs"]

    found = cost(level_flows(cny(given_["principal"]), cny(given_["payment"]), given_["n"], START))

    rate = found.nominal if vector["kind"] == "rate_annual" else found.periodic
    assert rate == pytest.approx(vector["expected"], abs=vector["tolerance"])


@pytest.mark.parametrize("method", list(Method))
def test_an_interest_free_loan_costs_nothing(method):
    found = loan_cost(a_loan(terms=terms(method, "0")))

    assert found.nominal == pytest.approx(0, abs=1e-9)
    assert found.xirr == pytest.approx(0, abs=1e-9)


@given(st.integers(10_000_00, 10_000_000_00), st.integers(1, 48), st.integers(2, 360))
def test_a_level_loan_costs_what_its_contract_says(principal, per_cent, periods):
    loan = a_loan(principal=Money(principal), terms=terms(rate=str(per_cent / 100), periods=periods))

    assert loan_cost(loan).nominal == pytest.approx(per_cent / 100, abs=1e-4)


@given(st.integers(1, 100_00), st.integers(1, 24))
def test_a_fee_never_makes_a_loan_cheaper(fee, periods):
    without = cost(level_flows(cny(10_000), Money(10_500_00 // periods), periods, START))
    upfront = cost(level_flows(cny(10_000) - Money(fee), Money(10_500_00 // periods), periods, START))

    assert upfront.xirr > without.xirr


def test_days_that_are_no_months_have_only_a_dated_rate():
    found = cost([Flow(START, cny(1000)), Flow(date(2026, 1, 20), -cny(1010))])

    assert (found.periodic, found.nominal, found.effective) == (None, None, None)
    assert found.xirr == pytest.approx(1.01 ** (365 / 19) - 1, rel=1e-6)


def test_an_odd_first_period_has_only_a_dated_rate():
    found = loan_cost(a_loan(terms=terms(first_due=date(2026, 3, 1))))

    assert found.nominal is None
    assert 0.1 < found.xirr < 0.14


def test_the_order_of_the_flows_does_not_matter():
    flows = level_flows(cny(1200), cny("107.20"), 12, START)

    assert cost(flows[::-1]) == cost(flows)


def test_what_is_kept_back_on_the_first_day_lowers_what_was_received():
    kept_back = [Flow(START, cny(1000)), Flow(START, -cny(100)), Flow(date(2026, 2, 1), -cny(990))]

    assert cost(kept_back) == cost([Flow(START, cny(900)), Flow(date(2026, 2, 1), -cny(990))])
    assert cost(kept_back).periodic == pytest.approx(0.1)


@pytest.mark.parametrize("flows", [
    [], [Flow(START, cny(100))], [Flow(START, cny(100)), Flow(date(2026, 2, 1), cny(100))],
    [Flow(START, cny(100)), Flow(START, -cny(100))], [Flow(START, cny(100)), Flow(START, -cny(300))],
    [Flow(START, cny(0)), Flow(date(2026, 2, 1), -cny(1))],
])
def test_flows_on_one_side_have_no_rate(flows):
    with pytest.raises(CostNotComputable) as problem:
        cost(flows)

    assert problem.value.reason == "one_sided"


def test_flows_of_two_currencies_have_no_rate():
    with pytest.raises(CostNotComputable) as problem:
        cost([Flow(START, cny(100)), Flow(date(2026, 2, 1), Money(-100, "USD"))])

    assert problem.value.reason == "currencies"


def test_a_rate_beyond_all_sense_is_not_computable():
    with pytest.raises(CostNotComputable) as problem:
        cost([Flow(START, cny("0.01")), Flow(date(2026, 2, 1), -cny(1_000_000))])

    assert problem.value.reason == "no_root"

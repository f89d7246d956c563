"""What money truly costs, six ways at once; published figures are in test_vectors."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import a_loan, cny, terms
from zhihuan.domain.calendar import Frequency, dues
from zhihuan.domain.cost import Cost, cost, loan_cost, xirr
from zhihuan.domain.day_count import DayCount
from zhihuan.domain.errors import CostNotComputable
from zhihuan.domain.flow import Flow, level_flows
from zhihuan.domain.money import Money
from zhihuan.domain.rate import RateUnit
from zhihuan.domain.terms import Method

START = date(2026, 1, 1)
YEARLY = ("effective", "xirr", "aprc")
flows_of_a_loan = st.builds(
    lambda start, gaps, share, received: [
        Flow(start, Money(received)),
        *(Flow(start + timedelta(days=sum(gaps[:n + 1])), -Money(max(received * share // (100 * len(gaps)), 1)))
          for n in range(len(gaps))),
    ],
    st.dates(date(2000, 1, 1), date(2060, 12, 31)), st.lists(st.integers(1, 400), min_size=1, max_size=40),
    st.integers(30, 400), st.integers(100_00, 10**11),
)


def flat(fee, periods=12):
    return a_loan(terms=terms(Method.FLAT_FEE, fee, periods, unit=RateUnit.PERIOD))


def each(found):
    """Return a cost's six figures, nothing instead of what does not apply."""
    return [found.periodic, found.nominal, found.effective, found.xirr, found.aprc, found.us_apr]


def alike(some, others):
    return all(
        one is other if None in (one, other) else one == pytest.approx(other, rel=1e-9, abs=1e-12)
        for one, other in zip(some, others, strict=True)
    )


@pytest.mark.parametrize(("periodic", "aprc", "us_apr", "irregular"), [
    (None, 0.1, None, True), (None, None, 0.1, True), (None, None, None, False), (0.01, 0.1, 0.1, False),
])
def test_flows_are_irregular_where_only_rates_by_real_days_are_left(periodic, aprc, us_apr, irregular):
    assert Cost(periodic, None, None, 0.1, aprc, us_apr).irregular is irregular


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
    days = dues(date(2026, 2, 1), 12, 1)
    paid = [Flow(day, -cny(1125 if number < 3 else 531)) for number, day in enumerate(days)]

    found = cost([Flow(START, cny(6000)), *paid])

    assert found.nominal is not None
    assert round(100 * found.nominal, 1) == 73.7


@pytest.mark.parametrize(("received", "payment", "periods", "nominal"), [
    ("35000", "269.50", 360, 0.085154),  # Adobe FormCalc help, Apr
    ("8000", "200", 48, 0.09241767),  # Microsoft Excel help, RATE
])
def test_equal_monthly_payments_cost_what_others_say(received, payment, periods, nominal):
    found = cost(level_flows(cny(received), cny(payment), periods, START))

    assert found.nominal == pytest.approx(nominal, abs=1e-6)
    assert found.us_apr == pytest.approx(nominal, abs=1e-6)


@pytest.mark.parametrize(("frequency", "per_year"), [
    (Frequency.WEEKLY, 52), (Frequency.FORTNIGHTLY, 26), (Frequency.MONTHLY, 12), (Frequency.QUARTERLY, 4),
    (Frequency.YEARLY, 1),
])
def test_whatever_the_beat_a_per_cent_a_period_is_found(frequency, per_year):
    interest = [Flow(day, -cny(10)) for day in dues(START, 25, 1, frequency)[1:]]

    found = cost([Flow(START, cny(1000)), *interest, Flow(interest[-1].on, -cny(1000))])

    assert found.periodic == pytest.approx(0.01, rel=1e-12)
    assert found.nominal == pytest.approx(0.01 * per_year, rel=1e-12)
    assert found.effective == found.aprc == pytest.approx(1.01**per_year - 1, rel=1e-12)
    assert found.us_apr == pytest.approx(0.01 * per_year, rel=1e-12)


@pytest.mark.parametrize("method", [method for method in Method if method is not Method.PLAN])
def test_an_interest_free_loan_costs_nothing(method):
    found = loan_cost(a_loan(terms=terms(method, "0")))

    assert each(found) == pytest.approx([0] * 6, abs=1e-9)


@given(st.integers(10_000_00, 10_000_000_00), st.integers(1, 48), st.integers(2, 360))
def test_a_level_loan_costs_what_its_contract_says(principal, per_cent, periods):
    loan = a_loan(principal=Money(principal), terms=terms(rate=str(per_cent / 100), periods=periods))

    assert loan_cost(loan).nominal == pytest.approx(per_cent / 100, abs=1e-4)


@given(flows_of_a_loan, st.integers(1, 99), st.data())
def test_a_fee_never_makes_a_loan_cheaper(flows, share, data):
    fee = Money(max(flows[0].amount.minor * share // 200, 1))
    day = data.draw(st.sampled_from([flow.on for flow in flows]))

    without, dearer = cost(flows), cost([*flows, Flow(day, -fee)])

    assert_not_cheaper(dearer, without)


@given(flows_of_a_loan, st.integers(1, 99), st.data())
def test_a_fee_taken_earlier_never_makes_a_loan_cheaper(flows, share, data):
    fee = Money(max(flows[0].amount.minor * share // 200, 1))
    early, late = sorted(data.draw(st.lists(st.sampled_from([flow.on for flow in flows]), min_size=2, max_size=2)))

    later, sooner = cost([*flows, Flow(late, -fee)]), cost([*flows, Flow(early, -fee)])

    received = sum(flow.amount.minor for flow in flows) - fee.minor
    if received <= 0:  # Where less is paid than received, the rate is below zero and waiting costs.
        assert_not_cheaper(sooner, later)


def assert_not_cheaper(dearer, cheaper):
    for name in YEARLY:
        above, below = getattr(dearer, name), getattr(cheaper, name)
        if None not in (above, below):
            assert above >= below - 1e-9 * (1 + abs(below))


@given(flows_of_a_loan, st.data())
def test_products_with_the_same_flows_cost_the_same(flows, data):
    split = [Flow(flow.on, part) for flow in flows for part in flow.amount.split(2)]
    mixed = data.draw(st.permutations(split))

    assert each(cost(mixed)) == each(cost(flows))


@given(flows_of_a_loan, st.integers(2, 1000))
def test_a_loan_of_any_multiple_costs_the_same(flows, times):
    multiple = [Flow(flow.on, flow.amount.times(times)) for flow in flows]

    assert alike(each(cost(multiple)), each(cost(flows)))


@given(flows_of_a_loan)
def test_a_lender_earns_what_a_borrower_pays(flows):
    earned, paid = each(cost([Flow(flow.on, -flow.amount) for flow in flows])), each(cost(flows))

    assert alike(earned, paid)


@given(flows_of_a_loan)
def test_the_rate_put_back_is_worth_nothing(flows):
    rate = cost(flows).xirr

    if rate is not None:
        worth = [flow.amount.minor / (1 + rate) ** ((flow.on - flows[0].on).days / 365) for flow in flows]
        assert abs(sum(worth)) <= 1e-9 * sum(map(abs, worth))


@pytest.mark.parametrize(("day_count", "years"), [
    (DayCount.ACT_365F, 59 / 365), (DayCount.ACT_360, 59 / 360), (DayCount.THIRTY_360, 60 / 360),
])
def test_a_dated_rate_counts_its_years_by_any_day_count(day_count, years):
    flows = [Flow(date(2026, 3, 1), -cny(1010)), Flow(START, cny(1000))]

    assert xirr(flows, day_count) == pytest.approx(1.01 ** (1 / years) - 1, rel=1e-12)
    assert xirr(flows) == pytest.approx(1.01 ** (365 / 59) - 1, rel=1e-12)


def test_days_on_no_beat_have_no_periodic_rate():
    found = cost([Flow(START, cny(1000)), Flow(date(2026, 1, 20), -cny(1010))])

    assert (found.periodic, found.nominal, found.effective) == (None, None, None)
    assert found.xirr == pytest.approx(1.01 ** (365 / 19) - 1, rel=1e-12)
    assert found.aprc == found.xirr
    assert found.us_apr == pytest.approx(0.01 * 365 / 19, rel=1e-12)


def test_an_odd_first_period_has_the_dated_rates():
    found = loan_cost(a_loan(terms=terms(first_due=date(2026, 3, 1))))

    assert found.nominal is None
    assert None not in (found.xirr, found.aprc, found.us_apr)
    assert 0.119 < (found.us_apr or 0) < 0.121 < (found.aprc or 0) < 0.128


def test_the_rate_of_a_year_is_by_periods_where_they_are_regular_and_by_real_days_elsewhere():
    regular, odd = loan_cost(flat("0.006")), loan_cost(a_loan(terms=terms(first_due=date(2026, 2, 20))))

    assert (regular.yearly, regular.irregular) == (regular.effective, False)
    assert (odd.yearly, odd.irregular) == (odd.xirr, True)


def test_months_end_where_they_end():
    days = dues(date(2026, 2, 28), 12, 31)

    found = cost([Flow(date(2026, 1, 31), cny(1200)), *(Flow(day, -cny("107.20")) for day in days)])

    assert found.nominal == pytest.approx(0.13034224281)
    assert found.us_apr == pytest.approx(0.13034224281)


def test_what_is_kept_back_on_the_first_day_lowers_what_was_received():
    kept_back = [Flow(START, cny(1000)), Flow(START, -cny(100)), Flow(date(2026, 2, 1), -cny(990))]

    assert cost(kept_back) == cost([Flow(START, cny(900)), Flow(date(2026, 2, 1), -cny(990))])
    assert cost(kept_back).periodic == pytest.approx(0.1)


def test_a_week_at_a_third_is_beyond_where_it_compounds_and_told_where_it_does_not():
    # 714: a week, 1,500 owed, 450 kept back. Compounded over a year it would be 11,940,726,909 %.
    found = cost([Flow(START, cny(1050)), Flow(date(2026, 1, 8), -cny(1500))])

    assert (found.effective, found.xirr, found.aprc) == (None, None, None)
    assert found.periodic == pytest.approx(3 / 7)
    assert found.nominal == pytest.approx(52 * 3 / 7)
    assert found.us_apr == pytest.approx(365 / 7 * 3 / 7)


def test_nine_days_at_a_quarter_are_told_as_published():
    found = cost([Flow(START, cny(150)), Flow(date(2026, 1, 10), -cny("191.99"))])

    assert found.xirr == pytest.approx((191.99 / 150) ** (365 / 9) - 1, rel=1e-9)
    assert found.xirr == pytest.approx(22234.27523828587, rel=1e-9)


def test_a_period_beyond_all_sense_leaves_the_yearly_rates():
    found = cost([Flow(START, cny("0.01")), Flow(date(2027, 1, 1), -cny(200))])

    assert (found.periodic, found.nominal, found.effective, found.us_apr) == (None, None, None, None)
    assert found.xirr == pytest.approx(19_999)


@pytest.mark.parametrize("until", [date(2026, 2, 1), date(2026, 2, 3)])
def test_a_rate_beyond_all_sense_is_not_computable(until):
    with pytest.raises(CostNotComputable) as problem:
        cost([Flow(START, cny("0.01")), Flow(until, -cny(1_000_000))])

    assert problem.value.reason == "beyond"


@pytest.mark.parametrize("flows", [
    [], [Flow(START, cny(100))], [Flow(START, cny(100)), Flow(date(2026, 2, 1), cny(100))],
    [Flow(START, cny(100)), Flow(START, -cny(100))], [Flow(START, cny(100)), Flow(START, -cny(300))],
    [Flow(START, cny(0)), Flow(date(2026, 2, 1), -cny(1))],
])
def test_flows_on_one_side_have_no_rate(flows):
    for measure in (cost, xirr):
        with pytest.raises(CostNotComputable) as problem:
            measure(flows)

        assert problem.value.reason == "one_sided"


def test_flows_of_two_currencies_have_no_rate():
    with pytest.raises(CostNotComputable) as problem:
        cost([Flow(START, cny(100)), Flow(date(2026, 2, 1), Money(-100, "USD"))])

    assert problem.value.reason == "currencies"


@pytest.mark.parametrize(("amounts", "reason"), [
    ((100, -230, 132), "several"),  # 10 % and 20 %
    ((100, -150, 100), "no_root"),
])
def test_rates_that_contradict_or_are_none_are_not_told(amounts, reason):
    days = dues(START, 3, 1, Frequency.YEARLY)

    with pytest.raises(CostNotComputable) as problem:
        cost([Flow(day, cny(amount)) for day, amount in zip(days, amounts, strict=True)])

    assert problem.value.reason == reason

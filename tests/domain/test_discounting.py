"""A rate is told only where it is the one, and put back it is worth nothing."""

from __future__ import annotations

from math import expm1, log1p

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhihuan.domain.discounting import HIGHEST_COMPOUNDED, HIGHEST_SIMPLE, LOWEST, bracketed, discount_rate
from zhihuan.domain.errors import CostNotComputable


def rate(*amounts, highest=HIGHEST_SIMPLE, guess=None):
    return discount_rate(range(len(amounts)), amounts, highest, guess)


def from_roots(*growths):
    """Return yearly flows whose only rates are the given ones, as factors of growth."""
    flows = [1.0]
    for growth in growths:
        flows = [a - growth * b for a, b in zip([*flows, 0.0], [0.0, *flows], strict=True)]
    return flows


def refusal(*amounts, **options):
    with pytest.raises(CostNotComputable) as problem:
        rate(*amounts, **options)
    return problem.value.reason


@pytest.mark.parametrize(("amounts", "published"), [
    ((-70_000, 12_000, 15_000, 18_000, 21_000), -0.021),  # Microsoft Excel help, IRR
    ((-70_000, 12_000, 15_000, 18_000, 21_000, 26_000), 0.087),
    ((-70_000, 12_000, 15_000), -0.444),
])
def test_a_spreadsheets_example(amounts, published):
    assert rate(*amounts) == pytest.approx(published, abs=5e-4)


@given(st.floats(-0.99, 5000), st.integers(1, 600), st.floats(0.01, 1e9))
def test_a_single_repayment_grows_at_its_rate(growth, periods, lent):
    repaid = lent * expm1(periods / 600 * log1p(growth)) + lent

    found = discount_rate([0, periods / 600], [lent, -repaid], HIGHEST_COMPOUNDED)

    assert found == pytest.approx(growth, rel=1e-6, abs=1e-9)


@pytest.mark.parametrize("guess", [None, 0.0, 0.1, -0.9, 9_999.0])
def test_a_guess_changes_nothing(guess):
    assert rate(100, -60, -60, guess=guess) == pytest.approx(0.13066238629, rel=1e-10)


def test_amounts_of_one_time_are_one_amount_in_whatever_order():
    assert discount_rate([1, 0, 0, 1], [-50, 60, 40, -60], HIGHEST_SIMPLE) == pytest.approx(0.1)
    assert discount_rate([0, 1, 2], [100, 0, -121], HIGHEST_SIMPLE) == pytest.approx(0.1)
    assert discount_rate([0, 1, 1, 2], [100, 30, -30, -121], HIGHEST_SIMPLE) == pytest.approx(0.1)


@pytest.mark.parametrize("guess", [None, -0.999])
@pytest.mark.parametrize("coin", [1e-15, 1.0, 1e15])
def test_the_size_of_the_coins_changes_no_rate(coin, guess):
    # Over five years Newton's steps are short: from a guess so far off they do not arrive.
    amounts = [coin, -1e10 * coin]

    assert discount_rate([0, 5], amounts, HIGHEST_SIMPLE, guess) == pytest.approx(99)
    assert refusal(*(coin * amount for amount in from_roots(1.1, 1.2)), guess=guess) == "several"
    assert refusal(*(coin * amount for amount in from_roots(1.5, 2.0, 3.0, 5.0, 8.0)), guess=guess) == "several"
    assert rate(*(coin * amount for amount in from_roots(1.3, 1.3)), guess=guess) == pytest.approx(0.3)


def test_six_hundred_periods_overflow_nowhere():
    for amounts, reason in (((100, -150, 100), "no_root"), ((100, -250, 150), "several")):
        with pytest.raises(CostNotComputable) as problem:
            discount_rate([0, 300, 600], amounts, HIGHEST_SIMPLE)

        assert problem.value.reason == reason


def test_a_balance_that_never_changes_sides_has_one_rate_however_often_it_turns():
    # A card: drawn, paid, drawn again, and owed throughout.
    assert rate(1000, -300, 500, -400, 200, -1259.4421875) == pytest.approx(0.05, rel=1e-12)


def test_two_rates_above_zero_contradict_each_other():
    assert refusal(*from_roots(1.1, 1.2)) == "several"
    assert refusal(*from_roots(1.0, 1.2)) == "several"
    assert refusal(*from_roots(1.1, 1.2, 1.3)) == "several"


def test_two_rates_below_zero_contradict_each_other():
    assert refusal(*from_roots(0.5, 0.8)) == "several"
    assert refusal(*from_roots(0.5, 0.3, 0.1)) == "several"


@pytest.mark.parametrize("growths", [(1.1, 0.4), (1.1, 0.4, 0.2), (1.3, 0.9, 0.5, 0.2)])
def test_the_only_rate_above_zero_is_told_beside_others_below(growths):
    assert rate(*from_roots(*growths)) == pytest.approx(growths[0] - 1, rel=1e-9)


@pytest.mark.parametrize("growth", [0.5, 0.8, 0.95, 1.05, 1.1, 1.25, 1.3, 1.7, 2.5, 9.0])
def test_rates_that_only_touch_count_once(growth):
    assert rate(*from_roots(growth, growth)) == pytest.approx(growth - 1, abs=1e-6)


def test_three_turns_of_sign_can_hold_one_rate():
    # (1.1 - v') times a factor without a root.
    assert rate(1, -1.1 - 1.5, 1 + 1.5 * 1.1, -1.1) == pytest.approx(0.1, rel=1e-9)


@pytest.mark.parametrize("amounts", [(100, -150, 100), (-100, 150, -100), (100, -250, 200, -60, 40)])
def test_no_rate_fits_where_worth_never_crosses_nought(amounts):
    assert refusal(*amounts) == "no_root"


@pytest.mark.parametrize(("amounts", "highest"), [
    ((1, -10_002), HIGHEST_SIMPLE), ((1, -1_000_002), HIGHEST_COMPOUNDED), ((1e9, -1), HIGHEST_SIMPLE),
    ((1, -1e300), HIGHEST_SIMPLE), ((1e300, -1e-300), HIGHEST_SIMPLE),
    (from_roots(20_000.0, 1e-7, 2e-7), HIGHEST_SIMPLE),
])
def test_a_rate_beyond_its_bound_is_said_to_be(amounts, highest):
    assert refusal(*amounts, highest=highest) == "beyond"


@pytest.mark.parametrize(("amounts", "highest"), [
    ((1, -10_001), HIGHEST_SIMPLE), ((1, -1_000_001), HIGHEST_COMPOUNDED), ((1, -1 - LOWEST), HIGHEST_SIMPLE),
])
def test_a_rate_at_its_bound_is_told(amounts, highest):
    assert rate(*amounts, highest=highest) == pytest.approx(-amounts[1] - 1)


@pytest.mark.parametrize("amounts", [(), (0,), (1, 2), (0, 0), (-1, -2), (-1, 0, -2)])
def test_money_that_goes_one_way_has_no_rate(amounts):
    assert refusal(*amounts) == "one_sided"


def test_what_goes_both_ways_at_one_time_does_not_go_both_ways():
    with pytest.raises(CostNotComputable) as problem:
        discount_rate([0, 1, 1], [5, 7, -7], HIGHEST_SIMPLE)

    assert problem.value.reason == "one_sided"


@given(st.lists(st.integers(-1000, 1000), min_size=2, max_size=40))
def test_whatever_is_told_is_worth_nothing_put_back(amounts):
    try:
        found = rate(*amounts)
    except CostNotComputable:
        return

    worth = [amount * (1 + found) ** -time for time, amount in enumerate(amounts)]
    assert abs(sum(worth)) <= 1e-6 * sum(map(abs, worth))


@given(st.lists(st.floats(0.3, 2), min_size=1, max_size=4))
def test_every_rate_is_found(growths):
    close = any(abs(one - other) < 0.05 for n, one in enumerate(growths) for other in growths[:n])
    above = [growth for growth in growths if growth >= 1]
    likely = above or growths
    if close or any(0.99 < growth < 1.01 for growth in growths):
        return

    if len(likely) > 1:
        assert refusal(*from_roots(*growths)) == "several"
    else:
        assert rate(*from_roots(*growths)) == pytest.approx(likely[0] - 1, rel=1e-4, abs=1e-4)


@pytest.mark.parametrize(("value", "low", "high", "root"), [
    (lambda x: x**9 - 1e-9, 0.0, 10.0, 0.1), (lambda x: -1.0 if x < 0.3 else 2.0, 0.0, 1.0, 0.3),
    (lambda x: x - 0.5, 0.0, 1.0, 0.5), (lambda x: 1 - x, -5.0, 7.0, 1.0),
])
def test_a_crossing_is_found_wherever_it_lies(value, low, high, root):
    assert bracketed(value, low, high) == pytest.approx(root, rel=1e-9)


@pytest.mark.parametrize(("value", "low", "high", "most"), [
    (lambda x: (1 + x) ** -12 - 0.88, 0.0107, 0.0108, 30), (lambda x: 0.88 - (1 + x) ** -12, 0.0107, 0.0108, 30),
    (lambda x: x - 0.5, 0.0, 1.0, 3), (lambda x: (x - 1) ** 5, -3.0, 7.0, 120), (lambda x: x**9 - 1e-9, 0.0, 10.0, 66),
    (lambda x: -1.0 if x < 0.3 else 2.0, 0.0, 1.0, 67),
])
def test_a_crossing_is_found_in_few_steps_where_it_is_smooth_and_never_in_many(value, low, high, most):
    asked = []

    def noted(x):
        asked.append(x)
        return value(x)

    bracketed(noted, low, high)

    assert len(asked) <= most

"""What is used of lines: open ones together, the same before a closure, the highest; draws that are loans count."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from fractions import Fraction

from tests.builders import a_line, an_entry, an_event, cny
from tests.domain.health.houses import beside, even, house
from zhihuan.domain.credit_line import LineEventKind, LineId
from zhihuan.domain.health.figure import Unknown, Why
from zhihuan.domain.health.measure import Measure
from zhihuan.domain.health.usage import line_usage, usage
from zhihuan.domain.money import Money

HUABEI, SHOP = a_line(), a_line("shop", name="Shop", product="")
OPENED = an_event(limit=cny(10_000))
SHOP_OPENED = an_event("shop-opened", line="shop", limit=cny(30_000))
USED = an_entry("bag", on=date(2026, 3, 2), amount=4_000)
SHOP_USED = an_entry("tv", line="shop", on=date(2026, 3, 2), amount=6_000)
CLOSED = an_event("closed", on=date(2026, 3, 10), kind=LineEventKind.CLOSED, limit=Money(0))


def test_lines_together_are_what_is_used_over_their_limits():
    # 4,000 and 6,000 over 10,000 and 30,000.
    assert usage(house(HUABEI, SHOP, OPENED, SHOP_OPENED, USED, SHOP_USED))[Measure.UTILISATION].value == Fraction(1, 4)


def test_a_closure_takes_the_limit_away_and_both_ways_are_told():
    found = usage(house(HUABEI, SHOP, OPENED, SHOP_OPENED, USED, SHOP_USED, CLOSED))

    assert found[Measure.UTILISATION].value == Fraction(6_000, 30_000)
    assert beside(found[Measure.UTILISATION]) == {("huabei", Why.CLOSED)}
    assert found[Measure.UTILISATION_BEFORE_CLOSURE].value == Fraction(1, 4)


def test_a_line_without_a_limit_and_one_in_other_money_stand_beside():
    dollars = a_line("abroad", currency="USD", product="")

    found = usage(house(HUABEI, SHOP, dollars, SHOP_OPENED))

    expected = {("huabei", Why.NO_LIMIT), ("abroad", Why.OTHER_CURRENCY)}
    assert beside(found[Measure.UTILISATION]) == expected
    assert beside(found[Measure.UTILISATION_BEFORE_CLOSURE]) == expected


def test_without_any_limit_nothing_is_known():
    found = usage(house(HUABEI, USED))

    assert {one.unknown for one in found.values()} == {Unknown.NO_LIMIT}
    assert {one.value for one in found.values()} == {None}


def test_the_highest_is_that_of_one_line():
    found = usage(house(HUABEI, SHOP, OPENED, SHOP_OPENED, USED, SHOP_USED))[Measure.UTILISATION_HIGHEST]

    assert (found.value, found.above[0].subject) == (Fraction(2, 5), "huabei")


def test_draws_that_are_loans_of_their_own_use_their_line():
    draw = replace(even("draw", 250, start=date(2026, 3, 5)), line=LineId("huabei"))

    assert line_usage(house(HUABEI, OPENED, draw), LineId("huabei")).value == Fraction(3_000, 10_000)


def test_a_line_of_which_no_limit_is_known_has_no_utilisation():
    found = line_usage(house(HUABEI, USED), LineId("huabei"))

    assert (found.value, found.unknown) == (None, Unknown.NO_LIMIT)

"""What one instalment asks for and what is paid of it, part by part and in any order."""

from __future__ import annotations

from datetime import timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import a_loan, a_payment, cny
from tests.domain.lives import day, orders
from zhihuan.domain.allocation import Slot, cover
from zhihuan.domain.late_terms import LateTerms
from zhihuan.domain.lender import USUAL_ORDER, Part
from zhihuan.domain.money import Money
from zhihuan.domain.schedule import schedule

# 946.19 of principal and 120 of interest, due on 15 February 2026.
FIRST, SECOND, *_ = schedule(a_loan())
A_DAY = Fraction(1, 2000)


def a_slot(row=FIRST, late=None):
    return Slot(row, late, A_DAY)


def paid_of(slot):
    return tuple(str(Money(slot.paid[part])) for part in USUAL_ORDER)


def test_coins_cover_the_parts_in_their_order():
    slot = a_slot()

    rest = slot.take(500_00, FIRST.due, USUAL_ORDER)

    assert (rest, paid_of(slot)) == (0, ("0.00", "0.00", "120.00", "380.00"))
    assert (slot.met, slot.paid_on, slot.left(Part.PRINCIPAL)) == (False, None, 566_19)


def test_what_the_instalment_cannot_take_is_left_over():
    slot = a_slot()

    rest = slot.take(2000_00, FIRST.due, USUAL_ORDER)

    assert (rest, slot.met, slot.paid_on) == (933_81, True, FIRST.due)


def test_the_day_it_was_paid_stays_when_more_coins_come():
    slot = a_slot(late=LateTerms(tolerance=cny(10)))
    slot.take(1060_00, FIRST.due, USUAL_ORDER)

    slot.take(6_19, FIRST.due + timedelta(9), USUAL_ORDER)

    assert slot.paid_on == FIRST.due
    assert str(slot.covered) == "1066.19"


@given(orders, st.lists(st.integers(1, 2000_00), max_size=6))
def test_no_order_loses_or_makes_a_coin(order, amounts):
    slot = a_slot(late=LateTerms(late_fee=cny(20)))

    for days, coins in enumerate(amounts):
        slot.count_penalty(FIRST.due + timedelta(days))
        before = sum(slot.paid.values())
        rest = slot.take(coins, FIRST.due + timedelta(days), order)
        assert sum(slot.paid.values()) + rest == before + coins
        assert all(0 <= slot.paid[part] <= slot.asked[part] for part in Part)
        assert not rest or all(slot.open(part) == 0 for part in Part)


@pytest.mark.parametrize("part", list(Part))
def test_the_part_that_comes_first_is_paid_first(part):
    slot = a_slot(late=LateTerms(late_fee=cny(20)))
    slot.count_penalty(FIRST.due + timedelta(1))
    order = (part, *(other for other in USUAL_ORDER if other is not part))

    slot.take(15_00, FIRST.due, order)

    expected = part if part is not Part.FEE else Part.PENALTY  # there is no fee to pay
    assert slot.paid[expected] == 15_00


def test_a_row_planned_anew_gives_back_what_it_no_longer_asks_for():
    slot = a_slot()
    slot.take(1066_19, day("2026-01-20"), USUAL_ORDER)

    freed = slot.follow(SECOND)  # more principal, and 9.46 less of interest

    assert (freed, slot.met, slot.paid_on) == (9_46, False, None)
    assert slot.left(Part.PRINCIPAL) == 9_46


def test_what_is_let_go_asks_for_nothing_more():
    slot = a_slot(late=LateTerms(late_fee=cny(20)))
    slot.count_penalty(FIRST.due + timedelta(1))
    slot.take(30_00, FIRST.due, USUAL_ORDER)

    slot.let_go()

    assert slot.assumed
    assert [slot.left(part) for part in Part] == [0] * 4
    assert (slot.accrued, str(slot.covered)) == (20 * 100 + 47, "9.53")


def test_a_payment_pays_the_oldest_first_and_the_named_one_before_it():
    slots = [a_slot(FIRST), a_slot(SECOND)]

    rest = cover(a_payment(amount=1200, period=2), slots, USUAL_ORDER)

    assert [str(slot.covered) for slot in slots] == ["133.81", "1066.19"]
    assert rest == cny(0)


def test_a_payment_that_nothing_asks_for_is_left_over():
    assert cover(a_payment(amount=100), [], USUAL_ORDER) == cny(100)
    assert cover(a_payment(amount=100, penalty=cny(30)), [], USUAL_ORDER) == cny(70)

"""Signs that debts are repaid with new debts: which payments, which drawdowns, and what is no sign at all."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.builders import a_line, a_payment, an_entry
from tests.domain.health.houses import even, house, subjects
from zhihuan.domain.health.measure import Measure
from zhihuan.domain.health.signs import signs
from zhihuan.domain.payment import PaymentId
from zhihuan.domain.revolving import EntryId, EntryKind

HOME = even("home", 1_000, start=date(2025, 12, 10))
PAID = a_payment("paid", loan="home", on=date(2026, 3, 10), amount=1_000)
HUABEI = a_line()


def draw(on=date(2026, 3, 8), amount=600, identity="cash"):
    return an_entry(identity, on=on, kind=EntryKind.DRAW, amount=amount)


def pairs(*things):
    return signs(house(HUABEI, HOME, *things))[Measure.BORROWED_TO_REPAY]


def test_money_from_another_lender_just_before_a_payment_is_a_sign_with_both_rows():
    found = pairs(draw(), PAID)

    assert (found.value, subjects(found.above)) == (1, ["huabei", "home"])


@pytest.mark.parametrize(("drawn", "is_one"), [
    (draw(on=date(2026, 3, 7)), True), (draw(on=date(2026, 3, 6)), False), (draw(on=date(2026, 3, 11)), False),
    (draw(amount=500), True), (draw(amount=499), False),
])
def test_it_comes_at_most_three_days_before_and_is_at_least_half(drawn, is_one):
    assert pairs(drawn, PAID).value == is_one


def test_each_drawdown_explains_one_payment():
    second = replace(PAID, id=PaymentId("second"))

    assert pairs(draw(), PAID, second).value == 1
    assert pairs(draw(), draw(identity="more"), PAID, second).value == 2


def test_money_from_the_same_lender_is_no_sign():
    repaid = an_entry("repaid", on=date(2026, 3, 9), kind=EntryKind.REPAYMENT, amount=600)

    assert pairs(draw(), repaid).value == 0


def test_a_new_loan_before_a_repayment_of_a_line_is_a_sign():
    loan = even("new", 500, start=date(2026, 3, 8), lender="other")
    repaid = an_entry("repaid", on=date(2026, 3, 9), kind=EntryKind.REPAYMENT, amount=600)

    assert pairs(loan, repaid).value == 1


# ── debts that do not fall ────────────────────────────────────────────────────


def falling(*things, today=date(2026, 4, 20)):
    return signs(house(HUABEI, HOME, *things, today=today))[Measure.NOT_FALLING]


def paid_and_drawn(*months):
    """A thousand is repaid on the tenth of each month and drawn again on the twelfth."""
    return [
        one for month in months for one in (
            replace(PAID, id=PaymentId(f"paid-{month}"), on=date(2026, month, 10)),
            replace(draw(on=date(2026, month, 12), amount=1_000), id=EntryId(f"drawn-{month}")),
        )
    ]


def test_months_in_which_it_was_repaid_and_no_less_is_owed_count():
    found = falling(*paid_and_drawn(1, 2, 3))

    assert (found.value, [row.on for row in found.above]) == (
        3, [date(2026, 3, 31), date(2026, 2, 28), date(2026, 1, 31)],
    )


def test_a_month_in_which_less_is_owed_ends_the_count():
    paid = [replace(PAID, id=PaymentId(f"paid-{month}"), on=date(2026, month, 10)) for month in (1, 2)]

    assert falling(*paid, *paid_and_drawn(3)).value == 1


def test_the_month_that_runs_neither_adds_to_the_count_nor_ends_it():
    life = paid_and_drawn(1, 2, 3, 4)

    # On 11 April a thousand is repaid and not drawn again yet, on the 12th it is.
    found = [falling(*life, today=date(2026, 4, day)) for day in (1, 9, 11, 12, 30)]

    assert {one.value for one in found} == {3}
    assert {one.above for one in found} == {found[0].above}


def test_debts_that_nobody_repaid_are_not_counted_here():
    assert falling(draw(on=date(2026, 2, 8))).value == 0


def test_without_debts_before_there_is_nothing_to_fall():
    assert signs(house(even(start=date(2026, 2, 10))))[Measure.NOT_FALLING].value == 0

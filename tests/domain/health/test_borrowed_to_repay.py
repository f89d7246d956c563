"""Borrowing to repay is counted in money: one drawdown may come before several payments, several before one."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.builders import a_line, a_payment, an_entry, cny
from tests.domain.health.houses import even, house
from zhihuan.domain.health.borrowed_to_repay import borrowed_to_repay
from zhihuan.domain.payment import PaymentId
from zhihuan.domain.revolving import EntryKind

HUABEI, HOME = a_line(), even("home", 1_000, start=date(2025, 12, 10))
CAR = even("car", 1_000, start=date(2025, 12, 10), lender="shop")


def draw(amount, identity="cash", on=date(2026, 3, 8)):
    return an_entry(identity, on=on, kind=EntryKind.DRAW, amount=amount)


def paid(identity="paid", loan="home", on=date(2026, 3, 10), amount=1_000):
    return a_payment(identity, loan=loan, on=on, amount=amount)


def found(*things):
    return borrowed_to_repay(house(HUABEI, HOME, CAR, *things))


@pytest.mark.parametrize(("drawn", "payments"), [(499, 0), (500, 1), (1_000, 1), (1_499, 1), (1_500, 2), (2_500, 3)])
def test_one_drawdown_comes_before_as_many_payments_as_its_money_reaches(drawn, payments):
    three = (paid("a"), paid("b", "car"), paid("c", on=date(2026, 3, 11)))

    assert found(draw(drawn), *three).value == payments


def test_several_drawdowns_together_may_come_before_one_payment():
    assert found(draw(300), paid()).value == 0
    assert found(draw(300), draw(200, "more"), paid()).value == 1


def test_what_a_payment_used_of_a_drawdown_stands_before_it():
    rows = found(draw(1_500), paid("a"), paid("b", "car")).above

    assert [(row.subject, row.amount, row.of) for row in rows if not row.value] == [
        ("huabei", cny(1_000), cny(1_500)), ("huabei", cny(500), cny(1_500)),
    ]
    assert [row.subject for row in rows] == ["huabei", "car", "huabei", "home"] or (
        [row.subject for row in rows] == ["huabei", "home", "huabei", "car"]
    )


def test_the_nearest_drawdown_is_used_first():
    early, late = draw(1_000, "early", date(2026, 3, 7)), draw(1_000, "late", date(2026, 3, 9))

    assert [row.on for row in found(early, late, paid()).above if not row.value] == [date(2026, 3, 9)]


def test_money_that_was_too_little_for_one_payment_is_there_for_the_next():
    small = replace(paid("small", "car", date(2026, 3, 11), 400), id=PaymentId("small"))

    assert found(draw(300), paid(), small).value == 1


def test_of_a_joint_loan_the_own_part_was_paid():
    joint = even("joint", 1_000, start=date(2025, 12, 10), share="0.5")

    assert found(joint, draw(250), paid(loan="joint")).value == 1

"""A dated change says all that its kind needs, and nothing that contradicts itself."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.builders import cny, terms
from tests.domain.lives import A_LOAN, a_holiday, a_rate, a_restructure, an_extension, day
from zhihuan.domain.errors import (
    AmountNotPositive,
    CurrencyMismatch,
    DatesOutOfOrder,
    FieldMissing,
    PlanDoesNotAddUp,
    TermsOutOfRange,
)
from zhihuan.domain.loan_change import ChangeId, ChangeKind, LoanChange
from zhihuan.domain.money import Money
from zhihuan.domain.terms import Method

ON = day("2026-05-15")
WRITTEN = terms(Method.PLAN, periods=3, start=ON, principal=cny(6000))


@pytest.mark.parametrize(("change", "field"), [
    (a_rate(ON), "rate"), (an_extension(ON), "periods"), (a_holiday(ON), "periods"), (a_holiday(ON), "interest"),
    (a_restructure(ON), "terms"),
])
def test_a_change_says_what_its_kind_needs(change, field):
    with pytest.raises(FieldMissing) as problem:
        replace(change, **{field: None})

    assert problem.value.field == field


def test_a_change_of_nothing_is_none():
    with pytest.raises(FieldMissing):
        LoanChange(ChangeId("empty"), A_LOAN, ON, ChangeKind.RESTRUCTURE)


@pytest.mark.parametrize("periods", [0, -1, 601])
def test_a_change_lasts_from_one_to_600_instalments(periods):
    with pytest.raises(TermsOutOfRange):
        an_extension(ON, periods)


def test_a_restructured_loan_is_due_after_the_day_it_was_agreed_on():
    with pytest.raises(DatesOutOfOrder):
        a_restructure(ON, terms(first_due=ON))


def test_nothing_is_agreed_after_it_is_in_force():
    with pytest.raises(DatesOutOfOrder):
        replace(a_rate(ON), agreed_on=day("2026-05-16"))
    assert replace(a_rate(ON), agreed_on=ON).known_by(ON)


def test_a_change_is_known_from_the_day_it_was_agreed_on():
    agreed = replace(a_rate(ON), agreed_on=day("2026-03-01"))

    assert [agreed.known_by(day(on)) for on in ("2026-02-28", "2026-03-01")] == [False, True]
    assert [a_rate(ON).known_by(day(on)) for on in ("2026-05-14", "2026-05-15")] == [False, True]


@pytest.mark.parametrize("principal", [cny(0), -cny(1)])
def test_what_is_owed_is_an_amount(principal):
    with pytest.raises(AmountNotPositive):
        a_restructure(ON, principal=principal)


def test_only_a_restructure_says_what_is_owed():
    assert a_restructure(ON).agreed is None
    assert a_restructure(ON, principal=cny(9000)).agreed == cny(9000)
    assert a_restructure(ON, WRITTEN).agreed == cny(6000)
    assert replace(an_extension(ON), principal=cny(9000)).agreed is None


def test_rows_written_one_by_one_add_up_to_what_is_owed():
    assert a_restructure(ON, WRITTEN, cny(6000)).agreed == cny(6000)
    with pytest.raises(PlanDoesNotAddUp):
        a_restructure(ON, WRITTEN, cny(6001))


def test_rows_written_one_by_one_are_of_one_currency():
    (first, *rest) = WRITTEN.rows
    dollar = Money(100, "USD")
    foreign = replace(first, principal=dollar, interest=dollar, fee=dollar)

    with pytest.raises(CurrencyMismatch):
        a_restructure(ON, replace(WRITTEN, rows=(foreign, *rest)))

"""What a business plans: single and monthly movements."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.builders import cny
from zhihuan.domain.errors import NameMissing, TermsOutOfRange
from zhihuan.domain.recovery.business import BusinessFlow, FlowId, FlowKind
from zhihuan.domain.recovery.case import CaseId

ONCE = BusinessFlow(FlowId("stock"), CaseId("case"), FlowKind.STOCK, "Spring stock", cny(8_000), date(2026, 3, 31))


@pytest.mark.parametrize(("first", "last", "expected"), [
    (date(2026, 3, 1), date(2026, 3, 31), [date(2026, 3, 31)]),
    (date(2026, 3, 31), date(2026, 5, 31), [date(2026, 3, 31)]),
    (date(2026, 4, 1), date(2026, 5, 31), []),
    (date(2026, 1, 1), date(2026, 3, 30), []),
])
def test_a_single_movement_is_on_its_day_alone(first, last, expected):
    assert list(ONCE.days(first, last)) == expected


def test_a_monthly_one_keeps_to_its_day_of_the_month():
    monthly = replace(ONCE, monthly=True)

    assert list(monthly.days(date(2026, 4, 1), date(2026, 6, 15))) == [date(2026, 4, 30), date(2026, 5, 31)]


def test_a_monthly_one_ends_on_its_last_day():
    monthly = replace(ONCE, monthly=True, until=date(2026, 4, 30))

    assert list(monthly.days(date(2026, 1, 1), date(2026, 12, 31))) == [date(2026, 3, 31), date(2026, 4, 30)]


def test_only_what_customers_pay_comes_in():
    assert [kind for kind in FlowKind if kind.comes_in] == [FlowKind.INCOME]


@pytest.mark.parametrize(("wrong", "error"), [({"name": " "}, NameMissing), ({"amount": cny(0)}, TermsOutOfRange)])
def test_one_without_a_name_or_of_nothing_is_refused(wrong, error):
    with pytest.raises(error):
        replace(ONCE, **wrong)

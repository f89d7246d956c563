"""Online loan accounts, the drawdowns of a calendar month, and what is used of lines on their statement days."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from tests.builders import a_card, a_lender, a_line, an_entry, an_event, cny
from tests.domain.health.houses import a_rule, beside, changes, even, helped, house, subjects
from zhihuan.domain.health.borrowing import borrowing
from zhihuan.domain.health.figure import Unknown, Why
from zhihuan.domain.health.lending import lending
from zhihuan.domain.health.measure import Measure
from zhihuan.domain.health.usage import usage
from zhihuan.domain.lender import LenderId, LenderKind
from zhihuan.domain.revolving import EntryKind


@pytest.mark.parametrize(("kind", "counts"), [
    (LenderKind.MICRO_LOAN, 1), (LenderKind.CONSUMER_FINANCE, 1), (LenderKind.PLATFORM, 1), (LenderKind.BANK, 0),
    (LenderKind.OTHER, 0),
])
def test_an_account_is_online_by_who_lends(kind, counts):
    found = lending(house(a_lender("who", "Who", kind), even(lender="who")))[Measure.ONLINE_ACCOUNTS]

    assert found.value == counts


def test_accounts_count_and_not_their_institutions():
    bank, shop = a_lender("bank", "Bank", LenderKind.BANK), a_lender("shop", "Shop", LenderKind.MICRO_LOAN)
    joint = even("joint", lender="bank", funders=(LenderId("shop"),))

    found = lending(house(bank, shop, even("a", lender="shop"), even("b", lender="shop"), joint, even("c")))

    assert subjects(found[Measure.ONLINE_ACCOUNTS].above) == ["a", "b", "joint"]


def test_paying_the_cheapest_off_is_the_step_out_of_their_band():
    lenders = (a_lender(name, name.title(), LenderKind.MICRO_LOAN) for name in ("a", "b", "c"))
    loans = (even(name, amount, lender=name, start=date(2026, 3, 10)) for name, amount in (
        ("a", 300), ("b", 100), ("c", 200),
    ))

    step = helped(house(*lenders, *loans), a_rule(Measure.ONLINE_ACCOUNTS, 3))

    assert step.subjects == ("b",)
    assert changes(step)[Measure.ONLINE_ACCOUNTS] == (3, 2)


def test_drawdowns_of_a_month_begin_with_its_first_day():
    draws = [
        an_entry(str(on), on=on, kind=EntryKind.DRAW, amount=100)
        for on in (date(2026, 2, 28), date(2026, 3, 1), date(2026, 3, 20))
    ]

    assert borrowing(house(a_line(), *draws))[Measure.DRAWDOWNS_MONTH].value == 2
    assert borrowing(house(a_line(), *draws, today=date(2026, 2, 28)))[Measure.DRAWDOWNS_MONTH].value == 1


def test_on_its_statement_day_a_line_is_as_full_as_its_statement_says():
    # 2,000 on the statement of 20 February, of a limit of 10,000 that was raised since; 5,000 bought after it.
    card = a_card()
    things = (
        card, an_event("opened", line="card", on=date(2026, 1, 1), limit=cny(10_000)),
        an_event("raised", line="card", on=date(2026, 3, 1), limit=cny(40_000)),
        an_entry("old", line="card", on=date(2026, 2, 10), amount=2_000),
        an_entry("new", line="card", on=date(2026, 3, 2), amount=5_000),
    )

    found = usage(house(*things, today=date(2026, 3, 10)))

    assert found[Measure.UTILISATION_STATEMENT].value == Fraction(2_000, 10_000)
    assert found[Measure.UTILISATION].value == Fraction(7_000, 40_000)


def test_a_line_without_a_statement_or_a_limit_of_its_day_stands_beside():
    found = usage(house(
        a_line(), an_event(limit=cny(100)), a_card(), an_entry("old", line="card", on=date(2026, 2, 10)),
        a_line("dollars", currency="USD", product=""),
    ))[Measure.UTILISATION_STATEMENT]

    assert (found.value, found.unknown) == (None, Unknown.NO_LIMIT)
    assert beside(found) == {
        ("huabei", Why.NO_STATEMENT), ("card", Why.NO_LIMIT), ("dollars", Why.OTHER_CURRENCY),
    }

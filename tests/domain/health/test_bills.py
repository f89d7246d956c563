"""What a bill asks: only what its statement asks for, and at least what its rule of the minimum says."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from tests.builders import a_card, a_line, an_entry, an_event, an_income, cny
from tests.domain.health.houses import MONTH, beside, cash, house
from zhihuan.domain.health.figure import Role, Why
from zhihuan.domain.health.income_ratios import debt_to_income, income_ratios
from zhihuan.domain.health.measure import Measure
from zhihuan.domain.health.trial import PaidOff, tried
from zhihuan.domain.revolving import EntryKind

SALARY, HUABEI, CARD = an_income(amount=10_000), a_line(), a_card()
APRIL, LAST_OF_FEBRUARY = date(2026, 4, 1), date(2026, 2, 28)


def bought(on, amount, line="card"):
    return an_entry(f"bought {on}", line=line, on=on, amount=amount)


def repaid(on, amount, line="card"):
    return an_entry(f"repaid {on}", line=line, on=on, kind=EntryKind.REPAYMENT, amount=amount)


# ── repaid before the statement ───────────────────────────────────────────────


@pytest.mark.parametrize("today", [LAST_OF_FEBRUARY, date(2026, 3, 5), date(2026, 3, 20)])
def test_what_was_repaid_before_the_statement_is_asked_by_none(today):
    things = bought(date(2026, 2, 10), 1_500, "huabei"), repaid(date(2026, 2, 20), 1_000, "huabei")

    found = debt_to_income(house(SALARY, HUABEI, *things, today=today), MONTH)

    # Spent 1,500 in February and repaid 1,000 of it before the statement of 1 March: that asks 500.
    assert found.value == Fraction(500, 10_000)
    assert beside(found) == {("huabei", Why.BEFORE_STATEMENT)}


@pytest.mark.parametrize("today", [date(2026, 3, 15), date(2026, 3, 19), date(2026, 3, 25)])
def test_a_bill_repaid_before_its_statement_asks_nothing_before_it_and_after_it(today):
    here = house(SALARY, CARD, bought(date(2026, 2, 25), 15_000), repaid(date(2026, 3, 10), 15_000), today=today)

    found = income_ratios(here, APRIL)

    assert [found[one].value for one in (Measure.DTI, Measure.DTI_MINIMUM, Measure.DTI_PEAK)] == [0, 0, 0]


def test_what_was_repaid_after_the_statement_fell_due_and_counts():
    here = house(SALARY, CARD, bought(date(2026, 2, 10), 1_500), repaid(date(2026, 3, 5), 1_500))

    assert debt_to_income(here, MONTH).value == Fraction(1_500, 10_000)


def test_paying_off_a_line_lowers_what_its_next_bill_asks():
    opened = an_event("opened", line="card", limit=cny(20_000))
    here = house(SALARY, CARD, opened, bought(date(2026, 2, 25), 15_000), cash(30_000), today=date(2026, 3, 15))

    before, after = (debt_to_income(one, APRIL).value for one in (here, tried(here, PaidOff(("card",)))))

    assert (before, after) == (Fraction(3, 2), Fraction(0))


def test_what_a_card_paid_before_the_statement_counts_once():
    charged = an_entry("charged", line="card", on=date(2026, 2, 15), amount=500)
    things = bought(date(2026, 2, 10), 1_500, "huabei"), repaid(date(2026, 2, 15), 500, "huabei")

    found = debt_to_income(house(SALARY, HUABEI, CARD, *things, charged), MONTH)

    # Huabei's statement asks 1,000; the card's of 20 February asks the 500.
    assert found.value == Fraction(1_500, 10_000)
    assert beside(found) == {("huabei", Why.BEFORE_STATEMENT)}


# ── at the minimum ────────────────────────────────────────────────────────────


def least(*things, today, month=APRIL):
    [row] = income_ratios(house(SALARY, *things, today=today), month)[Measure.DTI_MINIMUM].above
    return row.role, row.amount


@pytest.mark.parametrize("today", [date(2026, 3, 15), date(2026, 3, 21), date(2026, 4, 5)])
def test_at_the_minimum_a_bill_asks_the_same_before_its_statement_and_after(today):
    earlier = bought(date(2026, 1, 25), 700), repaid(date(2026, 3, 1), 700)

    assert least(CARD, *earlier, bought(date(2026, 2, 25), 15_000), today=today) == (Role.MINIMUM, cny(1_500))


def test_before_the_statement_each_part_is_asked_by_its_own_share():
    parts = (
        (EntryKind.PURCHASE, 1_000), (EntryKind.DRAW, 500), (EntryKind.INSTALMENT, 300), (EntryKind.FEE, 20),
        (EntryKind.INTEREST, 7), (EntryKind.PENALTY, 5),
    )
    charged = [an_entry(kind, line="card", on=date(2026, 3, 2), kind=kind, amount=amount) for kind, amount in parts]

    before, after = (least(CARD, *charged, today=day) for day in (date(2026, 3, 15), date(2026, 3, 21)))

    # A tenth of 1,500, and 300, 20, 7 and 5 in full.
    assert before == after == (Role.MINIMUM, cny(482))


def test_what_was_repaid_before_the_statement_lowers_the_minimum():
    things = CARD, bought(date(2026, 2, 25), 15_000), repaid(date(2026, 3, 5), 5_000)

    assert least(*things, today=date(2026, 3, 15)) == least(*things, today=date(2026, 3, 21)) == (
        Role.MINIMUM, cny(1_000)
    )


def test_without_a_rule_the_whole_bill_is_asked():
    assert least(HUABEI, bought(date(2026, 3, 2), 700, "huabei"), today=date(2026, 3, 15)) == (Role.BILL, cny(700))

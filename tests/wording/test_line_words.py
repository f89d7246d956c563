"""What becomes of a card's debt, and what a total of several currencies holds, in words."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import QLocale

from tests.builders import a_card, cny
from zhihuan.domain.card_terms import MinimumRule
from zhihuan.domain.minimum_only import minimum_only
from zhihuan.domain.money import Money
from zhihuan.domain.statement import LineBalance
from zhihuan.domain.tally import Counted, tally
from zhihuan.wording.formats import Formats
from zhihuan.wording.lines import minimum_only_words
from zhihuan.wording.totals import total_words

ENGLISH = Formats(QLocale("en"))
TODAY = date(2026, 6, 10)


def only_minimums(rule):
    found = minimum_only(a_card(minimum=rule), LineBalance(cny(10_000), cny(0), cny(0)), TODAY)
    assert found is not None
    return minimum_only_words(found, TODAY, ENGLISH)


def test_only_ever_paying_the_minimum_says_when_that_ends():
    assert "and ¥1,461.13 of interest, paid off in March 2029." in only_minimums(MinimumRule(floor=cny(100)))


def test_what_never_ends_names_no_month():
    assert "paid off in" not in only_minimums(MinimumRule(Decimal("0.001"), interest=Decimal(0)))


@pytest.mark.parametrize(("parts", "said"), [
    ((Counted(cny(5)),), "¥5.00"),
    ((Counted(cny(5)), Counted(cny(0), at_least=True)), "at least ¥5.00"),
    ((Counted(cny(5)), Counted(Money(1200_00, "USD"))), "¥5.00 + $1,200.00 not converted"),
    ((Counted(Money(9_00, "HKD")), Counted(Money(0, "EUR")), Counted(Money(3_00, "USD"), at_least=True)),
     "¥0.00 + HK$9.00, at least $3.00 not converted"),
])
def test_a_total_says_what_it_does_not_hold(parts, said):
    assert total_words(tally(parts, "CNY"), ENGLISH) == said

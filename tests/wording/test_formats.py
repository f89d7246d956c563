from __future__ import annotations

import doctest
from datetime import UTC, date, datetime
from decimal import Decimal
from fractions import Fraction

import pytest
from PySide6.QtCore import QLocale

from tests.builders import cny
from zhihuan.domain.money import Money
from zhihuan.wording import entry, formats
from zhihuan.wording.formats import Formats, MoneyParts

ENGLISH = Formats(QLocale("en"))
CHINESE = Formats(QLocale("zh_CN"))
TODAY = date(2026, 11, 26)
FRIDAY = date(2026, 11, 27)


@pytest.mark.parametrize("module", [formats, entry])
def test_the_examples_are_true(module):
    failed, tried = doctest.testmod(module)

    assert tried > 0
    assert failed == 0


@pytest.mark.parametrize(("amount", "text"), [
    (cny("1234.56"), "¥1,234.56"), (cny("-20"), "−¥20.00"), (cny(0), "¥0.00"), (cny("0.05"), "¥0.05"),
    (cny("-0.05"), "−¥0.05"), (Money(1500, "JPY"), "JP¥1,500"), (Money(1500, "USD"), "$15.00"),
    (Money(1234, "KWD"), "KWD\N{NO-BREAK SPACE}1.234"), (Money(10**17), "¥1,000,000,000,000,000.00"),
])
@pytest.mark.parametrize("ways", [ENGLISH, CHINESE], ids=["en", "zh"])
def test_money_is_written_with_its_symbol_and_groups(ways, amount, text):
    assert ways.money(amount) == text


def test_the_small_coins_come_apart():
    assert ENGLISH.money_parts(cny("-486920.35")) == MoneyParts("−¥486,920", ".35")


def test_privacy_hides_size_and_sign():
    hidden = ENGLISH.with_privacy(on=True)

    assert hidden.money(cny("-5")) == hidden.money(cny("500000")) == "¥••••"


@pytest.mark.parametrize(("share", "places", "text"), [
    (Fraction(52, 100), 0, "52%"), (Fraction(1, 200), 0, "1%"), (Decimal("0.1175"), 1, "11.8%"),
    (Fraction(-2, 100), 0, "−2%"), (Fraction(0), 0, "0%"), (None, 0, "unknown"),
])
def test_a_share_is_percent_and_the_unknown_is_said(share, places, text):
    assert ENGLISH.percent(share, places) == text


def test_a_day_is_written_as_people_say_it():
    assert (ENGLISH.day(FRIDAY, TODAY), CHINESE.day(FRIDAY, TODAY)) == ("Fri 27 Nov", "11月27日 周五")


def test_another_year_is_said():
    next_year = date(2027, 1, 5)

    assert (ENGLISH.day(next_year, TODAY), CHINESE.day(next_year, TODAY)) == ("Tue 5 Jan 2027", "2027年1月5日 周二")


def test_the_head_of_a_page_has_the_day_in_full():
    assert ENGLISH.long_day(FRIDAY) == "Friday 27 November 2026"
    assert CHINESE.long_day(FRIDAY) == "2026年11月27日 星期五"


def test_a_month_and_a_moment_are_written_too():
    moment = datetime(2026, 11, 27, 8, 5, tzinfo=UTC)

    assert (ENGLISH.month(FRIDAY), CHINESE.month(FRIDAY)) == ("November 2026", "2026年11月")
    assert ENGLISH.moment(moment, TODAY) == "Fri 27 Nov 08:05"


@pytest.mark.parametrize(("day", "words"), [
    (date(2026, 11, 26), "today"), (date(2026, 11, 27), "tomorrow"), (date(2026, 12, 1), "in 5 days"),
    (date(2026, 11, 23), "3 days overdue"),
])
def test_how_far_off_a_due_date_is_stands_in_words(qapp, day, words):
    assert ENGLISH.due(day, TODAY) == words


def test_counts_have_groups():
    assert ENGLISH.count(-1234567) == "-1,234,567"
    assert ENGLISH.count(10**20) == "100,000,000,000,000,000,000"

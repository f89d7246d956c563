from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import cny
from zhihuan.domain.errors import AmountTooFine, AmountTooLarge, DomainError, NotADate, NotAnAmount
from zhihuan.domain.money import Money
from zhihuan.wording.entry import Lean, amount_from, date_from

TODAY = date(2026, 11, 26)


@pytest.mark.parametrize(("typed", "meant"), [
    ("1,234.5", "1234.5"), ("1，234.5", "1234.5"), ("1.2万", "12000"), ("1.2w", "12000"), ("3k", "3000"),
    ("2千", "2000"),
    ("0.5亿", "50000000"), ("１２３４", "1234"), ("300+45.6", "345.6"), ("1000-0.5", "999.5"), ("¥89.00", "89"),
    ("￥ 89", "89"), ("89元", "89"), (" 12 345 ", "12345"), ("1,000+1.2万", "13000"), (".5", "0.5"), ("5.", "5"),
    ("-3", "-3"), ("１，２３４．５", "1234.5"),
])
def test_amounts_are_read_as_people_type_them(typed, meant):
    assert amount_from(typed) == cny(meant)


@pytest.mark.parametrize("typed", [
    "", " ", "abc", "1.2.3", "12,34", "1,2345", "1e5", "NaN", "Infinity", "1++2", "300+", "+", "万", "1万2", "½",
    "一百", "1/2", "1,234,5", "9" * 200,
])
def test_what_is_no_amount_is_refused(typed):
    with pytest.raises(NotAnAmount):
        amount_from(typed)


def test_an_exponent_is_refused_before_anything_is_multiplied():
    with pytest.raises(NotAnAmount):
        amount_from("1e3000000")


@pytest.mark.parametrize("typed", ["999999999999999999亿", "9" * 30])
def test_what_no_ledger_can_hold_is_too_large(typed):
    with pytest.raises(AmountTooLarge):
        amount_from(typed)


def test_parts_of_a_fen_are_too_fine():
    with pytest.raises(AmountTooFine):
        amount_from("1.234")


def test_a_currency_without_coins_takes_none():
    assert amount_from("1.2万", "JPY") == Money(12000, "JPY")
    with pytest.raises(AmountTooFine):
        amount_from("1.5", "JPY")


@given(st.integers(-(10**12), 10**12))
def test_every_written_amount_is_read_back(minor):
    assert amount_from(str(Money(minor))) == Money(minor)


@given(st.text(max_size=30))
def test_no_text_is_read_as_anything_but_an_amount_or_an_error(text):
    try:
        read = amount_from(text)
    except DomainError:
        return
    assert isinstance(read, Money)


@pytest.mark.parametrize(("typed", "meant"), [
    ("26", "2026-11-26"), ("25", "2026-12-25"), ("30号", "2026-11-30"), ("31", "2026-12-31"), ("12-25", "2026-12-25"),
    ("12/25", "2026-12-25"), ("12.25", "2026-12-25"), ("12月25日", "2026-12-25"), ("11-25", "2027-11-25"),
    ("2027-02-28", "2027-02-28"), ("2027/2/28", "2027-02-28"), ("2027年2月28日", "2027-02-28"),
    ("20270228", "2027-02-28"), ("今天", "2026-11-26"), ("明天", "2026-11-27"), ("后天", "2026-11-28"),
    ("昨天", "2026-11-25"), ("-1", "2026-11-25"), ("+3天", "2026-11-29"), ("＋３", "2026-11-29"),
    ("Tomorrow", "2026-11-27"), ("+3", "2026-11-29"), ("2-29", "2028-02-29"),
])
def test_days_are_read_as_people_type_them(typed, meant):
    assert date_from(typed, TODAY) == date.fromisoformat(meant)


@pytest.mark.parametrize(("typed", "meant"), [
    ("25", "2026-11-25"), ("26", "2026-11-26"), ("31", "2026-10-31"), ("12-25", "2025-12-25"), ("2-29", "2024-02-29"),
])
def test_a_day_of_payment_leans_to_the_past(typed, meant):
    assert date_from(typed, TODAY, Lean.PAST) == date.fromisoformat(meant)


@pytest.mark.parametrize("typed", [
    "", "0", "32", "99", "13-1", "2-30", "0-5", "2025-02-30", "2025-13-01", "0000-01-01", "soon", "+99999", "1-2-3",
    "20251301",
])
def test_what_is_no_day_is_refused(typed):
    with pytest.raises(NotADate):
        date_from(typed, TODAY)


@pytest.mark.parametrize("today", [date.min, date.max])
def test_the_ends_of_the_calendar_are_no_crash(today):
    for typed in ("+9999", "-9999", "31", "2-29", "12-31", "明天", "昨天"):
        for lean in Lean:
            try:
                date_from(typed, today, lean)
            except NotADate:
                continue


@given(st.dates(date(1990, 1, 1), date(2090, 1, 1)), st.integers(1, 28))
def test_a_bare_day_is_the_next_one_of_that_number(today, day):
    coming = date_from(str(day), today)

    assert coming.day == day
    assert timedelta(0) <= coming - today < timedelta(32)

"""A credit line's life by its dated events, and an income by its months."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.builders import a_line, an_event, an_income, cny
from zhihuan.domain.card_terms import CardTerms
from zhihuan.domain.credit_line import LineEventKind as Kind
from zhihuan.domain.credit_line import LineState, limit_on, state_on
from zhihuan.domain.errors import AmountNotPositive, DatesOutOfOrder, NameMissing, TermsOutOfRange, UnknownCurrency

LIFE = (
    an_event("restored", on=date(2026, 5, 1), kind=Kind.RESTORED, limit=cny(5000)),
    an_event("opened", on=date(2025, 1, 1), limit=cny(10_000)),
    an_event("closed", on=date(2026, 3, 1), kind=Kind.CLOSED, limit=None),
    an_event("raised", on=date(2025, 6, 1), kind=Kind.RAISED, limit=cny(20_000)),
    an_event("frozen", on=date(2026, 2, 1), kind=Kind.FROZEN, limit=None),
    an_event("cut", on=date(2026, 1, 1), kind=Kind.CUT, limit=cny(8000)),
)


@pytest.mark.parametrize(("day", "limit", "state"), [
    (date(2024, 12, 31), None, LineState.OPEN),
    (date(2025, 1, 1), cny(10_000), LineState.OPEN),
    (date(2025, 6, 1), cny(20_000), LineState.OPEN),
    (date(2026, 1, 1), cny(8000), LineState.OPEN),
    (date(2026, 2, 1), cny(8000), LineState.FROZEN),
    (date(2026, 3, 1), cny(8000), LineState.CLOSED),
    (date(2026, 4, 30), cny(8000), LineState.CLOSED),
    (date(2026, 5, 1), cny(5000), LineState.OPEN),
])
def test_a_lines_events_say_how_it_stood_on_any_day(day, limit, state):
    assert limit_on(LIFE, day) == limit
    assert state_on(LIFE, day) is state


def test_a_frozen_line_that_was_closed_stays_closed():
    events = (an_event("closed", kind=Kind.CLOSED), an_event("frozen", on=date(2026, 1, 1), kind=Kind.FROZEN))

    assert state_on(events, date(2026, 2, 1)) is LineState.CLOSED


@pytest.mark.parametrize("day", [0, -1, 32])
def test_a_line_whose_bills_could_not_be_dated_is_refused(day):
    with pytest.raises(TermsOutOfRange):
        a_line(statement_day=day)
    with pytest.raises(TermsOutOfRange):
        a_line(due_day=day)


def test_a_due_day_is_known_from_the_month_or_from_the_statement():
    assert a_line(due_day=10).falls_due
    assert a_line(due_day=None, card_terms=CardTerms(due_after=20)).falls_due
    assert not a_line(due_day=None).falls_due


def test_a_line_has_a_name_and_a_currency():
    with pytest.raises(NameMissing):
        a_line(name=" ")
    with pytest.raises(UnknownCurrency):
        a_line(currency="RMBY")


@pytest.mark.parametrize(("until", "runs"), [
    (date(2026, 3, 19), [False, True, True, False, False]), (date(2026, 3, 20), [False, True, True, True, False]),
    (date(2026, 3, 31), [False, True, True, True, False]),
])
def test_an_income_counts_in_the_months_on_whose_pay_day_it_runs(until, runs):
    income = an_income(since=date(2026, 1, 20), until=until)

    months = (date(2025, 12, 31), date(2026, 1, 1), date(2026, 2, 28), date(2026, 3, 1), date(2026, 4, 1))
    assert [income.runs_in_month_of(month) for month in months] == runs
    assert [day.month for day in income.pay_days(date.min, date(2026, 4, 30))] == [
        month.month for month, counts in zip(months, runs, strict=True) if counts
    ]


def test_an_income_without_an_end_still_runs():
    assert an_income(since=date(2020, 1, 1)).runs_in_month_of(date(2099, 1, 1))


def test_an_income_has_a_name_an_amount_and_an_order_of_days():
    with pytest.raises(NameMissing):
        an_income(name="")
    with pytest.raises(AmountNotPositive):
        an_income(amount=0)
    with pytest.raises(DatesOutOfOrder):
        an_income(since=date(2026, 3, 1), until=date(2026, 2, 1))


def test_a_temporary_limit_counts_up_to_its_last_day_and_then_the_one_before():
    events = (
        an_event(limit=cny(5_000)),
        replace(an_event("more", on=date(2026, 3, 1), kind=Kind.TEMPORARY, limit=cny(9_000)),
                until=date(2026, 3, 31)),
    )
    cut = an_event("cut", on=date(2026, 3, 20), kind=Kind.CUT, limit=cny(1_000))

    assert [limit_on(events, date(2026, month, day)) for month, day in ((2, 28), (3, 1), (3, 31), (4, 1))] == [
        cny(5_000), cny(9_000), cny(9_000), cny(5_000)
    ]
    assert limit_on((*events, cut), date(2026, 3, 20)) == limit_on((*events, cut), date(2026, 4, 1)) == cny(1_000)


def test_only_a_temporary_limit_ends_and_not_before_it_began():
    temporary = an_event(on=date(2026, 3, 1), kind=Kind.TEMPORARY)

    assert replace(temporary, until=date(2026, 3, 1)).until == date(2026, 3, 1)
    with pytest.raises(DatesOutOfOrder):
        replace(temporary, until=date(2026, 2, 28))
    with pytest.raises(DatesOutOfOrder):
        replace(temporary, kind=Kind.RAISED, until=date(2026, 4, 1))

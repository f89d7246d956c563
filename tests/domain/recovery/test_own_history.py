"""Earlier cases of one's own: how they ended, after how many days, and how long after paying what was overdue."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from tests.builders import a_case, a_payment
from tests.domain.health.houses import even
from tests.domain.recovery.ledgers import ledger
from zhihuan.domain.memo import Memo
from zhihuan.domain.recovery.case import Outcome
from zhihuan.domain.recovery.own_history import own_history

TODAY = date(2026, 12, 1)
SINCE, ENDED = date(2026, 3, 1), date(2026, 7, 9)
LOAN = even(months=3, start=date(2026, 1, 10))
CASE = replace(a_case(since=SINCE, closed_on=ENDED), outcome=Outcome.RESTORED)


def paid(*days):
    return [a_payment(f"p{day}", loan="loan", on=day, amount=1_000) for day in days]


def history(*things, today=TODAY):
    return own_history(ledger(*things, today=today).book, today, Memo())


def test_the_days_from_the_loss_and_from_paying_what_was_overdue_are_told():
    whole = [
        a_payment("a", loan="loan", on=date(2026, 4, 6), amount=2_000),
        a_payment("b", loan="loan", on=date(2026, 4, 10), amount=1_000),
    ]
    [found] = history(CASE, LOAN, *whole)

    assert (found.outcome, found.days, found.paid_on, found.days_after_paying) == (
        Outcome.RESTORED, 130, date(2026, 4, 6), 94,
    )


@pytest.mark.parametrize("days", [
    (date(2026, 2, 10), date(2026, 3, 10), date(2026, 4, 10)),
    (date(2026, 2, 20), date(2026, 3, 10), date(2026, 4, 10)),
])
def test_what_was_never_late_or_paid_before_the_loss_starts_no_count(days):
    [found] = history(CASE, LOAN, *paid(*days))

    assert (found.paid_on, found.days_after_paying) == (None, None)


def test_what_was_paid_on_the_day_of_the_loss_and_a_case_that_ends_today_count():
    [found] = history(CASE, LOAN, *paid(SINCE, date(2026, 3, 10), date(2026, 4, 10)), today=ENDED)

    assert (found.paid_on, found.days_after_paying) == (SINCE, 130)


def test_what_was_paid_after_it_ended_was_not_known_then():
    [found] = history(CASE, LOAN, *paid(date(2026, 2, 10), date(2026, 3, 10), date(2026, 8, 1)))

    assert found.days_after_paying is None


def test_the_last_one_stands_first_and_what_runs_or_has_no_outcome_is_none():
    earlier = replace(a_case("earlier", since=date(2025, 1, 1), closed_on=date(2025, 2, 1)), outcome=Outcome.REFUSED)
    runs, silent = a_case("runs", since=SINCE), a_case("silent", since=SINCE, closed_on=ENDED)

    assert [one.case.id for one in history(earlier, runs, CASE, silent)] == ["case", "earlier"]
    assert [one.case.id for one in history(earlier, CASE, today=ENDED - timedelta(days=1))] == ["earlier"]

"""Which late payments would have qualified for the one-off repair: the window, the amount, the day of payment."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from tests.builders import a_card, a_payment, an_entry, cny
from tests.domain.health.houses import even
from tests.domain.recovery.ledgers import ledger
from zhihuan.domain.late_terms import LateTerms
from zhihuan.domain.money import Money
from zhihuan.domain.recovery.one_off_repair import Qualified, one_off_repair
from zhihuan.domain.revolving import EntryKind

TODAY = date(2026, 5, 1)


def late(due_on, paid_on, amount=1_000):
    """Return a loan of one instalment that is due on a day, and its payment."""
    loan = even("loan", amount, 1, start=date(2019, 6, 1))
    loan = replace(loan, terms=replace(loan.terms, first_due=due_on, due_day=due_on.day))
    return [loan, *([a_payment(loan="loan", on=paid_on, amount=amount)] if paid_on else [])]


def test_a_small_late_payment_that_was_paid_in_time_would_have_qualified():
    assert one_off_repair(ledger(*late(date(2024, 5, 10), date(2024, 8, 1)), today=TODAY)) == (
        Qualified("loan", date(2024, 5, 10), cny(1_000), date(2024, 8, 1), date(2026, 1, 1)),
    )


@pytest.mark.parametrize(("due_on", "paid_on", "amount", "fits"), [
    (date(2019, 12, 31), date(2020, 3, 1), 1_000, True),
    (date(2019, 12, 30), date(2020, 3, 1), 1_000, False),
    (date(2025, 12, 30), date(2026, 1, 15), 1_000, True),
    (date(2025, 12, 31), date(2026, 1, 15), 1_000, False),
    (date(2024, 5, 10), date(2026, 3, 31), 1_000, True),
    (date(2024, 5, 10), date(2026, 4, 1), 1_000, False),
    (date(2024, 5, 10), None, 1_000, False),
    (date(2024, 5, 10), date(2024, 5, 10), 1_000, False),
    (date(2024, 5, 10), date(2024, 5, 11), 10_000, True),
    (date(2024, 5, 10), date(2024, 5, 11), "10000.01", False),
])
def test_the_window_the_amount_and_the_day_of_payment_decide(due_on, paid_on, amount, fits):
    assert bool(one_off_repair(ledger(*late(due_on, paid_on, amount), today=TODAY))) is fits


@pytest.mark.parametrize(("paid_on", "hidden"), [
    (date(2025, 11, 30), date(2026, 1, 1)), (date(2025, 12, 1), date(2026, 1, 31)),
    (date(2026, 1, 31), date(2026, 2, 28)), (date(2026, 3, 31), date(2026, 4, 30)),
])
def test_what_was_paid_later_is_hidden_by_the_end_of_the_following_month(paid_on, hidden):
    [found] = one_off_repair(ledger(*late(date(2025, 6, 10), paid_on), today=TODAY))

    assert found.hidden_by == hidden


def test_what_was_paid_within_the_days_of_grace_was_never_late_and_a_penalty_left_is_not_fully_repaid():
    loan, paid = late(date(2024, 5, 10), date(2024, 5, 12))
    gracious = replace(loan, late=LateTerms(Decimal("1.5"), grace_days=3))
    fined = replace(loan, late=LateTerms(Decimal("1.5"), late_fee=cny(20)))

    assert one_off_repair(ledger(gracious, paid, today=TODAY)) == ()
    assert one_off_repair(ledger(fined, paid, today=TODAY)) == ()


def test_of_a_bill_the_minimum_is_what_was_late():
    bought = an_entry("b", line="card", on=date(2025, 6, 1), amount=50_000)
    repaid = an_entry("r", line="card", on=date(2025, 8, 1), kind=EntryKind.REPAYMENT, amount=50_000)

    found = one_off_repair(ledger(a_card(), bought, repaid, today=TODAY))

    assert [(one.subject, one.amount) for one in found] == [("card", cny(5_000))]


def test_another_currency_is_another_matter():
    loan, paid = late(date(2024, 5, 10), date(2024, 8, 1))
    dollars = Money(1_000_00, "USD")

    position = ledger(replace(loan, principal=dollars), replace(paid, amount=dollars), today=TODAY)

    assert one_off_repair(position) == ()


def test_on_the_calendars_first_day_nothing_fell_due_before():
    assert one_off_repair(ledger(today=date.min)) == ()

"""Measures what one beat of the heart costs on a ledger with many open instalments, beside a bare loop over them.

    python benchmarks/reminders.py [--open 10000] [--runs 9] [--json]

A beat asks what is to be told and claims it in a ledger file; it is measured when nothing is new, as it mostly is, at
another hour, after a payment, and by a program that just started; with a hundred reminders, and with every instalment
overdue, which is the worst there can be. The bare loop asks each due only whether its day is past. Only ratios are
told: they are what other machines can be compared by.
"""

from __future__ import annotations

import argparse
import json
import statistics
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

from zhihuan.application.ports import Delivery, Notice, Outcome
from zhihuan.application.reminding import Reminding
from zhihuan.domain.book import Book, Kind
from zhihuan.domain.calendar import first_due_after
from zhihuan.domain.change import Change, applied
from zhihuan.domain.lender import Lender, LenderId
from zhihuan.domain.loan import Loan, LoanId
from zhihuan.domain.memo import Memo
from zhihuan.domain.money import Money
from zhihuan.domain.payment import Payment, PaymentId
from zhihuan.domain.position import Position
from zhihuan.domain.rate import Rate
from zhihuan.domain.reminder import Reminder
from zhihuan.domain.reminder_rules import ReminderRules
from zhihuan.domain.terms import Method, Terms
from zhihuan.storage.store import LedgerFile
from zhihuan.system.work_days import ChineseWorkDays

START, PERIODS = date(2026, 1, 15), 100
MOMENTS = {"ahead": datetime(2026, 2, 10, 12, tzinfo=UTC), "overdue": datetime(2040, 1, 10, 12, tzinfo=UTC)}


@dataclass(frozen=True, slots=True)
class Silent:
    """Words that cost nothing."""

    def one(self, _reminder: Reminder, _position: Position) -> Notice:
        """Return no words."""
        return Notice("", "")

    def digest(self, _reminders: tuple[Reminder, ...], _position: Position) -> Notice:
        """Return no words."""
        return Notice("", "")


def a_book(dues: int) -> Book:
    """Return a book of loans with a hundred instalments each, none paid."""
    lender = Lender(LenderId("lender"), "Lender")
    terms = Terms(Method.EQUAL_PRINCIPAL, Rate(Decimal("0.12")), PERIODS, first_due_after(START, 15), 15)
    loans = (
        Loan(LoanId(f"loan{number}"), lender.id, f"Loan {number}", Money(1_000_000 + number), START, terms)
        for number in range(dues // PERIODS)
    )
    return Book(lenders={lender.id: lender}, loans={loan.id: loan for loan in loans})


def took(act: Callable[[], object], runs: int) -> float:
    """Return the median seconds of some runs."""
    seconds = []
    for _ in range(runs):
        begun = time.perf_counter()
        act()
        seconds.append(time.perf_counter() - begun)
    return statistics.median(seconds)


def measured(dues: int, runs: int) -> dict[str, dict[str, Any]]:
    """Return for each moment how many reminders there are, and how long a beat takes in bare loops."""
    found: dict[str, dict[str, Any]] = {}
    book = a_book(dues)
    with tempfile.TemporaryDirectory() as folder:
        for name, now in MOMENTS.items():
            with closing(LedgerFile.open(Path(folder) / f"{name}.sqlite")) as store:
                found[name] = _measured(store, book, now, runs)
    return found


def _measured(store: LedgerFile, book: Book, now: datetime, runs: int) -> dict[str, Any]:
    """Tell all there is, then measure beats with nothing new to tell."""
    memo, rules, reminding = Memo(), ReminderRules(), Reminding(store, Silent(), ChineseWorkDays())
    position, evening = Position(book, now.date(), memo), now.replace(hour=19)
    told = 0
    for moment in (now, evening):
        for outgoing in reminding.claim(position, rules, moment):
            told += len(outgoing.reminders)
            reminding.answer(outgoing, Delivery("none", Outcome.CONFIRMED), moment)
    paid = iter(_after_payments(book, now.date(), memo, runs))
    costs = {
        "beat": took(lambda: reminding.claim(position, rules, evening), runs),
        # Two hours by turns: neither is the one that was looked at last.
        "hour": took(lambda: [reminding.claim(position, rules, moment) for moment in (now, evening)], runs) / 2,
        "payment": took(lambda: reminding.claim(next(paid), rules, evening), runs),
        "start": took(lambda: Reminding(store, Silent(), ChineseWorkDays()).claim(position, rules, evening), runs),
    }
    bare = took(lambda: sum(due.on < now.date() for due in position.dues), runs)
    ratios = {f"{name}_per_bare_loop": round(cost / bare, 2) for name, cost in costs.items()}
    return {"dues": len(position.unpaid), "told": told, **ratios}


def _after_payments(book: Book, on: date, memo: Memo, count: int) -> list[Position]:
    """Return the position after each of some payments, with its dues derived, as a window has them anyway."""
    found = []
    for number in range(count):
        payment = Payment(PaymentId(f"payment{number}"), LoanId("loan0"), on, Money(100))
        book = applied(book, [Change(Kind.PAYMENT, None, payment)])
        found.append(Position(book, on, memo))
        len(found[-1].dues)
    return found


def main() -> None:
    """Measure and tell."""
    wanted = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    wanted.add_argument("--open", type=int, default=10_000)
    wanted.add_argument("--runs", type=int, default=9)
    wanted.add_argument("--json", action="store_true")
    options = wanted.parse_args()
    found = measured(options.open, options.runs)
    if options.json:
        print(json.dumps(found))
        return
    for name, one in found.items():
        print(f"{name}: {one['dues']} open, {one['told']} told; a beat takes {one['beat_per_bare_loop']} bare loops,"
              f" {one['hour_per_bare_loop']} at another hour, {one['payment_per_bare_loop']} after a payment,"
              f" {one['start_per_bare_loop']} at a start")


if __name__ == "__main__":
    main()

"""Measures two years of every measure of health on a large ledger, beside a bare loop over the same rows.

    python benchmarks/health.py [--loans 1000] [--periods 36] [--months 24] [--runs 3] [--json]

First from nothing, then with nothing changed, then after one payment dated today and after one dated a year ago. Other
machines compare by the ratios. How much was derived anew is counted, not guessed from the time: standings of loans,
balances of lines, and whole days.
"""

from __future__ import annotations

import argparse
import json
import statistics
import time
from collections import Counter
from collections.abc import Callable, Hashable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from typing import TypeVar

from zhihuan.domain.book import Book
from zhihuan.domain.calendar import first_due_after, months_later
from zhihuan.domain.course import course
from zhihuan.domain.credit_line import CreditLine, LineId
from zhihuan.domain.health.series import series, series_days
from zhihuan.domain.household import FactId, FactKind, HouseholdFact
from zhihuan.domain.income import Income, IncomeId
from zhihuan.domain.lender import Lender, LenderId, LenderKind
from zhihuan.domain.loan import Loan, LoanId
from zhihuan.domain.memo import Memo
from zhihuan.domain.money import Money
from zhihuan.domain.payment import Payment, PaymentId
from zhihuan.domain.rate import Rate
from zhihuan.domain.revolving import EntryId, EntryKind, LineEntry
from zhihuan.domain.schedule import plan
from zhihuan.domain.terms import Method, Terms

TODAY, A_YEAR_AGO = date(2026, 3, 20), date(2025, 3, 20)
FIRST, APART_MONTHS = date(2023, 6, 15), 32
LENDERS, LINES = 40, 10
T = TypeVar("T")


class CountingMemo(Memo):
    """A memo that counts what it had to derive."""

    def __init__(self) -> None:
        """Begin with nothing derived."""
        super().__init__()
        self.anew = Counter[str]()

    def keep(self, day: date | None, what: Hashable, inputs: tuple[object, ...], derive: Callable[[], T]) -> T:
        """Return what was derived before, or count and derive it."""

        def counted() -> T:
            self.anew[str(what[0]) if isinstance(what, tuple) else "day"] += 1
            return derive()

        return super().keep(day, what, inputs, counted)


@dataclass(frozen=True, slots=True)
class Took:
    """How long the series took, and what was derived for it."""

    seconds: float
    anew: dict[str, int]


def a_book(loans: int, periods: int) -> Book:
    """Return a book of level loans that began one after the other and are paid in time, some cards, and an income."""
    lenders = {LenderId(f"lender {number}"): LenderKind.BANK for number in range(LENDERS)}
    made = {loan.id: loan for loan in (a_loan(number, periods) for number in range(loans))}
    cards = {LineId(f"card {number}"): number for number in range(LINES)}
    lent_by = tuple(lenders)
    job = Income(IncomeId("job"), "Job", Money(loans * 1_000_00), FIRST)
    told = (HouseholdFact(FactId(kind), kind, Money(5_000_00), TODAY) for kind in FactKind)
    return Book(
        lenders={name: Lender(name, name, kind) for name, kind in lenders.items()},
        loans=made,
        payments={one.id: one for loan in made.values() for one in paid_in_time(loan)},
        lines={name: CreditLine(name, lent_by[number], name, statement_day=1, due_day=20)
               for name, number in cards.items()},
        entries={one.id: one for name in cards for one in used(name)},
        incomes={job.id: job},
        facts={one.id: one for one in told},
    )


def a_loan(number: int, periods: int) -> Loan:
    """Return one loan of many, no two alike."""
    start = months_later(FIRST, number % APART_MONTHS) + timedelta(days=number % 13)
    terms = Terms(Method.LEVEL, Rate(Decimal("0.12")), periods, first_due_after(start, start.day), start.day)
    lender = LenderId(f"lender {number % LENDERS}")
    return Loan(LoanId(f"loan {number}"), lender, f"Loan {number}", Money(10_000_00 + number * 100), start, terms)


def paid_in_time(loan: Loan) -> Iterator[Payment]:
    """Yield a payment of every instalment up to today."""
    for row in plan(loan.principal, loan.start, loan.terms):
        if row.due <= TODAY:
            yield Payment(PaymentId(f"{loan.id}/{row.number}"), loan.id, row.due, row.payment)


def used(line: LineId) -> Iterator[LineEntry]:
    """Yield two purchases and a repayment for each of the last months."""
    for day in series_days(TODAY):
        for number, (kind, amount) in enumerate(
            ((EntryKind.PURCHASE, 300_00), (EntryKind.PURCHASE, 200_00), (EntryKind.REPAYMENT, 450_00))
        ):
            yield LineEntry(EntryId(f"{line}/{day}/{number}"), line, day - timedelta(days=number), kind, Money(amount))


def after_a_payment(book: Book, on: date) -> Book:
    """Return the book with one more payment of its first loan."""
    loan = next(iter(book.loans))
    payment = Payment(PaymentId(f"more on {on}"), loan, on, Money(50_00))
    return replace(book, payments={**book.payments, payment.id: payment})


def bare_rows(book: Book) -> list[list[tuple[int, int]]]:
    """Return each loan's rows as plain integers: the day and the coins."""
    return [
        [(row.due.toordinal(), row.payment.minor) for row in plan(loan.principal, loan.start, loan.terms)]
        for loan in book.loans.values()
    ]


def bare_loop(plans: list[list[tuple[int, int]]], months: int) -> int:
    """For each day look at each row of each loan's plan once: what is due in the month, and what is ahead."""
    whole = 0
    for day in series_days(TODAY, months):
        first, last = day.replace(day=1).toordinal(), day.toordinal()
        in_month = ahead = 0
        for rows in plans:
            for due, asked in rows:
                if due > last:
                    ahead += asked
                elif due >= first:
                    in_month += asked
        whole += in_month + ahead
    return whole


def seconds(act: Callable[[], object]) -> float:
    """Return how long something takes."""
    begun = time.perf_counter()
    act()
    return time.perf_counter() - begun


def took(book: Book, months: int, memo: CountingMemo) -> Took:
    """Measure one series."""
    memo.anew.clear()
    elapsed = seconds(lambda: series(book, TODAY, months, memo=memo))
    return Took(elapsed, dict(memo.anew))


def one_run(book: Book, months: int) -> dict[str, Took]:
    """Measure from nothing, again, and after each payment."""
    for derived in (plan, course):
        derived.cache_clear()
    memo = CountingMemo()
    today = after_a_payment(book, TODAY)
    return {
        "cold": took(book, months, memo), "warm": took(book, months, memo),
        "after a payment today": took(today, months, memo),
        "after one a year ago": took(after_a_payment(today, A_YEAR_AGO), months, memo),
    }


def measure(loans: int, periods: int, months: int, runs: int) -> dict[str, dict[str, object]]:
    """Return the medians, each in seconds, in colds and in bare loops, and what was derived anew."""
    book = a_book(loans, periods)
    plans = bare_rows(book)
    bare = statistics.median(seconds(lambda: bare_loop(plans, months)) for _ in range(runs))
    found = [one_run(book, months) for _ in range(runs)]
    cold = statistics.median(run["cold"].seconds for run in found)
    told: dict[str, dict[str, object]] = {}
    for name, last in found[-1].items():
        median = statistics.median(run[name].seconds for run in found)
        told[name] = {"seconds": median, "to_cold": median / cold, "to_bare": median / bare, "anew": last.anew}
    return told


def main() -> None:
    """Measure and tell."""
    wanted = argparse.ArgumentParser(description="Two years of health figures on a large ledger.")
    wanted.add_argument("--loans", type=int, default=1000)
    wanted.add_argument("--periods", type=int, default=36)
    wanted.add_argument("--months", type=int, default=24)
    wanted.add_argument("--runs", type=int, default=3)
    wanted.add_argument("--json", action="store_true")
    options = wanted.parse_args()
    found = measure(options.loans, options.periods, options.months, options.runs)
    if options.json:
        print(json.dumps(found, indent=2))
        return
    print(f"{options.loans} loans of {options.periods} instalments, {options.months} months, {options.runs} runs")
    for name, one in found.items():
        print(f"{name:22} {one['seconds']:>8.3f} s  {one['to_cold']:>8.4f} of cold  {one['to_bare']:>7.1f} bare loops"
              f"  anew: {one['anew']}")


if __name__ == "__main__":
    main()

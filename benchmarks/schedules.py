"""Measures how long a large ledger's loans take to derive, beside a bare loop that does the same additions.

    python benchmarks/schedules.py [--loans 1000] [--periods 60] [--runs 5] [--json]

First everything is derived from nothing, then once more after one payment on one loan. Only ratios are told: they are
what other machines can be compared by. How many loans were derived anew is counted, not guessed from the time.
"""

from __future__ import annotations

import argparse
import json
import statistics
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal

from zhihuan.domain.balance import standing
from zhihuan.domain.book import Book
from zhihuan.domain.calendar import first_due_after
from zhihuan.domain.course import course
from zhihuan.domain.interest import level_discounts
from zhihuan.domain.lender import Lender, LenderId, LenderKind
from zhihuan.domain.loan import Loan, LoanId
from zhihuan.domain.money import Money
from zhihuan.domain.payment import Payment, PaymentId
from zhihuan.domain.position import Position
from zhihuan.domain.rate import Rate
from zhihuan.domain.schedule import plan
from zhihuan.domain.terms import Method, Terms

START, TODAY = date(2026, 1, 15), date(2026, 3, 1)
A_YEAR = Decimal("0.12")
DERIVED = {"plans": plan, "courses": course, "standings": standing}


def a_book(loans: int, periods: int) -> Book:
    """Return a book of level loans, no two alike."""
    lender = Lender(LenderId("lender"), "Lender", LenderKind.BANK)
    terms = Terms(Method.LEVEL, Rate(A_YEAR), periods, first_due_after(START, START.day), START.day)
    made = (
        Loan(LoanId(f"loan {number}"), lender.id, f"Loan {number}", Money(10_000_00 + number), START, terms)
        for number in range(loans)
    )
    return replace(Book(), lenders={lender.id: lender}, loans={loan.id: loan for loan in made})


def after_a_payment(book: Book) -> Book:
    """Return the book with the first instalment of its first loan paid."""
    loan = next(iter(book.loans.values()))
    first = plan(loan.principal, loan.start, loan.terms)[0]
    payment = Payment(PaymentId("payment"), loan.id, first.due, first.payment)
    return replace(book, payments={payment.id: payment})


def bare_loop(loans: int, periods: int) -> list[list[tuple[int, int, int, int]]]:
    """Add up the same rows in plain integers: number, principal, interest, balance."""
    found = []
    for number in range(loans):
        left = 10_000_00 + number
        instalment = round(left * 0.01 / (1 - 1.01**-periods))
        rows = []
        for row in range(1, periods + 1):
            interest = (left * 2 + 100) // 200  # 1 % a month, rounded half-up
            principal = instalment - interest if row < periods else left
            left -= principal
            rows.append((row, principal, interest, left))
        found.append(rows)
    return found


def forget() -> None:
    """Derive everything from nothing the next time."""
    for derived in (*DERIVED.values(), level_discounts):
        derived.cache_clear()


def misses() -> dict[str, int]:
    """Return how many of each have been derived."""
    return {name: derived.cache_info().misses for name, derived in DERIVED.items()}


def seconds(act: Callable[[], object]) -> float:
    """Return how long something takes."""
    begin = time.perf_counter()
    act()
    return time.perf_counter() - begin


def measure(loans: int, periods: int, runs: int) -> dict[str, object]:
    """Return the ratios' medians, and how much was derived anew after the payment."""
    book = a_book(loans, periods)
    paid = after_a_payment(book)
    cold, bare, again = [], [], []
    anew: dict[str, int] = {}
    for _ in range(runs):
        bare.append(seconds(lambda: bare_loop(loans, periods)))
        forget()
        cold.append(seconds(lambda: Position(book, TODAY).standings))
        before = misses()
        again.append(seconds(lambda: Position(paid, TODAY).standings))
        anew = {name: count - before[name] for name, count in misses().items()}
    return {
        "cold_to_bare": statistics.median(cold) / statistics.median(bare),
        "again_to_cold": statistics.median(again) / statistics.median(cold),
        "derived_anew": anew,
    }


def main() -> int:
    """Measure and print."""
    options = argparse.ArgumentParser(description="Deriving many loans, beside a bare loop of the same additions.")
    options.add_argument("--loans", type=int, default=1000)
    options.add_argument("--periods", type=int, default=60)
    options.add_argument("--runs", type=int, default=5)
    options.add_argument("--json", action="store_true")
    chosen = options.parse_args()
    figures = measure(chosen.loans, chosen.periods, chosen.runs)
    if chosen.json:
        print(json.dumps(figures, indent=2))
        return 0
    print(f"{chosen.loans} loans of {chosen.periods} instalments, median of {chosen.runs} runs")
    print(f"from nothing, to a bare loop    {figures['cold_to_bare']:>8.1f}")
    print(f"after one payment, to that      {figures['again_to_cold']:>8.4f}")
    print("derived anew after it           ", figures["derived_anew"])
    return 0


if __name__ == "__main__":
    raise SystemExit(main())

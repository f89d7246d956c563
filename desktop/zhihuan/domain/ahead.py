"""What is left of a plan on a day, and the rows of what is left. Knows no reason for a change, only how to plan on."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from fractions import Fraction
from typing import Final

from zhihuan.domain.calendar import later
from zhihuan.domain.interest import elapsed_factor
from zhihuan.domain.loan_change import HolidayInterest
from zhihuan.domain.money import Money
from zhihuan.domain.schedule import Instalment, Stretch, factors_of, fees_with, planned
from zhihuan.domain.shares import kept_part
from zhihuan.domain.terms import Method, Terms

_NO_PLACE: Final = 0
"""A row of a pause is no instalment of its terms: neither the first one nor the last."""


def rows_ahead(stretch: Stretch, terms: Terms) -> tuple[Instalment, ...]:
    """Return the rows of what is left to plan: those of a pause first, then the instalments.

    In a pause no principal is asked for. What a period costs (its interest, a flat fee, the fees of every
    instalment) is paid, added to the principal, or waived. Source: domain notes §1, payment holiday.

    >>> from decimal import Decimal
    >>> from zhihuan.domain.rate import Rate
    >>> from zhihuan.domain.schedule import all_dues
    >>> terms = Terms(Method.LEVEL, Rate(Decimal("0.12")), 3, date(2026, 2, 1), 1)
    >>> start, owed = date(2026, 1, 1), Money(3_000_00)
    >>> paused = Stretch(owed, owed, start, start, all_dues(terms), pause=(HolidayInterest.CAPITALISED,))
    >>> [(str(row.payment), str(row.balance)) for row in rows_ahead(paused, terms)]
    [('0.00', '3030.00'), ('1537.76', '1522.54'), ('1537.77', '0.00')]
    """
    rows, after = _pause(stretch, terms)
    return (*rows, *planned(after, terms)) if after.dues else tuple(rows)


def _pause(stretch: Stretch, terms: Terms) -> tuple[list[Instalment], Stretch]:
    """Return the rows of a pause, and what is left to plan after them."""
    if not stretch.pause:
        return [], stretch
    rows: list[Instalment] = []
    balance, brought = stretch.principal, stretch.brought
    zero, coins = Money.zero(balance.currency), terms.conventions.interest_rounding.coins
    factors = factors_of(stretch, terms)
    for number, (due, factor, becomes) in enumerate(zip(stretch.dues, factors, stretch.pause, strict=False)):
        exact, brought = balance.minor * factor + brought, Fraction(0)
        interest = Money(coins(exact.numerator, exact.denominator), zero.currency)
        fees = fees_with(_NO_PLACE, balance, stretch.original, terms, ends=False)
        if becomes is not HolidayInterest.PAID:
            added = interest + fees if becomes is HolidayInterest.CAPITALISED else zero
            interest = fees = zero
        else:
            added = zero
        balance += added
        rows.append(Instalment(stretch.number + number, due, zero, interest, fees, balance, added))
    return rows, _after_rows(stretch, rows)


def _after_rows(stretch: Stretch, rows: list[Instalment] | tuple[Instalment, ...]) -> Stretch:
    """Return what is left to plan after some of a stretch's rows have fallen due."""
    paused = min(len(rows), len(stretch.pause))
    return replace(
        stretch, principal=rows[-1].balance, began=rows[-1].due, since=rows[-1].due, brought=Fraction(0),
        number=rows[-1].number + 1, dues=stretch.dues[len(rows):], earlier=stretch.earlier + paused,
        pause=stretch.pause[paused:],
    )


def left_on(stretch: Stretch, rows: tuple[Instalment, ...], on: date) -> Stretch:
    """Return what is left of a stretch on a day; `rows` are its own, and what they ask up to that day is behind.

    Nothing is kept of what its instalments repaid each time.

    >>> from decimal import Decimal
    >>> from zhihuan.domain.rate import Rate
    >>> from zhihuan.domain.schedule import all_dues
    >>> terms = Terms(Method.EQUAL_PRINCIPAL, Rate(Decimal("0.12")), 3, date(2026, 2, 1), 1)
    >>> start, owed = date(2026, 1, 1), Money(3_000_00)
    >>> stretch = Stretch(owed, owed, start, start, all_dues(terms))
    >>> left = left_on(stretch, rows_ahead(stretch, terms), date(2026, 2, 1))
    >>> str(left.principal), left.number, len(left.dues)
    ('2000.00', 2, 2)
    """
    behind = tuple(row for row in rows if row.due <= on)
    now = _after_rows(stretch, behind) if behind else stretch
    return replace(now, kept=None, dues=tuple(row.due for row in rows[len(behind):]))


def counted_to(left: Stretch, terms: Terms, on: date) -> Stretch:
    """Return what is left with the interest of the running period counted up to a day: `brought`, in coins, exactly.

    >>> from decimal import Decimal
    >>> from zhihuan.domain.rate import Rate
    >>> from zhihuan.domain.schedule import all_dues
    >>> terms = Terms(Method.INTEREST_ONLY, Rate(Decimal("0.12")), 3, date(2026, 2, 1), 1)
    >>> start, owed = date(2026, 1, 1), Money(3_100_00)
    >>> counted_to(Stretch(owed, owed, start, start, all_dues(terms)), terms, date(2026, 1, 11)).brought
    Fraction(1000, 1)
    """
    if not left.dues:
        return left
    factor = elapsed_factor(left.began, left.since, on, left.dues[0], terms, first=left.place == 1)
    brought = left.brought * (1 + factor) if terms.method is Method.COMPOUND_BULLET else left.brought
    return replace(left, since=on, brought=brought + left.principal.minor * factor)


def kept_by(stretch: Stretch, terms: Terms) -> Money | None:
    """Return what a stretch's instalments repay each time: the annuity's instalment, the equal principal; else None.

    Source: domain notes §1.

    >>> from decimal import Decimal
    >>> from zhihuan.domain.rate import Rate
    >>> from zhihuan.domain.schedule import all_dues
    >>> terms = Terms(Method.EQUAL_PRINCIPAL, Rate(Decimal("0.12")), 3, date(2026, 2, 1), 1)
    >>> start, owed = date(2026, 1, 1), Money(3_000_00)
    >>> stretch = Stretch(owed, owed, start, start, all_dues(terms))
    >>> str(kept_by(stretch, terms))
    '1000.00'
    """
    after = _pause(stretch, terms)[1]
    return kept_part(after, terms, factors_of(after, terms))


def dues_after(stretch: Stretch, terms: Terms, periods: int) -> tuple[date, ...]:
    """Return the due dates of more periods after a stretch's last; raises NotADate past the calendar's end.

    >>> from decimal import Decimal
    >>> from zhihuan.domain.rate import Rate
    >>> from zhihuan.domain.schedule import all_dues
    >>> terms = Terms(Method.EQUAL_PRINCIPAL, Rate(Decimal("0.12")), 3, date(2026, 2, 1), 1)
    >>> start, owed = date(2026, 1, 1), Money(3_000_00)
    >>> stretch = Stretch(owed, owed, start, start, all_dues(terms))
    >>> [str(due) for due in dues_after(stretch, terms, 2)]
    ['2026-05-01', '2026-06-01']
    """
    last = stretch.dues[-1]
    return tuple(later(last, count, terms.frequency, terms.due_day) for count in range(1, periods + 1))

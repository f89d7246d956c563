"""What amounts of several currencies come to: a sum in each, none converted, and whether some of it is unknown."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from zhihuan.domain.money import Money, total


@dataclass(frozen=True, slots=True)
class Counted:
    """An amount; `at_least`: some of it is unknown, so that the truth may be more."""

    amount: Money
    at_least: bool = False


@dataclass(frozen=True, slots=True)
class Tally:
    """The sum in one currency, and beside it one for each other currency in which there is anything."""

    main: Counted
    others: tuple[Counted, ...] = ()


def tally(parts: Iterable[Counted], currency: str) -> Tally:
    """Add up what is in a currency, and apart from it what is in each other; units: whole coins.

    A sum is known only if every part of it is.

    >>> found = tally([Counted(Money(5_00), at_least=True), Counted(Money(7_00)), Counted(Money(9_00, "USD"))], "CNY")
    >>> found.main, found.others
    (Counted(amount=Money(minor=1200, currency='CNY'), at_least=True), \
(Counted(amount=Money(minor=900, currency='USD'), at_least=False),))
    """
    by_currency: dict[str, list[Counted]] = defaultdict(list)
    for part in parts:
        by_currency[part.amount.currency].append(part)
    sums = {code: _sum(found, code) for code, found in by_currency.items()}
    others = tuple(one for code, one in sorted(sums.items()) if code != currency and (one.amount or one.at_least))
    return Tally(sums.get(currency, Counted(Money.zero(currency))), others)


def _sum(parts: list[Counted], currency: str) -> Counted:
    return Counted(total((one.amount for one in parts), currency), any(one.at_least for one in parts))

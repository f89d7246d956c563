"""What typed rows of a lender's plan say between the lines: balances, interest and fees that follow from the others."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from zhihuan.domain.money import Money
from zhihuan.domain.terms import Method
from zhihuan.domain.typed_row import TypedRow

_ROUNDING: Final = 5
"""Coins by which a row's own figures may miss each other; only what is beyond is a fee nobody named."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """Known figures in coins, by instalment: the balance before each, its interest, fee and payment without the fee."""

    principal: int
    periods: int
    before: dict[int, int]
    interest: dict[int, int]
    fees: dict[int, int]
    instalments: dict[int, int]

    def borne(self, method: Method) -> dict[int, tuple[int, int]]:
        """Return interest and the balance that bore it, by instalment, as far as a method lets one know it.

        >>> evidence(Money(1200_00), 12, [(1, TypedRow(1, payment=Money(112_00)))]).borne(Method.EQUAL_PRINCIPAL)
        {1: (1200, 120000)}
        """
        both = self.interest.keys() & self.before.keys()
        if both:
            return {number: (self.interest[number], self.before[number]) for number in sorted(both)}
        paid = {number: paid for number, paid in self.instalments.items() if number < self.periods}
        if method is Method.INTEREST_ONLY:
            return {number: (interest, self.principal) for number, interest in paid.items()}
        if method is Method.EQUAL_PRINCIPAL:
            part = self._part
            return {number: (each - part, self.principal - (number - 1) * part) for number, each in paid.items()}
        return {}

    @property
    def _part(self) -> int:
        return Money(self.principal).split(self.periods)[0].minor

    @property
    def regular(self) -> dict[int, int]:
        """What regular instalments come to, in order: neither the first nor the last, nor one of interest alone."""
        return {
            number: paid for number, paid in sorted(self.instalments.items())
            if 1 < number < self.periods and paid != self.interest.get(number)
        }

    def flat(self) -> dict[int, int]:
        """Return what each instalment has beyond its equal part of the principal, in coins.

        >>> evidence(Money(1200_00), 12, [(1, TypedRow(1, payment=Money(107_20)))]).flat()
        {1: 720}
        """
        beyond = {number: paid - self._part + self.fees.get(number, 0) for number, paid in self.instalments.items()}
        return {number: fee for number, fee in (self.fees | beyond).items() if number < self.periods}


def evidence(principal: Money, periods: int, rows: Iterable[tuple[int, TypedRow]]) -> Evidence:
    """Return what numbered rows say of each instalment.

    >>> rows = [(1, TypedRow(1, payment=Money(110_00), interest=Money(10_00))), (2, TypedRow(2, interest=Money(9_00)))]
    >>> found = evidence(Money(1000_00), 12, rows)
    >>> found.before, found.interest, found.instalments
    ({1: 100000, 2: 90000}, {1: 1000, 2: 900}, {1: 11000})
    """
    before = {1: principal.minor}
    kept: dict[str, dict[int, int]] = {"interest": {}, "fee": {}, "instalment": {}}
    for number, row in sorted(rows, key=lambda one: one[0]):
        if number == periods and row.principal is not None:
            before[number] = row.principal.minor
        known = _completed({name: figure.minor for name, figure in row.figures.items()}, before.get(number))
        if "balance" in known:
            before[number + 1] = known["balance"]
            if "principal" in known:
                before.setdefault(number, known["balance"] + known["principal"])
        for name in kept.keys() & known.keys():
            kept[name][number] = known[name]
    return Evidence(principal.minor, periods, before, kept["interest"], kept["fee"], kept["instalment"])


def _completed(row: dict[str, int], before: int | None) -> dict[str, int]:
    """Return a row's figures in coins and those that follow from them; `instalment` is the payment without the fee."""
    known, fee = dict(row), row.get("fee", 0)
    if before is not None and "balance" in known:
        known.setdefault("principal", before - known["balance"])
    if "payment" in known:
        for part, other in (("principal", "interest"), ("interest", "principal")):
            if part not in known and other in known:
                known[part] = known["payment"] - fee - known[other]
    if "principal" in known and "interest" in known:
        known["instalment"] = known["principal"] + known["interest"]
        beyond = known.get("payment", 0) - known["instalment"]
        if "fee" not in known and beyond > _ROUNDING:
            known["fee"] = beyond
    elif "payment" in known:
        known["instalment"] = known["payment"] - fee
    if before is not None and "principal" in known:
        known.setdefault("balance", before - known["principal"])
    return known

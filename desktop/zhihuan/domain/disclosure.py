"""Disclosure: what a lender's cost sheet (明示表) says. Computes nothing; `comparison` puts the truth beside it."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Final

from zhihuan.domain.errors import AmountNotPositive, NameMissing, TermsOutOfRange
from zhihuan.domain.money import Money, total

_HIGHEST: Final = 1_000_000


class Definition(StrEnum):
    """What a yearly figure of a loan's cost can mean."""

    NOMINAL = "nominal"
    """A period's rate times the periods of a year: what Chinese lenders call IRR 年化."""
    EFFECTIVE = "effective"
    """A period's rate with interest on interest."""
    XIRR = "xirr"
    APRC = "aprc"
    US_APR = "us-apr"
    FLAT = "flat"
    """All charges over the principal at the beginning and the years: no true rate, for less is owed each month."""
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class DisclosedFee:
    """One fee item of a cost sheet: its name, who receives it, and how much in all."""

    name: str
    payee: str
    amount: Money

    def __post_init__(self) -> None:
        """Refuse a fee without a name or an amount; raises NameMissing, AmountNotPositive."""
        if not self.name.strip():
            raise NameMissing("fee")
        if self.amount.minor <= 0:
            raise AmountNotPositive("fee", str(self.amount))


@dataclass(frozen=True, slots=True)
class Disclosure:
    """What a cost sheet says.

    `annual_cost` is the yearly cost in normal performance as a fraction (0.1384 is 13.84 %), and
    `definition` what the sheet says it is. `total_to_pay` is all that leaves the borrower's hands,
    fees that are kept back from the principal included. None is what the sheet leaves out.

    Source: 个人贷款业务明示综合融资成本规定, in force from 1 August 2026 (domain notes §2).
    """

    principal: Money
    fees: tuple[DisclosedFee, ...] = ()
    annual_cost: Decimal | None = None
    definition: Definition = Definition.UNKNOWN
    total_to_pay: Money | None = None

    def __post_init__(self) -> None:
        """Refuse figures of no loan; raises AmountNotPositive, TermsOutOfRange, CurrencyMismatch."""
        if self.principal.minor <= 0:
            raise AmountNotPositive("principal", str(self.principal))
        if self.annual_cost is not None and not (self.annual_cost.is_finite() and 0 <= self.annual_cost <= _HIGHEST):
            raise TermsOutOfRange("annual_cost", f"{self.annual_cost:.3g}", "0", str(_HIGHEST))
        if self.total_to_pay is not None and self.total_to_pay.minor <= 0:
            raise AmountNotPositive("total_to_pay", str(self.total_to_pay))
        stated = (self.total_to_pay,) if self.total_to_pay else ()
        total((*(fee.amount for fee in self.fees), *stated), self.principal.currency)

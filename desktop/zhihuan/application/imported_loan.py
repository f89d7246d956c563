"""What a loan register said of one contract, before it meets the ledger."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from zhihuan.domain.money import Money
    from zhihuan.domain.rate import Rate
    from zhihuan.domain.terms import Method


class LoanStatus(StrEnum):
    """Whether a register says that a loan is still running."""

    OPEN = "open"
    SETTLED = "settled"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class ImportedLoan:
    """One contract of a loan register. None means that the register does not say."""

    name: str
    principal: Money
    start: date
    lender: str | None = None
    product: str | None = None
    periods: int | None = None
    rate: Rate | None = None
    method: Method | None = None
    due_day: int | None = None
    first_due: date | None = None
    status: LoanStatus = LoanStatus.UNKNOWN
    external_id: str = ""

"""Who lends: the institution in the contract, not the app that shows it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NewType

LenderId = NewType("LenderId", str)


class LenderKind(StrEnum):
    """What sort of institution lends."""

    BANK = "bank"
    CONSUMER_FINANCE = "consumer_finance"
    MICRO_LOAN = "micro_loan"
    PLATFORM = "platform"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Lender:
    """An institution or platform the user owes."""

    id: LenderId
    name: str
    kind: LenderKind = LenderKind.OTHER

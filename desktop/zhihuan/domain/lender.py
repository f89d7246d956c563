"""Who lends: the institution in the contract, not the app that shows it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final, NewType

from zhihuan.domain.errors import TermsOutOfRange

LenderId = NewType("LenderId", str)


class LenderKind(StrEnum):
    """What sort of institution lends."""

    BANK = "bank"
    CONSUMER_FINANCE = "consumer_finance"
    MICRO_LOAN = "micro_loan"
    PLATFORM = "platform"
    OTHER = "other"


class Part(StrEnum):
    """What a payment is made of, and what it pays first."""

    PENALTY = "penalty"
    FEE = "fee"
    INTEREST = "interest"
    PRINCIPAL = "principal"


USUAL_ORDER: Final = (Part.PENALTY, Part.FEE, Part.INTEREST, Part.PRINCIPAL)


@dataclass(frozen=True, slots=True)
class Lender:
    """An institution or platform the user owes; `order` is what a payment to it pays first."""

    id: LenderId
    name: str
    kind: LenderKind = LenderKind.OTHER
    order: tuple[Part, ...] = USUAL_ORDER

    def __post_init__(self) -> None:
        """Refuse an order that leaves a part out or names it twice; raises TermsOutOfRange."""
        if sorted(self.order) != sorted(Part):
            usual = ", ".join(USUAL_ORDER)
            raise TermsOutOfRange("order", ", ".join(self.order), usual, usual)

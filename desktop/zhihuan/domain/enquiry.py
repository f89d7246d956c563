"""A look at the user's credit report, as far as it was typed in or imported. Source: domain notes §4."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final, NewType

from zhihuan.domain.errors import NameMissing

EnquiryId = NewType("EnquiryId", str)


class EnquiryPurpose(StrEnum):
    """Why somebody looked: what the report calls the reason of the query."""

    LOAN = "loan"
    """贷款审批."""
    CARD = "card"
    """信用卡审批."""
    GUARANTEE = "guarantee"
    """担保资格审查."""
    OWN_LOOK = "own_look"
    """本人查询."""
    POST_LENDING = "post_lending"
    """贷后管理."""


_HARD: Final = frozenset({EnquiryPurpose.LOAN, EnquiryPurpose.CARD, EnquiryPurpose.GUARANTEE})


class EnquiryResult(StrEnum):
    """What became of an application."""

    UNKNOWN = "unknown"
    PENDING = "pending"
    APPROVED = "approved"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Enquiry:
    """One application or other look at the report: by whom, on which day, for what."""

    id: EnquiryId
    on: date
    institution: str
    purpose: EnquiryPurpose = EnquiryPurpose.LOAN
    result: EnquiryResult = EnquiryResult.UNKNOWN
    note: str = ""

    def __post_init__(self) -> None:
        """Refuse one by nobody; raises NameMissing."""
        if not self.institution.strip():
            raise NameMissing("institution")

    @property
    def hard(self) -> bool:
        """Whether lenders count it: an application, not a look of one's own or of a present lender."""
        return self.purpose in _HARD

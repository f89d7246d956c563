"""What a case needs on paper: a document to get or in hand, and the file of it where one was kept."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NewType

from zhihuan.domain.errors import NameMissing
from zhihuan.domain.recovery.case import CaseId
from zhihuan.domain.recovery.contact import ContactId

DocumentId = NewType("DocumentId", str)


class DocumentKind(StrEnum):
    """What a document is. Source: domain notes §6."""

    CONTRACT = "contract"
    """The contract and its cost disclosure sheet (明示表)."""
    PAY_OFF_CERTIFICATE = "pay_off_certificate"
    INCOME_PROOF = "income_proof"
    TAX_RECORD = "tax_record"
    SOCIAL_SECURITY = "social_security"
    HOUSING_FUND = "housing_fund"
    BANK_STATEMENT = "bank_statement"
    """Of the last 6 to 12 months."""
    RECEIPT = "receipt"
    """What the money was spent on."""
    CREDIT_REPORT = "credit_report"
    SCREENSHOT = "screenshot"
    """What the platform showed, with its time."""
    IDENTITY = "identity"
    LETTER = "letter"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class KeptFile:
    """A file kept beside the ledger: its name as it was, its SHA-256 in hexadecimal, its size in bytes."""

    name: str
    sha256: str
    size: int

    def __post_init__(self) -> None:
        """Refuse a file without a name; raises NameMissing."""
        if not self.name.strip():
            raise NameMissing("file")


@dataclass(frozen=True, slots=True)
class CaseDocument:
    """One document of a case: `wanted_by` the day it is meant to be there, `got_on` the day it was.

    `contact` is the contact it belongs to, such as the screenshot of a chat.
    """

    id: DocumentId
    case: CaseId
    kind: DocumentKind
    wanted_by: date | None = None
    got_on: date | None = None
    file: KeptFile | None = None
    contact: ContactId | None = None
    note: str = ""

    @property
    def open(self) -> bool:
        """Whether it is still to get."""
        return self.got_on is None

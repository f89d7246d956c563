"""What the user can do about a loss: correct it, open and end its case, plan steps, log contacts, keep documents."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from zhihuan.domain.credit_line import LineEvent, LineEventId, LineId
from zhihuan.domain.lender import Lender
from zhihuan.domain.money import Money
from zhihuan.domain.recovery.business import BusinessFlow, FlowId
from zhihuan.domain.recovery.case import CaseId, Confidence, LossReason, Outcome, RecoveryCase
from zhihuan.domain.recovery.contact import Contact, ContactId
from zhihuan.domain.recovery.criterion import Criterion
from zhihuan.domain.recovery.document import CaseDocument, DocumentId
from zhihuan.domain.recovery.step import RecoveryStep, StepId


@dataclass(frozen=True, slots=True)
class CasePlan:
    """The conditions, steps and documents that a case begins with."""

    criteria: tuple[Criterion, ...] = ()
    steps: tuple[RecoveryStep, ...] = ()
    documents: tuple[CaseDocument, ...] = ()


@dataclass(frozen=True, slots=True)
class EditLineEvent:
    """Correct what happened to a line; its recovery case follows its day."""

    event: LineEvent


@dataclass(frozen=True, slots=True)
class DeleteLineEvent:
    """Take an event of a line out of the ledger, and the recovery case it began."""

    event: LineEventId


@dataclass(frozen=True, slots=True)
class OpenCase:
    """Open a case for a cut, freeze or closure on record that has none.

    `planned_on` is the day from which its steps are planned; the day of the loss where it is None. `plan` is what it
    begins with; what its reason proposes where it is None.
    """

    event: LineEventId
    reason: LossReason = LossReason.UNKNOWN
    confidence: Confidence = Confidence.UNKNOWN
    told: str = ""
    capital: bool = False
    planned_on: date | None = None
    plan: CasePlan | None = None


@dataclass(frozen=True, slots=True)
class EditCase:
    """Correct a recovery case: its conditions, what was told, what the user says of conditions."""

    case: RecoveryCase


@dataclass(frozen=True, slots=True)
class GiveReason:
    """Say why the line was lost: the case gets that reason's conditions, steps and documents.

    What the user added, wrote on or did stays. New steps are planned from `planned_on`, else the day of the loss.
    """

    case: CaseId
    reason: LossReason
    planned_on: date | None = None


@dataclass(frozen=True, slots=True)
class EndCase:
    """Record how a case ended: restored or partly (with a limit), replaced by another line, or refused."""

    case: CaseId
    on: date
    outcome: Outcome
    limit: Money | None = None
    successor: LineId | None = None


@dataclass(frozen=True, slots=True)
class ReopenCase:
    """Take the end of a case back: it goes on, and its line is as it was before that end."""

    case: CaseId


@dataclass(frozen=True, slots=True)
class DeleteCase:
    """Take a case out of the ledger with its steps, contacts and documents; what happened to the line stays."""

    case: CaseId


@dataclass(frozen=True, slots=True)
class SetStep:
    """Plan a step of a case, or correct one, or note that it was done."""

    step: RecoveryStep


@dataclass(frozen=True, slots=True)
class DeleteStep:
    """Take a step out of a case."""

    step: StepId


@dataclass(frozen=True, slots=True)
class SetContact:
    """Log a contact, or correct one, or note the answer."""

    contact: Contact


@dataclass(frozen=True, slots=True)
class DeleteContact:
    """Take a contact out of the log; its documents stay in the case."""

    contact: ContactId


@dataclass(frozen=True, slots=True)
class SetDocument:
    """Note a document to get or in hand, or correct one."""

    document: CaseDocument


@dataclass(frozen=True, slots=True)
class DeleteDocument:
    """Take a document out of a case."""

    document: DocumentId


@dataclass(frozen=True, slots=True)
class SetFlow:
    """Note what a business means to take in or pay out, or correct it."""

    flow: BusinessFlow


@dataclass(frozen=True, slots=True)
class DeleteFlow:
    """Take a planned movement of a business out of a case."""

    flow: FlowId


@dataclass(frozen=True, slots=True)
class SetFunders:
    """Say which further institutions lend the money behind a line; those that the ledger does not know are added."""

    line: LineId
    funders: tuple[Lender, ...]


RecoveryCommand = (
    SetFunders | OpenCase | EditCase | GiveReason | EndCase | ReopenCase | DeleteCase | SetStep | DeleteStep
    | SetContact | DeleteContact | SetDocument | DeleteDocument | SetFlow | DeleteFlow
)

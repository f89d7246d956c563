"""What the user means to do in a case: a step, the day it is meant for, and when it was done."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NewType

from zhihuan.domain.recovery.case import CaseId

StepId = NewType("StepId", str)


class StepKind(StrEnum):
    """What a step is. Source: domain notes §6."""

    TALK_TO_SERVICE = "talk_to_service"
    GATHER_DOCUMENTS = "gather_documents"
    READ_REPORT = "read_report"
    """Get the full credit report and read it."""
    OBJECT = "object"
    """Object to wrong data: an answer within 20 days."""
    COMPLAIN = "complain"
    """Complain to the institution itself."""
    REGULATOR = "regulator"
    """Complain to the regulator's line, after the institution."""
    REPAY = "repay"
    """Repay in the order that moves the conditions most."""
    ASK_SETTLEMENT = "ask_settlement"
    """Ask for the pay-off certificate."""
    AUTOMATIC_DEBIT = "automatic_debit"
    LOWER_USE = "lower_use"
    """Bring down what is used before the statement day."""
    STOP_APPLYING = "stop_applying"
    RENEW_IDENTITY = "renew_identity"
    KEEP_RECEIPTS = "keep_receipts"
    SPREAD_FUNDS = "spread_funds"
    """Spread sources of funds over institutions that lend more cheaply."""
    READ_NOTICES = "read_notices"
    """Read the platform's and the regulator's notices."""
    REVIEW = "review"
    """Wait, and look at everything again on a day."""
    OUTCOME = "outcome"
    """Record how it ended."""
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class RecoveryStep:
    """One step of a case: `on` the day it is meant for (reminded of), `done_on` the day it was done."""

    id: StepId
    case: CaseId
    kind: StepKind
    on: date | None = None
    done_on: date | None = None
    note: str = ""

    @property
    def open(self) -> bool:
        """Whether it is still to do."""
        return self.done_on is None

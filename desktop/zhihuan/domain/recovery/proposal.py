"""What a case starts with for each reason: conditions, steps with their days, documents. All of it can be changed.

Source: domain notes §6. The targets are the project's own proposal, no lender's rule.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from types import MappingProxyType
from typing import Final

from zhihuan.domain.recovery.case import LossReason, RecoveryCase
from zhihuan.domain.recovery.criterion import Criterion, CriterionKind, Known
from zhihuan.domain.recovery.document import CaseDocument, DocumentId, DocumentKind
from zhihuan.domain.recovery.progress import Readings
from zhihuan.domain.recovery.step import RecoveryStep, StepId, StepKind

TARGETS: Final[Mapping[CriterionKind, Decimal]] = MappingProxyType({
    CriterionKind.CURRENT_OVERDUE: Decimal(0),
    CriterionKind.ON_TIME_STREAK: Decimal(6),
    CriterionKind.DAYS_SINCE_LATE: Decimal(180),
    CriterionKind.ADVERSE_EXPIRY: Decimal(0),
    CriterionKind.DTI: Decimal("0.5"),
    CriterionKind.UTILISATION: Decimal("0.7"),
    CriterionKind.UTILISATION_HIGHEST: Decimal("0.7"),
    CriterionKind.LENDERS: Decimal(4),
    CriterionKind.QUIET_DAYS: Decimal(90),
    CriterionKind.DRAWDOWNS_30: Decimal(1),
    CriterionKind.R90: Decimal("0.5"),
    CriterionKind.USE_DOCUMENTED: Decimal(1),
    CriterionKind.REPORT_CHECKED: Decimal(1),
    CriterionKind.DISPUTE_CLOSED: Decimal(1),
    CriterionKind.IDENTITY_RENEWED: Decimal(1),
    CriterionKind.AUTOMATIC_DEBIT: Decimal(1),
})
"""The target a condition starts with."""
SECOND_TARGETS: Final[Mapping[CriterionKind, Decimal]] = MappingProxyType({
    CriterionKind.DTI: Decimal("0.36"),
    CriterionKind.UTILISATION: Decimal("0.5"),
    CriterionKind.UTILISATION_HIGHEST: Decimal("0.5"),
    CriterionKind.LENDERS: Decimal(2),
    CriterionKind.QUIET_DAYS: Decimal(180),
})
"""What to aim for once the first target is met."""
STREAK_AFTER_OVERDUE: Final = Decimal(12)


@dataclass(frozen=True, slots=True)
class Proposal:
    """What a reason asks for: conditions; steps and documents with the days after which they are meant for."""

    criteria: tuple[CriterionKind, ...] = ()
    steps: tuple[tuple[StepKind, int], ...] = ()
    documents: tuple[tuple[DocumentKind, int], ...] = ()


_C, _S, _D = CriterionKind, StepKind, DocumentKind
_ALWAYS: Final = (_C.CURRENT_OVERDUE, _C.ON_TIME_STREAK)
_END: Final = ((_S.REVIEW, 90), (_S.OUTCOME, 97))
_HELP: Final = ((_S.READ_NOTICES, 7), (_S.SPREAD_FUNDS, 30))

PROPOSALS: Final[Mapping[LossReason, Proposal]] = MappingProxyType({
    LossReason.UNKNOWN: Proposal(
        (*_ALWAYS, _C.DTI, _C.UTILISATION, _C.LENDERS, _C.QUIET_DAYS, _C.REPORT_CHECKED),
        ((_S.TALK_TO_SERVICE, 1), (_S.READ_REPORT, 7), (_S.STOP_APPLYING, 1), *_END),
        ((_D.SCREENSHOT, 1), (_D.CREDIT_REPORT, 7)),
    ),
    LossReason.OVERDUE: Proposal(
        (*_ALWAYS, _C.DAYS_SINCE_LATE, _C.ADVERSE_EXPIRY, _C.AUTOMATIC_DEBIT),
        ((_S.REPAY, 1), (_S.TALK_TO_SERVICE, 1), (_S.ASK_SETTLEMENT, 14), (_S.AUTOMATIC_DEBIT, 14),
         (_S.READ_REPORT, 45), (_S.OBJECT, 52), *_END),
        ((_D.SCREENSHOT, 1), (_D.PAY_OFF_CERTIFICATE, 14), (_D.BANK_STATEMENT, 14), (_D.CREDIT_REPORT, 45)),
    ),
    LossReason.FORGOTTEN: Proposal(
        (*_ALWAYS, _C.DAYS_SINCE_LATE, _C.AUTOMATIC_DEBIT),
        ((_S.REPAY, 1), (_S.TALK_TO_SERVICE, 1), (_S.AUTOMATIC_DEBIT, 7), (_S.READ_REPORT, 45),
         (_S.OBJECT, 52), *_END),
        ((_D.SCREENSHOT, 1), (_D.BANK_STATEMENT, 14), (_D.CREDIT_REPORT, 45)),
    ),
    LossReason.RISK_MODEL: Proposal(
        (*_ALWAYS, _C.REPORT_CHECKED, _C.DISPUTE_CLOSED, _C.IDENTITY_RENEWED),
        ((_S.TALK_TO_SERVICE, 1), (_S.RENEW_IDENTITY, 3), (_S.READ_REPORT, 7), (_S.OBJECT, 14), (_S.COMPLAIN, 30),
         (_S.REGULATOR, 63), *_END),
        ((_D.SCREENSHOT, 1), (_D.IDENTITY, 3), (_D.CREDIT_REPORT, 7), (_D.INCOME_PROOF, 14)),
    ),
    LossReason.INCOME_AGAINST_DEBT: Proposal(
        (*_ALWAYS, _C.DTI, _C.UTILISATION),
        ((_S.TALK_TO_SERVICE, 1), (_S.GATHER_DOCUMENTS, 14), (_S.REPAY, 30), *_END),
        ((_D.SCREENSHOT, 1), (_D.INCOME_PROOF, 14), (_D.TAX_RECORD, 14), (_D.SOCIAL_SECURITY, 14),
         (_D.HOUSING_FUND, 14), (_D.BANK_STATEMENT, 14)),
    ),
    LossReason.MULTI_LENDER: Proposal(
        (*_ALWAYS, _C.LENDERS, _C.QUIET_DAYS, _C.DTI),
        ((_S.STOP_APPLYING, 1), (_S.TALK_TO_SERVICE, 1), (_S.READ_REPORT, 7), (_S.REPAY, 30), (_S.ASK_SETTLEMENT, 45),
         *_END),
        ((_D.SCREENSHOT, 1), (_D.CREDIT_REPORT, 7), (_D.PAY_OFF_CERTIFICATE, 45)),
    ),
    LossReason.FREQUENT_BORROWING: Proposal(
        (*_ALWAYS, _C.DRAWDOWNS_30, _C.R90, _C.QUIET_DAYS),
        ((_S.TALK_TO_SERVICE, 1), (_S.STOP_APPLYING, 1), (_S.REPAY, 30), *_END),
        ((_D.SCREENSHOT, 1), (_D.BANK_STATEMENT, 14)),
    ),
    LossReason.ABNORMAL_USE: Proposal(
        (*_ALWAYS, _C.USE_DOCUMENTED),
        ((_S.TALK_TO_SERVICE, 1), (_S.KEEP_RECEIPTS, 3), (_S.GATHER_DOCUMENTS, 7), *_END),
        ((_D.SCREENSHOT, 1), (_D.RECEIPT, 7), (_D.CONTRACT, 7), (_D.BANK_STATEMENT, 7)),
    ),
    LossReason.HIGH_UTILISATION: Proposal(
        (*_ALWAYS, _C.UTILISATION, _C.UTILISATION_HIGHEST),
        ((_S.TALK_TO_SERVICE, 1), (_S.LOWER_USE, 14), (_S.REPAY, 30), *_END),
        ((_D.SCREENSHOT, 1), (_D.INCOME_PROOF, 14)),
    ),
    LossReason.STALE_IDENTITY: Proposal(
        (_C.CURRENT_OVERDUE, _C.IDENTITY_RENEWED),
        ((_S.RENEW_IDENTITY, 1), (_S.TALK_TO_SERVICE, 3), (_S.REVIEW, 14), (_S.OUTCOME, 21)),
        ((_D.IDENTITY, 1), (_D.SCREENSHOT, 1)),
    ),
    LossReason.TECHNICAL_FAULT: Proposal(
        (*_ALWAYS, _C.DISPUTE_CLOSED),
        ((_S.TALK_TO_SERVICE, 1), (_S.COMPLAIN, 7), (_S.REGULATOR, 40), (_S.REVIEW, 60), (_S.OUTCOME, 67)),
        ((_D.SCREENSHOT, 1),),
    ),
    LossReason.PLATFORM_STRATEGY: Proposal((), (*_HELP, *_END), ((_D.SCREENSHOT, 1),)),
    LossReason.COMPLIANCE: Proposal((), (*_HELP, *_END), ((_D.SCREENSHOT, 1),)),
    LossReason.PRODUCT_PAUSED: Proposal((), (*_HELP, *_END), ((_D.SCREENSHOT, 1),)),
})


def default_criteria(reason: LossReason, baseline: Readings) -> tuple[Criterion, ...]:
    """Return the conditions a new case starts with; a platform's own decision has none.

    >>> [one.kind.value for one in default_criteria(LossReason.STALE_IDENTITY, {})]
    ['current_overdue', 'identity_renewed']
    """
    return tuple(criterion(kind, baseline, reason) for kind in PROPOSALS[reason].criteria)


def criterion(kind: CriterionKind, baseline: Readings, reason: LossReason = LossReason.UNKNOWN) -> Criterion:
    """Return one condition with its usual target and what it was on the day of the loss, where that was known.

    What stood on records that were too old then is no baseline.
    """
    after_overdue = kind is CriterionKind.ON_TIME_STREAK and reason is LossReason.OVERDUE
    reading = baseline.get(kind)
    began = None if reading is None or reading.known is not Known.KNOWN else reading.value
    return Criterion(kind, began, STREAK_AFTER_OVERDUE if after_overdue else TARGETS[kind])


def next_target(kind: CriterionKind, target: Decimal) -> Decimal | None:
    """Return the usual target that is further than one, None where no further one is usual.

    Source: domain notes §6: debt to income 50 %, then 36 %; utilisation 70 %, then 50 %; lenders 4, then 2; quiet days
    90, then 180.

    >>> str(next_target(CriterionKind.LENDERS, Decimal(4))), next_target(CriterionKind.LENDERS, Decimal(2))
    ('2', None)
    """
    if kind not in SECOND_TARGETS:
        return None
    usual = (TARGETS[kind], SECOND_TARGETS[kind])
    return next((one for one in usual if (one > target if kind.more_is_better else one < target)), None)


def default_steps(case: RecoveryCase, start: date) -> tuple[RecoveryStep, ...]:
    """Return the steps proposed for a case's reason, each with its day, counted from when they are planned."""
    return tuple(
        RecoveryStep(StepId(f"{case.id}:{kind}"), case.id, kind, start + timedelta(days=after))
        for kind, after in PROPOSALS[case.reason].steps
    )


def default_documents(case: RecoveryCase, start: date) -> tuple[CaseDocument, ...]:
    """Return the documents proposed for a case's reason, each with the day it is meant to be there."""
    return tuple(
        CaseDocument(DocumentId(f"{case.id}:{kind}"), case.id, kind, start + timedelta(days=after))
        for kind, after in PROPOSALS[case.reason].documents
    )

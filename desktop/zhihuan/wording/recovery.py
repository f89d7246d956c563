"""The way back after a line was lost, in honest words.

What this ledger can measure is said; what only the lender knows is called unknown. Never a
likelihood, a date to come, or a promise.
"""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from zhihuan.domain.recovery.case import Confidence, LossReason
from zhihuan.domain.recovery.criterion import CriterionKind, Known
from zhihuan.domain.recovery.progress import Gate, Measured, Progress
from zhihuan.wording.formats import Formats
from zhihuan.wording.health import edge_share
from zhihuan.wording.lists import clipped


def case_title(line: str) -> str:
    """Return the heading of a recovery case."""
    return QCoreApplication.translate("Recovery", "{line}: the way back").format(line=clipped(line))


def conditions_met(progress: Progress, formats: Formats) -> str:
    """Return how many measurable conditions are met, and how many of them this ledger covers."""
    return QCoreApplication.translate(
        "Recovery", "Measurable conditions met {met} of {count} (covering {coverage})."
    ).format(
        met=formats.count(progress.met), count=formats.count(progress.applicable),
        coverage=formats.percent(progress.coverage),
    )


def lender_review_unknown() -> str:
    """Return what no ledger can know, said with every case."""
    return QCoreApplication.translate(
        "Recovery", "The lender's own review, its scores and whether the product is open: unknown."
    )


def outside_control() -> str:
    """Return what is said instead of a bar where the platform alone decided."""
    return QCoreApplication.translate(
        "Recovery",
        "The reason lies with the platform and is outside your control: nothing in this ledger changes it.",
    )


def what_still_helps() -> str:
    """Return what can be done where the platform alone decided."""
    return QCoreApplication.translate(
        "Recovery", "What still helps: spread what you owe over several lenders, lower its cost elsewhere, and look at "
        "the platform's notices now and then."
    )


def completion_sentence(progress: Progress, formats: Formats) -> str:
    """Return how far the measurable conditions have come, or why no percentage is shown."""
    if progress.outside_control:
        return outside_control()
    if progress.completion is None:
        return QCoreApplication.translate(
            "Recovery", "Not enough is known for a percentage: this ledger covers {coverage} of the conditions."
        ).format(coverage=formats.percent(progress.coverage))
    return QCoreApplication.translate("Recovery", "Of the way to these conditions, {share} is done.").format(
        share=formats.percent(progress.completion)
    )


def gate_sentence(gate: Gate) -> str:
    """Return what blocks the way back whatever else is met."""
    match gate:
        case Gate.OVERDUE_NOW:
            return QCoreApplication.translate("Recovery", "Blocked: something is overdue now. Pay that first.")
        case Gate.DISPUTE_OPEN:
            return QCoreApplication.translate(
                "Recovery", "Blocked: an objection or complaint is not answered yet. Wait for the answer."
            )


def criterion_word(kind: CriterionKind) -> str:  # noqa: C901, PLR0912 - a table
    """Return the name of a condition."""
    match kind:
        case CriterionKind.CURRENT_OVERDUE:
            return QCoreApplication.translate("Recovery", "Payments overdue now")
        case CriterionKind.ON_TIME_STREAK:
            return QCoreApplication.translate("Recovery", "On-time streak, months")
        case CriterionKind.DAYS_SINCE_LATE:
            return QCoreApplication.translate("Recovery", "Days since the last late payment")
        case CriterionKind.ADVERSE_EXPIRY:
            return QCoreApplication.translate("Recovery", "Days until late payments leave the report")
        case CriterionKind.DTI:
            return QCoreApplication.translate("Recovery", "Debt to income")
        case CriterionKind.UTILISATION:
            return QCoreApplication.translate("Recovery", "Utilisation of all lines")
        case CriterionKind.UTILISATION_HIGHEST:
            return QCoreApplication.translate("Recovery", "Utilisation of the fullest line")
        case CriterionKind.LENDERS:
            return QCoreApplication.translate("Recovery", "Lenders with a balance")
        case CriterionKind.QUIET_DAYS:
            return QCoreApplication.translate("Recovery", "Days since the last application")
        case CriterionKind.DRAWDOWNS_30:
            return QCoreApplication.translate("Recovery", "Drawdowns in 30 days")
        case CriterionKind.R90:
            return QCoreApplication.translate("Recovery", "New borrowing over repayments, 90 days")
        case CriterionKind.USE_DOCUMENTED:
            return QCoreApplication.translate("Recovery", "Debt with its purpose recorded")
        case CriterionKind.REPORT_CHECKED:
            return QCoreApplication.translate("Recovery", "Credit report read")
        case CriterionKind.DISPUTE_CLOSED:
            return QCoreApplication.translate("Recovery", "Disputes answered")
        case CriterionKind.IDENTITY_RENEWED:
            return QCoreApplication.translate("Recovery", "Identity data renewed")
        case CriterionKind.AUTOMATIC_DEBIT:
            return QCoreApplication.translate("Recovery", "Debts with automatic debit")


def criterion_value(kind: CriterionKind, value: Decimal | None, formats: Formats) -> str:
    """Return a condition's value; unknown is said, never zero."""
    if value is None:
        return QCoreApplication.translate("Recovery", "unknown")
    if kind.yes_no:
        yes, no = QCoreApplication.translate("Recovery", "yes"), QCoreApplication.translate("Recovery", "no")
        return yes if value else no
    if kind.share:
        return formats.percent(value, 1)
    return formats.number(value, 2) if kind is CriterionKind.R90 else formats.count(int(value))


def reading_value(measured: Measured, formats: Formats) -> str:
    """Return what a condition is now, or why nobody can say."""
    match measured.reading.known:
        case Known.NOT_APPLICABLE:
            return QCoreApplication.translate("Recovery", "does not apply")
        case Known.NOT_STARTED:
            return QCoreApplication.translate("Recovery", "not started")
        case Known.STALE:
            return QCoreApplication.translate("Recovery", "too old to say")
        case _:
            return criterion_value(measured.criterion.kind, measured.now, formats)


def criterion_target(kind: CriterionKind, target: Decimal, formats: Formats) -> str:
    """Return the value to reach, and from which side."""
    value = edge_share(target, formats) if kind.share else criterion_value(kind, target, formats)
    if kind.yes_no:
        return value
    if kind.share and target == 1:
        return QCoreApplication.translate("Recovery", "all")
    if kind.more_is_better:
        return QCoreApplication.translate("Recovery", "{value} or more").format(value=value)
    if not target:
        return QCoreApplication.translate("Recovery", "none")
    return QCoreApplication.translate("Recovery", "{value} or less").format(value=value)


def further_target(kind: CriterionKind, target: Decimal, formats: Formats) -> str:
    """Return the offer of the target that is usual once the first is met."""
    return QCoreApplication.translate("Recovery", "Now aim for {target}").format(
        target=criterion_target(kind, target, formats)
    )


def criterion_way(measured: Measured, formats: Formats) -> str:
    """Return a condition's way in one line: then, now, target."""
    kind, criterion = measured.criterion.kind, measured.criterion
    return QCoreApplication.translate("Recovery", "{baseline} then → {now} now → target {target}").format(
        baseline=criterion_value(kind, criterion.baseline, formats), now=reading_value(measured, formats),
        target=criterion_target(kind, criterion.target, formats),
    )


def criterion_state(measured: Measured) -> str:
    """Return whether a condition is met."""
    if not measured.reading.applies:
        return QCoreApplication.translate("Recovery", "does not apply")
    if measured.progress is None:
        return QCoreApplication.translate("Recovery", "unknown")
    if measured.met:
        return QCoreApplication.translate("Recovery", "met")
    return QCoreApplication.translate("Recovery", "not met yet")


def reason_word(reason: LossReason) -> str:  # noqa: C901, PLR0912 - a table
    """Return why a line was lost, as far as the user knows."""
    match reason:
        case LossReason.UNKNOWN:
            return QCoreApplication.translate("Recovery", "Reason not known")
        case LossReason.OVERDUE:
            return QCoreApplication.translate("Recovery", "A payment was overdue")
        case LossReason.INCOME_AGAINST_DEBT:
            return QCoreApplication.translate("Recovery", "Income against debt")
        case LossReason.MULTI_LENDER:
            return QCoreApplication.translate("Recovery", "Multi-lender borrowing")
        case LossReason.RISK_MODEL:
            return QCoreApplication.translate("Recovery", "Misjudged by the lender's risk model")
        case LossReason.PLATFORM_STRATEGY:
            return QCoreApplication.translate("Recovery", "The platform's own strategy")
        case LossReason.FORGOTTEN:
            return QCoreApplication.translate("Recovery", "A payment was forgotten for a short time")
        case LossReason.FREQUENT_BORROWING:
            return QCoreApplication.translate("Recovery", "Frequent borrowing")
        case LossReason.ABNORMAL_USE:
            return QCoreApplication.translate("Recovery", "Doubts about what the money was used for")
        case LossReason.HIGH_UTILISATION:
            return QCoreApplication.translate("Recovery", "High utilisation")
        case LossReason.STALE_IDENTITY:
            return QCoreApplication.translate("Recovery", "Identity data out of date")
        case LossReason.TECHNICAL_FAULT:
            return QCoreApplication.translate("Recovery", "A technical fault")
        case LossReason.PRODUCT_PAUSED:
            return QCoreApplication.translate("Recovery", "The product is paused")
        case LossReason.COMPLIANCE:
            return QCoreApplication.translate("Recovery", "A compliance clean-up of the platform")


def confidence_word(confidence: Confidence) -> str:
    """Return how the user came to know the reason."""
    match confidence:
        case Confidence.TOLD:
            return QCoreApplication.translate("Recovery", "told by the lender")
        case Confidence.INFERRED:
            return QCoreApplication.translate("Recovery", "inferred")
        case Confidence.UNKNOWN:
            return QCoreApplication.translate("Recovery", "not certain")

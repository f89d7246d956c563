"""What a ledger can measure towards a recovery: the kinds of condition, and one condition of a case."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Final


class CriterionKind(StrEnum):
    """One thing that can be measured. Ids are data: the ledger file names them."""

    CURRENT_OVERDUE = "current_overdue"
    """How many dues are overdue today; the target is none. A gate, too."""
    ON_TIME_STREAK = "on_time_streak"
    """Consecutive months with every due paid in time."""
    DAYS_SINCE_LATE = "days_since_late"
    """Days since the last due that was paid late was paid."""
    ADVERSE_EXPIRY = "adverse_expiry"
    """Days until what was late is five years paid and is deleted from the report; not started while it is unpaid."""
    DTI = "dti"
    """Debt to income of the month, or of the next where that is higher, as a fraction."""
    UTILISATION = "utilisation"
    """What is used of the limits of all open lines, as a fraction."""
    UTILISATION_HIGHEST = "utilisation_highest"
    """The same of the fullest line alone."""
    LENDERS = "lenders"
    """Institutions with a balance."""
    QUIET_DAYS = "quiet_days"
    """Days since the last application that lenders count."""
    DRAWDOWNS_30 = "drawdowns_30"
    """New loans and draws of cash in 30 days."""
    R90 = "r90"
    """New borrowing over repayments, both of 90 days."""
    USE_DOCUMENTED = "use_documented"
    """The part of the money owed on loans whose purpose is recorded, as a fraction."""
    REPORT_CHECKED = "report_checked"
    """Whether the credit report was read lately."""
    DISPUTE_CLOSED = "dispute_closed"
    """Whether every objection and complaint of the case was answered."""
    IDENTITY_RENEWED = "identity_renewed"
    """Whether the identity data was renewed with the lender."""
    AUTOMATIC_DEBIT = "automatic_debit"
    """The part of running loans and lines that the lender debits by itself, as a fraction."""

    @property
    def more_is_better(self) -> bool:
        """Whether a higher value is nearer the target."""
        return self not in _LESS_IS_BETTER

    @property
    def yes_no(self) -> bool:
        """Whether it is 0 or 1 and nothing between."""
        return self in _YES_NO

    @property
    def share(self) -> bool:
        """Whether its value is a fraction of a whole, read as per cent."""
        return self in _SHARES

    @property
    def trends(self) -> bool:
        """Whether it has a trend.

        No yes or no has one, nor what counts days or months and moves by itself, nor what bears no day.
        """
        return not (self.yes_no or self.undated or self in _RUNS_BY_ITSELF)

    @property
    def undated(self) -> bool:
        """Whether it stands on what bears no day in a ledger: known as it is now, and of no past day."""
        return self in _UNDATED

    @property
    def told(self) -> bool:
        """Whether the user may say how it stands where no record shows it (`Mark`)."""
        return self in _TOLD


_LESS_IS_BETTER: Final = frozenset({
    CriterionKind.CURRENT_OVERDUE, CriterionKind.ADVERSE_EXPIRY, CriterionKind.DTI, CriterionKind.UTILISATION,
    CriterionKind.UTILISATION_HIGHEST, CriterionKind.LENDERS, CriterionKind.DRAWDOWNS_30, CriterionKind.R90,
})
_YES_NO: Final = frozenset({
    CriterionKind.REPORT_CHECKED, CriterionKind.DISPUTE_CLOSED, CriterionKind.IDENTITY_RENEWED,
})
_SHARES: Final = frozenset({
    CriterionKind.DTI, CriterionKind.UTILISATION, CriterionKind.UTILISATION_HIGHEST, CriterionKind.USE_DOCUMENTED,
    CriterionKind.AUTOMATIC_DEBIT,
})
_RUNS_BY_ITSELF: Final = frozenset({
    CriterionKind.ON_TIME_STREAK, CriterionKind.DAYS_SINCE_LATE, CriterionKind.ADVERSE_EXPIRY, CriterionKind.QUIET_DAYS,
})
_UNDATED: Final = frozenset({CriterionKind.USE_DOCUMENTED, CriterionKind.AUTOMATIC_DEBIT})
_TOLD: Final = frozenset({
    CriterionKind.QUIET_DAYS, CriterionKind.REPORT_CHECKED, CriterionKind.IDENTITY_RENEWED,
})


@dataclass(frozen=True, slots=True)
class Criterion:
    """One condition: its value on the day of the loss (None: unknown then) and its target."""

    kind: CriterionKind
    baseline: Decimal | None
    target: Decimal


@dataclass(frozen=True, slots=True)
class Mark:
    """What the user said of a condition that no record shows: its value as it was on a day."""

    kind: CriterionKind
    on: date
    value: Decimal


class Known(StrEnum):
    """How well a value is known."""

    KNOWN = "known"
    UNKNOWN = "unknown"
    """Nothing is recorded that says it."""
    STALE = "stale"
    """What is recorded is too old to say how it stands now."""
    NOT_APPLICABLE = "not_applicable"
    """There is nothing that it could be said of."""
    NOT_STARTED = "not_started"
    """A time that begins only when what is overdue is paid."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A condition's value on a day; `told` is the day of the newest record it stands on, None where there is none."""

    value: Decimal | None
    known: Known = Known.KNOWN
    told: date | None = None

    @property
    def applies(self) -> bool:
        """Whether there is something it could be said of."""
        return self.known is not Known.NOT_APPLICABLE


UNKNOWN: Final = Reading(None, Known.UNKNOWN)

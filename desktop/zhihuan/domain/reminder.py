"""What there is to remind of, and one reminder: which thing, on what occasion, since when.

Nothing is scheduled and nothing stored; see `reminders`.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from zhihuan.domain.credit_line import LineId
from zhihuan.domain.due import Due, DueKind
from zhihuan.domain.money import Money
from zhihuan.domain.recovery.follow_up import FollowUp


class Occasion(StrEnum):
    """Why a reminder comes."""

    LEAD = "lead"
    """So many days before the due day, or on it."""
    BEFORE_HOLIDAY = "before_holiday"
    """The last working day before a long holiday that the due day falls in."""
    DEBIT_EVE = "debit_eve"
    """The evening before an automatic debit: the money has to be in the account."""
    EVENING = "evening"
    """The evening of the due day, before the lender's cut-off."""
    OVERDUE = "overdue"
    """Each day past the due day."""
    STATEMENT = "statement"
    """The day a line's statement is made."""
    INCOME = "income"
    """The day an income is expected."""
    FOLLOW_UP = "follow_up"
    """The day a step of a recovery case is meant for, an answer is owed or a document wanted; then each week."""
    SNOOZED = "snoozed"
    """It was put off until now."""


@dataclass(frozen=True, slots=True)
class StatementDay:
    """That a line's statement was made: what it asks, and when that is due where this is known."""

    line: LineId
    month: date
    on: date
    left: Money
    due: date | None

    @property
    def subject(self) -> str:
        """The id of the line."""
        return self.line

    @property
    def key(self) -> str:
        """An identity that stays the same while the statement is the same."""
        return f"{self.line}/statement-{self.month:%Y-%m}@{self.on.isoformat()}"


@dataclass(frozen=True, slots=True)
class PayDay:
    """That an income is expected on a day."""

    income: str
    name: str
    on: date
    amount: Money

    @property
    def subject(self) -> str:
        """The id of the income."""
        return self.income

    @property
    def key(self) -> str:
        """An identity that stays the same while the day is the same."""
        return f"{self.income}/income@{self.on.isoformat()}"


Subject = Due | StatementDay | PayDay | FollowUp


@dataclass(frozen=True, slots=True)
class Reminder:
    """One thing to tell: its subject, why now, and how many days remain until its day (below zero: days past it).

    `key` is what makes it the same reminder: it is told once. `moment` is when it came, on the wall's clock.
    """

    key: str
    occasion: Occasion
    about: Subject
    days_left: int
    moment: datetime

    @property
    def subject_key(self) -> str:
        """The key of its subject, which all reminders of the same have in common."""
        return self.about.key

    @property
    def due(self) -> Due | None:
        """What is to pay, None where it is about something else."""
        return self.about if isinstance(self.about, Due) else None


def under_another_number(about: Subject, subject_key: str) -> bool:
    """Say whether a key names an instalment of the same loan and day under another number, as before an edit.

    >>> due = Due(DueKind.INSTALMENT, "jiebei", date(2026, 3, 10), Money(100), Money(0), number=3)
    >>> [under_another_number(due, f"jiebei/{key}") for key in ("2@2026-03-10", "3@2026-03-10", "2@2026-02-10")]
    [True, False, False]
    """
    subject, _, part = subject_key.rpartition("/")
    number, _, on = part.partition("@")
    same = isinstance(about, Due) and about.kind is DueKind.INSTALMENT and subject == about.subject
    return same and on == about.on.isoformat() and number.isdigit() and subject_key != about.key


def subject_of(subject_key: str) -> str:
    """Return the id of the loan, line, income or recovery case that a subject's key is about.

    >>> subject_of("jiebei/3@2026-03-10")
    'jiebei'
    """
    return subject_key.rpartition("/")[0]

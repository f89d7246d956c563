"""The contact log: when one spoke with whom, what was asked and promised, and by when an answer is owed by rule."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final, NewType

from zhihuan.domain.errors import DatesOutOfOrder
from zhihuan.domain.recovery.case import CaseId

ContactId = NewType("ContactId", str)

OBJECTION_DAYS: Final = 20
"""An objection to credit data is handled within 20 days (征信业管理条例 art. 25)."""
COMPLAINT_DAYS: Final = (15, 30, 60)
"""A bank or insurer decides on a complaint in 15 days, a complex one in 30, and 60 at most (domain notes §5)."""


class Channel(StrEnum):
    """By which way one spoke."""

    PHONE = "phone"
    CHAT = "chat"
    APP = "app"
    EMAIL = "email"
    LETTER = "letter"
    BRANCH = "branch"
    WEBSITE = "website"
    OTHER = "other"


class ContactPurpose(StrEnum):
    """What a contact was for; it says whether and when an answer is owed by rule."""

    QUESTION = "question"
    REQUEST = "request"
    OBJECTION = "objection"
    """To wrong data in the credit report."""
    COMPLAINT = "complaint"
    """To the institution itself."""
    REGULATOR = "regulator"
    """To 12363 or 12378, after the institution."""


class Extension(StrEnum):
    """How long an institution may take over a complaint, as it told the user."""

    NONE = "none"
    COMPLEX = "complex"
    SPECIAL = "special"


@dataclass(frozen=True, slots=True)
class Contact:
    """One contact of a case.

    `promised_by` is the day by which an answer was promised. `reply` is empty and `replied_on` None while no answer
    came. `reference` is the number given to it.
    """

    id: ContactId
    case: CaseId
    on: date
    channel: Channel
    purpose: ContactPurpose
    asked: str
    spoke_with: str = ""
    reference: str = ""
    promised: str = ""
    promised_by: date | None = None
    extension: Extension = Extension.NONE
    reply: str = ""
    replied_on: date | None = None

    def __post_init__(self) -> None:
        """Refuse an answer before the question; raises DatesOutOfOrder."""
        for name, day in (("promised_by", self.promised_by), ("replied_on", self.replied_on)):
            if day is not None and day < self.on:
                raise DatesOutOfOrder("on", self.on.isoformat(), name, day.isoformat())

    @property
    def legal_reply_by(self) -> date | None:
        """The day by which an answer is owed by rule, None where no rule sets one.

        >>> from datetime import date
        >>> Contact(ContactId("a"), CaseId("c"), date(2026, 3, 1), Channel.PHONE, ContactPurpose.OBJECTION,
        ...     "wrong late mark").legal_reply_by
        datetime.date(2026, 3, 21)
        """
        match self.purpose:
            case ContactPurpose.OBJECTION:
                return self.on + timedelta(days=OBJECTION_DAYS)
            case ContactPurpose.COMPLAINT:
                return self.on + timedelta(days=COMPLAINT_DAYS[list(Extension).index(self.extension)])
            case _:
                return None

    @property
    def reply_by(self) -> date | None:
        """The day an answer is expected: promised or owed by rule, the earlier; None where neither is known."""
        days = [day for day in (self.promised_by, self.legal_reply_by) if day is not None]
        return min(days, default=None)

    @property
    def answered(self) -> bool:
        """Whether the answer came."""
        return self.replied_on is not None

    @property
    def disputes(self) -> bool:
        """Whether it is a dispute: it blocks the way back until it is answered."""
        return self.purpose in (ContactPurpose.OBJECTION, ContactPurpose.COMPLAINT, ContactPurpose.REGULATOR)

    def open_on(self, day: date) -> bool:
        """Say whether it was asked by a day and not answered by then."""
        return self.on <= day and (self.replied_on is None or self.replied_on > day)

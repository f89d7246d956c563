"""The one exception that ends the reading of a row: why, and by which text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from zhihuan.application.imported import Reason, RowGroup

_LONGEST_DETAIL: Final = 80
_OPEN: Final = frozenset({
    Reason.CLOSED_WITHOUT_REFUND,
    Reason.NEGATIVE_AMOUNT,
    Reason.INSTALMENT_PLAN,
    Reason.PAYS_TWO_DEBTS,
    Reason.AMBIGUOUS_DATE,
    Reason.AMBIGUOUS_AMOUNT,
    Reason.MISSING_AMOUNT,
    Reason.TWO_AMOUNTS,
    Reason.PARTS_DIFFER,
    Reason.LOAN_MISSING,
    Reason.UNKNOWN_PRODUCT,
    Reason.UNKNOWN_KIND,
    Reason.UNKNOWN_STATUS,
    Reason.UNKNOWN_METHOD,
    Reason.AMBIGUOUS_RATE,
})
_LEFT_OUT: Final = frozenset({
    Reason.FAILED,
    Reason.CLOSED_UNPAID,
    Reason.WAITING,
    Reason.NOT_CREDIT,
    Reason.NOT_A_LOAN,
    Reason.ZERO_AMOUNT,
    Reason.REVERSED,
    Reason.RETURNED,
})


@dataclass(eq=False)
class Unusable(Exception):
    """A row cannot be taken as it stands; caught where the row is built, never shown as it is."""

    reason: Reason
    text: str = ""

    @property
    def detail(self) -> str:
        """The offending text, short enough for a table cell."""
        return clipped(self.text)


def clipped(text: str) -> str:
    """Shorten a text for display.

    >>> len(clipped("9" * 5000))
    80
    """
    return text if len(text) <= _LONGEST_DETAIL else text[: _LONGEST_DETAIL - 1] + "…"


def group_of(reason: Reason) -> RowGroup:
    """Say where a row with this reason stands: left open for the user, left out, or wrong."""
    if reason in _OPEN:
        return RowGroup.UNDECIDED
    return RowGroup.IGNORED if reason in _LEFT_OUT else RowGroup.ERROR

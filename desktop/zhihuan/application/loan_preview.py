"""How a loan would stand with a change that is only being thought of, or without one that is recorded."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from zhihuan.domain.position import Position

if TYPE_CHECKING:
    from zhihuan.domain.balance import Standing
    from zhihuan.domain.loan import LoanId
    from zhihuan.domain.loan_change import ChangeId, LoanChange


def standing_with(position: Position, change: LoanChange) -> Standing:
    """Return how a change's loan would stand with it, in place of what is recorded under its id."""
    return _standing(position, change.loan, {change.id: change})


def standing_without(position: Position, loan: LoanId, change: ChangeId) -> Standing:
    """Return how a loan would stand had a change never been agreed."""
    return _standing(position, loan, {change: None})


def _standing(position: Position, loan: LoanId, other: dict[ChangeId, LoanChange | None]) -> Standing:
    book = position.book
    changes = {**book.loan_changes, **other}
    alone = replace(
        book, lines={}, entries={}, loans={loan: book.loans[loan]},
        payments={key: one for key, one in book.payments.items() if one.loan == loan},
        loan_changes={key: one for key, one in changes.items() if one is not None and one.loan == loan},
    )
    return Position(alone, position.today).standings[loan]

"""What a recovery case becomes under another reason: that reason's usual conditions, measured from the same day."""

from __future__ import annotations

from dataclasses import replace

from zhihuan.application.measures import measures
from zhihuan.domain.book import Book
from zhihuan.domain.position import Position
from zhihuan.domain.recovery import LossReason, RecoveryCase, default_criteria


def with_reason(case: RecoveryCase, reason: LossReason, book: Book) -> RecoveryCase:
    """Return the case with another reason and that reason's usual conditions.

    A baseline once measured is kept; one that was never measured (the reason so far had no such
    condition) is taken from the book as it stands for the day of the loss.
    """
    kept = {one.kind: one.baseline for one in case.criteria}
    baseline = measures(Position(book, case.since)) | kept
    return replace(case, reason=reason, criteria=default_criteria(reason, baseline))

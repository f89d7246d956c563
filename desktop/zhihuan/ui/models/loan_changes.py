"""The rows of what changed a loan's contract: what was agreed, and resets of a rate that follows a benchmark."""

from __future__ import annotations

from dataclasses import dataclass
from operator import attrgetter
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from zhihuan.domain.benchmark import Reset, resets
from zhihuan.domain.calendar import months_later
from zhihuan.ui.models.columns import wide_chip, wide_day
from zhihuan.ui.models.rows import Column
from zhihuan.ui.theme import Tone
from zhihuan.wording.choices import benchmark_word
from zhihuan.wording.course import change_words
from zhihuan.wording.loans import rate_words

if TYPE_CHECKING:
    from datetime import date

    from zhihuan.domain.balance import Standing
    from zhihuan.domain.book import Book
    from zhihuan.domain.loan import Loan
    from zhihuan.domain.loan_change import LoanChange
    from zhihuan.ui.look import Look
    from zhihuan.wording.formats import Formats


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """One change (`change`) or one reset of the rate (`reset`), in words."""

    on: date
    words: str
    state: str
    tone: Tone | None
    change: LoanChange | None = None
    reset: Reset | None = None

    @property
    def key(self) -> tuple[date, str]:
        """Which row it is."""
        return self.on, self.change.id if self.change else ""


def change_rows(book: Book, standing: Standing, today: date, formats: Formats) -> tuple[ChangeRow, ...]:
    """Return what changed a loan up to now and what is agreed for later, the newest first."""
    loan = standing.loan
    agreed = [_agreed(one, standing, today, formats) for one in book.loan_changes.values() if one.loan == loan.id]
    return tuple(sorted([*agreed, *_resets(book, standing, today, formats)], key=attrgetter("on"), reverse=True))


def _agreed(change: LoanChange, standing: Standing, today: date, formats: Formats) -> ChangeRow:
    words = change_words(change, formats)
    if change.note:
        words = f"{words} · {change.note}"
    if change.id in standing.course.misfits:
        state, tone = QCoreApplication.translate("LoanChanges", "moves nothing"), Tone.WATCH
    elif change.on > today:
        state, tone = QCoreApplication.translate("LoanChanges", "agreed"), None
    else:
        state, tone = QCoreApplication.translate("LoanChanges", "in force"), Tone.FINE
    return ChangeRow(change.on, words, state, tone, change=change)


def _resets(book: Book, standing: Standing, today: date, formats: Formats) -> list[ChangeRow]:
    """Return the resets of a floating rate while the loan runs, up to the next one after today."""
    loan = standing.loan
    if loan.floating is None:
        return []
    until = min(months_later(today, loan.floating.months), standing.course.floats_until)
    found = resets(loan.floating, tuple(book.quotes.values()), until)
    return [_reset(loan, reset, today, formats) for reset in found if reset.on >= loan.start]


def _reset(loan: Loan, reset: Reset, today: date, formats: Formats) -> ChangeRow:
    assert loan.floating is not None  # noqa: S101 - only a floating loan has resets
    name = benchmark_word(loan.floating.benchmark)
    if reset.on > today:
        words = QCoreApplication.translate("LoanChanges", "The rate will be set anew by the {benchmark} of that day")
        state, tone = QCoreApplication.translate("LoanChanges", "to come"), None
    elif reset.rate is None:
        words = QCoreApplication.translate("LoanChanges", "{benchmark} is not known here for that day: enter it")
        state, tone = QCoreApplication.translate("LoanChanges", "unknown"), Tone.WATCH
    else:
        words = QCoreApplication.translate("LoanChanges", "Rate set anew by the {benchmark}: {rate}")
        state, tone = QCoreApplication.translate("LoanChanges", "in force"), Tone.FINE
    rate = rate_words(reset.rate, formats) if reset.rate else ""
    return ChangeRow(reset.on, words.format(benchmark=name, rate=rate), state, tone, reset=reset)


def change_columns(look: Look) -> tuple[Column, ...]:
    """Return the columns of a loan's changes."""

    def day(row: ChangeRow) -> str:
        return look.formats.day(row.on)

    words = attrgetter("words")
    return (
        Column(lambda: QCoreApplication.translate("LoanChanges", "From"), day, sort=attrgetter("on")),
        Column(lambda: QCoreApplication.translate("LoanChanges", "What changed"), words, stretches=True, tip=words),
        Column(lambda: QCoreApplication.translate("LoanChanges", "State"), attrgetter("state")),
    )


def widest_change(look: Look) -> tuple[str, ...]:
    """Return what the columns of the changes usually hold at their widest."""
    state = QCoreApplication.translate("LoanChanges", "moves nothing")
    return wide_day(look), "", wide_chip((state,))

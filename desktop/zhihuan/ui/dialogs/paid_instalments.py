"""How many instalments were paid before the loan was recorded: any number from none to all that are past."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from zhihuan.domain.schedule import schedule
from zhihuan.domain.terms import MOST_PERIODS
from zhihuan.ui.widgets.number_fields import NumberField

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from zhihuan.domain.loan import Loan
    from zhihuan.domain.schedule import Instalment
    from zhihuan.ui.desk import Desk


class PaidInstalments(NumberField):
    """Left empty it means all that are past; each counts as paid on its due day."""

    def __init__(self, desk: Desk, *, parent: QWidget | None = None) -> None:
        """Ask nothing yet."""
        super().__init__("paid_instalments", (0, MOST_PERIODS), desk.explain, parent=parent)
        self._desk = desk
        self._past = 0
        self._kept: date | None = None
        self.hide()

    def show_loan(self, loan: Loan) -> None:
        """Put into the field how many a recorded loan counts as paid."""
        self._kept, rows = loan.paid_before, schedule(loan)
        if _before(rows, self._desk.today) or self._kept is None:
            self.show_number(_before(rows, min(self._kept, self._desk.today)) if self._kept else 0)

    def follow(self, loan: Loan | None) -> None:
        """Learn the loan that is drafted; while there is none, stay as it is."""
        if loan is None:
            return
        self._past = _before(schedule(loan), self._desk.today)
        self.setVisible(self._past > 0)
        self.call(QCoreApplication.translate(
            "PaidInstalments", "Instalments already paid, of the %n before today", None, self._past
        ))
        self.suggest(str(self._past), self.tr("all of them, each on its due day"))
        if self.value is not None and self.value > self._past > 0:
            self.reject(self.tr("Only {count} are past: write a number from 0 to {count}.").format(count=self._past))

    def paid_before(self, loan: Loan) -> date | None:
        """Return the day before which a loan's instalments count as paid; None where none does."""
        today, rows = self._desk.today, schedule(loan)
        past = _before(rows, today)
        if not past:
            return self._kept
        number = past if self.value is None else min(self.value, past)
        if self._kept is not None and number == _before(rows, min(self._kept, today)):
            return self._kept
        if not number:
            return None
        return today if number == past else rows[number].due


def _before(rows: Sequence[Instalment], day: date) -> int:
    return sum(row.due < day for row in rows)

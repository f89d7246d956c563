"""What was done to a loan, step by step, the newest first."""

from __future__ import annotations

from datetime import UTC, datetime
from operator import attrgetter
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from zhihuan.application.loan_history import steps_on
from zhihuan.ui.models.rows import Column, RowsModel
from zhihuan.ui.theme import Size
from zhihuan.ui.widgets.fitting_table import FittingTable
from zhihuan.wording.history import step_words

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from zhihuan.application.history import Step
    from zhihuan.domain.loan import LoanId
    from zhihuan.ui.desk import Desk
    from zhihuan.ui.look import Look


class HistoryPane(QWidget):
    """Reads the history only while it is looked at: a long one takes its time."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        """Lay out an empty history."""
        super().__init__(parent)
        self.setProperty("role", "clear")
        self._desk = desk
        self._loan: LoanId | None = None
        self.model = RowsModel(_columns(desk.look), self, identity=attrgetter("number"))
        self.table = FittingTable(desk.look, self.model, _widest, parent=self)
        self.table.setMinimumHeight(5 * Size.ROW)
        self.setFocusProxy(self.table)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.table)

    def title(self) -> str:
        """Return what the tab is called."""
        return self.tr("History")

    def retranslate(self) -> None:
        """Write every fixed text anew."""
        self.table.retranslate(self.tr("History"))

    def show_loan(self, loan: LoanId) -> None:
        """Show what was done to a loan, once the pane is seen."""
        self._loan = loan
        if self.isVisible():
            self._fill()

    def showEvent(self, event: QShowEvent) -> None:
        """Read the history when the pane is turned to."""
        super().showEvent(event)
        self._fill()

    def _fill(self) -> None:
        if self._loan is not None:
            self.model.fill(steps_on(self._loan, self._desk.session.history()))


def _columns(look: Look) -> tuple[Column, ...]:
    def moment(step: Step) -> str:
        return look.formats.moment(step.at)

    def words(step: Step) -> str:
        return step_words(step.summary, look.formats)

    return (
        Column(lambda: QCoreApplication.translate("LoanHistory", "When"), moment, sort=attrgetter("number")),
        Column(lambda: QCoreApplication.translate("LoanHistory", "What was done"), words, stretches=True, tip=words),
    )


def _widest(look: Look) -> tuple[str, ...]:
    return look.formats.moment(datetime(2029, 12, 26, 23, 59, tzinfo=UTC)), ""

"""What if: something is tried out on health, and the measures stand beside each other as they are and would be."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from zhihuan.application.what_if import Outcome, what_if
from zhihuan.domain.errors import ZhihuanError
from zhihuan.ui.charts.legend import Legend
from zhihuan.ui.dialogs.what_if_fields import BorrowFields, IncomeFields, PayFields, RatesFields, TrialFields
from zhihuan.ui.models.rows import RowsModel
from zhihuan.ui.models.what_if import (
    ahead_chart,
    cash_words,
    compared_columns,
    compared_rows,
    months_words,
    widest_compared,
)
from zhihuan.ui.theme import Size, Space, Tone
from zhihuan.ui.widgets.buttons import Button
from zhihuan.ui.widgets.fields import Check
from zhihuan.ui.widgets.fitting_table import FittingTable
from zhihuan.ui.widgets.labels import Text
from zhihuan.ui.widgets.room import fit_in_window
from zhihuan.ui.worker import Worker

if TYPE_CHECKING:
    from zhihuan.ui.charts.drawing import Drawing
    from zhihuan.ui.desk import Desk
    from zhihuan.ui.look import Look
    from zhihuan.ui.worker import Progress

_WIDE: Final = Size.FOLD_BELOW
_FIELDS: Final = Size.FOLD_BELOW // 4


class WhatIfForm(QDialog):
    """Nothing here is recorded. The measuring goes on beside the window; what is typed meanwhile takes its place."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        """Offer what can be tried."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("What if…"))
        self._desk = desk
        self._outcome: Outcome | None = None
        self._worker = Worker(self)
        self.kinds = QTabBar(self)
        self._stack = QStackedWidget(self)
        self.borrow, self.pay = BorrowFields(desk, self._stack), PayFields(desk, self._stack)
        self.income, self.rates = IncomeFields(desk, self._stack), RatesFields(desk, self._stack)
        self.said = Text("strong", wraps=True, parent=self)
        self.note = Text("note", wraps=True, parent=self)
        self.model = RowsModel(compared_columns(), self, identity=attrgetter("measure"))
        self._shown = QStackedWidget(self)
        self.table = FittingTable(desk.look, self.model, self._widest, parent=self._shown)
        self.drawing: Drawing | None = None
        self.legend = Legend(desk.look, self)
        self.all = Check(desk.look, self.tr("Also what stays as it is"), parent=self)
        self.ahead = Check(desk.look, self.tr("Debt to income of the next 12 months"), parent=self)
        self.close_button = Button(desk.look, "primary", self.tr("Close"), parent=self)
        self._build()
        self._connect()
        self._try()

    @property
    def fields(self) -> TrialFields:
        """The fields shown."""
        return (self.borrow, self.pay, self.income, self.rates)[max(0, self.kinds.currentIndex())]

    @property
    def busy(self) -> bool:
        """Whether something is being measured."""
        return self._worker.busy

    def done(self, result: int) -> None:
        """Stop measuring, and go."""
        self._worker.cancel()
        super().done(result)
        self.deleteLater()

    def _build(self) -> None:
        for stack in (self._stack, self._shown):
            stack.setProperty("role", "clear")
        self._shown.addWidget(self.table)
        for name in (self.tr("New loan"), self.tr("Pay off"), self.tr("Income"), self.tr("Rates")):
            self.kinds.addTab(name)
        for fields in (self.borrow, self.pay, self.income, self.rates):
            self._stack.addWidget(fields)
        self.kinds.setExpanding(False)
        self.kinds.setDrawBase(False)
        self.kinds.setAccessibleName(self.tr("What to try"))
        self._stack.setFixedWidth(_FIELDS)
        self.table.verticalHeader().setDefaultSectionSize(Size.CONTROL)
        self.table.retranslate(self.tr("Measures before and after"))
        outcome = QVBoxLayout()
        outcome.setSpacing(Space.S)
        for part in (self.said, self.note):
            outcome.addWidget(part)
        outcome.addWidget(self.legend)
        outcome.addWidget(self._shown, 1)
        choices = QHBoxLayout()
        choices.setSpacing(Space.L)
        for choice in (self.all, self.ahead):
            choices.addWidget(choice)
        choices.addStretch(1)
        outcome.addLayout(choices)
        halves = QHBoxLayout()
        halves.setSpacing(Space.XL)
        halves.addWidget(self._stack)
        halves.addLayout(outcome, 1)
        buttons = QHBoxLayout()
        buttons.addWidget(Text("faint", self.tr("Nothing here is recorded."), parent=self), 1)
        buttons.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.XL, Space.L, Space.XL, Space.L)
        column.setSpacing(Space.S)
        column.addWidget(self.kinds)
        column.addLayout(halves, 1)
        column.addLayout(buttons)
        fit_in_window(self, _WIDE)
        self.borrow.setFocus()

    def _connect(self) -> None:
        self.kinds.currentChanged.connect(self._stack.setCurrentIndex)
        self.kinds.currentChanged.connect(self._try)
        for fields in (self.borrow, self.pay, self.income, self.rates):
            fields.changed.connect(self._try)
        self.all.toggled.connect(self._show)
        self.ahead.toggled.connect(self._switch)
        self.close_button.clicked.connect(self.accept)
        self._worker.lasting.connect(self._say_waiting)
        self._worker.finished.connect(self._finish)

    @Slot()
    def _try(self) -> None:
        trial, position = self.fields.trial(), self._desk.position
        if trial is None:
            self._worker.cancel()
            self._outcome = None
            self._show()
            return

        def work(_progress: Progress) -> Outcome | ZhihuanError:
            return what_if(position, trial)

        self._worker.start(work)

    @Slot()
    def _say_waiting(self) -> None:
        self.said.setText(self.tr("Measuring…"))

    @Slot(object)
    def _finish(self, answer: Outcome | ZhihuanError) -> None:
        if isinstance(answer, ZhihuanError):
            self._outcome = None
            self._show()
            self.said.setText(self._desk.explain(answer))
            self.said.set_tone(Tone.WATCH)
            return
        self._outcome = answer
        self._show()

    @Slot()
    def _show(self) -> None:
        """Show what the trial does, the measures that move only unless all are wanted."""
        outcome, formats = self._outcome, self._desk.look.formats
        for part in (self.note, self._shown, self.legend, self.ahead, self.all):
            part.setVisible(outcome is not None)
        self.said.set_tone(None)
        if outcome is None:
            self.said.setText(self.tr("Fill in what to try: what it does to every measure appears here."))
            self.model.fill(())
            return
        rows = compared_rows(outcome, self._desk.session.rules, formats)
        self.said.setText(self._finding(sum(row.moved for row in rows), outcome))
        self.note.setText(months_words(outcome, formats))
        self.model.fill(rows if self.all.isChecked() else [row for row in rows if row.told])
        self._switch()

    def _widest(self, _look: Look) -> tuple[str, ...]:
        return widest_compared(self.model.rows, self.table.fontMetrics().horizontalAdvance)

    def _finding(self, moved: int, outcome: Outcome) -> str:
        words = QCoreApplication.translate("WhatIfForm", "%n measures move.", None, moved) if moved else self.tr(
            "No measure moves."
        )
        return f"{words} {cash_words(outcome, self._desk.look.formats)}".strip()

    @Slot()
    def _switch(self) -> None:
        """Show the measures, or debt to income of the months ahead."""
        ahead = self.ahead.isChecked()
        self.all.setEnabled(not ahead)
        if ahead and self._outcome is not None:
            from zhihuan.ui.charts.drawing import Drawing

            if self.drawing is None:
                self.drawing = Drawing(self._desk.look, self._shown)
                self._shown.addWidget(self.drawing)
            chart = ahead_chart(self._outcome, self._desk.look.formats)
            self.drawing.show_chart(chart)
            self.drawing.setAccessibleName(self.ahead.text())
            self.legend.show_series(chart.series)
            self._shown.setCurrentWidget(self.drawing)
        else:
            self._shown.setCurrentWidget(self.table)
        self.legend.setVisible(ahead and self._outcome is not None)

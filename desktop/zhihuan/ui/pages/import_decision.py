"""The strip under the rows: the chosen row in full, and what the user can decide about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from zhihuan.application.import_preview import Choice, ImportPlan, RowPlace
from zhihuan.application.imported import RowGroup
from zhihuan.ui.pages.import_rows import ShownRow, reason_of
from zhihuan.ui.theme import Size, Space
from zhihuan.ui.widgets.fields import Check
from zhihuan.ui.widgets.fields import Choice as ChoiceBox
from zhihuan.ui.widgets.labels import ElidedText, Text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from zhihuan.domain.book import Book
    from zhihuan.domain.loan import Loan, LoanId
    from zhihuan.ui.look import Look


class DecisionStrip(QWidget):
    """Says why a row stands where it does; a new row can be left out, an open repayment given its loan."""

    ticked = Signal(object, bool)
    assigned = Signal(object, object)

    def __init__(self, look: Look, parent: QWidget) -> None:
        """Lay out an empty strip."""
        super().__init__(parent)
        self.setProperty("role", "clear")
        self._look = look
        self._row: ShownRow | None = None
        self._loans: dict[LoanId, Loan] = {}
        self._options: dict[RowPlace, tuple[LoanId, ...]] = {}
        self._title = ElidedText("strong", parent=self)
        self._reason = Text("note", wraps=True, parent=self)
        self._raw = ElidedText("faint", parent=self)
        self.take = Check(look, parent=self)
        self._towards = Text("soft", parent=self)
        self.loan = ChoiceBox(look, parent=self)
        self._build()
        self.take.toggled.connect(self._tick)
        self.loan.activated.connect(self._assign)

    def retranslate(self) -> None:
        """Write the fixed texts anew."""
        self.take.setText(QCoreApplication.translate("ImportDecision", "Import this row"))
        self._towards.setText(QCoreApplication.translate("ImportDecision", "Paid towards"))
        self.loan.setAccessibleName(self._towards.text())

    def know(self, plan: ImportPlan, book: Book) -> None:
        """Learn the loans there are to choose from; a row once open can be opened again."""
        self._loans = dict(book.loans) | {loan.id: loan for loan in (plan.command.loans if plan.command else ())}
        open_now = {
            (number, row.row.line): row.options
            for number, planned in enumerate(plan.files) for row in planned.rows if row.options
        }
        places = {(number, row.row.line) for number, planned in enumerate(plan.files) for row in planned.rows}
        kept = {place: options for place, options in self._options.items() if place in places}
        self._options = kept | open_now

    def show_row(self, row: ShownRow | None, choices: Mapping[RowPlace, Choice]) -> None:
        """Show a row and what was decided about it; None shows nothing."""
        self._row = row
        chosen = choices.get(row.place, Choice()) if row else Choice()
        self._title.setText(self._headline(row) if row else "")
        self._reason.setText(self._why(row) if row else "")
        self._raw.setText(" · ".join(cell.strip() for cell in row.planned.row.raw if cell.strip()) if row else "")
        self.take.blockSignals(True)
        self.take.setVisible(row is not None and row.group is RowGroup.NEW)
        self.take.setChecked(not chosen.skip)
        self.take.blockSignals(False)
        self._offer_loans(row, chosen)

    @Slot()
    def take_focus(self) -> None:
        """Put the keyboard on what can be decided about the row shown."""
        for control in (self.loan, self.take):
            if control.isVisibleTo(self):
                control.setFocus(Qt.FocusReason.OtherFocusReason)
                return

    def _offer_loans(self, row: ShownRow | None, chosen: Choice) -> None:
        options = self._options.get(row.place, ()) if row and (row.planned.options or chosen.loan) else ()
        offered = [self._loans[loan] for loan in options if loan in self._loans]
        self.loan.clear()
        self.loan.addItem(QCoreApplication.translate("ImportDecision", "not decided"), None)
        for loan in offered:
            self.loan.addItem(self._name(loan), loan.id)
        self.loan.setCurrentIndex(max(0, self.loan.findData(chosen.loan)))
        self._towards.setVisible(bool(offered))
        self.loan.setVisible(bool(offered))

    def _build(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(Space.HAIR)
        for text in (self._title, self._reason, self._raw):
            words.addWidget(text)
        words.addStretch(1)
        side = QVBoxLayout()
        side.setSpacing(Space.XS)
        for control in (self.take, self._towards, self.loan):
            side.addWidget(control)
        side.addStretch(1)
        self.loan.setMinimumWidth(Size.FOLD_BELOW // 5)
        self._towards.setBuddy(self.loan)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, Space.XS, 0, 0)
        row.setSpacing(Space.L)
        row.addLayout(words, 1)
        row.addLayout(side)
        self.setMinimumHeight(Size.ROW + Space.XL)

    def _headline(self, row: ShownRow) -> str:
        line = QCoreApplication.translate("ImportDecision", "Line {line}").format(line=row.planned.row.line)
        amount = self._look.formats.money(row.amount) if row.amount else ""
        return " · ".join(part for part in (line, row.text, amount) if part)

    def _why(self, row: ShownRow) -> str:
        words = reason_of(row)
        if row.planned.group is not RowGroup.NEW:
            return words
        goes = QCoreApplication.translate("ImportDecision", "Will be recorded for {name}.").format(
            name=row.planned.target
        )
        return f"{goes} {words}".strip()

    def _name(self, loan: Loan) -> str:
        formats = self._look.formats
        return QCoreApplication.translate("ImportDecision", "{name}, {amount} from {day}").format(
            name=loan.name, amount=formats.money(loan.principal), day=formats.day(loan.start)
        )

    @Slot(bool)
    def _tick(self, wanted: bool) -> None:
        if self._row is not None:
            self.ticked.emit(self._row.place, wanted)

    @Slot()
    def _assign(self) -> None:
        if self._row is not None:
            self.assigned.emit(self._row.place, self.loan.currentData())

"""What moves a case most: paying what is overdue, waiting, and payoffs, each with the conditions it moves and when."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from zhihuan.domain.recovery.movers import MoverKind
from zhihuan.ui.theme import Space, Tone
from zhihuan.ui.widgets.card import Card
from zhihuan.ui.widgets.kept_rows import KeptRows, Row
from zhihuan.ui.widgets.labels import Text
from zhihuan.wording.recovery_movers import moved_sooner, moved_words, mover_beyond, mover_title, movers_sentence

if TYPE_CHECKING:
    from zhihuan.domain.position import Position
    from zhihuan.domain.recovery.case import CaseId, RecoveryCase
    from zhihuan.domain.recovery.movers import Mover, Movers
    from zhihuan.ui.desk import Desk


class MoversCard(Card):
    """Arithmetic of recorded schedules; nothing of what the lender will do."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        """Lay out an empty card."""
        super().__init__(spacing=Space.S, parent=parent)
        self._desk = desk
        self._case: CaseId | None = None
        self._found: Movers | None = None
        self._title = Text("heading", parent=self)
        self._note = Text("note", wraps=True, parent=self)
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self._nothing = Text("faint", wraps=True, parent=self)
        self.rows = KeptRows(parent=self)
        for part in (self._title, self._note, self._bar, self._nothing, self.rows):
            self.body.addWidget(part)
        self._bar.hide()

    def retranslate(self) -> None:
        """Write the fixed texts anew."""
        self._title.setText(QCoreApplication.translate("MoversCard", "What moves it most"))
        self._note.setText(movers_sentence())
        self._nothing.setText(QCoreApplication.translate(
            "MoversCard", "Nothing that is paid or waited for moves the conditions of this case."
        ))
        self._bar.setAccessibleName(QCoreApplication.translate("MoversCard", "Trying out what moves it most"))
        self.rows.setAccessibleName(self._title.text())

    def show_case(self, case: RecoveryCase) -> None:
        """Stand by while it is worked out; an ended case, or one outside one's control, has nothing to move."""
        self.setVisible(case.closed_on is None and not case.reason.outside_control and bool(case.criteria))
        if case.id != self._case:
            self._case = case.id
            self._found = None
            self.show_progress(0, 1)
            self._nothing.hide()
            self.rows.show_rows(())
        elif self._found is not None:
            self.show_movers(self._found)

    @Slot(int, int)
    def show_progress(self, done: int, whole: int) -> None:
        """Say how much is tried out."""
        self._bar.setRange(0, whole)
        self._bar.setValue(done)
        self._bar.show()

    @Slot(object)
    def show_movers(self, found: Movers) -> None:
        """Show what was found."""
        self._found = found
        self._bar.hide()
        position, formats = self._desk.position, self._desk.look.formats
        listed = [one for one in (found.catch_up, *found.payoffs, found.waiting) if one is not None and one.moved]
        self._nothing.setVisible(not listed)
        self.rows.show_rows([
            Row(":".join((one.kind.value, *one.subjects)), (one, mover_title(one, position, formats), formats),
                partial(self._row, one, position))
            for one in listed
        ])

    def _row(self, mover: Mover, position: Position, parent: QWidget) -> QWidget:
        formats = self._desk.look.formats
        row = QWidget(parent)
        row.setProperty("role", "clear")
        column = QVBoxLayout(row)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.XS)
        title = Text("strong", mover_title(mover, position, formats), wraps=True, parent=row)
        if mover.kind is MoverKind.CATCH_UP:
            title.set_tone(Tone.SEVERE)
        column.addWidget(title)
        for moved in mover.moved:
            column.addWidget(Text("soft", moved_words(moved, position.today, formats), wraps=True, parent=row))
            sooner = moved_sooner(moved, position.today, formats)
            if sooner and mover.kind is MoverKind.PAY_OFF:
                column.addWidget(Text("faint", sooner, wraps=True, parent=row))
        beyond = mover_beyond(mover, formats)
        if beyond:
            note = Text("note", beyond, wraps=True, parent=row)
            note.set_tone(Tone.WATCH)
            column.addWidget(note)
        return row

"""What the first rows of a table become when its columns mean what the person says."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from zhihuan.application.import_preview import PlannedRow
from zhihuan.application.imported import RowGroup
from zhihuan.ui.theme import Space, Tone
from zhihuan.ui.widgets.labels import ElidedText, Text
from zhihuan.ui.widgets.scrolled import Scrolled
from zhihuan.wording.import_reasons import reason_sentence
from zhihuan.wording.importing import counts_line, kind_word

if TYPE_CHECKING:
    from zhihuan.application.imported import ImportedFile, ImportedRow
    from zhihuan.ui.look import Look

_SHOWN: Final = 12
_TONES: Final = {RowGroup.ERROR: Tone.SEVERE, RowGroup.UNDECIDED: Tone.WATCH}


class MappingOutcome(QWidget):
    """A few rows, each with its day, amount, kind and what is wrong with it; above them how many of each group."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self.setProperty("role", "clear")
        self._look = look
        self._counts = Text("note", wraps=True, parent=self)
        self._list = QWidget(self)
        self._list.setProperty("role", "clear")
        self._lines = QVBoxLayout(self._list)
        self._lines.setContentsMargins(0, 0, Space.S, 0)
        self._lines.setSpacing(Space.S)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        column.addWidget(self._counts)
        column.addWidget(Scrolled(self._list, parent=self), 1)

    def show_file(self, file: ImportedFile | None) -> None:
        """Show what a file says; None shows nothing."""
        while self._lines.count():
            item = self._lines.takeAt(0)
            gone = item.widget() if item is not None else None
            if gone is not None:
                gone.hide()
                gone.deleteLater()
        self._counts.setText(counts_line(Counter(row.group for row in file.rows)) if file else "")
        for row in file.rows[:_SHOWN] if file else ():
            self._lines.addWidget(self._line(row))
        self._lines.addStretch(1)

    def _line(self, row: ImportedRow) -> QWidget:
        line = QWidget(self._list)
        line.setProperty("role", "clear")
        column = QVBoxLayout(line)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        formats = self._look.formats
        on, amount = row.on or (row.loan.start if row.loan else None), row.amount or (
            row.loan.principal if row.loan else None
        )
        name = (row.loan.name if row.loan else "") or row.loan_name or row.memo or row.counterparty
        told = (formats.day(on) if on else "", formats.money(amount) if amount else "", kind_word(row.kind), name)
        head = ElidedText("body", " · ".join(part for part in told if part), parent=line)
        column.addWidget(head)
        why = reason_sentence(PlannedRow(row, row.group, row.reason, row.detail))
        number = QCoreApplication.translate("MappingForm", "Line {line}").format(line=row.line)
        note = Text("faint", f"{number}: {why}" if why else number, wraps=True, parent=line)
        note.set_tone(_TONES.get(row.group))
        column.addWidget(note)
        return line

"""What the import just done brought, with what can be done about it: take it back, or look at what it left behind."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from zhihuan.domain.book import Kind
from zhihuan.ui.theme import Size, Space
from zhihuan.ui.widgets.buttons import Button
from zhihuan.ui.widgets.card import Card
from zhihuan.ui.widgets.labels import IconLabel, Text
from zhihuan.wording.importing import group_count
from zhihuan.wording.lists import listed

if TYPE_CHECKING:
    from zhihuan.application.commands import TakeImport
    from zhihuan.application.history import Step
    from zhihuan.application.imported import RowGroup
    from zhihuan.ui.desk import Desk


def brought_by(step: Step | None) -> frozenset[str]:
    """Return the imports that a step brought, by id."""
    changes = step.changes if step else ()
    return frozenset(change.id for change in changes if change.kind is Kind.IMPORT and change.before is None)


class ImportResult(Card):
    """What the import just done brought, until it is taken back or another is begun."""

    undo_wanted = Signal()
    loans_wanted = Signal()
    rest_wanted = Signal(object)
    """The user wants to see the rows that were not imported: a group of them (`RowGroup`)."""
    rest_file_wanted = Signal()
    """The user wants the rows that were not imported as a file."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        """Lay down a card, out of sight."""
        super().__init__(parent=parent)
        self._desk = desk
        self._done: TakeImport | None = None
        self._left: Mapping[RowGroup, int] = {}
        self._words = Text("strong", wraps=True, parent=self)
        self._rest = Button(desk.look, "act", parent=self)
        self._rest_file = Button(desk.look, "plain", parent=self)
        self._loans = Button(desk.look, "act", parent=self)
        self._undo = Button(desk.look, "plain", icon="undo", parent=self)
        row = QHBoxLayout()
        row.setSpacing(Space.M)
        row.addWidget(IconLabel(desk.look, "check", "accent", Size.ICON, self))
        row.addWidget(self._words, 1)
        row.addWidget(self._undo)
        row.addWidget(self._rest_file)
        row.addWidget(self._rest)
        row.addWidget(self._loans)
        self.body.addLayout(row)
        self._undo.clicked.connect(self.undo_wanted)
        self._rest.clicked.connect(self._want_rest)
        self._rest_file.clicked.connect(self.rest_file_wanted)
        self._loans.clicked.connect(self.loans_wanted)
        self.hide()

    @property
    def offers_undo(self) -> bool:
        """Whether the import just done can be taken back from here."""
        return not self.isHidden() and not self._undo.isHidden()

    def show_done(self, done: TakeImport | None, left: Mapping[RowGroup, int] | None = None) -> None:
        """Say what was imported and how many rows of each group were not; None says nothing."""
        self._done = done
        self._left = left or {}
        self.look_again()

    def look_again(self) -> None:
        """Say it as long as the ledger holds it."""
        done, book = self._done, self._desk.session.book
        held = done is not None and all(one.id in book.imports for one in done.imports)
        self.setVisible(held)
        if done is None or not held:
            return
        names = ", ".join(one.file_name for one in done.imports)
        brought = QCoreApplication.translate("ImportPast", "%n rows imported from {file}.", None, done.count)
        if not done.count:
            brought = QCoreApplication.translate("ImportPast", "What you left out of {file} is remembered.")
        self._words.setText(" ".join(filter(None, (brought.format(file=names), self._left_words()))))
        self._rest.setText(QCoreApplication.translate("ImportPast", "See these rows"))
        self._rest.setVisible(bool(self._left))
        self._rest_file.setText(QCoreApplication.translate("ImportPast", "Save them…"))
        self._rest_file.setVisible(bool(self._left))
        self._undo.setText(QCoreApplication.translate("ImportPast", "Undo"))
        self._loans.setText(QCoreApplication.translate("ImportPast", "See the loans"))
        self._undo.setVisible({one.id for one in done.imports} <= brought_by(self._desk.session.last_step))

    @Slot()
    def _want_rest(self) -> None:
        self.rest_wanted.emit(next(iter(self._left)))

    def _left_words(self) -> str:
        if not self._left:
            return ""
        counts = listed(tuple(group_count(group, count) for group, count in self._left.items()))
        return QCoreApplication.translate("ImportPast", "Not imported: {counts}.").format(counts=counts)

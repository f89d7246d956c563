"""What was imported before, and what an import just brought; the last one can be taken back."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from zhihuan.domain.book import Book, Import, Kind
from zhihuan.ui.theme import Size, Space
from zhihuan.ui.widgets.buttons import Button
from zhihuan.ui.widgets.card import Card, Rule
from zhihuan.ui.widgets.labels import ElidedText, IconLabel, Text
from zhihuan.wording.importing import group_count
from zhihuan.wording.layout_names import layout_word
from zhihuan.wording.lists import listed

if TYPE_CHECKING:
    from zhihuan.application.commands import TakeImport
    from zhihuan.application.history import Step
    from zhihuan.application.imported import RowGroup
    from zhihuan.ui.desk import Desk

_MOST_SHOWN: Final = 40


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

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        """Lay down a card, out of sight."""
        super().__init__(parent=parent)
        self._desk = desk
        self._done: TakeImport | None = None
        self._left: Mapping[RowGroup, int] = {}
        self._words = Text("strong", wraps=True, parent=self)
        self._rest = Button(desk.look, "act", parent=self)
        self._loans = Button(desk.look, "act", parent=self)
        self._undo = Button(desk.look, "plain", icon="undo", parent=self)
        row = QHBoxLayout()
        row.setSpacing(Space.M)
        row.addWidget(IconLabel(desk.look, "check", "accent", Size.ICON, self))
        row.addWidget(self._words, 1)
        row.addWidget(self._undo)
        row.addWidget(self._rest)
        row.addWidget(self._loans)
        self.body.addLayout(row)
        self._undo.clicked.connect(self.undo_wanted)
        self._rest.clicked.connect(self._want_rest)
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
        self._words.setText(" ".join(filter(None, (brought.format(file=names), self._left_words()))))
        self._rest.setText(QCoreApplication.translate("ImportPast", "See these rows"))
        self._rest.setVisible(bool(self._left))
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


class PastImports(Card):
    """Every file imported so far, the newest first."""

    undo_wanted = Signal()

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        """Lay down an empty card."""
        super().__init__(spacing=Space.XS, parent=parent)
        self._desk = desk
        self._title = Text("heading", parent=self)
        self._content: QWidget | None = None
        self.body.addWidget(self._title)

    def look_again(self, *, undoable: bool) -> None:
        """Show what the ledger holds; `undoable` offers to take the last import back."""
        if self._content is not None:
            self.body.removeWidget(self._content)
            self._content.hide()
            self._content.deleteLater()
        book = self._desk.session.book
        self._title.setText(QCoreApplication.translate("ImportPast", "Imported so far"))
        self._content = QWidget(self)
        self._content.setProperty("role", "clear")
        last = brought_by(self._desk.session.last_step) if undoable else frozenset()
        self._fill(book, last, self._content)
        self.body.addWidget(self._content)
        self._content.show()

    def _fill(self, book: Book, last: frozenset[str], content: QWidget) -> None:
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.XS)
        counts = Counter(row.imported for row in book.rows.values())
        newest_first = sorted(book.imports.values(), key=_day)[::-1]
        for number, one in enumerate(newest_first[:_MOST_SHOWN]):
            if number:
                column.addWidget(Rule(parent=content))
            column.addLayout(self._line(one, counts[one.id], content, undoable=one.id in last))
        more = len(newest_first) - _MOST_SHOWN
        if more > 0:
            words = QCoreApplication.translate("ImportPast", "and %n older ones", None, more)
            column.addWidget(Text("faint", words, parent=content))

    def _line(self, one: Import, count: int, parent: QWidget, *, undoable: bool) -> QHBoxLayout:
        look = self._desk.look
        row = QHBoxLayout()
        row.setSpacing(Space.M)
        row.addWidget(IconLabel(look, "file", "soft", Size.ICON, parent))
        words = QVBoxLayout()
        words.setSpacing(Space.HAIR)
        words.addWidget(ElidedText("strong", one.file_name, parent=parent))
        words.addWidget(ElidedText("faint", " · ".join(filter(None, (layout_word(one.profile), one.owner))),
                                   parent=parent))
        row.addLayout(words, 1)
        row.addWidget(Text("soft", QCoreApplication.translate("ImportPast", "%n rows", None, count), parent=parent))
        row.addWidget(Text("soft", look.formats.day(one.on, self._desk.today), parent=parent))
        if undoable:
            undo = Button(look, "plain", QCoreApplication.translate("ImportPast", "Undo"), icon="undo", parent=parent)
            undo.setAccessibleName(
                QCoreApplication.translate("ImportPast", "Undo the import of {file}").format(file=one.file_name)
            )
            undo.clicked.connect(self.undo_wanted)
            row.addWidget(undo)
        return row


def _day(one: Import) -> date:
    return one.on

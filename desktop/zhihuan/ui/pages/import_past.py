"""What was imported before: which file, what it was taken for, whose, its digest; the last one can be taken back."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from zhihuan.application.import_things import LEFT_OUT
from zhihuan.domain.book import Book, Import
from zhihuan.ui.pages.import_result import brought_by
from zhihuan.ui.theme import Size, Space
from zhihuan.ui.widgets.buttons import Button
from zhihuan.ui.widgets.card import Card, Rule
from zhihuan.ui.widgets.labels import ElidedText, IconLabel, Text
from zhihuan.wording.layout_names import layout_word

if TYPE_CHECKING:
    from zhihuan.ui.desk import Desk

_MOST_SHOWN: Final = 40
_DIGITS: Final = 8
"""How many digits of a digest are shown; enough to tell a person's files apart."""


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
        told = {(row.imported, row.line) for row in book.rows.values() if row.thing != LEFT_OUT}
        counts = Counter(one for one, _ in told)
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
        digest = Text("faint", f"SHA-256 {one.sha256[:_DIGITS]}…", parent=parent)
        digest.setToolTip(one.sha256)
        told = " · ".join(filter(None, (layout_word(one.profile), one.owner)))
        words.addWidget(ElidedText("faint", told, parent=parent))
        row.addLayout(words, 1)
        row.addWidget(digest)
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

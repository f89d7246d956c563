"""The card of the files of an import: one line each, with what is asked about them."""

from __future__ import annotations

from collections import Counter
from operator import is_
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from zhihuan.application.imported import RowGroup
from zhihuan.ui.pages.import_file_line import FileLine
from zhihuan.ui.theme import Space, Tone
from zhihuan.ui.widgets.buttons import Button
from zhihuan.ui.widgets.card import Card, Rule
from zhihuan.ui.widgets.chip import Chip
from zhihuan.ui.widgets.labels import Text
from zhihuan.ui.widgets.short_list import ShortList

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from zhihuan.domain.credit_line import CreditLine
    from zhihuan.domain.loan import Loan
    from zhihuan.ui.desk import Desk
    from zhihuan.ui.pages.import_draft import Draft, FileRead
    from zhihuan.ui.pages.import_shown import RowsOfPlan


class FilesCard(Card):
    """Every file given, with buttons to add more or to put all aside."""

    removed = Signal(object)
    reread_wanted = Signal(object, object)
    mapping_wanted = Signal(object)
    forget_wanted = Signal(object)
    owner_told = Signal(str, bool)
    named = Signal(object)
    """What is to be added is called otherwise (a name by id)."""

    def __init__(self, desk: Desk, add: QAction, discard: QAction, parent: QWidget) -> None:
        """Lay down an empty card."""
        super().__init__(spacing=Space.XS, parent=parent)
        self._desk = desk
        self._title = Text("heading", parent=self)
        self._unread = Chip(tone=Tone.SEVERE, parent=self)
        self._unread.hide()
        self._pairs = ((add, Button(desk.look, "act", icon="plus", parent=self)),
                       (discard, Button(desk.look, "plain", parent=self)))
        self._list = ShortList(self)
        self.names = Button(desk.look, "quiet", icon="edit", parent=self)
        self.names.hide()
        self._new: tuple[Loan | CreditLine, ...] = ()
        self._told: object = None
        self._reads: tuple[FileRead, ...] = ()
        head = QHBoxLayout()
        head.setSpacing(Space.S)
        head.addWidget(self._title)
        head.addWidget(self._unread)
        head.addStretch(1)
        head.addWidget(self.names)
        self.names.clicked.connect(self._ask_for_names)
        for action, button in self._pairs:
            button.clicked.connect(action.trigger)
            head.addWidget(button)
        self.body.addLayout(head)
        self.body.addWidget(self._list)

    def retranslate(self) -> None:
        """Write the head anew, and whatever is shown next."""
        self._told = None
        self._title.setText(QCoreApplication.translate("ImportFiles", "Files"))
        self.names.setText(QCoreApplication.translate("ImportFiles", "Name what is new…"))
        for action, button in self._pairs:
            button.setText(action.text())

    def show_files(self, draft: Draft, rows: RowsOfPlan | None) -> None:
        """Show what came of each file; a decision about rows changes nothing of that, as a rule."""
        command = rows.plan.command if rows else None
        self._new = (*command.loans, *command.lines) if command else ()
        self.names.setVisible(bool(self._new))
        facts = _facts(draft, rows)
        if facts == self._told and all(map(is_, draft.reads, self._reads)):
            return
        self._told, self._reads = facts, tuple(draft.reads)
        content = QWidget(self)
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.XS)
        planned = iter(rows.plan.files if rows else ())
        before: QWidget = self._pairs[-1][1]
        asking, unread = 0, 0
        for number, read in enumerate(draft.reads):
            if number:
                column.addWidget(Rule(parent=content))
            line = FileLine(self._desk, read, next(planned, None) if read.file else None, draft, content)
            self._connect(line)
            column.addWidget(line)
            asking += line.question is not None
            unread += read.file is None and line.question is None
            for stop in line.stops:
                self.setTabOrder(before, stop)
                before = stop
        self._unread.setVisible(unread > 0)
        self._unread.setText(QCoreApplication.translate("ImportFiles", "%n cannot be read", None, unread))
        self._list.hold(content, roomy=asking > 0 and not draft.files)

    @Slot()
    def _ask_for_names(self) -> None:
        """Let the user call what is to be added otherwise."""
        from zhihuan.ui.dialogs.names_form import NamesForm

        form = NamesForm(self._desk, self._new, self.window())
        form.named.connect(self.named)
        form.open()

    def _connect(self, line: FileLine) -> None:
        line.removed.connect(self.removed)
        line.reread_wanted.connect(self.reread_wanted)
        line.mapping_wanted.connect(self.mapping_wanted)
        line.forget_wanted.connect(self.forget_wanted)
        line.owner_told.connect(self.owner_told)


def _facts(draft: Draft, rows: RowsOfPlan | None) -> object:
    """Return what is told of files besides what was read of them."""
    wrong = Counter(row.place[0] for row in rows.of_group(RowGroup.ERROR)) if rows else None
    known = tuple((one.imported_on, one.other_owners) for one in (rows.plan.files if rows else ()))
    said = frozenset(draft.apart), frozenset(draft.same_person), tuple(draft.options.items())
    return len(draft.reads), wrong, known, said

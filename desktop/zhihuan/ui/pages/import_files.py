"""The card of the files of an import: one line each, with what is asked about them."""

from __future__ import annotations

from collections import Counter
from enum import IntEnum
from operator import is_
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from zhihuan.application.imported import RowGroup
from zhihuan.ui.pages.import_file_line import FileLine
from zhihuan.ui.pages.import_questions import OrderQuestion, OwnerQuestion, Question
from zhihuan.ui.theme import Size, Space, Tone
from zhihuan.ui.widgets.buttons import Button
from zhihuan.ui.widgets.card import Card, Rule
from zhihuan.ui.widgets.chip import Chip
from zhihuan.ui.widgets.folded import FoldButton
from zhihuan.ui.widgets.labels import ElidedText
from zhihuan.ui.widgets.short_list import ShortList
from zhihuan.wording.lists import listed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QAction, QResizeEvent

    from zhihuan.domain.credit_line import CreditLine
    from zhihuan.domain.loan import Loan
    from zhihuan.ui.desk import Desk
    from zhihuan.ui.pages.import_draft import Draft, FileRead
    from zhihuan.ui.pages.import_shown import RowsOfPlan

_ROOMY: Final = Size.WINDOW_LEAST_HIGH + 2 * Size.ROW
"""A window less high than this shows the rows rather than the files."""


class Urgency(IntEnum):
    """What stands first in the list."""

    ASKS = 0
    UNREAD = 1
    READ = 2


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
        self.fold = FoldButton(desk.look, parent=self)
        self._names = ElidedText("soft", parent=self)
        self._asking = Chip(tone=Tone.WATCH, parent=self)
        self._asking.hide()
        self._unread = Chip(tone=Tone.SEVERE, parent=self)
        self._unread.hide()
        self._pairs = ((add, Button(desk.look, "act", icon="plus", parent=self)),
                       (discard, Button(desk.look, "plain", parent=self)))
        self._list = ShortList(self)
        self.names = Button(desk.look, "quiet", icon="edit", parent=self)
        self.names.hide()
        self._new: tuple[Loan | CreditLine, ...] = ()
        self._told: object = None
        self._said_open: bool | None = None
        self._asks = 0
        self._reads: tuple[FileRead, ...] = ()
        head = QHBoxLayout()
        head.setSpacing(Space.S)
        head.addWidget(self.fold)
        head.addWidget(self._asking)
        head.addWidget(self._unread)
        head.addWidget(self._names, 1)
        head.addStretch(0)
        head.addWidget(self.names)
        self.names.clicked.connect(self._ask_for_names)
        for action, button in self._pairs:
            button.clicked.connect(action.trigger)
            head.addWidget(button)
        self.body.addLayout(head)
        self.body.addWidget(self._list)
        self.fold.clicked.connect(self._say_open)

    def retranslate(self) -> None:
        """Write the head anew, and whatever is shown next."""
        self._told = None
        self.fold.setText(QCoreApplication.translate("ImportFiles", "Files"))
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
        planned = iter(rows.plan.files if rows else ())
        content = QWidget(self)
        lines = [
            FileLine(self._desk, read, next(planned, None) if read.file else None, draft, content)
            for read in draft.reads
        ]
        self._fill(content, sorted(lines, key=_urgency))
        self._asks = sum(map(_asks, lines))
        self._asking.setVisible(self._asks > 0)
        self._asking.setText(QCoreApplication.translate("ImportFiles", "%n to answer", None, self._asks))
        unread = sum(_urgency(line) is Urgency.UNREAD for line in lines)
        self._unread.setVisible(unread > 0)
        self._unread.setText(QCoreApplication.translate("ImportFiles", "%n cannot be read", None, unread))
        self._names.setText(listed([line.name for line in lines]))
        self._list.hold(content, roomy=self._asks > 0 and not draft.files)
        self.open_or_fold()

    def open_or_fold(self) -> None:
        """Open the list where there is room for it or something is asked, unless the user said otherwise."""
        room = self.window().height() >= _ROOMY
        wanted = room or self._asks > 0 or not self._unread.isHidden() if self._said_open is None else self._said_open
        self.fold.setChecked(wanted)
        self._list.setVisible(wanted)
        self._names.setVisible(not wanted)

    def start_over(self) -> None:
        """Forget whether the user opened or folded the list."""
        self._said_open = None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Open or fold the list where the window became another."""
        super().resizeEvent(event)
        self.open_or_fold()

    def _fill(self, content: QWidget, lines: Sequence[FileLine]) -> None:
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.XS)
        before: QWidget = self._pairs[-1][1]
        for number, line in enumerate(lines):
            if number:
                column.addWidget(Rule(parent=content))
            self._connect(line)
            column.addWidget(line)
            for stop in line.stops:
                self.setTabOrder(before, stop)
                before = stop

    @Slot(bool)
    def _say_open(self, wanted: bool) -> None:
        self._said_open = wanted
        self.open_or_fold()

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


def _asks(line: FileLine) -> bool:
    """Say whether something about a file is asked of the user."""
    return any(line.findChildren(kind) for kind in (Question, OwnerQuestion, OrderQuestion))


def _urgency(line: FileLine) -> Urgency:
    return Urgency.ASKS if _asks(line) else Urgency.READ if line.was_read else Urgency.UNREAD


def _facts(draft: Draft, rows: RowsOfPlan | None) -> object:
    """Return what is told of files besides what was read of them."""
    wrong = Counter(row.place[0] for row in rows.of_group(RowGroup.ERROR)) if rows else None
    known = tuple((one.imported_on, one.other_owners) for one in (rows.plan.files if rows else ()))
    said = frozenset(draft.apart), frozenset(draft.same_person), tuple(draft.options.items())
    return len(draft.reads), wrong, known, said

"""The list of cases: the open ones first, the ended ones after them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QWidget

from zhihuan.domain.recovery.case import CaseId, RecoveryCase
from zhihuan.ui.keys import add_key
from zhihuan.ui.models.rows import ROW_ROLE
from zhihuan.ui.theme import Size, Space
from zhihuan.ui.widgets.card import Card
from zhihuan.ui.widgets.cells import TwoLines
from zhihuan.ui.widgets.labels import Text

if TYPE_CHECKING:
    from zhihuan.ui.desk import Desk
_ITEM: Final = Size.ROW + Space.S


class CaseList(Card):
    """Every case by the line's name; Up and Down walk through them."""

    chosen = Signal(str)
    """A case was chosen, by id."""
    removed = Signal(str)
    """A case is to be taken out of the ledger, by id."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        """Lay out an empty list."""
        super().__init__(parent=parent)
        self._desk = desk
        self._title = Text("heading", parent=self)
        self.list = QListWidget(self)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setItemDelegate(TwoLines(desk.look, self._second, self.list, marked=self._lender))
        self.body.setContentsMargins(Space.S, Space.L, Space.S, Space.S)
        self._title.setContentsMargins(Space.M, 0, 0, 0)
        self.body.addWidget(self._title)
        self.body.addWidget(self.list)
        self.list.currentItemChanged.connect(self._choose)
        add_key(self.list, "Del", self._remove)

    def retranslate(self) -> None:
        """Write the fixed texts anew."""
        self._title.setText(QCoreApplication.translate("CaseList", "Cases"))
        self.list.setAccessibleName(self._title.text())

    def show_cases(self, cases: tuple[RecoveryCase, ...], current: CaseId) -> None:
        """Show the cases, one of them current."""
        self.list.blockSignals(True)
        self.list.clear()
        for case in cases:
            item = QListWidgetItem(self._desk.session.book.lines[case.line].name, self.list)
            item.setData(ROW_ROLE, case)
            item.setToolTip(self._second(case))
            item.setSizeHint(QSize(0, _ITEM))
            if case.id == current:
                self.list.setCurrentItem(item)
        self.list.setFixedHeight(len(cases) * _ITEM + Space.S)
        self.list.blockSignals(False)

    def _second(self, case: RecoveryCase) -> str:
        formats, today = self._desk.look.formats, self._desk.today
        if case.closed_on is not None:
            words = QCoreApplication.translate("CaseList", "ended {day}")
            return words.format(day=formats.day(case.closed_on, today))
        return QCoreApplication.translate("CaseList", "since {day}").format(day=formats.day(case.since, today))

    def _lender(self, case: RecoveryCase) -> str:
        return self._desk.session.book.lines[case.line].name

    def _remove(self) -> None:
        item = self.list.currentItem()
        case = item.data(ROW_ROLE) if item else None
        if isinstance(case, RecoveryCase):
            self.removed.emit(case.id)

    @Slot(QListWidgetItem)
    def _choose(self, item: QListWidgetItem | None) -> None:
        case = item.data(ROW_ROLE) if item else None
        if isinstance(case, RecoveryCase):
            self.chosen.emit(case.id)

"""The form that says what a payment to a lender pays first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout

from zhihuan.application.commands import SetLender
from zhihuan.domain.lender import USUAL_ORDER, Lender, Part
from zhihuan.ui.dialogs.form import Form
from zhihuan.ui.keys import add_key
from zhihuan.ui.theme import Size, Space
from zhihuan.ui.widgets.buttons import Button
from zhihuan.ui.widgets.labels import Text
from zhihuan.wording.choices import part_word

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from zhihuan.ui.desk import Desk


class OrderForm(Form):
    """The four parts of a payment in their order; Alt+Up and Alt+Down move the current one."""

    def __init__(self, desk: Desk, lender: Lender, parent: QWidget) -> None:
        """Ask about a lender."""
        super().__init__(desk, parent)
        self._lender = lender
        self.parts = QListWidget(self)
        self.up = Button(desk.look, "plain", self.tr("Earlier"), parent=self)
        self.down = Button(desk.look, "plain", self.tr("Later"), parent=self)
        self.usual = Button(desk.look, "quiet", self.tr("As usual"), parent=self)
        self._build()
        self._show(lender.order)
        self.parts.setFixedHeight(len(Part) * self.parts.sizeHintForRow(0) + 2 * self.parts.frameWidth())
        self._connect()
        self.parts.setFocus(Qt.FocusReason.OtherFocusReason)

    def command(self) -> SetLender:
        """Return the lender with the order shown."""
        return SetLender(Lender(self._lender.id, self._lender.name, self._lender.kind, self.order))

    @property
    def order(self) -> tuple[Part, ...]:
        """The order shown."""
        role = Qt.ItemDataRole.UserRole
        return tuple(Part(self.parts.item(row).data(role)) for row in range(self.parts.count()))

    def _build(self) -> None:
        name = self._lender.name
        self.call(self.tr("What a payment to {name} pays first").format(name=name), self.tr("Save"))
        self.setMinimumWidth(Size.FOLD_BELOW // 3)
        self.parts.setAccessibleName(self.tr("Parts of a payment, the first is paid first"))
        side = QVBoxLayout()
        side.setSpacing(Space.S)
        for button in (self.up, self.down, self.usual):
            side.addWidget(button)
        side.addStretch(1)
        across = QHBoxLayout()
        across.setSpacing(Space.M)
        across.addWidget(self.parts, 1)
        across.addLayout(side)
        words = self.tr("This holds for every loan of this lender. What payments of the past covered is counted anew.")
        self.body.addLayout(across)
        self.body.addWidget(Text("note", words, wraps=True, parent=self))
        self.body.addStretch(1)

    def _connect(self) -> None:
        self.up.clicked.connect(self._move_up)
        self.down.clicked.connect(self._move_down)
        self.usual.clicked.connect(self._take_usual)
        self.parts.currentRowChanged.connect(self._offer)
        add_key(self.parts, "Alt+Up", self._move_up)
        add_key(self.parts, "Alt+Down", self._move_down)
        self._offer()

    def _show(self, order: tuple[Part, ...], current: int = 0) -> None:
        self.parts.clear()
        for part in order:
            item = QListWidgetItem(part_word(part))
            item.setData(Qt.ItemDataRole.UserRole, part.value)
            self.parts.addItem(item)
        self.parts.setCurrentRow(current)

    @Slot()
    def _move_up(self) -> None:
        self._move(-1)

    @Slot()
    def _move_down(self) -> None:
        self._move(1)

    def _move(self, by: int) -> None:
        row, order = self.parts.currentRow(), list(self.order)
        if 0 <= row + by < len(order):
            order[row], order[row + by] = order[row + by], order[row]
            self._show(tuple(order), row + by)

    @Slot()
    def _take_usual(self) -> None:
        self._show(USUAL_ORDER)

    @Slot()
    def _offer(self) -> None:
        row = self.parts.currentRow()
        self.up.setEnabled(row > 0)
        self.down.setEnabled(0 <= row < self.parts.count() - 1)

"""The loans that belong to a line: instalment plans its bill collects, and loans drawn on it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from zhihuan.ui.theme import Space
from zhihuan.ui.widgets.buttons import Button
from zhihuan.ui.widgets.card import Card
from zhihuan.ui.widgets.labels import ElidedText, Text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from zhihuan.domain.balance import Standing
    from zhihuan.ui.look import Look


class PlansCard(Card):
    """A row for each, opened by its name; hidden where there is none."""

    opened = Signal(str)
    """A loan's page is wanted, by id."""

    def __init__(self, look: Look, *, parent: QWidget | None = None) -> None:
        """Lay out an empty card."""
        super().__init__(spacing=Space.S, parent=parent)
        self._look = look
        self._title = Text("heading", parent=self)
        self._rows: QWidget | None = None
        self._note = Text("note", wraps=True, parent=self)
        self.body.addWidget(self._title)
        self.body.addWidget(self._note)

    def show_loans(self, loans: Iterable[Standing]) -> None:
        """Show the loans of a line that are not settled."""
        running = [one for one in loans if not one.settled]
        self._title.setText(self.tr("Plans and loans on this line"))
        self._note.setText(self.tr("What a statement collected of a plan is owed in the bill, the rest in the plan: "
                                   "nothing counts twice."))
        self._note.setVisible(any(one.loan.in_bill for one in running))
        if self._rows is not None:
            self.body.removeWidget(self._rows)
            self._rows.deleteLater()
        self._rows = QWidget(self)
        self._rows.setProperty("role", "clear")
        column = QVBoxLayout(self._rows)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.XS)
        for one in running:
            self._add(one, column)
        self.body.insertWidget(1, self._rows)
        self.setVisible(bool(running))

    def _add(self, one: Standing, column: QVBoxLayout) -> None:
        formats = self._look.formats
        first = QHBoxLayout()
        first.addWidget(ElidedText("strong", one.loan.name, parent=self._rows), 1)
        first.addWidget(Text("strong", formats.money(one.owed), parent=self._rows))
        column.addLayout(first)
        ahead = sum(1 for due in one.dues if due.left)
        words = QCoreApplication.translate("PlansCard", "%n instalments still to come", None, ahead)
        where = self.tr("collected in the bill") if one.loan.in_bill else self.tr("repaid apart from the bill")
        second = QHBoxLayout()
        second.addWidget(Text("note", f"{words}\n{where}", parent=self._rows))
        second.addStretch(1)
        button = Button(self._look, "quiet", self.tr("Open"), parent=self._rows)
        button.setAccessibleName(self.tr("Open {name}").format(name=one.loan.name))
        button.clicked.connect(partial(self.opened.emit, one.loan.id))
        second.addWidget(button)
        column.addLayout(second)

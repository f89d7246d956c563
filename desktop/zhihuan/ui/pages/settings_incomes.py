"""What comes in each month: the other half of debt to income."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from zhihuan.application.commands import DeleteIncome
from zhihuan.domain.income import Income
from zhihuan.ui.theme import Space
from zhihuan.ui.widgets.buttons import Button, IconButton
from zhihuan.ui.widgets.card import Card, Rule
from zhihuan.ui.widgets.labels import ElidedText, Text
from zhihuan.ui.widgets.money_label import MoneyLabel
from zhihuan.wording.household import income_details

if TYPE_CHECKING:
    from zhihuan.ui.desk import Desk


_OTHERS: Final = ("spending", "applications", "guarantees")


class IncomeLine(QWidget):
    """One income with its span; it can be edited or removed."""

    edit_wanted = Signal(object)
    removal_wanted = Signal(object)

    def __init__(self, desk: Desk, income: Income, parent: QWidget) -> None:
        """Write one income."""
        super().__init__(parent)
        self.setProperty("role", "clear")
        self._income = income
        look = desk.look
        row = QHBoxLayout(self)
        row.setContentsMargins(0, Space.XS, 0, Space.XS)
        row.setSpacing(Space.M)
        words = QVBoxLayout()
        words.setSpacing(Space.HAIR)
        words.addWidget(ElidedText("strong", income.name, parent=self))
        words.addWidget(ElidedText("faint", _more(income, desk), parent=self))
        row.addLayout(words, 1)
        amount = MoneyLabel(look, "heading", parent=self)
        amount.show_amount(income.amount)
        row.addWidget(amount)
        row.addWidget(Text("soft", QCoreApplication.translate("IncomeLine", "a month"), parent=self))
        self.edit = IconButton(look, "edit", parent=self)
        self.remove = IconButton(look, "trash", parent=self)
        self.edit.call(QCoreApplication.translate("IncomeLine", "Edit {name}").format(name=income.name))
        self.remove.call(QCoreApplication.translate("IncomeLine", "Remove {name}").format(name=income.name))
        self.edit.clicked.connect(self._edit)
        self.remove.clicked.connect(self._remove)
        row.addWidget(self.edit)
        row.addWidget(self.remove)

    def _edit(self) -> None:
        self.edit_wanted.emit(self._income)

    def _remove(self) -> None:
        self.removal_wanted.emit(self._income)


def span(income: Income, desk: Desk) -> str:
    """Return from when until when an income comes."""
    formats = desk.look.formats
    since = formats.day(income.since, desk.today)
    if income.until is None:
        return QCoreApplication.translate("IncomeLine", "since {day}").format(day=since)
    return QCoreApplication.translate("IncomeLine", "{first} to {last}").format(
        first=since, last=formats.day(income.until, desk.today)
    )


def _more(income: Income, desk: Desk) -> str:
    """Return when an income comes, and what is out of the usual about it."""
    told = (span(income, desk), income_details(income, desk.look.formats))
    return QCoreApplication.translate("IncomeLine", " · ").join(one for one in told if one)


class IncomesCard(Card):
    """Every income, and a button to add one."""

    wanted = Signal(object)
    """An income is to be edited (`Income`) or added (None)."""
    fact_wanted = Signal(str)
    """Something else of the household is to be told: its key (`told_forms`)."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        """Lay out an empty card."""
        super().__init__(spacing=Space.S, parent=parent)
        self._desk = desk
        self._title = Text("heading", parent=self)
        self._add = Button(desk.look, "act", icon="plus", parent=self)
        self._none = Text("soft", wraps=True, parent=self)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._add, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(head)
        self.body.addWidget(self._none)
        self._content = QWidget(self)
        self.body.addWidget(self._content)
        self.others = {key: Button(desk.look, "quiet", parent=self) for key in _OTHERS}
        row = QHBoxLayout()
        row.setSpacing(Space.S)
        for button in self.others.values():
            row.addWidget(button)
            button.clicked.connect(self._want_other)
        row.addStretch(1)
        self.body.addLayout(row)
        self._add.clicked.connect(self._want_another)

    def retranslate(self) -> None:
        """Write the fixed texts anew."""
        self._title.setText(QCoreApplication.translate("IncomesCard", "Incomes"))
        self._add.setText(QCoreApplication.translate("IncomesCard", "Add an income"))
        self._none.setText(QCoreApplication.translate(
            "IncomesCard", "No income is recorded. With it the Overview shows how much of it your dues take."
        ))
        names = (
            QCoreApplication.translate("IncomesCard", "Spending and cash"),
            QCoreApplication.translate("IncomesCard", "Applications"),
            QCoreApplication.translate("IncomesCard", "Guarantees"),
        )
        for button, name in zip(self.others.values(), names, strict=True):
            button.setText(name)

    def refresh(self) -> None:
        """Show the incomes of the ledger."""
        before = self._content
        incomes = sorted(self._desk.session.book.incomes.values(), key=_order)
        self._none.setVisible(not incomes)
        self._content = QWidget(self)
        self._content.setProperty("role", "clear")
        column = QVBoxLayout(self._content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        stop: QWidget = self._add
        for number, income in enumerate(incomes):
            if number:
                column.addWidget(Rule(parent=self._content))
            line = IncomeLine(self._desk, income, self._content)
            line.edit_wanted.connect(self.wanted)
            line.removal_wanted.connect(self._remove)
            column.addWidget(line)
            self.setTabOrder(stop, line.edit)
            self.setTabOrder(line.edit, line.remove)
            stop = line.remove
        for button in self.others.values():
            self.setTabOrder(stop, button)
            stop = button
        self.body.replaceWidget(before, self._content)
        before.hide()
        before.deleteLater()
        self._content.setVisible(bool(incomes))

    @Slot()
    def _want_other(self) -> None:
        pressed = self.sender()
        for key, button in self.others.items():
            if button is pressed:
                self.fact_wanted.emit(key)

    def _want_another(self) -> None:
        self.wanted.emit(None)

    def _remove(self, income: Income) -> None:
        if self._desk.run(DeleteIncome(income.id)):
            self._add.setFocus(Qt.FocusReason.OtherFocusReason)


def _order(income: Income) -> tuple[str, str]:
    return (income.name, income.since.isoformat())

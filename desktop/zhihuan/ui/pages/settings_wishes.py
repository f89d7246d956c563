"""What is reminded of otherwise than the rules say: each wish with its edit and its end."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from zhihuan.application.commands import DeleteReminderWish
from zhihuan.domain.lender import LenderId
from zhihuan.domain.reminder_rules import Never, ReminderWish
from zhihuan.ui.due_menu import ask_wish
from zhihuan.ui.theme import Space
from zhihuan.ui.widgets.buttons import IconButton
from zhihuan.ui.widgets.card import Card, Rule
from zhihuan.ui.widgets.labels import ElidedText, Text
from zhihuan.wording.reminder_rules import leads_words

if TYPE_CHECKING:
    from zhihuan.domain.book import Book
    from zhihuan.domain.credit_line import CreditLine
    from zhihuan.domain.income import Income
    from zhihuan.domain.loan import Loan
    from zhihuan.ui.desk import Desk
    from zhihuan.wording.formats import Formats


class WishesCard(Card):
    """Every exception from the general rules; not there while there is none."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        """Lay out an empty card."""
        super().__init__(spacing=Space.S, parent=parent)
        self._desk = desk
        self._title = Text("heading", parent=self)
        self._content: QWidget | None = None
        self.body.addWidget(self._title)

    def retranslate(self) -> None:
        """Write the fixed texts anew."""
        self._title.setText(QCoreApplication.translate("WishesCard", "Reminded otherwise"))

    def refresh(self) -> None:
        """Show the wishes of the ledger."""
        if self._content is not None:
            self.body.removeWidget(self._content)
            self._content.hide()
            self._content.deleteLater()
        book, desk = self._desk.session.book, self._desk
        wishes = sorted(book.wishes.values(), key=lambda wish: wished_for(book, wish.id))
        self.setVisible(bool(wishes) and desk.bell is not None)
        self._content = QWidget(self)
        self._content.setProperty("role", "clear")
        column = QVBoxLayout(self._content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for number, wish in enumerate(wishes):
            if number:
                column.addWidget(Rule(parent=self._content))
            column.addLayout(self._row(wish, self._content))
        self.body.addWidget(self._content)
        self._content.show()

    def _row(self, wish: ReminderWish, parent: QWidget) -> QHBoxLayout:
        desk, name = self._desk, wished_for(self._desk.session.book, wish.id)
        row = QHBoxLayout()
        row.setContentsMargins(0, Space.XS, 0, Space.XS)
        row.setSpacing(Space.M)
        words = QVBoxLayout()
        words.setSpacing(Space.HAIR)
        words.addWidget(ElidedText("strong", name, parent=parent))
        words.addWidget(ElidedText("faint", wish_words(wish, desk.look.formats), parent=parent))
        row.addLayout(words, 1)
        edit, remove = IconButton(desk.look, "edit", parent=parent), IconButton(desk.look, "trash", parent=parent)
        edit.call(QCoreApplication.translate("WishesCard", "Reminders of {name}").format(name=name))
        remove.call(QCoreApplication.translate("WishesCard", "Remind of {name} as usual").format(name=name))
        edit.clicked.connect(partial(ask_wish, desk, wish.id, self))
        remove.clicked.connect(partial(desk.run, DeleteReminderWish(wish.id)))
        row.addWidget(edit)
        row.addWidget(remove)
        return row


def wished_for(book: Book, subject: str) -> str:
    """Return the name of what a wish is about; of a lender, that it is all of it."""
    lender = book.lenders.get(LenderId(subject))
    if lender is not None:
        return QCoreApplication.translate("WishesCard", "Everything at {lender}").format(lender=lender.name)
    named: tuple[Loan | CreditLine | Income, ...] = (
        *book.loans.values(), *book.lines.values(), *book.incomes.values(),
    )
    return next((one.name for one in named if one.id == subject), subject)


def wish_words(wish: ReminderWish, formats: Formats) -> str:
    """Return what a wish asks for, in a line."""
    parts = []
    if wish.silent:
        parts.append(QCoreApplication.translate("WishesCard", "no notices"))
    if wish.leads is not None:
        parts.append(leads_words(wish.leads, formats))
    if wish.at is not None:
        parts.append(QCoreApplication.translate("WishesCard", "from {time}").format(time=f"{wish.at:%H:%M}"))
    if wish.evening is Never.NEVER:
        parts.append(QCoreApplication.translate("WishesCard", "not again in the evening"))
    elif wish.evening is not None:
        again = QCoreApplication.translate("WishesCard", "again at {time}")
        parts.append(again.format(time=f"{wish.evening:%H:%M}"))
    if wish.cut_off is not None:
        until = QCoreApplication.translate("WishesCard", "payments count until {time}")
        parts.append(until.format(time=f"{wish.cut_off:%H:%M}"))
    return " · ".join(parts)

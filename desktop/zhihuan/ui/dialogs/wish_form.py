"""The form for reminders of one loan, credit line or lender that come otherwise than the settings say."""

from __future__ import annotations

from datetime import time
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Slot

from zhihuan.application.commands import SetReminderWish
from zhihuan.domain.lender import LenderId
from zhihuan.domain.reminder_rules import Never, ReminderWish, wanted
from zhihuan.ui.dialogs.form import Form, two_columns
from zhihuan.ui.theme import Size
from zhihuan.ui.widgets.choice_field import ChoiceField
from zhihuan.ui.widgets.fields import Check
from zhihuan.ui.widgets.labels import Text
from zhihuan.ui.widgets.leads_field import LeadsField
from zhihuan.ui.widgets.time_field import TimeField
from zhihuan.wording.reminder_rules import leads_words

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from zhihuan.domain.book import Book
    from zhihuan.domain.credit_line import CreditLine
    from zhihuan.domain.income import Income
    from zhihuan.domain.lender import Lender
    from zhihuan.domain.loan import Loan
    from zhihuan.domain.reminder_rules import ReminderRules
    from zhihuan.ui.desk import Desk

HALF_HOURS: Final = tuple(time(hour, minute) for hour in range(24) for minute in (0, 30))
_USUAL: Final = "usual"
_OWN: Final = "own"


class WishForm(Form):
    """Each field says what holds while nothing else is wished; all of them left so, there is no wish."""

    def __init__(self, desk: Desk, rules: ReminderRules, subject: str, parent: QWidget) -> None:
        """Ask about a loan, line or lender by id; `rules` hold in general."""
        super().__init__(desk, parent)
        book = desk.session.book
        self._subject = subject
        self._lender = LenderId(subject) in book.lenders
        wish = book.wishes.get(subject, ReminderWish(subject))
        usual = wanted(rules, book.wishes, *_above(book, subject)).rules
        self.leads = ChoiceField(desk.look, parent=self)
        self.days = LeadsField(desk.look, parent=self)
        self.at = ChoiceField(desk.look, parent=self)
        self.evening = ChoiceField(desk.look, parent=self)
        self.cut_off = TimeField(parent=self)
        self.silent = Check(desk.look, parent=self)
        self._offer(usual, wish)
        self._build(_name(book, subject))
        self._show(wish, usual)
        self._at_first, self._warned = self._typed, False
        self.leads.setFocus(Qt.FocusReason.OtherFocusReason)

    def command(self) -> SetReminderWish | None:
        """Return the wish the fields make, or None after saying beside one what is wrong."""
        own = self.leads.value == _OWN
        wrong = next((field for field in (self.days, self.cut_off) if field.isVisible() and field.unreadable), None)
        if wrong is not None:
            self.miss(wrong)
            return None
        return SetReminderWish(ReminderWish(
            self._subject, self.days.value if own else None, self.at.value, self.evening.value,
            self.silent.isChecked(), self.cut_off.value if self._lender else None,
        ))

    def reject(self) -> None:
        """Esc leaves at once where nothing was changed; else it says what would be lost, and a second one leaves."""
        if self._warned or self._typed == self._at_first:
            super().reject()
            return
        self._warned = True
        self._problem.say(self.tr("What you changed is not saved yet. Esc once more leaves it."))

    @property
    def _typed(self) -> tuple[object, ...]:
        return (
            self.leads.value, self.days.text(), self.at.value, self.evening.value, self.cut_off.text(),
            self.silent.isChecked(),
        )

    def _offer(self, usual: ReminderRules, wish: ReminderWish) -> None:
        formats = self._desk.look.formats
        words = self.tr("As usual ({what})")
        self.leads.offer(words.format(what=leads_words(usual.leads, formats)), _USUAL)
        self.leads.offer(self.tr("On these days"), _OWN)
        evening = self.tr("not again") if usual.evening is None else f"{usual.evening:%H:%M}"
        self.at.offer(words.format(what=f"{usual.at:%H:%M}"), None)
        self.evening.offer(words.format(what=evening), None)
        self.evening.offer(self.tr("Not again"), Never.NEVER)
        for box, own in ((self.at, wish.at), (self.evening, wish.evening)):
            for moment in sorted({*HALF_HOURS, *([own] if isinstance(own, time) else [])}):
                box.offer(f"{moment:%H:%M}", moment)

    def _build(self, name: str) -> None:
        self.call(self.tr("Reminders of {name}").format(name=name), self.tr("Save"))
        self.setMinimumWidth(Size.FOLD_BELOW // 2)
        self.leads.call(self.tr("Remind me"))
        self.at.call(self.tr("From this time of day"))
        self.evening.call(self.tr("On the day once more at"))
        self.days.call(self.tr("Days before it is due"), self.tr("5, 2, 0 (0 is the day itself)"))
        self.cut_off.call(self.tr("A payment counts for the day until"), self.tr("empty: not known"))
        self.silent.setText(self.tr("No notices about it; it stays in the list and in the count of the tray"))
        self.body.addWidget(self.leads)
        self.body.addWidget(self.days)
        self.body.addLayout(two_columns((self.at, self.evening)))
        self.body.addWidget(self.cut_off)
        self.cut_off.setVisible(self._lender)
        hint = self.tr("The reminder of the evening then comes an hour before it at the latest.")
        explained = Text("faint", hint, wraps=True, parent=self)
        explained.setVisible(self._lender)
        self.body.addWidget(explained)
        self.body.addWidget(self.silent)
        words = self.tr("Holds for every loan and credit line of this lender that has no wish of its own.") \
            if self._lender else self.tr("Holds for this one alone, before what is wished of its lender.")
        self.body.addWidget(Text("note", words, wraps=True, parent=self))
        self.body.addStretch(1)
        self.leads.changed.connect(self._follow)

    def _show(self, wish: ReminderWish, usual: ReminderRules) -> None:
        self.leads.choose(_USUAL if wish.leads is None else _OWN)
        shown = usual.leads if wish.leads is None else wish.leads
        self.days.show_leads(shown)
        self.at.choose(wish.at)
        self.evening.choose(wish.evening)
        self.cut_off.show_time(wish.cut_off)
        self.silent.setChecked(wish.silent)
        self._follow()

    @Slot()
    def _follow(self) -> None:
        """Ask for days only where other ones are wished."""
        self.days.setVisible(self.leads.value == _OWN)


def _above(book: Book, subject: str) -> tuple[str, ...]:
    """Return whose wishes hold where a subject has none: its lender's."""
    debts: tuple[Loan | CreditLine, ...] = (*book.loans.values(), *book.lines.values())
    return tuple(debt.lender for debt in debts if debt.id == subject)


def _name(book: Book, subject: str) -> str:
    things: tuple[Lender | CreditLine | Loan | Income, ...] = (
        *book.lenders.values(), *book.lines.values(), *book.loans.values(), *book.incomes.values(),
    )
    return next(thing.name for thing in things if thing.id == subject)

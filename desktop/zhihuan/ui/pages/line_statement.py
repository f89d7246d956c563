"""The latest statement of a line: what it asked, what was paid of it, how it stands, and the buttons that pay it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal

from zhihuan.domain.statement import StatementState
from zhihuan.ui.models.lines import next_bill
from zhihuan.ui.pages.remind_button import RemindButton
from zhihuan.ui.theme import Space, Tone
from zhihuan.ui.widgets.buttons import Button, PaidButton, Pause
from zhihuan.ui.widgets.card import Card
from zhihuan.ui.widgets.chip import Chip
from zhihuan.ui.widgets.figure_tile import FigureTile
from zhihuan.ui.widgets.figures import Figures
from zhihuan.ui.widgets.folding_row import FoldingRow
from zhihuan.ui.widgets.labels import Text
from zhihuan.wording.lines import statement_holds, statement_words

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from zhihuan.domain.money import Money
    from zhihuan.domain.position import LineStanding
    from zhihuan.domain.statement import Statement
    from zhihuan.ui.desk import Desk

STATEMENT_TONES: Final = {
    StatementState.OVERDUE: Tone.SEVERE, StatementState.IN_GRACE: Tone.WATCH, StatementState.MINIMUM_PAID: Tone.WATCH,
    StatementState.PAID: Tone.FINE,
}


class StatementCard(Card):
    """Shows a statement; hidden by its page where there is none."""

    paid = Signal(object)
    """So much was paid of it (`Money`)."""
    other_wanted = Signal()
    """Another amount was paid."""

    def __init__(self, desk: Desk, *, parent: QWidget | None = None) -> None:
        """Lay out an empty card."""
        super().__init__(spacing=Space.M, parent=parent)
        look = desk.look
        self._look = look
        self._amounts: dict[PaidButton, Money] = {}
        self._title = Text("heading", parent=self)
        self.state = Chip(parent=self)
        pause = Pause()
        self.pay_all = PaidButton(look, pause, icon="check", parent=self)
        self.pay_minimum = PaidButton(look, pause, parent=self)
        self.other = Button(look, "quiet", parent=self)
        self.remind = RemindButton(desk, parent=self)
        self._put_off = Text("faint", parent=self)
        self._pause = pause
        self._balance = FigureTile(look, parent=self)
        self._minimum = FigureTile(look, parent=self)
        self._paid = FigureTile(look, parent=self)
        self._left = FigureTile(look, parent=self)
        self._build()
        self.retranslate()

    def retranslate(self) -> None:
        """Write every fixed text anew."""
        self.pay_all.setText(self.tr("Paid in full"))
        self.pay_minimum.setText(self.tr("Minimum paid"))
        self.other.setText(self.tr("Another amount…"))
        self._balance.name(self.tr("Statement"))
        self._minimum.name(self.tr("Minimum payment"))
        self._paid.name(self.tr("Paid so far"))
        self._left.name(self.tr("Still to pay"))

    def show_standing(self, standing: LineStanding) -> None:
        """Show a line's latest statement, if it has one."""
        latest = standing.statement
        if latest is None:
            return
        formats, today = self._look.formats, standing.today
        self._title.setText(self.tr("Statement of {month}").format(month=formats.month(latest.month)))
        self.state.say(statement_words(standing, formats), STATEMENT_TONES.get(standing.statement_state))
        made = self.tr("made on {day}").format(day=formats.day(latest.on, today))
        self._balance.show_amount(latest.balance, made)
        self._balance.show_beside(statement_holds(standing, formats))
        self._show_minimum(latest)
        lowered = self.tr("{amount} taken back or put into a plan").format(amount=formats.money(latest.lowered))
        self._paid.show_amount(latest.paid, lowered if latest.lowered else "")
        due = "" if latest.due is None else self._when(latest.due, standing)
        tone = STATEMENT_TONES.get(standing.statement_state)
        self._left.show_amount(latest.left, due if latest.left else "", tone if tone is Tone.SEVERE else None)
        self._offer(latest)
        put_off = self.remind.show_due(next_bill(standing))
        self._put_off.setText(put_off)
        self._put_off.setVisible(bool(put_off))

    def _when(self, due: date, standing: LineStanding) -> str:
        """Return when a statement falls due, and first of all what earlier ones asked in vain."""
        formats, today = self._look.formats, standing.today
        words = self.tr("by {day} · {soon}").format(day=formats.day(due, today), soon=formats.due(due, today))
        if not standing.missed or due < today:
            return words
        return self.tr("{amount} of it overdue; the rest {words}").format(
            amount=formats.money(standing.missed), words=words
        )

    def _show_minimum(self, latest: Statement) -> None:
        formats = self._look.formats
        if latest.minimum is None:
            self._minimum.show_text("—", self.tr("unknown: the whole is asked"))
        elif latest.minimum_left:
            self._minimum.show_amount(
                latest.minimum, self.tr("{amount} of it still to pay").format(amount=formats.money(latest.minimum_left))
            )
        else:
            self._minimum.show_amount(latest.minimum, self.tr("paid") if latest.minimum else "")

    def _offer(self, latest: Statement) -> None:
        self._amounts = {self.pay_all: latest.left}
        if latest.minimum_left and latest.minimum_left < latest.left:
            self._amounts[self.pay_minimum] = latest.minimum_left
        self.pay_minimum.setVisible(self.pay_minimum in self._amounts)
        for button in (self.pay_all, self.other):
            button.setVisible(bool(latest.left))
        for button, amount in self._amounts.items():
            words = self.tr("{what}: {amount}").format(what=button.text(), amount=self._look.formats.money(amount))
            button.setAccessibleName(words)
            button.setToolTip(words)

    def _build(self) -> None:
        head = FoldingRow(parent=self)
        for part in (self._title, self.state, self._put_off):
            head.words.addWidget(part)
        head.words.addStretch(1)
        head.buttons.addStretch(1)
        for button in (self.other, self.pay_minimum, self.pay_all, self.remind):
            head.buttons.addWidget(button)
        figures = Figures((self._balance, self._minimum, self._paid, self._left), parent=self)
        figures.setProperty("role", "clear")
        figures.body.setContentsMargins(0, 0, 0, 0)
        self.body.addWidget(head)
        self.body.addWidget(figures)
        for button in (self.pay_all, self.pay_minimum):
            button.clicked.connect(partial(self._pay, button))
        self.other.clicked.connect(self.other_wanted)

    def _pay(self, button: PaidButton) -> None:
        self.paid.emit(self._amounts[button])
        self._pause.begin()

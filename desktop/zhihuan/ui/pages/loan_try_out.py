"""What paying an amount early would save: with a shorter term and with a lower instalment, beside each other."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from zhihuan.application.commands import RecordPayment
from zhihuan.application.early_repayment import early_repayment, payoff_on
from zhihuan.application.identity import fresh_id
from zhihuan.domain.errors import AmountNotPositive, DomainError
from zhihuan.domain.payment import Payment, PaymentId
from zhihuan.ui.theme import Space, Tone
from zhihuan.ui.widgets.buttons import Button
from zhihuan.ui.widgets.card import Rule
from zhihuan.ui.widgets.field_grid import FieldGrid
from zhihuan.ui.widgets.fields import AmountField, DateField
from zhihuan.ui.widgets.labels import Text
from zhihuan.wording.early import tried_figures, without_figures, worth_words

if TYPE_CHECKING:
    from zhihuan.domain.balance import Standing
    from zhihuan.domain.money import Money
    from zhihuan.domain.prepayment import Tryout
    from zhihuan.ui.desk import Desk

_WAYS = 2
_VERDICT, _RECORD = 20, 21
"""The rows of the grid below every figure there can be."""


class TryOutPane(QWidget):
    """A day and an amount; below them both ways, each with a button that records it."""

    payoff_wanted = Signal()
    """The whole loan is to be paid off."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        """Lay out nothing tried yet."""
        super().__init__(parent)
        self.setProperty("role", "clear")
        self._desk = desk
        self._standing: Standing | None = None
        self._tried: tuple[Tryout, ...] = ()
        look = desk.look
        self.day = DateField(look, desk.explain, self._today, parent=self)
        self.amount = AmountField(look, desk.explain, parent=self)
        self.whole = Text("soft", wraps=True, parent=self)
        self.pay_off = Button(look, "plain", icon="check", parent=self)
        self.said = Text("soft", wraps=True, parent=self)
        self.record = tuple(Button(look, "act", icon="check", parent=self) for _ in range(_WAYS))
        self._found = QWidget(self)
        self._grid = QGridLayout(self._found)
        self._heads = tuple(Text("strong", parent=self._found) for _ in range(_WAYS))
        self._verdicts = tuple(Text("soft", wraps=True, parent=self._found) for _ in range(_WAYS))
        self._rows: list[tuple[Text, ...]] = []
        self._build()
        self._connect()

    def title(self) -> str:
        """Return what the tab is called."""
        return self.tr("Prepayment")

    def retranslate(self) -> None:
        """Write every fixed text anew."""
        self.day.call(self.tr("Paid on"), self.tr("today, 25, +30"))
        self.amount.call(self.tr("Amount"), self.tr("e.g. 10,000"))
        self.pay_off.setText(self.tr("Pay off…"))
        shorter, lower = self._heads
        shorter.setText(self.tr("Shorten term"))
        lower.setText(self.tr("Reduce instalment"))
        for button, head in zip(self.record, self._heads, strict=True):
            button.setText(self.tr("Record it"))
            button.setAccessibleName(self.tr("Record it: {way}").format(way=head.text()))

    def show_standing(self, standing: Standing, *, anew: bool) -> None:
        """Try out on a loan; `anew` forgets what was typed for another."""
        self._standing = standing
        if anew:
            self.amount.read_in(standing.loan.principal.currency)
            self.amount.show_amount(None)
            self.day.show_day(self._desk.today)
        self._try_out()

    def _today(self) -> date:
        return self._desk.today

    @Slot()
    def _try_out(self) -> None:
        standing, day, amount = self._standing, self.day.value, self.amount.value
        self._tried = ()
        self._say_whole(None)
        if standing is None or standing.settled:
            self._say(self.tr("Nothing is left to repay."))
        elif day is None:
            self._say(self.tr("Type the day of the payment: what it takes and saves on that day appears here."))
        else:
            try:
                self._reckon(standing, day, amount)
            except DomainError as reason:
                self._say(self._desk.explain(reason), Tone.WATCH)

    def _reckon(self, standing: Standing, day: date, amount: Money | None) -> None:
        """Say what it takes to pay everything off on a day, and what the amount would do; raises DomainError."""
        whole = payoff_on(self._desk.position, standing.loan.id, day).total
        if not whole:
            self._say(self.tr("By {day} everything is paid as planned: nothing is left to repay early.").format(
                day=self._desk.look.formats.day(day)
            ))
            return
        self._say_whole(whole)
        if amount is None:
            self._say(self.tr("Type an amount: what it would save appears here. Only “Record it” records anything."))
        elif not amount:
            raise AmountNotPositive("payment", str(amount))
        else:
            self._tried = early_repayment(self._desk.position, standing.loan.id, day, amount)
            self._show(standing)

    def _say_whole(self, amount: Money | None) -> None:
        """Say what it takes to pay everything off on the day; None: that is not known, or nothing."""
        for part in (self.whole, self.pay_off):
            part.setVisible(amount is not None)
        self.whole.setText("" if amount is None else self.tr(
            "Paying everything off on that day takes {amount}."
        ).format(amount=self._desk.look.formats.money(amount)))

    def _show(self, standing: Standing) -> None:
        formats = self._desk.look.formats
        self._say(without_figures(self._tried[0], formats))
        figures = [tried_figures(one, formats) for one in self._tried]
        told = [pair for pair in zip(*figures, strict=True) if any(text for _, text in pair)]
        while len(self._rows) < len(told):
            self._add_row()
        for number, labels in enumerate(self._rows):
            shown = number < len(told)
            texts = (told[number][0][0], *(text or "—" for _, text in told[number])) if shown else ("",) * len(labels)
            for label, text in zip(labels, texts, strict=True):
                label.setText(text)
                label.setVisible(shown)
        for way, found in enumerate(self._tried):
            self._verdicts[way].setText(worth_words(standing.loan, found, formats))
            self._verdicts[way].set_tone(Tone.FINE if found.worth_it else Tone.WATCH)
            self.record[way].setEnabled(found.day <= self._desk.today and bool(found.principal))
            self.record[way].setToolTip(self._why_not(found))
        self._found.setVisible(True)

    def _why_not(self, found: Tryout) -> str:
        if found.day > self._desk.today:
            return self.tr("This day is still to come: record it when it is paid.")
        return ""

    def _say(self, words: str, tone: Tone | None = None) -> None:
        self.said.setText(words)
        self.said.set_tone(tone)
        self._found.setVisible(False)

    @Slot()
    def _record(self) -> None:
        button = self.sender()
        way = next((number for number, one in enumerate(self.record) if one is button), None)
        if way is None or way >= len(self._tried) or self._standing is None:
            return
        tried = self._tried[way]
        payment = Payment(
            PaymentId(fresh_id()), self._standing.loan.id, tried.day, tried.amount, effect=tried.effect
        )
        if self._desk.run(RecordPayment(payment)):
            self.amount.show_amount(None)

    def _add_row(self) -> None:
        place = len(self._rows) + 1
        labels = (Text("soft", parent=self._found), *(Text("body", parent=self._found) for _ in range(_WAYS)))
        for column, label in enumerate(labels):
            side = Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft
            label.setAlignment(side | Qt.AlignmentFlag.AlignVCenter)
            self._grid.addWidget(label, place, column)
        self._rows.append(labels)

    def _build(self) -> None:
        self._found.setProperty("role", "clear")
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(Space.XL)
        self._grid.setVerticalSpacing(Space.XS)
        for way in range(_WAYS):
            self._grid.setColumnStretch(way + 1, 1)
            self._heads[way].setAlignment(Qt.AlignmentFlag.AlignRight)
            self._verdicts[way].setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(self._heads[way], 0, way + 1)
            self._grid.addWidget(self._verdicts[way], _VERDICT, way + 1)
            self._grid.addWidget(self.record[way], _RECORD, way + 1, Qt.AlignmentFlag.AlignRight)
        fields = FieldGrid(parent=self)
        fields.take(self.amount, self.day)
        whole = QHBoxLayout()
        whole.addWidget(self.whole, 1)
        whole.addWidget(self.pay_off)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.M, Space.S, Space.M, Space.S)
        column.setSpacing(Space.S)
        column.addWidget(fields)
        column.addLayout(whole)
        column.addWidget(Rule(parent=self))
        column.addWidget(self.said)
        column.addWidget(self._found)
        column.addStretch(1)
        self.setFocusProxy(self.amount)

    def _connect(self) -> None:
        self.day.changed.connect(self._try_out)
        self.amount.changed.connect(self._try_out)
        self.pay_off.clicked.connect(self.payoff_wanted)
        for button in self.record:
            button.clicked.connect(self._record)

"""A small form that shares one imported amount over several debts; the shares must make the whole."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from zhihuan.application.import_preview import Part
from zhihuan.domain.money import Money, total
from zhihuan.ui.theme import Size, Space, Tone
from zhihuan.ui.widgets.buttons import Button
from zhihuan.ui.widgets.fields import AmountField, Choice
from zhihuan.ui.widgets.labels import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zhihuan.ui.desk import Desk

_FIRST_ROWS: Final = 2


class _Share(QWidget):
    """One debt and what of the amount it got."""

    changed = Signal()

    def __init__(self, desk: Desk, ways: Sequence[Any], currency: str, number: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "clear")
        self.debt = Choice(desk.look, self.tr("Debt {number}").format(number=number), parent=self)
        self.debt.offer(self.tr("choose a debt"), None)
        for way in ways:
            self.debt.offer(way.words, way)
        self.amount = AmountField(desk.look, desk.explain, currency=currency, parent=self)
        self.amount.call(self.tr("Share {number}").format(number=number))
        self.amount.name.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.M)
        row.addWidget(self.debt, 2, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.amount, 1, Qt.AlignmentFlag.AlignTop)
        self.debt.activated.connect(self.changed)
        self.amount.changed.connect(self.changed)

    @property
    def part(self) -> Part | None:
        """What was said, None while either side is missing."""
        return self.part_of(self.amount.value)

    def part_of(self, amount: Money | None) -> Part | None:
        """Return what the debt gets, None where it is not chosen or gets nothing."""
        way = self.debt.chosen
        if way is None or amount is None or amount.minor <= 0:
            return None
        return Part(amount, way.loan, way.line, way.product)


class SplitForm(QDialog):
    """Asks which debts an amount paid, and how much of it each."""

    split = Signal(object)
    """The shares, which make the whole (a tuple of `Part`)."""

    def __init__(
        self, desk: Desk, amount: Money, ways: Sequence[Any], parts: Sequence[Part], parent: QWidget, *,
        named: Sequence[Any] = (),
    ) -> None:
        """Offer debts (`Way`) for an amount; `parts` are the shares as they stand, `named` the debts to begin with."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk = desk
        self._amount = amount
        self._ways = tuple(ways)
        self.shares: list[_Share] = []
        self._rest = Text("soft", wraps=True, parent=self)
        self.more = Button(desk.look, "act", self.tr("Another debt"), icon="plus", parent=self)
        self.cancel = Button(desk.look, "plain", self.tr("Cancel"), parent=self)
        self.submit = Button(desk.look, "primary", self.tr("Share it so"), parent=self)
        self._rows = QVBoxLayout()
        self._build()
        for part in parts:
            share = self._add()
            key = (part.loan, part.line, part.product)
            share.debt.choose(next((way for way in self._ways if way.key == key), None))
            share.amount.show_amount(part.amount)
        for way in () if parts else named:
            self._add().debt.choose(way)
        while len(self.shares) < _FIRST_ROWS:
            self._add()
        self._look_again()
        first = next((share for share in self.shares if share.debt.chosen is None), self.shares[0])
        begins = first.debt if first.debt.chosen is None else first.amount
        begins.setFocus(Qt.FocusReason.OtherFocusReason)

    def _build(self) -> None:
        self.setWindowTitle(self.tr("One payment, several debts"))
        self.setMinimumWidth(Size.FOLD_BELOW * 3 // 5)
        words = self.tr("{amount} in all. How much of it went to each?")
        self._rows.setSpacing(Space.S)
        foot = QHBoxLayout()
        foot.setSpacing(Space.S)
        foot.addWidget(self.more)
        foot.addStretch(1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.submit)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.XL, Space.XL, Space.XL, Space.L)
        column.setSpacing(Space.M)
        column.addWidget(
            Text("strong", words.format(amount=self._desk.look.formats.money(self._amount)), wraps=True, parent=self)
        )
        column.addLayout(self._rows)
        column.addWidget(self._rest)
        column.addStretch(1)
        column.addLayout(foot)
        self.submit.setDefault(True)
        self.more.clicked.connect(self._add)
        self.cancel.clicked.connect(self.reject)
        self.submit.clicked.connect(self._submit)

    @Slot()
    def _add(self) -> _Share:
        share = _Share(self._desk, self._ways, self._amount.currency, len(self.shares) + 1, self)
        share.changed.connect(self._look_again)
        self.shares.append(share)
        self._rows.addWidget(share)
        before = self.shares[-2].amount.line if len(self.shares) > 1 else None
        if before is not None:
            self.setTabOrder(before, share.debt)
        self.setTabOrder(share.debt, share.amount.line)
        self._look_again()
        return share

    def _left(self) -> Money:
        typed = (share.amount.value for share in self.shares)
        return self._amount - total((one for one in typed if one is not None), self._amount.currency)

    @Slot()
    def _look_again(self) -> None:
        """Say what is left, propose it where one share is blank, and offer to go on once they make the whole."""
        left, formats = self._left(), self._desk.look.formats
        blank = [share for share in self.shares if not share.amount.text()]
        for share in self.shares:
            proposed = len(blank) == 1 and share is blank[0] and left.minor > 0
            share.amount.suggest(formats.money(left) if proposed else "")
        formed = self._whole() is not None
        if not left and not formed:
            self._rest.setText(self.tr("Choose a debt for each share."))
        elif formed and left:
            self._rest.setText(self.tr("The rest, {amount}, goes to the debt without an amount.").format(
                amount=formats.money(left)
            ))
        elif not left:
            self._rest.setText(self.tr("The shares make the whole."))
        elif left.minor > 0:
            self._rest.setText(self.tr("{amount} is still to be shared.").format(amount=formats.money(left)))
        else:
            self._rest.setText(self.tr("The shares are {amount} too much.").format(amount=formats.money(-left)))
        self._rest.set_tone(None if formed else Tone.WATCH)
        self.submit.setEnabled(formed)

    def _whole(self) -> tuple[Part, ...] | None:
        """Return the shares where they make the whole; a single one without an amount is what is left."""
        left = self._left()
        filled = [share for share in self.shares if share.amount.text() or share.debt.chosen is not None]
        blank = [share for share in filled if not share.amount.text()]
        parts = []
        for share in filled:
            part = share.part_of(left) if len(blank) == 1 and share is blank[0] else share.part
            if part is None:
                return None
            parts.append(part)
        return tuple(parts) if parts and total((one.amount for one in parts), left.currency) == self._amount else None

    @Slot()
    def _submit(self) -> None:
        """Take the shares."""
        parts = self._whole()
        if parts is not None:
            self.split.emit(parts)
            self.accept()

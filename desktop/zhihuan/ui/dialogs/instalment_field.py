"""What the lender says each instalment is: it finds the figure that was left out, or is compared with the plan."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot

from zhihuan.domain.errors import NeverPaysOff, ZhihuanError
from zhihuan.domain.money import Money
from zhihuan.ui.widgets.buttons import Button
from zhihuan.ui.widgets.fields import AmountField

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from zhihuan.ui.look import Look


class InstalmentField(AmountField):
    """An amount; where it never pays the loan off, the smallest that does is one press away."""

    def __init__(self, look: Look, explain: Callable[[ZhihuanError], str], *, currency: str,
                 parent: QWidget | None = None) -> None:
        """Read amounts of a currency."""
        super().__init__(look, explain, currency=currency, what="instalment", parent=parent)
        self._smallest: Money | None = None
        self.take = Button(look, "quiet", parent=self)
        self.take.hide()
        column = self.layout()
        if column is not None:
            column.addWidget(self.take)
            column.setAlignment(self.take, Qt.AlignmentFlag.AlignLeft)
        self.take.clicked.connect(self._take)

    def refuse(self, problem: NeverPaysOff) -> None:
        """Say that the instalment never pays the loan off, and offer the smallest that does."""
        self.reject(self._explain(problem))
        self._smallest = Money.parse(problem.smallest, self._currency)
        self.take.setText(self.tr("Take {amount}").format(amount=self._look.formats.money(self._smallest)))
        self.take.show()

    def reject(self, words: str) -> None:
        """Say what is wrong, and offer nothing any more."""
        super().reject(words)
        self.take.hide()

    def compare(self, planned: Money | None) -> None:
        """Say what each instalment would be by the terms, where that is not what was typed; None: not known."""
        if self.value is None or self.error.text():
            return
        self._understand()
        if planned is None or self.value == planned:
            return
        formats = self._look.formats
        more = self.value - planned
        words = self.tr("By these terms it is {planned}, {difference} more.")
        if more.minor > 0:
            words = self.tr("By these terms it is {planned}, {difference} less: look for a fee.")
        difference = more if more.minor > 0 else -more
        self.remark(words.format(planned=formats.money(planned), difference=formats.money(difference)))

    @Slot()
    def _take(self) -> None:
        self.show_amount(self._smallest)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

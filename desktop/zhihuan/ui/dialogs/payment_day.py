"""The day something was paid: one that is still to come is taken, and said to be so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhihuan.ui.widgets.fields import DateField
from zhihuan.wording.entry import Lean

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from zhihuan.ui.desk import Desk


class PaymentDay(DateField):
    """Takes days as every such field does, a bare one in the past."""

    def __init__(self, desk: Desk, *, parent: QWidget | None = None) -> None:
        """Take the day of a payment."""
        self._desk = desk
        super().__init__(desk.look, desk.explain, lambda: desk.today, lean=Lean.PAST, parent=parent)

    def _understand(self) -> None:
        super()._understand()
        if self.value is not None and self.value > self._desk.today:
            self.remark(self.tr("{day} is still to come: the payment counts from then on.").format(
                day=self._desk.look.formats.day(self.value)
            ))

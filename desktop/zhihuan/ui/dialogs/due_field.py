"""When a line's bill is due: on a day of the month, or so many days after its statement."""

from __future__ import annotations

from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from zhihuan.domain.calendar import LAST_DAY
from zhihuan.domain.card_terms import LONGEST_DUE_AFTER
from zhihuan.domain.errors import ZhihuanError
from zhihuan.ui.widgets.number_fields import number_from
from zhihuan.ui.widgets.unit_field import UnitField

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from zhihuan.domain.credit_line import CreditLine
    from zhihuan.ui.desk import Desk


class DueCount(StrEnum):
    """What the number means."""

    DAY_OF_MONTH = "due_day"
    AFTER_STATEMENT = "due_after"


_BOUNDS: Final = MappingProxyType({
    DueCount.DAY_OF_MONTH: (1, LAST_DAY), DueCount.AFTER_STATEMENT: (1, LONGEST_DUE_AFTER),
})


class DueField(UnitField):
    """A number of days; `due_day` or `due_after`, whichever is meant, None while there is none."""

    def __init__(self, desk: Desk, *, parent: QWidget | None = None) -> None:
        """Take a day of the month until told otherwise."""
        self.value: int | None = None
        self._explain = desk.explain
        super().__init__(desk.look, parent=parent)
        self.offer(self.tr("of the month"), DueCount.DAY_OF_MONTH)
        self.offer(self.tr("days after the statement"), DueCount.AFTER_STATEMENT)

    @property
    def due_day(self) -> int | None:
        """The day of the month."""
        return self.value if self.counted_over is DueCount.DAY_OF_MONTH else None

    @property
    def due_after(self) -> int | None:
        """The days after the statement."""
        return self.value if self.counted_over is DueCount.AFTER_STATEMENT else None

    def show_line(self, line: CreditLine) -> None:
        """Put what a line's contract says into the field; days after the statement win."""
        after = line.terms.due_after
        self.count_over(DueCount.DAY_OF_MONTH if after is None else DueCount.AFTER_STATEMENT)
        self.show_number(line.due_day if after is None else after)

    def show_number(self, number: int | None) -> None:
        """Put a number into the field."""
        self.set_text("" if number is None else str(number))

    def _understand(self) -> None:
        self.value = None
        if not self.text():
            return
        count: DueCount = self.counted_over
        try:
            self.value = number_from(self.text(), count.value, _BOUNDS[count])
        except ZhihuanError as error:
            self.reject(self._explain(error))

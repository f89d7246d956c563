"""What another amount under a recorded income means: it became another on a day, or it was typed wrongly."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot

from zhihuan.ui.widgets.choice_field import ChoiceField
from zhihuan.ui.widgets.field_grid import FieldGrid
from zhihuan.ui.widgets.fields import DateField

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from zhihuan.domain.income import Income
    from zhihuan.domain.money import Money
    from zhihuan.ui.desk import Desk


class AmountChange(FieldGrid):
    """Stands below the fields of an income only while the amount typed is another than the recorded one."""

    def __init__(self, desk: Desk, *, parent: QWidget | None = None) -> None:
        """Lay out the choice, hidden."""
        super().__init__(parent=parent)
        self._desk = desk
        self.meaning = ChoiceField(desk.look, parent=self)
        self.begins = DateField(desk.look, desk.explain, self._today, parent=self)
        self.meaning.call(self.tr("Another amount than recorded"))
        self.meaning.offer(self.tr("It is another from a day on"), value=True)
        self.meaning.offer(self.tr("It was typed wrongly"), value=False)
        self.begins.call(self.tr("From"), self.tr("2025-01-01"))
        self.take(self.meaning, self.begins)
        self.meaning.changed.connect(self._follow)
        self.hide()

    @property
    def asked(self) -> bool:
        """Whether the amount became another on a day."""
        return not self.isHidden() and self.meaning.value is True

    def begin(self) -> None:
        """Begin anew, with another income or none."""
        self.meaning.choose(value=True)
        self.begins.show_day(self._today().replace(day=1))
        self.hide()

    def compare(self, income: Income | None, typed: Money | None) -> None:
        """Ask where another amount was typed than is recorded."""
        self.setVisible(income is not None and typed is not None and typed != income.amount)
        self._follow()

    def _today(self) -> date:
        return self._desk.today

    @Slot()
    def _follow(self) -> None:
        changed = self.meaning.value is True
        self.meaning.explain(
            self.tr("The months before keep the amount they had.") if changed
            else self.tr("Every month is counted anew with it.")
        )
        self.show_fields((self.meaning, self.begins) if changed else (self.meaning,))

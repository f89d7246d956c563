"""What else can be told of an income: before or after tax, how surely it comes, whose it is, when it did not come."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal, Slot

from zhihuan.domain.errors import ZhihuanError
from zhihuan.domain.income import Basis, Income, Steadiness, Whose
from zhihuan.ui.widgets.choice_field import ChoiceField
from zhihuan.ui.widgets.field_grid import FieldGrid
from zhihuan.ui.widgets.fields import Field
from zhihuan.ui.widgets.folded import Folded
from zhihuan.ui.widgets.number_fields import ShareField
from zhihuan.wording.household import basis_word, income_details, steadiness_word, whose_word
from zhihuan.wording.month_entry import months_from, typed_months

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from zhihuan.ui.desk import Desk

_HAIRCUTS: Final = (Decimal(0), Decimal("0.99"))
_CAREFUL: Final = Decimal("0.2")
"""What is proposed not to count of a variable income (the project's own choice)."""


class MonthsField(Field):
    """Takes `2026-02, 2026-05`; `value` is the first days of the months, or None while one cannot be read."""

    def __init__(self, explain: Callable[[ZhihuanError], str], *, parent: QWidget | None = None) -> None:
        """Read months; `explain` makes the sentence of an error."""
        self.value: tuple[date, ...] | None = ()
        self._explain = explain
        super().__init__(parent=parent)

    def show_months(self, months: tuple[date, ...]) -> None:
        """Put months into the field."""
        self.set_text(typed_months(months))

    def _understand(self) -> None:
        try:
            self.value = months_from(self.text())
        except ZhihuanError as error:
            self.value = None
            self.reject(self._explain(error))


class IncomeMore(Folded):
    """The usual income is the user's own, comes every month after tax, and counts whole."""

    changed = Signal()

    def __init__(self, desk: Desk, *, parent: QWidget | None = None) -> None:
        """Lay out the fields of a usual income, folded."""
        super().__init__(desk.look, parent=parent)
        self._desk = desk
        self.basis = ChoiceField(desk.look, parent=self)
        self.steadiness = ChoiceField(desk.look, parent=self)
        self.haircut = ShareField("haircut", _HAIRCUTS, desk.explain, parent=self)
        self.whose = ChoiceField(desk.look, parent=self)
        self.missing = MonthsField(desk.explain, parent=self)
        for basis in Basis:
            self.basis.offer(basis_word(basis), basis)
        for steadiness in Steadiness:
            self.steadiness.offer(steadiness_word(steadiness), steadiness)
        for whose in Whose:
            self.whose.offer(whose_word(whose), whose)
        grid = FieldGrid(parent=self)
        grid.take(self.basis, self.whose, self.steadiness, self.haircut, self.missing, wide=(self.missing,))
        self.body.addWidget(grid)
        self._name_fields()
        self.steadiness.changed.connect(self._propose)
        for field in (self.basis, self.steadiness, self.haircut, self.whose, self.missing):
            field.changed.connect(self._tell)

    def show_income(self, income: Income | None) -> None:
        """Put an income's details into the fields and open them where they are out of the usual."""
        self.basis.choose(income.basis if income else Basis.NET)
        self.steadiness.choose(income.steadiness if income else Steadiness.REGULAR)
        self.whose.choose(income.whose if income else Whose.OWN)
        self.haircut.show_share(income.haircut if income and income.haircut else None)
        self.missing.show_months(income.missing if income else ())
        self.unfold(on=income is not None and bool(income_details(income, self._desk.look.formats)))
        self._tell()

    @property
    def wrong(self) -> Field | None:
        """The first field in which something stands that cannot be used."""
        return next((one for one in (self.haircut, self.missing) if one.unreadable), None)

    def told_of(self, income: Income) -> Income:
        """Return an income with what the fields say of it."""
        return replace(
            income, basis=self.basis.value, steadiness=self.steadiness.value,
            haircut=self.haircut.value or Decimal(0), whose=self.whose.value, missing=self.missing.value or (),
        )

    @Slot()
    def _propose(self) -> None:
        """Propose to count less of a variable income, and take that back where nothing else was typed."""
        careful = f"{_CAREFUL.scaleb(2).normalize():f}"
        if self.steadiness.value is Steadiness.VARIABLE and not self.haircut.text():
            self.haircut.set_text(careful)
        elif self.steadiness.value is not Steadiness.VARIABLE and self.haircut.text() == careful:
            self.haircut.set_text("")

    @Slot()
    def _tell(self) -> None:
        words = {
            Steadiness.VARIABLE: self.tr("As its amount, write the average of some months."),
            Steadiness.BONUS: self.tr("It is kept here and counts in no month."),
        }
        self.steadiness.explain(words.get(self.steadiness.value, ""))
        self.changed.emit()

    def _name_fields(self) -> None:
        self.call(self.tr("More"))
        self.basis.call(self.tr("The amount is"))
        self.whose.call(self.tr("Whose it is"))
        self.steadiness.call(self.tr("How it comes"))
        self.haircut.call(self.tr("Not counted, for caution, %"), self.tr("empty: all of it counts"))
        self.missing.call(self.tr("Months in which it did not come"), self.tr("e.g. 2026-02, 2026-05"))

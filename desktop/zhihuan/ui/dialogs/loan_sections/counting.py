"""Dates and counting: how often, on which day, by which days, and how the lender rounds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from zhihuan.domain.calendar import LAST_DAY, Frequency
from zhihuan.domain.day_count import DayCount
from zhihuan.domain.terms import Conventions, FirstPeriod, Method, Rounding
from zhihuan.ui.dialogs.loan_sections.section import Section
from zhihuan.ui.widgets.choice_field import ChoiceField
from zhihuan.ui.widgets.field_grid import FieldGrid
from zhihuan.ui.widgets.number_fields import NumberField
from zhihuan.wording.choices import day_count_word, first_period_word, frequency_word, rounding_word

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from zhihuan.domain.loan import Loan
    from zhihuan.domain.terms import Terms
    from zhihuan.ui.desk import Desk

_USUAL: Final = Conventions(FirstPeriod.ADDED)
"""As Chinese banks do: the days of an odd first period are paid with the first instalment (docs/arithmetic.md)."""
_ANNUITIES: Final = (Method.LEVEL, Method.BALLOON, Method.GRADUATED)
_WITHOUT_INTEREST: Final = (Method.FLAT_FEE, Method.INTEREST_FREE, Method.PLAN)
_WITHOUT_ODD_PERIOD: Final = (*_WITHOUT_INTEREST, Method.BULLET, Method.COMPOUND_BULLET, Method.DAILY)


class Counting(Section):
    """A lender's habits with days and coins; what does not bear on the method is left out."""

    def __init__(self, desk: Desk, *, parent: QWidget | None = None) -> None:
        """Offer the usual: every month, months of thirty days, an odd first period paid at first, halves up."""
        super().__init__(desk, "", parent=parent)
        look = desk.look
        self._grid = FieldGrid(parent=self)
        self.frequency = ChoiceField(look, parent=self)
        self.due_day = NumberField("due_day", (1, LAST_DAY), desk.explain, parent=self)
        self.day_count = ChoiceField(look, parent=self)
        self.first_day_count = ChoiceField(look, parent=self)
        self.first_period = ChoiceField(look, parent=self)
        self.instalment_rounding = ChoiceField(look, parent=self)
        self.interest_rounding = ChoiceField(look, parent=self)
        self._build()
        self._name_fields()
        self.listen(*self._fields)

    def show_loan(self, loan: Loan) -> None:
        """Put a recorded loan's habits into the fields."""
        self._show_terms(loan.terms)

    def _show_terms(self, terms: Terms) -> None:
        habits = terms.conventions
        self.frequency.choose(terms.frequency)
        self.due_day.show_number(terms.due_day)
        self.day_count.choose(terms.day_count)
        self.first_day_count.choose(habits.first_day_count)
        self.first_period.choose(habits.first_period)
        self.instalment_rounding.choose(habits.instalment_rounding)
        self.interest_rounding.choose(habits.interest_rounding)

    @property
    def in_use(self) -> bool:
        """Whether anything is out of the usual."""
        usual = self.frequency.value is Frequency.MONTHLY and self.day_count.value is DayCount.THIRTY_360
        return not usual or self.conventions not in (_USUAL, Conventions())

    @property
    def conventions(self) -> Conventions:
        """The habits that move a coin."""
        return Conventions(
            self.first_period.value, self.first_day_count.value, self.instalment_rounding.value,
            self.interest_rounding.value,
        )

    def take_over(self, terms: Terms) -> None:
        """Choose the habits of terms that a comparison found."""
        self._show_terms(terms)
        if terms.due_day == terms.first_due.day:
            self.due_day.set_text("")

    def meet(self, method: Method) -> None:
        """Offer what bears on a method."""
        frequency: Frequency = self.frequency.value
        by_month = frequency.months > 0
        wanted = {
            self.frequency: method is not Method.PLAN,
            self.due_day: by_month and not method.single and method not in (Method.PLAN, Method.DAILY),
            self.day_count: method not in _WITHOUT_INTEREST,
            self.first_day_count: method not in _WITHOUT_ODD_PERIOD,
            self.first_period: method in _ANNUITIES,
            self.instalment_rounding: not method.single and method not in (
                Method.PLAN, Method.DAILY, Method.INTEREST_ONLY
            ),
            self.interest_rounding: method not in (Method.INTEREST_FREE, Method.PLAN),
        }
        self._grid.show_fields(field for field, fits in wanted.items() if fits)
        self.setVisible(any(wanted.values()))
        words = [frequency_word(frequency)] if wanted[self.frequency] else []
        if wanted[self.day_count]:
            words.append(day_count_word(self.day_count.value))
        self.sum_up(self.tr(" · ").join(words))

    @property
    def _fields(self) -> tuple[ChoiceField | NumberField, ...]:
        return (
            self.frequency, self.due_day, self.day_count, self.first_day_count, self.first_period,
            self.instalment_rounding, self.interest_rounding,
        )

    def _build(self) -> None:
        for frequency in Frequency:
            self.frequency.offer(frequency_word(frequency), frequency)
        self.first_day_count.offer(self.tr("like the others"), None)
        for day_count in DayCount:
            self.day_count.offer(day_count_word(day_count), day_count)
            self.first_day_count.offer(day_count_word(day_count), day_count)
        for rule in FirstPeriod:
            self.first_period.offer(first_period_word(rule), rule)
        for rounding in Rounding:
            self.instalment_rounding.offer(rounding_word(rounding), rounding)
            self.interest_rounding.offer(rounding_word(rounding), rounding)
        self.frequency.choose(Frequency.MONTHLY)
        self.day_count.choose(DayCount.THIRTY_360)
        self.first_period.choose(_USUAL.first_period)
        self._grid.take(*self._fields, wide=(self.first_period,))
        self.body.addWidget(self._grid)

    def _name_fields(self) -> None:
        self.call(self.tr("Dates and counting"))
        self.frequency.call(self.tr("Instalments fall due"))
        self.due_day.call(self.tr("Due day of the month"))
        self.day_count.call(self.tr("Days are counted"))
        self.first_day_count.call(self.tr("Days of an odd first period"))
        self.first_period.call(self.tr("A longer or shorter first period"))
        self.instalment_rounding.call(self.tr("Instalments are rounded"))
        self.interest_rounding.call(self.tr("Interest is rounded"))

"""The fields of a dated change: which of them are wanted depends on what was agreed."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from zhihuan.domain.loan_change import ChangeId, ChangeKind, HolidayInterest, LoanChange
from zhihuan.domain.terms import MOST_PERIODS, Method, Terms
from zhihuan.ui.widgets.choice_field import ChoiceField
from zhihuan.ui.widgets.field_grid import FieldGrid
from zhihuan.ui.widgets.fields import AmountField, DateField, Field
from zhihuan.ui.widgets.number_fields import NumberField, RateField
from zhihuan.wording.choices import change_word, holiday_interest_word, method_word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zhihuan.domain.loan import Loan
    from zhihuan.ui.desk import Desk

_RESTRUCTURED: Final = (
    Method.LEVEL, Method.EQUAL_PRINCIPAL, Method.INTEREST_ONLY, Method.BULLET, Method.DAILY, Method.INTEREST_FREE,
    Method.FLAT_FEE,
)
"""The methods that need nothing besides a rate, a number of instalments and a first due."""


class ChangeFields(QWidget):
    """Asks what was agreed, from which day on, and what that kind of change needs."""

    changed = Signal()

    def __init__(self, desk: Desk, loan: Loan, terms: Terms, parent: QWidget) -> None:
        """Ask about a loan whose terms in force are these."""
        super().__init__(parent)
        self.setProperty("role", "clear")
        self._desk = desk
        self._loan = loan
        self._terms = terms
        look, explain = desk.look, desk.explain
        self.kind = ChoiceField(look, parent=self)
        self.day = DateField(look, explain, self._today, parent=self)
        self.rate = RateField(look, explain, parent=self)
        self.instalment = ChoiceField(look, parent=self)
        self.periods = NumberField("periods", (1, MOST_PERIODS), explain, parent=self)
        self.interest = ChoiceField(look, parent=self)
        self.end = ChoiceField(look, parent=self)
        self.method = ChoiceField(look, parent=self)
        self.first_due = DateField(look, explain, self._today, parent=self)
        self.principal = AmountField(look, explain, currency=loan.principal.currency, parent=self)
        self.note = Field(parent=self)
        self._grid = FieldGrid(parent=self)
        self._build()
        self._name()
        self._follow()
        self._connect()

    def show_change(self, change: LoanChange) -> None:
        """Put a recorded change into the fields."""
        self.kind.choose(change.kind)
        self.day.show_day(change.on)
        if change.rate is not None:
            self.rate.show_rate(change.rate)
        self.instalment.choose(change.keep_instalment)
        self.periods.show_number(change.periods)
        self.interest.choose(change.interest)
        self.end.choose(change.extends)
        if change.terms is not None:
            self.method.choose(change.terms.method)
            self.rate.show_rate(change.terms.rate)
            self.periods.show_number(change.terms.periods)
            self.first_due.show_day(change.terms.first_due)
        self.principal.show_amount(change.principal)
        self.note.set_text(change.note)

    def restructure(self, coming: Sequence[date]) -> None:
        """Ask for other terms from the same day on, for as many instalments as are still to come, on the same days."""
        self.kind.choose(ChangeKind.RESTRUCTURE)
        if coming and not self.first_due.text():
            self.first_due.show_day(coming[0])
        if coming and not self.periods.text():
            self.periods.show_number(len(coming))
        (self.periods if self.rate.text() else self.rate).setFocus(Qt.FocusReason.OtherFocusReason)

    def first_missing(self) -> Field | None:
        """Return the first field that must be mended, after saying beside it what is missing; None if none must."""
        words = {
            self.day: self.tr("Write the day it holds from."), self.rate: self.tr("Write the new rate."),
            self.periods: self.tr("Write how many instalments."),
            self.first_due: self.tr("Write the day of the first instalment after it."),
        }
        for field in (self.day, self.rate, self.periods, self.first_due, self.principal):
            if field.isHidden():
                continue
            if not field.text() and field in words:
                field.reject(words[field])
            if field.error.text():
                return field
        return None

    def change(self, identity: ChangeId) -> LoanChange | None:
        """Return the change the fields ask for, None while something is missing; raises DomainError."""
        day, today = self.day.value, self._desk.today
        if day is None:
            return None
        agreed = today if day > today else None
        kind, note = ChangeKind(self.kind.value), self.note.text()
        loan, periods, rate = self._loan.id, self.periods.value, self.rate.value
        match kind:
            case ChangeKind.RATE if rate is not None:
                keep = bool(self.instalment.value)
                return LoanChange(
                    identity, loan, day, kind, rate=rate, keep_instalment=keep, note=note, agreed_on=agreed
                )
            case ChangeKind.EXTENSION if periods is not None:
                return LoanChange(identity, loan, day, kind, periods=periods, note=note, agreed_on=agreed)
            case ChangeKind.HOLIDAY if periods is not None:
                return LoanChange(
                    identity, loan, day, kind, periods=periods, interest=HolidayInterest(self.interest.value),
                    extends=bool(self.end.value), note=note, agreed_on=agreed,
                )
            case ChangeKind.RESTRUCTURE:
                terms = self._new_terms()
                return None if terms is None else LoanChange(
                    identity, loan, day, kind, terms=terms, principal=self.principal.value, note=note, agreed_on=agreed
                )
            case _:
                return None

    def _new_terms(self) -> Terms | None:
        """Return the terms agreed on; what is not asked for stays as it is."""
        rate, periods, first_due = self.rate.value, self.periods.value, self.first_due.value
        if rate is None or periods is None or first_due is None:
            return None
        now = self._terms
        return Terms(
            Method(self.method.value), rate, periods, first_due, first_due.day, now.day_count, now.frequency,
            now.conventions, fees=now.fees,
        )

    def _today(self) -> date:
        return self._desk.today

    @Slot()
    def _follow(self) -> None:
        """Show the fields that the chosen kind needs."""
        kind = ChangeKind(self.kind.value)
        needed: dict[ChangeKind, tuple[QWidget, ...]] = {
            ChangeKind.RATE: (self.rate, self.instalment),
            ChangeKind.EXTENSION: (self.periods,),
            ChangeKind.HOLIDAY: (self.periods, self.interest, self.end),
            ChangeKind.RESTRUCTURE: (self.method, self.rate, self.periods, self.first_due, self.principal),
        }
        self._grid.show_fields((self.kind, self.day, *needed[kind], self.note))
        names = {
            ChangeKind.EXTENSION: self.tr("More instalments"), ChangeKind.HOLIDAY: self.tr("Instalments it lasts"),
        }
        self.periods.call(names.get(kind, self.tr("Instalments from then on")))
        self.changed.emit()

    def _build(self) -> None:
        for kind in ChangeKind:
            self.kind.offer(change_word(kind), kind)
        self.instalment.offer(self.tr("follows, same end"), False)
        self.instalment.offer(self.tr("stays, end moves"), True)
        for interest in HolidayInterest:
            self.interest.offer(holiday_interest_word(interest), interest)
        self.end.offer(self.tr("moves as far"), True)
        self.end.offer(self.tr("stays"), False)
        for method in _RESTRUCTURED:
            self.method.offer(method_word(method), method)
        self.day.show_day(self._desk.today)
        self.rate.show_rate(self._terms.rate)
        self.rate.set_text("")
        if self._terms.method in _RESTRUCTURED:
            self.method.choose(self._terms.method)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self._grid.take(
            self.kind, self.day, self.method, self.rate, self.instalment, self.periods, self.interest, self.end,
            self.first_due, self.principal, self.note,
        )
        column.addWidget(self._grid)
        column.addStretch(1)

    def _name(self) -> None:
        self.kind.call(self.tr("What was agreed"))
        self.day.call(self.tr("It holds from"), self.tr("today, 25, 12-25"))
        self.rate.call(self.tr("New rate"), self.tr("e.g. 3.6"), self.tr("The rate is quoted"))
        self.instalment.call(self.tr("The instalment"))
        self.interest.call(self.tr("Interest of that time is"))
        self.end.call(self.tr("The end"))
        self.method.call(self.tr("Repayment"))
        self.first_due.call(self.tr("First instalment after it"), self.tr("25, 12-25"))
        self.principal.call(self.tr("Owed from then on"), self.tr("empty: what is left"))
        self.note.call(self.tr("Note"), self.tr("what, and with whom"))

    def _connect(self) -> None:
        self.kind.changed.connect(self._follow)
        for field in (self.day, self.rate, self.instalment, self.periods, self.interest, self.end, self.method,
                      self.first_due, self.principal):
            field.changed.connect(self.changed)

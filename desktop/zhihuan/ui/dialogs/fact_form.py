"""The form for the figures of the household: essential spending, cash at hand, the property fee, as told on a day."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot

from zhihuan.application.household_commands import DeleteFact, SetFact
from zhihuan.application.identity import fresh_id
from zhihuan.domain.household import FactId, FactKind, HouseholdFact
from zhihuan.ui.dialogs.list_form import ListForm
from zhihuan.ui.models.columns import money_column, wide_amount, wide_day
from zhihuan.ui.models.rows import Column
from zhihuan.ui.widgets.choice_field import ChoiceField
from zhihuan.ui.widgets.field_grid import FieldGrid
from zhihuan.ui.widgets.fields import AmountField, DateField
from zhihuan.wording.entry import Lean
from zhihuan.wording.household import fact_sentence, fact_word

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from zhihuan.ui.desk import Desk
    from zhihuan.ui.look import Look


class FactForm(ListForm[HouseholdFact]):
    """Lists what was told and when; the newest of a kind up to a day counts from that day on."""

    def __init__(self, desk: Desk, parent: QWidget, kind: FactKind = FactKind.ESSENTIAL_SPENDING) -> None:
        """Open with empty fields for a kind of figure."""
        super().__init__(desk, parent)
        look, explain = desk.look, desk.explain
        self._asked_for = kind
        self.kind = ChoiceField(look, parent=self)
        self.amount = AmountField(look, explain, currency=desk.position.currency, parent=self)
        self.on = DateField(look, explain, self._today, lean=Lean.PAST, parent=self)
        for one in FactKind:
            self.kind.offer(fact_word(one), one)
        self._build()
        self.kind.changed.connect(self._follow)
        self.refresh()
        self.open_one(None)

    def command(self) -> SetFact | None:
        """Return what the fields ask for, or None after saying beside them what is missing."""
        amount, on = self.amount.value, self.on.value
        if amount is None or amount.minor < 0:
            self.amount.reject(self.amount.error.text() or self.tr("Write how much it is; 0 if there is none."))
        if on is None:
            self.on.reject(self.on.error.text() or self.tr("Write from which day it holds."))
        wrong = next((one for one in (self.amount, self.on) if one.error.text()), None)
        if wrong is not None or amount is None or on is None:
            self.miss(wrong or self.amount)
            return None
        note = "" if self.opened is None else self.opened.note
        identity = FactId(fresh_id()) if self.opened is None else self.opened.id
        return SetFact(HouseholdFact(identity, self.kind.value, amount, on, note))

    def columns(self) -> tuple[Column, ...]:
        """Return which figure it is, how much, and since when."""
        formats = self._desk.look.formats

        def what(fact: HouseholdFact) -> str:
            return fact_word(fact.kind)

        def since(fact: HouseholdFact) -> str:
            return formats.day(fact.on)

        return (
            Column(lambda: self.tr("What"), what, stretches=True),
            money_column(self._desk.look, lambda: self.tr("Amount"), attrgetter("amount")),
            Column(lambda: self.tr("Since"), since, sort=attrgetter("on")),
        )

    def widest(self, look: Look) -> tuple[str, ...]:
        """Return the widest amount and day."""
        return "", wide_amount(look, 5), wide_day(look)

    def recorded(self) -> Iterable[HouseholdFact]:
        """Return everything that was told, the newest first."""
        return sorted(self._desk.session.book.facts.values(), key=attrgetter("on"), reverse=True)

    def show_one(self, one: HouseholdFact | None) -> None:
        """Put a figure into the fields, or empty them for another of the same kind."""
        if one is not None:
            self._asked_for = one.kind
        self.kind.choose(self._asked_for)
        self.amount.show_amount(one.amount if one else None)
        self.on.show_day(one.on if one else self._desk.today)
        self._follow()
        self.amount.setFocus(Qt.FocusReason.OtherFocusReason)

    def deletion(self, one: HouseholdFact) -> DeleteFact:
        """Return the command that takes a figure out."""
        return DeleteFact(one.id)

    def _today(self) -> date:
        return self._desk.today

    def _build(self) -> None:
        self.setWindowTitle(self.tr("Spending and cash"))
        self.kind.call(self.tr("What"))
        self.amount.call(self.tr("Amount"), self.tr("3,500 or 1.2万"))
        self.on.call(self.tr("Since"), self.tr("2025-01-01"))
        self.table.retranslate(self.tr("What was told"))
        grid = FieldGrid(parent=self)
        grid.take(self.kind, self.amount, self.on, wide=(self.kind,))
        note = self.tr("Each figure counts from its day until a newer one; what is older than 90 days is called old.")
        self.lay_out_list(note, self.tr("Another figure"), grid)

    @Slot()
    def _follow(self) -> None:
        self._asked_for = self.kind.value
        self.kind.explain(fact_sentence(self.kind.value))

"""The form for guarantees the user gave: for whom, at which institution, how much, from when until when."""

from __future__ import annotations

from dataclasses import replace
from operator import attrgetter
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from zhihuan.application.household_commands import DeleteGuarantee, SetGuarantee
from zhihuan.application.identity import fresh_id
from zhihuan.domain.guarantee import Guarantee, GuaranteeId
from zhihuan.ui.dialogs.lender_field import LenderField
from zhihuan.ui.dialogs.list_form import ListForm
from zhihuan.ui.models.columns import money_column, wide_amount, wide_day
from zhihuan.ui.models.rows import Column
from zhihuan.ui.widgets.field_grid import FieldGrid
from zhihuan.ui.widgets.fields import AmountField, DateField, Field
from zhihuan.wording.entry import Lean

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from zhihuan.ui.desk import Desk
    from zhihuan.ui.look import Look


class GuaranteesForm(ListForm[Guarantee]):
    """Lists the guarantees given; adds one, or corrects the one that is opened."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        """Open with empty fields."""
        super().__init__(desk, parent)
        look, explain = desk.look, desk.explain
        self.whom = Field(parent=self)
        self.institution = LenderField(look, desk.institutions(), parent=self)
        self.amount = AmountField(look, explain, currency=desk.position.currency, parent=self)
        self.since = DateField(look, explain, self._today, lean=Lean.PAST, parent=self)
        self.until = DateField(look, explain, self._today, parent=self)
        self._build()
        self.institution.offer_all(desk.session.book.lenders.values(), ())
        self.refresh()
        self.open_one(None)

    def command(self) -> SetGuarantee | None:
        """Return what the fields ask for, or None after saying beside them what is missing."""
        amount, since, until = self.amount.value, self.since.value, self.until.value
        if not self.whom.text():
            self.whom.reject(self.tr("Write whose debt it is."))
        if amount is None or amount.minor <= 0:
            self.amount.reject(self.amount.error.text() or self.tr("Write how much the guarantee is for."))
        if since is None:
            self.since.reject(self.since.error.text() or self.tr("Write the day it was given."))
        elif until is not None and until < since:
            self.until.reject(self.tr("It cannot end before it began."))
        asked = (self.whom, self.amount, self.since, self.until)
        wrong = next((one for one in asked if one.error.text()), None)
        if wrong is not None or amount is None or since is None:
            self.miss(wrong or self.whom)
            return None
        whom, institution = self.whom.text(), self.institution.text()
        before = self.opened or Guarantee(GuaranteeId(fresh_id()), whom, institution, amount, since)
        return SetGuarantee(replace(
            before, whom=whom, institution=institution, amount=amount, since=since, until=until
        ))

    def columns(self) -> tuple[Column, ...]:
        """Return for whom, where, how much and from when until when."""
        formats = self._desk.look.formats
        running = self.tr("still given")

        def since(given: Guarantee) -> str:
            return formats.day(given.since)

        def until(given: Guarantee) -> str:
            return formats.day(given.until) if given.until else running

        return (
            Column(lambda: self.tr("For whom"), attrgetter("whom"), stretches=True),
            money_column(self._desk.look, lambda: self.tr("Amount"), attrgetter("amount")),
            Column(lambda: self.tr("Since"), since, sort=attrgetter("since")),
            Column(lambda: self.tr("Until"), until, sort=attrgetter("until")),
        )

    def widest(self, look: Look) -> tuple[str, ...]:
        """Return the widest amount and days."""
        day = wide_day(look)
        return "", wide_amount(look, 6), day, day

    def recorded(self) -> Iterable[Guarantee]:
        """Return every guarantee, the newest first."""
        return sorted(self._desk.session.book.guarantees.values(), key=attrgetter("since"), reverse=True)

    def show_one(self, one: Guarantee | None) -> None:
        """Put a guarantee into the fields, or empty them for another."""
        self.whom.set_text(one.whom if one else "")
        self.institution.write(one.institution if one else "")
        self.amount.show_amount(one.amount if one else None)
        self.since.show_day(one.since if one else None)
        self.until.show_day(one.until if one else None)
        self.whom.setFocus(Qt.FocusReason.OtherFocusReason)

    def deletion(self, one: Guarantee) -> DeleteGuarantee:
        """Return the command that takes a guarantee out."""
        return DeleteGuarantee(one.id)

    def _today(self) -> date:
        return self._desk.today

    def _build(self) -> None:
        self.setWindowTitle(self.tr("Guarantees given"))
        self.whom.call(self.tr("For whose debt"), self.tr("e.g. a cousin"))
        self.institution.call(self.tr("Institution"), self.tr("e.g. a bank"))
        self.amount.call(self.tr("Amount"), self.tr("50,000 or 5万"))
        self.since.call(self.tr("Since"), self.tr("2025-01-01"))
        self.until.call(self.tr("Until"), self.tr("empty while it is given"))
        self.table.retranslate(self.tr("Guarantees given"))
        grid = FieldGrid(parent=self)
        grid.take(self.whom, self.institution, self.amount, self.since, self.until)
        note = self.tr("A guarantee is owed only if the other person does not pay: it is shown apart, in no sum.")
        self.lay_out_list(note, self.tr("Another guarantee"), grid)

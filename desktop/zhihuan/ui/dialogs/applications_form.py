"""The form for applications: who looked at the credit report, on which day, why, and what came of it."""

from __future__ import annotations

from dataclasses import replace
from operator import attrgetter
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from zhihuan.application.household_commands import DeleteEnquiry, SetEnquiry
from zhihuan.application.identity import fresh_id
from zhihuan.domain.enquiry import Enquiry, EnquiryId, EnquiryPurpose, EnquiryResult
from zhihuan.ui.dialogs.lender_field import LenderField
from zhihuan.ui.dialogs.list_form import ListForm
from zhihuan.ui.models.columns import wide_day
from zhihuan.ui.models.rows import Column
from zhihuan.ui.widgets.choice_field import ChoiceField
from zhihuan.ui.widgets.field_grid import FieldGrid
from zhihuan.ui.widgets.fields import DateField
from zhihuan.wording.entry import Lean
from zhihuan.wording.household import enquiry_purpose_word, enquiry_result_word

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from zhihuan.ui.desk import Desk
    from zhihuan.ui.look import Look


class ApplicationsForm(ListForm[Enquiry]):
    """Lists the applications, the newest first; adds one, or corrects the one that is opened."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        """Open with empty fields."""
        super().__init__(desk, parent)
        look, explain = desk.look, desk.explain
        self.on = DateField(look, explain, self._today, lean=Lean.PAST, parent=self)
        self.institution = LenderField(look, desk.institutions(), parent=self)
        self.purpose = ChoiceField(look, parent=self)
        self.outcome = ChoiceField(look, parent=self)
        for purpose in EnquiryPurpose:
            self.purpose.offer(enquiry_purpose_word(purpose), purpose)
        for result in EnquiryResult:
            self.outcome.offer(enquiry_result_word(result), result)
        self._build()
        self.institution.offer_all(desk.session.book.lenders.values(), ())
        self.refresh()
        self.open_one(None)

    def command(self) -> SetEnquiry | None:
        """Return what the fields ask for, or None after saying beside them what is missing."""
        on, institution = self.on.value, self.institution.text()
        if on is None:
            self.on.reject(self.on.error.text() or self.tr("Write the day of the application."))
        elif on > self._desk.today:
            self.on.reject(self.tr("This day is still to come."))
        if not institution:
            self.institution.reject(self.tr("Write who looked at the report."))
        wrong = next((one for one in (self.on, self.institution) if one.error.text()), None)
        if wrong is not None or on is None:
            self.miss(wrong or self.on)
            return None
        before = self.opened or Enquiry(EnquiryId(fresh_id()), on, institution)
        purpose, result = self.purpose.value, self.outcome.value
        return SetEnquiry(replace(before, on=on, institution=institution, purpose=purpose, result=result))

    def columns(self) -> tuple[Column, ...]:
        """Return the day, who looked, why, and what came of it."""
        formats = self._desk.look.formats

        def on(enquiry: Enquiry) -> str:
            return formats.day(enquiry.on)

        def purpose(enquiry: Enquiry) -> str:
            return enquiry_purpose_word(enquiry.purpose)

        def result(enquiry: Enquiry) -> str:
            return enquiry_result_word(enquiry.result)

        return (
            Column(lambda: self.tr("Day"), on, sort=attrgetter("on")),
            Column(lambda: self.tr("Institution"), attrgetter("institution"), stretches=True),
            Column(lambda: self.tr("Why"), purpose),
            Column(lambda: self.tr("Result"), result),
        )

    def widest(self, look: Look) -> tuple[str, ...]:
        """Return the widest day and words."""
        why = max((enquiry_purpose_word(one) for one in EnquiryPurpose), key=len)
        return wide_day(look), "", why, max((enquiry_result_word(one) for one in EnquiryResult), key=len)

    def recorded(self) -> Iterable[Enquiry]:
        """Return every application, the newest first."""
        return sorted(self._desk.session.book.enquiries.values(), key=attrgetter("on"), reverse=True)

    def show_one(self, one: Enquiry | None) -> None:
        """Put an application into the fields, or empty them for another."""
        self.on.show_day(one.on if one else self._desk.today)
        self.institution.write(one.institution if one else "")
        self.purpose.choose(one.purpose if one else EnquiryPurpose.LOAN)
        self.outcome.choose(one.result if one else EnquiryResult.UNKNOWN)
        self.institution.setFocus(Qt.FocusReason.OtherFocusReason)

    def deletion(self, one: Enquiry) -> DeleteEnquiry:
        """Return the command that takes an application out."""
        return DeleteEnquiry(one.id)

    def _today(self) -> date:
        return self._desk.today

    def _build(self) -> None:
        self.setWindowTitle(self.tr("Applications"))
        self.on.call(self.tr("Day"), self.tr("today, 25, 12-25"))
        self.institution.call(self.tr("Institution"), self.tr("e.g. a bank"))
        self.purpose.call(self.tr("Why"))
        self.outcome.call(self.tr("Result"))
        self.table.retranslate(self.tr("Applications"))
        grid = FieldGrid(parent=self)
        grid.take(self.institution, self.on, self.purpose, self.outcome)
        note = self.tr(
            "Applications for loans, cards and guarantees count; own looks and checks by a present lender do not."
        )
        self.lay_out_list(note, self.tr("Another application"), grid)

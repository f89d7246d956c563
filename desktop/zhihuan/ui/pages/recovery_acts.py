"""What can be done with a case beside its lists: begin one, give its reason, correct it, end it, hand it over."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Slot

from zhihuan.application.recovery_commands import DeleteCase, EditCase, GiveReason, ReopenCase
from zhihuan.domain.recovery.case import CaseId, Confidence, LossReason

if TYPE_CHECKING:
    from zhihuan.ui.desk import Desk
    from zhihuan.ui.pages.recovery_page import RecoveryPage


class CaseActs(QObject):
    """Acts on the case that the page shows; without one there is nothing to do."""

    def __init__(self, desk: Desk, page: RecoveryPage) -> None:
        """Act for a page."""
        super().__init__(page)
        self._desk = desk
        self._page = page

    @Slot()
    def begin(self) -> None:
        """Open the guide to a new case; without a line there is none to lose, so one must be added first."""
        from zhihuan.ui.dialogs.case_guide import CaseGuide

        if self._desk.session.book.lines:
            CaseGuide(self._desk, self._page).open()
        else:
            self._desk.told.emit(
                QCoreApplication.translate("RecoveryPage", "Add the credit line first: its case needs it.")
            )
            self.show_loans()

    @Slot()
    def show_loans(self) -> None:
        """Go to where lines are added and what happens to them is recorded."""
        self._desk.page_wanted.emit("loans", None)

    @Slot(object)
    def give_reason(self, reason: LossReason) -> None:
        """Give the case another reason."""
        case = self._page.shown_case()
        if case is not None and case.reason is not reason:
            self._desk.run(GiveReason(case.id, reason, self._desk.today))

    @Slot(object)
    def give_confidence(self, confidence: Confidence) -> None:
        """Say how the reason is known."""
        case = self._page.shown_case()
        if case is not None:
            self._desk.run(EditCase(replace(case, confidence=confidence)))

    @Slot()
    def end(self) -> None:
        """Ask how the case ended."""
        from zhihuan.ui.dialogs.outcome_form import OutcomeForm

        case = self._page.shown_case()
        if case is not None:
            OutcomeForm(self._desk, case, self._page).open()

    @Slot()
    def reopen(self) -> None:
        """Take the end of the case back."""
        case = self._page.shown_case()
        if case is not None:
            self._desk.run(ReopenCase(case.id))

    @Slot()
    def tell(self) -> None:
        """Ask for what the platform said."""
        from zhihuan.ui.dialogs.told_by_platform_form import ToldByPlatformForm

        case = self._page.shown_case()
        if case is not None:
            ToldByPlatformForm(self._desk, case, self._page).open()

    @Slot()
    def correct(self) -> None:
        """Open what was recorded of the line, the loss first."""
        from zhihuan.ui.dialogs.line_event_edit_form import LineEventEditForm

        case = self._page.shown_case()
        if case is not None and case.event in self._desk.session.book.line_events:
            LineEventEditForm(self._desk, case.line, case.event, self._page).open()

    @Slot()
    def fund(self) -> None:
        """Ask who funds the line."""
        from zhihuan.ui.dialogs.funders_form import FundersForm

        case = self._page.shown_case()
        if case is not None:
            FundersForm(self._desk, self._desk.session.book.lines[case.line], self._page).open()

    @Slot()
    def pack(self) -> None:
        """Ask how the case is to be put on paper."""
        from zhihuan.ui.dialogs.pack_form import PackForm

        case = self._page.shown_case()
        if case is not None:
            PackForm(self._desk, case, self._page).open()

    @Slot()
    def remove_shown(self) -> None:
        """Take the case that is shown out of the ledger."""
        case = self._page.shown_case()
        if case is not None:
            self.remove(case.id)

    @Slot(str)
    def remove(self, case: str) -> None:
        """Take a case out of the ledger; what happened to its line stays."""
        self._desk.run(DeleteCase(CaseId(case)))

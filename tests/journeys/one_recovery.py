"""The page of recovery from its head to its foot, and its forms, as pictures."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic
from typing import Final

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QScrollArea, QWidget

from zhihuan.domain.credit_line import LineEventKind
from zhihuan.domain.recovery.case import LossReason
from zhihuan.domain.recovery.contact import ContactPurpose
from zhihuan.ui.dialogs.case_guide import CaseGuide
from zhihuan.ui.dialogs.contact_form import ContactForm
from zhihuan.ui.main_window import MainWindow
from zhihuan.ui.pages.recovery_page import RecoveryPage

_MOMENT_MS: Final = 50
_LONGEST_S: Final = 60.0


class OneRecovery:
    """Sets up each picture; nothing of it changes the ledger."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    def motifs(self) -> dict[str, Callable[[], object]]:
        """Return how each picture is set up, by name."""
        return {
            "recovery": self._page,
            "recovery-movers": lambda: self._down_to(self._page().movers),
            "recovery-steps": lambda: self._down_to(self._page().steps),
            "recovery-contacts": lambda: self._down_to(self._page().contacts),
            "recovery-documents": lambda: self._down_to(self._page().documents),
            "recovery-life": lambda: self._down_to(self._page().story),
            "recovery-guide": self._guide,
            "recovery-proposal": self._proposal,
            "recovery-contact": self._contact,
            "recovery-condition": self._condition,
            "recovery-step": self._step,
            "recovery-document": self._document,
            "recovery-outcome": self._outcome,
        }

    def _page(self) -> RecoveryPage:
        self._window.show_page("recovery")
        page = self._window.page("recovery")
        assert isinstance(page, RecoveryPage)
        deadline = monotonic() + _LONGEST_S
        while page.reader.busy:
            assert monotonic() < deadline, "the case is still being worked out"
            QTest.qWait(_MOMENT_MS)
        self._frame(page).verticalScrollBar().setValue(0)
        return page

    def _down_to(self, card: QWidget) -> None:
        page = self._page()
        bar = self._frame(page).verticalScrollBar()
        QTest.qWait(4 * _MOMENT_MS)
        bar.setValue(card.mapTo(page, card.rect().topLeft()).y())

    @staticmethod
    def _frame(page: QWidget) -> QScrollArea:
        frame = page.parentWidget()
        while not isinstance(frame, QScrollArea):
            assert frame is not None
            frame = frame.parentWidget()
        return frame

    def _guide(self) -> CaseGuide:
        page = self._page()
        page.acts.begin()
        guide = page.findChildren(CaseGuide)[-1]
        guide.what.choose(LineEventKind.CUT)
        guide.limit.set_text("5000")
        guide.reason.choose(LossReason.MULTI_LENDER)
        return guide

    def _proposal(self) -> None:
        self._guide().submit.click()

    def _contact(self) -> None:
        page = self._page()
        page.contacts.open_contact(None)
        page.findChildren(ContactForm)[-1].purpose.choose(ContactPurpose.COMPLAINT)

    def _step(self) -> None:
        self._page().steps.open_step(None)

    def _document(self) -> None:
        self._page().documents.open_document(None)

    def _outcome(self) -> None:
        self._page().standing.ended.click()

    def _condition(self) -> None:
        page = self._page()
        case = page.shown_case()
        assert case is not None
        page.conditions.open_condition(case.criteria[1].kind)

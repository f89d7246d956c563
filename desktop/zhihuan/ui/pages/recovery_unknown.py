"""What nobody can know of a case, what people report, and what the user's own ended cases say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Slot

from zhihuan.ui.theme import Space
from zhihuan.ui.widgets.card import Card
from zhihuan.ui.widgets.labels import Text
from zhihuan.wording.recovery import lender_review_unknown
from zhihuan.wording.recovery_ahead import past_case_words, repaired_words
from zhihuan.wording.recovery_readings import reported_waiting

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from zhihuan.domain.recovery.case import RecoveryCase
    from zhihuan.domain.recovery.one_off_repair import Qualified
    from zhihuan.domain.recovery.own_history import PastCase
    from zhihuan.ui.desk import Desk


_Own = tuple[tuple["PastCase", ...], tuple["Qualified", ...]]
"""The user's own ended cases, and what the one-off repair would have hidden."""


class UnknownCard(Card):
    """Says plainly what stays unknown."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        """Lay out an empty card."""
        super().__init__(spacing=Space.S, parent=parent)
        self._desk = desk
        self._case = ""
        self._found: _Own = (), ()
        self._title = Text("heading", parent=self)
        self._unknown = Text("body", wraps=True, parent=self)
        self._right = Text("soft", wraps=True, parent=self)
        self._reported = Text("note", wraps=True, parent=self)
        self._own = Text("strong", wraps=True, parent=self)
        self._history = Text("soft", wraps=True, parent=self)
        self._repaired = Text("soft", wraps=True, parent=self)
        for part in (self._title, self._unknown, self._right, self._reported, self._repaired, self._own, self._history):
            self.body.addWidget(part)
        for part in (self._own, self._history, self._repaired):
            part.hide()

    def retranslate(self) -> None:
        """Write the fixed texts anew."""
        self._title.setText(QCoreApplication.translate("UnknownCard", "What cannot be known"))
        self._own.setText(QCoreApplication.translate("UnknownCard", "Your own ended cases"))
        self._unknown.setText(lender_review_unknown())
        self._right.setText(QCoreApplication.translate(
            "UnknownCard", "No law gives a right to a credit line; lenders look at it again and again. Nobody can sell "
            "you a way around that."
        ))

    @Slot(object)
    def show_own(self, found: _Own) -> None:
        """Show how the user's own cases ended, and what the one-off repair would have hidden."""
        self._found = found
        past, repaired = found
        book, formats = self._desk.session.book, self._desk.look.formats
        told = [
            past_case_words(one, book.lines[one.case.line].name, formats) for one in past
            if one.case.id != self._case and one.case.line in book.lines
        ]
        self._history.setText("\n".join(told))
        self._repaired.setText(repaired_words(repaired, self._desk.position))
        for part in (self._own, self._history):
            part.setVisible(bool(told))
        self._repaired.setVisible(bool(repaired))

    def show_case(self, case: RecoveryCase) -> None:
        """Show what is reported of a case's reason."""
        reported = reported_waiting(case.reason) if case.closed_on is None else ""
        self._reported.setText(reported)
        self._reported.setVisible(bool(reported))
        self._case = case.id
        self.show_own(self._found)

"""The form that notes what was agreed about a loan: its fields on the left, the rows it moves on the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from zhihuan.application.commands import ChangeLoan
from zhihuan.application.identity import fresh_id
from zhihuan.application.loan_preview import standing_with
from zhihuan.domain.errors import DomainError
from zhihuan.domain.loan_change import ChangeId, ChangeKind, LoanChange
from zhihuan.domain.schedule import RowKind
from zhihuan.ui.dialogs.change_fields import ChangeFields
from zhihuan.ui.dialogs.form import Form
from zhihuan.ui.theme import Size, Space, Tone
from zhihuan.ui.widgets.buttons import Button
from zhihuan.ui.widgets.card import Card
from zhihuan.ui.widgets.labels import Text
from zhihuan.ui.widgets.plan_comparison import PlanComparison
from zhihuan.wording.course import change_words, why_it_never_fits

if TYPE_CHECKING:
    from zhihuan.domain.loan import LoanId
    from zhihuan.ui.desk import Desk


class ChangeForm(Form):
    """Notes a dated change, or corrects the one it is given, and shows at once what it moves."""

    def __init__(self, desk: Desk, loan: LoanId, parent: QWidget, change: LoanChange | None = None) -> None:
        """Ask about a loan."""
        super().__init__(desk, parent)
        self._change = change
        self._identity = ChangeId(fresh_id()) if change is None else change.id
        self._standing = desk.position.standings[loan]
        terms = self._standing.course.terms_on(desk.today)
        self.fields = ChangeFields(desk, self._standing.loan, terms, self)
        self.words = Text("body", wraps=True, parent=self)
        self.instead = Button(desk.look, "act", parent=self)
        self.moved = PlanComparison(desk.look, parent=self)
        self._build()
        if change is not None:
            self.fields.show_change(change)
        self.fields.changed.connect(self._preview)
        self.instead.clicked.connect(self._restructure)
        self._preview()
        self.fields.kind.setFocus(Qt.FocusReason.OtherFocusReason)

    def command(self) -> ChangeLoan | None:
        """Return the change, or None after saying beside a field what is missing."""
        wrong = self.fields.first_missing()
        if wrong is not None:
            self.miss(wrong)
            return None
        try:
            change = self.fields.change(self._identity)
        except DomainError as reason:
            self.fields.day.reject(self._desk.explain(reason))
            self.miss(self.fields.day)
            return None
        return None if change is None else ChangeLoan(change)

    @Slot()
    def _preview(self) -> None:
        """Show the rows after the change, beside those without it."""
        day = self.fields.day.value or self._desk.today
        why = why_it_never_fits(ChangeKind(self.fields.kind.value), self._standing.course.terms_on(day).method)
        self.instead.setVisible(bool(why))
        if why:
            self._say(why, Tone.WATCH)
            return
        try:
            change = self.fields.change(self._identity)
        except DomainError as reason:
            self._say(self._desk.explain(reason), Tone.WATCH)
            return
        if change is None:
            self._say(self.tr("Fill in the fields: the rows that move appear here."), None)
            return
        after = standing_with(self._desk.position, change)
        if change.id in after.course.misfits:
            self._say(self.tr("This moves nothing: there is no instalment after that day it could move."), Tone.WATCH)
            return
        self._say(change_words(change, self._desk.look.formats), None)
        self.moved.setVisible(True)
        self.moved.show_plans(self._standing.rows, after.rows, change.on)

    @Slot()
    def _restructure(self) -> None:
        """Ask for the new plan instead."""
        day = self.fields.day.value or self._desk.today
        rows = self._standing.rows
        self.fields.restructure([row.due for row in rows if row.kind is RowKind.INSTALMENT and row.due > day])

    def _say(self, words: str, tone: Tone | None) -> None:
        self.words.setText(words)
        self.words.set_tone(tone)
        self.moved.setVisible(False)

    def _build(self) -> None:
        name = self._standing.loan.name
        if self._change is None:
            self.call(self.tr("What was agreed about {name}?").format(name=name), self.tr("Note it"))
        else:
            self.call(self.tr("Correct what was agreed about {name}").format(name=name), self.tr("Save"))
        self.instead.setText(self.tr("Restructure from that day"))
        self.moved.call(self.tr("Now"), self.tr("With it"), self.tr("Rows that move"))
        card = Card(spacing=Space.S, parent=self)
        card.body.addWidget(self.words)
        card.body.addWidget(self.instead, 0, Qt.AlignmentFlag.AlignLeft)
        card.body.addWidget(self.moved, 1)
        card.body.addStretch(0)
        left = QVBoxLayout()
        left.addWidget(self.fields)
        left.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(Space.L)
        row.addLayout(left, 1)
        row.addWidget(card, 1)
        self.body.addLayout(row, 1)
        usual = QSize(Size.WINDOW_LEAST_WIDE, Size.WINDOW_LEAST_HIGH) - QSize(Space.XL, 4 * Space.XL)
        self.setMinimumSize(usual - QSize(0, Space.XL))
        self.resize(usual)

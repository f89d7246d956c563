"""The guide to a new case: which line, what happened, what was told; then what is proposed, all of it to change."""

from __future__ import annotations

from datetime import date
from operator import attrgetter
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from zhihuan.application.case_plan import new_case
from zhihuan.application.commands import RecordLineEvent
from zhihuan.application.identity import fresh_id
from zhihuan.application.recovery_commands import OpenCase
from zhihuan.domain.credit_line import LOSSES, CreditLine, LineEvent, LineEventId, LineEventKind, LineId, LineState
from zhihuan.domain.errors import ZhihuanError
from zhihuan.domain.recovery.case import Confidence, LossReason
from zhihuan.ui.dialogs.case_proposal import CaseProposal
from zhihuan.ui.dialogs.form import Form
from zhihuan.ui.theme import Size, Space
from zhihuan.ui.widgets.buttons import Button
from zhihuan.ui.widgets.choice_field import ChoiceField
from zhihuan.ui.widgets.field_grid import FieldGrid
from zhihuan.ui.widgets.fields import AmountField, Check, DateField, Field
from zhihuan.ui.widgets.labels import Text
from zhihuan.ui.widgets.scrolled import Scrolled
from zhihuan.wording.entry import Lean
from zhihuan.wording.loans import line_event_word
from zhihuan.wording.recovery import confidence_word, reason_word

if TYPE_CHECKING:
    from zhihuan.application.commands import Command
    from zhihuan.ui.desk import Desk

_POSSIBLE: Final = {
    LineState.OPEN: (LineEventKind.CLOSED, LineEventKind.CUT, LineEventKind.FROZEN),
    LineState.FROZEN: (LineEventKind.CLOSED, LineEventKind.CUT),
    LineState.CLOSED: (),
}
_HIGH: Final = Size.WINDOW_LEAST_HIGH * 3 // 5


class CaseGuide(Form):
    """Two sheets: what happened, and what is proposed."""

    def __init__(self, desk: Desk, parent: QWidget, line: LineId | None = None) -> None:
        """Ask about the lines of the ledger, a line first."""
        super().__init__(desk, parent)
        look, explain = desk.look, desk.explain
        self._id = LineEventId(fresh_id())
        self._sheets = QStackedWidget(self)
        self._first = QWidget(self._sheets)
        self.line = ChoiceField(look, parent=self._first)
        self.what = ChoiceField(look, parent=self._first)
        self.day = DateField(look, explain, self._today, lean=Lean.PAST, parent=self._first)
        self.limit = AmountField(look, explain, parent=self._first)
        self.told = Field(parent=self._first)
        self.reason = ChoiceField(look, parent=self._first)
        self.confidence = ChoiceField(look, parent=self._first)
        self.capital = Check(look, parent=self._first)
        self.fields = FieldGrid(parent=self._first)
        self.proposal = CaseProposal(desk, self._sheets)
        self._frame = Scrolled(self.proposal, parent=self._sheets)
        self.back = Button(look, "plain", parent=self)
        self._note = Text("note", wraps=True, parent=self)
        self._build()
        self.line.changed.connect(self._follow_line)
        self.what.changed.connect(self._follow)
        self.back.clicked.connect(self._go_back)
        if line is not None:
            self.line.choose(line)
        self._follow_line()
        self._go_back()
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def carry_out(self) -> str | None:
        """Go on to the proposal, or record the case as it was left there."""
        told = self._told()
        if told is None:
            return None
        event, command = told
        if self._sheets.currentWidget() is self._frame:
            return self._desk.problem_with(command)
        try:
            _case, plan = new_case(self._desk.session.book, event, command)
        except ZhihuanError as problem:
            return self._desk.explain(problem)
        self.proposal.show_plan(plan, outside_control=command.reason.outside_control)
        self._sheets.setCurrentWidget(self._frame)
        self._name()
        rows = self.proposal.rows
        if rows:
            rows[0].tick.setFocus(Qt.FocusReason.OtherFocusReason)
        return None

    def command(self) -> Command | None:
        """Return what is to be recorded, or None after saying what is missing."""
        told = self._told()
        return None if told is None else told[1]

    def _told(self) -> tuple[LineEvent, RecordLineEvent | OpenCase] | None:
        """Return the loss and the command that opens its case, None after saying what is missing."""
        plan = None
        if self._sheets.currentWidget() is self._frame:
            plan = self.proposal.plan()
            if plan is None:
                wrong = self.proposal.first_wrong()
                if wrong is not None:
                    self.miss(wrong)
                    self._frame.bring(wrong)
                return None
        told = (LossReason(self.reason.value), Confidence(self.confidence.value), self.told.text())
        capital, today = self.capital.isChecked(), self._desk.today
        recorded = self.what.value
        if isinstance(recorded, LineEvent):
            return recorded, OpenCase(recorded.id, *told, capital=capital, planned_on=today, plan=plan)
        event = self._event()
        if event is None:
            return None
        return event, RecordLineEvent(event, *told, capital=capital, planned_on=today, plan=plan)

    def _event(self) -> LineEvent | None:
        if self.what.value is None:
            self.what.reject(self.tr("This line is closed already, and its case is on this page."))
            self.miss(self.what)
            return None
        day, kind = self.day.value, LineEventKind(self.what.value)
        if day is None:
            self.day.reject(self.day.error.text() or self.tr("Write the day it happened."))
        elif day > self._desk.today:
            self.day.reject(self.tr("This day is still to come: note it when it has happened."))
        cut = kind is LineEventKind.CUT
        if cut and self.limit.value is None:
            self.limit.reject(self.limit.error.text() or self.tr("Write the limit it has now."))
        wrong = next((one for one in (self.day, *([self.limit] if cut else [])) if one.error.text()), None)
        if wrong is not None or day is None:
            self.miss(wrong or self.day)
            return None
        return LineEvent(self._id, self._line.id, day, kind, self.limit.value if cut else None)

    @property
    def _line(self) -> CreditLine:
        return self._desk.session.book.lines[self.line.value]

    def _today(self) -> date:
        return self._desk.today

    @Slot()
    def _follow_line(self) -> None:
        """Offer what can have happened to the line, and losses on record that have no case."""
        book, formats = self._desk.session.book, self._desk.look.formats
        standing = self._desk.position.lines[self._line.id]
        cases = {case.event for case in book.cases.values()}
        blank = sorted((one for one in standing.events if one.kind in LOSSES and one.id not in cases),
                       key=attrgetter("on"), reverse=True)
        self.what.box.clear()
        for event in blank:
            self.what.offer(self.tr("{what} on {day}, already recorded").format(
                what=line_event_word(event.kind), day=formats.day(event.on)
            ), event)
        for kind in _POSSIBLE[standing.state]:
            self.what.offer(line_event_word(kind), kind)
        self.limit.read_in(self._line.currency)
        known = self.tr("The limit before is not recorded.") if standing.limit is None else self.tr(
            "Limit before: {amount}"
        ).format(amount=formats.money(standing.limit))
        self.line.explain(known)
        self._follow()

    @Slot()
    def _follow(self) -> None:
        recorded = isinstance(self.what.value, LineEvent)
        cut = not recorded and self.what.value is LineEventKind.CUT
        shown = [self.line, self.what, *([] if recorded else [self.day]), *([self.limit] if cut else []),
                 self.told, self.reason, self.confidence]
        self.fields.show_fields(shown)

    @Slot()
    def _go_back(self) -> None:
        self._sheets.setCurrentWidget(self._first)
        self._name()

    def _name(self) -> None:
        proposing = self._sheets.currentWidget() is self._frame
        self.back.setVisible(proposing)
        self.call(self.tr("A line was lost"), self.tr("Open the case") if proposing else self.tr("Next"))
        self._note.setText(self.tr(
            "This is proposed for “{reason}”. Untick what does not fit; everything can be changed later, too."
        ).format(reason=reason_word(LossReason(self.reason.value))) if proposing else self.tr(
            "How everything stood on that day is kept as the starting point."
        ))

    def _build(self) -> None:
        self.setMinimumWidth(Size.FOLD_BELOW * 3 // 5)
        book = self._desk.session.book
        for one in sorted(book.lines.values(), key=attrgetter("name")):
            self.line.offer(one.name, one.id)
        for reason in LossReason:
            self.reason.offer(reason_word(reason), reason)
        for confidence in Confidence:
            self.confidence.offer(confidence_word(confidence), confidence)
        self.confidence.choose(Confidence.UNKNOWN)
        self.day.show_day(self._desk.today)
        self.line.call(self.tr("Which line"))
        self.what.call(self.tr("What happened"))
        self.day.call(self.tr("Since when"), self.tr("today, 25, 12-25"))
        self.limit.call(self.tr("Limit now"), self.tr("8,000 or 1.2万"))
        self.told.call(self.tr("What were you told, in their words"), self.tr("or empty"))
        self.reason.call(self.tr("Why, as far as you know"))
        self.confidence.call(self.tr("How you know"))
        self.capital.setText(self.tr("The line carried the working capital of a business"))
        self.back.setText(self.tr("Back"))
        self.fields.take(self.line, self.what, self.day, self.limit, self.told, self.reason, self.confidence,
                         wide=(self.told,))
        column = QVBoxLayout(self._first)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.M)
        column.addWidget(self.fields)
        column.addWidget(self.capital)
        column.addStretch(1)
        self._first.setProperty("role", "clear")
        self._sheets.setMinimumHeight(_HIGH)
        self._sheets.addWidget(self._first)
        self._sheets.addWidget(self._frame)
        self.body.addWidget(self._note)
        self.body.addWidget(self._sheets, 1)
        self.buttons.insertWidget(0, self.back)

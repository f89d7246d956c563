"""The strip under the rows: the chosen rows in full, and what the user can decide about them, one or many at once."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from zhihuan.application.import_preview import Choice, PlannedRow, RowPlace
from zhihuan.application.imported import RowGroup
from zhihuan.ui.dialogs.row_details import RowDetails
from zhihuan.ui.dialogs.split_form import SplitForm
from zhihuan.ui.pages.import_chosen import (
    ANOTHER,
    LIKELIEST,
    Chosen,
    Gathering,
    Taking,
    decided_alike,
    each_likeliest,
    how_asked,
    suggested,
)
from zhihuan.ui.pages.import_chosen_words import as_it_stands, headline, leaving, why
from zhihuan.ui.pages.import_new_loan import may_begin_a_loan
from zhihuan.ui.pages.import_shown import ShownRow
from zhihuan.ui.pages.import_ways import MOVEMENT_KINDS, Common, Way, Ways
from zhihuan.ui.theme import Size, Space
from zhihuan.ui.widgets.buttons import Button
from zhihuan.ui.widgets.fields import Check
from zhihuan.ui.widgets.fitting_choice import FittingChoice
from zhihuan.ui.widgets.labels import ElidedText, Text
from zhihuan.ui.worker import Worker
from zhihuan.wording.importing import kind_word

if TYPE_CHECKING:
    from zhihuan.ui.desk import Desk
    from zhihuan.ui.pages.import_shown import RowsOfPlan

_GATHERED_AT_ONCE: Final = 2_000
"""More rows than this are looked at beside the window."""


class DecisionStrip(QWidget):
    """Says why rows stand where they do, and lets them be taken, left out, placed, named, split or linked."""

    decided = Signal(object)
    """What the user decided: new choices by place (`dict[RowPlace, Choice]`)."""
    loan_wanted = Signal()
    """The loan that the chosen row tells of is to be added."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        """Lay out an empty strip."""
        super().__init__(parent)
        self.setProperty("role", "clear")
        self._desk = desk
        self._look = desk.look
        self._rows: tuple[ShownRow, ...] = ()
        self._choices: Mapping[RowPlace, Choice] = {}
        self._asked: dict[RowPlace, PlannedRow] = {}
        self._ways: Ways | None = None
        self._chosen = Chosen()
        self._came_from: QWidget | None = None
        self._gatherer = Worker(self)
        self._title = ElidedText("strong", parent=self)
        self._reason = Text("note", wraps=True, parent=self)
        self._raw = ElidedText("faint", parent=self)
        self.take = Check(self._look, parent=self)
        self.same = FittingChoice(self._look, Size.FOLD_BELOW // 2, parent=self)
        self.way = FittingChoice(self._look, Size.FOLD_BELOW // 3, parent=self)
        self.kind = FittingChoice(self._look, Size.FOLD_BELOW // 4, parent=self)
        self.loan = Button(self._look, "act", parent=self)
        self.split = Button(self._look, "plain", parent=self)
        self.leave = Button(self._look, "plain", parent=self)
        self.details = Button(self._look, "quiet", parent=self)
        self.head = QHBoxLayout()
        self._build()
        self._connect()

    def retranslate(self) -> None:
        """Write the fixed texts anew."""
        self.way.setAccessibleName(QCoreApplication.translate("ImportDecision", "Goes to"))
        self.kind.setAccessibleName(QCoreApplication.translate("ImportDecision", "What it is"))
        self.same.setAccessibleName(QCoreApplication.translate("ImportDecision", "The same as"))
        self.loan.setText(QCoreApplication.translate("ImportDecision", "Add its loan…"))
        self.split.setText(QCoreApplication.translate("ImportDecision", "Split…"))
        self.details.setText(QCoreApplication.translate("ImportDecision", "All cells…"))

    def know(self, rows: RowsOfPlan, ways: Ways) -> None:
        """Learn what there is to choose from; a row once open can be opened again."""
        self._ways = ways
        self._asked |= {row.place: row.planned for row in rows.of_group(RowGroup.UNDECIDED)}

    @property
    def settled(self) -> bool:
        """Whether everything is known of the rows shown."""
        return not self._gatherer.busy

    def show_rows(self, rows: tuple[ShownRow, ...], choices: Mapping[RowPlace, Choice]) -> None:
        """Show chosen rows and what was decided about them; none shows nothing. Many are looked at beside the window.

        What can be decided of many waits until all were looked at.
        """
        self._rows, self._choices = rows, choices
        self._title.setText(headline(rows, self._look.formats))
        self._reason.setText(why(rows[0]) if len(rows) == 1 else "")
        self._raw.setText(" · ".join(cell.strip() for cell in rows[0].planned.row.raw if cell.strip())
                          if len(rows) == 1 else "")
        self.details.setVisible(len(rows) == 1)
        gathering = Gathering(rows, choices, self._asked)
        if len(rows) > _GATHERED_AT_ONCE:
            self._wait()
            self._gatherer.start(replace(gathering, choices=dict(choices), asked=dict(self._asked)))
        else:
            self._gatherer.cancel()
            self._show(gathering(_no_progress))

    @Slot()
    def take_focus(self) -> None:
        """Put the keyboard on what can be decided about the rows shown."""
        for control in (self.same, self.way, self.take, self.leave, self.details):
            if control.isVisibleTo(self):
                control.setFocus(Qt.FocusReason.OtherFocusReason)
                return

    def _wait(self) -> None:
        """Let nothing be decided for a moment; the keyboard comes back to where it was."""
        focus = self.focusWidget()
        if focus is not None and focus.hasFocus() and self.isAncestorOf(focus):
            self._came_from = focus
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        for control in self._controls:
            control.setEnabled(False)

    @Slot(object)
    def _show(self, chosen: Chosen) -> None:
        """Offer what can be decided about the rows shown."""
        self._chosen = chosen
        for control in self._controls:
            control.setEnabled(True)
        self._offer_taking(chosen)
        self._offer_same(chosen)
        self._offer_places(chosen)
        self.leave.setVisible(chosen.left_out is not None)
        self.leave.setText(leaving(chosen))
        if self._came_from is not None and self.hasFocus():
            self._came_from.setFocus(Qt.FocusReason.OtherFocusReason)
        self._came_from = None

    @property
    def _controls(self) -> tuple[QWidget, ...]:
        return self.take, self.same, self.way, self.kind, self.loan, self.split, self.leave

    def _offer_taking(self, chosen: Chosen) -> None:
        count = len(self._rows)
        self.take.setVisible(chosen.taking is not None)
        self.take.blockSignals(True)
        match chosen.taking:
            case Taking.FOLLOWED:
                words = QCoreApplication.translate("ImportDecision", "Follow this file")
            case Taking.BROUGHT_BACK:
                words = QCoreApplication.translate("ImportDecision", "Take it all the same")
            case _ if count > 1:
                words = QCoreApplication.translate("ImportDecision", "Import %n of them", None, count)
            case _:
                words = QCoreApplication.translate("ImportDecision", "Import this row")
        self.take.setText(words)
        self.take.setChecked(chosen.taken)
        self.take.blockSignals(False)

    def _offer_same(self, chosen: Chosen) -> None:
        """Offer what a row may be the same as; for several rows, each its own likeliest."""
        rows, said = self._rows, chosen.same
        self.same.setVisible(said is not None)
        self.same.clear()
        if said is None or self._ways is None:
            return
        self.same.offer(QCoreApplication.translate("ImportDecision", "The same or another? Not decided"), None)
        if len(rows) == 1:
            for thing in suggested(rows[0], self._asked):
                same = QCoreApplication.translate("ImportDecision", "The same as: {recorded}")
                self.same.offer(same.format(recorded=self._ways.recorded(thing)), thing)
        elif chosen.suggested:
            self.same.offer(QCoreApplication.translate("ImportDecision", "Each the same as its likeliest"), LIKELIEST)
        self.same.offer(QCoreApplication.translate("ImportDecision", "Another one: import it too"), ANOTHER)
        self.same.choose(next(iter(said)) if len(said) == 1 else None)

    def _offer_places(self, chosen: Chosen) -> None:
        """Offer where rows may go and what they may be, where the user has a say in it."""
        rows, placed = self._rows, chosen.common is not None
        ways: tuple[Way, ...] = ()
        if chosen.common is not None and self._ways is not None:
            ways = self._ways.open_to(chosen.common, how_asked(rows[0], self._asked) if len(rows) == 1 else None)
        self.way.clear()
        self.way.offer(as_it_stands(chosen), ())
        for way in ways:
            self.way.offer(way.words, way)
        self.way.choose(next((way for way in ways if chosen.keys == {way.key}), ()))
        self.kind.clear()
        self.kind.offer(QCoreApplication.translate("ImportDecision", "what the file says"), None)
        for kind in MOVEMENT_KINDS:
            self.kind.offer(kind_word(kind), kind)
        self.kind.choose(next(iter(chosen.kinds)) if len(chosen.kinds) == 1 else None)
        for box in (self.way, self.kind):
            box.setVisible(placed)
        self.split.setVisible(placed and len(rows) == 1 and len(ways) > 0)
        self.loan.setVisible(placed and len(rows) == 1 and may_begin_a_loan(rows[0], how_asked(rows[0], self._asked)))

    def _build(self) -> None:
        words = QVBoxLayout(self)
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(Space.HAIR)
        self.head.setSpacing(Space.S)
        self.head.addWidget(self._title, 1)
        self.head.addWidget(self.details)
        words.addLayout(self.head)
        words.addWidget(self._reason)
        words.addWidget(self._raw)
        row = QHBoxLayout()
        row.setContentsMargins(0, Space.XS, 0, 0)
        row.setSpacing(Space.S)
        for control in self._controls:
            row.addWidget(control)
        row.addStretch(1)
        words.addLayout(row)
        words.addStretch(1)
        self.setMinimumHeight(Size.ROW + Space.XL + Size.CONTROL)

    def _connect(self) -> None:
        self._gatherer.finished.connect(self._show)
        self.take.toggled.connect(self._tick)
        self.same.activated.connect(self._link)
        self.way.activated.connect(self._place)
        self.kind.activated.connect(self._name)
        self.loan.clicked.connect(self.loan_wanted)
        self.split.clicked.connect(self._split)
        self.leave.clicked.connect(self._leave)
        self.details.clicked.connect(self._show_details)

    def _decide(self, change: Callable[[Choice], Choice]) -> None:
        self.decided.emit(decided_alike(self._rows, self._choices, change))

    @Slot(bool)
    def _tick(self, wanted: bool) -> None:
        match self._chosen.taking:
            case Taking.FOLLOWED:
                self._decide(lambda choice: replace(choice, update=wanted))
            case Taking.BROUGHT_BACK:
                self._decide(lambda choice: replace(choice, take=wanted))
            case _:
                self._decide(lambda choice: replace(choice, skip=not wanted))

    @Slot()
    def _leave(self) -> None:
        self._decide(lambda choice: replace(choice, leave_out=not self._chosen.left_out))

    @Slot()
    def _link(self) -> None:
        said = self.same.chosen
        if said == ANOTHER:
            self._decide(lambda choice: replace(choice, take=True, same_as=None))
        elif said == LIKELIEST:
            self.decided.emit(each_likeliest(self._rows, self._choices, self._asked))
        else:
            self._decide(lambda choice: replace(choice, take=False, same_as=said))

    @Slot()
    def _place(self) -> None:
        way = self.way.chosen
        self._decide((way if isinstance(way, Way) else Way("")).of)

    @Slot()
    def _name(self) -> None:
        kind = self.kind.chosen
        self._decide(lambda choice: replace(choice, kind=kind))

    @Slot()
    def _split(self) -> None:
        row, amount = self._rows[0], self._rows[0].amount
        if amount is None or self._ways is None:
            return
        common, parts = Common.of((row,)), self._choices.get(row.place, Choice()).parts
        ways = self._ways.open_to(common)
        form = SplitForm(self._desk, amount, ways, parts, self.window(), named=self._ways.named_by(common, ways))
        form.split.connect(lambda parts: self._decide(
            lambda choice: replace(choice, parts=parts, loan=None, line=None, product=None, same_as=None)
        ))
        form.open()

    @Slot()
    def _show_details(self) -> None:
        for row in self._rows[:1]:
            RowDetails(self._look, self._title.text(), row.source.header, row.planned.row.raw, self.window()).open()


def _no_progress(_done: int, _whole: int) -> None:
    """Few rows are looked at at once."""

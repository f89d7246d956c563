"""The strip under the rows: the chosen rows in full, and what the user can decide about them, one or many at once."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from zhihuan.application.import_preview import Choice, PlannedRow, PlanReason, RowPlace
from zhihuan.application.imported import RowGroup
from zhihuan.ui.dialogs.row_details import RowDetails
from zhihuan.ui.dialogs.split_form import SplitForm
from zhihuan.ui.pages.import_rows import reason_of
from zhihuan.ui.pages.import_shown import ShownRow
from zhihuan.ui.pages.import_ways import (
    MOVEMENT_KINDS,
    Way,
    Ways,
    can_be_placed,
    can_come_back,
    is_newer,
    key_of,
)
from zhihuan.ui.theme import Size, Space
from zhihuan.ui.widgets.buttons import Button
from zhihuan.ui.widgets.fields import Check
from zhihuan.ui.widgets.fields import Choice as ChoiceBox
from zhihuan.ui.widgets.labels import ElidedText, Text
from zhihuan.wording.importing import kind_word

if TYPE_CHECKING:
    from zhihuan.ui.desk import Desk
    from zhihuan.ui.pages.import_shown import RowsOfPlan

Change = Callable[[ShownRow, Choice], Choice]
_ANOTHER: Final = "another"
_LIKELIEST: Final = "likeliest"


class DecisionStrip(QWidget):
    """Says why rows stand where they do, and lets them be taken, left out, placed, named, split or linked."""

    decided = Signal(object)
    """What the user decided about the rows shown (`Change`)."""

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
        self._title = ElidedText("strong", parent=self)
        self._reason = Text("note", wraps=True, parent=self)
        self._raw = ElidedText("faint", parent=self)
        self.take = Check(self._look, parent=self)
        self.same = ChoiceBox(self._look, parent=self)
        self.way = ChoiceBox(self._look, parent=self)
        self.kind = ChoiceBox(self._look, parent=self)
        self.split = Button(self._look, "plain", parent=self)
        self.details = Button(self._look, "quiet", parent=self)
        self._build()
        self._connect()

    def retranslate(self) -> None:
        """Write the fixed texts anew."""
        self.way.setAccessibleName(QCoreApplication.translate("ImportDecision", "Goes to"))
        self.kind.setAccessibleName(QCoreApplication.translate("ImportDecision", "What it is"))
        self.same.setAccessibleName(QCoreApplication.translate("ImportDecision", "The same as"))
        self.split.setText(QCoreApplication.translate("ImportDecision", "Split…"))
        self.details.setText(QCoreApplication.translate("ImportDecision", "All cells…"))

    def know(self, rows: RowsOfPlan, ways: Ways) -> None:
        """Learn what there is to choose from; a row once open can be opened again."""
        self._ways = ways
        self._asked |= {row.place: row.planned for row in rows.of_group(RowGroup.UNDECIDED)}

    def show_rows(self, rows: tuple[ShownRow, ...], choices: Mapping[RowPlace, Choice]) -> None:
        """Show chosen rows and what was decided about them; none shows nothing."""
        self._rows, self._choices = rows, choices
        self._title.setText(self._headline())
        self._reason.setText(self._why(rows[0]) if len(rows) == 1 else "")
        self._raw.setText(" · ".join(cell.strip() for cell in rows[0].planned.row.raw if cell.strip())
                          if len(rows) == 1 else "")
        self.details.setVisible(len(rows) == 1)
        self._offer_taking()
        self._offer_same()
        self._offer_places()

    @Slot()
    def take_focus(self) -> None:
        """Put the keyboard on what can be decided about the rows shown."""
        for control in (self.same, self.way, self.take, self.details):
            if control.isVisibleTo(self):
                control.setFocus(Qt.FocusReason.OtherFocusReason)
                return

    def chosen(self, row: ShownRow) -> Choice:
        """Return what is decided about a row so far."""
        return self._choices.get(row.place, Choice())

    def asked(self, row: ShownRow) -> PlannedRow | None:
        """Return how a row was left open, now or before it was decided."""
        kept = self._asked.get(row.place)
        return kept if kept is not None and kept.row is row.planned.row else None

    def _offer_taking(self) -> None:
        rows = self._rows
        newer, back = bool(rows) and all(map(is_newer, rows)), bool(rows) and all(map(self._comes_back, rows))
        plain = bool(rows) and all(row.group is RowGroup.NEW for row in rows)
        self.take.setVisible(newer or back or plain)
        self.take.blockSignals(True)
        if newer:
            self.take.setText(QCoreApplication.translate("ImportDecision", "Follow this file"))
            self.take.setChecked(all(self.chosen(row).update for row in rows))
        elif back:
            self.take.setText(QCoreApplication.translate("ImportDecision", "Take it all the same"))
            self.take.setChecked(all(self.chosen(row).take for row in rows))
        else:
            self.take.setText(QCoreApplication.translate("ImportDecision", "Import %n of them", None, len(rows))
                              if len(rows) > 1 else QCoreApplication.translate("ImportDecision", "Import this row"))
            self.take.setChecked(not any(self.chosen(row).skip for row in rows))
        self.take.blockSignals(False)

    def _comes_back(self, row: ShownRow) -> bool:
        return can_come_back(row) or (self.chosen(row).take and not self._may_be_same(row))

    def _suggested(self, row: ShownRow) -> tuple[str, ...]:
        asked = self.asked(row)
        return asked.suggested if asked is not None else ()

    def _may_be_same(self, row: ShownRow) -> bool:
        """Say whether a row was asked about as, perhaps, another: one that is recorded, or one that is still open."""
        asked = self.asked(row)
        return asked is not None and asked.reason is PlanReason.PERHAPS_SAME

    def _offer_same(self) -> None:
        """Offer what a row may be the same as; for several rows, each its own likeliest."""
        rows = self._rows
        offered = bool(rows) and self._ways is not None and all(map(self._may_be_same, rows))
        self.same.setVisible(offered)
        self.same.clear()
        if not offered or self._ways is None:
            return
        self.same.offer(QCoreApplication.translate("ImportDecision", "The same or another? Not decided"), None)
        if len(rows) == 1:
            for thing in self._suggested(rows[0]):
                same = QCoreApplication.translate("ImportDecision", "The same as: {recorded}")
                self.same.offer(same.format(recorded=self._ways.recorded(thing)), thing)
        elif all(map(self._suggested, rows)):
            self.same.offer(QCoreApplication.translate("ImportDecision", "Each the same as its likeliest"), _LIKELIEST)
        self.same.offer(QCoreApplication.translate("ImportDecision", "Another one: import it too"), _ANOTHER)
        said = {self._said_of_same(row) for row in rows}
        self.same.choose(said.pop() if len(said) == 1 else None)

    def _said_of_same(self, row: ShownRow) -> str | None:
        chosen = self.chosen(row)
        if chosen.take:
            return _ANOTHER
        several = len(self._rows) > 1
        return _LIKELIEST if several and chosen.same_as in self._suggested(row)[:1] else chosen.same_as

    def _offer_places(self) -> None:
        """Offer where rows may go and what they may be, where the user has a say in it."""
        rows = self._rows
        placed = bool(rows) and all(map(self._has_a_say, rows))
        ways: tuple[Way, ...] = ()
        if placed and self._ways is not None:
            ways = self._ways.open_to(rows, self.asked(rows[0]) if len(rows) == 1 else None)
        self.way.clear()
        self.way.offer(self._as_it_stands(), ())
        for way in ways:
            self.way.offer(way.words, way)
        keys = {key_of(self.chosen(row)) for row in rows}
        self.way.choose(next((way for way in ways if keys == {way.key}), ()))
        self.kind.clear()
        self.kind.offer(QCoreApplication.translate("ImportDecision", "what the file says"), None)
        for kind in MOVEMENT_KINDS:
            self.kind.offer(kind_word(kind), kind)
        kinds = {self.chosen(row).kind for row in rows}
        self.kind.choose(kinds.pop() if len(kinds) == 1 else None)
        self.way.setVisible(placed)
        self.kind.setVisible(placed)
        self.split.setVisible(placed and len(rows) == 1 and len(ways) > 0)

    def _has_a_say(self, row: ShownRow) -> bool:
        """Say whether the user can place a row, or did."""
        decided = self.chosen(row) != Choice(skip=self.chosen(row).skip) and not is_newer(row) and not row.is_contract
        return decided or can_be_placed(row)

    def _as_it_stands(self) -> str:
        if any(row.group is RowGroup.UNDECIDED for row in self._rows):
            return QCoreApplication.translate("ImportDecision", "Goes to: not decided")
        if any(self.chosen(row).parts for row in self._rows):
            return QCoreApplication.translate("ImportDecision", "split")
        return QCoreApplication.translate("ImportDecision", "Goes to: as recognised")

    def _build(self) -> None:
        words = QVBoxLayout(self)
        words.setContentsMargins(0, Space.XS, 0, 0)
        words.setSpacing(Space.HAIR)
        for text in (self._title, self._reason, self._raw):
            words.addWidget(text)
        row = QHBoxLayout()
        row.setContentsMargins(0, Space.XS, 0, 0)
        row.setSpacing(Space.S)
        for control in (self.take, self.same, self.way, self.kind, self.split):
            row.addWidget(control)
        row.addStretch(1)
        row.addWidget(self.details)
        for box in (self.same, self.way, self.kind):
            box.setSizeAdjustPolicy(ChoiceBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(Size.ROW // 4)
            box.setMinimumWidth(Size.FOLD_BELOW // 6)
        self.same.setMinimumWidth(Size.FOLD_BELOW // 4)
        words.addLayout(row)
        self.setMinimumHeight(Size.ROW + Space.XL + Size.CONTROL)

    def _connect(self) -> None:
        self.take.toggled.connect(self._tick)
        self.same.activated.connect(self._link)
        self.way.activated.connect(self._place)
        self.kind.activated.connect(self._name)
        self.split.clicked.connect(self._split)
        self.details.clicked.connect(self._show_details)

    def _headline(self) -> str:
        if len(self._rows) != 1:
            return QCoreApplication.translate("ImportDecision", "%n rows chosen", None, len(self._rows)) \
                if self._rows else ""
        row = self._rows[0]
        line = QCoreApplication.translate("ImportDecision", "Line {line}").format(line=row.planned.row.line)
        amount = self._look.formats.money(row.amount) if row.amount else ""
        return " · ".join(part for part in (line, row.text, amount) if part)

    def _why(self, row: ShownRow) -> str:
        words = reason_of(row)
        if row.planned.group is not RowGroup.NEW or row.planned.reason is PlanReason.NOW_CLOSED:
            return words
        goes = (QCoreApplication.translate("ImportDecision", "Will be recorded for {name}, which is new.")
                if row.planned.proposes
                else QCoreApplication.translate("ImportDecision", "Will be recorded for {name}."))
        return f"{goes.format(name=row.planned.target)} {words}".strip()

    @Slot(bool)
    def _tick(self, wanted: bool) -> None:
        rows = self._rows
        if all(map(is_newer, rows)):
            self.decided.emit(lambda _row, choice: replace(choice, update=wanted))
        elif all(map(self._comes_back, rows)):
            self.decided.emit(lambda _row, choice: replace(choice, take=wanted))
        else:
            self.decided.emit(lambda _row, choice: replace(choice, skip=not wanted))

    @Slot()
    def _link(self) -> None:
        said = self.same.chosen
        if said == _ANOTHER:
            self.decided.emit(lambda _row, choice: replace(choice, take=True, same_as=None))
        elif said == _LIKELIEST:
            self.decided.emit(lambda row, choice: replace(choice, take=False, same_as=self._suggested(row)[0]))
        else:
            self.decided.emit(lambda _row, choice: replace(choice, take=False, same_as=said))

    @Slot()
    def _place(self) -> None:
        way = self.way.chosen
        there = way if isinstance(way, Way) else Way("")
        self.decided.emit(lambda _row, choice: there.of(choice))

    @Slot()
    def _name(self) -> None:
        kind = self.kind.chosen
        self.decided.emit(lambda _row, choice: replace(choice, kind=kind))

    @Slot()
    def _split(self) -> None:
        row = self._rows[0] if len(self._rows) == 1 else None
        amount = row.amount if row is not None else None
        if row is None or amount is None or self._ways is None:
            return
        form = SplitForm(
            self._desk, amount, self._ways.open_to((row,), None), self.chosen(row).parts, self.window()
        )
        form.split.connect(lambda parts: self.decided.emit(
            lambda _row, choice: replace(choice, parts=parts, loan=None, line=None, product=None, same_as=None)
        ))
        form.open()

    @Slot()
    def _show_details(self) -> None:
        if len(self._rows) == 1:
            row = self._rows[0]
            RowDetails(self._look, self._title.text(), row.source.header, row.planned.row.raw, self.window()).open()

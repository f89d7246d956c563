"""The conditions of a case: each with where it began, where it stands, where it must come to, and its own bar."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from zhihuan.application.recovery_commands import EditCase
from zhihuan.domain.recovery.criterion import CriterionKind, Known
from zhihuan.domain.recovery.proposal import next_target
from zhihuan.ui.keys import add_key
from zhihuan.ui.pages.recovery_list import RowsCard
from zhihuan.ui.theme import Space, Tone
from zhihuan.ui.widgets.buttons import Button, IconButton
from zhihuan.ui.widgets.chip import Chip
from zhihuan.ui.widgets.kept_rows import Row
from zhihuan.ui.widgets.labels import Text
from zhihuan.wording.recovery import criterion_state, criterion_way, criterion_word, further_target
from zhihuan.wording.recovery_readings import data_age, fallen_words, trend_words

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date
    from decimal import Decimal
    from fractions import Fraction

    from zhihuan.domain.recovery.case import RecoveryCase
    from zhihuan.domain.recovery.criterion import Criterion
    from zhihuan.domain.recovery.progress import Measured, Progress
    from zhihuan.ui.desk import Desk
    from zhihuan.ui.look import Look

_WHOLE: Final = 1_000
_TELLABLE: Final = frozenset({CriterionKind.DTI, *(kind for kind in CriterionKind if kind.told)})
"""What the user can make known in a form."""


class ConditionLine(QWidget):
    """One condition. Without a value there is no bar: unknown is no zero."""

    edit_wanted = Signal()
    remove_wanted = Signal()
    tell_wanted = Signal()
    """The user wants to tell what makes it known."""
    further_wanted = Signal()
    """The user wants the next target."""

    def __init__(
        self, look: Look, measured: Measured, today: date, trend: str, parent: QWidget, *, greyed: bool = False
    ) -> None:
        """Write one condition; `trend` says which way it went, `greyed`: something blocks whatever is met."""
        super().__init__(parent)
        self.setProperty("role", "clear")
        kind, formats = measured.criterion.kind, look.formats
        way = criterion_way(measured, formats)
        self.tell = Button(look, "quiet", QCoreApplication.translate("Conditions", "Tell it…"), parent=self)
        self.tell.setVisible(measured.reading.known is Known.UNKNOWN and kind in _TELLABLE)
        self.edit = IconButton(look, "edit", parent=self)
        self.edit.call(QCoreApplication.translate("Conditions", "Edit: {what}").format(what=criterion_word(kind)))
        self.edit.setObjectName("edit")
        self.edit.clicked.connect(self.edit_wanted)
        add_key(self, "F2", self.edit_wanted.emit, within=True)
        add_key(self, "Del", self.remove_wanted.emit, within=True)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.XS)
        head = QHBoxLayout()
        head.setSpacing(Space.S)
        head.addWidget(Text("strong", criterion_word(kind), wraps=True, parent=self), 1)
        head.addWidget(Chip(criterion_state(measured), tone_of(measured), parent=self))
        head.addWidget(self.edit)
        column.addLayout(head)
        column.addWidget(Text("note", way, wraps=True, parent=self))
        if measured.progress is None:
            row = QHBoxLayout()
            row.setSpacing(Space.S)
            row.addWidget(Text("faint", how_to_know(measured), wraps=True, parent=self), 1)
            self.tell.setAccessibleName(f"{self.tell.text()} {criterion_word(kind)}")
            self.tell.setObjectName("tell")
            self.tell.clicked.connect(self.tell_wanted)
            row.addWidget(self.tell)
            column.addLayout(row)
        else:
            self.bar = QProgressBar(self)
            self.bar.setTextVisible(False)
            self.bar.setProperty("greyed", greyed)
            self.bar.setRange(0, _WHOLE)
            self.bar.setValue(int(measured.progress * _WHOLE))
            self.bar.setAccessibleName(f"{criterion_word(kind)}: {way}")
            column.addWidget(self.bar)
        fallen = fallen_words(measured, formats)
        if fallen:
            drop = Text("note", fallen, wraps=True, parent=self)
            drop.set_tone(Tone.HIGH)
            column.addWidget(drop)
        more = " · ".join(filter(None, (trend, data_age(measured.reading, today, formats))))
        if more:
            column.addWidget(Text("faint", more, wraps=True, parent=self))

    def offer(self, further: Decimal, look: Look, kind: CriterionKind) -> None:
        """Offer the target that is usual after the one that is met."""
        button = Button(look, "quiet", further_target(kind, further, look.formats), parent=self)
        button.setAccessibleName(f"{criterion_word(kind)}: {button.text()}")
        button.setObjectName("further")
        button.clicked.connect(self.further_wanted)
        self._column.addWidget(button, 0, Qt.AlignmentFlag.AlignRight)


def tone_of(measured: Measured) -> Tone:
    """Return how a condition's state is shown."""
    if measured.progress is None:
        return Tone.UNKNOWN
    return Tone.FINE if measured.met else Tone.WATCH


def how_to_know(measured: Measured) -> str:
    """Return what the ledger needs to measure a condition that it cannot measure now."""
    match measured.reading.known:
        case Known.NOT_APPLICABLE:
            return QCoreApplication.translate("Conditions", "There is nothing in this ledger it could be said of.")
        case Known.STALE if measured.criterion.kind is not CriterionKind.REPORT_CHECKED:
            return QCoreApplication.translate(
                "Conditions", "Record what has changed since, or say above that it is still so."
            )
        case _:
            return _how_to_know(measured.criterion.kind)


def _how_to_know(kind: CriterionKind) -> str:
    match kind:
        case CriterionKind.CURRENT_OVERDUE:
            return QCoreApplication.translate("Conditions", "Known as soon as a loan or a bill is recorded.")
        case CriterionKind.ON_TIME_STREAK | CriterionKind.DAYS_SINCE_LATE | CriterionKind.ADVERSE_EXPIRY:
            return QCoreApplication.translate("Conditions", "Known as soon as something that fell due is on record.")
        case CriterionKind.DTI:
            return QCoreApplication.translate("Conditions", "Known as soon as your income is recorded in Settings.")
        case CriterionKind.UTILISATION | CriterionKind.UTILISATION_HIGHEST:
            return QCoreApplication.translate("Conditions", "Known as soon as the limits of your lines are recorded.")
        case CriterionKind.QUIET_DAYS:
            return QCoreApplication.translate(
                "Conditions", "Known as soon as an application is recorded, or you say when the last one was."
            )
        case CriterionKind.REPORT_CHECKED:
            return QCoreApplication.translate("Conditions", "Known again when you have read a new credit report.")
        case _:
            return QCoreApplication.translate("Conditions", "Known as soon as a loan or a credit line is recorded.")


class ConditionsCard(RowsCard):
    """Every condition of a case; out of sight where the platform alone decided."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        """Lay down an empty card."""
        super().__init__(desk, parent)
        self._case: RecoveryCase | None = None
        self.still_so = Button(desk.look, "quiet", icon="check", parent=self)
        confirm = QHBoxLayout()
        confirm.addWidget(self.still_so)
        confirm.addStretch(1)
        self.body.insertLayout(2, confirm)
        self.still_so.clicked.connect(self._confirm)
        self.add_wanted.connect(self._add)

    def retranslate(self) -> None:
        """Write the fixed texts anew."""
        self.add.setText(QCoreApplication.translate("Conditions", "Add a condition…"))
        self.still_so.setText(QCoreApplication.translate("Conditions", "It is still so"))
        self.still_so.setToolTip(QCoreApplication.translate(
            "Conditions", "Nothing changed since the last record: what is recorded says how it stands today."
        ))
        self.empty.setText(QCoreApplication.translate("Conditions", "This case has no condition yet."))

    def show_progress(self, progress: Progress, trends: Mapping[CriterionKind, Fraction | None] | None) -> None:
        """Show where the conditions stand; `trends` are None while they are not worked out."""
        case, today, formats = progress.case, self.desk.today, self.desk.look.formats
        self._case = case
        self.title.setText(self._heading(case))
        self.rows.setAccessibleName(self.title.text())
        self.add.setVisible(case.closed_on is None)
        stale = [one for one in progress.measured if one.reading.known is Known.STALE]
        self.still_so.setVisible(case.closed_on is None and bool(stale))
        rows = []
        for one in progress.measured:
            kind = one.criterion.kind
            trend = trend_words(kind, trends[kind], formats) if trends is not None and kind in trends else ""
            shows = (one, trend, today, formats, case.closed_on, progress.gates)
            rows.append(Row(kind.value, shows, partial(self._row, one, trend, bool(progress.gates))))
        self.show_rows(rows)
        self.setVisible(not progress.outside_control or bool(progress.measured))

    def _row(self, measured: Measured, trend: str, greyed: bool, parent: QWidget) -> ConditionLine:
        line = ConditionLine(self.desk.look, measured, self.desk.today, trend, parent, greyed=greyed)
        if self._case is None or self._case.closed_on is not None:
            line.edit.hide()
            line.tell.hide()
        line.edit_wanted.connect(partial(self.open_condition, measured.criterion.kind))
        further = next_target(measured.criterion.kind, measured.criterion.target)
        if measured.met and further is not None and line.edit.isVisibleTo(line):
            line.offer(further, self.desk.look, measured.criterion.kind)
            line.further_wanted.connect(partial(self._aim, replace(measured.criterion, target=further)))
        line.tell_wanted.connect(partial(self._tell, measured.criterion.kind))
        line.remove_wanted.connect(partial(self._remove, measured.criterion.kind))
        return line

    def open_condition(self, kind: CriterionKind | None) -> None:
        """Open a condition to be corrected, or an empty form."""
        from zhihuan.ui.dialogs.condition_form import ConditionForm

        if self._case is not None and self._case.closed_on is None:
            ConditionForm(self.desk, self._case, kind, self).open()

    def _tell(self, kind: CriterionKind) -> None:
        from zhihuan.ui.dialogs.income_form import IncomeForm

        if kind is CriterionKind.DTI:
            IncomeForm(self.desk, self).open()
        else:
            self.open_condition(kind)

    def _aim(self, further: Criterion) -> None:
        if self._case is not None and self._case.closed_on is None:
            criteria = (further if one.kind is further.kind else one for one in self._case.criteria)
            self.desk.run(EditCase(replace(self._case, criteria=tuple(criteria))))

    def _remove(self, kind: CriterionKind) -> None:
        if self._case is not None and self._case.closed_on is None:
            left = tuple(one for one in self._case.criteria if one.kind is not kind)
            self.desk.run(EditCase(replace(self._case, criteria=left)))

    @Slot()
    def _add(self) -> None:
        self.open_condition(None)

    @Slot()
    def _confirm(self) -> None:
        if self._case is not None:
            self.desk.run(EditCase(replace(self._case, confirmed_on=self.desk.today)))

    def _heading(self, case: RecoveryCase) -> str:
        if case.closed_on is None:
            return QCoreApplication.translate("Conditions", "Measurable conditions")
        return QCoreApplication.translate("Conditions", "Measurable conditions on {day}").format(
            day=self.desk.look.formats.day(case.closed_on)
        )

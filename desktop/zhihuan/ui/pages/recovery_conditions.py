"""The conditions of a case: each with where it began, where it stands, where it must come to, and its own bar."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from zhihuan.domain.recovery.case import RecoveryCase
from zhihuan.domain.recovery.criterion import CriterionKind
from zhihuan.domain.recovery.progress import Measured, Progress
from zhihuan.ui.theme import Space, Tone
from zhihuan.ui.widgets.card import Card, Rule
from zhihuan.ui.widgets.chip import Chip
from zhihuan.ui.widgets.labels import Text
from zhihuan.wording.recovery import criterion_state, criterion_way, criterion_word

if TYPE_CHECKING:
    from zhihuan.ui.look import Look

_WHOLE: Final = 1_000


class ConditionLine(QWidget):
    """One condition. Without a value there is no bar: unknown is no zero."""

    def __init__(self, look: Look, measured: Measured, parent: QWidget) -> None:
        """Write one condition."""
        super().__init__(parent)
        self.setProperty("role", "clear")
        kind, way = measured.criterion.kind, criterion_way(measured, look.formats)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, Space.S, 0, Space.S)
        column.setSpacing(Space.XS)
        head = QHBoxLayout()
        head.setSpacing(Space.S)
        head.addWidget(Text("strong", criterion_word(kind), parent=self))
        head.addStretch(1)
        head.addWidget(Chip(criterion_state(measured), tone_of(measured), parent=self))
        column.addLayout(head)
        column.addWidget(Text("note", way, wraps=True, parent=self))
        if measured.progress is None:
            column.addWidget(Text("faint", how_to_know(kind), wraps=True, parent=self))
        else:
            self.bar = QProgressBar(self)
            self.bar.setTextVisible(False)
            self.bar.setRange(0, _WHOLE)
            self.bar.setValue(int(measured.progress * _WHOLE))
            self.bar.setAccessibleName(f"{criterion_word(kind)}: {way}")
            column.addWidget(self.bar)


def tone_of(measured: Measured) -> Tone:
    """Return how a condition's state is shown."""
    if measured.progress is None:
        return Tone.UNKNOWN
    return Tone.FINE if measured.met else Tone.WATCH


def how_to_know(kind: CriterionKind) -> str:
    """Return what the ledger needs to measure a condition that is unknown."""
    match kind:
        case CriterionKind.CURRENT_OVERDUE:
            return QCoreApplication.translate("Conditions", "Known as soon as a loan or a bill is recorded.")
        case CriterionKind.ON_TIME_STREAK:
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


class ConditionsCard(Card):
    """Every condition of a case; out of sight where there is none."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        """Lay down an empty card."""
        super().__init__(parent=parent)
        self._look = look
        self._title = Text("heading", parent=self)
        self._content: QWidget | None = None
        self.body.addWidget(self._title)

    def show_progress(self, progress: Progress) -> None:
        """Show where the conditions stand."""
        if self._content is not None:
            self.body.removeWidget(self._content)
            self._content.hide()
            self._content.deleteLater()
        self._title.setText(self._heading(progress.case))
        self._content = QWidget(self)
        self._content.setProperty("role", "clear")
        column = QVBoxLayout(self._content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for number, measured in enumerate(progress.measured):
            if number:
                column.addWidget(Rule(parent=self._content))
            column.addWidget(ConditionLine(self._look, measured, self._content))
        self.body.addWidget(self._content)
        self._content.show()
        self.setVisible(bool(progress.measured) and not progress.outside_control)

    def _heading(self, case: RecoveryCase) -> str:
        if case.closed_on is None:
            return QCoreApplication.translate("Conditions", "Measurable conditions")
        return QCoreApplication.translate("Conditions", "Measurable conditions on {day}").format(
            day=self._look.formats.day(case.closed_on)
        )

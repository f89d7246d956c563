"""What is proposed for a new case: conditions with targets, steps and documents with days, all of it to change."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from zhihuan.application.recovery_commands import CasePlan
from zhihuan.domain.recovery.criterion import CriterionKind
from zhihuan.ui.theme import Size, Space
from zhihuan.ui.widgets.fields import Check, DateField, Field
from zhihuan.ui.widgets.labels import Text
from zhihuan.ui.widgets.number_fields import ShareField
from zhihuan.wording.recovery import criterion_word
from zhihuan.wording.recovery_steps import document_word, step_word

if TYPE_CHECKING:
    from zhihuan.domain.recovery.criterion import Criterion
    from zhihuan.domain.recovery.document import CaseDocument
    from zhihuan.domain.recovery.step import RecoveryStep
    from zhihuan.ui.desk import Desk

_MOST: Final = Decimal(9_999)


class ProposedRow(QWidget):
    """One proposal: a tick that takes it, and its target or day."""

    def __init__(self, desk: Desk, name: str, field: Field | None, parent: QWidget) -> None:
        """Take it at first."""
        super().__init__(parent)
        self.setProperty("role", "clear")
        self.tick = Check(desk.look, name, parent=self)
        self.field = field
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.M)
        row.addWidget(self.tick, 1)
        self.tick.setChecked(True)
        if field is not None:
            field.setParent(self)
            field.name.hide()
            field.understood.setMaximumHeight(0)
            field.line.setAccessibleName(name)
            field.setFixedWidth(Size.FOLD_BELOW // 5)
            row.addWidget(field, 0, Qt.AlignmentFlag.AlignTop)
            self.tick.toggled.connect(field.setEnabled)

    @property
    def taken(self) -> bool:
        """Whether it is wanted."""
        return self.tick.isChecked()

    @property
    def wrong(self) -> bool:
        """Whether what was typed beside it cannot be read."""
        return self.taken and self.field is not None and self.field.unreadable


class CaseProposal(QWidget):
    """Lists a plan; `plan` is what the user left of it."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        """Propose nothing yet."""
        super().__init__(parent)
        self.setProperty("role", "clear")
        self._desk = desk
        self._content: QWidget | None = None
        self._conditions: list[tuple[Criterion, ProposedRow]] = []
        self._steps: list[tuple[RecoveryStep, ProposedRow]] = []
        self._documents: list[tuple[CaseDocument, ProposedRow]] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, Space.S, 0)

    @property
    def rows(self) -> tuple[ProposedRow, ...]:
        """Every row, from the top."""
        return tuple(row for _one, row in (*self._conditions, *self._steps, *self._documents))

    def show_plan(self, plan: CasePlan, *, outside_control: bool) -> None:
        """Show another proposal."""
        if self._content is not None:
            self._column.removeWidget(self._content)
            self._content.deleteLater()
        self._content = QWidget(self)
        self._content.setProperty("role", "clear")
        column = QVBoxLayout(self._content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        self._conditions = [(one, self._condition(one)) for one in plan.criteria]
        self._steps = [(one, self._row(step_word(one.kind), self._day(one.on))) for one in plan.steps]
        self._documents = [(one, self._row(document_word(one.kind), self._day(one.wanted_by)))
                           for one in plan.documents]
        no_conditions = QCoreApplication.translate(
            "CaseProposal", "None: the reason lies with the platform, and nothing in this ledger changes it."
        )
        for title, pairs, none in (
            (QCoreApplication.translate("CaseProposal", "Conditions this ledger can measure, and the value to reach"),
             self._conditions, no_conditions if outside_control else ""),
            (QCoreApplication.translate("CaseProposal", "Steps, and when"), self._steps, ""),
            (QCoreApplication.translate("CaseProposal", "Documents, and by when"), self._documents, ""),
        ):
            if not pairs and not none:
                continue
            column.addWidget(Text("heading", title, wraps=True, parent=self._content))
            if not pairs:
                column.addWidget(Text("soft", none, wraps=True, parent=self._content))
            for _one, row in pairs:
                column.addWidget(row)
        self._column.addWidget(self._content)
        self._content.show()

    def plan(self) -> CasePlan | None:
        """Return what is left of the proposal, None where something typed cannot be read."""
        if any(row.wrong for row in self.rows):
            return None
        return CasePlan(
            tuple(self._aimed(one, row) for one, row in self._conditions if row.taken),
            tuple(replace(one, on=_day_of(row)) for one, row in self._steps if row.taken),
            tuple(replace(one, wanted_by=_day_of(row)) for one, row in self._documents if row.taken),
        )

    def first_wrong(self) -> QWidget | None:
        """Return the first field that must be mended."""
        return next((row.field for row in self.rows if row.wrong), None)

    @staticmethod
    def _aimed(one: Criterion, row: ProposedRow) -> Criterion:
        typed = row.field.value if isinstance(row.field, ShareField) else None
        return one if typed is None else replace(one, target=typed)

    def _condition(self, one: Criterion) -> ProposedRow:
        kind = one.kind
        if kind.yes_no:
            return self._row(criterion_word(kind), None)
        places = 2 if kind.share else 0
        field = ShareField("target", (Decimal(0), Decimal(1) if kind.share else _MOST), self._desk.explain,
                           places=places, parent=self._content)
        field.show_share(one.target)
        name = criterion_word(kind)
        return self._row(f"{name}, %" if kind.share and kind is not CriterionKind.R90 else name, field)

    def _row(self, name: str, field: Field | None) -> ProposedRow:
        assert self._content is not None  # noqa: S101
        return ProposedRow(self._desk, name, field, self._content)

    def _day(self, day: date | None) -> DateField:
        field = DateField(self._desk.look, self._desk.explain, self._today, parent=self._content)
        field.show_day(day)
        return field

    def _today(self) -> date:
        return self._desk.today


def _day_of(row: ProposedRow) -> date | None:
    return row.field.value if isinstance(row.field, DateField) else None

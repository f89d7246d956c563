"""The form for one condition of a case: its target, and what only the user can say of it."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Slot

from zhihuan.application.recovery_commands import EditCase
from zhihuan.domain.as_of import as_of
from zhihuan.domain.position import Position
from zhihuan.domain.recovery.criterion import Criterion, CriterionKind, Mark
from zhihuan.domain.recovery.proposal import criterion
from zhihuan.domain.recovery.readings import readings
from zhihuan.ui.dialogs.thing_form import ThingForm
from zhihuan.ui.widgets.choice_field import ChoiceField
from zhihuan.ui.widgets.fields import DateField
from zhihuan.ui.widgets.labels import Text
from zhihuan.ui.widgets.number_fields import ShareField
from zhihuan.wording.entry import Lean
from zhihuan.wording.recovery import criterion_value, criterion_word

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from zhihuan.domain.recovery.case import RecoveryCase
    from zhihuan.ui.desk import Desk

_MOST: Final = Decimal(9_999)


class ConditionForm(ThingForm):
    """Adds a condition that the case has not, or corrects one."""

    def __init__(self, desk: Desk, case: RecoveryCase, kind: CriterionKind | None, parent: QWidget) -> None:
        """Ask for a condition of a case; `kind` is the one to correct."""
        left = tuple(one for one in case.criteria if one.kind is not kind)
        super().__init__(desk, parent, None if kind is None else EditCase(replace(case, criteria=left)))
        self._case = case
        self._old = next((one for one in case.criteria if one.kind is kind), None)
        look, explain = desk.look, desk.explain
        self.kind = ChoiceField(look, parent=self)
        self.share = ShareField("target", (Decimal(0), Decimal(1)), explain, parent=self)
        self.number = ShareField("target", (Decimal(0), _MOST), explain, places=0, parent=self)
        self.told = DateField(look, explain, self._today, lean=Lean.PAST, parent=self)
        self._since = Text("note", wraps=True, parent=self)
        self._build()
        self.kind.changed.connect(self._follow)
        self._follow()
        (self.kind if self._old is None else self.number).setFocus(Qt.FocusReason.OtherFocusReason)

    def command(self) -> EditCase | None:
        """Return the case with the condition, or None after saying what is wrong."""
        kind = CriterionKind(self.kind.value)
        target = self._target(kind)
        wrong = self.first_wrong((self.told,))
        if wrong is None and not self.not_to_come(self.told):
            wrong = self.told
        if wrong is not None or target is None:
            self.miss(wrong or self._field(kind))
            return None
        one = replace(self._old or self._beginning(kind), target=target)
        criteria = (*self._case.criteria, one) if self._old is None else tuple(
            one if kept.kind is kind else kept for kept in self._case.criteria
        )
        return EditCase(replace(self._case, criteria=criteria, marks=(*self._case.marks, *self._marks(kind))))

    def _target(self, kind: CriterionKind) -> Decimal | None:
        if kind.yes_no:
            return Decimal(1)
        field = self._field(kind)
        if field.value is None:
            field.reject(field.error.text() or self.tr("Write the value to reach."))
            return None
        if not kind.share and kind is not CriterionKind.R90 and field.value != int(field.value):
            field.reject(self.tr("Write a whole number."))
            return None
        return field.value

    def _marks(self, kind: CriterionKind) -> tuple[Mark, ...]:
        day, today = self.told.value, self._desk.today
        if not kind.told or day is None:
            return ()
        if kind is CriterionKind.QUIET_DAYS:
            return (Mark(kind, today, Decimal((today - day).days)),)
        return (Mark(kind, day, Decimal(1)),)

    def _beginning(self, kind: CriterionKind) -> Criterion:
        """Return a condition with what it was on the day of the loss, as far as the ledger knows."""
        since = self._case.since
        then = Position(as_of(self._desk.session.book, since), since)
        return criterion(kind, readings(then, self._case, (kind,)), self._case.reason)

    def _field(self, kind: CriterionKind) -> ShareField:
        return self.share if kind.share else self.number

    def _build(self) -> None:
        old = self._old
        self.call(self.tr("Add a condition") if old is None else criterion_word(old.kind),
                  self.tr("Add") if old is None else self.tr("Save"))
        here = {one.kind for one in self._case.criteria}
        for kind in CriterionKind:
            if kind not in here or (old is not None and kind is old.kind):
                self.kind.offer(criterion_word(kind), kind)
        if old is not None:
            self.kind.choose(old.kind)
            self.kind.setEnabled(False)
        self.kind.call(self.tr("Condition"))
        self.share.call(self.tr("Target, %"), self.tr("50"))
        self.number.call(self.tr("Target"), self.tr("6"))
        self.fields.take(self.kind, self.share, self.number, self.told, wide=(self.kind, self.told))
        self.body.addWidget(self._since)
        self.body.addStretch(1)

    @Slot()
    def _follow(self) -> None:
        kind = CriterionKind(self.kind.value)
        one = self._old or self._beginning(kind)
        shown = [self.kind, *([] if kind.yes_no else [self._field(kind)]), *([self.told] if kind.told else [])]
        self.fields.show_fields(shown)
        if not kind.yes_no:
            self._field(kind).show_share(one.target)
        self.told.call(self._question(kind), self.tr("25, 12-25; empty: not told"))
        self._since.setText(self.tr("On the day of the loss: {value}. Targets are this program's proposal, no lender's "
                                    "rule.").format(value=criterion_value(kind, one.baseline, self._desk.look.formats)))

    def _question(self, kind: CriterionKind) -> str:
        match kind:
            case CriterionKind.QUIET_DAYS:
                return self.tr("The last application that was not recorded")
            case CriterionKind.REPORT_CHECKED:
                return self.tr("You read the report on")
            case _:
                return self.tr("You renewed it on")

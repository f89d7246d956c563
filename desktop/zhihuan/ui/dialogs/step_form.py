"""The form for one step of a recovery case: what it is, for when it is meant, when it was done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot

from zhihuan.application.identity import fresh_id
from zhihuan.application.recovery_commands import DeleteStep, SetStep
from zhihuan.domain.recovery.step import RecoveryStep, StepId, StepKind
from zhihuan.ui.dialogs.thing_form import ThingForm
from zhihuan.ui.widgets.choice_field import ChoiceField
from zhihuan.ui.widgets.fields import DateField, Field
from zhihuan.wording.entry import Lean
from zhihuan.wording.recovery_steps import step_sentence, step_word

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from zhihuan.domain.recovery.case import CaseId
    from zhihuan.ui.desk import Desk


class StepForm(ThingForm):
    """Adds a step, or corrects one."""

    def __init__(self, desk: Desk, case: CaseId, step: RecoveryStep | None, parent: QWidget) -> None:
        """Ask for a step of a case."""
        super().__init__(desk, parent, None if step is None else DeleteStep(step.id))
        self._case = case
        self._step = step
        self.kind = ChoiceField(desk.look, parent=self)
        self.on = DateField(desk.look, desk.explain, self._today, parent=self)
        self.done_on = DateField(desk.look, desk.explain, self._today, lean=Lean.PAST, parent=self)
        self.note = Field(parent=self)
        self._build()
        self.kind.changed.connect(self._explain)
        self._explain()
        self.kind.setFocus(Qt.FocusReason.OtherFocusReason)

    def command(self) -> SetStep | None:
        """Return the step, or None after saying what is wrong."""
        wrong = self.first_wrong((self.on, self.done_on))
        if wrong is None and not self.not_to_come(self.done_on):
            wrong = self.done_on
        kind = StepKind(self.kind.value)
        if wrong is None and kind is StepKind.OTHER and not self.note.text():
            self.note.reject(self.tr("Write what you mean to do."))
            self.miss(self.note)
            return None
        if wrong is not None:
            self.miss(wrong)
            return None
        identity = StepId(fresh_id()) if self._step is None else self._step.id
        return SetStep(RecoveryStep(identity, self._case, kind, self.on.value, self.done_on.value, self.note.text()))

    def _build(self) -> None:
        self.call(self.tr("Add a step") if self._step is None else self.tr("A step of the case"),
                  self.tr("Add") if self._step is None else self.tr("Save"))
        for kind in StepKind:
            self.kind.offer(step_word(kind), kind)
        self.kind.call(self.tr("What to do"))
        self.on.call(self.tr("Meant for"), self.tr("25, 12-25, +30; or empty"))
        self.done_on.call(self.tr("Done on"), self.tr("empty while it is open"))
        self.fields.take(self.kind, self.on, self.done_on, self.note, wide=(self.kind, self.note))
        self.body.addStretch(1)
        if self._step is None:
            self.kind.choose(StepKind.OTHER)
            return
        self.kind.choose(self._step.kind)
        self.on.show_day(self._step.on)
        self.done_on.show_day(self._step.done_on)
        self.note.set_text(self._step.note)

    @Slot()
    def _explain(self) -> None:
        kind = StepKind(self.kind.value)
        self.kind.explain(step_sentence(kind))
        own = kind is StepKind.OTHER
        self.note.call(self.tr("Note"), self.tr("what it is, in your own words") if own else self.tr("or empty"))

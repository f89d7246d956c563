"""The steps of a case: what to do and for when, ticked when done."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Slot

from zhihuan.application.recovery_commands import DeleteStep, SetStep
from zhihuan.ui.pages.recovery_list import RowsCard
from zhihuan.ui.theme import Tone
from zhihuan.ui.widgets.kept_rows import Row
from zhihuan.ui.widgets.thing_row import ThingRow
from zhihuan.wording.recovery_steps import step_sentence, step_title

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from zhihuan.domain.recovery.case import RecoveryCase
    from zhihuan.domain.recovery.step import RecoveryStep
    from zhihuan.ui.desk import Desk


class StepsCard(RowsCard):
    """Open steps by their day, then the done ones."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        """Lay out an empty list."""
        super().__init__(desk, parent)
        self._case: RecoveryCase | None = None
        self.add_wanted.connect(self._add)

    def retranslate(self) -> None:
        """Write the fixed texts anew."""
        self.title.setText(QCoreApplication.translate("StepsCard", "Steps"))
        self.add.setText(QCoreApplication.translate("StepsCard", "Add a step…"))
        self.empty.setText(QCoreApplication.translate("StepsCard", "No step is planned."))
        self.rows.setAccessibleName(self.title.text())

    def show_case(self, case: RecoveryCase) -> None:
        """Show a case's steps."""
        self._case = case
        today, formats = self.desk.today, self.desk.look.formats
        steps = sorted((one for one in self.desk.session.book.steps.values() if one.case == case.id), key=_order)
        left = sum(one.open for one in steps)
        done = QCoreApplication.translate("StepsCard", "{done} of %n done", None, len(steps))
        self.say(done.format(done=formats.count(len(steps) - left)) if steps else "")
        self.show_rows([Row(one.id, (one, today, formats), partial(self._row, one)) for one in steps])

    def _row(self, step: RecoveryStep, parent: QWidget) -> ThingRow:
        formats, today = self.desk.look.formats, self.desk.today
        chip = None
        if step.done_on is not None:
            day = formats.day(step.done_on, today)
            when = QCoreApplication.translate("StepsCard", "done {day}").format(day=day)
        elif step.on is None:
            when = QCoreApplication.translate("StepsCard", "without a day")
        else:
            when = QCoreApplication.translate("StepsCard", "for {day}").format(day=formats.day(step.on, today))
            if step.on < today:
                chip = (QCoreApplication.translate("StepsCard", "open, its day has passed"), Tone.WATCH)
        title = step_title(step)
        note = "" if step.note == title else step.note
        row = ThingRow(self.desk.look, title, (
            ("soft", when), ("note", step_sentence(step.kind) if step.open else ""), ("note", note),
        ), done=not step.open, chip=chip, parent=parent)
        row.ticked.connect(partial(self._tick, step))
        row.edit_wanted.connect(partial(self.open_step, step))
        row.remove_wanted.connect(partial(self._remove, step))
        return row

    def open_step(self, step: RecoveryStep | None) -> None:
        """Open a step to be corrected, or an empty form."""
        from zhihuan.ui.dialogs.step_form import StepForm

        if self._case is not None:
            StepForm(self.desk, self._case.id, step, self).open()

    def _tick(self, step: RecoveryStep, on: bool) -> None:
        self.desk.run(SetStep(replace(step, done_on=self.desk.today if on else None)))

    def _remove(self, step: RecoveryStep) -> None:
        self.desk.run(DeleteStep(step.id))

    @Slot()
    def _add(self) -> None:
        self.open_step(None)


def _order(step: RecoveryStep) -> tuple[bool, date, str]:
    return not step.open, (step.on if step.open else step.done_on) or date.max, step.id

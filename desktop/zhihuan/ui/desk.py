"""What every page works with: the session, the look, and the one way to carry something out.

Pages run commands here and never see a store. A domain error becomes a sentence the window
shows; anything else is a bug and goes its way to the crash report.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, SignalInstance, Slot

from zhihuan.application.institutions import NO_INSTITUTIONS
from zhihuan.domain.errors import ZhihuanError
from zhihuan.ui.large_steps import LargeSteps, is_large

if TYPE_CHECKING:
    from zhihuan.application.commands import Command
    from zhihuan.application.history import Step, Touched
    from zhihuan.application.institutions import Institutions
    from zhihuan.application.kept_files import KeptFiles
    from zhihuan.application.recovery_pack import PackWriter
    from zhihuan.application.session import Session
    from zhihuan.domain.health.rules import HealthRules
    from zhihuan.domain.position import Position
    from zhihuan.ui.bell import Bell
    from zhihuan.ui.look import Look

Explain = Callable[[ZhihuanError], str]
"""Turns an error into a sentence in the user's language."""


class Desk(QObject):
    """One open ledger on the user's desk."""

    changed = Signal(object)
    """What a change touched (`Touched`): pages that show it look again."""
    done = Signal(object)
    """A step was carried out (`Step`): the window offers to undo it."""
    taken_back = Signal(object)
    """A step was undone (`Step`)."""
    failed = Signal(str)
    """Something could not be done: a sentence for the user."""
    told = Signal(str)
    """Something outside the ledger was done, such as a file written: a sentence for the user."""
    rules_moved = Signal()
    """Health is measured by other rules: pages that show it look again."""
    page_wanted = Signal(str, object)
    """Another page is wanted, by key, with what it should show there (None: nothing special)."""

    def __init__(
        self, session: Session, look: Look, explain: Explain, parent: QObject, *, pack: PackWriter | None = None
    ) -> None:
        """Put a session on the desk; `pack` writes a recovery case's pack, None where nothing does."""
        super().__init__(parent)
        self.session = session
        self.look = look
        self.explain = explain
        self.bell: Bell | None = None
        """What puts reminders off; None where nobody is reminded."""
        self.files: KeptFiles | None = None
        """The files kept beside the ledger; None where none can be."""
        self.institutions: Callable[[], Institutions] = lambda: NO_INSTITUTIONS
        """Who lends, as far as it is known by name; asked for only when somebody needs it."""
        self.pack = pack
        self.large = LargeSteps(session, self)
        self._way_of_large: SignalInstance | None = None
        self.large.written.connect(self._tell_of_large)
        self.large.refused.connect(self._tell_refusal)
        session.observe(self._hear)

    @property
    def today(self) -> date:
        """The user's own day."""
        return self.session.today

    @property
    def position(self) -> Position:
        """The ledger as it stands today."""
        return self.session.position()

    def run(self, command: Command) -> bool:
        """Carry out a command and offer its undo; say why not, in words, when it cannot be done."""
        try:
            step = self.session.run(command)
        except ZhihuanError as problem:
            self.failed.emit(self.explain(problem))
            return False
        if step is not None:
            self.done.emit(step)
        return True

    def measure_by(self, rules: HealthRules) -> None:
        """Measure health by other rules from now on."""
        self.session.rules = rules
        self.rules_moved.emit()

    def problem_of(self, act: Callable[[], object]) -> str:
        """Do something outside the ledger; where it fails, say why and return the sentence."""
        try:
            act()
        except ZhihuanError as problem:
            words = self.explain(problem)
            self.failed.emit(words)
            return words
        return ""

    def problem_with(self, command: Command) -> str:
        """Carry out a command; return the sentence that says why not, empty when it was done.

        For a form, which shows the sentence beside its fields and stays open.
        """
        try:
            step = self.session.run(command)
        except ZhihuanError as problem:
            return self.explain(problem)
        if step is not None:
            self.done.emit(step)
        return ""

    def run_large(self, command: Command) -> None:
        """Carry out a command that brings very much, beside the window; `large` tells how it goes and ends."""
        self._way_of_large = self.done
        self.large.run(command)

    @Slot()
    def undo(self) -> None:
        """Take the last step back, a large one beside the window."""
        if not self.session.writing and is_large(self.session.last_step):
            self._way_of_large = self.taken_back
            self.large.undo()
        else:
            self._move(self.session.undo, self.taken_back)

    @Slot()
    def redo(self) -> None:
        """Bring the last undone step back, a large one beside the window."""
        if not self.session.writing and is_large(self.session.next_step):
            self._way_of_large = self.done
            self.large.redo()
        else:
            self._move(self.session.redo, self.done)

    @Slot(object)
    def _tell_of_large(self, step: Step | None) -> None:
        if step is not None and self._way_of_large is not None:
            self._way_of_large.emit(step)

    @Slot(object)
    def _tell_refusal(self, problem: ZhihuanError) -> None:
        self.failed.emit(self.explain(problem))

    def _move(self, way: Callable[[], Step], moved: SignalInstance) -> None:
        try:
            step = way()
        except ZhihuanError as problem:
            self.failed.emit(self.explain(problem))
            return
        moved.emit(step)

    def _hear(self, touched: Touched) -> None:
        self.changed.emit(touched)

"""The warnings of a day: what was measured, why that is a warning, since when, and one step with what it would do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from zhihuan.domain.health.severity import Severity
from zhihuan.ui.theme import Size, Space, Tone
from zhihuan.ui.widgets.buttons import Button
from zhihuan.ui.widgets.card import Card, Rule
from zhihuan.ui.widgets.labels import IconLabel, Text
from zhihuan.wording.health import moved_words, severity_word, since_words, warning_reason, warning_title
from zhihuan.wording.warning_steps import warning_step

if TYPE_CHECKING:
    from zhihuan.application.checkup import Checkup
    from zhihuan.domain.health.measure import Measure
    from zhihuan.domain.health.warning import HealthWarning
    from zhihuan.domain.position import Position
    from zhihuan.ui.look import Look


class WarningRow(QWidget):
    """One warning; its button asks how the figure was built."""

    opened = Signal(object)
    """The figure behind the warning is asked for (`Measure`)."""

    def __init__(self, look: Look, warning: HealthWarning, position: Position, parent: QWidget) -> None:
        """Write a warning."""
        super().__init__(parent)
        self.setProperty("role", "clear")
        self.measure: Measure = warning.measure
        tone, formats = Tone(warning.severity.value), look.formats
        icon = IconLabel(look, tone.value, tone.value, Size.ICON, self)
        icon.setAccessibleName(severity_word(warning.severity))
        title = warning_title(warning, position, formats)
        self.why = Button(look, "quiet", self.tr("Why?"), parent=self)
        self.why.setAccessibleName(self.tr("Why? {warning}").format(warning=title))
        self.why.clicked.connect(self._open)
        words = QVBoxLayout()
        words.setSpacing(Space.HAIR)
        words.addWidget(Text("strong", title, wraps=True, parent=self))
        words.addWidget(Text("note", warning_reason(warning, position, formats), wraps=True, parent=self))
        past = " ".join(filter(None, (
            since_words(warning, position, formats), moved_words(warning, position, formats),
        )))
        step = warning_step(warning, position, formats)
        for label in (Text("faint", past, wraps=True, parent=self), Text("body", step, wraps=True, parent=self)):
            words.addWidget(label)
            label.setVisible(bool(label.text()))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.M)
        row.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        row.addWidget(self.why, 0, Qt.AlignmentFlag.AlignTop)

    def _open(self) -> None:
        self.opened.emit(self.measure)


class HealthWarnings(Card):
    """Every warning, the gravest first."""

    opened = Signal(object)
    """The figure behind a warning is asked for (`Measure`)."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        """Lay down an empty card."""
        super().__init__(spacing=Space.M, parent=parent)
        self._look = look
        self.title = Text("heading", parent=self)
        self.nothing = Text("soft", wraps=True, parent=self)
        self._content: QWidget | None = None
        self.body.addWidget(self.title)
        self.body.addWidget(self.nothing)

    @property
    def rows(self) -> list[WarningRow]:
        """The warnings shown."""
        return [] if self._content is None else self._content.findChildren(WarningRow)

    def retranslate(self) -> None:
        """Write every fixed text anew."""
        self.title.setText(self.tr("Warnings"))
        self._say_nothing(Severity.FINE)

    def show_checkup(self, found: Checkup) -> None:
        """Show the warnings of a day; the keyboard stays at the warning where it was."""
        kept = next((row.measure for row in self.rows if row.why.hasFocus()), None)
        if self._content is not None:
            self.body.removeWidget(self._content)
            self._content.hide()
            self._content.deleteLater()
        self._content = QWidget(self)
        self._content.setProperty("role", "clear")
        column = QVBoxLayout(self._content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.M)
        for number, warning in enumerate(found.warnings):
            if number:
                column.addWidget(Rule(parent=self._content))
            row = WarningRow(self._look, warning, found.position, self._content)
            row.opened.connect(self.opened)
            column.addWidget(row)
            if warning.measure is kept:
                row.why.setFocus(Qt.FocusReason.OtherFocusReason)
        self.body.insertWidget(2, self._content)
        self._content.setVisible(bool(found.warnings))
        self._say_nothing(found.verdict)
        self.nothing.setVisible(not found.warnings)

    def _say_nothing(self, verdict: Severity) -> None:
        """Write what stands in the place of warnings where there is none."""
        self.nothing.setText(
            self.tr("What is known lies in no band to worry about, and is too little to say more.")
            if verdict is Severity.UNKNOWN else
            self.tr("Nothing to warn of: every figure that is known lies in its fine band.")
        )

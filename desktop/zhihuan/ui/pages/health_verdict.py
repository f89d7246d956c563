"""The head of the health page: how much there is to worry about, in one sentence, and what can be done here."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from zhihuan.domain.health.severity import Severity
from zhihuan.ui.theme import Size, Space, Tone
from zhihuan.ui.widgets.buttons import Button
from zhihuan.ui.widgets.card import Card
from zhihuan.ui.widgets.labels import IconLabel, Text
from zhihuan.wording.health import severity_word
from zhihuan.wording.lists import listed
from zhihuan.wording.verdict import missing_words, verdict_words

if TYPE_CHECKING:
    from zhihuan.application.checkup import Checkup
    from zhihuan.ui.look import Look

_GRAVEST_FIRST = (Severity.SEVERE, Severity.HIGH, Severity.WATCH)


class VerdictCard(Card):
    """Says whether any figure lies in a band to worry about. It judges nobody and predicts nothing."""

    thresholds_wanted = Signal()
    print_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        """Lay out a card that says nothing yet."""
        super().__init__(parent=parent)
        self._look = look
        self.icon = IconLabel(look, Tone.UNKNOWN.value, "unknown", Size.ICON_L, self)
        self.sentence = Text("title", wraps=True, parent=self)
        self.note = Text("note", wraps=True, parent=self)
        self.bar = QProgressBar(self)
        self.thresholds = Button(look, "plain", icon="settings", parent=self)
        self.print = Button(look, "plain", icon="file", parent=self)
        self._build()

    def retranslate(self) -> None:
        """Write every fixed text anew."""
        self.thresholds.setText(self.tr("Thresholds…"))
        self.print.setText(self.tr("Print or PDF…"))
        self.bar.setAccessibleName(self.tr("Measuring"))

    def wait(self) -> None:
        """Say that the figures are being worked out."""
        self.bar.show()
        if not self.sentence.text():
            self.sentence.setText(self.tr("Measuring…"))

    def show_checkup(self, found: Checkup) -> None:
        """Say what was found."""
        self.bar.hide()
        verdict = found.verdict
        self.icon.show_icon(verdict.value, verdict.value)
        self.icon.setAccessibleName(severity_word(verdict))
        counted = Counter(warning.severity for warning in found.weighing)
        self.sentence.setText(verdict_words(found))
        self.note.setText(self._note(found, counted))
        self.print.setEnabled(True)

    def _note(self, found: Checkup, counted: Counter[Severity]) -> str:
        formats = self._look.formats
        parts = [
            self.tr("{band}: {count}").format(band=severity_word(one), count=formats.count(counted[one]))
            for one in _GRAVEST_FIRST if counted[one]
        ]
        gaps = sum(found.is_gap(measure) for measure in found.figures)
        if gaps:
            parts.append(QCoreApplication.translate("VerdictCard", "%n figures unknown", None, gaps))
        told = self.tr("Counted from what is recorded here; no lender sees it, and none decides by it.")
        missing = missing_words(found) if found.verdict is Severity.UNKNOWN else ""
        return " · ".join(filter(None, (missing, listed(parts) if parts else "", told)))

    def _build(self) -> None:
        self.bar.setRange(0, 0)
        self.bar.setTextVisible(False)
        self.bar.hide()
        self.print.setEnabled(False)
        words = QVBoxLayout()
        words.setSpacing(Space.XS)
        words.addWidget(self.sentence)
        words.addWidget(self.note)
        words.addWidget(self.bar)
        row = QHBoxLayout()
        row.setSpacing(Space.M)
        row.addWidget(self.icon)
        row.addLayout(words, 1)
        row.addWidget(self.thresholds)
        row.addWidget(self.print)
        self.body.addLayout(row)
        self.thresholds.clicked.connect(self.thresholds_wanted)
        self.print.clicked.connect(self.print_wanted)

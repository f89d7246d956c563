"""What the figures do not hold: facts nobody told, facts told long ago, and rows that were left out, each once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from zhihuan.application.rows_left_out import rows_left_out
from zhihuan.domain.health.figure import Unknown
from zhihuan.ui.theme import Size, Space, Tone
from zhihuan.ui.widgets.buttons import Button
from zhihuan.ui.widgets.card import Card
from zhihuan.ui.widgets.labels import IconLabel, Text
from zhihuan.wording.figures import role_words, subject_name, unknown_words, why_words
from zhihuan.wording.lists import listed
from zhihuan.wording.measures import measure_name

if TYPE_CHECKING:
    from zhihuan.application.checkup import Checkup
    from zhihuan.domain.health.figure import Role, Why
    from zhihuan.ui.look import Look

_MOST_NAMES: Final = 3


class GapsCard(Card):
    """Lists what is unknown with what to enter, what is old, and what stands beside the figures and why."""

    wanted = Signal(object)
    """The user wants to tell what is missing (`Unknown`)."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        """Lay down an empty card."""
        super().__init__(spacing=Space.M, parent=parent)
        self._look = look
        self.title = Text("heading", parent=self)
        self._content: QWidget | None = None
        self.body.addWidget(self.title)

    def retranslate(self) -> None:
        """Write every fixed text anew."""
        self.title.setText(self.tr("Unknown, old or left out"))

    def show_checkup(self, found: Checkup) -> None:
        """Show what a day's figures lack; nothing is shown where they lack nothing."""
        if self._content is not None:
            self.body.removeWidget(self._content)
            self._content.hide()
            self._content.deleteLater()
        self._content = QWidget(self)
        self._content.setProperty("role", "clear")
        column = QVBoxLayout(self._content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.M)
        rows = (*self._unknown(found), *self._stale(found), *self._left_out(found), *self._imported(found))
        for row in rows:
            column.addWidget(row)
        self.body.addWidget(self._content)
        self._content.show()
        self.setVisible(bool(rows))

    def _unknown(self, found: Checkup) -> list[QWidget]:
        gaps: dict[Unknown, list[str]] = {}
        for measure, figure in found.figures.items():
            if figure.unknown is not None and found.is_gap(measure):
                gaps.setdefault(figure.unknown, []).append(measure_name(measure))
        return [self._gap(unknown, names) for unknown, names in gaps.items()]

    def _gap(self, unknown: Unknown, names: list[str]) -> QWidget:
        told = self.tr("Unknown without it: {figures}").format(figures=listed(names, _MOST_NAMES))
        row = self._row(Tone.UNKNOWN, unknown_words(unknown), told)
        button = Button(self._look, "quiet", self._entry(unknown), parent=row)
        button.clicked.connect(lambda: self.wanted.emit(unknown))
        layout = row.layout()
        if layout is not None:
            layout.addWidget(button)
            layout.setAlignment(button, Qt.AlignmentFlag.AlignTop)
        return row

    def _entry(self, unknown: Unknown) -> str:
        """Return what a button is called that leads to where a missing fact is told."""
        match unknown:
            case Unknown.NO_INCOME | Unknown.NO_INCOME_AHEAD:
                return self.tr("Enter income")
            case Unknown.NO_CASH:
                return self.tr("Enter cash")
            case Unknown.NO_SPENDING:
                return self.tr("Enter spending")
            case _:
                return self.tr("Go to Loans")

    def _stale(self, found: Checkup) -> list[QWidget]:
        today, formats = found.position.today, self._look.formats
        stale = {one.role: one.told for figure in found.figures.values() for one in figure.stale}
        return [
            self._row(Tone.WATCH, self.tr("{fact}: told {day}").format(
                fact=role_words(role).capitalize(), day=formats.day(told, today)
            ), QCoreApplication.translate("GapsCard", "%n days ago: it may be another now.", None, (today - told).days))
            for role, told in stale.items()
        ]

    def _left_out(self, found: Checkup) -> list[QWidget]:
        beside: dict[Why, dict[str, Role]] = {}
        for figure in found.figures.values():
            for one in figure.left_out:
                beside.setdefault(one.why, {})[one.row.subject] = one.row.role
        return [self._beside(found, why, subjects) for why, subjects in beside.items()]

    def _imported(self, found: Checkup) -> list[QWidget]:
        """Tell of rows of imports that the user left out for good."""
        left = rows_left_out(found.position.book)
        if not left:
            return []
        title = QCoreApplication.translate("GapsCard", "%n imported rows are in no figure", None, sum(left.values()))
        return [self._row(None, title, self.tr("Left out for good: {files}").format(
            files=listed(list(left), _MOST_NAMES)
        ))]

    def _beside(self, found: Checkup, why: Why, subjects: dict[str, Role]) -> QWidget:
        names = [subject_name(subject, role, found.position) for subject, role in subjects.items()]
        return self._row(None, self.tr("Left out: {why}").format(why=why_words(why)), listed(names, _MOST_NAMES))

    def _row(self, tone: Tone | None, title: str, note: str) -> QWidget:
        row = QWidget(self._content)
        row.setProperty("role", "clear")
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.M)
        icon = IconLabel(self._look, tone.value if tone else "info", tone.value if tone else "faint", Size.ICON, row)
        layout.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(Space.HAIR)
        words.addWidget(Text("body", title, wraps=True, parent=row))
        words.addWidget(Text("faint", note, wraps=True, parent=row))
        layout.addLayout(words, 1)
        return row

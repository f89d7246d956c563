"""How a figure of health was built: formula, rows, what was left out and why, and what moved it since last month."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from zhihuan.domain.health.figure import Role, moves
from zhihuan.domain.health.measure import Measure, Unit
from zhihuan.domain.health.severity import Severity
from zhihuan.ui.theme import Size, Space, Tone
from zhihuan.ui.widgets.buttons import Button
from zhihuan.ui.widgets.card import Rule
from zhihuan.ui.widgets.chip import Chip
from zhihuan.ui.widgets.figure_rows import FigureRows
from zhihuan.ui.widgets.labels import Text
from zhihuan.ui.widgets.room import fit_in_window
from zhihuan.ui.widgets.scrolled import Scrolled
from zhihuan.wording.figure_rows import (
    bands_words,
    division_words,
    left_out_words,
    moves_words,
    rows_sum,
    rows_words,
    whole_change,
)
from zhihuan.wording.figures import measure_value, role_words, subject_name, unknown_words
from zhihuan.wording.health import severity_word, threshold_source
from zhihuan.wording.lists import clipped
from zhihuan.wording.measures import measure_formula, measure_name

if TYPE_CHECKING:
    from zhihuan.application.checkup import Checkup
    from zhihuan.domain.health.figure import Figure
    from zhihuan.ui.look import Look

_WIDE = Size.FOLD_BELOW * 3 // 4


class FigureExplained(QDialog):
    """One measure taken apart. Rows of loans and lines lead to their pages."""

    row_wanted = Signal(str)
    """A loan or line is to be shown, by id."""

    def __init__(self, look: Look, measure: Measure, found: Checkup, parent: QWidget) -> None:
        """Take a measure of a day apart."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._look = look
        self.measure = measure
        self._found = found
        self.value = Text("figure", parent=self)
        self.chip = Chip(parent=self)
        self.formula = Text("soft", wraps=True, parent=self)
        self.division = Text("strong", wraps=True, parent=self)
        self.remark = Text("note", wraps=True, parent=self)
        self.bands = Text("note", wraps=True, parent=self)
        self.source = Text("faint", wraps=True, parent=self)
        inside = QWidget(self)
        inside.setProperty("role", "clear")
        self.above, self.below, self.left_out, self.moved = (FigureRows(look, inside) for _ in range(4))
        self.steady = Text("note", wraps=True, parent=inside)
        self._chosen = ""
        self.open_row = Button(look, "plain", parent=self)
        self.close_button = Button(look, "primary", self.tr("Close"), parent=self)
        self._build(inside)
        self.show_checkup(found)

    def show_checkup(self, found: Checkup) -> None:
        """Show the measure as it is now, or with what is known of last month by now."""
        self._found = found
        figure, formats = found.figures[self.measure], self._look.formats
        self.setWindowTitle(measure_name(self.measure))
        self.value.setText(measure_value(figure, formats))
        severity = found.severity(self.measure)
        self.chip.setVisible(severity not in (None, Severity.UNKNOWN))
        if severity is not None:
            self.chip.say(severity_word(severity), Tone(severity.value))
        self.formula.setText(measure_formula(self.measure))
        self._say(self.division, division_words(figure, formats))
        self._say(self.remark, self._remarks(figure))
        rule = found.rules.of(self.measure)
        self._say(self.bands, "" if rule is None else bands_words(self.measure, rule.bands, figure.currency, formats))
        self._say(self.source, "" if rule is None else threshold_source(rule.bands, formats))
        self._show_rows(figure)
        self._show_moves(figure)

    def _show_rows(self, figure: Figure) -> None:
        formats, position = self._look.formats, self._found.position
        above = self.tr("Above the line") if figure.below else self.tr("What it is made of")
        for section, title, rows in (
            (self.above, above, figure.above), (self.below, self.tr("Below the line"), figure.below),
        ):
            total = rows_sum(rows, figure.currency, formats)
            section.show_rows(title, total, rows_words(figure, rows, position, formats))
        beside = left_out_words(figure, position, formats)
        self.left_out.show_rows(self.tr("Left out, and why"), "", beside)

    def _show_moves(self, figure: Figure) -> None:
        before = self._found.before.get(self.measure)
        parts = None if before is None else moves(before, figure)
        title = self.tr("What moved it since last month")
        if before is None:
            self.moved.show_rows(title, "", ())
            self._say(self.steady, self.tr("Looking at last month…"))
        elif parts is None:
            self.moved.show_rows(title, "", ())
            self._say(self.steady, self.tr("It was unknown last month, or is now: nothing to compare."))
        else:
            formats = self._look.formats
            words = moves_words(figure, parts, self._found.position, formats)
            self.moved.show_rows(title, whole_change(before, figure, formats), words)
            self._say(self.steady, "" if parts else self.tr("It is as it was at the end of last month."))

    def _remarks(self, figure: Figure) -> str:
        formats, today = self._look.formats, self._found.position.today
        said = [] if figure.unknown is None else [unknown_words(figure.unknown)]
        if figure.at is not None:
            of_day = self.measure is Measure.CLUSTERED or self.measure.unit is Unit.DAYS
            about = formats.day(figure.at, today) if of_day else formats.month(figure.at)
            said.append(self.tr("It is about {time}.").format(time=about))
        said += [
            self.tr("{fact}: told {day}, which is some time ago.").format(
                fact=role_words(one.role).capitalize(), day=formats.day(one.told, today)
            )
            for one in figure.stale
        ]
        return " ".join(said)

    def _say(self, label: Text, words: str) -> None:
        label.setText(words)
        label.setVisible(bool(words))

    def _build(self, inside: QWidget) -> None:
        rows = QVBoxLayout(inside)
        rows.setContentsMargins(0, 0, Space.M, 0)
        rows.setSpacing(Space.M)
        sections = (self.above, self.below, self.left_out, self.moved)
        for section in sections:
            rows.addWidget(section)
        rows.addWidget(self.steady)
        rows.addStretch(1)
        for section in sections:
            section.opened.connect(self._open)
            section.chosen.connect(self._choose)
        head = QHBoxLayout()
        head.setSpacing(Space.M)
        head.addWidget(self.value)
        head.addWidget(self.chip)
        head.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.XL, Space.L, Space.XL, Space.L)
        column.setSpacing(Space.S)
        column.addLayout(head)
        for label in (self.formula, self.division, self.remark, self.bands, self.source):
            column.addWidget(label)
        column.addWidget(Rule(parent=self))
        column.addWidget(Scrolled(inside, parent=self), 1)
        buttons = QHBoxLayout()
        buttons.addWidget(self.open_row)
        self.open_row.hide()
        buttons.addStretch(1)
        buttons.addWidget(self.close_button)
        column.addLayout(buttons)
        self.close_button.setDefault(True)
        self.close_button.clicked.connect(self.accept)
        self.open_row.clicked.connect(self._open_chosen)
        fit_in_window(self, _WIDE)

    @Slot(str)
    def _choose(self, subject: str) -> None:
        """Offer to open what the current row is about, where that has a page."""
        self._chosen = subject
        leads = self._has_page(subject)
        self.open_row.setVisible(leads)
        if leads:
            name = subject_name(subject, Role.BALANCE, self._found.position)
            self.open_row.setText(self.tr("Open {name}").format(name=clipped(name)))

    @Slot()
    def _open_chosen(self) -> None:
        self._open(self._chosen)

    @Slot(str)
    def _open(self, subject: str) -> None:
        """Lead to a loan or a line; other rows have no page of their own."""
        if self._has_page(subject):
            self.accept()
            self.row_wanted.emit(subject)

    def _has_page(self, subject: str) -> bool:
        book = self._found.position.book
        return subject in book.loans or subject in book.lines

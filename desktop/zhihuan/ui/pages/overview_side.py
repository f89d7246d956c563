"""The cards beside the due list: debt to income, the recovery of a lost line, and the warnings."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from zhihuan.domain.health.measure import Measure
from zhihuan.domain.health.severity import Severity
from zhihuan.domain.tally import tally
from zhihuan.ui.theme import Size, Space, Tone
from zhihuan.ui.widgets.band_bar import Band, BandBar
from zhihuan.ui.widgets.buttons import Button
from zhihuan.ui.widgets.card import Card, Rule
from zhihuan.ui.widgets.chip import Chip
from zhihuan.ui.widgets.labels import IconLabel, Text
from zhihuan.ui.widgets.ring import Ring
from zhihuan.wording.figures import measure_value
from zhihuan.wording.health import severity_word, sum_words, warning_reason, warning_title
from zhihuan.wording.recovery import case_title, conditions_met, gate_sentence, lender_review_unknown, outside_control
from zhihuan.wording.totals import share_words
from zhihuan.wording.warning_steps import warning_step

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zhihuan.application.danger import Danger
    from zhihuan.application.glance import Glance
    from zhihuan.domain.health.figure import Figure
    from zhihuan.domain.health.rules import HealthRules
    from zhihuan.domain.health.severity import Bands
    from zhihuan.domain.health.warning import HealthWarning
    from zhihuan.domain.position import Position
    from zhihuan.domain.recovery.progress import Progress
    from zhihuan.ui.look import Look
    from zhihuan.wording.formats import Formats

_SCALE_END: Final = Fraction(80, 100)
_CELLS: Final = ("lenders", "used", "streak")
TONES: Final = {severity: Tone(severity.value) for severity in Severity}


def bands_of(bands: Bands) -> tuple[Band, ...]:
    """Return a measure's bands as stretches of a scale that ends at 80 %."""
    edges = ((bands.watch, Tone.FINE), (bands.high, Tone.WATCH), (bands.severe, Tone.HIGH))
    stretches = [Band(Fraction(edge), tone) for edge, tone in edges if edge is not None]
    return (*stretches, Band(_SCALE_END, Tone.SEVERE))


class HealthCard(Card):
    """Debt to income on its bands, and how it was built."""

    income_wanted = Signal()
    rows_wanted = Signal()
    """The user wants to see what the ratio was built of."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        """Lay out the card."""
        super().__init__(parent=parent)
        self._look = look
        self._name = Text("soft", parent=self)
        self._chip = Chip(parent=self)
        self._figure = Text("figure", parent=self)
        self._bar = BandBar(look, parent=self)
        self._how = Text("note", wraps=True, parent=self)
        self.ask_income = Button(look, "act", parent=self)
        self.ask_rows = Button(look, "act", parent=self)
        self._cells = {key: (Text("faint", parent=self), Text("heading", parent=self)) for key in _CELLS}
        self._build()

    def _build(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._name)
        head.addStretch(1)
        head.addWidget(self._chip)
        self.body.addLayout(head)
        self.body.addWidget(self._figure)
        self.body.addWidget(self._bar)
        self.body.addWidget(self._how)
        buttons = QHBoxLayout()
        buttons.setSpacing(Space.S)
        buttons.addWidget(self.ask_income)
        buttons.addWidget(self.ask_rows)
        buttons.addStretch(1)
        self.body.addLayout(buttons)
        grid = QGridLayout()
        grid.setContentsMargins(0, Space.S, 0, 0)
        grid.setHorizontalSpacing(Space.M)
        for column, (name, value) in enumerate(self._cells.values()):
            grid.addWidget(name, 0, column)
            grid.addWidget(value, 1, column)
            grid.setColumnStretch(column, 1)
        self.body.addLayout(grid)
        self.ask_income.clicked.connect(self.income_wanted)
        self.ask_rows.clicked.connect(self.rows_wanted)

    def show_health(self, found: Danger, rules: HealthRules, used: str, left_out: str) -> None:
        """Show a day's figures; `used` is the share of the limits, `left_out` says which debts are in none of them."""
        formats, dti, bands = self._look.formats, found.figures[Measure.DTI], rules.bands(Measure.DTI)
        severity = bands.severity(dti.value)
        self._name.setText(QCoreApplication.translate("HealthCard", "Debt to income"))
        self._chip.say(severity_word(severity), TONES[severity])
        self._figure.setText(measure_value(dti, formats))
        words = QCoreApplication.translate("HealthCard", "Debt to income: {ratio}, {band}").format(
            ratio=measure_value(dti, formats), band=severity_word(severity)
        )
        self._bar.show_value(dti.value, bands_of(bands), words)
        self._how.setText("\n".join(filter(None, (self._how_built(dti, found.before), left_out))))
        self.ask_income.setVisible(not dti.below)
        self.ask_income.setText(QCoreApplication.translate("HealthCard", "Add your income"))
        self.ask_rows.setText(QCoreApplication.translate("HealthCard", "How it was built"))
        lenders, streak = found.figures[Measure.INSTITUTIONS], found.figures[Measure.STREAK]
        self._cell("lenders", QCoreApplication.translate("HealthCard", "Lenders"), measure_value(lenders, formats),
                   TONES[rules.bands(Measure.INSTITUTIONS).severity(lenders.value)])
        self._cell("used", QCoreApplication.translate("HealthCard", "Used limit"), used, None)
        on_time = QCoreApplication.translate("HealthCard", "On time")
        self._cell("streak", on_time, measure_value(streak, formats), None)

    def _cell(self, key: str, name: str, value: str, tone: Tone | None) -> None:
        label, figure = self._cells[key]
        label.setText(name)
        figure.setText(value)
        figure.set_tone(tone)

    def _how_built(self, dti: Figure, before: Figure) -> str:
        due = sum_words(dti.above, dti, self._look.formats)
        if dti.value is None:
            return QCoreApplication.translate(
                "HealthCard", "{due} due this month; without your income the ratio is unknown."
            ).format(due=due)
        words = QCoreApplication.translate("HealthCard", "{due} due ÷ {income} income").format(
            due=due, income=sum_words(dti.below, dti, self._look.formats)
        )
        if before.value is None:
            return words
        points = round((dti.value - before.value) * 100)
        if points == 0:
            moved = QCoreApplication.translate("HealthCard", "as last month")
        elif points > 0:
            moved = QCoreApplication.translate("HealthCard", "%n points higher than last month", None, points)
        else:
            moved = QCoreApplication.translate("HealthCard", "%n points lower than last month", None, -points)
        return f"{words} · {moved}"


class RecoveryCard(Card):
    """One recovery case in short: what is met, what is covered, what nobody can know."""

    opened = Signal(str)
    """The case to open, by id."""

    def __init__(self, look: Look, progress: Progress, position: Position, parent: QWidget) -> None:
        """Write a case."""
        super().__init__(parent=parent)
        self._look = look
        self._case = progress.case
        row = QHBoxLayout()
        row.setSpacing(Space.L)
        if not progress.outside_control:
            ring = Ring(look, parent=self)
            greyed = progress.completion is None or bool(progress.gates)
            words = conditions_met(progress, look.formats)
            ring.show_progress(progress.met, progress.applicable, words, greyed=greyed)
            row.addWidget(ring)
        column = QVBoxLayout()
        column.setSpacing(Space.XS)
        line = position.book.lines[progress.case.line]
        column.addWidget(Text("strong", case_title(line.name), wraps=True, parent=self))
        for sentence in self._sentences(progress):
            column.addWidget(sentence)
        button = Button(look, "act", QCoreApplication.translate("RecoveryCard", "See the way back"), parent=self)
        button.clicked.connect(self._open)
        column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        row.addLayout(column, 1)
        self.body.addLayout(row)

    def _sentences(self, progress: Progress) -> list[Text]:
        formats = self._look.formats
        if progress.outside_control:
            return [Text("note", outside_control(), wraps=True, parent=self)]
        sentences = [Text("note", conditions_met(progress, formats), wraps=True, parent=self)]
        for gate in progress.gates:
            blocked = Text("note", gate_sentence(gate), wraps=True, parent=self)
            blocked.set_tone(Tone.SEVERE)
            sentences.append(blocked)
        sentences.append(Text("faint", lender_review_unknown(), wraps=True, parent=self))
        return sentences

    def _open(self) -> None:
        self.opened.emit(self._case.id)


class WarningsCard(Card):
    """Each warning with its reason and one next step."""

    rest_wanted = Signal()
    """The user wants to see the warnings that have no room here."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        """Lay down an empty card."""
        super().__init__(spacing=Space.M, parent=parent)
        self._look = look
        self._content: QWidget | None = None

    def show_warnings(self, warnings: Sequence[HealthWarning], more: int, position: Position) -> None:
        """Show warnings, the most severe first, and how many more there are."""
        if self._content is not None:
            self.body.removeWidget(self._content)
            self._content.hide()
            self._content.deleteLater()
        self._content = QWidget(self)
        self._content.setProperty("role", "clear")
        column = QVBoxLayout(self._content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.M)
        for number, warning in enumerate(warnings):
            if number:
                column.addWidget(Rule(parent=self._content))
            column.addLayout(self._row(warning, position))
        if more:
            words = QCoreApplication.translate("WarningsCard", "%n more warnings", None, more)
            button = Button(self._look, "act", words, parent=self._content)
            button.clicked.connect(self.rest_wanted)
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self._content)
        self.setVisible(bool(warnings))

    def _row(self, warning: HealthWarning, position: Position) -> QHBoxLayout:
        tone = TONES[warning.severity]
        row = QHBoxLayout()
        row.setSpacing(Space.M)
        icon = IconLabel(self._look, tone.value, tone.value, Size.ICON, self)
        icon.setAccessibleName(severity_word(warning.severity))
        row.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(Space.HAIR)
        formats = self._look.formats
        words.addWidget(Text("strong", warning_title(warning, position, formats), wraps=True, parent=self._content))
        words.addWidget(Text("note", warning_reason(warning, position, formats), wraps=True, parent=self._content))
        step = warning_step(warning, position, formats)
        if step:
            words.addWidget(Text("faint", step, wraps=True, parent=self._content))
        row.addLayout(words, 1)
        return row


def used_words(position: Position, formats: Formats) -> str:
    """Return how much of all open lines' limits is used, unknown where no open line has a known limit."""
    lines = [one for one in position.lines.values() if one.limit and one.state == "open"]
    limits = position.sum(one.limit for one in lines if one.limit)
    if not limits:
        return formats.percent(None)
    owed = tally((one.counted for one in lines), position.currency).main
    return share_words(owed.amount.over(limits), formats, at_least=owed.at_least)


def owed_note(glance: Glance, look: Look) -> tuple[str, Tone | None]:
    """Return how the total owed moved within a month, or why it is not known whole; and in what tone to say it."""
    if glance.owed.main.at_least:
        return QCoreApplication.translate("Overview", "a credit line's records are incomplete"), Tone.WATCH
    moved = glance.owed.main.amount - glance.owed_before
    if not moved or not glance.owed_before:
        return "", None
    if moved.minor < 0:
        words = QCoreApplication.translate("Overview", "{amount} less in a month")
        return words.format(amount=look.formats.money(-moved)), Tone.FINE
    words = QCoreApplication.translate("Overview", "{amount} more in a month")
    return words.format(amount=look.formats.money(moved)), Tone.WATCH

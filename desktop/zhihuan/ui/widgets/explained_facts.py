"""Facts that explain themselves: each pair carries a sentence, shown on hover, or below it when asked for."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from zhihuan.ui.theme import Space
from zhihuan.ui.widgets.labels import Text

_LONGEST_ON_ONE_LINE = 24
"""Names of our own stand on one line; a name from a contract may be longer."""


@dataclass(frozen=True, slots=True)
class Fact:
    """What it is, what it says, and in one plain sentence what that means."""

    name: str
    text: str
    why: str = ""


class ExplainedFacts(QWidget):
    """A list of facts; `explain` shows every sentence, for those who do not hover."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        """Lay out an empty list."""
        super().__init__(parent)
        self.setProperty("role", "clear")
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(Space.L)
        self._grid.setVerticalSpacing(Space.XS)
        self._grid.setColumnStretch(1, 1)
        self._rows: list[tuple[Text, Text, Text]] = []
        self._facts: tuple[Fact, ...] = ()
        self._explained = False

    @property
    def facts(self) -> tuple[Fact, ...]:
        """The facts shown."""
        return self._facts

    def say(self, facts: Iterable[Fact]) -> None:
        """Write other facts, leaving out those that say nothing."""
        self._facts = tuple(fact for fact in facts if fact.text)
        while len(self._rows) < len(self._facts):
            self._add_row()
        for number, row in enumerate(self._rows):
            self._write(row, self._facts[number] if number < len(self._facts) else Fact("", ""))

    def explain(self, *, wanted: bool) -> None:
        """Show each fact's sentence below it, or leave it to the pointer."""
        self._explained = wanted
        self.say(self._facts)

    def _write(self, row: tuple[Text, Text, Text], fact: Fact) -> None:
        for label, text in zip(row, (fact.name, fact.text, fact.why), strict=True):
            label.setText(text)
            label.setVisible(bool(text))
        name, value, why = row
        name.setWordWrap(len(fact.name) > _LONGEST_ON_ONE_LINE)
        why.setVisible(self._explained and bool(fact.why))
        for label in (name, value):
            label.setToolTip(fact.why)
        value.setAccessibleDescription(fact.why)

    def _add_row(self) -> None:
        name, value = Text("soft", parent=self), Text("body", wraps=True, parent=self)
        why = Text("note", wraps=True, parent=self)
        value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        place = 2 * len(self._rows)
        self._grid.addWidget(name, place, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(value, place, 1)
        self._grid.addWidget(why, place + 1, 0, 1, 2)
        self._rows.append((name, value, why))

"""What the user told of the household: each fact with its age, and a button to tell it anew."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from zhihuan.domain.household import FactKind, fact_on
from zhihuan.ui.theme import Space, Tone
from zhihuan.ui.widgets.buttons import Button
from zhihuan.ui.widgets.card import Card
from zhihuan.ui.widgets.labels import ElidedText, Text

if TYPE_CHECKING:
    from zhihuan.domain.position import Position
    from zhihuan.ui.look import Look

KINDS: Final = {"cash": FactKind.LIQUID_CASH, "spending": FactKind.ESSENTIAL_SPENDING, "fee": FactKind.PROPERTY_FEE}
KEYS: Final = ("income", *KINDS, "applications", "guarantees")
_LATELY: Final = timedelta(days=180)


@dataclass(frozen=True, slots=True)
class _Told:
    """One fact in words: its value, and how old it is."""

    value: str
    age: str
    old: bool = False


class FactsCard(Card):
    """The facts that figures stand on."""

    wanted = Signal(str)
    """The user wants to tell a fact: its key."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        """Lay out a line for each fact."""
        super().__init__(spacing=Space.S, parent=parent)
        self._look = look
        self.title = Text("heading", parent=self)
        self._names = {key: ElidedText("soft", parent=self) for key in KEYS}
        self.values = {key: Text("strong", parent=self) for key in KEYS}
        self._ages = {key: Text("faint", wraps=True, parent=self) for key in KEYS}
        self.buttons = {key: Button(look, "quiet", parent=self) for key in KEYS}
        self.body.addWidget(self.title)
        grid = QGridLayout()
        grid.setHorizontalSpacing(Space.S)
        grid.setVerticalSpacing(Space.S)
        for number, key in enumerate(KEYS):
            words = QVBoxLayout()
            words.setSpacing(0)
            words.addWidget(self._names[key])
            words.addWidget(self._ages[key])
            grid.addLayout(words, number, 0)
            grid.addWidget(self.values[key], number, 1, Qt.AlignmentFlag.AlignRight)
            grid.addWidget(self.buttons[key], number, 2)
            self.buttons[key].clicked.connect(self._ask)
        grid.setColumnStretch(0, 1)
        self.body.addLayout(grid)

    def retranslate(self) -> None:
        """Write every fixed text anew."""
        self.title.setText(self.tr("What you told"))
        names = (
            self.tr("Income a month"), self.tr("Cash at hand"), self.tr("Essential spending"), self.tr("Property fee"),
            self.tr("Applications"), self.tr("Guarantees given"),
        )
        for key, name in zip(KEYS, names, strict=True):
            self._names[key].say(name)

    def show_position(self, position: Position) -> None:
        """Show what is known on a day."""
        told = {
            "income": self._income(position),
            **{key: self._fact(position, kind) for key, kind in KINDS.items()},
            "applications": self._applications(position), "guarantees": self._guarantees(position),
        }
        for key, one in told.items():
            known = one.value != ""
            self.values[key].setText(one.value if known else self.tr("unknown"))
            self.values[key].set_tone(None if known else Tone.UNKNOWN)
            self._ages[key].setText(one.age)
            self._ages[key].set_tone(Tone.WATCH if one.old else None)
            button = self.buttons[key]
            button.setText(self.tr("Edit") if known else self.tr("Enter"))
            button.setAccessibleName(f"{button.text()}: {self._names[key].text()}")

    def _income(self, position: Position) -> _Told:
        running = [one for one in position.book.incomes.values() if one.runs_in_month_of(position.today)]
        if not running:
            return _Told("", self.tr("without it no ratio over income is known"))
        money = position.sum(one.counted for one in running if one.amount.currency == position.currency)
        count = QCoreApplication.translate("FactsCard", "%n incomes, as they count", None, len(running))
        return _Told(self._look.formats.money(money), count)

    def _fact(self, position: Position, kind: FactKind) -> _Told:
        fact = fact_on(position.book.facts.values(), kind, position.today, position.currency)
        if fact is None:
            return _Told("", self.tr("optional"))
        old = fact.old_on(position.today)
        return _Told(self._look.formats.money(fact.amount), self._age(fact.on, position.today), old)

    def _applications(self, position: Position) -> _Told:
        known = [one.on for one in position.book.enquiries.values() if one.hard and one.on <= position.today]
        if not known:
            return _Told(self._look.formats.count(0), self.tr("none recorded here"))
        lately = sum(one > position.today - _LATELY for one in known)
        newest = self._look.formats.day(max(known), position.today)
        return _Told(self._look.formats.count(lately), self.tr("in 180 days; the newest {day}").format(day=newest))

    def _guarantees(self, position: Position) -> _Told:
        given = [one for one in position.book.guarantees.values() if one.given_on(position.today)]
        if not given:
            return _Told(self._look.formats.count(0), self.tr("none recorded here"))
        money = position.sum(one.amount for one in given if one.amount.currency == position.currency)
        return _Told(self._look.formats.count(len(given)), self._look.formats.money(money))

    def _age(self, told: date, today: date) -> str:
        days = (today - told).days
        if not days:
            return self.tr("told today")
        return QCoreApplication.translate("FactsCard", "told %n days ago", None, days)

    def _ask(self) -> None:
        pressed = self.sender()
        for key, button in self.buttons.items():
            if button is pressed:
                self.wanted.emit(key)

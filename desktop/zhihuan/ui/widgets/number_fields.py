"""Fields for whole numbers within bounds and for rates with their unit."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from zhihuan.domain.errors import TermsOutOfRange, ZhihuanError
from zhihuan.domain.rate import Rate, RateUnit
from zhihuan.ui.theme import Space
from zhihuan.ui.widgets.fields import Choice, Field
from zhihuan.wording.entry import rate_from
from zhihuan.wording.terms import rate_unit_word

if TYPE_CHECKING:
    from collections.abc import Callable

    from zhihuan.ui.look import Look


class NumberField(Field):
    """Takes a whole number within bounds; `value` is the number, or None while there is none."""

    def __init__(self, what: str, bounds: tuple[int, int], explain: Callable[[ZhihuanError], str], *,
                 parent: QWidget | None = None) -> None:
        """Read numbers of `what`, a field the errors know; `explain` makes the sentence of an error."""
        self.value: int | None = None
        self._what = what
        self._bounds = bounds
        self._explain = explain
        super().__init__(parent=parent)
        self.line.setInputMethodHints(Qt.InputMethodHint.ImhPreferNumbers)

    def show_number(self, number: int | None) -> None:
        """Put a number into the field."""
        self.set_text("" if number is None else str(number))

    def _understand(self) -> None:
        self.value = None
        typed = unicodedata.normalize("NFKC", self.text())
        if not typed:
            return
        least, most = self._bounds
        short = len(typed) <= len(str(most))
        if typed.isascii() and typed.isdigit() and short and least <= int(typed) <= most:
            self.value = int(typed)
            return
        self.reject(self._explain(TermsOutOfRange(self._what, typed[:20], str(least), str(most))))


class RateField(Field):
    """Takes `14.6`, `14.6%`, `5‰` or `万分之四` with the unit it is quoted in; a bare number is per cent."""

    def __init__(self, look: Look, explain: Callable[[ZhihuanError], str], *, parent: QWidget | None = None) -> None:
        """Read rates; `explain` makes the sentence of an error."""
        self.value: Rate | None = None
        self._look = look
        self._explain = explain
        self.unit = Choice(look)
        for unit in RateUnit:
            self.unit.addItem(rate_unit_word(unit), unit)
        super().__init__(parent=parent)
        self.unit.currentIndexChanged.connect(self._read)
        self.line.setInputMethodHints(Qt.InputMethodHint.ImhPreferNumbers)

    def call(self, name: str, hint: str = "", unit: str = "") -> None:
        """Name the field and its unit."""
        super().call(name, hint)
        self.unit.setAccessibleName(unit)

    def show_rate(self, rate: Rate) -> None:
        """Put a rate into the field as it was quoted."""
        self.unit.setCurrentIndex(self.unit.findData(rate.unit))
        self.set_text(f"{rate.value.scaleb(2).normalize():f}")

    def count_over(self, unit: RateUnit) -> None:
        """Take the typed number in another unit."""
        self.unit.setCurrentIndex(self.unit.findData(unit))

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.XS)
        row = QHBoxLayout()
        row.setSpacing(Space.S)
        row.addWidget(self.line, 1)
        row.addWidget(self.unit)
        column.addWidget(self.name)
        column.addLayout(row)
        column.addWidget(self.understood)
        column.addWidget(self.error)
        self.understood.hide()

    def _understand(self) -> None:
        self.value = None
        typed = self.text()
        if not typed:
            self._say_understood("")
            return
        unit = RateUnit(self.unit.currentData())
        try:
            self.value = rate_from(typed, unit)
        except ZhihuanError as error:
            self.reject(self._explain(error))
            return
        self._say_understood(self._yearly(self.value))

    def _yearly(self, rate: Rate) -> str:
        if rate.unit in {RateUnit.YEAR, RateUnit.PERIOD}:
            return ""
        return self.tr("= {rate} a year").format(rate=self._look.formats.percent(rate.per_year, 2))

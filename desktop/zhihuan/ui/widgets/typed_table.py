"""A small table to type or paste a lender's rows into; what cannot be read is said in words below it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from zhihuan.domain.errors import ZhihuanError
from zhihuan.domain.money import CNY, Money
from zhihuan.ui.keys import add_key
from zhihuan.ui.models.typed_rows import TypedRows
from zhihuan.ui.theme import Space
from zhihuan.ui.widgets.buttons import Button
from zhihuan.ui.widgets.fields import ErrorText
from zhihuan.ui.widgets.labels import Text
from zhihuan.ui.widgets.typed_view import TypedView
from zhihuan.wording.entry import amount_from, date_from
from zhihuan.wording.plan_entry import PlanPart, TypedRow, rows_from

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from zhihuan.ui.look import Look

_FEWEST_ROWS: Final = 3
_MOST_ROWS: Final = 8
_ROOM: Final = 100


@dataclass(frozen=True, slots=True)
class ReadRow:
    """A row of which every cell could be read; a part that was left empty is not there."""

    due: date
    amounts: Mapping[PlanPart, Money]


class TypedTable(QWidget):
    """Rows of a lender's plan. `rows` are those that were read, once nothing is wrong; `error` says what is."""

    changed = Signal()

    def __init__(self, look: Look, explain: Callable[[ZhihuanError], str], today: Callable[[], date],
                 parts: tuple[PlanPart, ...], needed: frozenset[PlanPart], *, currency: str = CNY,
                 parent: QWidget | None = None) -> None:
        """Lay out an empty table of parts; those `needed` may not be left empty in a row that has others."""
        super().__init__(parent)
        self.setProperty("role", "clear")
        self.name = Text("soft", parent=self)
        self._explain = explain
        self._today = today
        self._needed = needed
        self._currency = currency
        self.model = TypedRows(parts, part_word, self)
        self.view = TypedView(look, self.model, parent=self)
        self.paste = Button(look, "quiet", self.tr("Paste rows"), parent=self)
        self.clear = Button(look, "quiet", self.tr("Empty the table"), parent=self)
        self._hint = Text("faint", self.tr("From a sheet, a page or a CSV file, with or without headings"), wraps=True,
                          parent=self)
        self.error = ErrorText(parent=self)
        self.rows: tuple[ReadRow, ...] = ()
        self._wrong: dict[tuple[int, PlanPart], str] = {}
        self._build()
        self._connect()
        self._read()

    @property
    def unreadable(self) -> bool:
        """Whether something stands in the table that cannot be used."""
        return bool(self._wrong)

    def call(self, name: str) -> None:
        """Name the table."""
        self.name.setText(name)
        self.view.setAccessibleName(name)

    def show_rows(self, rows: Iterable[TypedRow]) -> None:
        """Put rows into the table."""
        self.model.fill(rows)

    def reject(self, words: str) -> None:
        """Say below the table what is wrong with the rows as a whole."""
        self.error.say(words)
        self.view.setAccessibleDescription(words)

    def take(self, text: str) -> None:
        """Put rows that were copied somewhere from the current row on; into a bare table, from the first."""
        rows = rows_from(text)
        if rows:
            self.model.put(max(0, min(self.view.currentIndex().row(), len(self.model.rows))), rows)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.XS)
        row = QHBoxLayout()
        row.setSpacing(Space.S)
        row.addWidget(self.paste)
        row.addWidget(self.clear)
        row.addWidget(self._hint, _ROOM)
        row.addStretch(1)
        self.name.setBuddy(self.view)
        for part in (self.name, self.view, self.error):
            column.addWidget(part)
        column.addLayout(row)
        self.setFocusProxy(self.view)

    def _connect(self) -> None:
        self.model.edited.connect(self._read)
        self.view.pasted.connect(self._paste)
        self.paste.clicked.connect(self._paste)
        self.clear.clicked.connect(self._empty)
        add_key(self.view, "Del", self._remove_current)

    @Slot()
    def _paste(self) -> None:
        self.take(QGuiApplication.clipboard().text())

    @Slot()
    def _empty(self) -> None:
        self.model.fill(())

    @Slot()
    def _remove_current(self) -> None:
        number = self.view.currentIndex().row()
        if 0 <= number < len(self.model.rows):
            self.model.clear(number)

    def _read(self) -> None:
        self._wrong = {}
        read = [(number, self._read_row(number, row)) for number, row in self._filled]
        told = [(number, row) for number, row in read if row is not None]
        for (_, before), (number, after) in pairwise(told):
            if after.due <= before.due:
                self._wrong[number, PlanPart.DUE] = self.tr("it must come after the row before")
        self.model.mark(MappingProxyType(self._wrong))
        self.rows = () if self._wrong else tuple(row for _, row in told)
        self.reject(self._first_problem())
        shown = min(max(self.model.rowCount(), _FEWEST_ROWS), _MOST_ROWS)
        self.view.show_whole_rows(shown)
        self.clear.setVisible(bool(self.model.rows))
        self._hint.setVisible(not self.model.rows)
        self.changed.emit()

    @property
    def _filled(self) -> list[tuple[int, TypedRow]]:
        return [(number, row) for number, row in enumerate(self.model.rows) if any(row.values())]

    def _first_problem(self) -> str:
        if not self._wrong:
            return ""
        number, part = min(self._wrong, key=lambda cell: (cell[0], self.model.parts.index(cell[1])))
        said = self.tr("Row {row}, {column}: {problem}").format(
            row=number + 1, column=part_word(part), problem=self._wrong[number, part]
        )
        if len(self._wrong) == 1:
            return said
        more = QCoreApplication.translate("TypedTable", "%n more cells are marked.", None, len(self._wrong) - 1)
        return f"{said}\n{more}"

    def _read_row(self, number: int, row: TypedRow) -> ReadRow | None:
        due: date | None = None
        amounts: dict[PlanPart, Money] = {}
        for part in self.model.parts:
            typed = row.get(part, "")
            if not typed:
                if part in self._needed:
                    self._wrong[number, part] = self.tr("nothing stands here; write 0 where there is none")
                continue
            try:
                if part is PlanPart.DUE:
                    due = date_from(typed, self._today())
                else:
                    amounts[part] = self._not_below_zero(number, part, amount_from(typed, self._currency))
            except ZhihuanError as error:
                self._wrong[number, part] = self._explain(error)
        if not row.get(PlanPart.DUE):
            self._wrong[number, PlanPart.DUE] = self.tr("write the day, such as 2026-01-15")
        return ReadRow(due, amounts) if due is not None else None

    def _not_below_zero(self, number: int, part: PlanPart, amount: Money) -> Money:
        if amount.minor < 0:
            self._wrong[number, part] = self.tr("an amount cannot be below zero here")
        return amount


def part_word(part: PlanPart) -> str:
    """Return the name of a part of a lender's plan."""
    match part:
        case PlanPart.DUE:
            return QCoreApplication.translate("TypedTable", "Due")
        case PlanPart.PAYMENT:
            return QCoreApplication.translate("TypedTable", "Payment")
        case PlanPart.PRINCIPAL:
            return QCoreApplication.translate("TypedTable", "Principal")
        case PlanPart.INTEREST:
            return QCoreApplication.translate("TypedTable", "Interest")
        case PlanPart.FEE:
            return QCoreApplication.translate("TypedTable", "Fee")

"""The rows of an import as a table shows them: a box to tick, where each comes from, what it is and where it goes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from zhihuan.application.import_preview import Choice, RowPlace
from zhihuan.application.imported import RowGroup
from zhihuan.ui.models.columns import wide_amount, wide_day
from zhihuan.ui.models.rows import Column, RowsModel
from zhihuan.ui.pages.import_shown import ShownRow
from zhihuan.wording.import_reasons import reason_sentence
from zhihuan.wording.importing import row_word

if TYPE_CHECKING:
    from datetime import date

    from zhihuan.ui.look import Look
    from zhihuan.wording.formats import MoneyParts

TICK_COLUMN: Final = 0
WHAT_COLUMN: Final = 3
TARGET_COLUMN: Final = 4
AMOUNT_COLUMN: Final = 5
WHY_COLUMN: Final = 6
_AnyIndex = QModelIndex | QPersistentModelIndex
_HIGH_LINE: Final = 8_888
_NOTHING: Final = Choice()
_LONG_NAME: Final = "美团月付 2026"


class PreviewModel(RowsModel):
    """The rows of one group. A box shows what the user decided, at once, whatever the plan still says."""

    ticked = Signal(object, bool)
    """A row's box was turned: which (`ShownRow`), and whether it is ticked now."""

    def __init__(self, look: Look, parent: QObject) -> None:
        """Make an empty table."""
        self._choices: Mapping[RowPlace, Choice] = {}
        self._cells = _Cells(look)
        super().__init__(self._cells.columns(), parent, identity=_place)

    def show_rows(self, rows: Iterable[ShownRow], choices: Mapping[RowPlace, Choice]) -> None:
        """Show other rows and what was decided about them."""
        self._choices = choices
        self.fill(rows)

    def is_ticked(self, row: ShownRow) -> bool:
        """Say whether a new row is to be imported."""
        return not self._choices.get(row.place, _NOTHING).skip

    def data(self, index: _AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """Answer one role of one cell."""
        if role == Qt.ItemDataRole.CheckStateRole:
            return self._state(index)
        if role == Qt.ItemDataRole.AccessibleTextRole and index.column() == TICK_COLUMN:
            return self._state_in_words(index)
        return super().data(index, role)

    def setData(self, index: _AnyIndex, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:  # noqa: ANN401
        """Turn a box."""
        row = self._row(index)
        if role != Qt.ItemDataRole.CheckStateRole or row is None or self._state(index) is None:
            return False
        self.ticked.emit(row, value == int(Qt.CheckState.Checked.value))
        return True

    def flags(self, index: _AnyIndex) -> Qt.ItemFlag:
        """Let new rows be ticked."""
        flags = super().flags(index)
        # Asked of every cell of a selection: most are no box.
        if index.column() != TICK_COLUMN or self._state(index) is None:
            return flags
        return flags | Qt.ItemFlag.ItemIsUserCheckable

    def _row(self, index: _AnyIndex) -> ShownRow | None:
        row = self.row_at(index.row()) if index.isValid() else None
        return row if isinstance(row, ShownRow) else None

    def _state(self, index: _AnyIndex) -> int | None:
        row = self._row(index)
        if row is None or index.column() != TICK_COLUMN or row.group is not RowGroup.NEW:
            return None
        return int((Qt.CheckState.Checked if self.is_ticked(row) else Qt.CheckState.Unchecked).value)

    def _state_in_words(self, index: _AnyIndex) -> str:
        state = self._state(index)
        if state is None:
            return QCoreApplication.translate("ImportRows", "not imported")
        if state == int(Qt.CheckState.Checked.value):
            return QCoreApplication.translate("ImportRows", "to be imported")
        return QCoreApplication.translate("ImportRows", "left out")


def _place(row: ShownRow) -> RowPlace:
    return row.place


def widest(look: Look) -> tuple[str, ...]:
    """Return what each column usually holds at its widest."""
    return "", look.formats.count(_HIGH_LINE), wide_day(look), "", _LONG_NAME, wide_amount(look, 5), ""


def second_line(row: ShownRow) -> str:
    """Return what kind of row it is, and its file where there are several."""
    return " · ".join(part for part in (row_word(row.planned.row), row.file) if part)


class _Cells:
    """What each column says about a row."""

    def __init__(self, look: Look) -> None:
        self._look = look

    def columns(self) -> tuple[Column, ...]:
        return (
            Column(str, self._nothing),
            Column(self._line_title, self._line, sort=_place, right=True),
            Column(self._day_title, self._day, sort=self._on),
            Column(self._what_title, self._what, stretches=True, tip=self._what),
            Column(self._target_title, self._target, tip=self._target),
            Column(self._amount_title, self._amount, sort=self._worth, amount=self._parts),
            Column(self._reason_title, reason_of, stretches=True, tip=reason_of),
        )

    def _nothing(self, _row: ShownRow) -> str:
        return ""

    def _line_title(self) -> str:
        return QCoreApplication.translate("ImportRows", "Line")

    def _line(self, row: ShownRow) -> str:
        return self._look.formats.count(row.planned.row.line)

    def _day_title(self) -> str:
        return QCoreApplication.translate("ImportRows", "Date")

    def _day(self, row: ShownRow) -> str:
        return self._look.formats.day(row.on) if row.on else ""

    def _on(self, row: ShownRow) -> date | None:
        return row.on

    def _what_title(self) -> str:
        return QCoreApplication.translate("ImportRows", "What")

    def _what(self, row: ShownRow) -> str:
        return row.text or "—"

    def _target_title(self) -> str:
        return QCoreApplication.translate("ImportRows", "Goes to")

    def _target(self, row: ShownRow) -> str:
        if not row.planned.proposes:
            return row.planned.target
        return QCoreApplication.translate("ImportRows", "{name} (new)").format(name=row.planned.target)

    def _amount_title(self) -> str:
        return QCoreApplication.translate("ImportRows", "Amount")

    def _amount(self, row: ShownRow) -> str:
        return self._look.formats.money(row.amount) if row.amount else ""

    def _worth(self, row: ShownRow) -> tuple[str, int] | None:
        return (row.amount.currency, row.amount.minor) if row.amount else None

    def _parts(self, row: ShownRow) -> MoneyParts | None:
        return self._look.formats.money_parts(row.amount) if row.amount else None

    def _reason_title(self) -> str:
        return QCoreApplication.translate("ImportRows", "Why")


def reason_of(row: ShownRow) -> str:
    """Return why a row stands where it does; empty for a plain new one."""
    return reason_sentence(row.planned)

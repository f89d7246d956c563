"""The table of an import's rows: several can be chosen, and Space ticks them all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt, Signal, Slot
from PySide6.QtWidgets import QAbstractItemView

from zhihuan.application.imported import RowGroup
from zhihuan.ui.pages.import_rows import TARGET_COLUMN, WHY_COLUMN, PreviewModel
from zhihuan.ui.pages.import_shown import ShownRow
from zhihuan.ui.theme import Size
from zhihuan.ui.widgets.fitting_table import FittingTable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from zhihuan.ui.look import Look


class RowsTable(FittingTable):
    """The rows; Space ticks those chosen, wherever in them the focus stands."""

    _empty: frozenset[int] | set[int] = frozenset((WHY_COLUMN,))
    least_name = Size.FOLD_BELOW // 7
    _chosen: tuple[ShownRow, ...] | None = None
    """The rows chosen, None where they have to be gathered anew."""
    _choosing = False
    """Whether rows are chosen again after a refill, one by one, so that nobody is told of it yet."""
    _before: tuple[ShownRow, ...] = ()
    """The rows before a refill, and which of them were chosen: the first and the last of each run."""
    _runs: tuple[tuple[int, int], ...] = ()
    rows_chosen = Signal(object)
    """Other rows are chosen (a tuple of `ShownRow`)."""
    ticked = Signal(object, bool)
    """Boxes were turned: of which rows, and whether they are ticked now."""

    def __init__(
        self, look: Look, model: PreviewModel, widest: Callable[[Look], tuple[str, ...]], *, parent: QWidget
    ) -> None:
        """Show a model's rows, of which several can be chosen."""
        super().__init__(look, model, widest, parent=parent)
        self._shown = model
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        # A head asks of a chosen column whether each of its cells is: it is given nothing to ask.
        self.horizontalHeader().setSelectionModel(QItemSelectionModel(model, self.horizontalHeader()))
        self.selectionModel().selectionChanged.connect(self._choose)
        model.ticked.connect(self._tick_one)

    def chosen_rows(self) -> tuple[ShownRow, ...]:
        """Return the rows that are chosen, the current one where none is; gathered range by range."""
        if self._chosen is None:
            shown = self._shown.rows
            self._chosen = tuple(row for top, bottom in self._chosen_runs() for row in shown[top:bottom + 1])
        current = self.current_row()
        return self._chosen or ((current,) if isinstance(current, ShownRow) else ())

    def give_room(self, *, reasons: bool, targets: bool) -> None:
        """Say why, and where rows go, only where any has a reason or goes somewhere.

        Why can wait if there is no room for both: the strip below says it.
        """
        self._empty = {column for column, told in ((WHY_COLUMN, reasons), (TARGET_COLUMN, targets)) if not told}
        self._can_wait = (*self._empty, WHY_COLUMN)
        self._fit()

    def setColumnHidden(self, column: int, hide: bool) -> None:
        """Leave an empty column out, however much room there is."""
        super().setColumnHidden(column, hide or column in self._empty)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn the boxes of the chosen rows: all on, unless all are."""
        if event.key() == Qt.Key.Key_Space and self._turn():
            event.accept()
        else:
            super().keyPressEvent(event)

    def _turn(self) -> bool:
        rows = tuple(row for row in self.chosen_rows() if row.group is RowGroup.NEW)
        if rows:
            self.ticked.emit(rows, not all(map(self._shown.is_ticked, rows)))
        return bool(rows)

    @Slot(object, bool)
    def _tick_one(self, row: ShownRow, wanted: bool) -> None:
        chosen = tuple(one for one in self.chosen_rows() if one.group is RowGroup.NEW)
        self.ticked.emit(chosen if any(one.place == row.place for one in chosen) else (row,), wanted)

    def _chosen_runs(self) -> tuple[tuple[int, int], ...]:
        selection = self.selectionModel().selection()
        ranges = (selection.at(number) for number in range(selection.count()))
        return tuple(sorted({(one.top(), one.bottom()) for one in ranges}))

    def _keep(self) -> None:
        self._before, self._runs = self._shown.rows, self._chosen_runs()
        super()._keep()

    def _restore(self) -> None:
        """Choose the rows again that were chosen, and tell of it once."""
        self._choosing = True
        super()._restore()
        again = QItemSelection()
        for top, bottom in self._runs_now() if self._several else ():
            again.select(self._shown.index(top, 0), self._shown.index(bottom, 0))
        if not again.isEmpty():
            flags = QItemSelectionModel.SelectionFlag
            self.selectionModel().select(again, flags.ClearAndSelect | flags.Rows)
        self._choosing, self._chosen, self._before = False, None, ()

    @property
    def _several(self) -> bool:
        return sum(bottom - top + 1 for top, bottom in self._runs) > 1

    def _runs_now(self) -> Iterable[tuple[int, int]]:
        """Return where the rows stand now that were chosen; as a rule all stand where they stood."""
        before, now = [row.place for row in self._before], [row.place for row in self._shown.rows]
        if before == now:
            return self._runs
        places = {place for top, bottom in self._runs for place in before[top:bottom + 1]}
        return runs(place in places for place in now)

    @Slot(QItemSelection, QItemSelection)
    def _choose(self, _come: QItemSelection, _gone: QItemSelection) -> None:
        self._chosen = None
        if not self._choosing:
            self.rows_chosen.emit(self.chosen_rows())


def runs(wanted: Iterable[bool]) -> Iterator[tuple[int, int]]:
    """Yield the first and the last of each run of wanted ones.

    >>> list(runs([True, True, False, True]))
    [(0, 1), (3, 3)]
    """
    first: int | None = None
    number = -1
    for number, one in enumerate(wanted):
        if one and first is None:
            first = number
        elif not one and first is not None:
            yield first, number - 1
            first = None
    if first is not None:
        yield first, number

"""The card of figures at the head of a page: side by side, or two in a row where side by side one would be cut."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QSize
from PySide6.QtWidgets import QGridLayout, QWidget

from zhihuan.ui.theme import Space
from zhihuan.ui.widgets.card import Card, Rule

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QResizeEvent

_FOLDED: Final = 2


class Figures(Card):
    """Lays its parts out by the room they need; a part that is hidden takes none."""

    def __init__(self, parts: Iterable[QWidget], *, parent: QWidget | None = None) -> None:
        """Lay out the parts side by side."""
        super().__init__(parent=parent)
        self._parts = tuple(parts)
        self._rules = tuple(Rule(upright=True, parent=self) for _ in self._parts[1:])
        self._laid_out: tuple[tuple[int, ...], tuple[QWidget, ...]] = ((), ())
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(Space.XL)
        self._grid.setVerticalSpacing(Space.L)
        self.body.addLayout(self._grid)
        self._arrange()

    @property
    def columns(self) -> int:
        """How many parts stand side by side."""
        return len(self._laid_out[0])

    def minimumSizeHint(self) -> QSize:
        """Ask for no more than the folded layout needs, so that the card can be made narrow enough to fold."""
        least = [part.minimumSizeHint().width() for part in self._shown()]
        columns = [max(least[number::_FOLDED], default=0) for number in range(_FOLDED)]
        return QSize(sum(columns) + self._around(_FOLDED), super().minimumSizeHint().height())

    def event(self, event: QEvent) -> bool:
        """Follow a part that needs another room."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._arrange()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold where there is too little room."""
        super().resizeEvent(event)
        self._arrange()

    def _shown(self) -> tuple[QWidget, ...]:
        return tuple(part for part in self._parts if not part.isHidden())

    def _around(self, columns: int) -> int:
        margins = self.body.contentsMargins()
        gaps = max(0, columns - 1) * (2 * Space.XL + Space.HAIR)
        return margins.left() + margins.right() + gaps

    def _shares(self, parts: tuple[QWidget, ...]) -> tuple[int, ...]:
        """Return how the width is shared out: evenly, else by need, else among two."""
        wanted = [part.sizeHint().width() for part in parts]
        room = self.width() - self._around(len(parts))
        if len(parts) * max(wanted, default=0) <= room:
            return (1,) * len(parts)
        return tuple(wanted) if sum(wanted) <= room else (1,) * min(_FOLDED, len(parts))

    def _arrange(self) -> None:
        parts = self._shown()
        shares = self._shares(parts)
        if (shares, parts) == self._laid_out:
            return
        self._laid_out = shares, parts
        columns = len(shares)
        for widget in (*self._parts, *self._rules):
            self._grid.removeWidget(widget)
        for number, part in enumerate(parts):
            self._grid.addWidget(part, number // columns, 2 * (number % columns))
        rows = -(-len(parts) // max(1, columns))
        for number, rule in enumerate(self._rules):
            rule.setVisible(number < columns - 1)
            if number < columns - 1:
                self._grid.addWidget(rule, 0, 2 * number + 1, rows, 1)
        for number in range(len(self._parts)):
            self._grid.setColumnStretch(2 * number, shares[number] if number < columns else 0)
        self.updateGeometry()

"""A field with the unit of its number beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from zhihuan.ui.theme import Space
from zhihuan.ui.widgets.fields import Choice, Field

if TYPE_CHECKING:
    from zhihuan.ui.look import Look


class UnitField(Field):
    """A line to type into and a choice of units; another unit reads the text anew."""

    def __init__(self, look: Look, *, parent: QWidget | None = None) -> None:
        """Offer no unit yet."""
        self.unit = Choice(look)
        super().__init__(parent=parent)
        self.unit.currentIndexChanged.connect(self._read)

    def call(self, name: str, hint: str = "", unit: str = "") -> None:
        """Name the field and its unit."""
        super().call(name, hint)
        self.unit.setAccessibleName(unit)

    def offer(self, word: str, unit: object) -> None:
        """Add a unit to choose."""
        self.unit.offer(word, unit)

    def count_over(self, unit: object) -> None:
        """Take the typed number in another unit."""
        self.unit.choose(unit)

    @property
    def counted_over(self) -> Any:  # noqa: ANN401
        """The unit in force."""
        return self.unit.chosen

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

"""Every cell of one row of a file, under its heading, to be read and copied."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from zhihuan.ui.theme import Size, Space
from zhihuan.ui.widgets.buttons import Button
from zhihuan.ui.widgets.labels import Text
from zhihuan.ui.widgets.scrolled import Scrolled

if TYPE_CHECKING:
    from zhihuan.ui.look import Look


class RowDetails(QDialog):
    """Shows what a file says in a row, just as it stands there."""

    def __init__(
        self, look: Look, title: str, header: Sequence[str], cells: Sequence[str], parent: QWidget
    ) -> None:
        """Write the cells; a row may have more or fewer of them than there are headings."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("All cells of the row"))
        content = QWidget(self)
        content.setProperty("role", "clear")
        grid = QGridLayout(content)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(Space.L)
        grid.setVerticalSpacing(Space.S)
        grid.setColumnStretch(1, 1)
        for number, (heading, cell) in enumerate(zip_longest(header, cells, fillvalue="")):
            name = Text("soft", heading.strip() or self.tr("(no heading)"), parent=content)
            value = Text("body", cell.strip() or "—", wraps=True, parent=content)
            value.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )
            value.setAccessibleName(f"{heading.strip()}: {cell.strip()}")
            grid.addWidget(name, number, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(value, number, 1)
        grid.setRowStretch(grid.rowCount(), 1)
        close = Button(look, "primary", self.tr("Close"), parent=self)
        close.setDefault(True)
        close.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.XL, Space.XL, Space.XL, Space.L)
        column.setSpacing(Space.M)
        column.addWidget(Text("heading", title, wraps=True, parent=self))
        column.addWidget(Scrolled(content, parent=self), 1)
        column.addLayout(foot)
        self.resize(Size.FOLD_BELOW * 3 // 5, Size.FOLD_BELOW // 2)

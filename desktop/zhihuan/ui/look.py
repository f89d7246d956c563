"""How the window looks and reads: the theme, the icons and the ways of writing, handed to every widget that draws."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from zhihuan.ui.icons import Icons
    from zhihuan.ui.theme import Theme
    from zhihuan.wording.formats import Formats


class Look(QObject):
    """Theme, icons and formats in force; pages redraw when `formats_changed`."""

    formats_changed = Signal()

    def __init__(self, theme: Theme, icons: Icons, formats: Formats, parent: QObject) -> None:
        """Hold what was built at the start."""
        super().__init__(parent)
        self.theme = theme
        self.icons = icons
        self._formats = formats

    @property
    def formats(self) -> Formats:
        """The ways of writing in force."""
        return self._formats

    def write_with(self, formats: Formats) -> None:
        """Take other ways of writing: another language, or amounts hidden."""
        self._formats = formats
        self.formats_changed.emit()

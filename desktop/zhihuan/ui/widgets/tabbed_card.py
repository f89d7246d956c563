"""A card that shows one of several panes, each under its own tab."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QTabBar, QWidget

from zhihuan.ui.theme import Space
from zhihuan.ui.widgets.card import Card

if TYPE_CHECKING:
    from collections.abc import Sequence


class _Pile(QStackedWidget):
    """Asks for the room of the pane that is shown, not for that of the largest."""

    def hasHeightForWidth(self) -> bool:
        """Leave the height to the hints: the panes that are not shown have no say in it."""
        return False

    def minimumSizeHint(self) -> QSize:
        """Return the least room of the pane shown."""
        shown = self.currentWidget()
        return shown.minimumSizeHint() if shown is not None else super().minimumSizeHint()

    def sizeHint(self) -> QSize:
        """Return the room of the pane shown."""
        shown = self.currentWidget()
        return shown.sizeHint() if shown is not None else super().sizeHint()


class TabbedCard(Card):
    """Panes under tabs; Ctrl+Tab is left to the window."""

    switched = Signal(object)
    """The pane shown is another (`QWidget`)."""

    def __init__(self, panes: Sequence[QWidget], *, parent: QWidget | None = None) -> None:
        """Lay out the panes; name their tabs with `call`."""
        super().__init__(spacing=Space.S, parent=parent)
        self._panes = tuple(panes)
        self.tabs = QTabBar(self)
        self._stack = _Pile(self)
        for pane in self._panes:
            self.tabs.addTab("")
            self._stack.addWidget(pane)
        self.tabs.setExpanding(False)
        self.tabs.setDrawBase(False)
        self.tabs.setUsesScrollButtons(False)
        self.body.setContentsMargins(Space.S, Space.S, Space.S, Space.S)
        self.body.addWidget(self.tabs)
        self.body.addWidget(self._stack, 1)
        self.tabs.currentChanged.connect(self._switch)

    @property
    def shown(self) -> QWidget:
        """The pane that is shown."""
        return self._panes[max(0, self.tabs.currentIndex())]

    def call(self, *names: str) -> None:
        """Name the tabs in their order."""
        for number, name in enumerate(names):
            self.tabs.setTabText(number, name)
        self.tabs.setAccessibleName(", ".join(names))

    def show_pane(self, pane: QWidget) -> None:
        """Show a pane."""
        self.tabs.setCurrentIndex(self._panes.index(pane))

    @Slot(int)
    def _switch(self, number: int) -> None:
        self._stack.setCurrentIndex(number)
        self._stack.updateGeometry()
        self.switched.emit(self._panes[number])

"""The window: a rail, a head, one page at a time, and the bar that offers undo.

Knows pages only as `PageEntry`; knows no ledger, no tray and no clock: it tells what the user did by signals.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from zhihuan.ui.actions import LedgerActions
from zhihuan.ui.keys import add_key
from zhihuan.ui.theme import Size, Space
from zhihuan.ui.widgets.drop_veil import DropVeil
from zhihuan.ui.widgets.page_frame import PageFrame, centre
from zhihuan.ui.widgets.rail import Rail
from zhihuan.ui.widgets.top_bar import TopBar
from zhihuan.ui.widgets.undo_bar import UndoBar

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QMimeData
    from PySide6.QtGui import (
        QCloseEvent,
        QDragEnterEvent,
        QDragLeaveEvent,
        QDropEvent,
        QKeyEvent,
        QResizeEvent,
    )

    from zhihuan.ui.look import Look
    from zhihuan.ui.pages.page import Page, PageEntry

_SETTINGS_KEYS = "Ctrl+,"
_QUIT_KEYS = "Ctrl+Q"
"""Where a desktop has no keys of its own for this, as on Windows, people expect these too."""


class MainWindow(QMainWindow):
    """The shell around the pages. The first entry is shown first; pages are built when first shown."""

    page_shown = Signal(str)
    files_dropped = Signal(list)
    """Paths (`pathlib.Path`) the user let go anywhere on the window."""
    closed = Signal()
    """The window was closed for good: no tray holds the program."""
    quit_wanted = Signal()
    """The user asked by the keyboard to end the program, tray and all."""
    instead_chosen = Signal()
    """What was done beside the ledger is to be taken back."""
    refreshed = Signal()
    """Pages were filled anew: something moved, or a day turned."""
    first_hidden = Signal()
    """The window went to the tray and the user was not told of it yet: say it now."""

    def __init__(self, look: Look, entries: Sequence[PageEntry]) -> None:
        """Build the shell; nothing of any page yet."""
        super().__init__()
        self._look = look
        self._entries = {entry.key: entry for entry in entries}
        self._pages: dict[str, Page] = {}
        self._frames: dict[str, PageFrame] = {}
        self._stale: set[str] = set()
        self._shown = ""
        self._has_tray = False
        self._told_of_tray = False
        self._go_actions = {key: QAction(self) for key in self._entries}
        self.actions_on_ledger = LedgerActions(look, self)
        self._build()
        self._connect()
        self.retranslate()

    @property
    def shown(self) -> str:
        """The key of the page shown; empty before the first."""
        return self._shown

    def page(self, key: str) -> Page:
        """Return a page, building it if nobody saw it yet."""
        if key not in self._pages:
            self._build_page(key)
        return self._pages[key]

    def show_page(self, key: str) -> None:
        """Bring a page to the front, refreshed if it went stale."""
        page = self.page(key)
        self._rail.choose(key)
        if key == self._shown:
            return
        self._shown = key
        self._freshen(key)
        # Where a page loses or takes the keyboard, Qt would scroll to the middle of it: it stays where it was left.
        bars = [frame.verticalScrollBar() for frame in self._frames.values()]
        places = [bar.value() for bar in bars]
        self._stack.setCurrentWidget(self._frames[key])
        self._show_head()
        page.setFocus(Qt.FocusReason.OtherFocusReason)
        for bar, place in zip(bars, places, strict=True):
            bar.setValue(place)
        self.page_shown.emit(key)

    def refresh_pages(self) -> None:
        """Fill the shown page anew now, the others when they are next shown."""
        self._stale = set(self._pages)
        if self._shown:
            self._freshen(self._shown)
            self._show_head()
        self.refreshed.emit()

    def set_badge(self, key: str, count: int) -> None:
        """Show at a page's button how many things there want attention."""
        self._rail.button(key).set_badge(count)

    def offer_undo(self, words: str) -> None:
        """Say what changed, and offer to take it back."""
        self._undo_bar.offer(words)

    def say(self, words: str) -> None:
        """Say something at the foot that cannot be taken back, such as what went wrong."""
        self._undo_bar.offer(words, undoable=False)

    def offer_instead(self, words: str, act: str) -> None:
        """Say what was done beside the ledger, and offer to take it back; `instead_chosen` says that it is wanted."""
        self._undo_bar.offer_other(words, act)

    def know_tray(self, *, present: bool, told: bool) -> None:
        """Learn whether a tray can hold the program, and whether the user was told already that it does."""
        self._has_tray = present
        self._told_of_tray = told

    def retranslate(self) -> None:
        """Write every text of the shell and of the built pages anew."""
        for key, action in self._go_actions.items():
            action.setText(self._entries[key].title())
        self._rail.retranslate({key: action.shortcut() for key, action in self._go_actions.items()})
        self.actions_on_ledger.retranslate()
        self._undo_bar.retranslate()
        for page in self._pages.values():
            page.retranslate()
        self.refresh_pages()
        self._show_head()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the rail where the window is narrow."""
        super().resizeEvent(event)
        self._rail.fold(folded=self.width() < Size.FOLD_BELOW)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc dismisses the bar at the foot."""
        if event.key() == Qt.Key.Key_Escape and self._undo_bar.isVisible():
            self._undo_bar.dismiss()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Hide to the tray where there is one, else close."""
        if not self._has_tray:
            super().closeEvent(event)
            self.closed.emit()
            return
        event.ignore()
        self.hide()
        if not self._told_of_tray:
            self._told_of_tray = True
            self.first_hidden.emit()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Welcome files."""
        if _files(event.mimeData()):
            event.acceptProposedAction()
            self._veil.cover()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Let the file go by."""
        super().dragLeaveEvent(event)
        self._veil.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell which files were let go."""
        self._veil.hide()
        files = _files(event.mimeData())
        if files:
            event.acceptProposedAction()
            self.files_dropped.emit(files)

    def _build(self) -> None:
        self.setMinimumSize(Size.WINDOW_LEAST_WIDE, Size.WINDOW_LEAST_HIGH)
        room = self.screen().availableSize() - QSize(0, Size.TITLE_BAR)
        self.resize(QSize(Size.WINDOW_WIDE, Size.WINDOW_HIGH).boundedTo(room))
        self.setWindowIcon(self._look.icons.application())
        self.setAcceptDrops(True)
        body = QWidget(self)
        body.setProperty("role", "paper")
        self._rail = Rail(self._look, tuple(self._entries.values()), body)
        self._top = TopBar(self._look, body)
        self._stack = QStackedWidget(body)
        self._undo_bar = UndoBar(self._look, parent=body)
        column = QVBoxLayout()
        column.setContentsMargins(0, Space.L, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._centred_top(body))
        column.addSpacing(Space.M)
        column.addWidget(self._stack, 1)
        column.addWidget(self._undo_bar)
        row = QHBoxLayout(body)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._rail)
        row.addLayout(column, 1)
        self.setCentralWidget(body)
        self._veil = DropVeil(self._look, body)

    def _centred_top(self, parent: QWidget) -> QWidget:
        holder = QWidget(parent)
        holder.setProperty("role", "clear")
        centre(self._top, holder)
        return holder

    def _connect(self) -> None:
        numbers = iter(range(1, 10))
        for key, action in self._go_actions.items():
            foot = self._entries[key].at_foot
            action.setShortcut(QKeySequence(_SETTINGS_KEYS if foot else f"Ctrl+{next(numbers)}"))
            action.setData(key)
            action.triggered.connect(self._go)
            self.addAction(action)
        add_key(self, _QUIT_KEYS, self.quit_wanted.emit, within=True)
        self._rail.page_chosen.connect(self._choose)
        self._undo_bar.undo_chosen.connect(self.actions_on_ledger.undo_asked)
        self._undo_bar.other_chosen.connect(self.instead_chosen)
        self._look.formats_changed.connect(self.refresh_pages)
        self._look.theme.changed.connect(self._tint)
        self._tint()

    def _build_page(self, key: str) -> None:
        frame = PageFrame(self._stack)
        page = self._entries[key].build(frame)
        frame.hold(page)
        self._stack.addWidget(frame)
        self._pages[key] = page
        self._frames[key] = frame
        self._stale.add(key)
        primary = page.primary_action()
        if primary is not None:
            page.addAction(primary)
        page.head_changed.connect(self._show_head)
        page.moved_on.connect(self._undo_bar.dismiss)

    def _freshen(self, key: str) -> None:
        if key in self._stale:
            self._stale.discard(key)
            self._pages[key].refresh()

    def _show_head(self) -> None:
        if not self._shown:
            return
        page = self._pages[self._shown]
        self._top.show_head(page.title(), page.subtitle(), page.primary_action())
        self.setWindowTitle(self.tr("{page} – Zhihuan").format(page=page.title()))

    def _choose(self, key: str) -> None:
        """Show a page; the one that is shown already begins again."""
        if key == self._shown:
            self._pages[key].begin_again()
        else:
            self.show_page(key)

    def _go(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self._choose(str(action.data()))

    def _tint(self) -> None:
        for key, action in self._go_actions.items():
            action.setIcon(self._look.icons.icon(self._entries[key].icon, "ink"))


def _files(dragged: QMimeData) -> list[Path]:
    """Return the local files in what is dragged."""
    return [Path(url.toLocalFile()) for url in dragged.urls() if url.isLocalFile()]

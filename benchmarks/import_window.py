"""The real window over a large import, watched by a clock that ticks in its event loop; `importing.py` calls it."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zhihuan.ui.pages.import_page import ImportPage
    from zhihuan.ui.pages.import_preparation import Preparation

TICK_MS = 2
PATIENCE_S = 300


class Unmeasurable(Exception):
    """The window did not come as far as it should; the argument says where it stayed."""


class Watch:
    """Ticks as often as the event loop lets it and keeps the longest time between two ticks."""

    def __init__(self) -> None:
        """Begin to tick."""
        from PySide6.QtCore import QTimer

        self.found: dict[str, float] = {}
        self._longest_s = 0.0
        self._last = time.perf_counter()
        self._timer = QTimer(interval=TICK_MS)
        self._timer.timeout.connect(self._tick)
        self._timer.start()

    def until(self, part: str, reached: Callable[[], bool], begin: Callable[[], None]) -> None:
        """Begin a part of the way, let the window turn until it is done, and note its longest standstill."""
        from PySide6.QtCore import QCoreApplication, QEventLoop

        self._longest_s, self._last = 0.0, time.perf_counter()
        begin()
        give_up = time.monotonic() + PATIENCE_S
        while not reached():
            if time.monotonic() > give_up:
                raise Unmeasurable(part)
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        for _ in range(20):
            QCoreApplication.processEvents()
            time.sleep(TICK_MS / 1000)
        self.found[f"{part}_ms"] = self._longest_s * 1000

    def _tick(self) -> None:
        now = time.perf_counter()
        self._longest_s = max(self._longest_s, now - self._last)
        self._last = now


def window(folder: Path) -> dict[str, float]:
    """Take the statement of a folder in by the real window; return each part's longest standstill in milliseconds."""
    home = folder / "home"
    home.mkdir(mode=0o700, exist_ok=True)
    os.environ |= dict.fromkeys(("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR"), str(home))
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from zhihuan.bootstrap.options import WindowOptions
    from zhihuan.bootstrap.program import Program
    from zhihuan.system.clock import SystemClock
    from zhihuan.system.paths import Paths
    from zhihuan.ui.application import make_application
    from zhihuan.ui.pages.import_page import ImportPage

    application = make_application()
    program = Program(application, WindowOptions(folder / "window.zhihuan"), Paths.of_this_user(), SystemClock())
    if not program.open():
        raise Unmeasurable("open")
    watch = Watch()
    program.window.show_page("import")
    page = program.window.page("import")
    if not isinstance(page, ImportPage):
        raise Unmeasurable("page")
    action, desk = page.primary_action, program._desk  # noqa: SLF001 - a measure looks inside
    watch.until("reading and planning", lambda: page.preparation.plan is not None and page.preparation.settled,
                lambda: page.take([folder / "statement.csv"]))
    _choose(watch, page)
    wanted = action()
    if wanted is None or not wanted.isEnabled():
        raise Unmeasurable("plan")
    session = desk.session
    watch.until("writing and showing", lambda: bool(session.book.entries) and not session.writing, wanted.trigger)
    watch.until("the overview after it", lambda: True, lambda: program.window.show_page("overview"))
    watch.until("the loans after it", lambda: True, lambda: program.window.show_page("loans"))
    watch.until("taking it back", lambda: session.book.empty and not session.writing, desk.undo)
    program.close()
    return watch.found


def _choose(watch: Watch, page: ImportPage) -> None:
    """Choose every row of the preview at once, turn all their boxes off, and on again."""
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    from zhihuan.ui.pages.import_preview import Preview

    preview, preparation = page.findChild(Preview), page.preparation
    if not isinstance(preview, Preview):
        raise Unmeasurable("preview")
    table = preview.table
    watch.until("choosing every row", lambda: preview.decision.settled, table.selectAll)
    for part, decided in (("leaving every row out", True), ("taking every row in again", False)):
        watch.until(part, partial(_decided, preparation, decided), partial(QTest.keyClick, table, Qt.Key.Key_Space))


def _decided(preparation: Preparation, wanted: bool) -> bool:  # noqa: FBT001 - what is waited for
    """Say whether something was decided (or nothing any more) and planned."""
    return bool(preparation.draft.choices) == wanted and preparation.settled

"""The health page, a figure taken apart, the months before, and something tried out, as pictures."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic
from typing import Final

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QScrollArea

from zhihuan.domain.health.measure import Measure
from zhihuan.ui.dialogs.what_if_form import WhatIfForm
from zhihuan.ui.main_window import MainWindow
from zhihuan.ui.pages.health_page import HealthPage

_MOMENT_MS: Final = 50
_LONGEST_S: Final = 60.0


class OneHealth:
    """Sets up each picture; nothing of it changes the ledger."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    def motifs(self) -> dict[str, Callable[[], object]]:
        """Return how each picture is set up, by name."""
        return {
            "health": self._page,
            "health-figures": lambda: self._scrolled(0.45),
            "health-trends": lambda: self._scrolled(1.0),
            "health-explained": lambda: self._page().open(Measure.DTI),
            "health-whatif": self._what_if,
            "health-whatif-months": lambda: self._what_if().ahead.setChecked(True),
            "health-thresholds": self._thresholds,
        }

    def _page(self) -> HealthPage:
        self._window.show_page("health")
        page = self._window.page("health")
        assert isinstance(page, HealthPage)
        _wait(lambda: page.found is not None and not page.reader.busy)
        self._scroll(page, 0.0)
        return page

    def _scrolled(self, share: float) -> None:
        self._scroll(self._page(), share)

    def _scroll(self, page: HealthPage, share: float) -> None:
        frame = page.parentWidget()
        while not isinstance(frame, QScrollArea):
            assert frame is not None
            frame = frame.parentWidget()
        bar, seen = frame.verticalScrollBar(), -1
        while seen != bar.maximum():
            seen = bar.maximum()
            bar.setValue(round(seen * share))
            QTest.qWait(4 * _MOMENT_MS)

    def _thresholds(self) -> None:
        self._page().verdict.thresholds.click()

    def _what_if(self) -> WhatIfForm:
        page = self._page()
        page.try_out()
        form = page.findChildren(WhatIfForm)[-1]
        form.borrow.amount.set_text("20000")
        form.borrow.rate.set_text("18")
        _wait(lambda: not form.busy and form.model.rowCount() > 0)
        return form


def _wait(there: Callable[[], bool]) -> None:
    deadline = monotonic() + _LONGEST_S
    while not there():
        assert monotonic() < deadline, "the figures are still being measured"
        QTest.qWait(_MOMENT_MS)

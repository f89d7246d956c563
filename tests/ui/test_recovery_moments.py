"""The recovery page in each situation at three moments: what stands there is what the ledger says on that day."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget

from tests.journeys.recovery_lives import Life
from tests.journeys.recovery_stories import MOMENTS, STORIES
from tests.ui.recovery_things import bars, rings, says
from zhihuan.ui.desk import Desk
from zhihuan.ui.pages.recovery_page import RecoveryPage
from zhihuan.wording.problems import told
from zhihuan.wording.recovery import conditions_met, gate_sentence


@pytest.mark.parametrize("name", STORIES)
def test_the_page_shows_each_moment_as_the_ledger_has_it(name, tmp_path, look, qapp, qtbot):
    life = Life(tmp_path / "ledger.sqlite")
    desk = Desk(life.session, look, told, qapp)
    holder = QWidget()
    qtbot.addWidget(holder)
    page = RecoveryPage(desk, holder)
    desk.changed.connect(page.refresh)
    page.resize(1000, 900)
    holder.show()
    page.show()

    moments = 0
    for _ in STORIES[name](life):
        moments += 1
        page.refresh()
        qtbot.waitUntil(lambda: not page.reader.busy, timeout=30_000)
        standing = life.standing()
        still_open = life.case.closed_on is None
        assert all(says(page, gate_sentence(gate)) is still_open for gate in standing.gates)
        assert says(page, "Blocked:") is bool(standing.gates and still_open)
        if standing.outside_control:
            assert rings(page) == []
            assert bars(page) == []
            assert says(page, "outside your control") is still_open
        elif still_open:
            assert says(page, conditions_met(standing, look.formats))
            assert len(bars(page)) == sum(one.progress is not None for one in standing.measured)
        assert not page.grab().toImage().isNull()
    assert moments == MOMENTS
    desk.deleteLater()

"""The page of recovery fits the smallest window, whatever is written on it."""

from __future__ import annotations

from dataclasses import replace

from tests.builders import a_case, a_line, new
from tests.ui.recovery_things import LENDERS, a_lost_line
from zhihuan.domain.book import Kind
from zhihuan.ui.theme import Size, Space

ROOM = Size.WINDOW_LEAST_WIDE - Size.RAIL_FOLDED - 2 * Space.XL


def test_the_page_is_no_wider_than_the_smallest_window_leaves(recovery_page_of, qtbot):
    long = replace(a_line(), name="Consumer credit line of the third branch by the river, personal account")
    case = replace(a_case(criteria=(LENDERS,)), told="We are sorry to tell you that " * 8, capital=True)
    page = recovery_page_of(*(new(Kind.LINE, long) if one.after == a_line() else one for one in a_lost_line(case)))
    qtbot.waitUntil(lambda: not page.reader.busy, timeout=30_000)
    page.resize(ROOM, page.height())

    assert page.minimumSizeHint().width() <= ROOM

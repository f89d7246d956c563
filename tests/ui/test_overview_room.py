"""The first page in little room: one column again in a smaller window, and rows that keep their names."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtWidgets import QBoxLayout

from tests.builders import a_card, a_lender, a_loan, an_entry
from tests.ui.shell import entry
from zhihuan.application import commands as c
from zhihuan.application.glance import due_rows
from zhihuan.ui.main_window import MainWindow
from zhihuan.ui.pages.overview import OverviewPage
from zhihuan.ui.pages.overview_dues import DueLine
from zhihuan.ui.pages.page import PageEntry
from zhihuan.ui.widgets.labels import ElidedText
from zhihuan.ui.widgets.page_frame import PageFrame


@pytest.fixture
def window(desk, session, look, qtbot):
    """The real shell round the real page: a card's bill with its minimum, and a loan."""
    session.run(c.AddLine(replace(a_card(), name="Card with a long name"), a_lender("bank", "Some Bank of the North")))
    session.run(c.AddEntry(an_entry(line="card", on=date(2026, 2, 5), amount=10_000)))
    session.run(c.AddLoan(a_loan(name="Phone in instalments"), a_lender("ant", "Another lender")))
    overview = PageEntry("overview", str, "overview", lambda parent: OverviewPage(desk, parent))
    shell = MainWindow(look, [overview, entry("loans")])
    qtbot.addWidget(shell)
    shell.resize(1280, 800)
    shell.show_page("overview")
    shell.show()
    qtbot.waitExposed(shell)
    return shell


def in_one_column(window):
    page = window.page("overview")
    return page._halves.direction() is QBoxLayout.Direction.TopToBottom


@pytest.mark.parametrize("on_another_page", [False, True])
def test_a_window_made_smaller_goes_back_to_one_column(window, qtbot, on_another_page):
    beside = not in_one_column(window)
    if on_another_page:
        window.show_page("loans")

    window.resize(900, 600)
    window.show_page("overview")

    assert beside
    qtbot.waitUntil(lambda: in_one_column(window))
    frame = window.findChildren(PageFrame)[0]
    qtbot.waitUntil(lambda: frame.horizontalScrollBar().maximum() == 0)


@pytest.mark.parametrize("size", [(1280, 800), (900, 600)])
def test_no_name_in_the_list_is_cut(window, qtbot, size):
    window.resize(*size)

    def whole():
        texts = [text for line in window.findChildren(DueLine) for text in line.findChildren(ElidedText)]
        return texts and all("…" not in text.shown for text in texts)

    qtbot.waitUntil(whole)


def test_until_when_something_is_put_off_stands_on_a_line_of_its_own(look, session, window, qtbot):
    position = session.position()
    [row, *_] = due_rows(position, session.today)
    line = DueLine(look, row, position, window.page("overview")._dues._pause, window.page("overview"),
                   put_off=session.now.replace(tzinfo=None) + timedelta(hours=30))

    said = [text.text() for text in line.findChildren(ElidedText)]

    assert any(words.startswith("put off until") and " · " not in words for words in said)


def test_coming_back_to_the_page_finds_it_where_it_was(window, session, qtbot):
    for number in range(12):
        session.run(c.AddLoan(a_loan(f"loan {number}"), a_lender("ant", "Another lender")))
    window.resize(900, 600)
    window.refresh_pages()
    bar = window.findChildren(PageFrame)[0].verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)

    window.show_page("loans")
    window.show_page("overview")

    assert bar.value() == 0
    assert window.focusWidget() is window.page("overview")

"""The health of a day on paper: every figure and warning in words, names escaped, a PDF that was written whole."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtWidgets import QMenu

from tests.builders import a_lender, a_loan, an_income, terms
from zhihuan.application import commands as c
from zhihuan.domain.health.measure import Measure
from zhihuan.ui.dialogs.health_paper import HealthPaper
from zhihuan.wording.measures import measure_name


@pytest.fixture
def page(session, health_page, qtbot):
    session.run(c.AddLoan(a_loan(name="<b>借呗</b> & co"), a_lender("ant", "Ant <i>")))
    session.run(c.SetIncome(an_income(amount=2_000)))
    return health_page.settled(qtbot)


@pytest.fixture
def on_paper(desk, page):
    return HealthPaper(desk, page.found, page)


def test_every_measure_and_warning_is_on_it(on_paper):
    text = on_paper.document().toPlainText()

    assert all(measure_name(measure) in text for measure in Measure)
    assert "Debt to income: 53.3%" in text
    assert "severe from 55%" in text


def test_a_warning_says_since_when_and_what_moved_it(desk, session, health_page, qtbot):
    session.run(c.AddLoan(a_loan(start=date(2025, 11, 1), terms=terms(start=date(2025, 11, 1))), a_lender()))
    session.run(c.SetIncome(an_income(amount=2_000)))
    page = health_page.settled(qtbot)
    qtbot.waitUntil(lambda: any(one.since and one.moved for one in page.found.warnings), timeout=30_000)

    text = HealthPaper(desk, page.found, page).document().toPlainText()

    assert "So since" in text
    assert "Since last month " in text


def test_without_a_warning_it_says_whether_that_can_be_said(desk, session, health_page, qtbot):
    session.run(c.AddLoan(a_loan(start=desk.today, terms=terms(start=desk.today)), a_lender()))
    page = health_page.settled(qtbot)

    text = HealthPaper(desk, page.found, page).document().toPlainText()

    assert "Whether there is danger cannot be said yet\nNot told yet: your own income" in text


def test_a_name_cannot_draw_itself(on_paper):
    assert "<b>借呗</b> & co" in on_paper.document().toPlainText()


def test_a_pdf_is_written_and_said(on_paper, desk, tmp_path, qtbot):
    with qtbot.waitSignal(desk.told) as said:
        assert on_paper.write_to(tmp_path / "health")

    written = tmp_path / "health.pdf"
    assert written.read_bytes().startswith(b"%PDF")
    assert said.args == ["health.pdf is written."]


def test_a_file_that_was_not_chosen_is_not_replaced(on_paper, desk, tmp_path, qtbot):
    (tmp_path / "health.pdf").write_text("mine")

    with qtbot.waitSignal(desk.told) as said:
        assert not on_paper.write_to(tmp_path / "health")

    assert (tmp_path / "health.pdf").read_text() == "mine"
    assert said.args == ["health.pdf is there already."]


def test_a_place_that_cannot_be_written_is_said(on_paper, desk, tmp_path, qtbot):
    with qtbot.waitSignal(desk.told) as said:
        assert not on_paper.write_to(tmp_path / "nowhere" / "health.pdf")

    assert said.args == ["health.pdf could not be written."]


def test_the_button_offers_both_ways(page, qtbot):
    page.verdict.print.click()

    menu = page.findChildren(QMenu)[-1]
    assert [action.text() for action in menu.actions()] == ["Save as PDF…", "Print…"]
    menu.hide()

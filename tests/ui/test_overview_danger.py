"""Danger on the first page: what would help comes beside its warning, and what has no room is a press away."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtWidgets import QLabel, QWidget

from tests.builders import a_lender, a_loan, an_income
from tests.rules.tree import ROOT
from zhihuan.application import commands as c
from zhihuan.application.rules import read_rules
from zhihuan.ui.pages.overview import OverviewPage
from zhihuan.ui.widgets.buttons import Button

SHIPPED = read_rules((ROOT / "resources" / "rules" / "health.toml").read_text(encoding="utf-8"))


@pytest.fixture
def holder(qtbot):
    holder = QWidget()
    qtbot.addWidget(holder)
    return holder


@pytest.fixture
def page(desk, holder):
    page = OverviewPage(desk, holder)
    desk.changed.connect(page.refresh)
    return page


def said(page):
    return [label.text() for label in page.findChildren(QLabel)]


def test_what_would_help_comes_beside_its_warning(session, page, qtbot):
    session.run(c.AddLoan(a_loan(start=date(2026, 2, 20)), a_lender()))
    session.run(c.SetIncome(an_income(amount=2000)))
    session.run(c.AddLoan(a_loan("more", name="More", start=date(2026, 2, 20)), a_lender()))

    page.refresh()

    qtbot.waitUntil(lambda: any(text.startswith("Paying off ") for text in said(page)))


def test_warnings_without_room_are_counted_and_lead_to_the_health_page(session, desk, page, qtbot):
    for number in range(6):
        session.run(c.AddLoan(a_loan(f"loan{number}", lender=f"lender{number}"), a_lender(f"lender{number}")))
    desk.session.rules = SHIPPED
    session.run(c.SetIncome(an_income(amount=2000)))
    page.refresh()
    more = [one for one in page.findChildren(Button) if "more warnings" in one.text()][-1]

    with qtbot.waitSignal(desk.page_wanted) as asked:
        more.click()

    assert asked.args == ["health", None]

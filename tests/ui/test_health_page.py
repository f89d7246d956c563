"""The health page: every figure with its band, warnings with a step, what is unknown and what to enter."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel

from tests.builders import a_lender, a_loan, a_payment, an_income, cny, terms
from zhihuan.application import commands as c
from zhihuan.application import household_commands as h
from zhihuan.domain.health.measure import Measure
from zhihuan.domain.health.rules import HealthRules
from zhihuan.domain.household import FactId, FactKind, HouseholdFact
from zhihuan.ui.pages.health_groups import GROUPS, members, scale
from zhihuan.ui.pages.health_warnings import WarningRow
from zhihuan.ui.theme import Tone

LENDERS = ("ant", "du", "mei", "jd", "360")


def texts(widget):
    """Every text a label or button in this widget shows."""
    shown = [label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget) and label.text()]
    return [*shown, *(one.text() for one in widget.findChildren(QAbstractButton) if one.isVisibleTo(widget))]


def tile(page, measure):
    return next(group.tiles[measure] for group in page.groups.values() if measure in group.tiles)


def in_debt(session, lenders=1):
    for one in LENDERS[:lenders]:
        session.run(c.AddLoan(a_loan(one, lender=one, name=one.title()), a_lender(one, one.title())))


def test_an_empty_ledger_says_how_to_begin(health_page):
    health_page.refresh()

    said = " ".join(texts(health_page))
    assert "Nothing to measure yet" in said
    assert "Add a loan" in said
    assert health_page.primary_action() is None


def test_every_measure_stands_on_the_page_once():
    shown = [measure for key in GROUPS for measure in members(key)]

    assert sorted(shown) == sorted(Measure)


def test_without_income_the_ratio_is_unknown_and_says_what_to_enter(session, health_page, qtbot):
    in_debt(session)
    page = health_page.settled(qtbot)

    name, value, band, note = tile(page, Measure.DTI).words
    assert (name, value, band) == ("Debt to income", "unknown", "")
    assert "No income" in note
    enter = next(one for one in page.gaps.findChildren(QAbstractButton) if one.text() == "Enter income")
    with qtbot.waitSignal(page.fact_wanted) as asked:
        enter.click()
    assert asked.args == ["income"]


def test_a_figure_says_its_value_and_band_and_a_screen_reader_hears_both(session, health_page, qtbot):
    in_debt(session)
    session.run(c.SetIncome(an_income(amount=2_000)))
    page = health_page.settled(qtbot)

    shown = tile(page, Measure.DTI)
    assert shown.words[1:3] == ("53.3%", "high")
    assert shown.accessibleName() == "Debt to income: 53.3%, high"


def test_a_warning_appears_with_its_reason_and_a_step_and_goes_at_its_band(session, health_page, qtbot):
    in_debt(session, lenders=5)
    page = health_page.settled(qtbot)
    before = [row.measure for row in page.warnings.rows]

    assert Measure.INSTITUTIONS in before
    row = next(row for row in page.warnings.rows if row.measure is Measure.INSTITUTIONS)
    said = " ".join(texts(row))
    assert "5 lenders with a balance" in said
    assert "Paying off" in said
    for one in LENDERS[2:]:
        session.run(c.DeleteLoan(session.book.loans[one].id))
    page = health_page.settled(qtbot)
    assert Measure.INSTITUTIONS not in [row.measure for row in page.warnings.rows]


def test_the_head_counts_the_warnings_and_names_the_gravest(session, health_page, qtbot):
    in_debt(session)
    page = health_page.settled(qtbot)

    assert "severe" in page.verdict.sentence.text()
    assert "unknown" in page.verdict.note.text()


def test_where_too_little_is_told_the_head_says_so_and_names_what_is_missing(session, desk, health_page, qtbot):
    session.run(c.AddLoan(a_loan(start=desk.today, terms=terms(start=desk.today)), a_lender()))
    page = health_page.settled(qtbot)

    assert page.verdict.sentence.text() == "Whether there is danger cannot be said yet"
    assert page.verdict.icon.accessibleName() == "unknown"
    assert page.verdict.note.text().startswith("Not told yet: your own income, cash at hand · ")
    assert "too little to say more" in page.warnings.nothing.text()


def test_why_takes_the_figure_of_a_warning_apart(session, health_page, qtbot):
    in_debt(session)
    page = health_page.settled(qtbot)
    row = page.findChildren(WarningRow)[0]

    row.why.click()

    assert page.explained.measure is row.measure


def test_a_tile_is_pressed_by_the_keyboard(session, health_page, qtbot):
    in_debt(session)
    page = health_page.settled(qtbot)
    shown = tile(page, Measure.ACCOUNTS)
    shown.setFocus()

    qtbot.keyClick(shown, Qt.Key.Key_Space)

    assert page.explained.measure is Measure.ACCOUNTS


def test_facts_say_how_old_they_are(session, desk, health_page, qtbot):
    in_debt(session)
    told = desk.today - timedelta(days=120)
    session.run(h.SetFact(HouseholdFact(FactId("cash"), FactKind.LIQUID_CASH, cny(5_000), told)))
    page = health_page.settled(qtbot)

    assert page.facts.values["cash"].text() == "¥5,000.00"
    assert any("120 days ago" in text for text in texts(page.facts))
    assert any("120 days ago" in text for text in texts(page.gaps))


@pytest.mark.parametrize("key", ["income", "cash", "spending", "fee", "applications", "guarantees"])
def test_every_fact_has_a_button_to_its_form(session, health_page, qtbot, key):
    in_debt(session)
    page = health_page.settled(qtbot)

    with qtbot.waitSignal(page.fact_wanted) as asked:
        page.facts.buttons[key].click()

    assert asked.args == [key]


def test_a_payment_is_measured_again_without_asking(session, health_page, qtbot):
    in_debt(session)
    page = health_page.settled(qtbot)
    overdue = tile(page, Measure.OVERDUE).words[1]

    session.run(c.RecordPayment(a_payment(loan="ant", amount=cny("1066.19"), on=session.today)))

    qtbot.waitUntil(lambda: tile(page, Measure.OVERDUE).words[1] != overdue, timeout=30_000)
    assert tile(page, Measure.OVERDUE).words[1] == "¥0.00"


def test_the_strip_says_every_month_in_words(session, health_page, qtbot):
    in_debt(session)
    page = health_page.settled(qtbot)

    assert len(page.strip.squares) == 24
    assert "February 2026: overdue, M1" in page.strip.accessibleDescription()
    assert {square.mark for square in page.strip.squares} == {"–", "1"}


def test_a_rule_that_is_off_has_no_band(session, desk, health_page, qtbot):
    in_debt(session)
    session.run(c.SetIncome(an_income(amount=2_000)))
    health_page.settled(qtbot)

    desk.measure_by(HealthRules(()))

    page = health_page.settled(qtbot)
    assert tile(page, Measure.DTI).words[1:3] == ("53.3%", "")
    assert page.warnings.rows == []


def test_a_band_that_is_not_there_takes_no_part_of_the_scale(desk):
    rule = next(one for one in desk.session.rules.rules if one.measure is Measure.OVERDUE)

    assert [band.tone for band in scale(rule.bands)] == [Tone.FINE, Tone.SEVERE]


@pytest.mark.parametrize("wide", [788, 1_024, 1_520])
def test_nothing_is_wider_than_the_room(session, health_page, wide, qtbot):
    in_debt(session, lenders=3)
    page = health_page.settled(qtbot)

    page.resize(wide, 3_000)

    assert page.minimumSizeHint().width() <= 788

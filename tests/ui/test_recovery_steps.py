"""The steps of a case: planned, ticked, corrected and taken out, all by keyboard."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.builders import a_case, new
from tests.ui.recovery_things import CASE, a_lost_line, named, says
from zhihuan.domain.book import Kind
from zhihuan.domain.recovery.step import RecoveryStep, StepId, StepKind
from zhihuan.ui.dialogs.step_form import StepForm
from zhihuan.ui.widgets.thing_row import ThingRow


def a_step(identity="talk", kind=StepKind.TALK_TO_SERVICE, on=date(2026, 3, 12), **more):
    return new(Kind.STEP, RecoveryStep(StepId(identity), CASE, kind, on, **more))


def row_of(card, words):
    return named(card, words).findChild(ThingRow)


@pytest.fixture
def page(recovery_page_of):
    return recovery_page_of(*a_lost_line(
        a_case(), a_step(), a_step("debit", StepKind.AUTOMATIC_DEBIT, date(2026, 3, 5)),
        a_step("done", StepKind.READ_REPORT, date(2026, 3, 2), done_on=date(2026, 3, 3)),
    ))


def test_open_steps_stand_by_their_day_before_the_done_ones(page):
    kinds = [place.row.key for place in page.steps.rows._places]

    assert kinds == ["debit", "talk", "done"]
    assert says(page.steps, "1 of 3 done")
    assert says(named(page.steps, "automatic debit"), "open, its day has passed")


def test_a_step_is_ticked_and_unticked(page):
    book = page._desk.session

    row_of(page.steps, "Talk to").tick.click()
    assert book.book.steps["talk"].done_on == date(2026, 3, 10)

    row_of(page.steps, "Talk to").tick.click()
    assert book.book.steps["talk"].done_on is None


def test_the_keyboard_stays_with_the_step_that_was_ticked(page, qtbot):
    page.window().activateWindow()
    tick = row_of(page.steps, "Talk to").tick
    tick.setFocus()
    qtbot.waitUntil(tick.hasFocus)

    qtbot.keyClick(tick, Qt.Key.Key_Space)

    assert QApplication.focusWidget() is row_of(page.steps, "Talk to").tick


def test_what_did_not_change_is_not_built_anew(page):
    before = row_of(page.steps, "Talk to")

    row_of(page.steps, "automatic debit").tick.click()

    assert row_of(page.steps, "Talk to") is before


def test_del_takes_a_step_out_and_undo_brings_it_back(page, qtbot):
    page.window().activateWindow()
    tick = row_of(page.steps, "Talk to").tick
    tick.setFocus()
    qtbot.waitUntil(tick.hasFocus)

    qtbot.keyClick(tick, Qt.Key.Key_Delete)

    assert "talk" not in page._desk.session.book.steps
    page._desk.undo()
    assert "talk" in page._desk.session.book.steps


def test_a_step_of_ones_own_is_added(page):
    form = StepForm(page._desk, CASE, None, page)
    form.note.set_text("Ask the bank around the corner")
    form.on.set_text("+5")

    form.submit.click()

    assert says(page.steps, "Ask the bank around the corner")
    assert says(page.steps, "for Sun 15 Mar")


@pytest.mark.parametrize(("typed", "field"), [
    ({"done_on": "2026-03-11", "note": "x"}, "done_on"), ({"on": "nonsense", "note": "x"}, "on"), ({}, "note"),
])
def test_a_step_that_makes_no_sense_is_not_taken(page, typed, field):
    form = StepForm(page._desk, CASE, None, page)
    for name, text in typed.items():
        getattr(form, name).set_text(text)

    form.submit.click()

    assert getattr(form, field).error.text()
    assert len(page._desk.session.book.steps) == 3


def test_a_step_is_corrected_and_removed_in_its_form(page):
    step = page._desk.session.book.steps["talk"]
    form = StepForm(page._desk, CASE, step, page)
    form.note.set_text("ask for the reason")
    form.submit.click()
    assert page._desk.session.book.steps["talk"].note == "ask for the reason"

    form = StepForm(page._desk, CASE, step, page)
    form.remove.click()
    assert "talk" not in page._desk.session.book.steps

"""The page by keyboard: Tab follows the eye, and the keyboard stays where it was when rows are built anew."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QWidget

from tests.builders import a_case, new
from tests.ui.recovery_things import CASE, LENDERS, a_lost_line, named
from zhihuan.domain.book import Kind
from zhihuan.domain.recovery.step import RecoveryStep, StepId, StepKind
from zhihuan.ui.dialogs.step_form import StepForm
from zhihuan.ui.widgets.tab_order import in_order
from zhihuan.ui.widgets.thing_row import ThingRow

STEP = new(Kind.STEP, RecoveryStep(StepId("talk"), CASE, StepKind.TALK_TO_SERVICE, date(2026, 3, 12)))


def the_page(recovery_page_of, qtbot):
    page = recovery_page_of(*a_lost_line(a_case(criteria=(LENDERS,)), STEP))
    page.window().resize(1280, 3_000)
    page.resize(page.window().size())
    qtbot.waitUntil(lambda: not page.reader.busy, timeout=30_000)
    return page


def stops(page):
    """Return what the Tab key stops at on a page, from the case list on."""
    found, one = [], page.cases.list
    while True:
        if page.isAncestorOf(one) and one.isVisibleTo(page) and one.focusPolicy().value & 1:
            found.append(one)
        one = one.nextInFocusChain()
        if one is page.cases.list:
            return found


def test_tab_follows_the_eye_from_the_head_to_the_foot(recovery_page_of, qtbot):
    page = the_page(recovery_page_of, qtbot)
    row = named(page.steps, "Talk to").findChild(ThingRow)

    order = stops(page)

    wanted = [
        page.cases.list, page.standing.ended, page.conditions.add,
        named(page.conditions, "Lenders").findChild(QWidget, "edit"), page.steps.add, row.tick, row.edit,
        page.contacts.add, page.documents.add, page.story.tell, page.story.reason, page.life.correct, page.life.remove,
    ]
    assert [one for one in order if one in wanted] == wanted


def test_everything_that_takes_the_keyboard_is_in_the_order_of_the_layouts(recovery_page_of, qtbot):
    page = the_page(recovery_page_of, qtbot)

    seen = [one for one in in_order(page) if one.isVisibleTo(page)]

    assert [one for one in stops(page) if one in seen] == seen


def test_after_a_form_the_keyboard_is_back_at_the_row_that_was_edited(recovery_page_of, qtbot):
    page = the_page(recovery_page_of, qtbot)
    edit = named(page.steps, "Talk to").findChild(ThingRow).edit
    edit.setFocus()
    edit.click()
    form = page.steps.findChildren(StepForm)[-1]
    form.note.set_text("ask for the reason")

    form.submit.click()

    assert page.window().focusWidget() is named(page.steps, "Talk to").findChild(ThingRow).edit


def test_amounts_worked_out_beside_the_window_hide_in_privacy(recovery_page_of, qtbot):
    page = the_page(recovery_page_of, qtbot)
    look = page._desk.look
    assert "¥20,000.00" in page.life.chart.finding.text()

    look.write_with(look.formats.with_privacy(on=True))
    page.retranslate()
    page.refresh()

    assert "¥20,000.00" not in page.life.chart.finding.text()

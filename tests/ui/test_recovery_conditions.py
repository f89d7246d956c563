"""Conditions with their targets, their age, their fall and their trend; what only the user can say of them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt

from tests.builders import a_case, a_lender, a_loan, new
from tests.ui.recovery_things import DTI, LENDERS, QUIET, a_lost_line, named, says
from zhihuan.domain.book import Kind
from zhihuan.domain.recovery.case import Outcome
from zhihuan.domain.recovery.criterion import CriterionKind
from zhihuan.ui.dialogs.condition_form import ConditionForm
from zhihuan.ui.dialogs.income_form import IncomeForm
from zhihuan.ui.pages.recovery_conditions import ConditionLine
from zhihuan.ui.widgets.buttons import Button


@pytest.fixture
def page(recovery_page_of):
    return recovery_page_of(*a_lost_line(a_case(criteria=(LENDERS, DTI, QUIET))))


def form_of(page, kind=None):
    return ConditionForm(page._desk, page.shown_case(), kind, page)


def criteria(page):
    return {one.kind: one for one in page.shown_case().criteria}


def test_a_target_is_changed(page):
    form = form_of(page, CriterionKind.DTI)
    form.share.set_text("36")

    form.submit.click()

    assert criteria(page)[CriterionKind.DTI].target == Decimal("0.36")
    assert says(named(page.conditions, "Debt to income"), "target 36% or less")


def offers(page):
    """Return the buttons of further targets that can be seen."""
    return [one for one in page.conditions.findChildren(Button, "further") if one.isVisibleTo(page)]


def test_a_target_that_is_met_offers_the_next_and_a_press_sets_it(recovery_page_of):
    page = recovery_page_of(*a_lost_line(a_case(criteria=(LENDERS,))))
    [further] = offers(page)
    assert further.text() == "Now aim for 2 or less"
    assert further.accessibleName() == "Lenders with a balance: Now aim for 2 or less"

    further.click()

    assert criteria(page)[CriterionKind.LENDERS] == replace(LENDERS, target=Decimal(2))
    assert not offers(page)


def test_what_is_not_met_or_ended_offers_no_next_target(recovery_page_of):
    ended = replace(a_case(criteria=(LENDERS,)), closed_on=date(2026, 3, 12), outcome=Outcome.REFUSED)
    assert not offers(recovery_page_of(*a_lost_line(ended)))
    asked = a_case(criteria=(replace(LENDERS, target=Decimal(0)), QUIET))
    assert not offers(recovery_page_of(*a_lost_line(asked)))


def test_a_condition_is_added_with_what_it_was_on_the_day_of_the_loss(page):
    form = form_of(page)
    form.kind.choose(CriterionKind.CURRENT_OVERDUE)

    form.submit.click()

    assert criteria(page)[CriterionKind.CURRENT_OVERDUE].baseline == 0
    assert says(page.standing, "of 4")


def test_a_condition_is_taken_out(page):
    form_of(page, CriterionKind.LENDERS).remove.click()

    assert CriterionKind.LENDERS not in criteria(page)


def test_del_takes_a_condition_out_and_undo_brings_it_back(page, qtbot):
    page.window().activateWindow()
    edit = named(page.conditions, "Lenders").findChild(ConditionLine).edit
    edit.setFocus()
    qtbot.waitUntil(edit.hasFocus)

    qtbot.keyClick(edit, Qt.Key.Key_Delete)

    assert CriterionKind.LENDERS not in criteria(page)
    page._desk.undo()
    assert CriterionKind.LENDERS in criteria(page)


@pytest.mark.parametrize("typed", ["", "many", "4.5"])
def test_a_target_that_makes_no_sense_is_not_taken(page, typed):
    form = form_of(page, CriterionKind.LENDERS)
    form.number.set_text(typed)

    form.submit.click()

    assert form.number.error.text()
    assert criteria(page)[CriterionKind.LENDERS].target == 4


def test_what_no_record_shows_can_be_told(page):
    assert says(named(page.conditions, "last application"), "or you say when the last one was")
    form = form_of(page, CriterionKind.QUIET_DAYS)
    form.told.set_text("2025-12-10")

    form.submit.click()

    assert says(named(page.conditions, "last application"), "→ 90 now")


@pytest.mark.parametrize(("words", "form"), [("last application", ConditionForm), ("Debt to income", IncomeForm)])
def test_what_is_unknown_is_a_press_away_from_being_told(recovery_page_of, words, form):
    page = recovery_page_of(*a_lost_line(a_case(criteria=(LENDERS, DTI, QUIET)), income=False))

    named(page.conditions, words).findChild(Button, "tell").click()

    assert page.conditions.findChildren(form)


def test_what_is_known_is_not_asked_for(page):
    assert not named(page.conditions, "Lenders").findChild(ConditionLine).tell.isVisibleTo(page)


def test_what_will_be_cannot_be_told(page):
    form = form_of(page, CriterionKind.QUIET_DAYS)
    form.told.set_text("2026-03-11")

    form.submit.click()

    assert form.told.error.text()


def test_old_records_say_nothing_until_the_user_says_that_it_is_still_so(recovery_page_of):
    page = recovery_page_of(*a_lost_line(a_case(criteria=(LENDERS,))), today="2026-06-10")
    assert says(page.conditions, "too old to say")

    page.conditions.still_so.click()

    assert not says(page.conditions, "too old to say")
    assert says(page.conditions, "as of today's records")
    assert not page.conditions.still_so.isVisibleTo(page)


def test_a_fall_from_the_best_is_shown(recovery_page_of, qtbot):
    more = []
    for number in range(6):
        more.append(new(Kind.LENDER, a_lender(f"x{number}", f"Lender {number}")))
        more.append(new(Kind.LOAN, a_loan(f"l{number}", lender=f"x{number}", start=date(2026, 4, 10))))
    page = recovery_page_of(*a_lost_line(a_case(criteria=(LENDERS,))), *more, today="2026-04-20")

    qtbot.waitUntil(lambda: not page.reader.busy, timeout=30_000)

    assert says(page.conditions, "fallen back: it had come 100% of the way, now 25%")


def test_an_ended_case_is_not_edited(recovery_page_of):
    page = recovery_page_of(*a_lost_line(a_case(criteria=(LENDERS,), closed_on=date(2026, 3, 5))))

    page.conditions.open_condition(CriterionKind.LENDERS)

    assert page.conditions.findChildren(ConditionForm) == []
    assert not page.conditions.add.isVisibleTo(page)

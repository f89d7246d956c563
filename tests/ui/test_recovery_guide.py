"""The guide to a new case proposes, and what the user leaves of it is what is recorded."""

from __future__ import annotations

from datetime import date

import pytest

from tests.builders import a_case, a_lender, a_line, an_event, cny, new
from tests.ui.recovery_things import a_lost_line, says
from zhihuan.domain.book import Kind
from zhihuan.domain.credit_line import LineEventKind, LineState
from zhihuan.domain.recovery.case import Confidence, LossReason
from zhihuan.domain.recovery.criterion import CriterionKind
from zhihuan.domain.recovery.step import StepKind
from zhihuan.ui.dialogs.case_guide import CaseGuide

OPEN = (new(Kind.LENDER, a_lender()), new(Kind.LINE, a_line()), new(Kind.LINE_EVENT, an_event()))


@pytest.fixture
def page(recovery_page_of):
    return recovery_page_of(*OPEN)


def guide_of(page):
    page.acts.begin()
    return page.findChildren(CaseGuide)[-1]


def row_named(guide, words):
    return next(row for row in guide.proposal.rows if words in row.tick.text())


def test_a_cut_is_recorded_with_what_the_user_left_of_the_proposal(page):
    guide = guide_of(page)
    guide.what.choose(LineEventKind.CUT)
    guide.day.set_text("2026-03-08")
    guide.limit.set_text("5000")
    guide.told.set_text("Overall assessment")
    guide.reason.choose(LossReason.MULTI_LENDER)
    guide.confidence.choose(Confidence.INFERRED)
    guide.capital.setChecked(True)
    guide.submit.click()
    row_named(guide, "Lenders with").field.set_text("2")
    row_named(guide, "Debt to income").tick.setChecked(False)
    row_named(guide, "Talk to").field.set_text("2026-03-20")

    guide.submit.click()

    book = page._desk.session.book
    (case,) = book.cases.values()
    targets = {one.kind: one.target for one in case.criteria}
    assert (case.reason, case.confidence, case.told, case.capital) == (
        LossReason.MULTI_LENDER, Confidence.INFERRED, "Overall assessment", True
    )
    assert targets[CriterionKind.LENDERS] == 2
    assert CriterionKind.DTI not in targets
    assert {one.on for one in book.steps.values() if one.kind is StepKind.TALK_TO_SERVICE} == {date(2026, 3, 20)}
    assert page._desk.position.lines["huabei"].limit == cny(5000)
    assert says(page, "limit ¥20,000.00 → ¥5,000.00")


def test_one_undo_takes_the_whole_case_back(page):
    guide = guide_of(page)
    guide.submit.click()
    guide.submit.click()
    assert page._desk.session.book.cases

    page._desk.undo()

    book = page._desk.session.book
    assert not book.cases
    assert not book.steps
    assert page._desk.position.lines["huabei"].state is LineState.OPEN


def test_back_leads_to_what_was_typed(page):
    guide = guide_of(page)
    guide.told.set_text("why")
    guide.submit.click()
    assert not guide.told.isVisibleTo(guide)

    guide.back.click()

    assert guide.told.isVisibleTo(guide)
    assert guide.told.text() == "why"


@pytest.mark.parametrize(("kind", "typed", "field"), [
    (LineEventKind.CUT, {"limit": ""}, "limit"), (LineEventKind.CUT, {"limit": "x"}, "limit"),
    (LineEventKind.CLOSED, {"day": ""}, "day"), (LineEventKind.CLOSED, {"day": "2026-03-11"}, "day"),
])
def test_what_is_missing_is_said_before_anything_is_proposed(page, kind, typed, field):
    guide = guide_of(page)
    guide.what.choose(kind)
    for name, text in typed.items():
        getattr(guide, name).set_text(text)

    guide.submit.click()

    assert getattr(guide, field).error.text()
    assert guide.fields.isVisibleTo(guide)


def test_a_day_that_cannot_be_read_keeps_the_case_from_being_opened(page):
    guide = guide_of(page)
    guide.submit.click()
    row_named(guide, "Talk to").field.set_text("nonsense")

    guide.submit.click()

    assert not page._desk.session.book.cases
    row_named(guide, "Talk to").tick.setChecked(False)
    guide.submit.click()
    assert len(page._desk.session.book.cases) == 1


def test_a_platforms_own_decision_proposes_no_condition(page):
    guide = guide_of(page)
    guide.reason.choose(LossReason.PRODUCT_PAUSED)
    guide.submit.click()

    assert says(guide, "None: the reason lies with the platform")


def test_a_loss_on_record_without_a_case_is_offered(recovery_page_of):
    closed = new(Kind.LINE_EVENT, an_event("lost", on=date(2026, 3, 2), kind=LineEventKind.CLOSED, limit=None))
    page = recovery_page_of(*OPEN, closed)
    guide = guide_of(page)

    assert "already recorded" in guide.what.box.currentText()
    guide.submit.click()
    guide.submit.click()

    (case,) = page._desk.session.book.cases.values()
    assert (case.event, case.since) == ("lost", date(2026, 3, 2))


def test_a_closed_line_with_its_case_cannot_be_lost_again(recovery_page_of):
    page = recovery_page_of(*a_lost_line(a_case()))
    guide = guide_of(page)

    guide.submit.click()

    assert guide.what.error.text()


def test_without_a_line_the_loans_page_is_shown(recovery_page_of, qtbot):
    page = recovery_page_of()

    with qtbot.waitSignal(page._desk.page_wanted) as wanted:
        page.acts.begin()

    assert wanted.args[0] == "loans"


def test_a_case_is_deleted_by_keyboard_and_its_loss_stays(recovery_page_of, qtbot):
    page = recovery_page_of(*a_lost_line(a_case()))

    page.cases.removed.emit("case")

    assert not page._desk.session.book.cases
    assert "closed" in page._desk.session.book.line_events

"""The way back in honest words: what can be measured, what blocks, what cannot be known."""

from __future__ import annotations

import re
from datetime import date

import pytest

from tests.builders import a_case, a_lender, a_line, an_event, an_income, cny
from tests.ui.recovery_things import DTI, LENDERS, STREAK, a_lost_line, bars, rings, says, texts
from zhihuan.application import commands as c
from zhihuan.domain.credit_line import LineEventKind, LineState
from zhihuan.domain.recovery.case import Confidence, LossReason, Outcome
from zhihuan.ui.dialogs.outcome_form import OutcomeForm

FORBIDDEN = re.compile(r"probab|likel|chance|predict|expected|guarantee|promis|inside channel", re.IGNORECASE)


def test_without_a_lost_line_the_page_says_how_one_gets_here(recovery_page_of):
    page = recovery_page_of()

    assert says(page, "No line was lost")
    assert says(page, "Loans page")


def test_conditions_stand_with_then_now_and_target(recovery_page_of):
    page = recovery_page_of(*a_lost_line(a_case(criteria=(LENDERS, DTI))))

    assert says(page, "8 then → 1 now → target 4 or less")
    assert says(page, "unknown then → 10.7% now → target 50% or less")
    assert says(page, "Measurable conditions met 2 of 2 (covering 100%).")


def test_a_percentage_stands_only_beside_enough_coverage(recovery_page_of):
    page = recovery_page_of(*a_lost_line(a_case(criteria=(LENDERS, DTI, STREAK)), income=False))

    assert says(page, "Not enough is known for a percentage")
    assert not says(page, "is done")


def test_what_is_unknown_has_no_bar_and_says_how_to_know_it(recovery_page_of):
    page = recovery_page_of(*a_lost_line(a_case(criteria=(LENDERS, DTI)), income=False))

    assert len(bars(page.conditions)) == 1
    assert says(page, "Known as soon as your income is recorded")


def test_an_overdue_payment_blocks_whatever_else_is_met(recovery_page_of):
    page = recovery_page_of(*a_lost_line(a_case(criteria=(LENDERS, DTI)), paid_before=None))

    assert says(page, "Blocked: something is overdue now")


def test_a_platforms_own_decision_shows_no_ring_and_no_bar(recovery_page_of):
    page = recovery_page_of(*a_lost_line(a_case(reason=LossReason.PLATFORM_STRATEGY, criteria=())))

    assert says(page, "outside your control")
    assert rings(page) == []
    assert bars(page) == []


@pytest.mark.parametrize("reason", list(LossReason))
def test_nothing_is_promised_and_what_cannot_be_known_is_said(recovery_page_of, reason):
    page = recovery_page_of(*a_lost_line(a_case(reason=reason, criteria=(LENDERS, DTI))))

    assert says(page, "unknown")
    assert [text for text in texts(page) if FORBIDDEN.search(text)] == []


def test_the_lines_life_stands_in_order(recovery_page_of):
    page = recovery_page_of(*a_lost_line(a_case()))

    happened = [text for text in texts(page) if text in {"line opened", "line closed"}]

    assert happened == ["line opened", "line closed"]


def test_another_reason_brings_its_conditions_and_undo_brings_the_old_back(recovery_page_of):
    page = recovery_page_of(*a_lost_line(a_case(criteria=(LENDERS,))))

    page.story.reason_given.emit(LossReason.PLATFORM_STRATEGY)

    assert bars(page) == []
    page._desk.undo()
    assert len(bars(page.conditions)) == 1


def test_how_the_reason_is_known_can_be_corrected(recovery_page_of):
    page = recovery_page_of(*a_lost_line(a_case()))
    box = page.story.confidence

    box.setCurrentIndex(box.findData(Confidence.TOLD))
    box.activated.emit(box.currentIndex())

    assert page._desk.session.book.cases["case"].confidence is Confidence.TOLD


def test_a_reinstated_line_ends_its_case(recovery_page_of):
    page = recovery_page_of(*a_lost_line(a_case()))
    desk = page._desk
    form = OutcomeForm(desk, desk.session.book.cases["case"], page)
    form.day.set_text("2026-03-08")
    form.limit.set_text("5000")

    form.submit.click()

    assert desk.session.book.cases["case"].closed_on == date(2026, 3, 8)
    assert desk.position.lines["huabei"].state is LineState.OPEN
    assert desk.position.lines["huabei"].limit == cny(5000)
    assert says(page, "7 days after the loss: Reinstated with a lower limit")
    assert desk.session.book.cases["case"].outcome is Outcome.PARTLY
    assert not page.story.reason.isEnabled()


def test_an_ended_case_is_opened_again(recovery_page_of):
    page = recovery_page_of(*a_lost_line(a_case()))
    desk = page._desk
    form = OutcomeForm(desk, desk.session.book.cases["case"], page)
    form.submit.click()
    assert not page.standing.ended.isVisibleTo(page)

    page.standing.reopen.click()

    assert desk.session.book.cases["case"].closed_on is None
    assert desk.position.lines["huabei"].state is LineState.CLOSED
    assert page.standing.ended.isVisibleTo(page)


@pytest.mark.parametrize("day", ["2026-02-28", "2026-03-11", ""])
def test_a_line_cannot_be_reinstated_before_it_was_lost_or_in_the_future(recovery_page_of, day):
    page = recovery_page_of(*a_lost_line(a_case()))
    desk = page._desk
    form = OutcomeForm(desk, desk.session.book.cases["case"], page)
    form.day.set_text(day)

    form.submit.click()

    assert form.day.error.text()
    assert desk.session.book.cases["case"].closed_on is None


def test_open_cases_stand_before_ended_ones(recovery_page_of):
    changes = a_lost_line(a_case(closed_on=date(2026, 3, 5)))
    page = recovery_page_of(*changes)
    page._desk.run(c.AddLine(a_line("card", name="Card", product=""), a_lender()))
    closed = an_event("cut", line="card", on=date(2026, 2, 1), kind=LineEventKind.CLOSED, limit=None)
    page._desk.run(c.RecordLineEvent(closed))

    names = [page.cases.list.item(row).text() for row in range(page.cases.list.count())]

    assert names == ["Card", "Huabei"]


def test_a_case_opens_by_its_id_and_stays_chosen_through_a_change(recovery_page_of):
    page = recovery_page_of(*a_lost_line(a_case(closed_on=date(2026, 3, 5))))
    page._desk.run(c.AddLine(a_line("card", name="Card", product=""), a_lender()))
    page._desk.run(c.RecordLineEvent(
        an_event("cut", line="card", on=date(2026, 2, 1), kind=LineEventKind.CLOSED, limit=None)
    ))

    page.open("case")
    page._desk.run(c.SetIncome(an_income("second", amount=100)))

    assert says(page, "Ended on")

"""The line's life: as a chart and a timeline, with what belongs to it; what was recorded wrongly is corrected."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.builders import a_case, a_lender, a_line, an_event, cny, new
from tests.ui.recovery_things import LENDERS, a_lost_line, bars, says
from zhihuan.application import commands as c
from zhihuan.domain.book import Kind
from zhihuan.domain.credit_line import LineEventKind
from zhihuan.domain.lender import LenderId
from zhihuan.ui.dialogs.funders_form import FundersForm
from zhihuan.ui.dialogs.line_event_edit_form import LineEventEditForm
from zhihuan.ui.dialogs.line_event_form import LineEventForm
from zhihuan.ui.dialogs.told_by_platform_form import ToldByPlatformForm


@pytest.fixture
def page(recovery_page_of, qtbot):
    beside = (
        new(Kind.LINE, a_line("second", name="Jiebei")), new(Kind.LENDER, a_lender("bank", "River Bank")),
    )
    changes = a_lost_line(a_case(), *beside)
    funded = replace(a_line(), funders=(LenderId("bank"),))
    page = recovery_page_of(*(new(Kind.LINE, funded) if one.after == a_line() else one for one in changes))
    qtbot.waitUntil(lambda: not page.reader.busy, timeout=30_000)
    return page


def test_the_limit_and_what_was_used_are_drawn_with_their_finding(page):
    assert says(page.life, "Once a limit of ¥20,000.00, now ¥0.00; ¥0.00 is used")
    assert page.life.chart.drawing is not None


def test_other_lines_of_the_platform_and_who_funds_it_are_named(page):
    assert says(page.life, "Jiebei")
    assert says(page.life, "River Bank")


def test_the_day_of_the_loss_is_corrected_and_the_case_follows(page):
    page.life.correct.click()
    form = page.findChildren(LineEventEditForm)[-1]
    form.day.set_text("2026-03-03")

    form.submit.click()

    assert page.shown_case().since == date(2026, 3, 3)


def test_a_limit_is_corrected(page):
    page.life.correct.click()
    form = page.findChildren(LineEventEditForm)[-1]
    form.event_of.choose(page._desk.session.book.line_events["opened"])
    form.limit.set_text("30000")

    form.submit.click()

    assert page._desk.session.book.line_events["opened"].limit == cny(30_000)


@pytest.mark.parametrize(("field", "typed"), [
    ("day", ""), ("day", "2026-03-11"), ("limit", ""), ("limit", "much"),
])
def test_a_correction_that_makes_no_sense_is_not_taken(page, field, typed):
    page.life.correct.click()
    form = page.findChildren(LineEventEditForm)[-1]
    form.event_of.choose(page._desk.session.book.line_events["opened"])
    getattr(form, field).set_text(typed)

    form.submit.click()

    assert getattr(form, field).error.text()


def test_a_temporary_limit_cannot_end_before_it_began(page):
    page._desk.run(c.RecordLineEvent(replace(
        an_event("more", on=date(2025, 8, 1), kind=LineEventKind.TEMPORARY), until=date(2025, 9, 1)
    )))
    page.life.correct.click()
    form = page.findChildren(LineEventEditForm)[-1]
    form.event_of.choose(page._desk.session.book.line_events["more"])
    form.until.set_text("2025-07-01")

    form.submit.click()

    assert form.until.error.text()


def test_taking_the_loss_out_takes_the_case_out(page):
    page.life.correct.click()

    page.findChildren(LineEventEditForm)[-1].remove.click()

    assert not page._desk.session.book.cases


def test_a_case_is_deleted_and_what_happened_stays(page):
    page.life.remove.click()

    assert not page._desk.session.book.cases
    assert "closed" in page._desk.session.book.line_events


def test_what_the_platform_said_is_written_down(page):
    assert says(page.story, "not written down yet")
    form = ToldByPlatformForm(page._desk, page.shown_case(), page)
    form.told.set_text("Overall assessment not passed")
    form.capital.setChecked(True)

    form.submit.click()

    assert says(page.story, "The platform said: “Overall assessment not passed”")
    assert page.business.isVisibleTo(page)


def test_a_raise_to_less_than_before_is_noticed_as_a_cut(desk, session, holder):
    session.run(c.AddLine(a_line(), a_lender(), an_event()))
    form = LineEventForm(desk, a_line().id, holder)
    form.kind.choose(LineEventKind.RAISED)
    form.limit.set_text("5000")

    form.submit.click()

    assert "less than ¥20,000.00" in form.limit.error.text()
    assert len(session.book.line_events) == 1


def test_what_blocks_greys_the_bars(recovery_page_of):
    page = recovery_page_of(*a_lost_line(a_case(criteria=(LENDERS,)), paid_before=None))

    assert [bar.property("greyed") for bar in bars(page.conditions)] == [True]


def test_who_funds_the_line_is_told_by_name(page):
    page.life.funders.click()
    form = page.findChildren(FundersForm)[-1]
    assert form.rows.rows[0].lender.text() == "River Bank"
    form.rows.add_row().lender.write("Hill Trust")

    form.submit.click()

    assert says(page.life, "River Bank, Hill Trust")
    page._desk.undo()
    assert not says(page.life, "Hill Trust")

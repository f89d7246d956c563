"""A limit for a time is noted with its last day, told with it, and falls back after it."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.builders import a_lender, a_line, an_event, cny
from zhihuan.application import commands as c
from zhihuan.domain.credit_line import LineEventKind
from zhihuan.domain.position import Position
from zhihuan.ui.dialogs.line_event_form import LineEventForm

HUABEI = a_line().id


@pytest.fixture
def form(desk, holder, session):
    session.run(c.AddLine(a_line(), a_lender(), an_event(limit=cny(5_000))))
    form = LineEventForm(desk, HUABEI, holder)
    form.kind.choose(LineEventKind.TEMPORARY)
    form.open()
    return form


def test_a_temporary_limit_needs_its_amount_and_its_last_day(form, session):
    form.submit.click()

    assert form.limit.error.text() == "Write the new limit."
    assert form.until.error.text() == "Write the last day of the temporary limit."
    assert len(session.book.line_events) == 1


def test_a_temporary_limit_counts_until_its_last_day_and_no_longer(form, session, desk):
    form.limit.set_text("9000")
    form.until.set_text("+30")

    form.submit.click()

    last = desk.today + timedelta(days=30)
    days = (desk.today, last, last + timedelta(days=1))
    limits = [Position(session.book, day).lines[HUABEI].limit for day in days]
    assert limits == [cny(9_000), cny(9_000), cny(5_000)]


def test_a_temporary_limit_cannot_end_before_it_began(form, session, desk):
    form.limit.set_text("9000")
    form.until.show_day(desk.today - timedelta(days=1))

    form.submit.click()

    assert form.until.error.text() == "It cannot end before it began."
    assert len(session.book.line_events) == 1


def test_the_last_day_is_asked_of_a_temporary_limit_only(form):
    asked = form.until.isVisible()
    form.kind.choose(LineEventKind.RAISED)

    assert asked
    assert not form.until.isVisible()

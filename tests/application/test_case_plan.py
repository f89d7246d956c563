"""What a new case begins with: what its reason proposes, or what the user left of that."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from tests.builders import RULES, a_book, a_lender, a_line, an_event, at, cny, new
from tests.fakes import MemoryStore, TravellingClock
from zhihuan.application import commands as c
from zhihuan.application import recovery_commands as r
from zhihuan.application.case_plan import new_case
from zhihuan.application.line_course import line_course
from zhihuan.application.session import Session
from zhihuan.domain.book import Kind
from zhihuan.domain.credit_line import LineEventKind
from zhihuan.domain.recovery.case import LossReason

CLOSED = an_event("closed", on=date(2026, 3, 1), kind=LineEventKind.CLOSED, limit=None)


def a_session():
    changes = (new(Kind.LENDER, a_lender()), new(Kind.LINE, a_line()), new(Kind.LINE_EVENT, an_event()))
    return Session(MemoryStore(a_book(*changes)), TravellingClock(at("2026-03-10")), RULES)


def test_a_case_begins_with_what_the_user_left_of_the_proposal():
    session = a_session()
    told = c.RecordLineEvent(CLOSED, LossReason.OVERDUE, planned_on=date(2026, 3, 10))
    _case, plan = new_case(session.book, CLOSED, told)
    left = r.CasePlan(
        (replace(plan.criteria[0], target=Decimal(2)),), (replace(plan.steps[1], on=date(2026, 4, 1)),), (),
    )

    session.run(replace(told, plan=left))

    (case,) = session.book.cases.values()
    (step,) = session.book.steps.values()
    assert [one.target for one in case.criteria] == [2]
    assert (step.case, step.on) == (case.id, date(2026, 4, 1))
    assert not session.book.documents


def test_without_a_plan_a_case_begins_with_what_its_reason_proposes():
    session = a_session()
    told = c.RecordLineEvent(CLOSED, LossReason.OVERDUE, planned_on=date(2026, 3, 10))
    case, plan = new_case(session.book, CLOSED, told)

    session.run(told)

    assert session.book.cases == {case.id: case}
    assert set(session.book.steps.values()) == set(plan.steps)
    assert min(one.on for one in session.book.steps.values()) > date(2026, 3, 10)


def test_the_course_of_a_line_has_its_limit_and_what_was_used():
    session = a_session()
    session.run(c.RecordLineEvent(CLOSED))

    points = line_course(session.book, a_line().id, date(2026, 3, 10))

    assert [one.on for one in points[-2:]] == [date(2026, 2, 28), date(2026, 3, 10)]
    assert [one.limit for one in points[-2:]] == [cny(20_000), cny(0)]
    assert len(points) == 10


def test_only_the_last_three_years_of_a_line_are_looked_at():
    book = a_book(new(Kind.LENDER, a_lender()), new(Kind.LINE, a_line()),
                  new(Kind.LINE_EVENT, an_event(on=date(2015, 1, 1))))
    told = []

    points = line_course(book, a_line().id, date(2026, 3, 10), progress=lambda done, of: told.append((done, of)))

    assert len(points) == 36
    assert told[0] == (0, 36)


def test_who_funds_a_line_is_told_and_new_ones_are_added_but_never_its_own_lender():
    session = a_session()

    session.run(r.SetFunders(a_line().id, (a_lender("bank", "River Bank"), a_lender())))

    assert session.book.lines["huabei"].funders == ("bank",)
    assert session.book.lenders["bank"].name == "River Bank"
    session.undo()
    assert "bank" not in session.book.lenders

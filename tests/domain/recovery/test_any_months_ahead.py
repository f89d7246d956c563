"""Whatever a ledger holds: what is planned makes nothing overdue, movers are parts, and a date told closes the gap."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.builders import cny
from tests.domain.recovery.diaries import TODAY, diaries
from tests.domain.recovery.ledgers import a_flow
from zhihuan.domain.as_of import as_of
from zhihuan.domain.book import Book, Kind
from zhihuan.domain.change import Change, applied
from zhihuan.domain.memo import Memo
from zhihuan.domain.position import Position
from zhihuan.domain.recovery.business import FlowKind
from zhihuan.domain.recovery.case import CaseId
from zhihuan.domain.recovery.months_ahead import days_ahead
from zhihuan.domain.recovery.movers import movers
from zhihuan.domain.recovery.planned import as_planned
from zhihuan.domain.recovery.working_capital import working_capital

CASE = CaseId("case")
FEW = settings(max_examples=15)
_flows = st.builds(
    a_flow, st.sampled_from(FlowKind), st.integers(1, 60).map(lambda hundreds: cny(hundreds * 100)),
    st.integers(-10, 190).map(lambda days: TODAY + timedelta(days=days)),
    monthly=st.booleans(), movable=st.booleans(), identity=st.uuids().map(str),
)


def known(diary):
    """Return the book with nothing in it that is dated later than today."""
    return as_of(applied(Book(), [change for _, change in diary]), TODAY)


@given(diaries())
@FEW
def test_when_everything_goes_as_planned_nothing_falls_overdue_any_more(diary):
    position = Position(known(diary), TODAY, Memo())
    until = days_ahead(TODAY)[-1]
    book = as_planned(position, until)

    assert Position(book, TODAY).overdue == position.overdue
    late = Position(book, until).overdue
    assert {due.key for due in late} <= {due.key for due in position.overdue}
    assert as_planned(Position(book, TODAY), until) == book


@given(diaries())
@FEW
def test_movers_move_parts_of_a_way_cost_something_and_name_what_is_owed(diary):
    position = Position(known(diary), TODAY)
    case = position.book.cases[CASE]

    found = movers(position, case)

    told = [*([found.catch_up] if found.catch_up else []), *found.payoffs]
    for one in told:
        assert one.costs.minor > 0
        assert set(one.subjects) <= {*position.standings, *position.lines}
        assert one.beyond is None or cny(0) < one.beyond <= one.costs
    assert all(-1 <= each.gained <= 1 for one in (*told, found.waiting) for each in one.moved)
    assert all(each.since in days_ahead(TODAY) for one in (*told, found.waiting) for each in one.moved)
    assert all(one.gained > 0 for one in found.payoffs)
    assert (found.catch_up is not None) == bool(position.overdue)
    assert [one.met for one in found.payoffs] == sorted((one.met for one in found.payoffs), reverse=True)


@given(diaries(), st.lists(_flows, max_size=3))
@FEW
def test_a_gap_is_on_the_first_short_day_or_after_it_and_a_date_told_closes_it(diary, flows):
    book = applied(known(diary), [Change(Kind.FLOW, None, one) for one in flows])
    case = book.cases[CASE]

    found = working_capital(Position(book, TODAY), case)

    for outlook in (found.without, found.with_line):
        if outlook is not None:
            assert (outlook.first_short is None) == (outlook.gap_on is None) == (not outlook.gap)
            assert outlook.first_short is None or outlook.first_short <= (outlook.gap_on or date.min)
            assert [one.on for one in outlook.days] == sorted({one.on for one in outlook.days})
    if found.without is not None and found.with_line is not None:
        assert found.with_line.gap <= found.without.gap
        assert [one.cash for one in found.with_line.days] == [one.cash for one in found.without.days]
    movable = {one.id for one in flows if one.movable}
    assert {one.flow for one in found.closed_by} <= movable | {"income"}
    assert not found.closed_by or (found.without is not None and found.without.gap)

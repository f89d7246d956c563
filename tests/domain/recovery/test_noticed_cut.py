"""A cut that two typed limits show."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.builders import an_event, cny
from zhihuan.domain.credit_line import LineEventKind, NoticedCut, noticed_cut
from zhihuan.domain.money import Money

DAY = date(2026, 3, 1)
OPENED = an_event("opened", on=date(2025, 1, 1), limit=cny(10_000))
RAISED = an_event("raised", on=date(2025, 6, 1), kind=LineEventKind.RAISED, limit=cny(20_000))
HOLIDAYS = an_event("holidays", on=date(2026, 2, 1), kind=LineEventKind.TEMPORARY, limit=cny(30_000))


def test_a_lower_limit_than_the_last_one_is_a_cut():
    assert noticed_cut((OPENED, RAISED), cny(5_000), DAY) == NoticedCut(cny(20_000), RAISED.on, cny(5_000), DAY)


@pytest.mark.parametrize("limit", [20_000, 25_000])
def test_the_same_limit_or_a_higher_one_is_none(limit):
    assert noticed_cut((OPENED, RAISED), cny(limit), DAY) is None


@pytest.mark.parametrize("until", [None, date(2026, 2, 20), date(2026, 4, 1)])
def test_that_a_temporary_limit_is_over_is_no_cut_and_one_below_the_lasting_limit_is(until):
    events = (OPENED, RAISED, replace(HOLIDAYS, until=until))

    assert noticed_cut(events, cny(20_000), DAY) is None
    assert noticed_cut(events, cny(19_999), DAY) == NoticedCut(cny(20_000), RAISED.on, cny(19_999), DAY)


@pytest.mark.parametrize("events", [
    (), (an_event(limit=None),), (replace(OPENED, on=date(2026, 3, 2)),),
    (OPENED, an_event("closed", on=DAY, kind=LineEventKind.CLOSED, limit=None)),
    (replace(OPENED, limit=Money(10_000_00, "USD")),),
])
def test_where_no_limit_was_known_or_the_line_is_closed_there_is_nothing_to_notice(events):
    assert noticed_cut(events, cny(1), DAY) is None


def test_a_frozen_line_may_be_cut_too():
    frozen = an_event("frozen", on=date(2026, 2, 1), kind=LineEventKind.FROZEN, limit=None)

    assert noticed_cut((OPENED, frozen), cny(1), DAY) is not None

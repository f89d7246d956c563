"""Two years of figures: each point is what its day gave, and what moved between two of them adds up."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.builders import a_line, cny, terms
from tests.domain.health.houses import TODAY, cash, even, house, spending
from zhihuan.domain.credit_line import LineEvent, LineEventId, LineEventKind, LineId
from zhihuan.domain.enquiry import Enquiry, EnquiryId
from zhihuan.domain.guarantee import Guarantee, GuaranteeId
from zhihuan.domain.health.figure import moves
from zhihuan.domain.health.figures import figures
from zhihuan.domain.health.measure import Measure
from zhihuan.domain.health.rules import HealthRules, Rule
from zhihuan.domain.health.series import SERIES_MONTHS, looked_back, series, series_days
from zhihuan.domain.health.severity import Bands
from zhihuan.domain.health.warning import warnings
from zhihuan.domain.income import Income, IncomeId
from zhihuan.domain.memo import Memo
from zhihuan.domain.payment import Payment, PaymentEffect, PaymentId
from zhihuan.domain.revolving import EntryId, EntryKind, LineEntry
from zhihuan.domain.terms import Method

CARD = LineId("card")
MONTHS = 4
SPAN = 150
DAYS = st.integers(-SPAN, 0).map(lambda days: TODAY + timedelta(days=days))
AMOUNTS = st.integers(1, 9).map(lambda hundreds: hundreds * 100)
METHODS = st.sampled_from((Method.INTEREST_FREE, Method.LEVEL, Method.BULLET, Method.DAILY))


def earned(name, amount, since, **parts):
    return Income(IncomeId(name), name.title(), cny(amount), since, **parts)


def paid(loan, on, amount=1_000, name="", effect=PaymentEffect.INSTALMENT, **parts):
    return Payment(PaymentId(name or f"{loan}@{on}"), loan, on, cny(amount), effect=effect, **parts)


def posted(on, kind, amount, name=""):
    return LineEntry(EntryId(name or f"{kind}@{on}"), CARD, on, kind, cny(amount))


@st.composite
def lives(draw):
    """Return what happened in a household, in any order: loans, payments, a card, incomes, facts, applications."""
    happened = [a_line("card", lender="bank"), LineEvent(
        LineEventId("open"), CARD, TODAY - timedelta(days=SPAN), LineEventKind.OPENED, cny(5_000),
    )]
    for number in range(draw(st.integers(0, 3))):
        start = draw(DAYS)
        loan = even(f"loan {number}", draw(AMOUNTS), draw(st.integers(1, 12)), start=start,
                    lender=draw(st.sampled_from(("bank", "shop"))), share=draw(st.sampled_from(("1", "0.5"))),
                    refinances=draw(st.sampled_from((None, f"loan {number - 1}"))))
        loan = replace(loan, terms=terms(draw(METHODS), "0.12", loan.terms.periods, start=start))
        happened.append(loan)
        for count in range(draw(st.integers(0, 3))):
            on = start + timedelta(days=draw(st.integers(0, 120)))
            effect = draw(st.sampled_from(PaymentEffect))
            happened.append(paid(loan.id, on, draw(AMOUNTS), f"{loan.id}/{count}", effect))
    for number in range(draw(st.integers(0, 4))):
        kind = draw(st.sampled_from((EntryKind.PURCHASE, EntryKind.DRAW, EntryKind.REPAYMENT, EntryKind.INTEREST)))
        happened.append(posted(draw(DAYS), kind, draw(AMOUNTS), f"entry {number}"))
    happened += [earned(f"job {number}", draw(AMOUNTS) * 10, draw(DAYS)) for number in range(draw(st.integers(0, 2)))]
    happened += [spending(draw(AMOUNTS), draw(DAYS)), cash(draw(AMOUNTS), draw(DAYS))]
    happened.append(Enquiry(EnquiryId("look"), draw(DAYS), "Bank"))
    happened.append(Guarantee(GuaranteeId("promise"), "Brother", "Bank", cny(9_000), draw(DAYS)))
    return happened


def dated(thing):
    """Return the day a thing bears; a line bears none."""
    return next((getattr(thing, name) for name in ("on", "start", "since") if hasattr(thing, name)), date.min)


@given(lives())
@settings(max_examples=40, deadline=None)
def test_what_moved_a_figure_adds_up_to_its_change(life):
    found = series(house(*life).book, TODAY, MONTHS)
    for measure in Measure:
        for before, after in pairwise(found.of(measure)):
            if before.value is not None and after.value is not None:
                assert sum(part.by for part in moves(before, after) or ()) == after.value - before.value, measure


@given(lives())
@settings(max_examples=40, deadline=None)
def test_a_past_point_is_what_a_book_of_only_what_had_happened_by_then_gives(life):
    found = series(house(*life).book, TODAY, MONTHS)
    for day in found.days:
        by_then = [one for one in life if dated(one) <= day]
        assert found.figures[day] == figures(house(*by_then, today=day))


@given(lives(), DAYS)
@settings(max_examples=40, deadline=None)
def test_a_position_of_a_past_day_leaves_out_by_itself_what_happened_later(life, day):
    debts = [one for one in life if not isinstance(one, Income)]
    by_then = [one for one in debts if dated(one) <= day]
    assert figures(house(*debts, today=day)) == figures(house(*by_then, today=day))


@given(lives(), st.data())
@settings(max_examples=40, deadline=None)
def test_with_a_memo_of_an_earlier_book_or_without_one_the_series_is_the_same(life, data):
    memo = Memo()
    without = data.draw(st.sampled_from(life[2:]))
    less = house(*(one for one in life if one is not without and getattr(one, "loan", "") != without.id)).book
    book = house(*life).book
    for each in (less, book, less):
        assert series(each, TODAY, MONTHS, memo=memo) == series(each, TODAY, MONTHS)


def test_there_are_as_many_days_as_months_and_the_last_is_the_day_itself():
    days = series_days(TODAY)
    assert len(days) == SERIES_MONTHS
    assert days[-3:] == (date(2026, 1, 31), date(2026, 2, 28), TODAY)
    assert days[0] == date(2024, 4, 30)


def test_it_tells_how_far_it_is():
    told = []
    series(house(even()).book, TODAY, 2, lambda *far: told.append(far))
    assert told == [(0, 2), (1, 2)]


def test_after_a_payment_of_today_past_points_are_the_very_same_figures():
    memo, life = Memo(), [even("a"), even("b"), earned("job", 9_000, date(2025, 1, 10))]
    before = series(house(*life).book, TODAY, MONTHS, memo=memo)
    after = series(house(*life, paid("a", TODAY)).book, TODAY, MONTHS, memo=memo)
    assert all(after.figures[day] is before.figures[day] for day in before.days[:-1])
    assert after.figures[TODAY] != before.figures[TODAY]


LATER = {
    "a payment taken back": ([even()], paid("loan", date(2026, 1, 10)), {"reversed_on": TODAY}),
    "a loan closed": ([], even(), {"closed_on": TODAY}),
    "an income that ended": ([even()], earned("job", 9_000, date(2025, 1, 10)), {"until": TODAY}),
    "a month without pay": ([even()], earned("job", 9_000, date(2025, 1, 10)), {"missing": (date(2026, 3, 1),)}),
}


@pytest.mark.parametrize(("others", "thing", "later"), LATER.values(), ids=LATER)
def test_what_became_of_a_thing_later_changes_no_earlier_point(others, thing, later):
    before = series(house(*others, thing).book, TODAY, MONTHS)
    after = series(house(*others, replace(thing, **later)).book, TODAY, MONTHS)
    assert all(after.figures[day] == before.figures[day] for day in before.days[:-1])
    assert after.figures[TODAY] != before.figures[TODAY]


def test_an_income_that_is_to_begin_counts_ahead_on_the_day_itself_only():
    planned = earned("raise", 50_000, date(2026, 4, 10))
    salary = earned("job", 9_000, date(2025, 1, 10))
    before = series(house(even(), salary).book, TODAY, MONTHS)
    after = series(house(even(), salary, planned).book, TODAY, MONTHS)
    assert all(after.figures[day] == before.figures[day] for day in before.days[:-1])
    soon = [one.figures[TODAY][Measure.DTI_PEAK] for one in (before, after)]
    assert [one.at for one in soon] == [date(2026, 3, 1), date(2026, 3, 1)]


DTI = HealthRules((Rule("dti", Measure.DTI, Bands(Decimal("0.3"), Decimal("0.5"), None)),))


def looked_at(*things, rules=DTI, months=MONTHS):
    here = house(*things)
    found = series(here.book, TODAY, months)
    [warning] = looked_back(warnings(found.figures[TODAY], rules), found, here)
    return warning


def test_a_warning_tells_since_when_its_measure_lay_in_its_band_or_a_worse_one():
    worse = even("short", 3_000, 1, start=date(2025, 12, 10))
    warning = looked_at(even(monthly=3_000, start=date(2025, 12, 10)), worse, earned("job", 8_000, date(2025, 1, 5)))
    assert warning.since == date(2026, 1, 31)


def test_a_month_in_which_the_measure_was_unknown_or_better_ends_the_run():
    loan = even(monthly=3_000, start=date(2025, 10, 10))
    assert looked_at(loan, earned("job", 8_000, date(2026, 2, 5))).since == date(2026, 2, 28)
    assert looked_at(loan, earned("job", 8_000, date(2025, 1, 5)),
                     earned("side", 8_000, date(2026, 1, 5), until=date(2026, 2, 25))).since == TODAY


def test_a_warning_of_what_is_too_small_runs_while_it_is_as_small_or_smaller():
    rules = HealthRules((Rule("runway", Measure.RUNWAY, Bands(Decimal(3), None, None)),))
    lost = earned("job", 8_000, date(2025, 1, 5), until=date(2025, 12, 5))
    warning = looked_at(cash(4_000, date(2026, 1, 3)), spending(2_000, date(2026, 1, 3)), lost, rules=rules)
    assert warning.since == date(2026, 1, 31)


def test_a_warning_tells_what_moved_its_figure_since_the_last_month_end():
    warning = looked_at(even("old", 2_000), even("new", 2_000, start=date(2026, 2, 15)),
                        earned("job", 8_000, date(2025, 1, 5)))
    assert [(move.subject, move.by) for move in warning.moved] == [("new", Decimal("0.25"))]


def test_without_an_earlier_point_nothing_is_said_of_since_when_or_what_moved():
    warning = looked_at(even(monthly=4_000), earned("job", 8_000, date(2025, 1, 5)), months=1)
    assert (warning.since, warning.moved) == (None, ())

"""What is long past is derived for a whole debt at once, and is what looking at each due would have told."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import a_book, a_lender, a_loan, at, new, terms
from tests.domain.watching import one_due
from zhihuan.domain.book import Kind
from zhihuan.domain.debt_calls import LONG_PAST
from zhihuan.domain.memo import Memo
from zhihuan.domain.position import Position
from zhihuan.domain.put_off import EVERYTHING, PutOff
from zhihuan.domain.reminder_rules import Quiet, ReminderRules, ReminderWish
from zhihuan.domain.reminders import reminders
from zhihuan.domain.terms import Method
from zhihuan.domain.watch import Watch

LOANS = [
    a_loan(name, terms=terms(Method.EQUAL_PRINCIPAL, due_day=day)) for name, day in (("jiebei", 15), ("huabei", 3))
]
BOOK = a_book(new(Kind.LENDER, a_lender()), *(new(Kind.LOAN, loan) for loan in LOANS))
FIRST = "jiebei/1@2026-02-15"


def come(moment, put_offs=(), rules=None, memo=None, book=BOOK):
    held = {one.subject_key: one for one in put_offs}
    return reminders(Watch(Position(book, moment.date(), memo), rules or ReminderRules(), held), moment)


def called_back_long_ago(moment):
    """Return what makes each due one that is looked at by itself, and nothing else."""
    return [PutOff(due.key, at("2020-01-01"), None) for due in Position(BOOK, moment.date()).dues]


half_hours = st.integers(0, 23).map(time) | st.integers(0, 23).map(lambda hour: time(hour, 30))
quiets = st.sampled_from([*range(7), *range(8, 24)]).map(lambda hour: Quiet(time(hour, 30), time(7)))
moments = st.integers(0, 500 * 48).map(lambda count: at("2026-01-16", 0) + timedelta(minutes=30 * count))
spans = st.integers(1, 60 * 48).map(lambda count: timedelta(minutes=30 * count))


@given(moments, half_hours, st.none() | quiets, st.none() | st.tuples(spans, spans), st.booleans())
def test_what_is_long_past_is_told_as_if_each_were_looked_at(moment, hour, quiet, held, everything):
    rules = ReminderRules(at=hour, quiet=quiet)
    put_offs = []
    if held is not None:
        made = moment - held[0]
        put_offs.append(PutOff(EVERYTHING if everything else FIRST, made, made + held[1]))

    one_by_one = [*called_back_long_ago(moment), *put_offs]

    assert set(come(moment, put_offs, rules)) == set(come(moment, one_by_one, rules))


def test_a_memo_tells_the_same_each_hour_and_day_and_after_a_change():
    memo = Memo()
    later = a_book(new(Kind.LENDER, a_lender()), new(Kind.LOAN, LOANS[1]))

    for hours in range(0, 24 * 20, 5):
        moment = at("2026-06-10", 0) + timedelta(hours=hours)
        assert come(moment, memo=memo) == come(moment)
        assert come(moment, memo=memo, book=later) == come(moment, book=later)


def test_what_stands_as_it_was_is_the_same_reminder():
    memo = Memo()

    noon, evening = (
        [one for one in come(at("2026-06-10", hour), memo=memo) if one.days_left < -LONG_PAST.days] for hour in (12, 19)
    )

    assert len(noon) > len(LOANS)
    assert all(before is after for before, after in zip(noon, evening, strict=True))


@pytest.mark.parametrize(("made", "told"), [("2026-03-01", ["0"]), ("2026-03-12", [])])
def test_a_pause_of_long_ago_holds_all_but_what_had_its_day_in_it(made, told):
    paused = PutOff(EVERYTHING, at(made), datetime(2027, 1, 1, tzinfo=UTC))

    found = come(at("2026-03-20"), [paused], ReminderRules(evening=None), book=one_due())

    assert [one.key.rpartition(":")[2] for one in found] == told


def test_nothing_is_told_of_a_debt_that_a_wish_silences():
    assert come(at("2026-06-10"), book=one_due(wishes=[ReminderWish("jiebei", silent=True)])) == ()


def test_a_bill_or_instalment_of_yesterday_has_no_moment_before_the_hour():
    assert [one.about.on for one in come(at("2026-03-11", 8), book=one_due())] == [date(2026, 3, 10)]
    assert [one.days_left for one in come(at("2026-03-14", 8), book=one_due())] == [-4]

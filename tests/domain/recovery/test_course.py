"""A case over its months: what each day gave then, the best so far, the fall from it, and the trend."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from tests.builders import a_line, a_payment, an_entry, an_event, an_income, cny
from tests.domain.health.houses import even
from tests.domain.recovery.ledgers import CASE, LOST, a_contact, ledger, with_conditions
from zhihuan.domain.as_of import as_of
from zhihuan.domain.book import Book
from zhihuan.domain.loan import LoanPurpose
from zhihuan.domain.memo import Memo
from zhihuan.domain.position import Position
from zhihuan.domain.recovery.course import COURSE_MONTHS, course, course_days
from zhihuan.domain.recovery.criterion import CriterionKind, Known
from zhihuan.domain.recovery.progress import Gate
from zhihuan.domain.recovery.readings import case_progress
from zhihuan.domain.recovery.trend import Trend
from zhihuan.domain.revolving import EntryKind

K = CriterionKind
LINE = a_line("line", lender="bank", statement_day=None, due_day=None)
OPENED = an_event("opened", line="line", on=date(2025, 1, 1), limit=cny(2_000))
TODAY = date(2026, 7, 20)
DAYS = [LOST, date(2026, 3, 31), date(2026, 4, 30), date(2026, 5, 31), date(2026, 6, 30), TODAY]
LOAN = even(months=24, start=date(2026, 1, 10))
CASE_OF_FIVE = with_conditions(CASE, K.LENDERS, baseline=8)


def paid(loan, *days, amount=1_000):
    """Return a payment of a loan on each day."""
    return tuple(a_payment(f"{loan} {day}", loan=loan, on=day, amount=amount) for day in days)


PAID = paid("loan", *(date(2026, month, 10) for month in range(2, 8)))
STREAK = with_conditions(CASE, K.ON_TIME_STREAK, baseline=0)


@pytest.mark.parametrize(("since", "closed_on", "expected"), [
    (LOST, None, DAYS),
    (TODAY, None, [TODAY]),
    (date(2026, 8, 1), None, [TODAY]),
    (date(2025, 11, 20), date(2026, 2, 10), [
        date(2025, 11, 20), date(2025, 11, 30), date(2025, 12, 31), date(2026, 1, 31), date(2026, 2, 10),
    ]),
    (date(2026, 6, 30), None, [date(2026, 6, 30), TODAY]),
    (LOST, date(2026, 4, 15), [LOST, date(2026, 3, 31), date(2026, 4, 15)]),
    (LOST, date(2026, 9, 1), DAYS),
])
def test_a_case_is_looked_at_on_its_loss_at_each_months_end_and_today_or_when_it_ended(since, closed_on, expected):
    assert list(course_days(Book(), replace(CASE, since=since, closed_on=closed_on), TODAY)) == expected


def test_of_a_long_case_the_loss_and_the_last_three_years_are_looked_at():
    days = course_days(Book(), replace(CASE, since=date(2020, 2, 10)), TODAY)

    assert (len(days), days[0], days[1]) == (COURSE_MONTHS + 2, date(2020, 2, 10), date(2023, 7, 31))


def test_every_point_is_what_its_day_gave():
    book = ledger(STREAK, LOAN, *PAID, today=TODAY).book

    found = course(book, STREAK, TODAY)

    assert found.days == tuple(DAYS)
    assert [one.now for one in found.of(K.ON_TIME_STREAK)] == [1, 1, 2, 3, 4, 5]
    for day, point in zip(found.days[:-1], found.points[:-1], strict=True):
        assert point == case_progress(Position(as_of(book, day), day), STREAK)


def test_the_best_so_far_is_kept_and_a_fall_from_it_shows():
    late = paid("loan", *(date(2026, month, 10) for month in range(2, 7)))
    book = ledger(STREAK, LOAN, *late, today=TODAY).book

    [now] = course(book, STREAK, TODAY).now.measured

    assert [now.now, now.progress, now.highest, now.fallen] == [0, 0, Fraction(5, 6), Fraction(5, 6)]
    assert course(book, STREAK, TODAY).now.gates == (Gate.OVERDUE_NOW,)


def test_a_condition_that_was_never_known_has_no_best():
    book = ledger(with_conditions(CASE, K.DTI), LOAN, *PAID, today=TODAY).book

    [now] = course(book, book.cases[CASE.id], TODAY).now.measured

    assert [now.highest, now.fallen] == [None, 0]


def test_a_gate_stands_on_the_days_it_was_closed():
    asked = a_contact(on=date(2026, 4, 20), replied_on=date(2026, 6, 1))
    book = ledger(STREAK, LOAN, *PAID, asked, today=TODAY).book

    found = course(book, STREAK, TODAY)

    assert [point.gates for point in found.points] == [(), (), (Gate.DISPUTE_OPEN,), (Gate.DISPUTE_OPEN,), (), ()]


def test_a_trend_is_told_of_what_moves_by_itself_or_is_yes_or_no_never():
    drawn = an_entry("draw", line="line", on=date(2026, 2, 5), kind=EntryKind.DRAW, amount=1_800)
    backs = [
        an_entry(f"back {month}", line="line", on=date(2026, month, 12), kind=EntryKind.REPAYMENT, amount=200)
        for month in range(3, 8)
    ]
    case = with_conditions(CASE, K.UTILISATION, K.ON_TIME_STREAK, K.REPORT_CHECKED)
    book = ledger(case, LINE, OPENED, drawn, *backs, LOAN, *PAID, today=TODAY).book

    found = course(book, case, TODAY)

    assert found.trend(K.UTILISATION) == Trend(Fraction(-1, 10), 5)
    assert [found.trend(kind) for kind in (K.ON_TIME_STREAK, K.REPORT_CHECKED, K.LENDERS)] == [None, None, None]


def test_what_was_old_or_unknown_is_in_no_trend():
    case = with_conditions(CASE, K.DTI)
    incomes = an_income(amount=2_000, since=date(2026, 5, 1))
    book = ledger(case, LOAN, *PAID, incomes, today=TODAY).book

    found = course(book, case, TODAY)

    assert [one.now for one in found.of(K.DTI)] == [None] * 3 + [Decimal("0.5")] * 3
    assert found.trend(K.DTI) == Trend(Fraction(0), 3)


def test_an_ended_case_ends_there():
    case = replace(STREAK, closed_on=date(2026, 4, 15))
    book = ledger(case, LOAN, *PAID, today=TODAY).book

    found = course(book, case, TODAY)

    assert [found.days[-1], found.now.measured[0].now] == [date(2026, 4, 15), 2]


def test_with_a_memo_nothing_is_derived_twice_and_the_answer_is_the_same():
    book, memo = ledger(STREAK, LOAN, *PAID, today=TODAY).book, Memo()
    heard = []

    first = course(book, STREAK, TODAY, lambda done, of: heard.append((done, of)), memo)
    again = course(book, STREAK, TODAY, memo=memo)

    assert first == again == course(book, STREAK, TODAY)
    assert again.points[0] is first.points[0]
    assert heard == [(number, len(DAYS)) for number in range(len(DAYS))]


def test_who_listens_can_stop_it():
    def stop(_done, _of):
        raise InterruptedError

    with pytest.raises(InterruptedError):
        course(ledger(STREAK, today=TODAY).book, STREAK, TODAY, stop)


def test_what_bears_no_day_is_known_now_and_claimed_for_no_past_day():
    case = with_conditions(CASE, K.USE_DOCUMENTED, K.AUTOMATIC_DEBIT, baseline=0)
    loan = replace(LOAN, automatic=True, purpose=LoanPurpose.MEDICAL)

    found = course(ledger(case, loan, *PAID, today=TODAY).book, case, TODAY)
    ended = replace(case, closed_on=date(2026, 4, 15))
    over = course(ledger(ended, loan, *PAID, today=TODAY).book, ended, TODAY)
    gone_by = course(ledger(case, loan, *PAID, today=TODAY).book, case, TODAY, past=True)

    for kind in (K.USE_DOCUMENTED, K.AUTOMATIC_DEBIT):
        assert [one.reading.known for one in found.of(kind)] == [Known.UNKNOWN] * 5 + [Known.KNOWN]
        assert [one.reading.known for one in over.of(kind)] == [Known.UNKNOWN] * 3
        assert {one.reading.known for one in gone_by.of(kind)} == {Known.UNKNOWN}
        assert found.trend(kind) is None
    assert found.now.met == 2
    assert not over.now.coverage
    empty = course(ledger(case, today=TODAY).book, case, TODAY)
    assert {one.reading.known for one in empty.of(K.AUTOMATIC_DEBIT)} == {Known.NOT_APPLICABLE}


def test_more_institutions_later_are_a_fall():
    case = CASE_OF_FIVE
    more = [even(f"loan{number}", 100, lender=f"bank{number}", start=date(2026, 7, 1)) for number in range(7)]
    book = ledger(case, LOAN, *PAID, *more, today=TODAY).book
    [now] = course(book, case, TODAY).now.measured

    assert [now.now, now.highest, now.progress] == [8, 1, 0]


def test_a_past_day_knows_nothing_of_what_came_and_today_knows_what_is_told_for_its_month():
    case = with_conditions(CASE, K.DTI)
    over = an_income("over", amount=2_000, since=date(2025, 1, 25), until=date(2026, 3, 10))
    begins = an_income("begins", name="New", amount=4_000, since=date(2026, 7, 23))
    book = ledger(case, LOAN, *PAID, over, begins, today=TODAY).book

    found = [one.now for one in course(book, case, TODAY).of(K.DTI)]

    assert found == [Decimal("0.5"), None, None, None, None, Decimal("0.25")]

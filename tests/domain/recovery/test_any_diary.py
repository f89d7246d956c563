"""Whatever happened and in whatever order it was typed in: progress is a part, unknown is not met, the past stays."""

from __future__ import annotations

from datetime import timedelta
from itertools import groupby, pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.domain.recovery.diaries import LOST, TODAY, diaries
from zhihuan.domain.as_of import as_of
from zhihuan.domain.book import Book, Kind
from zhihuan.domain.change import Change, applied, inverse
from zhihuan.domain.memo import Memo
from zhihuan.domain.position import Position
from zhihuan.domain.recovery.case import CaseId
from zhihuan.domain.recovery.course import course
from zhihuan.domain.recovery.criterion import Known
from zhihuan.domain.recovery.progress import LEAST_COVERAGE
from zhihuan.domain.recovery.readings import case_progress

CASE = CaseId("case")
FEW = settings(max_examples=30)


def whole(diary):
    return applied(Book(), [change for _, change in diary])


def progress_on(book, day):
    return case_progress(Position(book, day), book.cases[CASE])


def grown(diary):
    """Yield the book at the end of each day since the loss on which something changed, as who types daily has it."""
    book = Book()
    for day, changes in groupby(diary, lambda one: one[0]):
        book = applied(book, [change for _, change in changes])
        if LOST <= day <= TODAY:
            yield day, book


@given(diaries())
@FEW
def test_progress_is_a_part_completion_stands_on_coverage_and_unknown_is_never_met(diary):
    found = progress_on(whole(diary), TODAY)

    assert all(one.progress is None or 0 <= one.progress <= 1 for one in found.measured)
    assert 0 <= found.coverage <= 1
    assert (found.completion is not None) == (found.coverage >= LEAST_COVERAGE and found.applicable > 0)
    assert found.completion is None or 0 <= found.completion <= 1
    assert all(one.reading.known is Known.KNOWN and one.now is not None for one in found.measured if one.met)
    assert found.met <= found.applicable <= len(found.measured)


@given(diaries())
@FEW
def test_a_past_day_asked_for_later_is_what_that_day_gave(diary):
    book = whole(diary)

    for day, then in grown(diary):
        assert progress_on(as_of(book, day), day) == progress_on(then, day)


@given(diaries(), st.randoms(use_true_random=False))
@FEW
def test_the_order_in_which_things_were_typed_in_says_nothing(diary, shuffle):
    book = whole(diary)
    things = [(kind, one) for kind in Kind for one in book.of(kind).values()]
    shuffle.shuffle(things)

    afresh = applied(Book(), [Change(kind, None, one) for kind, one in things])

    assert progress_on(afresh, TODAY) == progress_on(book, TODAY)


@given(diaries())
@FEW
def test_what_was_known_already_is_never_given_out_for_another_book(diary):
    book, memo = whole(diary), Memo()

    for one in book.payments.values():
        without = applied(book, [Change(Kind.PAYMENT, one, None)])
        for each in (book, without):
            case = each.cases[CASE]
            assert course(each, case, TODAY, memo=memo) == course(each, case, TODAY)


@given(diaries(), st.data())
@FEW
def test_undoing_a_change_brings_back_what_was(diary, data):
    cut = data.draw(st.integers(0, len(diary)))
    before = whole(diary[:cut])
    after = applied(before, [change for _, change in diary[cut:]])

    back = applied(after, inverse(tuple(change for _, change in diary[cut:])))

    assert back == before
    if CASE in before.cases:
        case = before.cases[CASE]
        assert course(back, case, TODAY, memo=Memo()) == course(before, case, TODAY)


@given(diaries())
@FEW
def test_the_best_is_never_below_now_and_no_further_than_the_target(diary):
    book = whole(diary)
    found = course(book, book.cases[CASE], TODAY)

    for one in found.now.measured:
        assert one.highest is None or 0 <= one.highest <= 1
        assert one.progress is None or (one.highest is not None and one.highest >= one.progress)
        assert 0 <= one.fallen <= 1
    assert found.days[0] == LOST
    assert all(later - earlier <= timedelta(days=31) for earlier, later in pairwise(found.days))

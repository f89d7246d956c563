"""What moves a case's conditions most: caught up first, waiting beside it, and payoffs in order of what they do."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from tests.builders import a_line, a_payment, an_entry, an_event, an_income, cny
from tests.domain.health.houses import cash, even
from tests.domain.recovery.ledgers import CASE, a_contact, an_enquiry, ledger, with_conditions
from zhihuan.domain.memo import Memo
from zhihuan.domain.money import Money
from zhihuan.domain.position import Position
from zhihuan.domain.recovery.case import LossReason
from zhihuan.domain.recovery.criterion import Criterion, CriterionKind
from zhihuan.domain.recovery.months_ahead import Moved, days_ahead, moved, moved_by_waiting, path
from zhihuan.domain.recovery.movers import MOST_TOLD, MoverKind, movers
from zhihuan.domain.recovery.planned import as_planned
from zhihuan.domain.revolving import EntryKind

K = CriterionKind
TODAY = date(2026, 3, 20)
BIG = even("big", 1_000, 24, lender="big", start=date(2026, 2, 5))
MEITUAN = even("meituan", 500, 11, lender="meituan", start=date(2026, 2, 6))
THREE60 = even("three60", 400, 7, lender="three60", start=date(2026, 2, 7))
SMALL = even("small", 100, 6, lender="small", start=date(2026, 2, 8))


def with_first_paid(*loans):
    """Return loans with their first instalments paid in time."""
    paid = [
        a_payment(f"of {one.id}", loan=one.id, on=one.terms.first_due, amount=Money(one.principal.minor // periods))
        for one in loans for periods in [one.terms.periods]
    ]
    return (*loans, *paid)


DEBTS = with_first_paid(BIG, MEITUAN, THREE60, SMALL)
INCOME = an_income(amount=4_000)


def case_of(**targets):
    """Return a case with conditions of these kinds: baseline and target."""
    return replace(CASE, criteria=tuple(
        Criterion(K(kind), None if begun is None else Decimal(str(begun)), Decimal(str(target)))
        for kind, (begun, target) in targets.items()
    ))


LENDERS = case_of(lenders=(6, 2))


def of(mover, kind):
    """Return what a mover does to one condition."""
    [found] = [one for one in mover.moved if one.kind is kind]
    return found


def test_paying_two_off_brings_the_institutions_to_target_and_the_cheapest_two_are_told():
    found = movers(ledger(*DEBTS), LENDERS)

    best = found.payoffs[0]

    assert (best.kind, set(best.subjects), best.costs) == (MoverKind.PAY_OFF, {"small", "three60"}, cny(2_900))
    assert of(best, K.LENDERS) == Moved(
        K.LENDERS, Decimal(4), Decimal(2), TODAY, met=True, waiting=date(2026, 10, 1), gained=Fraction(1, 4),
    )
    assert best.met == 1


def test_debt_to_income_falls_from_the_coming_month_on():
    case = case_of(dti=("0.6", "0.4"))

    found = movers(ledger(*DEBTS, INCOME), case)

    told = of(found.payoffs[0], K.DTI)
    assert found.payoffs[0].subjects == ("three60",)
    assert (told.since, told.becomes, told.met, told.waiting) == (
        date(2026, 4, 1), Decimal("0.4"), True, date(2026, 10, 1),
    )


def test_what_is_nearer_without_reaching_the_target_is_told_from_when_it_is():
    found = movers(ledger(*with_first_paid(BIG, MEITUAN), INCOME), case_of(dti=("0.5", "0.1")))

    [meituan] = [one for one in found.payoffs if one.subjects == ("meituan",)]

    assert [of(meituan, K.DTI).since, of(meituan, K.DTI).becomes, of(meituan, K.DTI).met, meituan.met] == [
        date(2026, 4, 1), Decimal("0.25"), False, 0,
    ]


def test_where_it_is_nearer_at_once_and_reached_sooner_later_the_day_it_is_reached_is_told():
    found = movers(ledger(*DEBTS), case_of(lenders=(6, 1)))

    [told] = [of(one, K.LENDERS) for one in found.payoffs if one.subjects == ("meituan",)]

    assert [told.now, told.becomes, told.since, told.met] == [4, 1, date(2026, 10, 1), True]
    assert told.waiting == date(2027, 2, 1)


def test_two_that_do_it_together_are_found_though_others_cost_less():
    asking = [even("first", 800, 5, lender="first", start=date(2026, 2, 5)),
              even("second", 700, 6, lender="second", start=date(2026, 2, 5))]
    cheap = [even(f"cheap{n}", 10, 7 + n, lender=f"cheap{n}", start=date(2026, 2, 5)) for n in range(3)]

    found = movers(ledger(*with_first_paid(*asking, *cheap), INCOME), case_of(dti=("0.4", "0.05")))

    [both] = [one for one in found.payoffs if set(one.subjects) == {"first", "second"}]
    assert [of(both, K.DTI).met, of(both, K.DTI).since] == [True, date(2026, 4, 1)]


def test_of_many_debts_the_one_that_asks_most_for_its_cost_is_tried_though_many_cost_less():
    tiny = [even(f"tiny{number}", 10, 6, lender=f"tiny{number}", start=date(2026, 2, 5)) for number in range(10)]
    great = even("great", 2_000, 4, lender="great", start=date(2026, 2, 5))

    found = movers(ledger(*with_first_paid(*tiny, great), INCOME), case_of(dti=("0.6", "0.3")))

    assert found.payoffs[0].subjects == ("great",)


def test_waiting_moves_what_schedules_move():
    case = case_of(on_time_streak=(0, 6), lenders=(6, 2), dti=("0.5", "0.4"))

    waiting = movers(ledger(*DEBTS, INCOME), case).waiting

    assert waiting.kind is MoverKind.WAIT
    assert [str(one.now) for one in waiting.moved] == ["0", "4", "0.5000"]
    assert waiting.costs == cny(0)
    assert {one.kind: (str(one.becomes), one.since, one.met) for one in waiting.moved} == {
        K.ON_TIME_STREAK: ("6", date(2026, 9, 1), True),
        K.LENDERS: ("2", date(2026, 10, 1), True),
        K.DTI: ("0.3750", date(2026, 10, 1), True),
    }


def test_what_is_overdue_is_paid_first_and_everything_else_is_told_after_that():
    late = even("late", 300, 12, lender="late", start=date(2026, 1, 10))
    case = case_of(current_overdue=(2, 0), on_time_streak=(0, 3), lenders=(6, 1))

    found = movers(ledger(late, *with_first_paid(SMALL), cash(500)), case)

    assert found.catch_up is not None
    assert (found.catch_up.subjects, found.catch_up.costs, found.catch_up.beyond) == (("late",), cny(600), cny(100))
    assert of(found.catch_up, K.CURRENT_OVERDUE) == Moved(
        K.CURRENT_OVERDUE, Decimal(2), Decimal(0), TODAY, met=True, waiting=None, gained=Fraction(1),
    )
    assert of(found.catch_up, K.ON_TIME_STREAK).met
    assert K.CURRENT_OVERDUE not in {one.kind for one in found.waiting.moved}
    assert found.payoffs[0].subjects == ("small",)
    assert found.payoffs[0].beyond == cny(500)


def test_a_clock_that_had_not_started_runs_from_when_it_is_paid():
    late = even("late", 300, 12, lender="late", start=date(2026, 1, 10))

    found = movers(ledger(late), case_of(adverse_expiry=(None, 0)))

    assert found.catch_up is not None
    told = of(found.catch_up, K.ADVERSE_EXPIRY)
    assert (told.now, told.since, told.met, told.waiting) == (None, date(2026, 4, 1), False, None)


def test_what_is_overdue_in_another_currency_is_left_out():
    foreign = replace(
        even("foreign", start=date(2026, 1, 10)), principal=Money(1_000_00, "USD"),
    )
    found = movers(ledger(foreign, *with_first_paid(BIG, MEITUAN)), case_of(lenders=(6, 2)))

    assert found.catch_up is None
    assert all("foreign" not in one.subjects for one in found.payoffs)


def test_all_contracts_of_one_institution_count_together():
    second = even("second", 100, 4, lender="small", start=date(2026, 3, 9))

    found = movers(ledger(*with_first_paid(BIG, SMALL), second), case_of(lenders=(4, 1)))

    at_once = [one for one in found.payoffs if of(one, K.LENDERS).since == TODAY]
    assert [set(one.subjects) for one in at_once] == [{"small", "second"}, {"big"}]


def test_what_does_no_more_than_a_part_of_it_is_not_told():
    found = movers(ledger(*with_first_paid(BIG, SMALL)), case_of(lenders=(4, 1)))

    assert [one.subjects for one in found.payoffs] == [("small",), ("big",)]


def test_at_most_so_many_are_told_and_the_search_says_how_far_it_is():
    debts = [even(f"loan{n}", 100 + n, 5, lender=f"bank{n}", start=date(2026, 3, 8)) for n in range(9)]
    heard = []

    found = movers(ledger(*debts), case_of(lenders=(9, 6)), lambda done, most: heard.append((done, most)))

    assert len(found.payoffs) == MOST_TOLD == 6
    assert [done for done, _ in heard] == list(range(len(heard)))
    assert all(done < most for done, most in heard)
    assert len(found.payoffs[0].subjects) == 3


@pytest.mark.parametrize("case", [
    replace(CASE, reason=LossReason.COMPLIANCE), with_conditions(CASE, K.REPORT_CHECKED, K.AUTOMATIC_DEBIT),
])
def test_where_nothing_that_paying_moves_is_a_condition_nothing_is_told(case):
    found = movers(ledger(*DEBTS, a_contact()), case)

    assert (found.catch_up, found.waiting.moved, found.payoffs) == (None, (), ())
    assert not found.waiting.met
    assert not found.waiting.gained


def test_what_is_unknown_is_moved_by_nothing():
    found = movers(ledger(*DEBTS), with_conditions(CASE, K.DTI, K.QUIET_DAYS, baseline=9))

    assert (found.waiting.moved, found.payoffs) == ((), ())


def test_a_lump_sum_to_come_shows_as_a_fall_by_waiting():
    lump = even("lump", 1_000, 1, lender="small", start=date(2026, 3, 25))
    lump = replace(lump, start=date(2026, 3, 1), terms=replace(lump.terms, first_due=date(2027, 3, 5), due_day=5))
    case = case_of(dti=("0.5", "0.2"))

    [told] = movers(ledger(*with_first_paid(SMALL), lump, an_income(amount=1_000)), case).waiting.moved

    assert (told.since, told.becomes, told.met, told.gained < 0) == (date(2027, 2, 1), Decimal(1), False, True)


def test_what_becomes_worse_than_today_is_told_against_waiting_and_never_as_a_gain_over_today():
    later = [
        replace(one, terms=replace(one.terms, first_due=date(2026, 6, 10)))
        for one in (even("big", 650, 24, start=date(2026, 3, 10)), even("small", 150, 24, start=date(2026, 3, 10)))
    ]
    case = case_of(dti=("0.6", "0.7"))

    found = movers(ledger(*later, an_income(amount=1_000)), case)

    [told] = next(one.moved for one in found.payoffs if one.subjects == ("small",))
    assert (told.now, told.becomes, told.since, told.met) == (
        Decimal("0.8"), Decimal("0.65"), date(2026, 5, 1), True
    )


def test_old_records_are_taken_as_they_stand_and_quiet_days_run_on():
    case = case_of(quiet_days=(0, 90))
    position = ledger(an_enquiry(date(2026, 1, 1)), SMALL, today=date(2026, 3, 10))

    [told] = movers(position, case).waiting.moved

    assert (told.becomes, told.since, told.met) == (Decimal(90), date(2026, 4, 1), True)


def test_a_fuller_line_paid_off_lowers_utilisation_at_once():
    line, opened = a_line("line", lender="bank", statement_day=None, due_day=None), an_event(
        "opened", line="line", on=date(2025, 1, 1), limit=cny(1_000)
    )
    drawn = an_entry("d", line="line", on=date(2026, 3, 1), kind=EntryKind.DRAW, amount=900)

    [best] = movers(ledger(line, opened, drawn), case_of(utilisation=("0.9", "0.7"))).payoffs

    assert (best.subjects, of(best, K.UTILISATION).becomes, of(best, K.UTILISATION).waiting) == (("line",), 0, None)


def test_the_answer_is_the_same_with_and_without_a_memo_and_changes_nothing():
    position = ledger(*DEBTS, INCOME)
    case = case_of(lenders=(6, 2), dti=("0.6", "0.4"), on_time_streak=(0, 6), r90=("0.9", "0.5"))

    assert movers(Position(position.book, TODAY, Memo()), case) == movers(position, case)


def test_the_path_is_what_the_plan_gives_on_each_day():
    position = ledger(SMALL, a_payment("p", loan="small", on=date(2026, 3, 10), amount=100))
    case = case_of(lenders=(2, 0))

    found = path(position, case)

    assert found.days == days_ahead(TODAY)
    assert [one.now for one in found.points[K.LENDERS]] == [1] * 6 + [0] * 7
    assert found.met_from(K.LENDERS) == 6
    assert not Position(as_planned(position, found.days[-1]), found.days[-1]).overdue
    assert list(moved(found, found)) == []
    [told] = moved_by_waiting(found)
    assert (told.since, told.waiting) == (found.days[6], found.days[6])

"""A loan's plan with what was agreed later: what lay before a change never moves, and every plan adds up."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise, permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import a_loan, cny, terms
from tests.domain.lives import (
    a_rate,
    a_restructure,
    adds_up,
    an_extension,
    changes,
    day,
    lives,
    loans,
    moves_nothing,
    payments_of,
    prepaid,
    rows_of,
)
from zhihuan.domain.course import course
from zhihuan.domain.day_count import DayCount
from zhihuan.domain.money import Money, total
from zhihuan.domain.rate import Rate
from zhihuan.domain.schedule import schedule
from zhihuan.domain.terms import Method

# 12,000 yuan from 15 January 2026, twelve level instalments of 1,066.19.
LOAN = a_loan()
IN_MAY = day("2026-05-15")


@given(lives())
def test_rows_before_a_change_are_the_same_in_every_later_version(life):
    versions = course(*life).versions

    for earlier, later in pairwise(versions):
        behind = tuple(row for row in earlier.rows if row.due <= later.since)
        assert later.rows[:len(behind)] == behind


@given(lives())
def test_every_version_adds_up_whatever_was_agreed(life):
    loan, events = life

    found = course(loan, events)

    assert all(adds_up(loan, version.rows) for version in found.versions)
    assert found.rows == found.versions[-1].rows
    assert len(found.versions) + len(found.misfits) == 1 + len(events)


@given(lives(most=3))
def test_the_order_of_the_record_does_not_matter_where_days_differ(life):
    loan, events = life
    if len({event.on for event in events}) < len(events):
        return

    assert len({course(loan, each) for each in permutations(events)}) == 1


@given(loans(), st.data())
def test_what_comes_before_the_loan_or_after_its_end_moves_nothing(loan, data):
    event, last = data.draw(changes(loan)), schedule(loan)[-1].due
    if not loan.start <= event.on < last and (event.agreed is None or event.on < loan.start):
        assert moves_nothing(loan, event)


def test_changes_of_one_day_count_in_the_order_given():
    dearer, longer = a_rate(IN_MAY, "0.18"), an_extension(IN_MAY, 3)

    one, other = course(LOAN, (dearer, longer)), course(LOAN, (longer, dearer))

    assert [version.cause for version in one.versions] == [None, dearer, longer]
    assert [version.since for version in one.versions] == [LOAN.start, IN_MAY, IN_MAY]
    assert one.rows == other.rows
    assert one.terms_on(IN_MAY).rate == Rate(Decimal("0.18"))


def test_a_version_keeps_the_terms_of_its_time():
    found = course(LOAN, (a_rate(IN_MAY, "0.18"),))

    assert found.terms_on(IN_MAY - timedelta(1)) == found.terms_on(date.min) == LOAN.terms
    assert found.terms_on(IN_MAY) == found.terms_on(date.max) == replace(LOAN.terms, rate=Rate(Decimal("0.18")))
    assert found.versions[0].rows == schedule(LOAN)


def test_a_change_on_a_due_day_leaves_that_instalment():
    last_of_month = a_loan(start=day("2026-01-31"), terms=terms(start=day("2026-01-31")))

    rows = rows_of(last_of_month, a_rate(day("2026-02-28"), "0.18"))

    assert rows[0] == schedule(last_of_month)[0]
    assert rows[1].interest == rows[0].balance.times(Decimal("0.015"))
    assert [row.due for row in rows] == [row.due for row in schedule(last_of_month)]


def test_a_change_on_the_last_due_comes_too_late():
    last = schedule(LOAN)[-1].due

    assert moves_nothing(LOAN, an_extension(last))
    assert rows_of(LOAN, an_extension(last - timedelta(1)))[-1].due > last


def test_a_change_on_the_first_day_is_the_contract_from_the_start():
    dearer = replace(LOAN, terms=replace(LOAN.terms, rate=Rate(Decimal("0.18"))))

    assert rows_of(LOAN, a_rate(LOAN.start, "0.18")) == schedule(dearer)


# ── an extension ──────────────────────────────────────────────────────────────


def test_an_extension_spreads_what_is_left_over_more_instalments():
    rows = rows_of(LOAN, an_extension(IN_MAY, 3))

    assert rows[:4] == schedule(LOAN)[:4]
    assert payments_of(rows[4:]) == ["786.88"] * 10 + ["786.87"]
    assert rows[-1].due == day("2027-04-15")


@pytest.mark.parametrize("method", [Method.EQUAL_PRINCIPAL, Method.FLAT_FEE, Method.INTEREST_FREE])
def test_an_extension_divides_the_principal_anew(method):
    rows = rows_of(a_loan(principal=12_000, terms=terms(method)), an_extension(IN_MAY, 8))

    assert {row.principal for row in rows[4:]} == {cny(500)}
    assert {row.fee for row in rows} == {schedule(a_loan(terms=terms(method)))[0].fee}


@pytest.mark.parametrize("method", [Method.BULLET, Method.COMPOUND_BULLET])
@pytest.mark.parametrize("on", ["2026-01-15", "2026-02-20", "2026-04-14"])
def test_a_sum_due_later_costs_what_it_had_cost_from_the_start(method, on):
    short, long = (
        a_loan(terms=terms(method, periods=periods, first_due=day(due)))
        for periods, due in ((3, "2026-04-15"), (9, "2026-10-15"))
    )

    assert payments_of(rows_of(short, an_extension(day(on), 6))) == payments_of(schedule(long))


def test_the_lenders_own_rows_cannot_be_extended():
    assert moves_nothing(a_loan(terms=terms(Method.PLAN)), an_extension(IN_MAY))


def test_no_loan_has_more_than_600_instalments():
    longest = a_loan(terms=terms(periods=600))

    assert moves_nothing(longest, an_extension(IN_MAY, 1))
    assert len(rows_of(LOAN, an_extension(IN_MAY, 588))) == 600
    assert moves_nothing(LOAN, an_extension(IN_MAY, 589))


def test_no_plan_goes_beyond_the_calendar():
    late = a_loan(start=day("9998-01-15"), terms=terms(start=day("9998-01-15")))

    assert moves_nothing(late, an_extension(day("9998-05-15"), 60))
    assert moves_nothing(late, a_rate(day("9998-05-15"), "0.18", keep=True))


# ── a restructure ─────────────────────────────────────────────────────────────


def test_a_restructure_plans_what_is_left_anew():
    rows = rows_of(LOAN, a_restructure(day("2026-05-20")))

    assert rows[:4] == schedule(LOAN)[:4]
    assert [row.number for row in rows] == list(range(1, 17))
    assert rows[4].due == day("2026-06-20")
    # 8,158.09 for 5 of 31 days at 12 %, and a month at 6 %.
    assert rows[4].interest == cny("13.16") + cny("40.79")


def test_what_was_agreed_to_be_owed_holds_the_interest_so_far():
    rows = rows_of(LOAN, a_restructure(day("2026-05-20"), principal=cny(9000)))

    agreed, first = rows[4], rows[5]
    assert (agreed.number, agreed.payment, agreed.capitalised) == (0, cny(0), cny("841.91"))
    assert (first.number, first.interest) == (5, cny(45))


def test_a_lender_may_forgive_some():
    rows = rows_of(LOAN, a_restructure(day("2026-05-20"), principal=cny(5000)))

    assert rows[4].capitalised == -cny("3158.09")
    assert total(row.principal for row in rows) == cny(12_000) - cny("3158.09")


def test_what_is_left_may_stay_as_agreed():
    rows = rows_of(LOAN, a_restructure(IN_MAY, principal=cny("8158.09")))

    assert [row.kind.value for row in rows] == ["instalment"] * 16


def test_rows_written_one_by_one_stay_as_written():
    written = terms(Method.PLAN, periods=3, start=day("2026-05-20"), principal=cny(6000))

    rows = rows_of(LOAN, a_restructure(day("2026-05-20"), written))

    assert [(row.due, row.principal, row.interest) for row in rows[5:]] == [
        (row.due, row.principal, row.interest) for row in written.rows
    ]


@pytest.mark.parametrize("method", list(Method))
def test_any_method_may_follow_any_other(method):
    anew = terms(method, start=day("2026-05-20"), principal=cny(9000))

    for before in Method:
        rows = rows_of(a_loan(terms=terms(before, first_due=day("2026-06-15"))), a_restructure(
            day("2026-05-20"), anew, cny(9000)
        ))
        assert rows[-1].due == anew.rows[-1].due if anew.rows else rows[-1].due >= day("2026-06-20")


def test_a_loan_past_its_end_may_be_agreed_anew():
    on = day("2027-06-01")

    rows = rows_of(LOAN, a_restructure(on, principal=cny(3000)))

    assert rows[:12] == schedule(LOAN)
    assert (rows[12].capitalised, rows[13].number, len(rows)) == (cny(3000), 13, 25)
    assert moves_nothing(LOAN, a_restructure(on))


def test_a_restructure_must_end_within_600_instalments():
    assert moves_nothing(LOAN, a_restructure(IN_MAY, terms(start=IN_MAY, periods=600)))


def test_what_is_repaid_cannot_be_restructured():
    early = prepaid(day("2026-05-15"), cny(9000))
    found = course(LOAN, (early, a_restructure(day("2026-05-20"), principal=cny(500))))

    assert found.misfits == ("restructure",)
    assert found.rows[-1].balance == cny(0)


def test_another_currency_does_not_fit():
    assert moves_nothing(LOAN, a_restructure(IN_MAY, principal=Money(9_000_00, "USD")))


# ── within a period ───────────────────────────────────────────────────────────


def test_interest_accrues_by_the_day_and_begins_anew_with_each_due():
    found = course(LOAN)

    assert [str(found.accrued_on(day(on))) for on in ("2026-01-14", "2026-01-15", "2026-02-14", "2026-02-15")] == [
        "0.00", "0.00", "116.13", "0.00",
    ]
    assert found.accrued_on(date.max) == cny(0)
    assert [str(found.balance_on(day(on))) for on in ("2026-02-14", "2026-02-15")] == ["12000.00", "11053.81"]


def test_interest_accrues_across_a_change_at_both_rates():
    loan = a_loan(terms=terms(Method.INTEREST_ONLY, day_count=DayCount.ACT_360))
    found = course(loan, (a_rate(day("2026-01-25"), "0.06"),))

    assert found.accrued_on(day("2026-01-25")) == cny(40)
    assert found.accrued_on(day("2026-02-04")) == cny(60)


@given(lives(), st.integers(0, 400))
def test_what_has_accrued_is_never_below_zero_and_nothing_at_the_end(life, days):
    loan, events = life
    found = course(loan, events)

    accrued = found.accrued_on(loan.start + timedelta(days))

    assert accrued >= Money.zero(accrued.currency)
    assert found.accrued_on(found.rows[-1].due) == Money.zero(accrued.currency)

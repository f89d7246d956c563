"""Whether the user is in danger: each figure with its rows, unknown where nothing is known."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import (
    RULES,
    a_book,
    a_card,
    a_lender,
    a_line,
    a_loan,
    a_loan_with_lender,
    a_payment,
    an_entry,
    an_income,
    cny,
    new,
    terms,
)
from zhihuan.domain.book import Kind
from zhihuan.domain.health.severity import Bands, Severity
from zhihuan.domain.health.streak import on_time_streak
from zhihuan.domain.health.summary import WarningCode, debt_to_income, health
from zhihuan.domain.money import Money
from zhihuan.domain.position import Position
from zhihuan.domain.revolving import EntryKind
from zhihuan.domain.terms import Method

EVEN = terms(Method.EQUAL_PRINCIPAL)
TODAY = date(2026, 3, 9)


def position(*changes, loan=None, today=TODAY):
    return Position(a_book(*a_loan_with_lender(loan or a_loan(terms=EVEN)), *changes), today)


def salary(amount="2220", **parts):
    return new(Kind.INCOME, an_income(amount=amount, **parts))


def codes(found):
    return [warning.code for warning in found.warnings]


# ── debt to income ────────────────────────────────────────────────────────────


def test_debt_to_income_is_the_months_dues_over_its_income():
    found = debt_to_income(position(salary()), TODAY, RULES.dti)

    assert (found.due, found.income, found.ratio) == (cny(1110), cny(2220), Fraction(1, 2))
    assert [due.number for due in found.rows] == [2]
    assert [income.name for income in found.incomes] == ["Salary"]
    assert found.severity is Severity.HIGH


def test_without_an_income_it_is_unknown_and_not_zero():
    found = debt_to_income(position(), TODAY, RULES.dti)

    assert found.ratio is None
    assert found.severity is Severity.UNKNOWN
    assert WarningCode.DTI_ABOVE_BAND not in codes(health(position(), RULES))


def test_an_income_of_another_time_or_currency_does_not_count():
    over = salary(since=date(2025, 1, 1), until=date(2026, 2, 28))
    dollars = new(Kind.INCOME, an_income("usd", amount=Money(1000_00, "USD")))

    found = debt_to_income(position(over, dollars), TODAY, RULES.dti)

    assert found.ratio is None


def test_a_month_without_dues_is_zero_with_an_income():
    found = debt_to_income(position(salary()), date(2030, 1, 1), RULES.dti)

    assert found.ratio == 0
    assert found.severity is Severity.FINE


def test_a_due_counts_whether_it_is_paid_or_not():
    paid = new(Kind.PAYMENT, a_payment(amount=1110, on=date(2026, 3, 1), period=2))

    assert debt_to_income(position(salary(), paid), TODAY, RULES.dti).ratio == Fraction(1, 2)


def test_what_is_overdue_from_earlier_months_stands_apart():
    found = debt_to_income(position(salary()), TODAY, RULES.dti)

    assert [due.on.month for due in found.rows] == [3]


def test_dues_in_another_currency_are_named_as_left_out():
    dollars = a_loan("usd", lender="bank", principal=Money(1200_00, "USD"), terms=EVEN)

    found = debt_to_income(position(salary(), *a_loan_with_lender(dollars)), TODAY, RULES.dti)

    assert [due.subject for due in found.left_out] == ["usd"]
    assert found.due == cny(1110)


def test_a_bill_counts_once_and_its_purchases_do_not():
    line = (new(Kind.LINE, a_line()), new(Kind.ENTRY, an_entry(on=date(2026, 2, 20), amount=300)))

    assert debt_to_income(position(salary(), *line), TODAY, RULES.dti).due == cny(1410)


@pytest.mark.parametrize(("value", "severity"), [
    (None, Severity.UNKNOWN), (Fraction(0), Severity.FINE), (Fraction(359999, 10**6), Severity.FINE),
    (Fraction(36, 100), Severity.WATCH), (Fraction(50, 100), Severity.HIGH), (Fraction(549, 1000), Severity.HIGH),
    (Fraction(55, 100), Severity.SEVERE), (Fraction(1000), Severity.SEVERE),
])
def test_a_value_on_an_edge_lies_in_the_upper_band(value, severity):
    assert RULES.dti.severity(value) is severity


def test_a_band_that_does_not_exist_is_passed_over():
    assert Bands(Decimal(3), None, None).severity(100) is Severity.WATCH


# ── streak ────────────────────────────────────────────────────────────────────


def pays(*days):
    """Return payments of the first instalments on these days."""
    amounts = (1120, 1110, 1100, 1090, 1080)
    return [
        new(Kind.PAYMENT, a_payment(f"p{number}", on=date.fromisoformat(day), amount=amount, period=number))
        for number, (day, amount) in enumerate(zip(days, amounts, strict=False), start=1)
    ]


def test_a_month_in_which_only_a_minimum_was_paid_breaks_the_streak_without_being_overdue():
    bought = an_entry("bought", line="card", on=date(2026, 2, 5), amount=1000)
    paid = an_entry("paid", line="card", on=date(2026, 3, 9), amount=100, kind=EntryKind.REPAYMENT)
    book = a_book(
        new(Kind.LENDER, a_lender("bank")), new(Kind.LINE, a_card()), new(Kind.ENTRY, bought), new(Kind.ENTRY, paid)
    )

    for today in (date(2026, 3, 15), date(2026, 4, 1)):
        assert Position(book, today).overdue == ()
        assert on_time_streak(Position(book, today)) == 0


def test_each_whole_month_paid_by_its_days_counts():
    paid = pays("2026-02-15", "2026-03-10", "2026-04-15")

    assert on_time_streak(position(*paid, today=date(2026, 5, 1))) == 3


def test_the_running_month_does_not_count_yet():
    paid = pays("2026-02-15", "2026-03-10")

    assert on_time_streak(position(*paid, today=date(2026, 3, 31))) == 1
    assert on_time_streak(position(*paid, today=date(2026, 4, 1))) == 2


def test_a_late_month_ends_the_streak():
    paid = pays("2026-02-15", "2026-03-16", "2026-04-15", "2026-05-15")

    assert on_time_streak(position(*paid, today=date(2026, 6, 1))) == 2


def test_a_late_payment_in_the_running_month_ends_it_at_once():
    paid = pays("2026-02-15", "2026-03-15", "2026-04-16")

    assert on_time_streak(position(*paid, today=date(2026, 4, 20))) == 0


def test_something_overdue_now_makes_it_nothing():
    assert on_time_streak(position(*pays("2026-02-15"), today=date(2026, 3, 16))) == 0
    assert on_time_streak(position(*pays("2026-02-15"), today=date(2026, 3, 15))) == 1


def test_without_a_recorded_due_it_is_unknown():
    assert on_time_streak(position(today=date(2026, 2, 15))) is None
    assumed = a_loan(terms=EVEN, paid_before=TODAY)
    assert on_time_streak(position(loan=assumed)) is None


def test_a_month_without_dues_is_passed_over():
    line = a_line()
    spent = [
        new(Kind.ENTRY, an_entry(f"b{month}", on=date(2026, month, 5), amount=10)) for month in (2, 5)
    ]
    repaid = [
        new(Kind.ENTRY, an_entry(f"r{month}", on=date(2026, month + 1, 9), kind=_repayment(), amount=10))
        for month in (2, 5)
    ]
    book = a_book(new(Kind.LENDER, a_lender()), new(Kind.LINE, line), *spent, *repaid)

    assert on_time_streak(Position(book, date(2026, 8, 1))) == 2


def _repayment():
    return an_entry().kind.__class__.REPAYMENT


@given(st.lists(st.integers(-10, 10), min_size=1, max_size=11), st.integers(0, 400))
def test_the_streak_is_never_longer_than_the_months_since_a_late_one(shifts, day):
    loan = a_loan(terms=EVEN)
    dues = position(loan=loan).standings[loan.id].dues
    paid = [
        new(Kind.PAYMENT, a_payment(f"p{due.number}", on=due.on.fromordinal(due.on.toordinal() + shift),
                                    amount=due.amount, period=due.number))
        for due, shift in zip(dues, shifts, strict=False)
    ]
    today = date.fromordinal(loan.start.toordinal() + day)

    streak = on_time_streak(position(*paid, loan=loan, today=today))

    settled = [due for due in dues if due.on.replace(day=1) < today.replace(day=1)]
    assert streak is None or 0 <= streak <= len(settled)


# ── warnings ──────────────────────────────────────────────────────────────────


def test_an_overdue_warning_names_the_oldest_rows_first():
    found = health(position(today=date(2026, 3, 17)), RULES)

    (warning,) = (one for one in found.warnings if one.code is WarningCode.OVERDUE)
    assert warning.severity is Severity.SEVERE
    assert warning.value == 30
    assert warning.amount == cny(2230)
    assert [due.number for due in warning.dues] == [1, 2]
    assert warning.names == ("Jiebei",)


def test_nothing_overdue_warns_of_nothing():
    assert codes(health(position(today=date(2026, 2, 15)), RULES)) == []


def test_a_ratio_over_the_band_names_the_edge_and_the_rows():
    found = health(position(salary("2000"), *pays("2026-02-15")), RULES)

    (warning,) = found.warnings
    assert (warning.code, warning.severity, warning.edge) == (
        WarningCode.DTI_ABOVE_BAND, Severity.SEVERE, Decimal("0.55"),
    )
    assert warning.value == Fraction(111, 200)
    assert [due.number for due in warning.dues] == [2]


def test_five_lenders_are_too_many_and_the_smallest_debt_is_named():
    others = [
        change
        for number in range(4)
        for change in a_loan_with_lender(
            a_loan(f"loan{number}", lender=f"lender{number}", principal=1200 * (number + 1), terms=EVEN)
        )
    ]

    found = health(position(*others, today=date(2026, 2, 1)), RULES)

    (warning,) = found.warnings
    assert (warning.code, warning.severity, warning.value) == (WarningCode.LENDERS_ABOVE_BAND, Severity.HIGH, 5)
    assert warning.edge == Decimal(5)
    assert warning.lenders[0] == "lender0"
    assert len(warning.names) == 5
    assert warning.relief == ("Ant Consumer Finance", cny(1200))


def test_brands_of_one_institution_are_one_lender():
    others = [new(Kind.LOAN, a_loan(f"brand{number}", name=f"Brand {number}", terms=EVEN)) for number in range(9)]

    found = health(position(*others, today=date(2026, 2, 1)), RULES)

    assert len(found.lenders) == 1
    assert found.lenders_severity is Severity.FINE


def test_a_line_whose_due_day_is_unknown_is_named():
    line = a_line(due_day=None)
    changes = (new(Kind.LINE, line), new(Kind.ENTRY, an_entry(on=date(2026, 2, 1), amount=300)))

    found = health(position(*changes, today=date(2026, 2, 14)), RULES)

    (warning,) = found.warnings
    assert (warning.code, warning.severity, warning.amount, warning.names) == (
        WarningCode.DUE_DAY_UNKNOWN, Severity.UNKNOWN, cny(300), ("Huabei",),
    )


def test_the_gravest_warning_stands_first():
    silent = (new(Kind.LINE, a_line(due_day=None)), new(Kind.ENTRY, an_entry(on=date(2026, 2, 1), amount=300)))

    found = health(position(salary("3000"), *silent), RULES)

    assert codes(found) == [WarningCode.OVERDUE, WarningCode.DTI_ABOVE_BAND, WarningCode.DUE_DAY_UNKNOWN]


def test_the_month_may_be_chosen_and_the_month_before_stands_beside_it():
    found = health(position(salary()), RULES, date(2026, 4, 20))

    assert (found.dti.month, found.dti.due) == (date(2026, 4, 1), cny(1100))
    assert (found.dti_before.month, found.dti_before.due) == (date(2026, 3, 1), cny(1110))
    assert found.today == TODAY

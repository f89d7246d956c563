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
from zhihuan.domain.health.figure import Unknown, Why, summed
from zhihuan.domain.health.figures import figures
from zhihuan.domain.health.income_ratios import debt_to_income
from zhihuan.domain.health.measure import Measure
from zhihuan.domain.health.severity import Bands, Severity
from zhihuan.domain.health.streak import on_time_streak
from zhihuan.domain.health.warning import warnings
from zhihuan.domain.money import Money
from zhihuan.domain.position import Position
from zhihuan.domain.revolving import EntryKind
from zhihuan.domain.terms import Method

EVEN = terms(Method.EQUAL_PRINCIPAL)
TODAY = date(2026, 3, 9)
MONTH = date(2026, 3, 1)


def position(*changes, loan=None, today=TODAY):
    return Position(a_book(*a_loan_with_lender(loan or a_loan(terms=EVEN)), *changes), today)


def salary(amount="2220", **parts):
    return new(Kind.INCOME, an_income(amount=amount, **parts))


def warned(position):
    return warnings(figures(position), RULES)


def codes(position):
    return [warning.rule.code for warning in warned(position)]


# ── debt to income ────────────────────────────────────────────────────────────


def ratio_of(position, month=MONTH):
    return debt_to_income(position, month)


def test_debt_to_income_is_the_months_dues_over_its_income():
    found = ratio_of(position(salary()))

    assert found.value == Fraction(1, 2)
    assert summed(found.above) == 1110_00
    assert [(row.subject, row.on) for row in found.above] == [("jiebei", date(2026, 3, 15))]
    assert [row.subject for row in found.below] == [an_income().id]


def test_without_an_income_it_is_unknown_and_not_zero():
    found = ratio_of(position())

    assert (found.value, found.unknown) == (None, Unknown.NO_INCOME)
    assert "dti" not in codes(position())


def test_an_income_of_another_time_or_currency_does_not_count():
    over = salary(since=date(2025, 1, 1), until=date(2026, 2, 28))
    dollars = new(Kind.INCOME, an_income("usd", amount=Money(1000_00, "USD")))

    assert ratio_of(position(over, dollars)).value is None


def test_a_month_without_dues_is_zero_with_an_income():
    assert ratio_of(position(salary()), date(2030, 1, 1)).value == 0


def test_a_due_counts_whether_it_is_paid_or_not():
    paid = new(Kind.PAYMENT, a_payment(amount=1110, on=date(2026, 3, 1), period=2))

    assert ratio_of(position(salary(), paid)).value == Fraction(1, 2)


def test_what_is_overdue_from_earlier_months_stands_apart():
    found = ratio_of(position(salary()))

    assert [row.on.month for row in found.above if row.on] == [3]
    assert [one.why for one in found.left_out] == [Why.OVERDUE_BEFORE]


def test_dues_in_another_currency_are_named_as_left_out():
    dollars = a_loan("usd", lender="bank", principal=Money(1200_00, "USD"), terms=EVEN)

    found = ratio_of(position(salary(), *a_loan_with_lender(dollars)))

    assert ("usd", Why.OTHER_CURRENCY) in [(one.row.subject, one.why) for one in found.left_out]
    assert summed(found.above) == 1110_00


def test_a_bill_counts_once_and_its_purchases_do_not():
    line = (new(Kind.LINE, a_line()), new(Kind.ENTRY, an_entry(on=date(2026, 2, 20), amount=300)))

    assert summed(ratio_of(position(salary(), *line)).above) == 1410_00


@pytest.mark.parametrize(("value", "severity"), [
    (None, Severity.UNKNOWN), (Fraction(0), Severity.FINE), (Fraction(359999, 10**6), Severity.FINE),
    (Fraction(36, 100), Severity.WATCH), (Fraction(50, 100), Severity.HIGH), (Fraction(549, 1000), Severity.HIGH),
    (Fraction(55, 100), Severity.SEVERE), (Fraction(1000), Severity.SEVERE),
])
def test_a_value_on_an_edge_lies_in_the_upper_band(value, severity):
    assert RULES.bands(Measure.DTI).severity(value) is severity


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
    (warning,) = (one for one in warned(position(today=date(2026, 3, 17))) if one.measure is Measure.OVERDUE)

    assert warning.severity is Severity.SEVERE
    assert warning.figure.value == 2230_00
    assert [row.on for row in warning.figure.above] == [date(2026, 2, 15), date(2026, 3, 15)]


def test_nothing_overdue_warns_of_nothing():
    assert codes(position(today=date(2026, 2, 15))) == []


def test_a_ratio_over_the_band_names_the_edge_and_the_rows():
    (warning,) = warned(position(salary("2000"), *pays("2026-02-15")))

    assert (warning.rule.code, warning.severity, warning.edge) == ("dti", Severity.SEVERE, Decimal("0.55"))
    assert warning.figure.value == Fraction(111, 200)
    assert [row.subject for row in warning.figure.above] == ["jiebei"]


def test_five_lenders_are_too_many():
    others = [
        change
        for number in range(4)
        for change in a_loan_with_lender(
            a_loan(f"loan{number}", lender=f"lender{number}", principal=1200 * (number + 1), terms=EVEN)
        )
    ]

    (warning,) = warned(position(*others, today=date(2026, 2, 1)))

    assert (warning.rule.code, warning.severity, warning.figure.value) == ("institutions", Severity.HIGH, 5)
    assert warning.edge == Decimal(5)


def test_brands_of_one_institution_are_one_lender():
    others = [new(Kind.LOAN, a_loan(f"brand{number}", name=f"Brand {number}", terms=EVEN)) for number in range(9)]

    found = figures(position(*others, today=date(2026, 2, 1)))

    assert found[Measure.INSTITUTIONS].value == 1


def test_a_line_whose_due_day_is_unknown_is_named():
    line = a_line(due_day=None)
    changes = (new(Kind.LINE, line), new(Kind.ENTRY, an_entry(on=date(2026, 2, 1), amount=300)))

    (warning,) = warned(position(*changes, today=date(2026, 2, 14)))

    assert (warning.rule.code, warning.severity) == ("due_day_unknown", Severity.WATCH)
    assert [(row.subject, row.amount) for row in warning.figure.above] == [("huabei", cny(300))]


def test_the_gravest_warning_stands_first():
    silent = (new(Kind.LINE, a_line(due_day=None)), new(Kind.ENTRY, an_entry(on=date(2026, 2, 1), amount=300)))

    assert codes(position(salary("3000"), *silent)) == ["overdue", "dti", "due_day_unknown"]


def test_the_month_may_be_chosen():
    found = figures(position(salary()), date(2026, 4, 20))[Measure.DTI]

    assert (found.at, found.on) == (date(2026, 4, 1), TODAY)
    assert summed(found.above) == 1100_00

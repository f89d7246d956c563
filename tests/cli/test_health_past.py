"""What of `zhihuan health --json` lies behind the day: buckets, the strip and the series, and what moved."""

from __future__ import annotations

from datetime import date

import pytest

from tests.builders import a_lender, a_loan, a_payment, an_income, cny
from zhihuan.application.commands import AddLoan, RecordPayment, SetIncome
from zhihuan.application.household_commands import RaiseIncome
from zhihuan.domain.health.measure import Measure
from zhihuan.domain.income import IncomeId
from zhihuan.domain.money import Money

SALARY = an_income(amount=2_000, since=date(2025, 1, 5))


@pytest.fixture
def late(recorded):
    """A loan whose January was paid and February and March were not; dollars overdue, too; a raise in March."""
    recorded(
        AddLoan(a_loan(), a_lender()), RecordPayment(a_payment()), SetIncome(SALARY),
        AddLoan(a_loan("usd", name="Dollars", principal=Money(1200_00, "USD")), a_lender("abroad", "Abroad")),
        RaiseIncome(SALARY, cny(2_400), date(2026, 3, 1), IncomeId("raised")),
    )


def asked(zhihuan, *options, day="2026-03-20"):
    return zhihuan("health", "--as-of", day, *options, "--json").document


def test_what_is_overdue_is_told_by_bucket_and_currency(zhihuan, late):
    buckets = asked(zhihuan)["overdue_buckets"]

    assert [one["bucket"] for one in buckets] == [1, 2, 3, 4, 5, 6, 7]
    assert sum(one["count"] for one in buckets) == len(asked(zhihuan)["measures"]["overdue"]["above"]) + len(
        asked(zhihuan)["measures"]["overdue"]["left_out"]
    )
    assert all(set(one["amounts"]) == {"CNY", "USD"} for one in buckets if one["count"])
    assert {one["amounts"]["CNY"] for one in buckets if not one["count"]} == {"0.00"}


def test_the_strip_says_how_each_of_24_months_was_paid_and_what_fell_due(zhihuan, late):
    strip = asked(zhihuan)["strip"]

    assert (len(strip), strip[0]["month"], strip[-1]["month"]) == (24, "2024-04", "2026-03")
    assert [one["state"] for one in strip[:21]] == [None] * 21
    assert [set(one) for one in strip] == [{"month", "state", "bucket", "dues"}] * 24
    due = strip[-1]["dues"][0]
    assert set(due) == {"subject", "name", "on", "amount", "currency", "state", "bucket"}
    assert (due["state"], strip[-1]["state"]) == ("overdue", "overdue")


def test_the_series_has_every_measure_on_24_days_and_ends_with_the_day(zhihuan, late):
    document = asked(zhihuan)
    series = document["series"]

    assert (len(series["days"]), series["days"][-2:]) == (24, ["2026-02-28", "2026-03-20"])
    assert list(series["measures"]) == [measure.value for measure in Measure]
    assert all(len(values) == 24 for values in series["measures"].values())
    assert all(values[-1] == document["measures"][name]["value"] for name, values in series["measures"].items())
    assert series["measures"]["dti"][0] is None


def test_a_raise_is_told_with_its_amount_in_the_document_and_the_text(zhihuan, late):
    dti = next(one for one in asked(zhihuan)["warnings"] if one["code"] == "dti")

    assert [(one["name"], one["changed"]) for one in dti["moved"]] == [("Salary", "400.00")]
    assert dti["moved"] == asked(zhihuan)["measures"]["dti"]["moved"]
    said = zhihuan("health", "--as-of", "2026-03-20").out
    assert " in all: Salary +¥400.00 (" in said


def test_a_chosen_month_looks_back_at_no_warning(zhihuan, late):
    assert {str(one["moved"]) for one in asked(zhihuan, "--month", "2026-03")["warnings"]} == {"[]"}


def test_what_is_missing_and_the_verdict_stand_in_the_document(zhihuan, late, recorded):
    document = asked(zhihuan)

    assert document["verdict"] == document["warnings"][0]["severity"] == "severe"
    assert document["missing"] == ["no_spending", "no_cash"]

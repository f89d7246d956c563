"""`schedule` takes every kind of contract: methods, rates, days, habits, fees and currencies."""

from __future__ import annotations

import re

import pytest

from tests.rules.tree import ROOT
from zhihuan.cli import spellings
from zhihuan.domain.calendar import Frequency
from zhihuan.domain.day_count import DayCount
from zhihuan.domain.disclosure import Definition
from zhihuan.domain.fee import FeeTiming
from zhihuan.domain.terms import FirstPeriod, Method, Rounding

LOAN = ("schedule", "--principal", "12000", "--periods", "12", "--start", "2026-01-31")


def rows_of(zhihuan, *options):
    return zhihuan(*LOAN, *options, "--json").document["rows"]


def test_a_plan_says_its_terms_what_arrives_and_what_it_costs(zhihuan):
    document = zhihuan(*LOAN, "--method", "flat", "--fee-rate", "0.6%", "--json").document

    assert (document["frequency"], document["start"], document["periods"]) == ("monthly", "2026-01-31", 12)
    assert (document["received"], document["paid_at_start"], document["fees"]) == ("12000.00", "0.00", [])
    assert document["totals"] == {
        "payment": "12864.00", "principal": "12000.00", "interest": "0.00", "fee": "864.00", "capitalised": "0.00",
    }
    assert document["cost"]["nominal"] == pytest.approx(0.1303, abs=5e-5)
    assert document["cost"]["aprc"] == pytest.approx(0.1384, abs=5e-5)
    assert document["cost"]["us_apr"] == pytest.approx(0.1303, abs=5e-5)


@pytest.mark.parametrize(("options", "first", "last", "count"), [
    (("--method", "compound-bullet", "--annual-rate", "12%"), "13521.90", "13521.90", 1),
    (("--method", "daily", "--daily-rate", "0.05%", "--day-count", "act/365F"), "168.00", "12186.00", 12),
    (("--method", "interest-free"), "1000.00", "1000.00", 12),
    (("--balloon", "6000", "--annual-rate", "12%"), "593.09", "6593.12", 12),
    (("--step", "6:3%", "--annual-rate", "12%"), "1050.89", "1082.43", 12),
])
def test_each_further_method_has_its_rows(zhihuan, options, first, last, count):
    found = rows_of(zhihuan, *options)

    assert (found[0]["payment"], found[-1]["payment"], len(found)) == (first, last, count)
    assert found[-1]["balance"] == "0.00"


@pytest.mark.parametrize(("options", "method"), [
    (("--annual-rate", "12%"), "level"), (("--fee-rate", "0.6%"), "flat"),
    (("--annual-rate", "12%", "--balloon", "100"), "balloon"),
    (("--annual-rate", "12%", "--step", "3:-1%"), "graduated"),
])
def test_an_option_brings_its_method(zhihuan, options, method):
    assert zhihuan(*LOAN, *options, "--json").document["method"] == method


@pytest.mark.parametrize(("options", "unit", "interest"), [
    (("--annual-rate", "12%"), "year", "120.00"), (("--monthly-rate", "1%"), "month", "120.00"),
    (("--daily-rate", "万5"), "day", "182.50"), (("--monthly-rate", "百分之一"), "month", "120.00"),
])
def test_a_rate_keeps_the_unit_it_was_quoted_in(zhihuan, options, unit, interest):
    document = zhihuan(*LOAN, *options, "--json").document

    assert document["rate"]["unit"] == unit
    assert document["rows"][0]["interest"] == interest


@pytest.mark.parametrize(("frequency", "days", "interest"), [
    ("weekly", ("2026-02-07", "2026-02-14"), "27.69"), ("fortnightly", ("2026-02-14", "2026-02-28"), "55.38"),
    ("monthly", ("2026-02-28", "2026-03-31"), "120.00"), ("quarterly", ("2026-04-30", "2026-07-31"), "360.00"),
    ("yearly", ("2027-01-31", "2028-01-31"), "1440.00"),
])
def test_a_plan_falls_due_as_often_as_told(zhihuan, frequency, days, interest):
    found = rows_of(zhihuan, "--annual-rate", "12%", "--frequency", frequency)

    assert ((found[0]["due"], found[1]["due"]), found[0]["interest"]) == (days, interest)


@pytest.mark.parametrize(("written", "name"), [
    ("ACT/365", "act/365F"), ("act/365 fixed", "act/365F"), ("actual/360", "act/360"), ("30e/360", "30E/360"),
    ("ACT/ACT ISDA", "act/act-isda"), ("Actual/Actual", "act/act-isda"), ("act/act (EC)", "act/act-ec"),
    ("30U/360", "30/360"), ("Bond Basis", "30/360"), ("ACT/365.25", "act/365.25"), ("a/360", "act/360"),
    *((name, name) for name in DayCount),
])
def test_a_day_count_is_known_however_it_is_spelt(zhihuan, written, name):
    assert zhihuan(*LOAN, "--annual-rate", "12%", "--day-count", written, "--json").document["day_count"] == name


ODD = ("--annual-rate", "12%", "--first-due", "2026-03-15")


@pytest.mark.parametrize(("options", "first", "last"), [
    (ODD, ("1126.19", "180.00"), "1066.14"),
    ((*ODD, "--first-period", "absorbed"), ("1066.19", "180.00"), "1133.08"),
    ((*ODD, "--first-period", "spread"), ("1071.46", "180.00"), "1071.51"),
    ((*ODD, "--first-day-count", "act/360", "--first-period", "absorbed"), ("1066.19", "172.00"), "1124.17"),
])
def test_an_odd_first_period_is_counted_as_told(zhihuan, options, first, last):
    found = rows_of(zhihuan, *options)

    assert ((found[0]["payment"], found[0]["interest"]), found[-1]["payment"]) == (first, last)


def test_figures_are_rounded_as_told(zhihuan):
    usual, down = (rows_of(zhihuan, "--annual-rate", "12.34%", *more) for more in (
        (), ("--instalment-rounding", "down", "--interest-rounding", "up"),
    ))

    assert (usual[0]["payment"], usual[1]["interest"]) == ("1068.10", "113.69")
    assert (down[0]["payment"], down[1]["interest"]) == ("1068.09", "113.69")
    assert (usual[2]["interest"], down[2]["interest"]) == ("103.87", "103.88")


def test_currencies_have_their_own_coins(zhihuan):
    yen = zhihuan(*LOAN, "--annual-rate", "12%", "--currency", "jpy", "--json").document
    dinar = zhihuan(*LOAN, "--annual-rate", "12%", "--currency", "KWD", "--json").document

    assert (yen["currency"], yen["principal"], yen["rows"][0]["payment"]) == ("JPY", "12000", "1066")
    assert (dinar["principal"], dinar["rows"][0]["payment"]) == ("12000.000", "1066.185")


def test_fees_are_taken_when_they_are_due(zhihuan):
    document = zhihuan(
        *LOAN, "--method", "interest-free", "--fee", "service:300:deducted:Agency", "--fee", "stamp:10:at-start",
        "--fee", "guarantee:0.2%:each", "--fee", "care：0.1%left：each", "--fee", "closing:5:last", "--json",
    ).document

    assert (document["received"], document["paid_at_start"]) == ("11700.00", "10.00")
    assert [row["fee"] for row in document["rows"]][:2] == ["36.00", "35.00"]
    assert document["rows"][-1]["fee"] == "30.00"
    assert document["fees"][0] == {
        "name": "service", "when": "deducted", "payee": "Agency", "share": None, "of": None, "amount": "300.00",
        "compulsory": True,
    }
    assert [(fee["of"], fee["amount"]) for fee in document["fees"][2:4]] == [("principal", "24.00"), ("balance", None)]


def test_a_fee_makes_a_loan_dearer_and_words_say_what_arrives(zhihuan):
    plain = zhihuan(*LOAN, "--annual-rate", "12%", "--json").document["cost"]
    answer = zhihuan(*LOAN, "--annual-rate", "12%", "--fee", "service:300:deducted", "--fee", "x:1:at-start")
    dear = zhihuan(*LOAN, "--annual-rate", "12%", "--fee", "service:300:deducted", "--json").document["cost"]

    assert all(dear[measure] > plain[measure] for measure in plain)
    assert "Received: ¥11,700.00, for ¥300.00 is kept back." in answer.out
    assert "Paid at the start: ¥1.00." in answer.out


def test_where_fees_eat_what_arrives_the_plan_stands_and_the_cost_is_not_computable(zhihuan):
    fees = ("--fee", "a:7000:deducted", "--fee", "b:6000:at-start")

    document = zhihuan(*LOAN, "--annual-rate", "12%", *fees, "--json").document

    assert (document["cost"], len(document["rows"])) == (None, 12)
    assert "Not computable: money must go both ways." in zhihuan(*LOAN, "--annual-rate", "12%", *fees).out


@pytest.fixture
def plan_file(home):
    path = home / "plan.csv"
    rows = "还款日期,应还本金,应还利息,担保费\n2026/02/15,400.00,10.00,1\n2026-03-20,600,5.5,\n"
    path.write_text(rows, encoding="gb18030")
    return path


def test_the_lenders_plan_is_taken_over_row_by_row(zhihuan, plan_file):
    document = zhihuan("schedule", "--plan", plan_file, "--start", "2026-01-15", "--json").document

    assert (document["method"], document["principal"], document["periods"]) == ("plan", "1000.00", 2)
    assert [(row["due"], row["payment"], row["fee"]) for row in document["rows"]] == [
        ("2026-02-15", "411.00", "1.00"), ("2026-03-20", "605.50", "0.00"),
    ]
    assert document["cost"]["nominal"] is None
    assert document["cost"]["xirr"] == pytest.approx(0.13, abs=5e-2)


def test_a_plan_that_tells_payment_and_interest_tells_the_principal(zhihuan, home):
    path = home / "plan.tsv"
    path.write_text("date\tpayment\tinterest\n2026-02-15\t510\t10\n2026-03-15\t505\t5\n", encoding="utf-8")

    rows = zhihuan("schedule", "--plan", path, "--start", "2026-01-15", "--json").document["rows"]

    assert [row["principal"] for row in rows] == ["500.00", "500.00"]


@pytest.mark.parametrize(("known", "members"), [
    (spellings.METHODS, Method), (spellings.FREQUENCIES, Frequency), (spellings.FIRST_PERIODS, FirstPeriod),
    (spellings.ROUNDINGS, Rounding), (spellings.FEE_TIMES, FeeTiming), (spellings.DEFINITIONS, Definition),
    (spellings.DAY_COUNTS, DayCount),
])
def test_every_name_of_the_domain_can_be_typed(known, members):
    assert set(known) == {member.value for member in members}


@pytest.mark.parametrize("verb", ["schedule", "cost"])
def test_every_option_is_explained_in_the_page(zhihuan, verb):
    page = (ROOT / "docs" / "command-line.md").read_text(encoding="utf-8")
    options = set(re.findall(r"^  (--[a-z-]+)", zhihuan(verb, "--help").out, re.MULTILINE))

    assert len(options) > 25
    assert {option for option in options if f"`{option}" not in page and f"{option} " not in page} == set()


def test_options_stand_in_groups(zhihuan):
    told = zhihuan("schedule", "--help").out

    for title in ("what is borrowed:", "how it is repaid:", "its fees:", "what happens later:"):
        assert f"\n{title}\n" in told

"""`zhihuan health`: the shape that docs/health.md promises, and what stands in it."""

from __future__ import annotations

from datetime import date
from itertools import chain

import pytest

from tests.builders import (
    a_lender,
    a_line,
    a_loan,
    a_payment,
    an_entry,
    an_event,
    an_income,
    terms,
)
from tests.rules.tree import ROOT
from zhihuan.application.commands import AddLine, AddLoan, PayBill, RecordPayment, SetIncome
from zhihuan.domain.health.measure import Measure, Unit
from zhihuan.domain.health.published import PublishedRatio
from zhihuan.domain.money import Money

DAY = "2026-03-12"
ROW = {"subject", "name", "role", "value", "amount", "currency", "of", "on", "rate"}
MEASURE = {
    "name", "formula", "unit", "value", "unknown", "at", "rule", "above", "below", "left_out", "stale", "before",
    "moved",
}
RULE = {"code", "severity", "on", "edited", "watch", "high", "severe", "source", "as_of", "marks"}
WARNING = {
    "code", "measure", "severity", "value", "edge", "since", "began", "title", "reason", "step", "falls_on", "does",
    "subjects", "pay_off", "costs", "own_part", "beyond_cash", "on", "effects", "moved",
}
MOVE = {"subject", "name", "role", "by", "below", "changed"}
DOCUMENT = {
    "as_of", "month", "currency", "verdict", "missing", "measures", "published", "warnings", "overdue_buckets", "strip",
    "series", "imported_rows_left_out",
}


@pytest.fixture
def household(recorded):
    """A loan with one instalment paid, a line with a bill, an income."""
    recorded(
        AddLoan(a_loan(product="jiebei"), a_lender()), RecordPayment(a_payment()),
        AddLine(a_line(), a_lender(), an_event()), PayBill(an_entry("bought")), SetIncome(an_income(amount=2_000)),
    )


def asked(zhihuan, *options, day=DAY):
    return zhihuan("health", "--as-of", day, *options, "--json").document


def test_the_document_has_the_promised_shape(zhihuan, household):
    document = asked(zhihuan)

    assert set(document) == DOCUMENT
    assert list(document["measures"]) == [measure.value for measure in Measure]
    for one in document["measures"].values():
        assert set(one) == MEASURE
        assert one["rule"] is None or set(one["rule"]) == RULE
        assert (one["value"] is None) == (one["unknown"] is not None)
        assert all(set(row) == ROW for row in chain(one["above"], one["below"]))
        assert all(set(row) == ROW | {"why", "reason"} for row in one["left_out"])
    assert all(set(one) == WARNING for one in document["warnings"])
    assert all(set(move) == MOVE for one in document["warnings"] for move in one["moved"])


def test_the_page_of_the_shape_names_every_field_measure_and_rule(zhihuan, household):
    page = (ROOT / "docs" / "health.md").read_text(encoding="utf-8")
    document = asked(zhihuan)
    codes = {one["rule"]["code"] for one in document["measures"].values() if one["rule"]}

    told = {*ROW, *MEASURE, *RULE, *WARNING, *MOVE, *DOCUMENT, *codes, *document["measures"], "why", "reason", "told"}
    assert [name for name in sorted(told) if f"`{name}`" not in page] == []


def test_a_value_is_what_its_rows_make(zhihuan, household):
    for name, one in asked(zhihuan)["measures"].items():
        measure = Measure(name)
        whole = sum(row["value"] for row in one["above"])
        if one["value"] is None:
            continue
        if one["below"]:
            whole /= sum(row["value"] for row in one["below"])
        value = Money.parse(one["value"]).minor if measure.unit is Unit.MONEY else one["value"]
        assert value == pytest.approx(whole), name


def test_health_says_the_ratio_its_rows_and_why_it_warns(zhihuan, household):
    document = asked(zhihuan)

    dti = document["measures"]["dti"]
    assert dti["value"] == pytest.approx(1366.19 / 2000)
    assert (dti["at"], dti["rule"]["severity"], dti["rule"]["high"]) == ("2026-03-01", "severe", 0.5)
    assert [row["name"] for row in dti["above"]] == ["Huabei", "Jiebei"]
    assert [(row["role"], row["amount"]) for row in dti["below"]] == [("income", "2000.00")]
    assert {"overdue", "dti"} <= {warning["code"] for warning in document["warnings"]}
    assert all(warning["reason"] for warning in document["warnings"])


def test_what_changed_since_last_month_sums_to_the_change(zhihuan, household):
    changed = [one for one in asked(zhihuan)["measures"].values() if one["moved"]]

    assert changed
    for one in changed:
        if one["unit"] != "money":
            by = sum(move["by"] for move in one["moved"])
            assert by == pytest.approx(one["value"] - one["before"]), one["name"]


def test_a_warning_names_a_step_with_its_effects(zhihuan, household, recorded):
    recorded(SetIncome(an_income(amount=1_900)))
    warning = next(one for one in asked(zhihuan)["warnings"] if one["code"] == "dti")

    assert warning["pay_off"]
    assert warning["step"].startswith("Paying off ")
    assert warning["effects"][0]["measure"] == "dti"
    assert warning["effects"][0]["after"] < warning["effects"][0]["before"]


def test_a_past_day_gives_what_that_day_gave(zhihuan, household, recorded):
    then = asked(zhihuan)

    recorded(RecordPayment(a_payment("later", on=date(2026, 3, 20))), PayBill(an_entry("after", on=date(2026, 3, 14))))

    assert asked(zhihuan) == then
    assert asked(zhihuan, day="2026-03-21") != then


def test_without_an_income_the_ratio_is_unknown_and_not_zero(zhihuan, recorded):
    recorded(AddLoan(a_loan(), a_lender()))

    dti = asked(zhihuan, day="2026-02-01")["measures"]["dti"]

    assert (dti["value"], dti["unknown"], dti["rule"]["severity"]) == (None, "no_income", "unknown")
    assert "unknown, not 0" in zhihuan("health", "--as-of", "2026-02-01").out


def test_where_nothing_warns_the_text_says_whether_that_can_be_said(zhihuan, recorded):
    begun = date(2025, 11, 1)
    loan = a_loan(start=begun, terms=terms(start=begun), paid_before=date(2026, 2, 2))
    recorded(AddLoan(loan, a_lender()))

    said = zhihuan("health", "--as-of", "2026-02-03").out
    recorded(SetIncome(an_income(amount=20_000)))

    assert "cannot be said yet\nNot told yet: your own income, cash at hand\n" in said
    assert "No figure lies in a band to worry about" in zhihuan("health", "--as-of", "2026-02-03").out


def test_the_ratios_that_authorities_publish_stand_beside_with_their_rows_and_limits(zhihuan, household):
    found = {one["code"]: one for one in asked(zhihuan)["published"]}

    assert list(found) == [ratio.value for ratio in PublishedRatio]
    assert (found["china_total"]["limit"], found["us_back_end"]["value"]) == (0.55, None)
    assert {row["role"] for row in found["china_total"]["below"]} == {"income"}
    assert set(found["china_total"]["above"][0]) == {"subject", "name", "role", "value", "amount", "on"}
    said = zhihuan("health", "--as-of", DAY).out
    [china] = [line.split() for line in said.splitlines() if line.startswith("China")]
    assert (china[:3], china[-1]) == (["China,", "all", "debts"], "55%")
    assert "United States" not in said


def test_another_month_may_be_asked_for(zhihuan, household):
    document = asked(zhihuan, "--month", "2026-05")

    assert (document["month"], document["measures"]["dti"]["at"]) == ("2026-05", "2026-05-01")


def test_the_text_tells_values_bands_what_is_left_out_and_warnings(zhihuan, recorded, household):
    recorded(AddLoan(a_loan("usd", name="Dollars", principal=Money(1200_00, "USD")), a_lender("abroad", "Abroad")))

    said = zhihuan("health", "--as-of", DAY).out

    assert "Seen on Thu 12 Mar 2026; ratios over the income of March 2026" in said
    assert [line.split() for line in said.splitlines() if line.startswith("Debt to income  ")] == [
        ["Debt", "to", "income", "68.3%", "severe"],
    ]
    household = [line.split() for line in said.splitlines() if line.startswith("Debt to income of the household")]
    assert household[0][-1] == "off"
    assert "Left out of one figure or more:" in said
    assert "Dollars · overdue · $106.62 · in another currency" in said
    assert "[severe] Debt to income: 68.3%" in said


def test_it_speaks_chinese(process, home, recorded):
    answer = process("health", "--as-of", "2026-03-10", LANG="zh_CN.UTF-8", LANGUAGE="zh_CN")

    assert "连续按时还款" in answer.out
    assert "未知" in answer.out


# ── a person's own thresholds ─────────────────────────────────────────────────


def test_a_persons_own_threshold_wins(zhihuan, home, household):
    own = home / "config" / "zhihuan" / "rules" / "health.toml"
    own.parent.mkdir(parents=True)
    own.write_text('[[rule]]\ncode = "dti"\nwatch = "0.90"\n', encoding="utf-8")

    document = asked(zhihuan)

    rule = document["measures"]["dti"]["rule"]
    assert (rule["edited"], rule["watch"], rule["high"], rule["severity"]) == (True, 0.9, None, "fine")
    assert "dti" not in {warning["code"] for warning in document["warnings"]}


def test_damaged_own_thresholds_are_told_and_those_of_the_program_count(zhihuan, home, household):
    own = home / "config" / "zhihuan" / "rules" / "health.toml"
    own.parent.mkdir(parents=True)
    own.write_text('[[rule]]\ncode = "dti"\nwatch = "much"\n', encoding="utf-8")

    answer = zhihuan("health", "--as-of", DAY, "--json")

    assert answer.document["measures"]["dti"]["rule"]["watch"] == 0.36
    assert "cannot be read at dti.watch" in answer.err

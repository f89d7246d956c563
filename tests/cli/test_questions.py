"""What is owed, what is due, how dangerous it is, and the way back: as text and as JSON."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.builders import a_lender, a_line, a_loan, a_payment, an_entry, an_event, an_income
from zhihuan.application.commands import AddLine, AddLoan, PayBill, RecordLineEvent, RecordPayment, SetIncome
from zhihuan.domain.credit_line import LineEventKind
from zhihuan.domain.late_terms import LateTerms
from zhihuan.domain.lender import Part
from zhihuan.domain.money import Money
from zhihuan.domain.recovery.case import Confidence, LossReason
from zhihuan.domain.revolving import EntryKind


@pytest.fixture
def household(recorded):
    """A loan with one instalment paid, a line with a bill, an income."""
    recorded(
        AddLoan(a_loan(product="jiebei"), a_lender()),
        RecordPayment(a_payment()),
        AddLine(a_line(), a_lender(), an_event()),
        PayBill(an_entry("bought")),
        SetIncome(an_income(amount=2_000)),
    )


def test_a_loan_says_what_is_owed_and_what_it_costs(zhihuan, household):
    document = zhihuan("loans", "--as-of", "2026-02-20", "--json").document

    (loan,) = document.pop("loans")
    assert document == {"as_of": "2026-02-20", "currency": "CNY", "owed": "11053.81", "not_converted": {}}
    assert loan["cost"].keys() == {"periodic", "nominal", "effective", "xirr", "aprc", "us_apr"}
    assert loan["cost"]["effective"] == pytest.approx(0.1268, abs=1e-4)
    assert loan["rate"] == {"value": 0.12, "unit": "year"}
    assert (loan["owed"], loan["principal_left"], loan["currency"]) == ("11053.81", "11053.81", "CNY")
    assert loan["next_due"]["date"] == "2026-03-15"
    assert loan["progress"] == pytest.approx(0.0789, abs=1e-4)


def test_a_line_says_its_state_its_limit_and_its_bills(zhihuan, household):
    (line,) = zhihuan("lines", "--as-of", "2026-03-05", "--json").document["lines"]

    assert (line["state"], line["limit"], line["owed"], line["utilisation"]) == ("open", "20000.00", "300.00", 0.015)
    (bill,) = line["bills"]
    assert (bill["month"], bill["date"], bill["left"]) == ("2026-03", "2026-03-10", "300.00")
    assert line["events"] == [{"date": "2025-06-01", "kind": "opened", "limit": "20000.00", "until": None}]


@pytest.mark.parametrize(("as_of", "within", "states"), [
    ("2026-02-10", 10, {"2026-02-15": "upcoming"}),
    ("2026-02-15", 0, {"2026-02-15": "paid"}),
    ("2026-03-10", 10, {"2026-03-10": "due", "2026-03-15": "upcoming"}),
    ("2026-03-16", 0, {"2026-03-10": "overdue", "2026-03-15": "overdue"}),
])
def test_a_due_says_how_it_stands_on_a_day(zhihuan, household, as_of, within, states):
    document = zhihuan("due", "--as-of", as_of, "--within", within, "--json").document

    assert {due["date"]: due["state"] for due in document["dues"]} == states


def test_a_due_has_the_promised_fields(zhihuan, household):
    dues = zhihuan("due", "--as-of", "2026-03-10", "--within", "10", "--json").document

    assert (dues["left"], dues["to_pay"]) == ("1366.19", "1366.19")
    assert dues["dues"][1] == {
        "name": "Jiebei", "lender": "Ant Consumer Finance", "kind": "instalment", "number": 2, "of": 12, "month": None,
        "date": "2026-03-15", "state": "upcoming", "days": 5, "amount": "1066.19", "paid": "0.00", "left": "1066.19",
        "penalty": None, "to_pay": "1066.19", "currency": "CNY", "status": "upcoming", "bucket": 0, "minimum": None,
        "grace_until": None, "paid_before_statement": None,
    }


def test_a_late_instalment_is_to_be_paid_with_its_penalty(zhihuan, recorded):
    recorded(AddLoan(replace(a_loan(), late=LateTerms()), a_lender()))

    answer, said = zhihuan("due", "--as-of", "2026-03-10", "--json").document, zhihuan("due", "--as-of", "2026-03-10")
    warned = zhihuan("health", "--as-of", "2026-03-10", "--json").document["warnings"][0]

    # 23 days on a principal of 946.19, at 12 % and half as much again.
    assert [(one["left"], one["penalty"], one["to_pay"]) for one in answer["dues"]] == [
        ("1066.19", "10.88", "1077.07"), ("1066.19", "0.00", "1066.19"),
    ]
    assert (answer["left"], answer["to_pay"]) == ("2132.38", "2143.26")
    assert "of it penalty" in said.out
    assert "¥1,077.07         ¥10.88  overdue" in said.out
    assert "To pay within 31 days: ¥2,143.26" in said.out
    assert (warned["value"], warned["code"]) == ("1077.07", "overdue")


def test_a_penalty_that_alone_is_left_stays_to_be_paid(zhihuan, recorded):
    lender = replace(a_lender(), order=(Part.PRINCIPAL, Part.INTEREST, Part.FEE, Part.PENALTY))
    recorded(AddLoan(replace(a_loan(), late=LateTerms()), lender), RecordPayment(a_payment(on=date(2026, 3, 10))))

    answer, said = zhihuan("due", "--as-of", "2026-03-12", "--json").document, zhihuan("due", "--as-of", "2026-03-12")

    assert [(one["left"], one["to_pay"], one["state"]) for one in answer["dues"]] == [
        ("0.00", "10.88", "due"), ("1066.19", "1066.19", "upcoming"),
    ]
    assert "only the penalty left" in said.out


def test_money_owed_until_nobody_knows_when_is_never_left_unsaid(zhihuan, recorded):
    recorded(AddLine(a_line(due_day=None), a_lender(), an_event()), PayBill(an_entry("bought")))

    said = {verb: zhihuan(*verb) for verb in (("due", "--as-of", "2026-03-10"), ("tick",))}

    for verb, answer in said.items():
        assert "¥300.00 is owed on Huabei, but its due day is unknown" in answer.out
        assert "Nothing is due" not in answer.out
        assert zhihuan(*verb, "--json").document["due_day_unknown"] == [
            {"name": "Huabei", "owed": "300.00", "currency": "CNY"}
        ]


def test_a_line_whose_due_day_is_known_stands_among_the_dues_alone(zhihuan, household):
    answer = zhihuan("due", "--as-of", "2026-03-10")

    assert "unknown" not in answer.out
    assert zhihuan("due", "--as-of", "2026-03-10", "--json").document["due_day_unknown"] == []


def lose(reason=LossReason.UNKNOWN):
    closed = an_event("closed", on=date(2026, 3, 5), kind=LineEventKind.CLOSED, limit=None)
    return RecordLineEvent(closed, reason, Confidence.TOLD)


def test_a_recovery_says_what_is_measured_beside_what_is_unknown(zhihuan, household, recorded):
    recorded(lose())

    answer = zhihuan("recovery", "--as-of", "2026-03-06")
    document = zhihuan("recovery", "--as-of", "2026-03-06", "--json").document

    (case,) = document["cases"]
    assert (case["line"], case["since"]) == ("Huabei", "2026-03-05")
    assert (case["reason"], case["confidence"]) == ("unknown", "told")
    assert (case["met"], case["conditions"], case["coverage"]) == (2, 6, 5 / 6)
    assert {row["kind"]: row["met"] for row in case["criteria"]} == {
        "current_overdue": True, "on_time_streak": False, "dti": False, "lenders": True, "utilisation": None,
        "quiet_days": None, "report_checked": False,
    }
    assert document["unknown"] == ["lender_review", "lender_scores", "product_open"]
    assert "Measurable conditions met 2 of 6 (covering 83%)." in answer.out
    assert "The lender's own review, its scores and whether the product is open: unknown." in answer.out


def test_an_overdue_payment_blocks_the_way_back(zhihuan, household, recorded):
    recorded(lose())

    answer = zhihuan("recovery", "--as-of", "2026-03-20")

    assert "Blocked: something is overdue now." in answer.out
    assert zhihuan("recovery", "--as-of", "2026-03-20", "--json").document["cases"][0]["gates"] == ["overdue_now"]


def test_a_platforms_own_decision_has_no_percentage(zhihuan, household, recorded):
    recorded(lose(LossReason.PLATFORM_STRATEGY))

    answer = zhihuan("recovery", "--as-of", "2026-03-06")

    assert "outside your control" in answer.out
    assert "%" not in answer.out


def test_nothing_recorded_is_said_and_no_error(zhihuan):
    said = {verb: zhihuan(verb) for verb in ("loans", "lines", "due", "recovery", "history")}

    assert {answer.code for answer in said.values()} == {0}
    assert all(answer.out.strip() for answer in said.values())
    assert "an empty one was made" in said["loans"].err
    assert said["lines"].err == ""


def test_text_for_people_keeps_its_columns_under_each_other(zhihuan, recorded):
    recorded(*(AddLoan(a_loan(name, name=name), a_lender()) for name in ("借呗", "Baitiao")))

    head, rule, *rows, _ = zhihuan("loans", "--as-of", "2026-01-20").out.splitlines()

    assert head.startswith("Loan     Lender")
    assert rule.startswith("───────  ──")
    assert {row.partition("Ant")[0] for row in rows} == {"借呗     ", "Baitiao  "}


def test_a_name_cannot_steer_the_terminal(zhihuan, recorded):
    recorded(AddLoan(a_loan(name="Jie\x1b[2Jbei\nnext"), a_lender()))

    assert "\x1b" not in zhihuan("loans").out


@pytest.fixture
def dollars_too(recorded):
    recorded(AddLoan(a_loan(), a_lender()), AddLoan(a_loan("yuan", name="Second"), a_lender()),
             AddLoan(a_loan("dollars", name="Dollars", principal=Money(50_000_00, "USD")), a_lender()))


def test_debts_in_another_currency_are_named_as_left_out(zhihuan, dollars_too):
    assert "Debts in USD are in none of these sums" in zhihuan("health", "--as-of", "2026-03-01").err


@pytest.mark.parametrize(("verb", "total", "beside"), [
    ("loans", "Owed on loans: ¥24,240.00 + $50,500.00 not converted", "50500.00"),
    ("due", "To pay within 31 days: ¥4,264.76 + $8,884.88 not converted", "8884.88"),
])
def test_what_is_owed_in_another_currency_stands_beside_the_total(zhihuan, dollars_too, verb, total, beside):
    assert total in zhihuan(verb, "--as-of", "2026-03-01").out
    assert zhihuan(verb, "--as-of", "2026-03-01", "--json").document["not_converted"] == {"USD": beside}


def test_a_total_of_lines_is_at_least_so_much_where_one_is_unknown(zhihuan, recorded):
    recorded(AddLine(a_line(), a_lender(), an_event()), PayBill(an_entry("bought")),
             AddLine(a_line("old", name="Old"), a_lender(), an_event("opened-old", line="old")),
             PayBill(an_entry("before", line="old", kind=EntryKind.REPAYMENT, amount=500)))

    said = zhihuan("lines", "--as-of", "2026-03-05")
    document = zhihuan("lines", "--as-of", "2026-03-05", "--json").document

    assert "Owed on credit lines: at least ¥300.00" in said.out
    assert "at least ¥0.00" in said.out
    assert (document["owed"], document["owed_at_least"], document["not_converted"]) == ("300.00", True, {})

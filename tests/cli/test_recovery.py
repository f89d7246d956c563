"""`zhihuan recovery` answers what docs/recovery.md says, on any day, and never more than is known."""

from __future__ import annotations

import re
from datetime import date

import pytest

from tests.builders import a_lender, a_loan, a_payment, terms
from tests.cli.lost_lines import CASE, even_months, household, lost, worked_on
from tests.rules.tree import ROOT
from zhihuan.application import recovery_commands as r
from zhihuan.application.commands import AddLoan, RecordPayment
from zhihuan.domain.recovery.case import LossReason, Outcome
from zhihuan.domain.recovery.criterion import CriterionKind

PAGE = (ROOT / "docs" / "recovery.md").read_text(encoding="utf-8")


@pytest.fixture
def lost_line(recorded):
    recorded(*household(), lost(), *worked_on())


@pytest.fixture
def answer(zhihuan, lost_line):
    return zhihuan("recovery", "--as-of", "2026-03-20", "--json").document


@pytest.fixture
def case(answer):
    (case,) = answer["cases"]
    return case


def documented(heading):
    """Return the names in the first column of a section's table, in order."""
    section = PAGE.partition(f"## {heading}\n")[2].partition("\n## ")[0]
    rows = re.findall(r"^\| (`.+?`.*?) \|", section, re.MULTILINE)
    return [name for row in rows for name in re.findall(r"`([a-z0-9_]+)`", row)]


def test_every_name_of_the_document_is_explained_and_no_other(answer, case):
    assert sorted(documented("The document")) == sorted(answer)
    assert sorted(documented("A case")) == sorted(case)
    assert sorted(documented("A condition")) == sorted(kind.value for kind in CriterionKind)


@pytest.mark.parametrize(("part", "heading"), [
    (lambda case: case["criteria"][0], "A condition"), (lambda case: case["moves"], "What moves it most"),
    (lambda case: case["moves"]["waiting"], "What moves it most"),
    (lambda case: case["business"], "A business's months"),
    (lambda case: case["business"]["without"], "A business's months"), (lambda case: case["steps"][0], "A case"),
    (lambda case: case["contacts"][0], "A case"), (lambda case: case["documents"][0], "A case"),
    (lambda case: case["documents"][-1]["file"], "A case"), (lambda case: case["flows"][0], "A case"),
    (lambda case: case["life"][0], "A case"), (lambda case: case["at_one_platform"][0], "A case"),
    (lambda case: case["course"], "A case"),
])
def test_every_name_inside_is_explained(case, part, heading):
    section = PAGE.partition(f"## {heading}\n")[2].partition("\n## ")[0]

    assert [name for name in part(case) if not re.search(rf"`{name}`|\b{name}\b", section)] == []


def test_the_lines_life_and_its_limits(case):
    assert [(one["date"], one["kind"]) for one in case["life"]] == [("2025-06-01", "opened"), ("2026-03-05", "closed")]
    assert (case["event"], case["limit_before"], case["limit_after"], case["state"]) == (
        "closed", "20000.00", "0.00", "closed",
    )
    assert [one["name"] for one in case["at_one_platform"]] == ["Monthly pay"]
    assert case["told"] == "综合评估未通过"


def test_an_open_complaint_and_an_overdue_due_block(case):
    assert case["gates"] == ["overdue_now", "dispute_open"]
    (complaint,) = case["contacts"]
    assert (complaint["legal_reply_by"], complaint["dispute"], complaint["late"]) == ("2026-03-21", True, False)


def test_an_answer_that_is_owed_and_did_not_come_is_late(zhihuan, lost_line):
    (case,) = zhihuan("recovery", "--as-of", "2026-03-22", "--json").document["cases"]

    assert case["contacts"][0]["late"] is True


def test_a_condition_has_its_course_and_falls_back(case):
    streak = next(one for one in case["criteria"] if one["kind"] == "on_time_streak")

    assert (streak["known"], streak["more_is_better"]) == ("known", True)
    assert streak["highest"] >= streak["progress"]
    assert streak["fallen"] == pytest.approx(streak["highest"] - streak["progress"])
    days = case["course"]["days"]
    assert (days[0], days[-1], days) == ("2026-03-05", "2026-03-20", sorted(days))
    assert {len(column) for column in case["course"].values()} == {len(days)}


def test_unknown_is_null_and_counts_for_nothing(case):
    quiet = next(one for one in case["criteria"] if one["kind"] == "quiet_days")

    assert (quiet["known"], quiet["now"], quiet["progress"], quiet["met"]) == ("unknown", None, None, None)
    assert case["coverage"] < 1


def test_paying_what_is_overdue_stands_first_and_costs_what_is_due(case):
    catch_up = case["moves"]["catch_up"]

    assert (catch_up["does"], sorted(catch_up["subjects"]), catch_up["costs"]) == (
        "catch_up", ["huabei", "jiebei"], "1366.19",
    )
    assert next(one for one in catch_up["moves"] if one["kind"] == "current_overdue")["becomes"] == 0
    assert catch_up["beyond_cash"] == "366.19"


def test_a_business_sees_its_gap_without_the_line(case):
    business = case["business"]

    assert (business["cash"], business["unknown"]) == ("1000.00", None)
    assert business["without"]["first_short"] is not None
    assert float(business["without"]["gap"]) > 0


def test_a_business_of_which_nothing_is_told_says_what_to_tell(zhihuan, recorded):
    recorded(*household()[:-1], lost())

    (case,) = zhihuan("recovery", "--as-of", "2026-03-20", "--json").document["cases"]
    said = zhihuan("recovery", "--as-of", "2026-03-20").out

    business = case["business"]
    assert (business["unknown"], business["without"], business["cash"]) == ("no_cash", None, None)
    assert "tell how much cash is at hand" in said


def test_the_date_that_closes_the_gap_is_named(zhihuan, recorded):
    recorded(*household(), lost(), *even_months())

    (case,) = zhihuan("recovery", "--as-of", "2026-03-06", "--json").document["cases"]
    said = zhihuan("recovery", "--as-of", "2026-03-06").out

    assert [one["flow"] for one in case["business"]["closed_by"]] == ["rent"]
    assert "Rent 13 days later closes the gap by itself." in said


def test_a_cut_line_keeps_what_is_left_of_its_limit(zhihuan, recorded):
    recorded(*household())
    zhihuan("recovery", "open", "Huabei", "--event", "cut", "--limit", "5000", "--on", "2026-03-05")

    (case,) = zhihuan("recovery", "--as-of", "2026-03-20", "--json").document["cases"]

    assert (case["limit_before"], case["limit_after"], case["limit"], case["state"]) == (
        "20000.00", "5000.00", "5000.00", "open",
    )


def test_late_payments_of_the_one_off_repair_are_told(zhihuan, recorded):
    start = date(2025, 1, 15)
    recorded(
        *household(), lost(), AddLoan(a_loan("old", start=start, terms=terms(periods=3, start=start)), a_lender()),
        RecordPayment(a_payment("late", loan="old", on=date(2025, 3, 1), amount="4080.27")),
    )

    answer = zhihuan("recovery", "--as-of", "2026-03-20", "--json").document["one_off_repair"]

    assert [(one["subject"], one["due"], one["paid_on"], one["hidden_by"]) for one in answer] == [
        ("old", "2025-02-15", "2025-03-01", "2026-01-01"),
    ]
    assert "would have qualified for the one-off credit repair" in zhihuan("recovery", "--as-of", "2026-03-20").out


def test_a_past_day_knows_nothing_of_what_came_later(zhihuan, lost_line, recorded):
    recorded(r.EndCase(CASE, lost().event.on.replace(month=5), Outcome.RESTORED))

    (then,) = zhihuan("recovery", "--as-of", "2026-03-05", "--json").document["cases"]
    before = zhihuan("recovery", "--as-of", "2026-03-04", "--json").document

    assert (then["closed_on"], then["outcome"], then["contacts"]) == (None, None, [])
    assert (before["cases"], before["own_history"]) == ([], [])


def test_an_ended_case_is_told_and_makes_history(zhihuan, lost_line, recorded):
    recorded(r.EndCase(CASE, lost().event.on.replace(month=5), Outcome.REFUSED))

    answer = zhihuan("recovery", "--as-of", "2026-06-01", "--json").document
    text = zhihuan("recovery", "--as-of", "2026-06-01").out

    (case,) = answer["cases"]
    assert (case["outcome"], case["measured_on"], case["moves"], case["business"]) == (
        "refused", "2026-05-05", None, None,
    )
    assert [(one["line"], one["outcome"], one["days"]) for one in answer["own_history"]] == [("Huabei", "refused", 61)]
    assert "Ended on Tue 5 May" in text
    assert "61 days after the loss" in text


def test_a_platforms_own_reason_has_no_completion_whatever_is_measured(zhihuan, recorded):
    recorded(*household(), lost(LossReason.COMPLIANCE))
    zhihuan("recovery", "condition", "Huabei", "lenders")

    answer = zhihuan("recovery", "--as-of", "2026-03-20", "--json").document
    said = zhihuan("recovery", "--as-of", "2026-03-20").out

    (case,) = answer["cases"]
    assert (case["outside_control"], case["completion"]) == (True, None)
    assert set(case["course"]["completion"]) == {None}
    assert "Measurable conditions" not in said


def test_the_text_tells_each_part(zhihuan, lost_line):
    said = zhihuan("recovery", "--as-of", "2026-03-20").out

    for words in (
        "The platform said: “综合评估未通过”", "Limit: ¥20,000.00 before, ¥0.00 after.", "Blocked: something",
        "Make no new applications", "complaint to the institution", "shot.png", "Stock", "What moves it most:",
        "Pay what is overdue on", "what the lender makes of it is unknown", "the cash runs short",
        "The lender's own review, its scores and whether the product is open: unknown.",
    ):
        assert words in said

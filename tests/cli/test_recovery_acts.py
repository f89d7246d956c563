"""Opening, telling, measuring and ending a case from the command line; each act is one step."""

from __future__ import annotations

import pytest

from tests.builders import a_line
from tests.cli.lost_lines import CASE, household, lost
from zhihuan.application.commands import EditLine
from zhihuan.domain.recovery.case import LossReason


@pytest.fixture
def lines(recorded):
    recorded(*household())


@pytest.fixture
def lost_line(recorded, lines):
    recorded(lost())


def act(zhihuan, *typed):
    answer = zhihuan("recovery", *typed, "--json")
    assert answer.code == 0, answer.err
    return answer.document["case"]


def steps_done(zhihuan):
    return len(zhihuan("history", "--json").document["steps"])


def test_a_loss_and_its_case_are_one_step(zhihuan, lines):
    before = steps_done(zhihuan)

    case = act(
        zhihuan, "open", "Huabei", "--event", "cut", "--on", "2026-03-05", "--limit", "5千", "--reason",
        "high_utilisation", "--confidence", "inferred", "--told", "风控调整", "--capital", "yes",
    )

    assert (case["line"], case["since"], case["reason"], case["confidence"], case["told"], case["capital"]) == (
        "Huabei", "2026-03-05", "high_utilisation", "inferred", "风控调整", True,
    )
    assert steps_done(zhihuan) == before + 1
    (line, _) = zhihuan("lines", "--json").document["lines"]
    assert line["limit"] == "5000.00"
    assert zhihuan("undo").code == 0
    assert zhihuan("recovery", "--json").document["cases"] == []


def test_steps_of_a_loss_long_ago_are_planned_from_today(zhihuan, lines):
    case = act(zhihuan, "open", "huabei", "--event", "closed", "--on", "2025-07-05", "--reason", "overdue")

    assert min(one["on"] for one in case["steps"]) > "2026-01-01"


def test_a_loss_on_record_can_get_its_case_later_and_only_one(zhihuan, lost_line):
    assert zhihuan("recovery", "delete", CASE).code == 0

    case = act(zhihuan, "open", "Huabei", "--reason", "overdue")
    again = zhihuan("recovery", "open", "Huabei")

    assert (case["since"], case["reason"]) == ("2026-03-05", "overdue")
    assert (again.code, again.out) == (1, "")
    assert "already" in again.err


@pytest.mark.parametrize(("typed", "code", "says"), [
    (["open", "Nowhere", "--event", "closed"], 1, "no credit line “Nowhere”"),
    (["open", "other"], 1, "cut, freeze or closure on record"),
    (["open", "Huabei", "--on", "2026-03-01"], 2, "--on and --limit go with --event"),
    (["open", "Huabei", "--event", "raised"], 2, "invalid choice"),
    (["open", "Huabei", "--event", "closed"], 1, "already"),
    (["tell", "Nowhere"], 1, "no recovery case “Nowhere”"),
    (["tell", "Huabei", "--on", "2026-03-01"], 2, "--on goes with --mark"),
    (["tell", "Huabei", "--mark", "dti", "1"], 2, "dti is shown by the records"),
    (["tell", "Huabei", "--mark", "quiet_days", "many"], 2, "many is no value of quiet_days"),
    (["tell", "Huabei", "--still-so", "yesterday"], 1, "not a day of the calendar"),
    (["reason", "Huabei", "luck"], 2, "invalid choice"),
    (["condition", "Huabei", "r90", "--remove"], 1, "no condition “r90”"),
    (["condition", "Huabei", "lenders", "--target", "-1"], 2, "no value of lenders"),
    (["condition", "Huabei", "lenders", "--target", "9" * 400], 2, "no value of lenders"),
    (["condition", "Huabei", "report_checked", "--target", "2"], 2, "no value of report_checked"),
    (["condition", "Huabei", "dti", "--target", "."], 2, "no value of dti"),
    (["end", "Huabei", "refused", "--limit", "1"], 2, "--limit goes with restored or partly"),
    (["end", "Huabei", "refused", "--successor", "other"], 2, "--successor goes with replaced"),
    (["end", "Huabei", "restored", "--on", "2026-03-01"], 1, "cannot be before"),
    (["end", "Huabei", "refused", "--on", "2999-01-01"], 1, "still to come"),
    (["end", "Huabei", "restored", "--on", "2026-03-01"], 1, "day of the loss"),
    (["end", "Huabei", "replaced", "--successor", "Huabei"], 1, "cannot take its own place"),
    (["tell", "Huabei", "--still-so", "2999-01-01"], 1, "still to come"),
    (["tell", "Huabei", "--mark", "report_checked", "maybe"], 2, "write yes or no"),
    (["condition", "Huabei", "dti", "--target", "5000%"], 1, "between 0% and 100%"),
    (["condition", "Huabei", "lenders", "--target", "2.5"], 1, "whole number"),
    (["open", "Huabei"], 1, "has its recovery case already"),
    (["reopen", "Huabei"], 1, "is open"),
    (["delete", "x"], 1, "no recovery case “x”"),
    (["dance"], 2, "invalid choice"),
])
def test_what_cannot_be_done_says_why_and_does_nothing(zhihuan, lost_line, typed, code, says):
    before = steps_done(zhihuan)

    answer = zhihuan("recovery", *typed)

    assert (answer.code, answer.out) == (code, "")
    assert says in answer.err
    assert steps_done(zhihuan) == before


def test_more_is_told_of_a_case(zhihuan, lost_line):
    case = act(
        zhihuan, "tell", "Huabei", "--told", "请稍后再试", "--confidence", "unknown", "--capital", "no", "--mark",
        "quiet_days", "45", "--on", "2026-03-10", "--still-so", "2026-03-12",
    )

    assert (case["told"], case["confidence"], case["capital"], case["confirmed_on"]) == (
        "请稍后再试", "unknown", False, "2026-03-12",
    )
    assert case["marks"] == [{"kind": "quiet_days", "on": "2026-03-10", "value": 45}]
    assert act(zhihuan, "tell", "Huabei", "--told", "")["told"] is None


def test_a_mark_of_the_same_day_is_corrected(zhihuan, lost_line):
    act(zhihuan, "tell", "Huabei", "--mark", "identity_renewed", "no", "--on", "2026-03-10")

    case = act(zhihuan, "tell", "Huabei", "--mark", "identity_renewed", "yes", "--on", "2026-03-10")

    assert [one["value"] for one in case["marks"]] == [1]


def test_another_reason_brings_its_conditions_and_steps(zhihuan, lost_line):
    case = act(zhihuan, "reason", "Huabei", "stale_identity")

    assert case["reason"] == "stale_identity"
    assert [one["kind"] for one in case["criteria"]] == ["current_overdue", "identity_renewed"]
    assert {one["kind"] for one in case["steps"]} == {"renew_identity", "talk_to_service", "review", "outcome"}


@pytest.mark.parametrize(("kind", "typed", "target"), [
    ("dti", "40%", 0.4), ("dti", "0.45", 0.45), ("dti", "40", 0.4), ("automatic_debit", "1", 1), ("r90", "1.5", 1.5),
    ("lenders", "2", 2), ("report_checked", "yes", 1), ("r90", "0.3", 0.3),
])
def test_a_condition_is_added_or_gets_another_target(zhihuan, lost_line, kind, typed, target):
    case = act(zhihuan, "condition", "Huabei", kind, "--target", typed)

    (found,) = [one for one in case["criteria"] if one["kind"] == kind]
    assert found["target"] == target


def test_a_condition_that_is_new_was_measured_on_the_day_of_the_loss(zhihuan, recorded, lines):
    recorded(lost(LossReason.COMPLIANCE))

    case = act(zhihuan, "condition", CASE, "lenders")

    assert [(one["kind"], one["baseline"], one["target"]) for one in case["criteria"]] == [("lenders", 1, 4)]
    assert act(zhihuan, "condition", CASE, "lenders", "--remove")["criteria"] == []


@pytest.mark.parametrize(("typed", "state"), [
    (["restored", "--limit", "20000"], "open"), (["partly", "--limit", "8000"], "open"), (["refused"], "closed"),
    (["replaced", "--successor", "other"], "closed"),
])
def test_a_case_ends_as_it_is_recorded(zhihuan, lost_line, typed, state):
    case = act(zhihuan, "end", "Huabei", *typed, "--on", "2026-05-05")

    assert (case["closed_on"], case["outcome"]) == ("2026-05-05", typed[0])
    lines = {one["name"]: one for one in zhihuan("lines", "--as-of", "2026-05-06", "--json").document["lines"]}
    assert lines["Huabei"]["state"] == state


def test_of_two_cases_of_a_line_the_open_one_is_meant(zhihuan, lost_line):
    act(zhihuan, "end", "Huabei", "restored", "--on", "2026-05-05")
    second = act(zhihuan, "open", "Huabei", "--event", "frozen", "--on", "2026-06-01")

    assert act(zhihuan, "tell", "Huabei", "--told", "x")["id"] == second["id"]
    act(zhihuan, "end", "Huabei", "refused", "--on", "2026-07-01")
    assert act(zhihuan, "tell", "Huabei", "--told", "y")["id"] == second["id"]


def test_a_name_that_two_lines_have_needs_an_id(zhihuan, recorded, lost_line):
    recorded(EditLine(a_line("other", name="Huabei")))

    answer = zhihuan("recovery", "open", "Huabei", "--event", "closed")

    assert (answer.code, "huabei, other" in answer.err) == (2, True)
    assert act(zhihuan, "open", "other", "--event", "closed")["line_id"] == "other"
    assert "could be any of" in zhihuan("recovery", "tell", "Huabei").err


def test_a_deleted_case_leaves_what_happened_to_the_line(zhihuan, lost_line):
    answer = zhihuan("recovery", "delete", "Huabei", "--json")

    assert (answer.code, answer.document) == (0, {"deleted": CASE})
    assert zhihuan("lines", "--json").document["lines"][0]["state"] == "closed"


def test_the_answer_in_words_shows_steps_and_documents(zhihuan, lost_line):
    said = zhihuan("recovery", "reason", "Huabei", "overdue").out

    for words in ("A payment was overdue", "Blocked", "Set up automatic debit", "Pay-off certificate"):
        assert words in said


def test_each_act_explains_itself(zhihuan):
    for name in (
        "open", "tell", "reason", "condition", "step", "contact", "document", "flow", "end", "reopen", "delete", "pack",
    ):
        said = zhihuan("recovery", name, "--help")
        assert (said.code, f"zhihuan recovery {name}" in said.out) == (0, True)


def test_an_ended_case_is_refused_and_can_be_opened_again(zhihuan, lost_line):
    act(zhihuan, "end", "Huabei", "restored", "--on", "2026-05-05")
    for typed in (["reason", "Huabei", "overdue"], ["end", "Huabei", "refused"], ["condition", "Huabei", "r90"]):
        answer = zhihuan("recovery", *typed)
        assert (answer.code, "zhihuan recovery reopen" in answer.err) == (1, True)

    again = act(zhihuan, "reopen", "Huabei")

    assert (again["closed_on"], again["outcome"]) == (None, None)
    assert zhihuan("lines", "--json").document["lines"][0]["state"] == "closed"


def test_an_act_shows_an_ended_case_as_it_was_known_when_it_ended(zhihuan, lost_line):
    act(zhihuan, "end", "Huabei", "refused", "--on", "2026-03-07")

    told = act(zhihuan, "tell", "Huabei", "--told", "x")

    (whole,) = zhihuan("recovery", "--json").document["cases"]
    assert [(one["kind"], one["now"], one["known"]) for one in told["criteria"]] == [
        (one["kind"], one["now"], one["known"]) for one in whole["criteria"]
    ]


def test_where_the_platform_alone_decided_it_is_said_what_still_helps(zhihuan, recorded, lines):
    recorded(lost(LossReason.COMPLIANCE))

    assert "What still helps" in zhihuan("recovery").out
    assert "What still helps" in zhihuan("recovery", "tell", "Huabei", "--told", "x").out

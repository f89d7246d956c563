"""Warnings say why and what next; a recovery says what is measured and never what is not known."""

from __future__ import annotations

import ast
import re
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import QLocale

from tests.builders import (
    RULES,
    a_book,
    a_case,
    a_lender,
    a_line,
    a_loan,
    a_loan_with_lender,
    an_entry,
    an_income,
    new,
)
from tests.rules.tree import PACKAGE
from zhihuan.domain.book import Kind
from zhihuan.domain.change import Change
from zhihuan.domain.health.figures import figures
from zhihuan.domain.health.measure import Measure
from zhihuan.domain.health.relief import step_for
from zhihuan.domain.health.severity import Bands
from zhihuan.domain.health.warning import warnings
from zhihuan.domain.position import Position
from zhihuan.domain.recovery.case import LossReason
from zhihuan.domain.recovery.criterion import Criterion, CriterionKind, Reading
from zhihuan.domain.recovery.progress import Gate, progress
from zhihuan.wording import recovery
from zhihuan.wording.formats import Formats
from zhihuan.wording.health import edge_share, threshold_source, warning_reason, warning_title
from zhihuan.wording.warning_steps import warning_step

ENGLISH = Formats(QLocale("en"))
TODAY = date(2026, 2, 18)
FORBIDDEN = re.compile(
    r"probab|likel|chance|odds|predict|forecast|expected|estimate|will be (?:restored|reopened|reinstated)"
    r"|guaranteed|guarantees? (?:that|to)|we promise|promises? (?:that|to)"
    r"|internal channel|insider|surely|certainly|恢复概率|预计|内部渠道|保证",
    re.IGNORECASE,
)


def warned(book, measure, today=TODAY):
    position = Position(book, today)
    warning = next(one for one in warnings(figures(position), RULES) if one.measure is measure)
    return position, replace(warning, step=step_for(position, warning))


def said(book, measure):
    position, warning = warned(book, measure)
    return [tell(warning, position, ENGLISH) for tell in (warning_title, warning_reason, warning_step)]


def test_thresholds_tell_their_source_in_the_users_language_where_the_rules_do():
    told = Bands(None, None, None, source="a guideline", source_zh="一份指引")
    mute = Bands(None, None, None, source="a guideline")

    assert threshold_source(told, ENGLISH) == "a guideline"
    assert [threshold_source(bands, Formats(QLocale("zh_CN"))) for bands in (told, mute)] == ["一份指引", "a guideline"]


def test_an_overdue_payment_names_the_oldest_and_its_amount():
    assert said(a_book(*a_loan_with_lender()), Measure.OVERDUE) == [
        "1 payments overdue: ¥1,066.19",
        "The oldest, Jiebei, was due Sun 15 Feb, 3 days ago.",
        ("Paying ¥1,066.19 to Jiebei: Overdue ¥1,066.19 → ¥0.00, Longest overdue M1 → none, "
         "To pay within 30 days ¥2,132.38 → ¥1,066.19."),
    ]


def test_debt_to_income_says_its_parts_the_edge_and_how_much_less_would_do():
    book = a_book(*a_loan_with_lender(), new(Kind.INCOME, an_income(amount=2000)))

    assert said(book, Measure.DTI) == [
        "Debt to income: 53.3%",
        "February 2026: ¥1,066.19 against ¥2,000.00. “high” begins at 50%.",
        "Paying off Jiebei (¥12,131.84): Debt to income next month 53.3% → 0.0%, Lenders with a balance 1 → 0.",
    ]


def test_many_lenders_are_named_with_the_smallest_to_pay_off():
    changes: list[Change] = []
    for number in range(4):
        changes += a_loan_with_lender(a_loan(f"loan{number}", lender=f"lender{number}", principal=1000 + number))

    title, reason, step = said(a_book(*changes), Measure.INSTITUTIONS)

    assert title == "4 lenders with a balance"
    assert reason == ", ".join(["Ant Consumer Finance"] * 4) + ". “watch” begins at 3."
    assert step.startswith("Paying off Jiebei (¥1,0")
    assert "Lenders with a balance 4 → 3" in step


def test_a_line_without_a_due_day_says_what_cannot_be_done():
    owed = an_entry(on=date(2026, 1, 5))
    book = a_book(new(Kind.LENDER, a_lender()), new(Kind.LINE, a_line(due_day=None)), new(Kind.ENTRY, owed))

    title, reason, step = said(book, Measure.DUE_DAY_UNKNOWN)

    assert title == "1 credit lines without a due day"
    assert reason == "Huabei. “watch” begins at 1."
    assert step


def a_progress(reason=LossReason.UNKNOWN, **now):
    criteria = (
        Criterion(CriterionKind.CURRENT_OVERDUE, Decimal(1), Decimal(0)),
        Criterion(CriterionKind.DTI, Decimal("0.71"), Decimal("0.5")),
    )
    case = a_case(reason=reason, criteria=() if reason.outside_control else criteria)
    return progress(case, {CriterionKind(name): Reading(value) for name, value in now.items()})


def test_what_is_measured_stands_beside_what_is_not_known():
    found = a_progress(current_overdue=Decimal(0), dti=Decimal("0.64"))

    assert recovery.conditions_met(found, ENGLISH) == "Measurable conditions met 1 of 2 (covering 100%)."
    assert recovery.lender_review_unknown().endswith("unknown.")
    assert recovery.criterion_way(found.measured[1], ENGLISH) == "71.0% then → 64.0% now → target 50% or less"
    assert [recovery.criterion_state(one) for one in found.measured] == ["met", "not met yet"]
    assert recovery.completion_sentence(found, ENGLISH) == "Of the way to these conditions, 67% is done."


@pytest.mark.parametrize(("edge", "words"), [("0.5", "50%"), ("0.375", "37.5%")])
def test_an_edge_is_written_as_it_was_set(edge, words):
    assert edge_share(Decimal(edge), ENGLISH) == words


def test_too_little_data_gives_no_percentage():
    found = a_progress(current_overdue=Decimal(0))

    assert "Not enough is known" in recovery.completion_sentence(found, ENGLISH)
    assert "unknown now" in recovery.criterion_way(found.measured[1], ENGLISH)


def test_a_platforms_own_decision_is_outside_the_users_control():
    found = a_progress(LossReason.PLATFORM_STRATEGY)

    assert "outside your control" in recovery.completion_sentence(found, ENGLISH)


def test_something_overdue_blocks_whatever_else_is_met():
    found = a_progress(current_overdue=Decimal(1), dti=Decimal("0.4"))

    assert found.gates == (Gate.OVERDUE_NOW,)
    assert recovery.gate_sentence(found.gates[0]) == "Blocked: something is overdue now. Pay that first."


@pytest.mark.parametrize("path", sorted((PACKAGE / "wording").glob("*.py")) + sorted((PACKAGE / "cli").glob("*.py")),
                         ids=lambda path: f"{path.parent.name}.{path.stem}")
def test_no_text_promises_predicts_or_gives_odds(path):
    texts = [node.value for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
             if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "translate"
             for node in node.args if isinstance(node, ast.Constant) and isinstance(node.value, str)]

    assert [text for text in texts if FORBIDDEN.search(re.sub(r"\{\w+\}", "", text))] == []


def test_a_promise_would_be_seen():
    assert FORBIDDEN.search("The line will be restored with 80 % probability")

"""The forms round credit lines: nothing is closed with an error, nothing is invented."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from tests.builders import a_lender, a_line, an_event, cny
from zhihuan import assets
from zhihuan.application import commands as c
from zhihuan.domain.card_terms import (
    CardTerms,
    CashFeeRule,
    InterestOn,
    LateFeeRule,
    MinimumRule,
    StatementDayGoes,
)
from zhihuan.domain.credit_line import LineEventKind, LineState
from zhihuan.domain.rate import Rate, RateUnit
from zhihuan.domain.recovery.case import Confidence, LossReason
from zhihuan.importing.products import read_products
from zhihuan.ui.dialogs.due_field import DueCount
from zhihuan.ui.dialogs.line_event_form import LineEventForm
from zhihuan.ui.dialogs.line_form import LineForm
from zhihuan.ui.dialogs.line_sections.section import LineSection


@pytest.fixture(scope="module")
def catalogue():
    return {product.code: product for product in read_products(assets.root() / "lenders")}


@pytest.fixture
def huabei(session):
    session.run(c.AddLine(a_line(), a_lender(), an_event()))
    return a_line().id


def test_a_line_is_added_with_its_limit(desk, catalogue, holder, session):
    form = LineForm(desk, catalogue, holder)
    form.fields.lender.write("Huabei")
    form.fields.limit.set_text("2万")
    form.fields.opened.set_text("2024-03-01")
    form.fields.due.set_text("9")

    form.submit.click()

    [line] = session.position().lines.values()
    assert (line.line.name, line.line.product, line.line.due_day) == ("Huabei", "huabei", 9)
    assert line.limit == cny(20_000)
    assert line.line.statement_day == 1


def test_a_line_without_limit_or_day_gets_no_invented_event(desk, catalogue, holder, session):
    form = LineForm(desk, catalogue, holder)
    form.fields.lender.write("Corner shop")

    form.submit.click()

    assert not session.book.line_events
    assert len(session.book.lines) == 1


def test_a_wrong_day_keeps_the_line_form_open(desk, catalogue, holder, session):
    form = LineForm(desk, catalogue, holder)
    form.open()
    form.fields.lender.write("Huabei")
    form.fields.statement_day.set_text("32")

    form.submit.click()

    assert "statement day of the month" in form.fields.statement_day.error.text()
    assert form.isVisible()
    assert not session.book.lines


def test_days_of_a_line_are_set_later(desk, catalogue, holder, session, huabei):
    form = LineForm(desk, catalogue, holder, session.book.lines[huabei])

    form.fields.due.set_text("20")
    form.submit.click()

    assert session.book.lines[huabei].due_day == 20
    assert session.book.lines[huabei].statement_day == 1


def test_what_is_usual_for_a_product_is_proposed_and_said_to_be_only_that(desk, catalogue, holder, session):
    form = LineForm(desk, catalogue, holder)
    form.fields.lender.write("Credit card")
    proposed = form.fields.usual_words.text()

    form.fields.lender.write("Corner bank")
    form.fields.lender.write("Huabei")
    form.submit.click()

    [line] = session.book.lines.values()
    assert line.terms == catalogue["huabei"].usual
    assert "check your contract" in proposed


def test_what_was_typed_is_not_overwritten_by_what_is_usual(desk, catalogue, holder):
    form = LineForm(desk, catalogue, holder)
    form.fields.lender.write("Huabei")
    form.fields.interest.rate.set_text("0.04")

    form.fields.lender.write("Credit card")
    offered = form.fields.usual.text()
    kept = form.fields.terms.daily_rate
    form.fields.usual.click()

    assert kept == Rate(Decimal("0.0004"), RateUnit.DAY)
    assert offered == "Fill in what is usual for Credit card"
    assert form.fields.terms == catalogue["credit_card"].usual


def test_a_lender_nobody_knows_leaves_the_contract_unknown(desk, catalogue, holder):
    form = LineForm(desk, catalogue, holder)
    form.fields.lender.write("Huabei")

    form.fields.lender.write("Corner shop")

    assert form.fields.terms == CardTerms()
    assert form.fields.usual.isHidden()


EVERYTHING = CardTerms(
    20, StatementDayGoes.THIS_BILL, Rate(Decimal("0.00045"), RateUnit.DAY), InterestOn.UNPAID_PART, True,
    MinimumRule(Decimal("0.05"), cny(100), fees=Decimal(0), over_limit=Decimal("0.5")),
    LateFeeRule(Decimal("0.05"), cny(10)), CashFeeRule(Decimal("0.01"), cny(10), cny(100)), 3, cny(10),
)


def test_editing_a_line_keeps_all_it_had(desk, catalogue, holder, session):
    line = a_line(card_terms=EVERYTHING)
    session.run(c.AddLine(line, a_lender(), an_event()))
    form = LineForm(desk, catalogue, holder, line)
    form.fields.name.set_text("My Huabei")

    form.submit.click()

    assert session.book.lines[line.id] == replace(line, name="My Huabei")


def test_each_part_of_a_contract_can_be_typed(desk, catalogue, holder, session, huabei):
    form = LineForm(desk, catalogue, holder, session.book.lines[huabei])
    fields = form.fields
    fields.due.count_over(DueCount.AFTER_STATEMENT)
    fields.due.set_text("20")
    fields.statement.goes.choose(StatementDayGoes.THIS_BILL)
    fields.interest.interest_on.choose(InterestOn.UNPAID_PART)
    fields.interest.compound.setChecked(True)
    for field, text in (
        (fields.interest.rate, "0.045"), (fields.interest.share, "5"), (fields.interest.floor, "100"),
        (fields.interest.coefficients["fees"], "0"), (fields.interest.coefficients["over_limit"], "50"),
        (fields.late.share, "5"), (fields.late.floor, "10"), (fields.late.grace, "3"), (fields.late.spared, "10"),
        (fields.cash.share, "1"), (fields.cash.floor, "10"), (fields.cash.cap, "100"),
    ):
        field.set_text(text)

    form.submit.click()

    assert session.book.lines[huabei].terms == EVERYTHING
    assert fields.interest.rate.understood.text() == "= 16.43% a year"


def test_days_after_the_statement_have_their_own_bounds(desk, catalogue, holder):
    form = LineForm(desk, catalogue, holder)
    form.fields.due.set_text("45")
    as_day = form.fields.due.error.text()

    form.fields.due.count_over(DueCount.AFTER_STATEMENT)

    assert "due day of the month" in as_day
    assert form.fields.due.error.text() == ""
    assert (form.fields.due.due_day, form.fields.due.due_after) == (None, 45)


@pytest.mark.parametrize(("cap", "said"), [("5", "least cash fee"), ("x", "amount")])
def test_what_is_wrong_in_a_folded_section_opens_it(desk, catalogue, holder, session, cap, said):
    form = LineForm(desk, catalogue, holder)
    form.open()
    form.fields.lender.write("Corner bank")
    form.fields.cash.floor.set_text("10")
    form.fields.cash.cap.set_text(cap)

    form.submit.click()

    assert form.fields.cash.open
    assert said in form.fields.cash.cap.error.text()
    assert not session.book.lines


def test_a_contradiction_that_is_mended_is_forgotten(desk, catalogue, holder, session):
    form = LineForm(desk, catalogue, holder)
    form.fields.lender.write("Corner bank")
    form.fields.cash.floor.set_text("10")
    form.fields.cash.cap.set_text("5")

    form.fields.cash.floor.set_text("5")
    form.submit.click()

    [line] = session.book.lines.values()
    assert line.terms.cash_fee == CashFeeRule(floor=cny(5), cap=cny(5))


def test_a_folded_section_says_what_it_holds(desk, catalogue, holder):
    form = LineForm(desk, catalogue, holder)
    form.fields.lender.write("Credit card")

    sections = form.fields.findChildren(LineSection)
    heads = {section.head.text(): section.head.accessibleDescription() for section in sections}

    assert heads == {
        "Statement": "statement day: the next bill", "Interest and minimum": "0.05% a day · minimum 10%",
        "Late": "late fee 5% · 3 grace days", "Cash": "cash fee 1%",
    }


def test_closing_a_line_opens_a_case_with_its_reason(desk, holder, session, huabei):
    form = LineEventForm(desk, huabei, holder)
    form.kind.choose(LineEventKind.CLOSED)
    form.reason.choose(LossReason.OVERDUE)
    form.confidence.choose(Confidence.TOLD)

    form.submit.click()

    [case] = session.book.cases.values()
    assert (case.reason, case.confidence, case.since) == (LossReason.OVERDUE, Confidence.TOLD, date(2026, 3, 10))
    assert session.position().lines[huabei].state is LineState.CLOSED


def test_a_loss_says_that_a_case_follows_and_a_raise_does_not(desk, holder, huabei):
    form = LineEventForm(desk, huabei, holder)
    form.kind.choose(LineEventKind.FROZEN)
    on_loss = form.follows.text()

    form.kind.choose(LineEventKind.RAISED)

    assert "recovery case" in on_loss
    assert form.follows.text() == ""
    assert form.reason.isHidden()


def test_a_cut_needs_its_new_limit(desk, holder, session, huabei):
    form = LineEventForm(desk, huabei, holder)
    form.kind.choose(LineEventKind.CUT)

    form.submit.click()
    missing = form.limit.error.text()
    form.limit.set_text("8000")
    form.submit.click()

    assert missing == "Write the new limit."
    assert session.position().lines[huabei].limit == cny(8_000)


def test_an_event_to_come_is_refused_beside_its_day(desk, holder, session, huabei):
    form = LineEventForm(desk, huabei, holder)
    form.kind.choose(LineEventKind.CLOSED)
    form.day.set_text("+3")

    form.submit.click()

    assert "still to come" in form.day.error.text()
    assert not session.book.cases


def test_what_the_ledger_refuses_is_said_in_the_form(desk, holder, session, huabei):
    session.run(c.RecordLineEvent(an_event("shut", kind=LineEventKind.CLOSED, on=date(2026, 3, 1), limit=None)))
    form = LineEventForm(desk, huabei, holder)
    form.open()
    form.kind.choose(LineEventKind.CLOSED)

    form.submit.click()

    assert "Huabei" in form._problem.text()
    assert form.isVisible()

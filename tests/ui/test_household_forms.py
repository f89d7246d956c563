"""The forms round the household: figures, applications and guarantees are told, corrected, removed, and come back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt

from tests.builders import a_lender, a_loan, cny
from zhihuan.application import commands as c
from zhihuan.application import household_commands as h
from zhihuan.domain.enquiry import Enquiry, EnquiryId, EnquiryPurpose, EnquiryResult
from zhihuan.domain.guarantee import Guarantee, GuaranteeId
from zhihuan.domain.household import FactId, FactKind, HouseholdFact
from zhihuan.ui.dialogs.applications_form import ApplicationsForm
from zhihuan.ui.dialogs.fact_form import FactForm
from zhihuan.ui.dialogs.guarantees_form import GuaranteesForm
from zhihuan.ui.dialogs.income_form import IncomeForm
from zhihuan.ui.dialogs.told_forms import told_form

DAY = date(2025, 3, 1)
CASH = HouseholdFact(FactId("cash"), FactKind.LIQUID_CASH, cny(8_000), DAY, "all accounts")
ASKED = Enquiry(EnquiryId("asked"), DAY, "Bank of China", EnquiryPurpose.CARD, EnquiryResult.REFUSED, "by phone")
GIVEN = Guarantee(GuaranteeId("given"), "Cousin", "Bank of China", cny(50_000), DAY, note="signed twice")


def test_a_figure_is_told_with_its_day_and_the_form_waits_for_the_next(desk, holder, session):
    form = FactForm(desk, holder, FactKind.LIQUID_CASH)
    form.open()
    form.amount.set_text("8000")

    form.submit.click()

    [fact] = session.book.facts.values()
    assert (fact.kind, fact.amount, fact.on) == (FactKind.LIQUID_CASH, cny(8_000), desk.today)
    assert form.isVisible()
    assert (form.kind.value, form.amount.text()) == (FactKind.LIQUID_CASH, "")


def test_nothing_at_hand_is_a_figure_and_less_is_none(desk, holder, session):
    form = FactForm(desk, holder, FactKind.LIQUID_CASH)
    form.amount.set_text("0")
    form.submit.click()
    form.amount.set_text("-5")

    form.submit.click()

    assert [one.amount for one in session.book.facts.values()] == [cny(0)]
    assert form.amount.error.text()


def test_an_application_is_noted_with_its_result(desk, holder, session):
    form = ApplicationsForm(desk, holder)
    form.open()
    form.institution.write("Bank of China")
    form.on.show_day(DAY)
    form.purpose.choose(EnquiryPurpose.CARD)
    form.outcome.choose(EnquiryResult.REFUSED)

    form.submit.click()

    [enquiry] = session.book.enquiries.values()
    assert replace(enquiry, id=ASKED.id, note=ASKED.note) == ASKED
    assert form.institution.text() == ""


def test_an_application_says_what_is_missing(desk, holder, session):
    form = ApplicationsForm(desk, holder)
    form.on.set_text("tomorrow")

    form.submit.click()

    assert form.on.error.text() == "This day is still to come."
    assert form.institution.error.text() == "Write who looked at the report."
    assert not session.book.enquiries


def test_recorded_lenders_are_offered_as_institutions(desk, holder, session):
    session.run(c.AddLoan(a_loan(), a_lender(name="Bank of China")))

    form = ApplicationsForm(desk, holder)

    assert [form.institution.box.itemText(row) for row in range(form.institution.box.count())] == ["Bank of China"]


def test_a_guarantee_is_noted_and_cannot_end_before_it_began(desk, holder, session):
    form = GuaranteesForm(desk, holder)
    form.whom.set_text("Cousin")
    form.institution.write("Bank of China")
    form.amount.set_text("5万")
    form.since.show_day(DAY)
    form.until.show_day(date(2025, 1, 1))
    form.submit.click()
    refused = form.until.error.text()
    form.until.show_day(None)

    form.submit.click()

    [given] = session.book.guarantees.values()
    assert refused == "It cannot end before it began."
    assert replace(given, id=GIVEN.id, note=GIVEN.note) == GIVEN


@pytest.mark.parametrize(("form", "empty"), [
    (FactForm, ("amount",)), (ApplicationsForm, ("institution",)), (GuaranteesForm, ("whom", "amount", "since")),
])
def test_an_empty_form_says_what_it_needs(desk, holder, session, form, empty):
    opened = form(desk, holder)

    opened.submit.click()

    assert all(getattr(opened, name).error.text() for name in empty)
    assert session.book.empty


@pytest.mark.parametrize(("form", "told", "kept"), [
    (FactForm, h.SetFact(CASH), "facts"), (ApplicationsForm, h.SetEnquiry(ASKED), "enquiries"),
    (GuaranteesForm, h.SetGuarantee(GIVEN), "guarantees"),
])
def test_what_is_opened_and_saved_as_it_stands_is_the_same(desk, holder, session, form, told, kept):
    session.run(told)
    before = session.book
    opened = form(desk, holder)
    opened.open_one(next(iter(getattr(before, kept).values())))

    opened.submit.click()

    assert session.book == before


@pytest.mark.parametrize(("form", "told"), [
    (FactForm, h.SetFact(CASH)), (ApplicationsForm, h.SetEnquiry(ASKED)), (GuaranteesForm, h.SetGuarantee(GIVEN)),
])
def test_what_is_listed_is_removed_with_the_delete_key_and_comes_back(desk, holder, session, qtbot, form, told):
    session.run(told)
    before = session.book
    opened = form(desk, holder)
    opened.open()
    qtbot.waitUntil(opened.isActiveWindow)
    opened.table.setFocus()
    opened.table.selectRow(0)

    qtbot.keyClick(opened.table, Qt.Key.Key_Delete)

    qtbot.waitUntil(lambda: session.book.empty)
    session.undo()
    assert session.book == before


@pytest.mark.parametrize(("key", "form"), [
    ("income", IncomeForm), ("applications", ApplicationsForm), ("guarantees", GuaranteesForm), ("cash", FactForm),
])
def test_a_form_is_found_by_the_key_of_what_is_to_be_told(desk, holder, key, form):
    assert type(told_form(key, desk, holder)) is form


def test_a_form_with_more_than_its_window_holds_scrolls_and_keeps_its_buttons(desk, holder, qtbot):
    form = IncomeForm(desk, holder)
    form.open()
    qtbot.waitExposed(form)

    form.more.unfold()

    qtbot.waitUntil(form.more.missing.isVisible)
    assert form.height() <= max(holder.window().height(), 600)
    assert form.submit.geometry().bottom() < form.height()

"""The folded sections of the form: days, fees, lateness and the cost sheet."""

from __future__ import annotations

from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.builders import cny
from tests.ui.loan_typing import fill, said_beside, saved
from zhihuan.domain.calendar import Frequency
from zhihuan.domain.day_count import DayCount
from zhihuan.domain.disclosure import Definition, DisclosedFee, Disclosure
from zhihuan.domain.fee import Fee, FeeTiming
from zhihuan.domain.late_terms import LateTerms, PenaltyBase
from zhihuan.domain.prepayment_terms import PrepaymentTerms
from zhihuan.domain.terms import Conventions, FirstPeriod, Method, Rounding
from zhihuan.ui.dialogs.loan_sections.fees import FeeBasis


def a_fee(form, name="service fee", much="300", basis=FeeBasis.AMOUNT):
    row = form.fields.fees.entries.add_row()
    row.name.set_text(name)
    row.much.count_over(basis)
    row.much.set_text(much)
    return row


def test_sections_are_folded_and_opened_by_one_key(form, qtbot):
    section = form.fields.counting
    folded = not section.frequency.isVisible()
    section.head.setFocus()

    qtbot.keyClick(section.head, Qt.Key.Key_Space)

    assert folded
    assert section.frequency.isVisible()


def test_a_folded_section_says_in_a_few_words_what_it_holds(form):
    fill(form)
    a_fee(form)
    form.fields.late_early.multiplier.set_text("1.5")

    assert form.fields.counting.head.accessibleDescription() == "every month · 30/360 (whole months)"
    assert form.fields.fees.head.accessibleDescription() == "service fee"
    assert form.fields.late_early.head.accessibleDescription() == "penalty interest × 1.5"


def test_days_and_rounding_are_the_contracts(form, session):
    fill(form, first_due="2026-03-25")
    counting = form.fields.counting
    counting.day_count.choose(DayCount.ACT_365F)
    counting.first_day_count.choose(DayCount.ACT_360)
    counting.first_period.choose(FirstPeriod.ADDED)
    counting.instalment_rounding.choose(Rounding.UP)

    terms = saved(form, session).terms

    assert (terms.day_count, terms.due_day) == (DayCount.ACT_365F, 25)
    assert terms.conventions == Conventions(FirstPeriod.ADDED, DayCount.ACT_360, Rounding.UP)


def test_what_is_deducted_is_not_received(form, session):
    fill(form)
    a_fee(form)

    said = said_beside(form.plan)
    loan = saved(form, session)

    assert "more than the ¥11,700.00 you really receive" in said
    assert loan.terms.fees == (Fee("service fee", FeeTiming.DEDUCTED, cny(300)),)


def test_every_way_of_counting_the_cost_is_one_press_away(form):
    fill(form, rate="0.6")
    form.fields.first.method.choose(Method.FLAT_FEE)

    form.plan.ways.unfold()

    facts = {fact.name: fact.text for fact in form.plan.facts.facts}
    assert facts["As a flat rate, a year"] == "7.20%"
    assert facts["Nominal, by periods"] == "13.03%"
    assert facts["Effective, by periods"] == "13.84%"
    assert {"Effective, by real dates (XIRR)", "European APRC", "American APR"} <= facts.keys()


def test_a_fee_may_be_a_share_of_what_is_left_for_another_payee(form, session):
    fill(form)
    row = a_fee(form, "guarantee", "0.2", FeeBasis.OF_BALANCE)
    row.timing.choose(FeeTiming.EACH)
    row.payee.set_text("Guarantor")
    row.compulsory.setChecked(False)

    assert saved(form, session).terms.fees == (
        Fee("guarantee", FeeTiming.EACH, share=Decimal("0.002"), on_balance=True, payee="Guarantor", compulsory=False),
    )


@pytest.mark.parametrize(("much", "basis"), [
    ("0", FeeBasis.AMOUNT), ("-5", FeeBasis.AMOUNT), ("a lot", FeeBasis.AMOUNT), ("101", FeeBasis.OF_PRINCIPAL),
    ("0", FeeBasis.OF_BALANCE),
])
def test_a_fee_of_nothing_or_of_everything_is_refused(form, session, much, basis):
    fill(form)
    row = a_fee(form, much=much, basis=basis)

    form.submit.click()

    assert row.much.error.text()
    assert not session.book.loans


def test_a_fee_without_a_name_opens_its_section_and_says_so(form, session):
    fill(form)
    row = a_fee(form, name="")

    form.submit.click()

    assert form.fields.fees.open
    assert "Give it a name" in row.name.error.text()
    assert row.name.line.hasFocus()
    assert not session.book.loans


def test_a_row_in_which_nothing_stands_is_no_fee(form, session):
    fill(form)
    form.fields.fees.unfold()

    assert len(form.fields.fees.entries.rows) == 1
    assert saved(form, session).terms.fees == ()


def test_a_fee_is_removed_by_its_button(form, session):
    fill(form)
    form.fields.fees.unfold()
    first, second = a_fee(form), a_fee(form, "insurance")

    first.remove.click()

    assert [row.name.text() for row in form.fields.fees.entries.filled] == ["insurance"]
    assert saved(form, session).terms.fees[0].name == second.name.text()


def test_the_keyboard_goes_through_a_fee_to_the_next_button(form, qtbot):
    form.fields.fees.unfold()
    [row] = form.fields.fees.entries.rows
    qtbot.waitUntil(row.remove.isVisible)
    row.name.setFocus()
    seen = []

    while not form.fields.fees.entries.add.hasFocus():
        here = QApplication.focusWidget()
        assert here is not None
        seen.append(here.accessibleName() or here.property("text"))
        qtbot.keyClick(here, Qt.Key.Key_Tab)

    assert seen == [
        "Fee", "How much", "The fee is written", "When it is taken", "Paid to", "Without it there is no loan",
        "Remove this fee",
    ]


def test_lateness_and_repaying_early_are_the_contracts_words(form, session):
    fill(form)
    section = form.fields.late_early
    for field, text in (
        (section.multiplier, "1.5"), (section.late_fee, "20"), (section.grace_days, "3"), (section.tolerance, "10"),
        (section.share, "1"), (section.least, "50"), (section.months, "12"),
    ):
        field.set_text(text)
    section.base.choose(PenaltyBase.INSTALMENT)
    section.fees_stay.setChecked(True)

    loan = saved(form, session)

    assert loan.late == LateTerms(Decimal("1.5"), PenaltyBase.INSTALMENT, cny(20), 3, cny(10))
    assert loan.prepayment == PrepaymentTerms(Decimal("0.01"), cny(50), 12, fees_stay=True)


def test_nothing_is_known_of_lateness_while_nothing_is_said(form, session):
    fill(form)

    loan = saved(form, session)

    assert loan.late is None
    assert loan.prepayment is None


@pytest.mark.parametrize(("name", "text"), [
    ("multiplier", "11"), ("grace_days", "91"), ("share", "101"), ("late_fee", "-1"), ("months", "many"),
])
def test_what_cannot_be_read_in_a_folded_section_opens_it(form, session, name, text):
    fill(form)
    field = getattr(form.fields.late_early, name)
    field.set_text(text)

    form.submit.click()

    assert field.error.text()
    assert form.fields.late_early.open
    assert not session.book.loans


def test_a_cost_sheet_is_kept_and_put_beside_the_truth(form, session):
    fill(form)
    sheet = form.fields.disclosed
    sheet.annual_cost.set_text("12")
    sheet.definition.choose(Definition.NOMINAL)
    sheet.total_to_pay.set_text("12800")
    fee = sheet.entries.add_row()
    fee.name.set_text("guarantee")
    fee.amount.set_text("6")
    said = sheet.verdict.text()

    loan = saved(form, session)

    assert loan.disclosure == Disclosure(
        cny(12_000), (DisclosedFee("guarantee", "", cny(6)),), Decimal("0.12"), Definition.NOMINAL, cny(12_800)
    )
    assert said.startswith("12.00% agrees with what was recomputed")
    assert "¥5.77 less is paid than the sheet says" in said


def test_a_flat_rate_on_the_sheet_is_told_apart_from_the_true_one(form):
    fill(form, rate="0.6")
    form.fields.first.method.choose(Method.FLAT_FEE)

    form.fields.disclosed.annual_cost.set_text("7.2")

    assert form.fields.disclosed.verdict.text() == (
        "7.20% is a flat rate on the whole amount, no true one: truly it is 13.03% a year."
    )


def test_a_fee_of_the_sheet_that_lacks_its_amount_is_asked_for(form, session):
    fill(form)
    form.fields.disclosed.entries.add_row().name.set_text("guarantee")

    form.submit.click()

    assert form.fields.disclosed.open
    assert "Write how much it is." in said_beside(form.fields.disclosed.entries)
    assert not session.book.loans


def test_a_fortnight_has_no_due_day_of_the_month(form):
    form.fields.counting.unfold()

    form.fields.counting.frequency.choose(Frequency.FORTNIGHTLY)

    assert form.fields.counting.due_day.isHidden()


def test_the_days_of_an_odd_first_period_are_paid_with_the_first_instalment(form):
    fill(form, start="2026-02-05", first_due="2026-03-20")

    shown = [form.plan.model.row_at(row).plan.payment for row in range(12)]

    assert form.fields.counting.first_period.value is FirstPeriod.ADDED
    assert shown[0] - shown[1] == cny(60)
    assert abs(shown[11].minor - shown[1].minor) < 12

"""The page of one loan: its plan with all that moved it, what it costs, what it would take to be rid of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLineEdit,
    QListWidget,
    QMenu,
    QTabBar,
    QTableView,
)

from tests.builders import a_loan, a_payment, cny, terms
from tests.ui.loan_things import KNOWN, early, floating, holiday, rate_change, said, states
from zhihuan.application import commands as c
from zhihuan.domain.disclosure import Definition, Disclosure
from zhihuan.domain.fee import Fee, FeeTiming
from zhihuan.domain.late_terms import LateTerms
from zhihuan.domain.lender import Part
from zhihuan.domain.prepayment_terms import PrepaymentTerms
from zhihuan.ui.dialogs.order_form import OrderForm
from zhihuan.ui.dialogs.reversal_form import ReversalForm

# ── the plan ──────────────────────────────────────────────────────────────────


def test_a_payment_holiday_stands_in_the_plan_with_the_interest_it_adds(opened):
    loan = opened(a_loan(), c.RecordPayment(a_payment(period=1)), c.ChangeLoan(holiday()))

    assert states(loan)[:4] == ["paid", "¥110.54 added to principal", "¥111.64 added to principal", "upcoming"]
    assert len(states(loan)) == 14


def test_principal_repaid_early_is_a_row_of_its_own(opened):
    loan = opened(a_loan(), c.RecordPayment(a_payment(period=1)), early())

    row = loan.schedule.model.rows[1]
    assert (row.state, row.icon, row.plan.payment) == ("repaid early", "check", cny(5_000))


def test_an_overdue_instalment_says_how_long_and_in_which_bucket(opened):
    loan = opened(a_loan(start=date(2025, 12, 15)))

    assert states(loan)[:2] == ["overdue M2 · 54 days", "overdue M1 · 23 days"]


def test_within_grace_nothing_is_overdue_and_the_last_day_is_named(opened):
    graceful = replace(a_loan(start=date(2026, 2, 8)), late=LateTerms(grace_days=5))

    loan = opened(graceful)

    assert states(loan)[0] == "within grace until Fri 13 Mar"
    assert "within grace until Fri 13 Mar" in said(loan.next_due)


def test_a_part_that_is_paid_is_said(opened):
    loan = opened(a_loan(), c.RecordPayment(a_payment(amount=500)))

    assert states(loan)[0] == "overdue M1 · 23 days, part paid"


def test_a_late_payment_is_remembered(opened):
    loan = opened(a_loan(), c.RecordPayment(a_payment(on=date(2026, 2, 20), period=1)))

    assert states(loan)[0] == "paid late"


def test_the_plan_says_what_it_asks_for_in_all(opened):
    loan = opened()

    assert "¥12,794.23 in all: principal ¥12,000.00, interest ¥794.23" in said(loan.schedule)


def test_a_plan_that_never_moved_offers_no_other(opened):
    assert not opened().schedule.version.isVisible()


def test_an_earlier_plan_is_looked_at_and_the_difference_seen(opened):
    loan = opened(a_loan(), c.RecordPayment(a_payment(period=1)), c.ChangeLoan(rate_change()))
    version = loan.schedule.version

    version.setCurrentIndex(version.count() - 1)

    rows = loan.schedule.earlier.model.rows
    assert version.currentText() == "As signed on Thu 15 Jan 2026"
    assert rows[0].difference is None
    assert rows[1].difference.minor < 0
    assert "less interest and fees · the same last due" in said(loan.schedule.earlier)


def test_marking_as_paid_leaves_the_version_looked_at(opened, qtbot):
    loan = opened(a_loan(), c.ChangeLoan(rate_change()))
    loan.schedule.version.setCurrentIndex(1)

    qtbot.mouseClick(loan.next_due.button, Qt.MouseButton.LeftButton)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    menu.actions()[0].trigger()

    assert loan.schedule.version.currentIndex() == 1


# ── as of today ───────────────────────────────────────────────────────────────


def test_penalty_is_unknown_where_the_late_terms_are_not_recorded(opened):
    words = said(opened())

    assert "What lateness costs is unknown: the contract's late terms are not recorded." in words


def test_penalty_is_counted_where_the_contract_is_known(opened):
    loan = opened(replace(a_loan(), late=LateTerms()))

    assert "Penalty so far ¥10.88" in said(loan)


def test_interest_of_a_part_of_an_instalment_is_unknown_never_nothing(opened):
    loan = opened(a_loan(), c.RecordPayment(a_payment(amount=1000)))

    assert "Interest paid so far unknown" in said(loan)
    assert loan.payments.model.index(0, 2).data() == "unknown"


def test_a_whole_instalment_tells_its_interest_though_nobody_typed_it(opened):
    assert "Interest paid so far ¥120.00" in said(opened(a_loan(), c.RecordPayment(a_payment())))


def test_what_is_to_pay_of_a_late_loan_holds_its_penalty_wherever_it_is_asked(opened):
    loan = opened(replace(a_loan(), late=LateTerms()))

    words = said(loan)

    assert "of it ¥10.88 penalty · Sun 15 Feb · 23 days overdue ¥1,077.07" in words
    assert "To pay today in all ¥1,077.07" in words
    assert "and ¥10.88 of penalty · 0% of ¥12,000.00 repaid" in words


def test_what_was_paid_too_much_is_said(opened):
    loan = opened(a_loan(), c.RecordPayment(a_payment(amount=13_000)))

    assert "Overpaid ¥205.77" in said(loan)


# ── payments ──────────────────────────────────────────────────────────────────


def test_a_payment_taken_back_is_struck_out_and_can_stand_again(opened, loans_page, session, desk, qtbot):
    loan = opened(a_loan(), c.RecordPayment(a_payment(period=1)))
    loan.panes.show_pane(loan.payments)
    loan.payments.table.selectRow(0)

    qtbot.mouseClick(loan.payments.take_back, Qt.MouseButton.LeftButton)
    loans_page.findChild(ReversalForm).submit.click()
    struck = loan.payments.model.index(0, 0).data(Qt.ItemDataRole.FontRole)
    words = loan.payments.model.index(0, 3).data()
    open_again = said(loan.next_due)
    qtbot.mouseClick(loan.payments.take_back, Qt.MouseButton.LeftButton)

    assert struck.strikeOut()
    assert words == "taken back on Tue 10 Mar 2026 · instalment 1"
    assert "1 of 12" in open_again
    assert [one.reversed_on for one in session.book.payments.values()] == [None]
    assert "2 of 12" in said(loan.next_due)


def test_a_payment_is_not_taken_back_before_it_was_made(opened, loans_page, session, qtbot):
    loan = opened(a_loan(), c.RecordPayment(a_payment(period=1)))
    loan.panes.show_pane(loan.payments)
    loan.payments.table.selectRow(0)
    loan.payments.turn_back()
    form = loans_page.findChild(ReversalForm)

    form.day.set_text("2026-01-20")
    form.submit.click()

    assert form.isVisible()
    assert "cannot be before" in said(form)
    assert [one.reversed_on for one in session.book.payments.values()] == [None]


# ── cost and contract ─────────────────────────────────────────────────────────


def test_a_cost_that_cannot_be_computed_says_why(opened):
    all_kept_back = a_loan(terms=terms(fees=(Fee("Deposit", FeeTiming.DEDUCTED, cny(12_000)),)))

    loan = opened(all_kept_back)

    assert "Not computable" in said(loan.cost)


def test_the_lenders_sheet_stands_beside_what_is_recomputed(opened):
    sheet = Disclosure(cny(12_000), annual_cost=Decimal("0.072"), definition=Definition.NOMINAL)
    loan = opened(replace(a_loan(), disclosure=sheet))

    assert "7.20%" in said(loan.sheet)
    assert "12.00%" in loan.sheet.sentence.text()


def test_without_a_sheet_there_is_no_card(opened):
    assert not opened().sheet.isVisible()


def test_what_a_payment_pays_first_is_changed_by_keyboard(opened, loans_page, session, qtbot):
    loan = opened()

    loan.facts.order.click()
    form = loans_page.findChild(OrderForm)
    parts = form.findChild(QListWidget)
    qtbot.waitUntil(form.isActiveWindow)
    parts.setCurrentRow(3)
    for _ in range(3):
        qtbot.keyClick(parts, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    form.submit.click()

    [lender] = session.book.lenders.values()
    assert lender.order == (Part.PRINCIPAL, Part.PENALTY, Part.FEE, Part.INTEREST)
    assert "principal → penalty interest → fee → interest" in said(loan.facts)


def test_the_contract_says_what_late_and_early_cost(opened):
    loan = opened(replace(
        a_loan(), late=LateTerms(late_fee=cny(20), grace_days=3),
        prepayment=PrepaymentTerms(Decimal("0.01"), months=12),
    ))

    words = said(loan.facts)
    assert "1.5 × the rate on the overdue principal\nlate fee ¥20.00\n3 days of grace" in words
    assert "fee 1.00% of what is repaid\nnone after 12 months" in words


# ── the whole page ────────────────────────────────────────────────────────────


def test_the_history_says_what_was_done_to_this_loan_alone(opened, loans_page):
    opened(a_loan("other", name="Other"))
    loan = opened(a_loan(), c.RecordPayment(a_payment()), c.ChangeLoan(rate_change()))

    loan.panes.show_pane(loan.history)

    assert [loan.history.model.index(row, 1).data() for row in range(3)] == [
        "Noted a repricing of Jiebei", "Paid ¥1,066.19 towards Jiebei", "Added the loan Jiebei, ¥12,000.00",
    ]
    assert loan.history.model.rowCount() == 3


def test_everything_that_takes_the_focus_has_a_name_on_every_tab(opened, loans_page):
    loan = opened(floating(), c.SetQuote(KNOWN), c.RecordPayment(a_payment()), c.ChangeLoan(rate_change()))
    for pane in (loan.schedule, loan.payments, loan.changes, loan.try_out, loan.history):
        loan.panes.show_pane(pane)

    nameless = [
        widget for kind in (QAbstractButton, QLineEdit, QComboBox, QTableView, QTabBar)
        for widget in loan.findChildren(kind)
        if widget.focusPolicy() != Qt.FocusPolicy.NoFocus and not (
            widget.accessibleName() or (isinstance(widget, QAbstractButton) and widget.text()))
    ]
    assert nameless == []

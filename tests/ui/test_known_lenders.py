"""Lenders that are known by name are found by any of their names, and their hotline is told."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from tests.builders import a_lender, a_loan
from tests.ui.card_things import CARD
from zhihuan.application import commands as c
from zhihuan.domain.lender import LenderKind
from zhihuan.ui.dialogs.loan_form import LoanForm


@pytest.fixture
def desk(desk, shipped):
    desk.institutions = lambda: shipped.institutions
    return desk


@pytest.fixture
def field(desk, catalogue, holder):
    return LoanForm(desk, catalogue, holder).fields.first.lender


def found(field, typed):
    field.completer.setCompletionPrefix(typed)
    model = field.completer.completionModel()
    return [model.index(row, 0).data(Qt.ItemDataRole.DisplayRole) for row in range(model.rowCount())]


def texts(widget):
    return [label.text() for label in widget.findChildren(QLabel)]


@pytest.mark.parametrize("typed", ["招商银", "招行", "China Merch", "CMB"])
def test_a_bank_is_found_by_any_of_its_names(field, typed):
    assert "China Merchants Bank" in found(field, typed)


def test_a_lender_of_the_ledger_is_found_by_another_name_of_it_and_offered_once(desk, session, catalogue, holder):
    session.run(c.AddLoan(a_loan(), a_lender(name="招商银行")))

    field = LoanForm(desk, catalogue, holder).fields.first.lender

    assert "招商银行" in found(field, "China Merch")
    assert "China Merchants Bank" not in found(field, "China Merch")


def test_what_was_found_is_written_by_its_own_name(field):
    field.completer.setCompletionPrefix("招行")
    model = field.completer.completionModel()
    rows = [model.index(row, 0) for row in range(model.rowCount())]
    bank = next(row for row in rows if row.data(Qt.ItemDataRole.DisplayRole) == "China Merchants Bank")

    assert field.completer.pathFromIndex(bank) == "China Merchants Bank"


def test_a_known_lender_has_its_kind_and_its_hotline_is_told(field):
    field.write("招行")

    assert "China Merchants Bank, hotline 95555" in texts(field)
    lender = field.lender({})
    assert (lender.name, lender.kind) == ("招商银行", LenderKind.BANK)


def test_a_lender_that_nobody_knows_stays_as_it_was_typed(field):
    field.write("表弟")

    assert (field.lender({}).name, field.lender({}).kind) == ("表弟", LenderKind.OTHER)


def test_a_loans_contract_tells_the_hotline_of_its_lender(desk, session, loans_page):
    loan = a_loan()
    session.run(c.AddLoan(loan, a_lender(name="招商银行")))

    loans_page.open(loan.id)

    assert "95555" in texts(loans_page.loan.facts)


def test_a_lines_facts_tell_the_hotline_of_its_lender(desk, session, line_page):
    session.run(c.AddLine(CARD, a_lender(CARD.lender, name="中国工商银行")))

    line_page.show_line(CARD.id)

    assert "95588" in texts(line_page)

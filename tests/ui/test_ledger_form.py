"""Another ledger is taken in from the window: seen first, decided, one step."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QFileDialog, QLabel

from tests.builders import a_lender, a_loan, a_payment
from zhihuan.application import commands as c
from zhihuan.application.export_problems import LedgerDocumentDamaged
from zhihuan.application.ledger_plan import ImportedLedger
from zhihuan.domain.book import Book
from zhihuan.ui.dialogs.ledger_file import LedgerFiles
from zhihuan.ui.dialogs.ledger_form import LedgerForm

OTHER = Book(
    lenders={"ant": a_lender()}, loans={"jiebei": a_loan()}, payments={"payment": a_payment()},  # type: ignore[dict-item]
)


@pytest.fixture
def opened(desk, holder, qtbot):
    def open_it(book=OTHER):
        form = LedgerForm(desk, ImportedLedger("other.json", "", book), holder)
        form.open()
        qtbot.waitExposed(form)
        return form
    return open_it


def texts(form):
    return " ".join(label.text() for label in form.findChildren(QLabel) if label.isVisible())


def test_an_empty_ledger_becomes_the_other(opened, session):
    form = opened()
    said = texts(form)

    form.submit.click()

    assert "other.json" in said
    assert "3 new" in said
    assert session.book == OTHER
    session.undo()
    assert session.book.empty


def test_what_differs_is_decided_here(opened, session):
    session.run(c.AddLoan(a_loan(name="Mine"), a_lender()))
    form = opened()
    assert form.differing.isVisible()
    form.differing.choose(True)

    form.submit.click()

    assert session.book == OTHER


def test_what_differs_stays_unless_decided_otherwise(opened, session):
    session.run(c.AddLoan(a_loan(name="Mine"), a_lender()))

    opened().submit.click()

    assert session.book.loans["jiebei"].name == "Mine"
    assert session.book.payments == OTHER.payments


def test_nothing_new_cannot_be_taken_in(opened, session):
    opened().submit.click()

    form = opened()

    assert "here already" in texts(form)
    assert not form.submit.isEnabled()


def test_only_differences_can_be_taken_once_decided_for(opened, session):
    session.run(c.AddLoan(a_loan(name="Mine"), a_lender()))
    form = opened(Book(lenders=OTHER.lenders, loans=OTHER.loans))
    before = form.submit.isEnabled()
    form.differing.choose(True)

    assert (before, form.submit.isEnabled()) == (False, True)


def test_what_does_not_fit_together_is_said_in_the_form(opened, session):
    form = opened(Book(payments=OTHER.payments))

    form.submit.click()

    assert "jiebei" in form._problem.text()
    assert session.book.empty


def test_a_chosen_file_is_read_and_shown(desk, holder, qtbot, monkeypatch, tmp_path):
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(tmp_path / "x.json"), ""))
    read = []

    def reading(path):
        read.append(path)
        return ImportedLedger(path.name, "", OTHER)

    LedgerFiles(desk, reading, holder).ask()
    qtbot.waitUntil(lambda: bool(holder.findChildren(LedgerForm)))

    assert read == [tmp_path / "x.json"]


@pytest.mark.parametrize("answer", [None, LedgerDocumentDamaged("x.json", "payments 3")])
def test_a_file_that_cannot_be_taken_is_told(desk, holder, qtbot, tmp_path, answer):
    def reading(_path):
        if answer is not None:
            raise answer

    told = QSignalSpy(desk.failed)
    LedgerFiles(desk, reading, holder).take(tmp_path / "x.json")
    qtbot.waitUntil(lambda: told.count() == 1)

    assert "x.json" in told.at(0)[0]
    assert not holder.findChildren(LedgerForm, options=Qt.FindChildOption.FindDirectChildrenOnly)


def test_leaving_the_file_dialog_does_nothing(desk, holder, qtbot, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("", ""))
    files = LedgerFiles(desk, lambda _path: None, holder)

    with qtbot.waitSignal(files.destroyed):
        files.ask()

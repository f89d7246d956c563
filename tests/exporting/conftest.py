"""A book with something of everything, and exports of it in a folder of the test's own."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent

from tests.builders import RULES, a_lender, a_line, a_loan, a_payment, an_entry, an_event, an_income, at, cny
from tests.fakes import MemoryStore
from zhihuan import assets
from zhihuan.application import commands as c
from zhihuan.application.exports import ExportFormat, ExportRequest
from zhihuan.application.sample import sample
from zhihuan.application.session import Session
from zhihuan.domain.book import Book
from zhihuan.domain.money import Money
from zhihuan.domain.revolving import EntryKind
from zhihuan.exporting.exporter import export
from zhihuan.wording.exporting import Wording
from zhihuan.wording.formats import Formats
from zhihuan.wording.language import Language, LanguageChoice

NOW = at("2026-11-22")
SAMPLE = (Path(__file__).parents[2] / "resources" / "sample" / "household.toml").read_text(encoding="utf-8")


class Standstill:
    """A clock that stands still."""

    def now(self):
        return NOW


def session_with(*commands: c.Command) -> Session:
    session = Session(MemoryStore(), Standstill(), RULES)
    for command in commands:
        session.run(command)
    return session


def household() -> Book:
    """Return the sample household."""
    return session_with(sample(SAMPLE, NOW.date(), chinese=True)).book


def eventful() -> Book:
    """Return a small book in which much happened, in two currencies, with hostile words."""
    card = a_line(name='=HYPERLINK("http://x")', statement_day=5, due_day=25)
    payments = (
        a_payment("told", principal=cny("946.19"), interest=cny(120), fee=cny(0), penalty=cny(0), period=1),
        a_payment("untold", on=date(2026, 3, 15), note="-2+3"),
        replace(a_payment("back", on=date(2026, 4, 15), note="@sum"), reversed_on=date(2026, 4, 18)),
    )
    movements = (
        an_entry("bought", on=date(2026, 9, 3), kind=EntryKind.PURCHASE, amount="19.90"),
        an_entry("sent back", on=date(2026, 9, 4), kind=EntryKind.REFUND, amount="9.90"),
        an_entry("drawn", on=date(2026, 9, 5), kind=EntryKind.DRAW, amount="500"),
        an_entry("cost", on=date(2026, 9, 6), kind=EntryKind.INTEREST, amount="0.05"),
        an_entry("charged", on=date(2026, 9, 6), kind=EntryKind.FEE, amount="1"),
        an_entry("late", on=date(2026, 9, 7), kind=EntryKind.PENALTY, amount="2"),
        an_entry("part", on=date(2026, 9, 8), kind=EntryKind.INSTALMENT, amount="30"),
        an_entry("left", on=date(2026, 9, 9), kind=EntryKind.TO_PLAN, amount="9", bill=date(2026, 9, 1)),
        an_entry("repaid", on=date(2026, 10, 1), kind=EntryKind.REPAYMENT, amount="100", bill=date(2026, 9, 1)),
    )
    yen = a_loan("yen", name="Tokyo", principal=Money(120_000, "JPY"), note="'=quoted")
    return session_with(
        c.AddLine(card, a_lender(), an_event()), c.AddLoan(a_loan(external_id="K-1"), a_lender()),
        c.AddLoan(yen, a_lender("bank", "東京銀行")), *map(c.RecordPayment, payments), *map(c.AddEntry, movements),
        c.SetIncome(an_income(amount="8000")),
    ).book


@pytest.fixture
def language(qapp):
    """Speaks English until a test wants Chinese."""
    language = Language(qapp, assets.root())
    yield language
    language.speak(LanguageChoice.ENGLISH)
    language.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def exported(tmp_path, language):
    """Write a book in the language spoken now, and return the file."""
    def write(book, kind=ExportFormat.CSV, *, now=NOW, **wishes):
        path = tmp_path / f"{len(list(tmp_path.iterdir()))}.{kind.value}"
        export(path, ExportRequest(kind, **wishes), book, now, Wording(Formats(language.locale)))
        return path
    return write

"""A theme and a look for every test of the window, without a desktop."""

from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QWidget

from tests.builders import RULES, a_book, a_lender, a_loan, an_event, at
from tests.fakes import MemoryStore, TravellingClock
from tests.ui.card_things import BANK, CARD, bought
from zhihuan import assets
from zhihuan.application import commands as c
from zhihuan.application.session import Session
from zhihuan.bootstrap.sources import Sources
from zhihuan.importing.products import read_products
from zhihuan.ui.desk import Desk
from zhihuan.ui.dialogs.loan_form import LoanForm
from zhihuan.ui.icons import Icons
from zhihuan.ui.look import Look
from zhihuan.ui.pages.health_page import HealthPage
from zhihuan.ui.pages.import_page import ImportPage
from zhihuan.ui.pages.line_details import LineDetails
from zhihuan.ui.pages.loans import LoansPage
from zhihuan.ui.pages.recovery_page import RecoveryPage
from zhihuan.ui.theme import Size, Theme, ThemeChoice
from zhihuan.wording.formats import Formats
from zhihuan.wording.problems import told


@pytest.fixture(scope="session")
def dressed(qapp):
    return Theme(qapp)


@pytest.fixture
def theme(dressed):
    dressed.choose(ThemeChoice.LIGHT)
    return dressed


@pytest.fixture
def look(qapp, theme):
    look = Look(theme, Icons(assets.root(), theme), Formats(QLocale("en")), qapp)
    yield look
    look.deleteLater()


@pytest.fixture
def session():
    """An empty ledger on 10 March 2026."""
    return Session(MemoryStore(), TravellingClock(at("2026-03-10")), RULES)


@pytest.fixture
def desk(session, look, qapp):
    desk = Desk(session, look, told, qapp)
    yield desk
    desk.deleteLater()


@pytest.fixture(scope="session")
def catalogue():
    return {product.code: product for product in read_products(assets.root() / "lenders")}


@pytest.fixture
def form(desk, catalogue, holder, qtbot):
    """The form that adds a loan, empty."""
    form = LoanForm(desk, catalogue, holder)
    form.open()
    qtbot.waitUntil(form.fields.first.lender.box.hasFocus)
    return form


@pytest.fixture
def holder(qtbot):
    """A window for a page or a form to stand in, shown so that the keyboard reaches it."""
    holder = QWidget()
    holder.resize(1024, 700)
    qtbot.addWidget(holder)
    holder.show()
    qtbot.waitExposed(holder)
    return holder


@pytest.fixture
def loans_page(desk, holder):
    page = LoansPage(desk, {}, holder)
    page.resize(holder.size())
    desk.changed.connect(page.refresh)
    page.refresh()
    page.show()
    return page


class SettlingPage(HealthPage):
    """The health page, which can be waited for."""

    def settled(self, qtbot):
        """Look at the ledger again, and return the page once everything on it is worked out."""
        self.refresh()
        qtbot.waitUntil(lambda: self.found is not None and not self.reader.busy, timeout=30_000)
        return self


@pytest.fixture
def health_page(desk, holder):
    page = SettlingPage(desk, holder)
    page.resize(holder.size())
    desk.changed.connect(page.refresh)
    desk.rules_moved.connect(page.refresh)
    page.show()
    return page


@pytest.fixture
def opened(loans_page, session):
    """Record a loan and what happened to it, and open its page: `opened(loan, *commands)`."""
    def open_it(loan=None, *commands):
        loan = loan or a_loan()
        session.run(c.AddLoan(loan, a_lender()))
        for command in commands:
            session.run(command)
        loans_page.open(loan.id)
        return loans_page.loan

    return open_it


@pytest.fixture
def card(session):
    """A card whose February statement of 10,000 yuan is due on 10 March, today."""
    session.run(c.AddLine(CARD, BANK, an_event("opened", line="card")))
    bought(session)
    return CARD


@pytest.fixture
def line_page(desk, holder):
    page = LineDetails(desk, holder)
    page.resize(1022, 900)
    desk.changed.connect(page.refresh)
    page.show()
    return page


@pytest.fixture
def desk_of(look, qapp):
    """Put a ledger of some changes on a desk, on 10 March 2026 unless told otherwise."""
    desks = []

    def build(*changes, today="2026-03-10"):
        session = Session(MemoryStore(a_book(*changes)), TravellingClock(at(today)), RULES)
        desks.append(Desk(session, look, told, qapp))
        return desks[-1]

    yield build
    for desk in desks:
        desk.deleteLater()


@pytest.fixture
def recovery_page_of(holder, desk_of):
    """Show the recovery page of a ledger of some changes."""
    def build(*changes, today="2026-03-10"):
        desk = desk_of(*changes, today=today)
        page = RecoveryPage(desk, holder)
        page.resize(holder.size())
        desk.changed.connect(page.refresh)
        page.show()
        return page

    return build


@pytest.fixture(scope="session")
def shipped():
    """The layouts and products that come with the program; nothing of the user's own."""
    return Sources()


@pytest.fixture
def import_desk(look, qapp):
    """An empty ledger on 22 November 2026."""
    desk = Desk(Session(MemoryStore(), TravellingClock(at("2026-11-22")), RULES), look, told, qapp)
    yield desk
    desk.deleteLater()


@pytest.fixture
def import_holder(qtbot):
    holder = QWidget()
    holder.resize(Size.WINDOW_WIDE, Size.WINDOW_HIGH)
    qtbot.addWidget(holder)
    return holder


@pytest.fixture
def own_layouts(tmp_path):
    return Sources(own_profiles=tmp_path / "profiles")


@pytest.fixture
def import_page(import_desk, own_layouts, shipped, import_holder):
    page = ImportPage(import_desk, own_layouts, shipped.catalogue, import_holder, quotes=shipped.quotes)
    import_desk.changed.connect(page.refresh)
    return page


@pytest.fixture
def give(import_page, tmp_path, qtbot):
    """Return a way to give the page files by name and content, and to wait until they are read."""

    def give(**files):
        paths = []
        for name, content in files.items():
            path = tmp_path / f"{name}.csv"
            path.write_bytes(content)
            paths.append(path)
        with qtbot.waitSignal(import_page.preparation.reader.finished):
            import_page.take(paths)

    return give

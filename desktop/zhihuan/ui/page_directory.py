"""The pages of the window: built when first shown, and the ways from one to another."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot

from zhihuan.ui.keys import ADD_LOAN, add_key
from zhihuan.ui.pages.import_sources import ImportSources
from zhihuan.ui.pages.page import Page, PageEntry

if TYPE_CHECKING:
    from datetime import datetime

    from PySide6.QtWidgets import QWidget

    from zhihuan.application.exports import Exported, ExportRequest
    from zhihuan.application.ledger_plan import ImportedLedger
    from zhihuan.application.ports import Progress
    from zhihuan.application.products import Product
    from zhihuan.domain.benchmark import Quote
    from zhihuan.domain.book import Book
    from zhihuan.domain.health.rules import HealthRules
    from zhihuan.ui.desk import Desk
    from zhihuan.ui.main_window import MainWindow
    from zhihuan.ui.preferences import WishList
    from zhihuan.ui.reminder_ways import ReminderWays
    from zhihuan.wording.formats import Formats


class Statements(ImportSources, Protocol):
    """What reads files, and what is known beforehand; asked for only when somebody needs it."""

    @property
    def catalogue(self) -> Mapping[str, Product]:
        """The products known by name, by code."""
        ...

    @property
    def quotes(self) -> Sequence[Quote]:
        """What is known of the benchmarks that rates follow."""
        ...

    @property
    def shipped_rules(self) -> HealthRules:
        """The rules of health that the program comes with."""
        ...

    def keep_rules(self, rules: HealthRules) -> None:
        """Write the rules that the user edited; raises why they could not be written."""
        ...

    def export(
        self, path: PurePath, request: ExportRequest, book: Book, now: datetime, formats: Formats,
        progress: Progress | None = None,
    ) -> Exported:
        """Write a book to a file; raises ExportAlreadyThere, ExportNotWritten."""
        ...

    def read_ledger(self, path: PurePath) -> ImportedLedger | None:
        """Read a ledger's own document, None where the file is none; raises why it cannot be taken."""
        ...


def _overview() -> str:
    return QCoreApplication.translate("Pages", "Overview")


def _loans() -> str:
    return QCoreApplication.translate("Pages", "Loans")


def _health() -> str:
    return QCoreApplication.translate("Pages", "Health")


def _recovery() -> str:
    return QCoreApplication.translate("Pages", "Recovery")


def _import() -> str:
    return QCoreApplication.translate("Pages", "Import")


def _settings() -> str:
    return QCoreApplication.translate("Pages", "Settings")


class PageDirectory(QObject):
    """Builds the pages and carries the user from one to another."""

    sample_wanted = Signal()
    """The user wants to look around in a window with sample data."""

    def __init__(self, desk: Desk, statements: Statements, wish_list: WishList, parent: QObject, *,
                 sample: bool = False) -> None:
        """Build nothing yet; `sample`: the ledger holds an invented household."""
        super().__init__(parent)
        self._desk = desk
        self._statements = statements
        self._wish_list = wish_list
        self._sample = sample
        self._ways: ReminderWays | None = None

    def entries(self) -> tuple[PageEntry, ...]:
        """Return every page in the order of the rail."""
        return (
            PageEntry("overview", _overview, "overview", self._build_overview),
            PageEntry("loans", _loans, "loans", self._build_loans),
            PageEntry("health", _health, "health", self._build_health),
            PageEntry("recovery", _recovery, "recovery", self._build_recovery),
            PageEntry("import", _import, "import", self._build_import),
            PageEntry("settings", _settings, "settings", self._build_settings, at_foot=True),
        )

    def attach(self, window: MainWindow, ledger: Path) -> None:
        """Learn the window that shows the pages, and the file it shows."""
        self._window = window
        self._ledger = ledger
        self._desk.rules_moved.connect(window.refresh_pages)
        self._desk.told.connect(window.say)
        self._add = add_key(window, ADD_LOAN, self._add_loan, within=True)
        window.page_shown.connect(self._leave_key_to_page)

    def know_ways(self, ways: ReminderWays) -> None:
        """Learn how reminders reach the user here."""
        self._ways = ways

    def reminder_ways(self) -> ReminderWays | None:
        """Return how reminders reach the user here, None where nobody is reminded or it is not known yet."""
        return self._ways

    @Slot(str, object)
    def show(self, key: str, what: object = None) -> None:
        """Bring a page forward and show a thing on it."""
        self._window.show_page(key)
        page = self._window.page(key)
        opened = getattr(page, "open", None)
        if what is not None and callable(opened):
            opened(what)

    @Slot(list)
    def take_files(self, files: list[Path]) -> None:
        """Hand dropped files to the import page."""
        from zhihuan.ui.pages.import_page import ImportPage

        self._window.show_page("import")
        page = self._window.page("import")
        if isinstance(page, ImportPage):
            page.take(files)

    @Slot()
    def export(self) -> None:
        """Open the form that writes the ledger to a file."""
        from zhihuan.ui.dialogs.export_form import ExportForm

        ExportForm(self._desk, self._write, self._wish_list.wishes.rules, self._window).open()

    @Slot()
    def take_ledger(self) -> None:
        """Ask for the file of another ledger, and open the form that takes it in."""
        from zhihuan.ui.dialogs.ledger_file import LedgerFiles

        LedgerFiles(self._desk, self._statements.read_ledger, self._window).ask()

    @Slot(object)
    def _take_ledger_of(self, path: Path) -> None:
        """Open the form that takes a ledger in for a file that was given among statements."""
        from zhihuan.ui.dialogs.ledger_file import LedgerFiles

        LedgerFiles(self._desk, self._statements.read_ledger, self._window).take(path)

    def _write(self, path: Path, request: ExportRequest, progress: Progress) -> Exported:
        session, formats = self._desk.session, self._desk.look.formats
        return self._statements.export(path, request, session.book, session.now, formats, progress)

    @Slot(str)
    def tell(self, key: str) -> None:
        """Open the form that tells a fact of the household, by its key (`told_forms`)."""
        from zhihuan.ui.dialogs.told_forms import told_form

        told_form(key, self._desk, self._window).open()

    @Slot()
    def edit_thresholds(self) -> None:
        """Open the form for the thresholds of health."""
        from zhihuan.ui.dialogs.thresholds_form import ThresholdsForm

        statements = self._statements
        ThresholdsForm(self._desk, statements.shipped_rules, statements.keep_rules, self._window).open()

    @Slot()
    def record_payment(self) -> None:
        """Open the form that notes a payment."""
        from zhihuan.ui.dialogs.payment_form import PaymentForm

        PaymentForm(self._desk, self._window).open()

    def _build_overview(self, parent: QWidget) -> Page:
        from zhihuan.ui.pages.overview import OverviewPage

        page = OverviewPage(self._desk, parent, sample=self._sample)
        page.payment_wanted.connect(self.record_payment)
        page.income_wanted.connect(self._edit_income)
        page.loan_wanted.connect(self._add_loan)
        page.import_wanted.connect(self._go_import)
        page.sample_wanted.connect(self.sample_wanted)
        return page

    def _build_loans(self, parent: QWidget) -> Page:
        from zhihuan.ui.pages.loans import LoansPage

        return LoansPage(self._desk, self._statements.catalogue, parent, quotes=self._statements.quotes)

    def _build_health(self, parent: QWidget) -> Page:
        from zhihuan.ui.pages.health_page import HealthPage

        page = HealthPage(self._desk, parent)
        page.fact_wanted.connect(self.tell)
        page.verdict.thresholds_wanted.connect(self.edit_thresholds)
        page.loan_wanted.connect(self._add_loan)
        page.import_wanted.connect(self._go_import)
        return page

    def _build_recovery(self, parent: QWidget) -> Page:
        from zhihuan.ui.pages.recovery_page import RecoveryPage

        return RecoveryPage(self._desk, parent)

    def _build_import(self, parent: QWidget) -> Page:
        from zhihuan.ui.pages.import_page import ImportPage

        statements = self._statements
        page = ImportPage(self._desk, statements, statements.catalogue, parent, quotes=statements.quotes)
        page.way_out.wanted.connect(self.export)
        page.preparation.ledger_given.connect(self._take_ledger_of)
        return page

    def _build_settings(self, parent: QWidget) -> Page:
        from zhihuan.ui.pages.settings_page import SettingsPage

        page = SettingsPage(self._desk, self._wish_list, self._ledger, self.reminder_ways, parent)
        page.income_wanted.connect(self._edit_income)
        page.fact_wanted.connect(self.tell)
        page.export_wanted.connect(self.export)
        page.ledger_wanted.connect(self.take_ledger)
        return page

    @Slot(str)
    def _leave_key_to_page(self, key: str) -> None:
        """The loans page has the key itself, wherever the focus is in its window."""
        self._add.setEnabled(key != "loans")

    @Slot()
    def _go_import(self) -> None:
        self._window.show_page("import")

    @Slot()
    def _add_loan(self) -> None:
        from zhihuan.ui.pages.loans import LoansPage

        self._window.show_page("loans")
        page = self._window.page("loans")
        if isinstance(page, LoansPage):
            page.add_loan()

    @Slot()
    def _edit_income(self, income: object = None) -> None:
        from zhihuan.ui.dialogs.income_form import IncomeForm

        IncomeForm(self._desk, self._window, income).open()

"""One language and one theme: opens the program on the sample household and takes a picture of each page.

Run by `screenshots`, a process for each pair. Day, hour, household and files are fixed, so that the same program gives
the same pictures; nothing of the user's own is read or written.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import chdir, contextmanager
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize
from PySide6.QtGui import QPixmap
from PySide6.QtTest import QTest

from tests.importing import statements as s
from tests.journeys import loan_forms
from tests.journeys.one_health import OneHealth
from tests.journeys.one_line import OneLine
from tests.journeys.one_loan import OneLoan
from tests.journeys.one_recovery import OneRecovery
from tests.journeys.told import Told
from zhihuan.application.exports import ExportFormat
from zhihuan.application.ledger_plan import ImportedLedger
from zhihuan.bootstrap.options import WindowOptions
from zhihuan.bootstrap.program import Program
from zhihuan.domain.book import Book
from zhihuan.storage.store import LedgerFile
from zhihuan.system.paths import Paths
from zhihuan.system.settings import Language, Preferences, PreferencesFile, Theme
from zhihuan.ui.application import Application, make_application
from zhihuan.ui.desk import Desk
from zhihuan.ui.dialogs.export_form import ExportForm
from zhihuan.ui.dialogs.ledger_form import LedgerForm
from zhihuan.ui.dialogs.loan_form import LoanForm
from zhihuan.ui.page_directory import PageDirectory
from zhihuan.ui.pages.import_preview import Preview
from zhihuan.ui.pages.loans import LoansPage
from zhihuan.ui.worker import Worker

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

NOW: Final = datetime(2026, 11, 26, 9, 30, tzinfo=timezone(timedelta(hours=8)))
_SETTLING_MS: Final = 150
_LONGEST_S: Final = 30.0
_STATEMENT: Final = s.alipay_gen3(
    s.huabei_purchase("羽绒服", "399.00", at="2026-11-22 20:11:00", order_id="1001"),
    s.huabei_purchase("儿童自行车", "529.00", at="2026-11-18 12:04:10", order_id="1002"),
    s.alipay_row("午饭", "23.50", at="2026-11-17 12:02:44", category="餐饮美食", counterparty="面馆", order_id="1003"),
    s.huabei_repayment("1284.60", month="2026年11月", at="2026-11-10 08:00:07", order_id="1004"),
    s.failed_repayment("1284.60", at="2026-11-09 08:00:03", order_id="1005"),
    s.jiebei_draw("3000", at="2026-11-03 21:15:30", order_id="1006"),
    s.jiebei_repayment("508.12", at="2026-11-20 09:01:00", order_id="1007"),
    s.huabei_refund("1001", "399.00", at="2026-11-25 10:00:00"),
)
_REGISTER: Final = s.loan_register(
    [
        {"name": "装修贷", "lender": "江南银行", "principal": "80000", "start": "2026-06-15", "rate": "4.35%"},
        {"name": "电脑分期", "lender": "晨光消费金融", "principal": "6000", "start": "2026-11-05", "periods": "12"},
        {"name": "旧手机", "principal": "NaN", "start": "2025-02-30"},
    ]
)
_REPAYMENTS: Final = s.repayments([{"date": "2026-11-12", "loan": "表弟", "amount": "800"}])


class StoppedClock:
    """A wall clock that always shows the same moment."""

    def now(self) -> datetime:
        """Return the moment of every picture."""
        return NOW

    def monotonic(self) -> float:
        """Return seconds on the machine's steady clock."""
        return monotonic()


class Camera:
    """Takes pictures of one running program with the sample household."""

    def __init__(self, application: Application, program: Program, book: Book, folder: Path) -> None:
        self._application = application
        self._window = program.window
        self._book = book
        self._folder = folder
        pages = program.findChild(PageDirectory)
        assert isinstance(pages, PageDirectory)
        self._pages = pages
        desk = program.findChild(Desk)
        assert isinstance(desk, Desk)
        self._desk = desk
        self._one_loan = OneLoan(desk, self._loans)
        self._one_line = OneLine(desk, self._loans)
        self._told = Told(desk, self._window, next((one for one in book.lines if one != self._lost()), ""))

    def motifs(self) -> dict[str, Callable[[], object]]:
        """Return how each picture is set up, by name, in the order in which they are taken."""
        return {
            "overview": lambda: self._pages.show("overview"),
            **OneHealth(self._window).motifs(),
            "loans": lambda: self._pages.show("loans", ""),
            "loan": lambda: self._pages.show("loans", next(iter(self._book.loans))),
            **self._one_loan.motifs(),
            "line": lambda: self._pages.show("loans", next(one for one in self._book.lines if one != self._lost())),
            "lost-line": lambda: self._pages.show("loans", self._lost()),
            **self._one_line.motifs(),
            **loan_forms.motifs(self._loan_form),
            **OneRecovery(self._window).motifs(),
            "import": lambda: self._pages.show("import"),
            "import-preview": self._preview,
            "settings": lambda: self._pages.show("settings"),
            "export": self._pages.export,
            "take-ledger": self._take_ledger,
            "export-calendar": lambda: self._export(ExportFormat.ICS),
            "exported": lambda: self._exported(self._export(ExportFormat.XLSX)),
            **self._told.motifs(),
        }

    def take(self, path: Path) -> None:
        """Wait until nothing moves any more, and keep the window with whatever stands before it."""
        path.parent.mkdir(parents=True, exist_ok=True)
        before, deadline = QPixmap(), monotonic() + _LONGEST_S
        while (now := self._seen()).toImage() != before.toImage() or self._works():
            assert monotonic() < deadline, f"{path.name} does not settle"
            before = now
            QTest.qWait(_SETTLING_MS)
        if not now.save(str(path)):
            raise OSError(path)

    def put_away(self) -> None:
        """Close whatever stands before the window."""
        while dialogs := self._dialogs():
            for dialog in dialogs:
                dialog.close()

    def _works(self) -> bool:
        """Whether something is still being worked out beside the window, to be shown when it is done."""
        places = (self._window, self._desk, *self._dialogs())
        return any(worker.busy for place in places for worker in place.findChildren(Worker))

    def _seen(self) -> QPixmap:
        place = self._window.geometry()
        return self._window.screen().grabWindow(0, place.x(), place.y(), place.width(), place.height())

    def _dialogs(self) -> list[QWidget]:
        return [one for one in self._application.topLevelWidgets() if one.isVisible() and one is not self._window]

    def _take_ledger(self) -> None:
        first, *_ = self._book.loans.values()
        another = replace(self._book, loans={first.id: replace(first, name="房贷")}, payments={})
        LedgerForm(self._desk, ImportedLedger("zhihuan-2026-10-01.json", "", another), self._window).open()

    def _export(self, kind: ExportFormat) -> ExportForm:
        self._pages.export()
        form = next(one for one in self._dialogs() if isinstance(one, ExportForm))
        form.format.choose(kind)
        return form

    def _exported(self, form: ExportForm) -> None:
        with tempfile.TemporaryDirectory() as folder:
            form.write_to(Path(folder) / "zhihuan.xlsx")
            while not form.folder.isVisible():
                QTest.qWait(_SETTLING_MS)

    def _lost(self) -> str:
        return next(iter(self._book.cases.values())).line

    def _loans(self, subject: str = "") -> LoansPage:
        self._pages.show("loans", subject)
        page = self._window.page("loans")
        assert isinstance(page, LoansPage)
        return page

    def _loan_form(self) -> LoanForm:
        self._pages.show("loans", "")
        page = self._window.page("loans")
        assert isinstance(page, LoansPage)
        page.add_loan()
        return page.findChildren(LoanForm)[-1]

    def _preview(self) -> None:
        files = {"支付宝交易明细.csv": _STATEMENT, "借款台账.csv": _REGISTER, "还款记录.csv": _REPAYMENTS}
        for name, content in files.items():
            (self._folder / name).write_bytes(content)
        self._pages.take_files([self._folder / name for name in files])
        preview = self._window.page("import").findChild(Preview)
        assert isinstance(preview, Preview)
        deadline = monotonic() + _LONGEST_S
        while not preview.isVisible():
            assert monotonic() < deadline, "the files are still being read"
            QTest.qWait(_SETTLING_MS)


def take_pictures(folder: Path, language: Language, theme: Theme, size: QSize, motifs: list[str]) -> None:
    """Take the pictures of one language and theme into a folder: of the sample household, or of an empty ledger."""
    application = make_application()
    application.setCursorFlashTime(0)
    if motifs == ["empty"]:
        with _opened(application, language, theme, size, demo=False) as (program, _ledger, home):
            Camera(application, program, Book(), home).take(folder / "empty.png")
        return
    with _opened(application, language, theme, size, demo=True) as (program, ledger, home):
        camera = Camera(application, program, _book(ledger), home)
        for name, set_up in camera.motifs().items():
            if name in motifs:
                set_up()
                camera.take(folder / f"{name}.png")
                camera.put_away()


@contextmanager
def _opened(
    application: Application, language: Language, theme: Theme, size: QSize, *, demo: bool
) -> Iterator[tuple[Program, Path, Path]]:
    with tempfile.TemporaryDirectory(prefix="zhihuan-pictures-") as name, chdir(name):
        home = Path(name)
        paths = Paths(home / "data", home / "config", home / "logs", home / "run")
        wanted = Preferences(language=language, theme=theme, told_about_tray=True)
        PreferencesFile(paths.preferences).save(wanted)
        ledger = Path("ledger.sqlite")
        program = Program(application, WindowOptions(ledger, demo=demo), paths, StoppedClock())
        try:
            program.open()
            program.window.resize(size)
            QTest.qWaitForWindowExposed(program.window)
            yield program, ledger, home
        finally:
            program.window.hide()
            program.close()


def _book(ledger: Path) -> Book:
    store = LedgerFile.open(ledger)
    try:
        return store.load()
    finally:
        store.close()


def main() -> None:
    """Take the pictures that the command line names."""
    folder, language, theme, wide, high, *motifs = sys.argv[1:]
    take_pictures(Path(folder), Language(language), Theme(theme), QSize(int(wide), int(high)), motifs)


if __name__ == "__main__":
    main()

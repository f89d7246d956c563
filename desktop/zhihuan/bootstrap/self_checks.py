"""What a working installation can do, each tried for real in a folder that is gone afterwards."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from datetime import UTC, date, datetime
from decimal import Decimal
from fractions import Fraction
from functools import partial
from importlib.resources.abc import Traversable
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, Final, cast

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, Qt, QTranslator

from zhihuan.application.commands import AddLoan
from zhihuan.application.exports import ExportFormat, ExportRequest
from zhihuan.application.import_preview import ImportPlan
from zhihuan.application.importing_plan import plan_import
from zhihuan.application.session import Session
from zhihuan.bootstrap.options import WindowOptions
from zhihuan.bootstrap.sources import Sources
from zhihuan.cli.bench import Check
from zhihuan.domain.book import Book
from zhihuan.domain.calendar import months_later
from zhihuan.domain.cost import loan_cost
from zhihuan.domain.lender import Lender, LenderId
from zhihuan.domain.loan import Loan, LoanId
from zhihuan.domain.money import Money
from zhihuan.domain.position import Position
from zhihuan.domain.rate import Rate
from zhihuan.domain.reminder_rules import ReminderRules
from zhihuan.domain.reminders import reminders
from zhihuan.domain.terms import Method, Terms
from zhihuan.domain.watch import Watch
from zhihuan.storage.store import LedgerFile
from zhihuan.system.clock import SystemClock
from zhihuan.system.notifier import channels_here
from zhihuan.system.paths import Paths
from zhihuan.wording.formats import Formats
from zhihuan.wording.importing import group_word
from zhihuan.wording.language import qt_words
from zhihuan.wording.layout_names import layout_word
from zhihuan.wording.reminding import SpokenReminders

if TYPE_CHECKING:
    from zhihuan.ui.application import Application

_PAINTED_WITHIN_S: Final = 20.0
_FOLDERS: Final = ("icons", "lenders", "profiles", "rules", "translations")
_A_PER_CENT_MONTHLY: Final = 1.01**12 - 1
_NEAR: Final = 0.0001
_STATEMENT: Final = """\
支付宝账户：self-test@example.com
交易时间,交易分类,交易对方,对方账号,商品说明,收/支,金额,收/付款方式,交易状态,交易订单号,商家订单号,备注,
2026-01-09 09:00:00,信用借还,花呗,/,花呗自动还款-2026年01月账单,不计收支,120.50,储蓄卡(0001),还款成功,1\t,\t,,
2026-01-05 12:00:00,餐饮美食,面馆,/,午饭,支出,18.00,余额,交易成功,2\t,\t,,
"""


class _Failed(Exception):
    """A check saw something else than it should."""


def _expect(holds: object, otherwise: str) -> None:
    if not holds:
        raise _Failed(otherwise)


def self_checks(sources: Sources, application: QCoreApplication, formats: Formats) -> Sequence[Check]:
    """Return the checks in the order in which one builds on another."""
    return (
        Check("resources", partial(_resources, sources.root)),
        Check("translation", partial(_translation, sources.root, application)),
        Check("cost", _cost),
        Check("ledger", partial(_ledger, sources)),
        Check("import", partial(_import, sources)),
        Check("export", partial(_export, sources, formats)),
        Check("reminder", partial(_reminder, formats)),
        Check("notifications", _notifications),
        Check("icon", partial(_icon, sources.root, application)),
        Check("chart", partial(_chart, sources.root, application)),
        Check("window", partial(_window, application)),
    )


def _resources(root: Traversable) -> str:
    counts = {name: sum(1 for _ in (root / name).iterdir()) for name in _FOLDERS}
    counted = ", ".join(f"{name} {count}" for name, count in counts.items())
    empty = QCoreApplication.translate("SelfTest", "a folder is empty: {folders}")
    _expect(all(counts.values()), empty.format(folders=counted))
    return QCoreApplication.translate("SelfTest", "files by folder: {folders}").format(folders=counted)


def _translation(root: Traversable, application: QCoreApplication) -> str:
    translator = QTranslator()
    silent = QCoreApplication.translate("SelfTest", "zhihuan_zh_CN.qm does not load")
    _expect(translator.load("zhihuan_zh_CN", str(root / "translations")), silent)
    word = translator.translate("Choices", "level instalment") or ""
    _expect(word, QCoreApplication.translate("SelfTest", "zhihuan_zh_CN.qm knows no word for a level instalment"))
    of_qt = QTranslator()
    mute = QCoreApplication.translate("SelfTest", "qtbase_zh_CN.qm does not load")
    _expect(of_qt.load("qtbase_zh_CN", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)), mute)
    for one in (of_qt, translator):
        application.installTranslator(one)
    english = [said for said in qt_words() if said.isascii()]
    for one in (of_qt, translator):
        application.removeTranslator(one)
    left = QCoreApplication.translate("SelfTest", "Qt's dialogs speak English: {words}")
    _expect(not english, left.format(words=", ".join(english)))
    return word


def _loan(start: date) -> Loan:
    terms = Terms(Method.LEVEL, Rate(Decimal("0.12")), 12, months_later(start, 1), start.day)
    return Loan(LoanId("self-test"), LenderId("self-test"), "Self-test", Money(12_000_00), start, terms)


def _cost() -> str:
    effective = loan_cost(_loan(date(2026, 1, 15))).effective
    wrong = QCoreApplication.translate("SelfTest", "1% a month came to {effective}")
    near = effective is not None and abs(effective - _A_PER_CENT_MONTHLY) < _NEAR
    _expect(near, wrong.format(effective=effective))
    return f"{effective:.4f}"


def _ledger(sources: Sources) -> str:
    lender = Lender(LenderId("self-test"), "Self-test")
    with tempfile.TemporaryDirectory(prefix="zhihuan-self-test-") as folder:
        path = Path(folder) / "ledger.sqlite"
        store = LedgerFile.open(path)
        try:
            session = Session(store, SystemClock(), sources.rules)
            session.run(AddLoan(_loan(session.today), lender))
            session.undo()
            _expect(session.book.empty, QCoreApplication.translate("SelfTest", "undo left something behind"))
            session.redo()
        finally:
            store.close()
        again = LedgerFile.open(path)
        try:
            troubled = QCoreApplication.translate("SelfTest", "read back with problems: {problems}")
            _expect(not again.problems(), troubled.format(problems=again.problems()))
            _expect(len(again.load().loans) == 1, QCoreApplication.translate("SelfTest", "the loan is gone"))
        finally:
            again.close()
    return QCoreApplication.translate("SelfTest", "written, undone, done again, closed and read back")


def _import(sources: Sources) -> str:
    (file,) = sources.importer.read("statement.csv", _STATEMENT.encode("gb18030"))
    plan: ImportPlan = plan_import(
        Book(), [file], sources.catalogue, date(2026, 2, 1), institutions=sources.institutions
    )
    counts = plan.files[0].counts
    seen = ", ".join(f"{group_word(group)} {count}" for group, count in counts.items() if count)
    _expect(plan.command is not None and plan.command.count == 1, f"{layout_word(file.profile)}: {seen}")
    return f"{layout_word(file.profile)}, {file.encoding}: {seen}"


def _export(sources: Sources, formats: Formats) -> str:
    """Write every format, and read back the one that is whole."""
    clock = SystemClock()
    loan = _loan(clock.now().date())
    book = Book(lenders={loan.lender: Lender(loan.lender, "Self-test")}, loans={loan.id: loan})
    with tempfile.TemporaryDirectory(prefix="zhihuan-self-test-") as folder:
        paths = {kind: Path(folder) / f"ledger.{kind}" for kind in ExportFormat}
        for kind, path in paths.items():
            sources.export(path, ExportRequest(kind), book, clock.now(), formats)
        again = sources.read_ledger(paths[ExportFormat.JSON])
    _expect(again is not None and again.book == book, "the ledger was not read back equal")
    return ", ".join(paths)


def _reminder(formats: Formats) -> str:
    start = date(2026, 1, 15)
    loan = _loan(start)
    book = Book(lenders={loan.lender: Lender(loan.lender, "Self-test")}, loans={loan.id: loan})
    position = Position(book, date(2026, 2, 14))
    (come,) = reminders(Watch(position, ReminderRules()), datetime(2026, 2, 14, 12, tzinfo=UTC))
    return SpokenReminders(lambda: formats).one(come, position).title


def _notifications() -> str:
    """Say which channels there are, without telling anything."""
    channels = channels_here("zhihuan")
    for channel in channels:
        channel.close()
    names = {
        "NotificationService": QCoreApplication.translate("SelfTest", "the desktop's notification service"),
        "Balloon": QCoreApplication.translate("SelfTest", "the tray's balloon"),
    }
    found = (type(channel).__name__ for channel in channels)
    return ", ".join(names.get(name, name) for name in found)


def _icon(root: Traversable, application: QCoreApplication) -> str:
    from zhihuan.ui.icons import Icons
    from zhihuan.ui.theme import Theme

    size = 32
    image = Icons(root, Theme(cast("Application", application))).pixmap("app", "ink", size).toImage()
    painted = sum(image.pixelColor(x, y).alpha() > 0 for x in range(size) for y in range(size))
    _expect(painted, QCoreApplication.translate("SelfTest", "the icon is blank"))
    words = QCoreApplication.translate("SelfTest", "{painted} of {pixels} pixels painted")
    return words.format(painted=painted, pixels=size * size)


def _chart(root: Traversable, application: QCoreApplication) -> str:
    from zhihuan.ui.charts.chart import Chart, Place, Values
    from zhihuan.ui.charts.chart_card import ChartCard
    from zhihuan.ui.icons import Icons
    from zhihuan.ui.look import Look
    from zhihuan.ui.theme import Theme

    theme = Theme(cast("Application", application))
    card = ChartCard(Look(theme, Icons(root, theme), Formats(QLocale()), application))
    places = tuple(Place(str(number), str(number)) for number in range(3))
    card.show_chart(Chart(places, (Values("", "accent", (Fraction(1), Fraction(2), Fraction(3))),), str), "", "")
    card.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    card.show()
    application.processEvents()
    image = card.picture().toImage()
    seen = {image.pixel(x, y) for x in range(0, image.width(), 2) for y in range(0, image.height(), 2)}
    card.deleteLater()
    _expect(len(seen) > 1, QCoreApplication.translate("SelfTest", "the chart is blank"))
    words = QCoreApplication.translate("SelfTest", "{wide} × {high} pixels")
    return words.format(wide=image.width(), high=image.height())


def _window(application: QCoreApplication) -> str:
    from zhihuan.bootstrap.program import Program

    began = monotonic()
    with tempfile.TemporaryDirectory(prefix="zhihuan-self-test-") as name:
        folder = Path(name)
        paths = Paths(folder / "data", folder / "config", folder / "logs", folder / "run")
        program = Program(cast("Application", application), WindowOptions(paths.ledger), paths, SystemClock())
        try:
            program.open()
            while not program.window.isVisible() and monotonic() - began < _PAINTED_WITHIN_S:
                application.processEvents()
            application.processEvents()
            _expect(program.window.isVisible(), QCoreApplication.translate("SelfTest", "it does not show"))
            size = program.window.size()
        finally:
            program.close()
    return QCoreApplication.translate("SelfTest", "{wide} × {high} pixels, drawn by {platform}").format(
        wide=size.width(), high=size.height(), platform=cast("Application", application).platformName()
    )

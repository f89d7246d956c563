"""The page that takes files into the ledger: drop, look at every row, decide, import, take back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QLocale, QStandardPaths, Qt, Slot
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from zhihuan.application.file_names import readable_name
from zhihuan.application.import_preview import ImportPlan, RowPlace
from zhihuan.ui.pages.import_draft import Draft, FileRead, Reading
from zhihuan.ui.pages.import_files import FilesCard
from zhihuan.ui.pages.import_past import ImportResult, PastImports
from zhihuan.ui.pages.import_preview import Preview
from zhihuan.ui.pages.import_reading import ReadingCard
from zhihuan.ui.pages.import_way_out import WayOut
from zhihuan.ui.pages.page import Page
from zhihuan.ui.theme import Size, Space
from zhihuan.ui.widgets.drop_zone import DropZone
from zhihuan.ui.worker import Worker

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from zhihuan.application.imported import RowGroup
    from zhihuan.application.ports import StatementReader
    from zhihuan.application.products import Product
    from zhihuan.domain.book import Book
    from zhihuan.domain.loan import LoanId
    from zhihuan.ui.desk import Desk

_PLANNED_AT_ONCE: Final = 2_000
"""More rows than this are planned beside the window."""


class ImportPage(Page):
    """Files in, a preview in groups, one command out."""

    def __init__(self, desk: Desk, reader: StatementReader, catalogue: Mapping[str, Product], parent: QWidget) -> None:
        """Lay out the page; nothing is read before a file is given."""
        super().__init__(parent)
        self._desk = desk
        self._reader = reader
        self._catalogue = catalogue
        self._draft = Draft()
        self._rest = Draft()
        self._plan: ImportPlan | None = None
        self._planned_from: Book | None = None
        self._awaited: tuple[Path, ...] = ()
        self._reader_worker = Worker(self)
        self._plan_worker = Worker(self)
        self._choose = QAction(self)
        self._add = QAction(self)
        self._discard = QAction(self)
        self._import = QAction(self)
        self._result = ImportResult(desk, self)
        self._reading = ReadingCard(desk.look, self)
        self._zone = DropZone(desk.look, self._choose, self)
        self._files = FilesCard(desk, self._add, self._discard, self)
        self._preview = Preview(desk.look, self)
        self._past = PastImports(desk, self)
        self.way_out = WayOut(desk.look, self)
        self._build()
        self._connect()
        self.retranslate()
        self.refresh()

    def title(self) -> str:
        """Return the page's name."""
        return self.tr("Import")

    def subtitle(self) -> str:
        """Say what to do on this page now."""
        if self._draft.reads:
            return self.tr("Nothing is recorded until you import")
        return self.tr("Statements and registers become loans, repayments and bills")

    def primary_action(self) -> QAction | None:
        """Return *Import n rows* once there is a preview, else *Choose files*."""
        return self._import if self._draft.reads else self._choose

    def take(self, paths: Sequence[Path]) -> None:
        """Read files beside the window, with those still being read, and add them to the preview."""
        if not paths:
            return
        self._result.show_done(None)
        self._awaited = tuple(dict.fromkeys((*self._awaited, *paths)))
        self._reading.begin(tuple(map(readable_name, self._awaited)))
        self._reader_worker.start(Reading(self._reader, self._awaited))

    def retranslate(self) -> None:
        """Write every fixed text anew."""
        self._choose.setText(self.tr("Choose files…"))
        self._add.setText(self.tr("Add files…"))
        self._discard.setText(self.tr("Put all aside"))
        self._zone.say(
            self.tr("Drop a file here"),
            self.tr("You see every row before anything is recorded, and one undo takes the whole import back. "
                    "The file is read on this computer only."),
            self.tr("Understood: Alipay statements from the app (CSV), a loan register and a list of repayments "
                    "(CSV, English or Chinese headings)."),
        )
        self._reading.retranslate()
        self._files.retranslate()
        self._preview.retranslate()
        self.way_out.retranslate()
        self._name_import()

    def refresh(self) -> None:
        """Show the ledger as it is now: a preview against another ledger is made anew."""
        self._result.look_again()
        self._past.look_again(undoable=not self._result.offers_undo)
        self._arrange()
        if self._draft.reads:
            self._replan()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc stops the reading."""
        if event.key() == Qt.Key.Key_Escape and self._reader_worker.busy:
            self._reader_worker.cancel()
        else:
            super().keyPressEvent(event)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.M)
        self._zone.setMinimumHeight(Size.RAIL)
        for part in (self._result, self._reading, self._zone, self._files):
            column.addWidget(part)
        column.addWidget(self._preview, 1)
        column.addWidget(self._past)
        column.addWidget(self.way_out)
        column.addStretch(0)

    def _connect(self) -> None:
        self._choose.setShortcut(QKeySequence(QKeySequence.StandardKey.Open))
        self.addAction(self._choose)
        self._choose.triggered.connect(self._ask_for_files)
        self._add.triggered.connect(self._ask_for_files)
        self._discard.triggered.connect(self._put_all_aside)
        self._import.triggered.connect(self._take_in)
        self._reader_worker.lasting.connect(self._reading.show)
        self._reader_worker.progressed.connect(self._reading.show_progress)
        self._reader_worker.finished.connect(self._files_read)
        self._reader_worker.cancelled.connect(self._stop_waiting)
        self._reading.cancel_wanted.connect(self._reader_worker.cancel)
        self._plan_worker.finished.connect(self._planned)
        self._files.removed.connect(self._put_aside)
        self._preview.ticked.connect(self._tick)
        self._preview.assigned.connect(self._assign)
        self._preview.past_paid_wanted.connect(self._count_past)
        for part in (self._result, self._past):
            part.undo_wanted.connect(self._desk.undo)
        self._result.loans_wanted.connect(self._show_loans)
        self._result.rest_wanted.connect(self._see_rest)

    def _arrange(self) -> None:
        """Show the preview while there are files, else the place to drop them and what was imported before."""
        drafting = bool(self._draft.reads)
        self._zone.setVisible(not drafting)
        self._files.setVisible(drafting)
        self._preview.setVisible(bool(self._draft.files) and self._plan is not None)
        self._past.setVisible(not drafting and bool(self._desk.session.book.imports))
        self.way_out.setVisible(not drafting and not self._desk.session.book.empty)
        self._name_import()
        self.head_changed.emit()

    def _name_import(self) -> None:
        command = self._plan.command if self._plan else None
        count = command.count if command else 0
        self._import.setText(QCoreApplication.translate("ImportPage", "Import %n rows", None, count))
        self._import.setEnabled(count > 0 and not self._plan_worker.busy)

    @Slot()
    def _ask_for_files(self) -> None:
        filters = ";;".join((self.tr("Statements (*.csv *.txt *.tsv)"), self.tr("All files (*)")))
        chosen, _filter = QFileDialog.getOpenFileNames(self, self.tr("Choose files to import"), usual_folder(), filters)
        self.take([Path(name) for name in chosen])

    @Slot(object)
    def _files_read(self, reads: tuple[FileRead, ...]) -> None:
        self._stop_waiting()
        if not self._draft.reads:
            self._preview.start_over()
        self._draft.add(reads)
        self._replan()

    @Slot()
    def _stop_waiting(self) -> None:
        self._awaited = ()
        self._reading.hide()

    def _replan(self) -> None:
        """Compare files and decisions with the ledger again, beside the window where there are many rows."""
        if not self._draft.files:
            self._planned(None)
            return
        chinese = self._desk.look.formats.locale.language() == QLocale.Language.Chinese
        self._planned_from = self._desk.session.book
        planning = self._draft.planning(
            self._planned_from, self._catalogue, self._desk.today, chinese_names=chinese
        )
        if planning.rows > _PLANNED_AT_ONCE:
            self._plan_worker.start(planning)
            self._preview.show_decisions()
            self._name_import()
        else:
            self._planned(planning(_no_progress))

    @Slot(object)
    def _planned(self, plan: ImportPlan | None) -> None:
        self._plan = plan
        self._files.show_files(self._draft.reads, plan)
        if plan is not None and self._planned_from is not None:
            self._preview.show_plan(plan, self._draft, self._planned_from)
        self._arrange()

    @Slot(object, bool)
    def _tick(self, place: RowPlace, wanted: bool) -> None:
        self._draft.skip(place, skip=not wanted)
        self._replan()

    @Slot(object, object)
    def _assign(self, place: RowPlace, loan: LoanId | None) -> None:
        self._draft.assign(place, loan)
        self._replan()

    @Slot(bool)
    def _count_past(self, paid: bool) -> None:
        self._draft.past_paid = paid
        self._replan()

    @Slot(object)
    def _put_aside(self, read: FileRead) -> None:
        self._draft.remove(read)
        self._replan()

    @Slot()
    def _put_all_aside(self) -> None:
        self._forget()
        self._arrange()

    def _forget(self) -> None:
        self._draft = Draft(past_paid=self._draft.past_paid)
        self._plan = None

    @Slot()
    def _take_in(self) -> None:
        """Import what is ticked, as one step."""
        command = self._plan.command if self._plan else None
        if command is None:
            return
        draft, plan = self._draft, self._plan
        self._forget()
        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            done = self._desk.run(command)
        finally:
            QGuiApplication.restoreOverrideCursor()
        if not done:
            self._draft, self._plan = draft, plan
        self._rest = draft
        self._result.show_done(command if done else None, plan.left if plan else None)
        self.refresh()

    @Slot(object)
    def _see_rest(self, group: RowGroup) -> None:
        """Show the files just imported again, at a group of rows that were not."""
        self._result.show_done(None)
        self._draft, self._rest = self._rest, Draft()
        self._preview.start_over(group)
        self._replan()

    @Slot()
    def _show_loans(self) -> None:
        self._desk.page_wanted.emit("loans", None)


def usual_folder() -> str:
    """Return where statements usually lie: the downloads, else the user's own folder."""
    places = QStandardPaths.StandardLocation
    downloads = QStandardPaths.writableLocation(places.DownloadLocation)
    return downloads if Path(downloads).is_dir() else QStandardPaths.writableLocation(places.HomeLocation)


def _no_progress(_done: int, _whole: int) -> None:
    """Planning a few rows tells nobody how far it is."""

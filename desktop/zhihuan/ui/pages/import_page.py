"""The page that takes files into the ledger: drop, look at every row, decide, import, take back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QFileDialog, QScrollArea, QVBoxLayout, QWidget

from zhihuan.ui.pages import import_rest
from zhihuan.ui.pages.import_draft import Draft
from zhihuan.ui.pages.import_files import FilesCard
from zhihuan.ui.pages.import_past import PastImports
from zhihuan.ui.pages.import_pasted import Pasted
from zhihuan.ui.pages.import_preparation import Preparation
from zhihuan.ui.pages.import_preview import Preview
from zhihuan.ui.pages.import_reading import ReadingCard
from zhihuan.ui.pages.import_result import ImportResult
from zhihuan.ui.pages.import_taking import Taking, words_of_taking
from zhihuan.ui.pages.import_way_out import WayOut
from zhihuan.ui.pages.import_words import FileKinds, usual_folder
from zhihuan.ui.pages.page import Page
from zhihuan.ui.theme import Size, Space
from zhihuan.ui.widgets.drop_zone import DropZone

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from zhihuan.application.commands import TakeImport
    from zhihuan.application.import_preview import ImportPlan
    from zhihuan.application.imported import RowGroup
    from zhihuan.application.products import Product
    from zhihuan.domain.benchmark import Quote
    from zhihuan.ui.desk import Desk
    from zhihuan.ui.pages.import_draft import FileRead
    from zhihuan.ui.pages.import_shown import RowsOfPlan
    from zhihuan.ui.pages.import_sources import ImportSources


class ImportPage(Page):
    """Files in, a preview in groups, one command out."""

    def __init__(
        self, desk: Desk, sources: ImportSources, catalogue: Mapping[str, Product], parent: QWidget, *,
        quotes: Sequence[Quote] = (),
    ) -> None:
        """Lay out the page; nothing is read before a file is given. `quotes` come with the program."""
        super().__init__(parent)
        self._desk = desk
        self._sources = sources
        self._rest = Draft()
        self._rest_plan: ImportPlan | None = None
        self.preparation = Preparation(desk, sources, catalogue, self)
        self._pasted = Pasted(desk, sources, self)
        self._taking = Taking(desk, self)
        self._choose, self._add, self._discard, self._import = (QAction(self) for _ in range(4))
        self._result = ImportResult(desk, self)
        self._reading = ReadingCard(desk.look, self)
        self._zone = DropZone(desk.look, self._choose, self)
        self._files = FilesCard(desk, self._add, self._discard, self)
        self._preview = Preview(desk, catalogue, self, quotes)
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
        if self._drafting:
            return self.tr("Nothing is recorded until you import")
        return self.tr("Statements and registers become loans, repayments and bills")

    def primary_action(self) -> QAction | None:
        """Return *Import n rows* once there is a preview, else *Choose files*."""
        return self._import if self._drafting else self._choose

    @property
    def _drafting(self) -> bool:
        return bool(self.preparation.draft.reads)

    def take(self, paths: Sequence[Path]) -> None:
        """Read files beside the window, with those still being read, and add them to the preview."""
        if not paths:
            return
        self._result.show_done(None)
        self.moved_on.emit()
        self.preparation.take(paths)

    def retranslate(self) -> None:
        """Write every fixed text anew."""
        self._choose.setText(self.tr("Choose files…"))
        self._add.setText(self.tr("Add files…"))
        self._discard.setText(self.tr("Put all aside"))
        self._zone.say(
            self.tr("Drop files here, or paste a table"),
            self.tr("You see every row before anything is recorded, and one undo takes the whole import back. "
                    "The files are read on this computer only."),
            FileKinds.understood(),
        )
        for part in (self._reading, self._files, self._preview, self.way_out):
            part.retranslate()
        self._name_import()

    def refresh(self) -> None:
        """Show the ledger as it is now: a preview against another ledger is made anew."""
        self._result.look_again()
        self._past.look_again(undoable=not self._result.offers_undo)
        self._arrange()
        if self._drafting:
            self.preparation.replan()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc stops the reading or the writing."""
        if event.key() == Qt.Key.Key_Escape and (self.preparation.reader.busy or self._taking.busy):
            self._stop()
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
        self._pasted.given.connect(self.take)
        preparation = self.preparation
        preparation.begun.connect(self._begin_reading)
        preparation.read.connect(self._reading.hide)
        preparation.reader.lasting.connect(self._reading.show)
        preparation.reader.progressed.connect(self._reading.show_progress)
        preparation.planning.connect(self._show_decisions)
        preparation.planned.connect(self._planned)
        self._reading.cancel_wanted.connect(self._stop)
        self._taking.lasting.connect(self._reading.show)
        self._taking.progressed.connect(self._reading.show_progress)
        self._taking.done.connect(self._taken)
        self._taking.left.connect(self._not_taken)
        self._files.removed.connect(preparation.put_aside)
        self._files.reread_wanted.connect(preparation.read_otherwise)
        self._files.mapping_wanted.connect(self._map_columns)
        self._files.forget_wanted.connect(preparation.forget_layout)
        self._files.owner_told.connect(preparation.know_owner)
        self._files.named.connect(preparation.name_new)
        self._preview.decided.connect(preparation.decide)
        self._preview.past_paid_wanted.connect(preparation.count_past)
        self._preview.rejects_wanted.connect(self._save_rejects)
        for part in (self._result, self._past):
            part.undo_wanted.connect(self._desk.undo)
        self._result.loans_wanted.connect(self._show_loans)
        self._result.rest_wanted.connect(self._see_rest)
        self._result.rest_file_wanted.connect(self._save_rejects)

    def _arrange(self) -> None:
        """Show the preview while there are files, else the place to drop them and what was imported before."""
        drafting, writing = self._drafting, self._taking.busy
        self._zone.setVisible(not drafting and not writing)
        self._files.setVisible(drafting)
        self._preview.setVisible(self.preparation.plan is not None)
        self._past.setVisible(not drafting and not writing and bool(self._desk.session.book.imports))
        self.way_out.setVisible(not drafting and not writing and not self._desk.session.book.empty)
        self._name_import()
        self.head_changed.emit()

    def _name_import(self) -> None:
        count = self._preview.brings if self.preparation.plan is not None else None
        self._import.setText(words_of_taking(count))
        self._import.setEnabled(count is not None and self.preparation.settled)

    @Slot()
    def _ask_for_files(self) -> None:
        chosen, _filter = QFileDialog.getOpenFileNames(
            self, self.tr("Choose files to import"), usual_folder(), FileKinds.filters()
        )
        self.take([Path(name) for name in chosen])

    @Slot()
    def _stop(self) -> None:
        self.preparation.reader.cancel()
        self._taking.stop()

    @Slot(object)
    def _begin_reading(self, names: tuple[str, ...]) -> None:
        if not self._drafting:
            self._preview.start_over()
            self._files.start_over()
            self._to_top()
        self._reading.begin_reading(names)

    @Slot()
    def _show_decisions(self) -> None:
        self._preview.show_decisions()
        self._name_import()

    @Slot(object)
    def _planned(self, rows: RowsOfPlan | None) -> None:
        preparation = self.preparation
        self._files.show_files(preparation.draft, rows)
        if rows is not None and preparation.planned_from is not None:
            self._preview.show_plan(rows, preparation.draft, preparation.planned_from)
        self._arrange()

    @Slot(object)
    def _map_columns(self, read: FileRead) -> None:
        """Let the user say what a file's columns are."""
        from zhihuan.ui.dialogs.mapping_form import MappingForm

        preparation = self.preparation
        form = MappingForm(self._desk, self._sources, read.path, preparation.draft.options_of(read), self.window())
        form.kept.connect(
            lambda _code: preparation.read_otherwise(read.path, preparation.draft.options_of(read, None))
        )
        form.open()

    @Slot()
    def _put_all_aside(self) -> None:
        self.preparation.give_up()
        self._arrange()

    @Slot()
    def _take_in(self) -> None:
        """Import what is ticked, as one step."""
        plan = self.preparation.plan
        if plan is None or plan.command is None or self._taking.busy:
            return
        command, self._rest_plan = plan.command, plan
        self._rest = self.preparation.give_up()
        self._reading.begin_writing(command.count)
        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            self._taking.begin(command)
        finally:
            QGuiApplication.restoreOverrideCursor()
        self._arrange()

    @Slot(object)
    def _taken(self, command: TakeImport) -> None:
        self._reading.hide()
        if self._drafting:
            self._rest = Draft()
        else:
            self._result.show_done(command, self._rest_plan.left if self._rest_plan else None)
            self._to_top()
        self.refresh()

    def _to_top(self) -> None:
        """Show the page from its beginning."""
        frame = self.parentWidget()
        while frame is not None and not isinstance(frame, QScrollArea):
            frame = frame.parentWidget()
        if frame is not None:
            frame.verticalScrollBar().setValue(0)

    @Slot()
    def _not_taken(self) -> None:
        """Show the preview again as it was: nothing was imported."""
        self._reading.hide()
        rest, self._rest = self._rest, Draft()
        self.preparation.resume(rest)
        self.refresh()

    @Slot(object)
    def _see_rest(self, group: RowGroup) -> None:
        """Show the files just imported again, at a group of rows that were not."""
        self._result.show_done(None)
        rest, self._rest = self._rest, Draft()
        self._preview.start_over(group)
        self.preparation.resume(rest)

    @Slot()
    def _save_rejects(self) -> None:
        plan = self.preparation.plan or self._rest_plan
        words = import_rest.ask_and_save(self._desk, self._sources, plan, usual_folder(), self) if plan else ""
        if words:
            self._desk.failed.emit(words)

    @Slot()
    def _show_loans(self) -> None:
        self._desk.page_wanted.emit("loans", None)

"""An import on its way to a plan: files read and rows planned beside the window, again after every decision."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLocale, QObject, Signal, Slot

from zhihuan.application.export_problems import LedgerDocumentApart
from zhihuan.application.file_names import readable_name
from zhihuan.ui.pages.import_draft import Draft, FileRead, Reading
from zhihuan.ui.worker import Worker

if TYPE_CHECKING:
    from zhihuan.application.import_preview import Choice, ImportPlan, RowPlace
    from zhihuan.application.products import Product
    from zhihuan.application.reading_options import ReadingOptions
    from zhihuan.domain.book import Book
    from zhihuan.ui.desk import Desk
    from zhihuan.ui.pages.import_shown import RowsOfPlan
    from zhihuan.ui.pages.import_sources import ImportSources

_PLANNED_AT_ONCE: Final = 2_000
"""More rows than this are planned beside the window."""


class Preparation(QObject):
    """Keeps the draft of an import and its plan, as the ledger stands."""

    begun = Signal(object)
    """Files are being read (their names)."""
    read = Signal()
    """They have been read, or are not waited for any more."""
    planning = Signal()
    """The plan shown is not the latest any more; another is being made."""
    ledger_given = Signal(object)
    """A file is a whole ledger and no statement (its path): it is taken in by itself."""
    planned = Signal(object)
    """The plan is another (`RowsOfPlan`, None where there is nothing to plan)."""

    def __init__(self, desk: Desk, sources: ImportSources, catalogue: Mapping[str, Product], parent: QObject) -> None:
        """Begin with nothing."""
        super().__init__(parent)
        self._desk = desk
        self._sources = sources
        self._catalogue = catalogue
        self._awaited: tuple[Path, ...] = ()
        self.draft = Draft()
        self.plan: ImportPlan | None = None
        self.planned_from: Book | None = None
        self.reader = Worker(self)
        self._planner = Worker(self)
        self.reader.finished.connect(self._take_reads)
        self.reader.cancelled.connect(self._stop_waiting)
        self._planner.finished.connect(self._show)

    @property
    def settled(self) -> bool:
        """Whether the plan is the latest."""
        return not self._planner.busy

    def take(self, paths: Sequence[Path]) -> None:
        """Read files, with those still being read, and add them to the draft."""
        if not paths:
            return
        self._awaited = tuple(dict.fromkeys((*self._awaited, *paths)))
        self.begun.emit(tuple(map(readable_name, self._awaited)))
        self.reader.start(Reading(self._sources, self._awaited, dict(self.draft.options)))

    def replan(self) -> None:
        """Compare files and decisions with the ledger again, beside the window where there are many rows."""
        if not self.draft.files:
            self._show(None)
            return
        chinese = self._desk.look.formats.locale.language() == QLocale.Language.Chinese
        self.planned_from = self._desk.session.book
        planning = self.draft.planning(
            self.planned_from, self._catalogue, self._desk.today, chinese_names=chinese,
            institutions=self._sources.institutions,
        )
        if planning.rows > _PLANNED_AT_ONCE:
            self._planner.start(planning)
            self.planning.emit()
        else:
            self._planner.cancel()
            self._show(planning(_no_progress))

    def give_up(self) -> Draft:
        """Begin with nothing again; return what there was."""
        before, self.draft, self.plan = self.draft, Draft(past_paid=self.draft.past_paid), None
        self._planner.cancel()
        return before

    def resume(self, draft: Draft) -> None:
        """Go on with a draft that was given up."""
        self.draft = draft
        self.replan()

    @Slot(object)
    def decide(self, choices: dict[RowPlace, Choice]) -> None:
        """Take decisions about rows."""
        self.draft.decide(choices)
        self.replan()

    @Slot(bool)
    def count_past(self, paid: bool) -> None:
        """Count past instalments as paid, or not."""
        self.draft.past_paid = paid
        self.replan()

    @Slot(object)
    def name_new(self, names: dict[str, str]) -> None:
        """Call the loans and lines that come with this import otherwise."""
        self.draft.names |= names
        self.replan()

    @Slot(str, bool)
    def know_owner(self, owner: str, mine: bool) -> None:
        """Know whether an owner of files is the ledger's own person."""
        (self.draft.same_person if mine else self.draft.apart).add(owner)
        self.replan()

    @Slot(object)
    def put_aside(self, read: FileRead) -> None:
        """Do without a file."""
        self.draft.remove(read)
        self.replan()

    @Slot(object, object)
    def read_otherwise(self, path: Path, options: ReadingOptions) -> None:
        """Read a file another way from now on."""
        self.draft.options[path] = options
        self.take([path])

    @Slot(object)
    def forget_layout(self, read: FileRead) -> None:
        """Take the user's own layout away that a file was read by, and read the file by another."""
        code = read.file.profile if read.file is not None else ""
        if not self._desk.problem_of(lambda: self._sources.forget(code)):
            self.draft.remove(read)
            self.read_otherwise(read.path, self.draft.options_of(read, None))

    @Slot(object)
    def _take_reads(self, reads: tuple[FileRead, ...]) -> None:
        self._stop_waiting()
        ledgers = [read for read in reads if isinstance(read.problem, LedgerDocumentApart)]
        self.draft.add([read for read in reads if read not in ledgers])
        self.replan()
        for read in ledgers:
            self.ledger_given.emit(read.path)

    @Slot()
    def _stop_waiting(self) -> None:
        self._awaited = ()
        self.read.emit()

    @Slot(object)
    def _show(self, rows: RowsOfPlan | None) -> None:
        self.plan = rows.plan if rows else None
        self.planned.emit(rows)


def _no_progress(_done: int, _whole: int) -> None:
    """Planning a few rows tells nobody how far it is."""

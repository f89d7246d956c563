"""What a verb works with; `bootstrap` hands in the real one. Nothing is opened before a verb asks for it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from zhihuan.application.ledger_problems import LedgerMissing

if TYPE_CHECKING:
    # Every verb knows the bench, and few need what it can open.
    from datetime import date

    from zhihuan.application.departures import Spool
    from zhihuan.application.exports import Exported, ExportRequest
    from zhihuan.application.imported import ImportedFile
    from zhihuan.application.institutions import Institutions
    from zhihuan.application.kept_files import KeptFiles
    from zhihuan.application.ledger_plan import ImportedLedger
    from zhihuan.application.ports import Clock, LedgerStore, Notifier
    from zhihuan.application.products import Product
    from zhihuan.application.reading_options import ReadingOptions
    from zhihuan.application.recovery_pack import PackWriter
    from zhihuan.application.rules import OwnRulesUnreadable
    from zhihuan.application.session import Session
    from zhihuan.application.starting import Arrangement, SystemTimer
    from zhihuan.domain.benchmark import Quote
    from zhihuan.domain.reminder_rules import ReminderRules
    from zhihuan.domain.work_days import WorkDays
    from zhihuan.wording.formats import Formats


@dataclass(frozen=True, slots=True)
class Check:
    """One thing a working installation can do; `passes` returns what was seen, or raises."""

    name: str
    passes: Callable[[], str]


class OnceADay(Protocol):
    """Remembers what was said today."""

    def said(self, what: str, today: date) -> bool:
        """Say whether this was said on that day."""
        ...

    def note(self, what: str, today: date) -> None:
        """Remember that it was said."""
        ...


class Bench(Protocol):
    """The program's parts as the command line needs them."""

    @property
    def clock(self) -> Clock:
        """The only source of now."""
        ...

    @property
    def formats(self) -> Formats:
        """How the user writes amounts and days."""
        ...

    @property
    def chinese(self) -> bool:
        """Whether the user reads Chinese."""
        ...

    @property
    def ledger(self) -> Path:
        """The ledger file in question."""
        ...

    @property
    def no_ledger(self) -> bool:
        """Whether no ledger stands there: no file, or an empty one."""
        ...

    @property
    def session(self) -> Session:
        """The open ledger; opens it."""
        ...

    @property
    def store(self) -> LedgerStore:
        """The ledger's file; opens it."""
        ...

    @property
    def spool(self) -> Spool:
        """Where what is about to be told is kept until it stands in the ledger."""
        ...

    @property
    def kept_files(self) -> KeptFiles:
        """The files of recovery cases beside the ledger."""
        ...

    @property
    def made_new(self) -> bool:
        """Whether there was no ledger and an empty one was made."""
        ...

    @property
    def catalogue(self) -> Mapping[str, Product]:
        """The products that can be recognised, by code."""
        ...

    @property
    def institutions(self) -> Institutions:
        """The lenders and platforms that are known by name."""
        ...

    @property
    def layouts(self) -> Sequence[str]:
        """The codes of the file layouts that can be read."""
        ...

    @property
    def quotes(self) -> Sequence[Quote]:
        """What is known of the benchmarks that rates follow; raises RulesUnreadable."""
        ...

    @property
    def rules_problem(self) -> OwnRulesUnreadable | None:
        """What is wrong with the user's own thresholds, so that the shipped ones count; None where nothing is."""
        ...

    def read_statement(
        self, path: Path, options: ReadingOptions, progress: Callable[[int, int], None]
    ) -> tuple[ImportedFile, ...]:
        """Read one file, telling how far it is; raises the problems of `application.import_problems`."""
        ...

    def read_ledger(self, path: Path) -> ImportedLedger | None:
        """Read a ledger's own document, None where the file is no JSON; raises what tells that it cannot be taken."""
        ...

    def export(self, path: Path, request: ExportRequest) -> Exported:
        """Write the ledger to a file; raises ExportAlreadyThere, ExportNotWritten."""
        ...

    @property
    def pack(self) -> PackWriter:
        """What writes a recovery case's pack."""
        ...

    def read_text(self, path: Path) -> str:
        """Read a text file; raises the problems of `application.import_problems`."""
        ...

    @property
    def reminder_rules(self) -> ReminderRules:
        """When the user wants to be reminded."""
        ...

    @property
    def notice_formats(self) -> Formats:
        """How notices on the desktop write amounts and days: in private ones they are hidden."""
        ...

    @property
    def work_days(self) -> WorkDays:
        """The working days as far as they were announced."""
        ...

    @property
    def notifier(self) -> Notifier:
        """Tells the user something outside the terminal."""
        ...

    @property
    def once_a_day(self) -> OnceADay:
        """What was said today by whoever runs each hour."""
        ...

    @property
    def autostart(self) -> Arrangement:
        """Starting at login, on the ledger in question."""
        ...

    @property
    def timer(self) -> SystemTimer:
        """The system's timer that tells what is due of the ledger in question."""
        ...

    def self_checks(self) -> Sequence[Check]:
        """Return what a working installation can do, one by one."""
        ...


def ledger_there(bench: Bench) -> LedgerStore:
    """Return the ledger's file, which is never made; raises LedgerMissing and what opening raises."""
    if bench.no_ledger:
        raise LedgerMissing(bench.ledger)
    return bench.store

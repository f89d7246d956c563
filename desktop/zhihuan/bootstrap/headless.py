"""The program's parts for the command line: the same ledger, files and notices as the window's, and no window.

Each part is made when a verb first asks for it.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from PySide6.QtCore import QCoreApplication

from zhihuan.application.file_names import readable_name
from zhihuan.bootstrap.sources import Sources
from zhihuan.system.clock import SystemClock
from zhihuan.system.display import display_missing
from zhihuan.system.paths import Paths, holds_nothing
from zhihuan.wording.formats import Formats
from zhihuan.wording.language import Language, LanguageChoice
from zhihuan.wording.layout_names import look_also_in

if TYPE_CHECKING:
    from zhihuan.application.exports import Exported, ExportRequest
    from zhihuan.application.imported import ImportedFile
    from zhihuan.application.institutions import Institutions
    from zhihuan.application.ledger_plan import ImportedLedger
    from zhihuan.application.products import Product
    from zhihuan.application.reading_options import ReadingOptions
    from zhihuan.application.recovery_pack import PackWriter
    from zhihuan.application.rules import OwnRulesUnreadable
    from zhihuan.application.session import Session
    from zhihuan.application.starting import Arrangement, SystemTimer
    from zhihuan.cli.bench import Check
    from zhihuan.domain.benchmark import Quote
    from zhihuan.domain.reminder_rules import ReminderRules
    from zhihuan.domain.work_days import WorkDays
    from zhihuan.storage.kept_files import FilesBeside
    from zhihuan.storage.store import LedgerFile
    from zhihuan.system.notifier import DesktopNotifier
    from zhihuan.system.once_a_day import OnceADay
    from zhihuan.system.settings import Preferences
    from zhihuan.system.spool import SpoolFolder


class Headless:
    """One run of the command line. Use it with `with`: it lets go of what a verb made it open."""

    def __init__(self, application: QCoreApplication, ledger: Path | None = None) -> None:
        """Speak the user's language; open nothing yet."""
        self.clock = SystemClock()
        self._application = application
        self._paths = Paths.of_this_user()
        self._named = ledger
        self._sources = Sources(own_profiles=self._paths.profiles, own_rules=self._paths.rules)
        look_also_in(self._paths.profiles)
        self._language = Language(application, self._sources.root)
        self._language.speak(LanguageChoice(self._preferences.language.value))
        self.formats = Formats(self._language.locale)
        self.made_new = False

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, problem: BaseException | None, trace: TracebackType | None
    ) -> None:
        if "store" in vars(self):
            self.store.close()
        if "notifier" in vars(self):
            self.notifier.close()

    @property
    def chinese(self) -> bool:
        """Whether the user reads Chinese."""
        return self._language.code.startswith("zh")

    @property
    def ledger(self) -> Path:
        """The ledger file in question: the one that was named, else the platform's usual one."""
        return self._named or self._paths.ledger

    @property
    def no_ledger(self) -> bool:
        """Whether no ledger stands there: no file, or an empty one."""
        return holds_nothing(self.ledger)

    @cached_property
    def _preferences(self) -> Preferences:
        from zhihuan.system.settings import PreferencesFile

        return PreferencesFile(self._paths.preferences).load().preferences

    @cached_property
    def store(self) -> LedgerFile:
        """The ledger's file, made where there is none; raises what `LedgerFile.open` raises."""
        from zhihuan.storage.store import LedgerFile

        self.made_new = self.no_ledger
        return LedgerFile.open(self.ledger)

    @property
    def kept_files(self) -> FilesBeside:
        """The files of recovery cases beside the ledger."""
        from zhihuan.storage.kept_files import FilesBeside

        return FilesBeside(self.ledger)

    @cached_property
    def session(self) -> Session:
        """The open ledger."""
        from zhihuan.application.session import Session

        return Session(self.store, self.clock, self._sources.rules)

    def fill_with_sample(self) -> None:
        """Take the sample household into the ledger, which is new."""
        from zhihuan.bootstrap.demo import fill_with_sample

        fill_with_sample(self.session, self._sources.root, chinese=self.chinese)
        self.made_new = False

    @property
    def spool(self) -> SpoolFolder:
        """Where what is about to be told is kept until it stands in the ledger."""
        from zhihuan.system.spool import SpoolFolder

        return SpoolFolder(self._paths.spool, self.ledger)

    @property
    def catalogue(self) -> Mapping[str, Product]:
        """The products that can be recognised, by code."""
        return self._sources.catalogue

    @property
    def institutions(self) -> Institutions:
        """The lenders and platforms that are known by name."""
        return self._sources.institutions

    @property
    def layouts(self) -> Sequence[str]:
        """The codes of the file layouts that can be read."""
        return tuple(profile.code for profile in self._sources.profiles[0])

    @property
    def quotes(self) -> Sequence[Quote]:
        """What is known of the benchmarks that rates follow."""
        return self._sources.quotes

    @property
    def rules_problem(self) -> OwnRulesUnreadable | None:
        """What is wrong with the user's own thresholds."""
        return self._sources.rules_problem

    def read_statement(
        self, path: Path, options: ReadingOptions, progress: Callable[[int, int], None]
    ) -> tuple[ImportedFile, ...]:
        """Read one file, as the user says or as what it shows itself to be."""
        return self._sources.read_file(path, progress, options)

    def read_ledger(self, path: Path) -> ImportedLedger | None:
        """Read a ledger's own document, None where the file is no JSON."""
        return self._sources.read_ledger(path)

    def export(self, path: Path, request: ExportRequest) -> Exported:
        """Write the ledger to a file."""
        return self._sources.export(path, request, self.session.book, self.clock.now(), self.formats)

    @property
    def pack(self) -> PackWriter:
        """What writes a recovery case's pack; it needs fonts, and so an application with widgets."""
        from zhihuan.bootstrap.packing import Packing

        return Packing(self._language)

    def read_text(self, path: Path) -> str:
        """Return a text file's text, in whichever encoding statements are read."""
        from zhihuan.importing.contents import text_of
        from zhihuan.importing.file_bytes import read_file

        return text_of(readable_name(path), read_file(path))

    @property
    def reminder_rules(self) -> ReminderRules:
        """When the user wants to be reminded."""
        return self._preferences.reminder_rules

    @property
    def notice_formats(self) -> Formats:
        """How notices on the desktop write amounts and days: in private ones they are hidden."""
        return self.formats.with_privacy(on=self._preferences.private_notices)

    @property
    def work_days(self) -> WorkDays:
        """The working days as far as they were announced."""
        from zhihuan.system.work_days import ChineseWorkDays

        return ChineseWorkDays()

    @cached_property
    def notifier(self) -> DesktopNotifier:
        """The desktop's notifications, without a window."""
        from zhihuan.bootstrap.ways_out import notifier_here

        return notifier_here()

    @property
    def once_a_day(self) -> OnceADay:
        """What was said today by whoever runs each hour."""
        from zhihuan.system.once_a_day import OnceADay

        return OnceADay(self._paths.said_today)

    @property
    def autostart(self) -> Arrangement:
        """Starting at login, on the ledger in question."""
        from zhihuan.system.autostart import autostart_here
        from zhihuan.system.launch import Launch

        return autostart_here(Launch.of_this_program(self._named))

    @property
    def timer(self) -> SystemTimer:
        """The system's timer that tells what is due of the ledger in question."""
        from zhihuan.system.launch import Launch
        from zhihuan.system.timers import timer_here

        return timer_here(Launch.of_this_program(self._named), self.reminder_rules.hours)

    def self_checks(self) -> Sequence[Check]:
        """Return what a working installation can do, one by one."""
        from zhihuan.bootstrap.self_checks import self_checks

        return self_checks(self._sources, self._application, self.formats)


def qt_application(*, with_widgets: bool = False) -> QCoreApplication:
    """Return this process's one Qt application, made if there is none; without a window it needs no display."""
    existing = QCoreApplication.instance()
    if existing is not None:
        return existing
    if not with_widgets:
        return QCoreApplication([])
    from zhihuan.ui.application import make_application

    if display_missing() is not None:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    return make_application()

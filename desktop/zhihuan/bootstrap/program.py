"""The running program: one ledger, one window, and what keeps them told of the time."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QByteArray, QEvent, QObject, QProcess, QTimer, Slot

from zhihuan.application.session import Session
from zhihuan.bootstrap.equipment import equip
from zhihuan.bootstrap.options import WindowOptions
from zhihuan.bootstrap.polite_end import PoliteEnd
from zhihuan.bootstrap.ringing import reminding_of
from zhihuan.bootstrap.sources import Sources
from zhihuan.bootstrap.unread import unread_words
from zhihuan.domain.errors import ZhihuanError
from zhihuan.storage.store import LedgerFile
from zhihuan.system.paths import Paths
from zhihuan.system.settings import Language as KeptLanguage
from zhihuan.system.settings import PreferencesFile
from zhihuan.system.settings import Theme as KeptTheme
from zhihuan.system.single_instance import SingleInstance
from zhihuan.ui.application import Application
from zhihuan.ui.desk import Desk
from zhihuan.ui.icons import Icons
from zhihuan.ui.look import Look
from zhihuan.ui.main_window import MainWindow
from zhihuan.ui.page_directory import PageDirectory
from zhihuan.ui.preferences import Wishes, WishList
from zhihuan.ui.theme import Theme, ThemeChoice
from zhihuan.wording.formats import Formats
from zhihuan.wording.history import step_words
from zhihuan.wording.language import Language, LanguageChoice
from zhihuan.wording.layout_names import look_also_in

if TYPE_CHECKING:
    from zhihuan.application.history import Step, Touched
    from zhihuan.bootstrap.background import Background
    from zhihuan.bootstrap.bug_watch import BugWatch
    from zhihuan.system.heartbeat import TwoClocks

_SAMPLE_STEP: Final = 1
"""The demo's first step brings its household; without it there would be nothing to look at."""


class Program(QObject):
    """Everything that lives as long as the window or the tray."""

    def __init__(self, application: Application, options: WindowOptions, paths: Paths, clock: TwoClocks) -> None:
        super().__init__(application)
        self._application = application
        self._options = options
        self._paths = paths
        self._clock = clock
        self._sources = Sources(own_profiles=paths.profiles, own_rules=paths.rules)
        look_also_in(paths.profiles)
        self._preferences = PreferencesFile(self._paths.preferences)
        loaded = self._preferences.load()
        self._kept = loaded.preferences
        self._damage = loaded.damage
        self._language = Language(application, self._sources.root)
        self._language.speak(LanguageChoice(self._kept.language.value))
        theme = Theme(application)
        theme.choose(ThemeChoice(self._kept.theme.value))
        self._look = Look(theme, Icons(self._sources.root, theme), Formats(self._language.locale), self)
        self._end = PoliteEnd(self)
        self._instance = SingleInstance(self.ledger, paths.runtime, self)
        self._store: LedgerFile | None = None
        self._background: Background | None = None
        self._bug_watch: BugWatch | None = None

    @property
    def ledger(self) -> Path:
        """The ledger file that is open."""
        return self._options.ledger or self._paths.ledger

    @staticmethod
    def explain(problem: ZhihuanError) -> str:
        """Return what went wrong as a sentence."""
        from zhihuan.wording import problems

        return problems.told(problem)

    def open(self) -> bool:
        """Open ledger and window; False when another start already holds this ledger and was called forward."""
        if not self._instance.claim():
            self._instance.call()
            return False
        self._store = LedgerFile.open(self.ledger, reminders_wait_s=0.1)
        self._session = Session(self._store, self._clock, self._sources.rules)
        if self._options.demo:
            self._fill_with_sample()
        self._wish_list = WishList(self._wishes(), self)
        self._desk = Desk(self._session, self._look, self.explain, self)
        equip(self._desk, self._sources, self.ledger, self._language)
        self._pages = PageDirectory(self._desk, self._sources, self._wish_list, self, sample=self._options.demo)
        self.window = MainWindow(self._look, self._pages.entries())
        self._pages.attach(self.window, self.ledger)
        self._reminding = reminding_of(self._desk, self._store, self._wish_list, self.window, self._paths)
        self._connect()
        self._end.listen()
        self._show()
        return True

    def close(self) -> None:
        """Let go of everything that outlives the window."""
        self._end.leave()
        if self._background is not None:
            self._background.stop()
        if self._store is not None:
            self._store.close()
        self._instance.release()
        if self._bug_watch is not None:
            self._bug_watch.stop()

    @Slot()
    def _leave(self) -> None:
        """End the program; `quit` would ask the window to close, and where there is a tray it would only hide."""
        self._application.exit()

    def _fill_with_sample(self) -> None:
        from zhihuan.bootstrap.demo import fill_with_sample

        fill_with_sample(self._session, self._sources.root, chinese=self._language.code.startswith("zh"))

    def _wishes(self) -> Wishes:
        kept = self._kept
        return Wishes(
            LanguageChoice(kept.language.value), ThemeChoice(kept.theme.value), kept.reminder_rules,
            kept.private_notices,
        )

    def _connect(self) -> None:
        desk, window = self._desk, self.window
        self._instance.raised.connect(self._come_forward)
        self._end.asked.connect(self._leave)
        desk.changed.connect(self._ledger_moved)
        window.refreshed.connect(self._show_badge)
        desk.done.connect(self._offer_undo)
        desk.taken_back.connect(self._say_undone)
        desk.failed.connect(window.say)
        desk.page_wanted.connect(self._pages.show)
        window.actions_on_ledger.undo_asked.connect(desk.undo)
        window.actions_on_ledger.redo_asked.connect(desk.redo)
        window.files_dropped.connect(self._pages.take_files)
        window.closed.connect(self._leave)
        window.quit_wanted.connect(self._leave)
        self._application.aboutToQuit.connect(self._remember_place)
        window.first_hidden.connect(self._say_where_it_went)
        self._wish_list.changed.connect(self._grant)
        self._pages.sample_wanted.connect(self._look_around)

    def _show(self) -> None:
        """Show the first page; what is not needed for it waits until it is painted."""
        self._allow_undo()
        self.window.restoreGeometry(QByteArray.fromBase64(self._kept.window_geometry.encode()))
        if self._options.minimised:
            QTimer.singleShot(0, self._begin)
            return
        self.window.show_page("overview")
        self.window.installEventFilter(self)
        self.window.show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Notice the first paint."""
        if event.type() == QEvent.Type.Paint:
            self.window.removeEventFilter(self)
            QTimer.singleShot(0, self._begin)
        return super().eventFilter(watched, event)

    @Slot()
    def _begin(self) -> None:
        """Start what may come after the first paint: the watch for bugs, tray, heart and reminders.

        Of sample data nobody is reminded, and its window waits in no tray: closing it ends it.
        """
        if self._bug_watch is not None or self._store is None:
            return
        from zhihuan.bootstrap.bug_watch import BugWatch

        self._bug_watch = BugWatch(self._application, self._paths.logs, self)
        self._bug_watch.start()
        tray = False if self._options.demo else self._remind()
        self.window.know_tray(present=tray, told=self._kept.told_about_tray)
        if self._options.minimised and not tray:
            self.window.show_page("overview")
            self.window.showMinimized()
        if words := unread_words(self._damage, self._sources.rules_problem):
            self.window.say(words)

    def _remind(self) -> bool:
        """Begin to tell what is due; return whether there is a tray to wait in."""
        from zhihuan.bootstrap.background import Background

        background = Background(self._desk, self._reminding, self._clock, self._wish_list, self.window, self.ledger)
        tray = background.start()
        self._pages.know_ways(background.ways(self._options.ledger))
        background.tray_came.connect(self._follow_tray)
        background.open_wanted.connect(self._come_forward)
        background.payment_wanted.connect(self._pages.record_payment)
        background.quit_wanted.connect(self._leave)
        background.subject_wanted.connect(self._bring)
        self._background = background
        return tray

    @Slot(object)
    def _come_forward(self, files: Sequence[Path] | None = None) -> None:
        """Bring the window to the front, with files to import when a later start was given some."""
        if not self.window.shown:
            self.window.show_page("overview")
        self.window.showNormal() if self.window.isMinimized() else self.window.show()
        self.window.raise_()
        self.window.activateWindow()
        if files:
            self._pages.take_files(list(files))

    @Slot(bool)
    def _follow_tray(self, present: bool) -> None:  # noqa: FBT001 - a signal's argument
        """Learn that a tray came or went; a window hidden in one that is gone is left where it can be found."""
        self.window.know_tray(present=present, told=self._kept.told_about_tray)
        if not present and self.window.isHidden():
            self._come_forward()
            self.window.showMinimized()

    @Slot(str)
    def _bring(self, subject: str) -> None:
        """Bring the window to the front with a loan, a line or a case; with the first page where there is none."""
        book = self._session.book
        self._come_forward()
        page = "recovery" if subject in book.cases else "loans"
        if page == "recovery" or subject in book.loans or subject in book.lines:
            self._desk.page_wanted.emit(page, subject)
        else:
            self.window.show_page("overview")

    @Slot(object)
    def _ledger_moved(self, _touched: Touched) -> None:
        self.window.refresh_pages()
        self._allow_undo()

    def _allow_undo(self) -> None:
        last = self._session.last_step if self._options.demo else None
        sample = last is not None and last.number == _SAMPLE_STEP
        self.window.actions_on_ledger.allow(undo=self._session.can_undo and not sample, redo=self._session.can_redo)
        self._show_badge()

    @Slot()
    def _show_badge(self) -> None:
        self.window.set_badge("overview", len(self._session.position().overdue))

    @Slot(object)
    def _offer_undo(self, step: Step) -> None:
        self.window.offer_undo(step_words(step.summary, self._look.formats))

    @Slot(object)
    def _say_undone(self, step: Step) -> None:
        self.window.say(self.tr("Undone: {step}").format(step=step_words(step.summary, self._look.formats)))

    @Slot()
    def _look_around(self) -> None:
        """Open a second window on sample data; closing it leaves nothing behind."""
        again = [] if getattr(sys, "frozen", False) else ["-m", "zhihuan"]
        QProcess.startDetached(sys.executable, [*again, "--demo"])

    @Slot()
    def _say_where_it_went(self) -> None:
        self._keep(told_about_tray=True)
        if self._background is not None:
            self._background.say_hidden()

    @Slot(object)
    def _grant(self, wishes: Wishes) -> None:
        """Make the user's wishes true at once, and keep them."""
        self._language.speak(wishes.language)
        self._look.write_with(Formats(self._language.locale))
        self._look.theme.choose(wishes.theme)
        self._kept = self._kept.reminding(wishes.rules)
        self._keep(
            language=KeptLanguage(wishes.language.value), theme=KeptTheme(wishes.theme.value),
            private_notices=wishes.private_notices,
        )
        if self._background is not None:
            self._background.look()

    @Slot()
    def _remember_place(self) -> None:
        place = self.window.saveGeometry().toBase64().toStdString()
        if self.window.shown and place != self._kept.window_geometry:
            self._keep(window_geometry=place)

    def _keep(self, **changed: object) -> None:
        self._kept = replace(self._kept, **changed)  # type: ignore[arg-type]
        try:
            self._preferences.save(self._kept)
        except ZhihuanError as problem:
            self.window.say(self.explain(problem))

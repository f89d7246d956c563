"""What runs beside the window: the heartbeat, the notices and the tray."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot

from zhihuan.application.ports import Delivery, Notice, Outcome
from zhihuan.application.reminding import Reminding
from zhihuan.bootstrap.answers import Answers
from zhihuan.bootstrap.telling import Telling
from zhihuan.domain.reminder_rules import ReminderRules
from zhihuan.system.channels.balloon import Balloon
from zhihuan.system.heartbeat import Heartbeat, TwoClocks
from zhihuan.system.herald import Herald
from zhihuan.system.notifier import DesktopNotifier, channels_here
from zhihuan.system.work_days import ChineseWorkDays
from zhihuan.ui.tray import Tray
from zhihuan.wording.notice_answers import action_word
from zhihuan.wording.reminding import SpokenReminders

if TYPE_CHECKING:
    from zhihuan.domain.errors import ZhihuanError
    from zhihuan.storage.store import LedgerFile
    from zhihuan.ui.desk import Desk
    from zhihuan.ui.main_window import MainWindow
    from zhihuan.ui.preferences import WishList
    from zhihuan.wording.formats import Formats


class Background(QObject):
    """Started after the first paint; stopped before the ledger closes."""

    open_wanted = Signal()
    payment_wanted = Signal()
    quit_wanted = Signal()
    subject_wanted = Signal(str)
    """The window is wanted with a loan or a line, by its id; empty: with the first page."""

    def __init__(
        self, desk: Desk, store: LedgerFile, clock: TwoClocks, wish_list: WishList, window: MainWindow
    ) -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window
        self._wish_list = wish_list
        self._tray = Tray(desk, window)
        app_name = QCoreApplication.translate("Background", "Zhihuan")
        self._notifier = DesktopNotifier(channels_here(app_name, "zhihuan", action_word))
        self._herald = Herald(self._notifier, Balloon(self._show_balloon), self)
        self._notifier.listen(self._herald.hear)
        reminding = Reminding(store, SpokenReminders(self._formats), ChineseWorkDays())
        self._answers = Answers(desk, reminding, self._rules, self._herald, window, self)
        self._telling = Telling(desk.session, reminding, self._rules, self._herald, clock, self._complain, self)
        self._heart = Heartbeat(clock, self)
        self._last = Delivery("", Outcome.UNCONFIRMED)

    def start(self) -> bool:
        """Begin beating and telling; return whether there is a tray to hide in."""
        self._tray.open_wanted.connect(self.open_wanted)
        self._tray.payment_wanted.connect(self.payment_wanted)
        self._tray.quit_wanted.connect(self.quit_wanted)
        has_tray = Tray.available()
        if has_tray:
            self._tray.show()
        self._answers.subject_wanted.connect(self.subject_wanted)
        self._herald.told.connect(self._remember)
        self._heart.beat.connect(self._beat)
        self._heart.jumped.connect(self._telling.catch_up)
        self._heart.day_turned.connect(self._turn_day)
        self._desk.changed.connect(self._telling.look)
        self._desk.changed.connect(self._answers.catch_up)
        self._heart.start()
        self._telling.look()
        return has_tray

    def stop(self) -> None:
        """Stop beating and let what is being told get through."""
        self._heart.stop()
        self._herald.close()
        self._notifier.close()
        self._tray.hide()

    def look(self) -> None:
        """Tell whatever the rules in force call for."""
        self._telling.look()
        self._tray.refresh()

    def say_hidden(self) -> None:
        """Say once that closing the window left the program in the tray."""
        self._herald.tell(
            None,
            Notice(
                QCoreApplication.translate("Background", "Zhihuan is still here"),
                QCoreApplication.translate("Background", "It waits in the tray and reminds you. Quit from its menu."),
            ),
        )

    def channel_in_words(self) -> str:
        """Return how reminders reach the user on this desktop."""
        tray = (
            QCoreApplication.translate("Background", "Closing the window leaves the program in the tray.")
            if self._tray.shown
            else QCoreApplication.translate(
                "Background",
                "This desktop has no tray, so they come while this window is open. To get them when it is closed too, "
                "let the system's timer (cron, systemd) run the command “zhihuan tick” every hour.",
            )
        )
        if self._last.outcome is Outcome.REFUSED:
            how = QCoreApplication.translate(
                "Background", "The desktop took no notification last time; the list on the first page is what counts."
            )
        else:
            how = QCoreApplication.translate("Background", "Reminders come as notifications of your desktop.")
        return QCoreApplication.translate("Background", "{how} {tray}").format(how=how, tray=tray)

    def _show_balloon(self, notice: Notice) -> bool:
        if not self._tray.shown or not Tray.available():
            return False
        self._tray.balloon(notice.title, notice.body)
        return True

    def _formats(self) -> Formats:
        return self._desk.look.formats

    def _rules(self) -> ReminderRules:
        wishes = self._wish_list.wishes
        return ReminderRules(wishes.leads, wishes.remind_at)

    @Slot(object)
    def _beat(self, _now: object) -> None:
        self._answers.catch_up()
        self._telling.look()

    @Slot(object)
    def _turn_day(self, _now: object) -> None:
        self._window.refresh_pages()
        self._tray.refresh()

    @Slot(object, object)
    def _remember(self, _subject: object, delivery: Delivery) -> None:
        self._last = delivery

    def _complain(self, problem: ZhihuanError) -> None:
        self._window.say(self._desk.explain(problem))

"""What runs beside the window: the heartbeat, the notices and the tray."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot

from zhihuan.application.ports import Delivery, Notice, Outcome
from zhihuan.bootstrap.answers import Answers
from zhihuan.bootstrap.ringing import notice_formats
from zhihuan.bootstrap.telling import Telling
from zhihuan.bootstrap.ways_out import notifier_here
from zhihuan.system.bus_names import BusName
from zhihuan.system.channels.balloon import Balloon
from zhihuan.system.file_watch import FileWatch
from zhihuan.system.heartbeat import Heartbeat, TwoClocks
from zhihuan.system.herald import Herald
from zhihuan.ui.icons import let_go_of_pictures
from zhihuan.ui.reminder_ways import ReminderWays
from zhihuan.ui.tray import Tray
from zhihuan.wording.notice_answers import trouble_notice
from zhihuan.wording.reminder_record import test_notice

if TYPE_CHECKING:
    from datetime import date, time
    from pathlib import Path

    from zhihuan.application.reminding import Reminding
    from zhihuan.application.starting import SystemTimer
    from zhihuan.domain.errors import ZhihuanError
    from zhihuan.domain.reminder_rules import ReminderRules
    from zhihuan.ui.desk import Desk
    from zhihuan.ui.main_window import MainWindow
    from zhihuan.ui.preferences import WishList


class Background(QObject):
    """Started after the first paint; stopped before the ledger closes."""

    open_wanted = Signal()
    payment_wanted = Signal()
    quit_wanted = Signal()
    tray_came = Signal(bool)
    """A tray came (True) or went while the program was running."""
    subject_wanted = Signal(str)
    """The window is wanted with a loan or a line, by its id; empty: with the first page."""

    def __init__(
        self, desk: Desk, reminding: Reminding, clock: TwoClocks, wish_list: WishList, window: MainWindow, ledger: Path
    ) -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window
        self._wish_list = wish_list
        self._formats = notice_formats(desk, wish_list)
        self._tray = Tray(desk, window, self._formats)
        self._notifier = notifier_here()
        self._balloon = Balloon(self._show_balloon)
        self._herald = Herald(self._notifier, self._balloon, self)
        self._notifier.listen(self._herald.hear)
        self._balloon.listen(self._herald.hear)
        self._answers = Answers(desk, reminding, self._rules, self._formats, self._herald, window, self)
        self._troubles: dict[str, date] = {}
        self._telling = Telling(desk.session, reminding, self._rules, self._herald, clock, self._complain, self)
        self._heart = Heartbeat(clock, self)
        self._watch = FileWatch(ledger, self)
        self._tray_on_bus = BusName("org.kde.StatusNotifierWatcher", self)
        self._last = Delivery("", Outcome.UNCONFIRMED)

    def start(self) -> bool:
        """Begin beating and telling; return whether there is a tray to hide in."""
        self._tray.open_wanted.connect(self.open_wanted)
        self._tray.payment_wanted.connect(self.payment_wanted)
        self._tray.quit_wanted.connect(self.quit_wanted)
        self._tray.due_wanted.connect(self.subject_wanted)
        self._tray.balloon_clicked.connect(self._balloon.clicked)
        has_tray = self._tray.look_for_host()
        self._tray_on_bus.watch()
        self._tray.here.connect(self.tray_came)
        self._tray.here.connect(self._window.refresh_pages)
        self._answers.subject_wanted.connect(self.subject_wanted)
        self._herald.told.connect(self._remember)
        self._heart.beat.connect(self._beat)
        self._heart.jumped.connect(self._telling.catch_up)
        self._heart.day_turned.connect(self._turn_day)
        self._desk.changed.connect(self._telling.look_after_a_change)
        self._desk.changed.connect(self._answers.catch_up)
        if self._desk.bell is not None:
            self._desk.bell.changed.connect(self._telling.look)
        self._watch.changed.connect(self._telling.look_elsewhere)
        self._watch.watch()
        self._heart.start()
        self._telling.look()
        return has_tray

    def stop(self) -> None:
        """Stop beating and let what is being told get through."""
        self._heart.stop()
        self._watch.stop()
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

    def ways(self, ledger: Path | None) -> ReminderWays:
        """Return how reminders reach the user here; `ledger` is the file that was named, None for the usual one."""
        from zhihuan.system.autostart import autostart_here
        from zhihuan.system.errors import NoTimerHere
        from zhihuan.system.launch import Launch
        from zhihuan.system.timers import timer_here

        launch = Launch.of_this_program(ledger)

        def timer() -> SystemTimer:
            return timer_here(launch, self._hours())

        return ReminderWays(
            self.channel_in_words, self._try_each, self._try_tray, autostart_here(launch), timer, self._hours,
            lambda problem: problem.line if isinstance(problem, NoTimerHere) else "",
        )

    def channel_in_words(self) -> str:
        """Return how reminders reach the user on this desktop."""
        tray = (
            QCoreApplication.translate("Background", "Closing the window leaves the program in the tray.")
            if self._tray.shown
            else QCoreApplication.translate(
                "Background",
                "This desktop has no tray, so they come while this window is open; switch the system's timer on to be "
                "told when it is closed, too.",
            )
        )
        if self._last.outcome is Outcome.REFUSED:
            how = QCoreApplication.translate(
                "Background", "The desktop took no notification last time; the list on the first page is what counts."
            )
        else:
            how = QCoreApplication.translate("Background", "Reminders come as notifications of your desktop.")
        return QCoreApplication.translate("Background", "{how} {tray}").format(how=how, tray=tray)

    def _try_each(self) -> tuple[Delivery, ...]:
        return self._notifier.try_each(test_notice())

    def _try_tray(self) -> Delivery:
        return self._balloon.deliver(test_notice())

    def _show_balloon(self, notice: Notice) -> bool:
        return self._tray.shown and Tray.available() and self._tray.balloon(notice.title, notice.body)

    def _rules(self) -> ReminderRules:
        return self._wish_list.wishes.rules

    def _hours(self) -> tuple[time, ...]:
        return self._rules().hours

    @Slot(object)
    def _beat(self, _now: object) -> None:
        if not (self._tray.shown and self._tray_on_bus.owned):
            # Qt would ask the bus, which wakes a thread of its own.
            self._tray.look_for_host()
        self._answers.catch_up()
        self._telling.look()
        self._watch.watch()
        if self._desk.bell is not None:
            self._desk.bell.look_again()
        if self._window.isHidden():
            let_go_of_pictures()

    @Slot(object)
    def _turn_day(self, _now: object) -> None:
        self._window.refresh_pages()
        self._tray.refresh()

    @Slot(object, object)
    def _remember(self, _subject: object, delivery: Delivery) -> None:
        self._last = delivery

    def _complain(self, problem: ZhihuanError) -> None:
        """Say what keeps reminders from being told; where nobody sees the window, once a day beside it."""
        words, today = self._desk.explain(problem), self._desk.today
        self._window.say(words)
        if self._window.isHidden() and self._troubles.get(words) != today:
            self._troubles[words] = today
            self._herald.tell(None, trouble_notice(words, self._formats()))

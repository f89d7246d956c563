"""How reminders reach the user here: a test of every channel, starting at login, and the system's timer."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from zhihuan.application.ports import Delivery, Outcome
from zhihuan.application.starting import Arrangement, Standing, TimerReport
from zhihuan.domain.errors import ZhihuanError
from zhihuan.ui.theme import Size, Space, Tone
from zhihuan.ui.widgets.buttons import Button
from zhihuan.ui.widgets.card import Card
from zhihuan.ui.widgets.fields import Check
from zhihuan.ui.widgets.labels import IconLabel, Text
from zhihuan.ui.widgets.tick import below_tick
from zhihuan.ui.worker import Worker
from zhihuan.wording.reminder_record import tried_sentence
from zhihuan.wording.starting import autostart_words, timer_facts, timer_limits, timer_words

if TYPE_CHECKING:
    from datetime import time

    from PySide6.QtGui import QShowEvent

    from zhihuan.ui.desk import Desk
    from zhihuan.ui.reminder_ways import ReminderWays
    from zhihuan.ui.worker import Progress

_TONES = {Outcome.CONFIRMED: Tone.FINE, Outcome.UNCONFIRMED: Tone.WATCH, Outcome.REFUSED: Tone.SEVERE}


@dataclass(frozen=True, slots=True)
class _Looked:
    """What was found of the two arrangements, and why the last thing asked of one could not be done."""

    hours: tuple[time, ...]
    login: Standing | None
    timer: TimerReport | None
    by_session: bool
    login_problem: str = ""
    timer_problem: str = ""
    line_instead: str = ""


class WaysCard(Card):
    """Two switches that show what is true, and a button that says what arrived."""

    def __init__(self, desk: Desk, ways: Callable[[], ReminderWays | None], parent: QWidget) -> None:
        """Lay out the card; `ways` are asked when it is shown."""
        super().__init__(spacing=Space.M, parent=parent)
        look = desk.look
        self._desk = desk
        self._ways = ways
        self._looked: _Looked | None = None
        self._following = False
        self._deliveries: tuple[Delivery, ...] = ()
        self._title = Text("heading", parent=self)
        self._how = Text("note", wraps=True, parent=self)
        self.login = Check(look, parent=self)
        self._login_state = Text("faint", wraps=True, parent=self)
        self.timer = Check(look, parent=self)
        self._timer_state = Text("faint", wraps=True, parent=self)
        self.copy = Button(look, "act", parent=self)
        self.test = Button(look, "act", parent=self)
        self._results = QVBoxLayout()
        self._worker = Worker(self)
        self._tester = Worker(self)
        self._build()
        self.login.clicked.connect(self._switch_login)
        self.timer.clicked.connect(self._switch_timer)
        self.copy.clicked.connect(self._copy_line)
        self.test.clicked.connect(self._send_test)
        self._worker.finished.connect(self._take_state)
        self._tester.finished.connect(self._take_deliveries)

    @property
    def busy(self) -> bool:
        """Whether the system is still being asked, or a test is under way."""
        return self._worker.busy or self._tester.busy

    @property
    def results(self) -> tuple[str, ...]:
        """What came back of the last test, a sentence for each channel."""
        return tuple(tried_sentence(delivery) for delivery in self._deliveries)

    def retranslate(self) -> None:
        """Write every fixed text anew."""
        self._title.setText(QCoreApplication.translate("WaysCard", "How reminders reach you"))
        self.login.setText(QCoreApplication.translate("WaysCard", "Start at login and wait in the tray"))
        self.timer.setText(QCoreApplication.translate("WaysCard", "Tell what is due while Zhihuan is closed"))
        self.copy.setText(QCoreApplication.translate("WaysCard", "Copy the line for cron"))
        self.test.setText(QCoreApplication.translate("WaysCard", "Send a test"))
        self._show_state()
        self._show_results()

    def refresh(self) -> None:
        """Show how reminders reach the user now."""
        ways = self._ways()
        self.setVisible(ways is not None)
        if ways is not None:
            self._how.setText(ways.in_words())
            if self._looked is None and not self._worker.busy and self.isVisible():
                self._look()
            self._follow_hours()

    def showEvent(self, event: QShowEvent) -> None:
        """Look anew how the system is arranged: it may have been changed elsewhere, and the tray may have gone."""
        super().showEvent(event)
        ways = self._ways()
        if ways is not None:
            self._how.setText(ways.in_words())
        self._look()

    def _look(self, act: Callable[[ReminderWays], None] | None = None, *, of_timer: bool = False) -> None:
        ways, explain = self._ways(), self._desk.explain
        if ways is None:
            return

        hours = ways.hours()

        def work(_progress: Progress) -> _Looked:
            refusal = None if act is None else _refusal(lambda: act(ways))
            problem = "" if refusal is None else explain(refusal)
            looked = _look_at(ways, explain, hours, *(("", problem) if of_timer else (problem, "")))
            return looked if refusal is None else replace(looked, line_instead=ways.line_instead(refusal))

        self._worker.start(work)

    def _follow_hours(self) -> None:
        """Let the timer that is set run at the hours that are wished now; where the system refuses, say so."""
        ways, looked = self._ways(), self._looked
        if ways is None or looked is None or self._worker.busy or looked.hours == ways.hours():
            return
        self._following = looked.timer is not None and looked.timer.standing is Standing.ON
        self._look((lambda ways: ways.timer().turn_on()) if self._following else None, of_timer=True)

    @Slot(bool)
    def _switch_login(self, on: bool) -> None:
        self._turn(lambda ways: ways.at_login, on=on)

    @Slot(bool)
    def _switch_timer(self, on: bool) -> None:
        self._turn(lambda ways: ways.timer(), on=on, of_timer=True)

    def _turn(self, which: Callable[[ReminderWays], Arrangement], *, on: bool, of_timer: bool = False) -> None:
        """Turn a switch, unless the system is still being asked: then it shows again what is true.

        The switch is never disabled meanwhile, or the keyboard would lose it.
        """
        if self._worker.busy:
            self._show_state()
            return

        def act(ways: ReminderWays) -> None:
            arrangement = which(ways)
            (arrangement.turn_on if on else arrangement.turn_off)()

        self._look(act, of_timer=of_timer)

    @Slot(object)
    def _take_state(self, looked: _Looked) -> None:
        self._looked = looked
        self._show_state()
        following, self._following = self._following, False
        if following and looked.timer_problem:
            words = QCoreApplication.translate("WaysCard", "The system's timer does not follow the new hours. {why}")
            self._desk.failed.emit(words.format(why=looked.timer_problem))
        self._follow_hours()

    def _show_state(self) -> None:
        looked = self._looked
        if looked is None:
            return
        self.login.setChecked(looked.login is Standing.ON)
        standing = "" if looked.login is None else autostart_words(looked.login)
        self._say(self._login_state, looked.login_problem, standing)
        report = looked.timer
        self.timer.setChecked(report is not None and report.standing is Standing.ON)
        self._say(self._timer_state, looked.timer_problem, " ".join(self._timer_sentences(looked)))
        if looked.line_instead:
            # A long line in red can hardly be read, and it is what helps.
            self._timer_state.set_tone(None)
        self.copy.setVisible(bool(looked.line_instead))

    def _timer_sentences(self, looked: _Looked) -> Iterator[str]:
        if looked.timer is None:
            return
        yield timer_words(looked.timer.standing)
        if looked.timer.standing is not Standing.OFF:
            yield from timer_facts(looked.timer, self._desk.look.formats, self._desk.today)
            yield timer_limits(looked.timer, by_session=looked.by_session)

    def _say(self, text: Text, problem: str, state: str) -> None:
        text.set_tone(Tone.SEVERE if problem else None)
        text.setText(" ".join(filter(None, (problem, state))))
        text.setVisible(bool(text.text()))

    @Slot()
    def _copy_line(self) -> None:
        if self._looked is not None:
            QGuiApplication.clipboard().setText(self._looked.line_instead)

    @Slot()
    def _send_test(self) -> None:
        ways = self._ways()
        if ways is None or self._tester.busy:
            return
        self._tester.start(lambda _progress: ways.try_each())

    @Slot(object)
    def _take_deliveries(self, deliveries: tuple[Delivery, ...]) -> None:
        ways = self._ways()
        self._deliveries = deliveries if ways is None else (*deliveries, ways.try_tray())
        self._show_results()
        QTimer.singleShot(0, self, self._bring_into_view)

    @Slot()
    def _bring_into_view(self) -> None:
        """Scroll to what came back: it is written below the button."""
        above = self.parentWidget()
        while above is not None and not isinstance(above, QScrollArea):
            above = above.parentWidget()
        last = self._results.itemAt(self._results.count() - 1)
        line = None if last is None else last.widget()
        if above is not None and line is not None:
            above.ensureWidgetVisible(line, 0, Space.L)

    def _show_results(self) -> None:
        while (item := self._results.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for delivery in self._deliveries:
            line = QWidget(self)
            line.setProperty("role", "clear")
            row = QHBoxLayout(line)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(Space.S)
            tone = _TONES[delivery.outcome]
            row.addWidget(IconLabel(self._desk.look, tone.value, tone.value, Size.ICON_S, line), 0,
                          Qt.AlignmentFlag.AlignTop)
            row.addWidget(Text("note", tried_sentence(delivery), wraps=True, parent=line), 1)
            self._results.addWidget(line)

    def _build(self) -> None:
        self.body.addWidget(self._title)
        self.body.addWidget(self._how)
        for box, state in ((self.login, self._login_state), (self.timer, self._timer_state)):
            column = QVBoxLayout()
            column.setSpacing(Space.XS)
            column.addWidget(box)
            # What helps may be a line to copy.
            state.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            column.addLayout(below_tick(state))
            self.body.addLayout(column)
            state.hide()
        column.addLayout(below_tick(self.copy))
        self.copy.hide()
        row = QHBoxLayout()
        row.addWidget(self.test)
        row.addStretch(1)
        self.body.addLayout(row)
        self._results.setSpacing(Space.XS)
        self.body.addLayout(self._results)


def _refusal(act: Callable[[], None]) -> ZhihuanError | None:
    try:
        act()
    except ZhihuanError as problem:
        return problem
    return None


def _look_at(
    ways: ReminderWays, explain: Callable[[ZhihuanError], str], hours: tuple[time, ...], login_problem: str,
    timer_problem: str,
) -> _Looked:
    """Ask how the arrangements stand; where the system does not tell, its reason is the problem."""
    login: Standing | None = None
    report: TimerReport | None = None
    timer = ways.timer()
    try:
        login = ways.at_login.standing()
    except ZhihuanError as problem:
        login_problem = login_problem or explain(problem)
    try:
        report = timer.report()
    except ZhihuanError as problem:
        timer_problem = timer_problem or explain(problem)
    return _Looked(hours, login, report, timer.means == "systemd", login_problem, timer_problem)

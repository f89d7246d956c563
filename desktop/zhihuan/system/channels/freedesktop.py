"""The desktop's notification service on Linux, over the session bus: it answers with an id, so a notice is proven.

PySide6's QtDBus cannot send the uint32 that `Notify` wants, so jeepney speaks here. The service is asked what it can do
before each notice; one that hangs is thereby found out before it holds the notice and shows it hours later. What the
user presses comes back over the same connection: some services tell the sender alone, others tell everybody.
"""

from __future__ import annotations

import logging
import os
import time
from collections.abc import Callable
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any, Final

from zhihuan.application.clipping import clipped
from zhihuan.application.ports import Action, Delivery, Notice, Outcome, Refusal
from zhihuan.system.channels.bus_line import BusLine
from zhihuan.system.channels.channel import Heard, refused
from zhihuan.system.channels.plain_text import in_lines, on_one_line, without_markup
from zhihuan.system.channels.shown_notices import ShownNotices
from zhihuan.system.time_limit import TimeLimit

if TYPE_CHECKING:
    from jeepney import Message

_log: Final = logging.getLogger(__name__)
NAME: Final = "freedesktop"
_LONGEST_TITLE: Final = 1000
_LONGEST_BODY: Final = 4000
_LONGEST_LABEL: Final = 60
_NORMAL, _CRITICAL = 1, 2
_AS_LONG_AS_THE_DESKTOP_LIKES: Final = -1
_SPARE_S: Final = 1.0
_PATH, _NAME = "/org/freedesktop/Notifications", "org.freedesktop.Notifications"
# Tells the desktop whose notice it is: its icon, its settings, and that it stays when the sender has left the bus.
_DESKTOP_ENTRY, _CATEGORY = "zhihuan", "x-zhihuan.reminder"
_CLICKED: Final = "default"
_PUT_AWAY_BY_HAND, _CLOSED_BY_CALL = 2, 3
_NOBODY_THERE: Final = (
    "org.freedesktop.DBus.Error.ServiceUnknown",
    "org.freedesktop.DBus.Error.NameHasNoOwner",
    "org.freedesktop.DBus.Error.Spawn.",
)


class NotificationService:
    """Speaks to whoever owns org.freedesktop.Notifications.

    The connection is kept: GNOME takes a notice back when the program that sent it leaves the bus, and dunst tells only
    the connection that sent it which button was pressed.
    """

    def __init__(
        self, app_name: str, icon: str = "", label: Callable[[Action], str] = str, *, answer_within_s: float = 3.0
    ) -> None:
        self._app_name = app_name
        self._icon = icon
        self._label = label
        self._answer_within_s = answer_within_s
        self._limit = TimeLimit(answer_within_s + _SPARE_S, "notification-service")
        self._line: BusLine | None = None
        self._heard: Heard | None = None
        self._shown = ShownNotices()

    def listen(self, heard: Heard) -> None:
        """Offer actions from now on, where the service can, and tell which was taken."""
        self._heard = heard

    def deliver(self, notice: Notice) -> Delivery:
        """Send the notice and return the service's id for it."""
        address = session_bus_address()
        if address is None:
            return refused(NAME, Refusal.NO_BUS)
        try:
            return self._limit.run(lambda: self._deliver(notice, address))
        except TimeoutError:
            return refused(NAME, Refusal.NO_ANSWER)

    def close(self) -> None:
        """Leave the bus; waits for nobody."""
        line, self._line = self._line, None
        if line is not None:
            line.close()

    def _deliver(self, notice: Notice, address: str) -> Delivery:
        from jeepney.auth import AuthenticationError
        from jeepney.wrappers import DBusErrorResponse

        deadline = time.monotonic() + self._answer_within_s
        try:
            line, can = self._reached(address, deadline)
            return self._notify(line, notice, can, deadline)
        except DBusErrorResponse as answer:
            _log.info("the notification service answered %s", answer.name)
            absent = answer.name.startswith(_NOBODY_THERE)
            return refused(NAME, Refusal.NO_SERVICE if absent else Refusal.FAILED)
        except TimeoutError:
            # The line stays: what it sent before is still on the desktop, and its buttons are heard there.
            return refused(NAME, Refusal.NO_ANSWER)
        except (OSError, AuthenticationError, RuntimeError, ValueError) as problem:
            # jeepney raises the last two for an address it cannot read or a transport it does not speak.
            _log.info("no session bus: %s", type(problem).__name__)
            self.close()
            return refused(NAME, Refusal.NO_BUS)

    def _reached(self, address: str, deadline: float) -> tuple[BusLine, frozenset[str]]:
        """Return a living line and what the service can do; a line that broke is replaced."""
        line = self._line
        if line is not None and line.address == address and not line.broken:
            try:
                return line, _capabilities(line, deadline)
            except ConnectionError:
                _log.info("the session bus hung up")
        self.close()
        self._line = line = BusLine(address, _left(deadline), self._hear)
        for rule in _rules():
            line.ask(rule, deadline)
        return line, _capabilities(line, deadline)

    def _notify(self, line: BusLine, notice: Notice, can: frozenset[str], deadline: float) -> Delivery:
        title = clipped(on_one_line(notice.title), _LONGEST_TITLE)
        body = clipped(in_lines(notice.body), _LONGEST_BODY)
        hints = {
            "urgency": ("y", _CRITICAL if notice.urgent else _NORMAL), "category": ("s", _CATEGORY),
            "desktop-entry": ("s", _DESKTOP_ENTRY),
        }
        arguments: tuple[Any, ...] = (
            self._app_name,
            0,
            notice.icon or self._icon,
            title,
            without_markup(body) if "body-markup" in can else body,
            self._buttons(notice) if "actions" in can else [],
            hints,
            _AS_LONG_AS_THE_DESKTOP_LIKES,
        )

        sent = _Sent()

        def shown(answer: Message) -> None:
            if answer.header.message_type.name != "method_return":
                return
            number = answer.body[0]
            # What is pressed on it before it is taken away is heard all the same.
            self._shown.put(_sender(answer), number, notice)
            if not sent.answered(number):
                self._take_away(number)

        notice.leaving()
        try:
            (identity,) = _ask(line, "Notify", deadline, "susssasa{sv}i", arguments, shown)
        except TimeoutError:
            number = sent.given_up()
            if number is None:
                raise
            identity = number
        return Delivery(NAME, Outcome.CONFIRMED, reference=str(identity))

    def _buttons(self, notice: Notice) -> list[str]:
        """Return keys and labels one after another, as the service wants them; without a listener there are none.

        A click on the notice is *Open*, which some services also show as a button: it must not stand there twice.
        """
        if self._heard is None:
            return []
        keys = {action: _CLICKED if action is Action.OPEN else action.value for action in notice.actions}
        return [
            part for action, key in keys.items()
            for part in (key, clipped(on_one_line(self._label(action)), _LONGEST_LABEL))
        ]

    def _hear(self, signal: Message) -> None:
        """Tell what the user did with a notice of ours; everything else on the bus is none of our business."""
        from jeepney import HeaderFields

        what, said = signal.header.fields.get(HeaderFields.member), signal.body
        if self._heard is None or what not in _SAID or signal.header.fields.get(HeaderFields.signature) != _SAID[what]:
            return
        number = said[0]
        notice = self._shown.find(_sender(signal), number)
        if notice is None:
            return
        if what == "ActivationToken":
            self._shown.let_forward(number, said[1])
        elif what == "ActionInvoked" and (action := _action(said[1])) in notice.actions:
            token = self._shown.forget(number)
            self._take_away(number)
            self._heard(notice, action, token)
        elif what == "NotificationClosed" and said[1] == _PUT_AWAY_BY_HAND:
            self._shown.forget(number)
            self._heard(notice, None, "")
        elif what == "NotificationClosed" and said[1] == _CLOSED_BY_CALL:
            self._shown.gone(number)

    def withdraw(self, notice: Notice) -> None:
        """Close a notice that is over, and know it until it is gone: a button may have been pressed meanwhile."""
        number = self._shown.number_of(notice)
        if number is not None:
            self._shown.over(number)
            self._take_away(number)

    def _take_away(self, number: int) -> None:
        """Close a notice that was answered: some services leave it standing, with buttons that mean nothing more."""
        from jeepney import MessageFlag

        line, call = self._line, _call("CloseNotification", "u", (number,))
        call.header.flags |= MessageFlag.no_reply_expected
        if line is not None:
            line.say(call)


class _Sent:
    """A notice under way: it is told once the service has answered, or is given up, never both.

    One that was given up is told again later, so it is taken off the desktop should it come up after all.
    """

    def __init__(self) -> None:
        self._lock = Lock()
        self._number: int | None = None
        self._given_up = False

    def answered(self, number: int) -> bool:
        """Take the service's number for it; return False where it was given up before."""
        with self._lock:
            self._number = number
            return not self._given_up

    def given_up(self) -> int | None:
        """Give it up; return its number where the answer came at the last moment, and it stands."""
        with self._lock:
            self._given_up = self._number is None
            return self._number


# A service sends the token, where it has one, before the action.
_SAID: Final = {"ActivationToken": "us", "ActionInvoked": "us", "NotificationClosed": "uu"}


def _action(key: str) -> Action | None:
    return Action.OPEN if key == _CLICKED else next((action for action in Action if action.value == key), None)


def session_bus_address() -> str | None:
    """Return where this user's session bus listens, even for a job that was started outside the session."""
    if address := os.environ.get("DBUS_SESSION_BUS_ADDRESS"):
        return address
    if runtime := os.environ.get("XDG_RUNTIME_DIR"):
        socket = Path(runtime) / "bus"
    elif os.name == "posix":
        socket = Path(f"/run/user/{os.getuid()}/bus")
    else:
        return None
    return f"unix:path={socket}" if socket.is_socket() else None


def _capabilities(line: BusLine, deadline: float) -> frozenset[str]:
    (names,) = _ask(line, "GetCapabilities", deadline)
    return frozenset(names)


def _ask(
    line: BusLine, method: str, deadline: float, signature: str = "", arguments: tuple[Any, ...] = (),
    arrived: Callable[[Message], None] | None = None,
) -> tuple[Any, ...]:
    """Call a method of the service; raises DBusErrorResponse, TimeoutError or another OSError."""
    from jeepney.wrappers import unwrap_msg

    answer: tuple[Any, ...] = unwrap_msg(line.ask(_call(method, signature, arguments), deadline, arrived))
    return answer


def _call(method: str, signature: str, arguments: tuple[Any, ...]) -> Message:
    from jeepney import DBusAddress, new_method_call

    return new_method_call(DBusAddress(_PATH, _NAME, _NAME), method, signature or None, arguments)


def _rules() -> tuple[Message, ...]:
    """Return the calls that let the bus pass on what the service says to everybody."""
    from jeepney import MatchRule
    from jeepney.bus_messages import message_bus

    rules = (MatchRule(type="signal", sender=_NAME, interface=_NAME, path=_PATH, member=member) for member in _SAID)
    return tuple(message_bus.AddMatch(rule) for rule in rules)


def _sender(message: Message) -> str:
    from jeepney import HeaderFields

    return str(message.header.fields.get(HeaderFields.sender, ""))


def _left(deadline: float) -> float:
    return max(0.0, deadline - time.monotonic())

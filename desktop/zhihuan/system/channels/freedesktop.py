"""The desktop's notification service on Linux, over the session bus: it answers with an id, so a notice is proven.

PySide6's QtDBus cannot send the uint32 that `Notify` wants, so jeepney speaks here. The service is asked what it can do
before each notice; one that hangs is thereby found out before it holds the notice and shows it hours later.
"""

from __future__ import annotations

import logging
import os
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from zhihuan.application.ports import Delivery, Notice, Outcome
from zhihuan.system.channels.channel import Refusal, refused
from zhihuan.system.channels.plain_text import clipped, in_lines, on_one_line, without_markup
from zhihuan.system.time_limit import TimeLimit

if TYPE_CHECKING:
    from jeepney.io.blocking import DBusConnection

_log: Final = logging.getLogger(__name__)
NAME: Final = "freedesktop"
_LONGEST_TITLE: Final = 1000
_LONGEST_BODY: Final = 4000
_NORMAL, _CRITICAL = 1, 2
_AS_LONG_AS_THE_DESKTOP_LIKES: Final = -1
_SPARE_S: Final = 1.0
_NOBODY_THERE: Final = (
    "org.freedesktop.DBus.Error.ServiceUnknown",
    "org.freedesktop.DBus.Error.NameHasNoOwner",
    "org.freedesktop.DBus.Error.Spawn.",
)


class NotificationService:
    """Speaks to whoever owns org.freedesktop.Notifications.

    The connection is kept: GNOME takes a notice back when the program that sent it leaves the bus.
    """

    def __init__(self, app_name: str, icon: str = "", *, answer_within_s: float = 3.0) -> None:
        self._app_name = app_name
        self._icon = icon
        self._answer_within_s = answer_within_s
        self._limit = TimeLimit(answer_within_s + _SPARE_S, "notification-service")
        self._connection: DBusConnection | None = None

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
        """Leave the bus."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _deliver(self, notice: Notice, address: str) -> Delivery:
        from jeepney.auth import AuthenticationError
        from jeepney.wrappers import DBusErrorResponse

        deadline = time.monotonic() + self._answer_within_s
        try:
            connection, can = self._reached(address, deadline)
            return self._notify(connection, notice, can, deadline)
        except DBusErrorResponse as answer:
            _log.info("the notification service answered %s", answer.name)
            absent = answer.name.startswith(_NOBODY_THERE)
            return refused(NAME, Refusal.NO_SERVICE if absent else Refusal.FAILED)
        except TimeoutError:
            self.close()
            return refused(NAME, Refusal.NO_ANSWER)
        except (OSError, AuthenticationError, RuntimeError, ValueError) as problem:
            # jeepney raises the last two for an address it cannot read or a transport it does not speak.
            _log.info("no session bus: %s", type(problem).__name__)
            self.close()
            return refused(NAME, Refusal.NO_BUS)

    def _reached(self, address: str, deadline: float) -> tuple[DBusConnection, frozenset[str]]:
        """Return a living connection and what the service can do; a connection that has died is replaced."""
        from jeepney.io.blocking import open_dbus_connection

        if self._connection is not None:
            try:
                return self._connection, _capabilities(self._connection, deadline)
            except ConnectionError:
                self.close()
        self._connection = open_dbus_connection(address, auth_timeout=_left(deadline))
        return self._connection, _capabilities(self._connection, deadline)

    def _notify(self, connection: DBusConnection, notice: Notice, can: frozenset[str], deadline: float) -> Delivery:
        title = clipped(on_one_line(notice.title), _LONGEST_TITLE)
        body = clipped(in_lines(notice.body), _LONGEST_BODY)
        hints = {"urgency": ("y", _CRITICAL if notice.urgent else _NORMAL)}
        arguments: tuple[Any, ...] = (
            self._app_name,
            0,
            self._icon,
            title,
            without_markup(body) if "body-markup" in can else body,
            [],
            hints,
            _AS_LONG_AS_THE_DESKTOP_LIKES,
        )
        try:
            (identity,) = _ask(connection, "Notify", deadline, "susssasa{sv}i", arguments)
        except TimeoutError:
            # It was alive a moment ago and has the notice; nothing more is known.
            self.close()
            return Delivery(NAME, Outcome.UNCONFIRMED, reason=Refusal.NO_ANSWER)
        return Delivery(NAME, Outcome.CONFIRMED, reference=str(identity))


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


def _capabilities(connection: DBusConnection, deadline: float) -> frozenset[str]:
    (names,) = _ask(connection, "GetCapabilities", deadline)
    return frozenset(names)


def _ask(
    connection: DBusConnection, method: str, deadline: float, signature: str = "", arguments: tuple[Any, ...] = ()
) -> tuple[Any, ...]:
    """Call a method of the service; raises DBusErrorResponse, TimeoutError or another OSError."""
    from jeepney import DBusAddress, new_method_call
    from jeepney.wrappers import unwrap_msg

    service = DBusAddress(
        "/org/freedesktop/Notifications", "org.freedesktop.Notifications", "org.freedesktop.Notifications"
    )
    call = new_method_call(service, method, signature or None, arguments)
    answer: tuple[Any, ...] = unwrap_msg(connection.send_and_get_reply(call, timeout=_left(deadline)))
    return answer


def _left(deadline: float) -> float:
    return max(0.0, deadline - time.monotonic())

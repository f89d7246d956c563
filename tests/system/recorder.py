"""A notification service of our own, for what dunst cannot say: every argument it was called with."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from threading import Event, Thread
from typing import Any

from jeepney import DBusAddress, HeaderFields, MessageType, new_method_return, new_signal
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import DBusConnection, open_dbus_connection

from zhihuan.application.ports import Notice

SERVICE = DBusAddress(
    "/org/freedesktop/Notifications", "org.freedesktop.Notifications", "org.freedesktop.Notifications"
)


def noting(remember: Callable[[Notice], object]) -> Callable[[Notice], bool]:
    """Return a tray that remembers each notice and shows it."""

    def show(notice: Notice) -> bool:
        remember(notice)
        return True

    return show


@contextmanager
def named(address: str) -> Iterator[DBusConnection]:
    """Own the notification service's name, and answer nobody."""
    with open_dbus_connection(address) as connection:
        connection.send_and_get_reply(message_bus.RequestName(SERVICE.bus_name))
        yield connection


class Calls(list[tuple[Any, ...]]):
    """The arguments of each `Notify`, and a way to say something to everybody."""

    def __init__(self, connection: DBusConnection) -> None:
        super().__init__()
        self._connection = connection
        self.closed: list[int] = []
        """The numbers of what it was asked to take away."""

    def say(self, member: str, kinds: str, said: tuple[Any, ...]) -> None:
        """Emit a signal of the notification service."""
        self._connection.send(new_signal(SERVICE, member, kinds, said))


@contextmanager
def recording(
    address: str, capabilities: Sequence[str], *, deaf_to: str = "", late_s: float = 0.0,
    says_at_once: tuple[str, str, str] | None = None,
) -> Iterator[Calls]:
    """Answer as a notification service with these capabilities; yields the arguments of each `Notify`.

    Each answer to `Notify` may be `late_s`, and be followed at once by a signal: its name, kinds and key.
    """
    over = Event()

    def answer(connection: DBusConnection, calls: Calls) -> None:
        while not over.is_set():
            try:
                message = connection.receive(timeout=0.05)
            except TimeoutError:
                continue
            method = message.header.fields.get(HeaderFields.member)
            if message.header.message_type is not MessageType.method_call:
                continue
            if method == "Notify":
                calls.append(message.body)
                over.wait(late_s)
            if method == deaf_to:
                continue
            if method == "CloseNotification":
                calls.closed.append(message.body[0])
                continue
            if method == "GetCapabilities":
                connection.send(new_method_return(message, "as", (list(capabilities),)))
                continue
            connection.send(new_method_return(message, "u", (len(calls),)))
            if says_at_once is not None:
                member, kinds, key = says_at_once
                calls.say(member, kinds, (len(calls), key))

    with named(address) as connection:
        calls = Calls(connection)
        thread = Thread(target=answer, args=(connection, calls))
        thread.start()
        try:
            yield calls
        finally:
            over.set()
            thread.join()


def emit_prepare_for_sleep(address: str, *, falling_asleep: bool) -> None:
    """Say as logind does that the machine falls asleep or has woken."""
    login = DBusAddress("/org/freedesktop/login1", "org.freedesktop.login1", "org.freedesktop.login1.Manager")
    with open_dbus_connection(address) as connection:
        connection.send_and_get_reply(message_bus.RequestName(login.bus_name))
        connection.send(new_signal(login, "PrepareForSleep", "b", (falling_asleep,)))
        connection.send_and_get_reply(message_bus.GetId())

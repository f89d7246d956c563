"""One connection to the session bus, for calls and for what comes back later: dunst tells only whoever sent a notice.

A thread of its own reads. Nobody else waits for the bus without a limit, and the thread sleeps until something comes.
"""

from __future__ import annotations

import logging
import socket
from collections.abc import Callable
from concurrent.futures import Future
from contextlib import suppress
from threading import Lock, Thread
from time import monotonic
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from jeepney import Message
    from jeepney.io.blocking import DBusConnection

_log: Final = logging.getLogger(__name__)


class BusLine:
    """Calls are made from any thread, one at a time; `hear` is called with each signal on the reading thread."""

    def __init__(self, address: str, within_s: float, hear: Callable[[Message], None]) -> None:
        """Reach the bus; raises OSError, TimeoutError among them, and what jeepney says of an address it cannot use."""
        from jeepney.io.blocking import open_dbus_connection

        self.address = address
        self._hear = hear
        self._connection: DBusConnection = open_dbus_connection(address, auth_timeout=within_s)
        self._awaited: dict[int, Future[Message]] = {}
        self._awaiting = Lock()
        self._broken = False
        # A daemon: it reads until the line is closed, and must not keep the program from ending.
        Thread(target=self._read, name="session-bus", daemon=True).start()

    @property
    def broken(self) -> bool:
        """Whether the bus hung up, or the line was closed."""
        return self._broken

    def ask(self, call: Message, deadline: float, arrived: Callable[[Message], None] | None = None) -> Message:
        """Return the answer to a call; raises TimeoutError at the deadline, ConnectionError where the bus hangs up.

        `arrived` is called with the answer on the reading thread, before anything is heard that the bus sent after it:
        also with one that comes after the deadline.
        """
        answer: Future[Message] = Future()
        serial = next(self._connection.outgoing_serial)
        if arrived is not None:
            answer.add_done_callback(lambda done: None if done.exception() else arrived(done.result()))
        with self._awaiting:
            if self._broken:
                raise ConnectionResetError
            self._awaited[serial] = answer
        try:
            self._connection.send(call, serial=serial)
            return answer.result(timeout=max(0.0, deadline - monotonic()))
        except TimeoutError:
            if arrived is None:
                with self._awaiting:
                    self._awaited.pop(serial, None)
            raise

    def say(self, call: Message) -> None:
        """Call something whose answer does not matter; a line that broke says nothing."""
        with suppress(OSError):
            self._connection.send(call)

    def close(self) -> None:
        """Hang up, without waiting; the reading thread lets go of the rest."""
        with suppress(OSError):
            self._connection.sock.shutdown(socket.SHUT_RDWR)

    def _read(self) -> None:
        try:
            while True:
                self._take(self._connection.receive())
        except (OSError, ValueError) as problem:
            # A ValueError: what came was no message.
            _log.info("the session bus hung up: %s", type(problem).__name__)
        finally:
            with self._awaiting:
                self._broken = True
                left = tuple(self._awaited.values())
            for answer in left:
                answer.set_exception(ConnectionResetError())
            self._connection.close()

    def _take(self, message: Message) -> None:
        from jeepney import HeaderFields, MessageType

        if message.header.message_type is MessageType.signal:
            self._hear(message)
            return
        with self._awaiting:
            answer = self._awaited.pop(message.header.fields.get(HeaderFields.reply_serial, -1), None)
        if answer is not None:
            answer.set_result(message)

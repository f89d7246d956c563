"""One window per ledger: the first start holds it, a later one asks the first to come forward and leaves.

A lock held by the operating system says who is first; it is let go whatever way the process ends, so nothing stale can
bar the door. A local socket, the user's alone, carries the call. Opens no ledger and raises no window itself.
"""

from __future__ import annotations

import getpass
import hashlib
import json
import logging
import os
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import IO, Final

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from zhihuan.system.errors import FolderUnusable, LedgerOpenElsewhere, cause_of
from zhihuan.system.paths import private_folder

_log: Final = logging.getLogger(__name__)
_ACKNOWLEDGED: Final = b"raised\n"
_LONGEST_CALL_BYTES: Final = 64 * 1024
_LONGEST_SOCKET_PATH: Final = 80  # 108 for the kernel, less the temporary folder Qt inserts while it sets the rights
_RETRY_MS: Final = 50


class SingleInstance(QObject):
    """Who holds a ledger. `raised` carries the files a later start was asked to import, as a tuple of paths."""

    raised = Signal(object)

    def __init__(self, ledger: Path, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ledger = ledger
        self._folder = folder
        self._key = _key_of(ledger)
        self._lock: IO[bytes] | None = None
        self._server: QLocalServer | None = None

    def claim(self) -> bool:
        """Become the first and listen, or say that another is; raises FolderUnusable."""
        lock = _locked(private_folder(self._folder) / f"{self._key}.lock")
        if lock is None:
            return False
        self._lock = lock
        name = self._socket_name()
        # Whoever left a socket behind is dead: the lock is ours.
        QLocalServer.removeServer(name)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._welcome)
        if not self._server.listen(name):
            _log.warning("later starts cannot call this one: %s", self._server.serverError())
        return True

    def call(self, files: Sequence[Path] = (), *, within_s: float = 5.0) -> None:
        """Ask the first to come forward and import files; raises LedgerOpenElsewhere when it does not answer."""
        message = json.dumps({"verb": "raise", "files": [str(file.resolve()) for file in files]}).encode() + b"\n"
        deadline = time.monotonic() + within_s
        while not self._delivered(message, deadline):
            if time.monotonic() >= deadline:
                raise LedgerOpenElsewhere(self._ledger)
            time.sleep(_RETRY_MS / 1000)

    def release(self) -> None:
        """Let the next start be the first."""
        if self._server is not None:
            self._server.close()
            self._server.deleteLater()
            self._server = None
        if self._lock is not None:
            self._lock.close()
            self._lock = None

    def _delivered(self, message: bytes, deadline: float) -> bool:
        def left_ms() -> int:
            return max(1, round((deadline - time.monotonic()) * 1000))

        socket = QLocalSocket()
        try:
            socket.connectToServer(self._socket_name())
            if not socket.waitForConnected(left_ms()):
                return False
            socket.write(message)
            socket.flush()
            while not socket.canReadLine():
                if not socket.waitForReadyRead(left_ms()):
                    return False
            return socket.readLine().data() == _ACKNOWLEDGED
        finally:
            socket.abort()

    @Slot()
    def _welcome(self) -> None:
        while self._server is not None and (socket := self._server.nextPendingConnection()) is not None:
            socket.readyRead.connect(self._listen)
            socket.disconnected.connect(socket.deleteLater)

    @Slot()
    def _listen(self) -> None:
        socket = self.sender()
        if not isinstance(socket, QLocalSocket):
            return
        if socket.bytesAvailable() > _LONGEST_CALL_BYTES:
            socket.abort()
            return
        if not socket.canReadLine():
            return
        files = _files_in(bytes(socket.readLine().data()))
        if files is None:
            socket.abort()
            return
        socket.write(_ACKNOWLEDGED)
        socket.flush()
        socket.disconnectFromServer()
        self.raised.emit(files)

    def _socket_name(self) -> str:
        path = str(self._folder / f"{self._key}.socket")
        if sys.platform == "win32" or len(os.fsencode(path)) > _LONGEST_SOCKET_PATH:
            return f"zhihuan-{self._key}"
        return path


def _key_of(ledger: Path) -> str:
    place = os.path.normcase(os.path.realpath(ledger))
    return hashlib.sha256(f"{_user()}\0{place}".encode("utf-8", "surrogateescape")).hexdigest()[:16]


def _user() -> str:
    return getpass.getuser() if sys.platform == "win32" else str(os.getuid())


def _files_in(message: bytes) -> tuple[Path, ...] | None:
    """Return the files a call names, or None when it is no call of ours."""
    try:
        call = json.loads(message)
    except ValueError:
        return None
    match call:
        case {"verb": "raise", "files": list() as files} if all(isinstance(file, str) for file in files):
            return tuple(Path(file) for file in files)
    return None


def _locked(path: Path) -> IO[bytes] | None:
    """Return the open file while its lock is ours, or None when another process has it."""
    try:
        file = path.open("ab")
    except OSError as problem:
        raise FolderUnusable(path.parent, cause_of(problem)) from problem
    if _lock_taken(file):
        return file
    file.close()
    return None


if sys.platform == "win32":
    import msvcrt

    def _lock_taken(file: IO[bytes]) -> bool:
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _lock_taken(file: IO[bytes]) -> bool:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError as problem:
            # A file system without locks must not keep the user out; SQLite's own locks still guard the ledger.
            _log.warning("this folder has no locks: %s", cause_of(problem))
        return True

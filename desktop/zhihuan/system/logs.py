"""The program's log and its last words after a bug.

The log is written to be sent to a stranger: it may say what the program did and where in the code it failed, never an
amount, a name, a note or the text of a notification. So a traceback is written with the kinds of its errors and without
their messages, which hold the user's own figures, and nobody logs a value from the book.
"""

from __future__ import annotations

import logging
import os
import sys
import threading
import traceback
from collections.abc import Callable
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType
from typing import Final

from zhihuan.system.errors import FolderUnusable, cause_of
from zhihuan.system.paths import private_folder

_LARGEST_BYTES: Final = 256 * 1024
_KEPT: Final = 3
_log: Final = logging.getLogger("zhihuan")


class PrivateFormatter(logging.Formatter):
    """Writes where an error came from and of what kind it was, not what it said."""

    def formatException(self, ei: object) -> str:  # noqa: N802 - overrides keep the library's names
        """Return the frames and the kinds of an error and of those that led to it."""
        problem = ei[1] if isinstance(ei, tuple) else None
        return wordless(problem) if isinstance(problem, BaseException) else ""


def wordless(problem: BaseException) -> str:
    """Return a traceback without messages, safe to show to anybody.

    >>> wordless(ValueError("8,933.30 owed to Auntie"))
    'ValueError'
    """
    earlier = problem.__cause__ or (None if problem.__suppress_context__ else problem.__context__)
    before = f"{wordless(earlier)}\n\n… which led to:\n\n" if earlier is not None else ""
    frames = "".join(traceback.format_tb(problem.__traceback__))
    return f"{before}{frames}{type(problem).__qualname__}"


def open_log(folder: Path, *, verbose: bool = False) -> Callable[[], None]:
    """Write the program's log to `folder`, readable by the user alone; return what closes it. Raises FolderUnusable."""
    file = private_folder(folder) / "zhihuan.log"
    try:
        os.close(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600))
        handler = RotatingFileHandler(file, maxBytes=_LARGEST_BYTES, backupCount=_KEPT, encoding="utf-8")
    except OSError as problem:
        raise FolderUnusable(folder, cause_of(problem)) from problem
    handler.setFormatter(PrivateFormatter("%(asctime)s %(levelname)-7s %(name)s: %(message)s"))
    _log.addHandler(handler)
    _log.setLevel(logging.DEBUG if verbose else logging.INFO)
    # APScheduler logs whole jobs and what their errors said.
    logging.getLogger("apscheduler").addHandler(handler)
    logging.getLogger("apscheduler").setLevel(logging.WARNING)

    def close() -> None:
        for logger in (_log, logging.getLogger("apscheduler")):
            logger.removeHandler(handler)
        handler.close()

    return close


def catch_bugs(report: Callable[[str], None]) -> Callable[[], None]:
    """Log every error nobody caught and hand its wordless traceback to `report`; return what undoes this.

    `report` is called on whichever thread failed. Ctrl+C stays what it is.
    """
    before = (sys.excepthook, threading.excepthook)

    def in_main(kind: type[BaseException], problem: BaseException, trace: TracebackType | None) -> None:
        if isinstance(problem, KeyboardInterrupt):
            before[0](kind, problem, trace)
            return
        _log.critical("a bug", exc_info=(kind, problem, trace))
        report(wordless(problem))

    def in_thread(crash: threading.ExceptHookArgs) -> None:
        if crash.exc_value is not None:
            in_main(crash.exc_type, crash.exc_value, crash.exc_traceback)

    sys.excepthook, threading.excepthook = in_main, in_thread

    def undo() -> None:
        sys.excepthook, threading.excepthook = before

    return undo

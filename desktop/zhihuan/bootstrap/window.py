"""Opens the window: paint first, then everything that may come later."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from zhihuan.bootstrap.libraries import complaint
from zhihuan.bootstrap.options import WindowOptions
from zhihuan.domain.errors import DomainError, ZhihuanError
from zhihuan.system.display import display_missing
from zhihuan.system.errors import NoDisplay

if TYPE_CHECKING:
    from zhihuan.ui.application import Application

EXIT_MEND, EXIT_ENVIRONMENT = 1, 3


def open_window(options: WindowOptions) -> int:
    """Open the window and return the process's exit code when the user is done.

    A second start on the same ledger brings the first window forward and returns 0.
    """
    missing = complaint()
    if missing:
        print(missing, file=sys.stderr)  # noqa: T201 - no window can say it
        return EXIT_ENVIRONMENT
    display = display_missing()
    if display is not None:
        return _without_window(NoDisplay(display))
    from zhihuan.ui.application import make_application

    application = make_application()
    if not options.demo:
        return _run(application, options)
    with tempfile.TemporaryDirectory(prefix="zhihuan-sample-") as folder:
        return _run(application, WindowOptions(Path(folder) / "ledger.sqlite", options.minimised, demo=True))


def _without_window(problem: ZhihuanError) -> int:
    """Say on the terminal why no window opens, in the user's language."""
    from zhihuan.bootstrap.headless import Headless, qt_application
    from zhihuan.wording.problems import told

    with Headless(qt_application()):
        print(told(problem), file=sys.stderr)  # noqa: T201 - no window can say it
    return EXIT_ENVIRONMENT


def _run(application: Application, options: WindowOptions) -> int:
    from zhihuan.application.ledger_problems import LedgerMissing
    from zhihuan.bootstrap.program import Program
    from zhihuan.system.clock import SystemClock
    from zhihuan.system.paths import Paths, holds_nothing

    program = Program(application, options, Paths.of_this_user(), SystemClock())
    try:
        if options.minimised and not options.demo and holds_nothing(program.ledger):
            # Nobody looks while it starts at login: an empty ledger in the place of one that was moved would say that
            # nothing is due.
            raise LedgerMissing(program.ledger)
        code = application.exec() if program.open() else 0
    except ZhihuanError as problem:
        program.close()
        _say(application, program.explain(problem))
        return EXIT_MEND if isinstance(problem, DomainError) else EXIT_ENVIRONMENT
    finally:
        program.close()
    return code


def _say(application: Application, sentence: str) -> None:
    """Say what went wrong on the terminal it was started from, and in a dialog."""
    from zhihuan.ui.application import say_calmly

    print(sentence, file=sys.stderr)  # noqa: T201 - whoever started it from a terminal reads it there
    say_calmly(application, sentence)

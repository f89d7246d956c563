"""Opens the window: paint first, then everything that may come later."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from zhihuan.bootstrap.options import WindowOptions
from zhihuan.domain.errors import DomainError, ZhihuanError

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

EXIT_MEND, EXIT_ENVIRONMENT = 1, 3


def open_window(options: WindowOptions) -> int:
    """Open the window and return the process's exit code when the user is done.

    A second start on the same ledger brings the first window forward and returns 0.
    """
    from zhihuan.system.qt_libraries import missing_libraries

    missing = missing_libraries()
    if missing:
        print(_without_libraries(missing), file=sys.stderr)  # noqa: T201 - no window can say it
        return EXIT_ENVIRONMENT
    from PySide6.QtWidgets import QApplication

    application = QApplication(sys.argv[:1])
    application.setApplicationName("zhihuan")
    application.setDesktopFileName("zhihuan")
    application.setQuitOnLastWindowClosed(False)
    if not options.demo:
        return _run(application, options)
    with tempfile.TemporaryDirectory(prefix="zhihuan-sample-") as folder:
        return _run(application, WindowOptions(Path(folder) / "ledger.sqlite", options.minimised, demo=True))


def _run(application: QApplication, options: WindowOptions) -> int:
    from zhihuan.bootstrap.program import Program

    program = Program(application, options)
    try:
        if not program.open():
            return 0
        code = application.exec()
    except ZhihuanError as problem:
        _say(application, program.explain(problem))
        return EXIT_MEND if isinstance(problem, DomainError) else EXIT_ENVIRONMENT
    finally:
        program.close()
    return code


def _say(application: QApplication, sentence: str) -> None:
    """Say what went wrong in a dialog and on the terminal."""
    from PySide6.QtWidgets import QMessageBox

    print(sentence, file=sys.stderr)  # noqa: T201 - whoever started it from a terminal reads it there
    if application.platformName() == "offscreen":
        return
    box = QMessageBox(QMessageBox.Icon.Warning, "Zhihuan", sentence)
    box.exec()


def _without_libraries(missing: tuple[str, ...]) -> str:
    return (
        "Zhihuan cannot open a window here: the desktop needs system libraries that are not installed.\n"
        f"On Debian or Ubuntu:  apt-get install {' '.join(missing)}"
    )

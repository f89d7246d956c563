"""Pictures of the recovery page in each situation at three moments: `python -m tests.journeys.recovery_moments OUT`.

Each household is lived by its story; at each moment the program is opened on its ledger, with the clock stopped there.
"""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
import tempfile
from argparse import ArgumentParser
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, closing
from datetime import datetime
from pathlib import Path
from time import monotonic

from PySide6.QtCore import QSize
from PySide6.QtTest import QTest

from tests.desktop import notification_service, session_bus, window_manager, x_server
from tests.journeys.recovery_lives import Life
from tests.journeys.recovery_stories import STORIES
from zhihuan.bootstrap.options import WindowOptions
from zhihuan.bootstrap.program import Program
from zhihuan.system.paths import Paths
from zhihuan.system.settings import Language, Preferences, PreferencesFile, Theme
from zhihuan.ui.application import make_application
from zhihuan.ui.worker import Worker

_SIZE = QSize(1280, 1000)
_SETTLING_MS = 300
_LONGEST_S = 60.0


class _Stopped:
    """A clock that shows one moment."""

    def __init__(self, moment: datetime) -> None:
        self._moment = moment

    def now(self) -> datetime:
        """Return the moment."""
        return self._moment

    def monotonic(self) -> float:
        """Return seconds on the machine's steady clock."""
        return monotonic()


def lived(folder: Path, name: str) -> Iterator[tuple[Path, datetime]]:
    """Yield a copy of a story's ledger at each of its moments, with the time it is there."""
    life = Life(folder / f"{name}.sqlite")
    for number, _ in enumerate(STORIES[name](life), 1):
        copy = folder / f"{name}-{number}.sqlite"
        with closing(sqlite3.connect(folder / f"{name}.sqlite")) as source, closing(sqlite3.connect(copy)) as target:
            source.backup(target)
        yield copy, life.clock.now()


def take(ledger: Path, moment: datetime, language: Language, theme: Theme, picture: Path) -> None:
    """Open the program on a ledger at a moment and keep its recovery page."""
    application = make_application()
    with tempfile.TemporaryDirectory(prefix="zhihuan-moment-") as name:
        home = Path(name)
        paths = Paths(home / "data", home / "config", home / "logs", home / "run")
        PreferencesFile(paths.preferences).save(Preferences(language=language, theme=theme, told_about_tray=True))
        program = Program(application, WindowOptions(ledger), paths, _Stopped(moment))
        program.open()
        program.window.resize(_SIZE)
        QTest.qWaitForWindowExposed(program.window)
        program.window.show_page("recovery")
        deadline = monotonic() + _LONGEST_S
        QTest.qWait(_SETTLING_MS)
        while any(worker.busy for worker in program.window.findChildren(Worker)):
            assert monotonic() < deadline, f"{picture.name} does not settle"
            QTest.qWait(_SETTLING_MS)
        QTest.qWait(_SETTLING_MS)
        picture.parent.mkdir(parents=True, exist_ok=True)
        if not program.window.grab().save(str(picture)):
            raise OSError(picture)
        program.window.hide()
        program.close()


def main(arguments: Sequence[str] | None = None) -> None:
    """Take the pictures of every situation, or of those that are named."""
    parser = ArgumentParser(prog="python -m tests.journeys.recovery_moments", description=__doc__)
    parser.add_argument("folder", type=Path, metavar="OUT")
    parser.add_argument("--story", action="append", choices=list(STORIES))
    parser.add_argument("--language", choices=["en", "zh_CN"], default="en")
    parser.add_argument("--theme", choices=["light", "dark"], default="light")
    options = parser.parse_args(arguments)
    with ExitStack() as desktop, tempfile.TemporaryDirectory(prefix="zhihuan-home-") as home:
        display = desktop.enter_context(x_server("1340x1060"))
        desktop.enter_context(window_manager(display))
        bus = desktop.enter_context(session_bus())
        desktop.enter_context(notification_service(bus, desktop.enter_context(x_server())))
        environment = {
            **os.environ, "HOME": home, "XDG_RUNTIME_DIR": home, "TZ": "Asia/Shanghai", "QT_QPA_PLATFORM": "xcb",
            "DISPLAY": display, "DBUS_SESSION_BUS_ADDRESS": bus.address, "PYTHONPATH": os.pathsep.join(sys.path),
        }
        for name in options.story or STORIES:
            for number, (ledger, moment) in enumerate(lived(Path(home), name), 1):
                picture = options.folder.absolute() / f"{name}-{number}.png"
                one = [str(ledger), moment.isoformat(), options.language, options.theme, str(picture)]
                subprocess.run([sys.executable, "-m", __spec__.name, "--take", *one], env=environment, check=True)
                print(picture)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--take"]:
        a_ledger, a_moment, a_language, a_theme, a_picture = sys.argv[2:]
        take(Path(a_ledger), datetime.fromisoformat(a_moment), Language(a_language), Theme(a_theme), Path(a_picture))
    else:
        main()

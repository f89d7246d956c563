"""Takes pictures of notices as real services show them: `python -m tests.journeys.notice_pictures OUT`.

In both languages: one reminder with its buttons and the digest after a gap, by dunst, and by xfce4-notifyd, which
shows the buttons.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Final

from tests.desktop import (
    eventually,
    notification_service,
    session_bus,
    window_manager,
    x_server,
    xfce_notification_service,
)
from tests.importing.statements import loan_register
from tests.journeys.user import User

LANGUAGES: Final = ("en", "zh_CN")
SERVICES: Final = {"dunst": notification_service, "xfce": xfce_notification_service}
_LOANS: Final = [
    {"name": name, "lender": lender, "principal": "12000", "start": f"2026-09-{day:02}", "periods": "12", "rate": "12%"}
    for name, lender, day in (
        ("装修贷", "江南银行", 10), ("<b>借呗</b> & 5%", "蚂蚁", 10), ("--help", "微粒贷", 11), ("😀" * 9, "京东", 12),
    )
]
_SHOWN_S: Final = 3.0
_BARE: Final = 10
"""The most colours of a screen without a notice."""
_CORNER: Final = "640x320+640+0"


def pictures(folder: Path) -> list[Path]:
    """Take them all into a folder, and return where they are."""
    folder.mkdir(parents=True, exist_ok=True)
    return [
        _picture(folder / f"{service}-{kind}-{language}.png", service, language, loans)
        for service in SERVICES for language in LANGUAGES for kind, loans in (("one", 1), ("digest", len(_LOANS)))
    ]


def _picture(path: Path, service: str, language: str, loans: int) -> Path:
    with ExitStack() as desktop, tempfile.TemporaryDirectory(prefix="zhihuan-home-") as home:
        display = desktop.enter_context(x_server("1280x320"))
        desktop.enter_context(window_manager(display))
        bus = desktop.enter_context(session_bus())
        user = User(Path(home), {"DBUS_SESSION_BUS_ADDRESS": bus.address, "DISPLAY": display}).move_in()
        user.set_clock("2026-10-10 09:00:05")
        settings = user.home / "config" / "zhihuan"
        settings.mkdir(parents=True)
        (settings / "preferences.json").write_text(f'{{"language": "{language}"}}')
        user.ask("import", user.save("loans.csv", loan_register(_LOANS[:loans])))
        desktop.enter_context(SERVICES[service](bus, display))
        with user.window("--minimised", "--ledger", str(user.ledger)) as window:
            time.sleep(_SHOWN_S)

            def taken() -> bool:
                command = ["import", "-window", "root", "-crop", _CORNER, str(path)]
                subprocess.run(command, env=window.environment, check=True)
                colours = subprocess.run(["identify", "-format", "%k", path], capture_output=True, check=True).stdout
                return int(colours) > _BARE

            eventually(taken)
    return path


def main(arguments: Sequence[str]) -> None:
    """Take the pictures into the named folder."""
    if len(arguments) != 1:
        raise SystemExit(__doc__)
    for path in pictures(Path(arguments[0])):
        print(path)


if __name__ == "__main__":
    main(sys.argv[1:])

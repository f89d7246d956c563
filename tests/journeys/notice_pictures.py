"""Takes pictures of notices as real services show them: `python -m tests.journeys.notice_pictures OUT`.

In both languages: one reminder with its buttons and the digest after a gap, by dunst, and by xfce4-notifyd, which
shows the buttons; and the menu of the icon in a real tray.
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
from tests.journeys.conftest import tray_host
from tests.journeys.user import User, Window

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
_LOWER_CORNER: Final = "640x400+640+400"


def pictures(folder: Path) -> list[Path]:
    """Take them all into a folder, and return where they are."""
    folder.mkdir(parents=True, exist_ok=True)
    return [
        _picture(folder / f"{service}-{kind}-{language}.png", service, language, loans)
        for service in SERVICES for language in LANGUAGES for kind, loans in (("one", 1), ("digest", len(_LOANS)))
    ] + [_picture(folder / f"tray-menu-{language}.png", None, language, len(_LOANS)) for language in LANGUAGES]


def _picture(path: Path, service: str | None, language: str, loans: int) -> Path:
    """Take one picture of a notice, or without a service of the tray's menu."""
    with ExitStack() as desktop, tempfile.TemporaryDirectory(prefix="zhihuan-home-") as home:
        display = desktop.enter_context(x_server("1280x800"))
        desktop.enter_context(window_manager(display))
        bus = desktop.enter_context(session_bus())
        user = User(Path(home), {"DBUS_SESSION_BUS_ADDRESS": bus.address, "DISPLAY": display}).move_in()
        user.set_clock("2026-10-10 09:00:05")
        settings = user.home / "config" / "zhihuan"
        settings.mkdir(parents=True)
        (settings / "preferences.json").write_text(f'{{"language": "{language}"}}')
        user.ask("import", user.save("loans.csv", loan_register(_LOANS[:loans])))
        desktop.enter_context(SERVICES[service or "dunst"](bus, display))
        if service is None:
            desktop.enter_context(tray_host(display))
        corner = _LOWER_CORNER if service is None else _CORNER
        with user.window("--minimised", "--ledger", str(user.ledger)) as window:
            if service is None:
                _open_menu(window)
            time.sleep(_SHOWN_S)

            def taken() -> bool:
                command = ["import", "-window", "root", "-crop", corner, "+repage", "-trim", "+repage", str(path)]
                subprocess.run(command, env=window.environment, check=True)
                colours = subprocess.run(["identify", "-format", "%k", path], capture_output=True, check=True).stdout
                return int(colours) > _BARE

            eventually(taken)
    return path


def _open_menu(window: Window) -> None:
    eventually(window.icon)
    before = window.surfaces()
    window.click_icon(button=3)
    eventually(lambda: window.surfaces() > before)


def main(arguments: Sequence[str]) -> None:
    """Take the pictures into the named folder."""
    if len(arguments) != 1:
        raise SystemExit(__doc__)
    for path in pictures(Path(arguments[0])):
        print(path)


if __name__ == "__main__":
    main(sys.argv[1:])

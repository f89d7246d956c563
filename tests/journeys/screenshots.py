"""Renders every page in both languages and themes from the real window: `python -m tests.journeys.screenshots OUT`.

Brings its own screen, window manager and notification service; knows nothing of the user's preferences or ledger.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from argparse import ArgumentParser
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Final

from tests.desktop import notification_service, session_bus, window_manager, x_server

PAGES: Final = (
    "overview", "health", "health-figures", "health-trends", "health-explained", "health-whatif",
    "health-whatif-months", "health-thresholds", "loans", "loan", "eventful-loan", "loan-earlier-plan",
    "loan-payments", "loan-changes", "loan-prepayment", "loan-history", "pay-off", "add-change", "floating-loan",
    "enter-quote", "paid-first", "add-payment", "several-loans", "line", "lost-line", "revolving-card",
    "card-movements", "add-movement", "into-instalments", "add-line", "edit-line", "overview-card", "add-loan",
    "add-loan-never-paid-off", "add-loan-fees", "add-loan-counting", "add-loan-late", "add-loan-floating",
    "add-loan-disclosed", "add-loan-rows", "add-loan-match", "add-loan-sharing", "recovery", "recovery-movers",
    "recovery-steps", "recovery-contacts", "recovery-documents", "recovery-life", "recovery-guide",
    "recovery-proposal", "recovery-contact", "recovery-condition", "recovery-step", "recovery-document",
    "recovery-outcome", "import", "import-preview", "settings", "export", "take-ledger", "export-calendar",
    "exported", "told-income", "told-income-more", "told-spending", "told-applications", "told-guarantees",
    "temporary-limit", "empty",
)
LANGUAGES: Final = ("en", "zh_CN")
THEMES: Final = ("light", "dark")
_ROOM_FOR_FRAMES: Final = 60


def pictures(
    folder: Path, size: tuple[int, int] = (1280, 800), pages: Sequence[str] = PAGES,
    languages: Sequence[str] = LANGUAGES, themes: Sequence[str] = THEMES,
) -> list[Path]:
    """Take the pictures into `folder/LANGUAGE-THEME/PAGE.png`, and return where they are."""
    wide, high = size
    taken = []
    with ExitStack() as desktop, tempfile.TemporaryDirectory(prefix="zhihuan-home-") as home:
        display = desktop.enter_context(x_server(f"{wide + _ROOM_FOR_FRAMES}x{high + _ROOM_FOR_FRAMES}"))
        desktop.enter_context(window_manager(display))
        bus = desktop.enter_context(session_bus())
        # On a screen of its own, so that no notice stands before the window.
        desktop.enter_context(notification_service(bus, desktop.enter_context(x_server())))
        environment = {
            **os.environ, "HOME": home, "XDG_RUNTIME_DIR": home, "TZ": "Asia/Shanghai", "QT_QPA_PLATFORM": "xcb",
            "DISPLAY": display, "DBUS_SESSION_BUS_ADDRESS": bus.address, "PYTHONPATH": os.pathsep.join(sys.path),
        }
        for language, theme in ((language, theme) for language in languages for theme in themes):
            into = folder.absolute() / f"{language}-{theme}"
            camera = [sys.executable, "-m", "tests.journeys.camera", str(into), language, theme, str(wide), str(high)]
            # A process opens the program once, as people do; the empty ledger is another start.
            for together in ([page for page in pages if page != "empty"], [page for page in pages if page == "empty"]):
                if together:
                    subprocess.run([*camera, *together], env=environment, check=True)
            taken += [into / f"{page}.png" for page in pages]
    return taken


def main(arguments: Sequence[str] | None = None) -> None:
    """Take the pictures that were asked for and say where they are."""
    parser = ArgumentParser(prog="python -m tests.journeys.screenshots", description=__doc__)
    parser.add_argument("folder", type=Path, metavar="OUT")
    parser.add_argument("--size", type=_size, default=(1280, 800), metavar="WIDTHxHEIGHT")
    parser.add_argument("--page", action="append", choices=PAGES, help="only this page; may be given again")
    parser.add_argument("--language", action="append", choices=LANGUAGES)
    parser.add_argument("--theme", action="append", choices=THEMES)
    options = parser.parse_args(arguments)
    taken = pictures(
        options.folder, options.size, options.page or PAGES, options.language or LANGUAGES, options.theme or THEMES
    )
    print(f"{len(taken)} pictures in {options.folder}")


def _size(text: str) -> tuple[int, int]:
    wide, high = text.lower().split("x")
    return int(wide), int(high)


if __name__ == "__main__":
    main()

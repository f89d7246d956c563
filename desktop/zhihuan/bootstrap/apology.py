"""What is said after a bug of ours: that nothing was lost, and where the log is that says where it struck."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication

from zhihuan.domain.errors import EnvironmentProblem
from zhihuan.system.logs import open_log
from zhihuan.system.paths import Paths

_log: Final = logging.getLogger("zhihuan")


def apology(problem: BaseException) -> str:
    """Log a bug without the user's figures, and return the sentence that says so."""
    return apology_in_words(_logged(problem))


def apology_in_words(folder: Path | None) -> str:
    """Return the sentence that follows a bug that was logged in a folder (None: nowhere)."""
    if folder is None:
        return QCoreApplication.translate(
            "Apology", "This is a mistake in Zhihuan, not yours. The ledger was left whole. No log could be written."
        )
    return QCoreApplication.translate(
        "Apology",
        "This is a mistake in Zhihuan, not yours. The ledger was left whole. "
        "Where it struck stands in {log}, without any amount or name; please report it.",
    ).format(log=folder / "zhihuan.log")


def _logged(problem: BaseException) -> Path | None:
    folder = Paths.of_this_user().logs
    try:
        close = open_log(folder)
    except EnvironmentProblem:
        return None
    try:
        _log.critical("a bug", exc_info=(type(problem), problem, problem.__traceback__))
    finally:
        close()
    return folder

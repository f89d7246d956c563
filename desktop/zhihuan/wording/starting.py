"""What the system does for the program while it is closed, in sentences: starting at login, the timer."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from PySide6.QtCore import QCoreApplication

from zhihuan.application.starting import Standing, TimerReport
from zhihuan.wording.formats import Formats

_MISSED = 3


def autostart_words(standing: Standing) -> str:
    """Return whether the program starts at login."""
    match standing:
        case Standing.ON:
            return QCoreApplication.translate("Starting", "Zhihuan starts at login and waits in the tray.")
        case Standing.OFF:
            return QCoreApplication.translate("Starting", "Zhihuan does not start at login.")
        case Standing.ELSEWHERE:
            return QCoreApplication.translate(
                "Starting",
                "At login another place or ledger than this one is started. Turn it on again to mend that.",
            )


def timer_words(standing: Standing) -> str:
    """Return whether the system's timer tells what is due."""
    match standing:
        case Standing.ON:
            return QCoreApplication.translate(
                "Starting", "The system's timer tells what is due each hour, also while Zhihuan is closed."
            )
        case Standing.OFF:
            return QCoreApplication.translate(
                "Starting", "The system's timer is not set: while Zhihuan is closed nothing is told."
            )
        case Standing.ELSEWHERE:
            return QCoreApplication.translate(
                "Starting",
                "The system's timer runs another place or ledger than this one, or at other times. "
                "Set it again to mend that.",
            )


def timer_facts(report: TimerReport, formats: Formats, today: date) -> Iterator[str]:
    """Return what the system tells of a timer that is set, a sentence each; nothing it does not tell."""
    if report.standing is Standing.OFF:
        return
    if report.running is False:
        yield QCoreApplication.translate(
            "Starting", "But it is not running now. Set it again, or log out and in once."
        )
    if report.next_run is not None:
        yield QCoreApplication.translate("Starting", "Next run: {moment}.").format(
            moment=formats.moment(report.next_run, today)
        )
    if report.last_run is not None:
        yield QCoreApplication.translate("Starting", "Last run: {moment}.").format(
            moment=formats.moment(report.last_run, today)
        )
    if report.last_code is not None:
        yield _ended(report.last_code)


def timer_limits(report: TimerReport, *, by_session: bool) -> str:
    """Return when the timer does not run; `by_session`: its place is the user's session manager, as on Linux."""
    if report.after_logout:
        return QCoreApplication.translate("Starting", "It also runs while you are logged out (lingering is enabled).")
    if by_session:
        return QCoreApplication.translate(
            "Starting",
            "It runs while you are logged in, and catches up after the machine was off. "
            "To let it run while you are logged out too: loginctl enable-linger",
        )
    return QCoreApplication.translate(
        "Starting", "It runs while you are logged in, and catches up after the machine was off or asleep."
    )


def _ended(code: int) -> str:
    if code == 0:
        return QCoreApplication.translate("Starting", "It ended well.")
    if code == _MISSED:
        return QCoreApplication.translate(
            "Starting", "No notice could be shown then, or the ledger could not be opened; the next run tries again."
        )
    return QCoreApplication.translate(
        "Starting", "It failed with exit code {code}. To see why, type: zhihuan tick"
    ).format(code=code)

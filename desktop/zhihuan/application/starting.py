"""What the system may do for the program while it is closed: start it at login, tell what is due by its own timer.

Says what can be asked for and answered; `system` does it for each platform.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol


class Standing(StrEnum):
    """How an arrangement with the system stands."""

    OFF = "off"
    """There is none, or the system or the user has switched it off."""
    ON = "on"
    """The system will start this very program, on this very ledger."""
    ELSEWHERE = "elsewhere"
    """There is one, but it starts another place, another ledger or at other times: turning it on anew mends it."""


class Arrangement(Protocol):
    """Something the system does for the program, to be switched on and off; doing either twice changes nothing."""

    @property
    def means(self) -> str:
        """What of the system does it: `xdg-autostart`, `run-key`, `systemd`, `launchd` and so on."""
        ...

    @property
    def place(self) -> str:
        """Where the system keeps it: a file, a registry value or a task's name."""
        ...

    @property
    def command(self) -> str:
        """What the system will start, as it would be typed."""
        ...

    def standing(self) -> Standing:
        """Look how it stands now; raises StartNotArranged."""
        ...

    def turn_on(self) -> None:
        """Arrange it, or mend it; raises StartNotArranged, NoTimerHere."""
        ...

    def turn_off(self) -> None:
        """Take it away, and leave nothing behind; raises StartNotArranged."""
        ...


@dataclass(frozen=True, slots=True)
class TimerReport:
    """What the system tells of its timer; None where it does not tell."""

    standing: Standing
    running: bool | None = None
    """Whether the timer is in force now."""
    next_run: datetime | None = None
    last_run: datetime | None = None
    last_code: int | None = None
    """The exit code of the last run: 0, or 3 where a notice was taken by no channel."""
    after_logout: bool = False
    """Whether it runs while the user is logged out, too."""


class SystemTimer(Arrangement, Protocol):
    """The system's own timer that runs `zhihuan tick` each hour and when reminders begin."""

    def report(self) -> TimerReport:
        """Ask the system how the timer stands and how its last run went; raises StartNotArranged."""
        ...

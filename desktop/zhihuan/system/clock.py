"""The only place that asks the machine what time it is. Everybody else takes `now` or `today` as a parameter."""

from __future__ import annotations

import sys
import time
from datetime import UTC, datetime


class SystemClock:
    """The machine's own clocks: the wall's, which may be set, and the steady one, which may not."""

    def now(self) -> datetime:
        """Return the present moment, aware, in the user's own time zone: where they are now, not at the start."""
        if sys.platform != "win32":
            # What runs for weeks would never hear that the zone was changed.
            time.tzset()
        return datetime.now(tz=UTC).astimezone()

    def monotonic(self) -> float:
        """Return seconds on a clock that nobody can set; on Linux and macOS it stands still in sleep."""
        return time.monotonic()

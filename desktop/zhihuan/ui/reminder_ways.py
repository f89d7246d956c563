"""How reminders reach the user on this computer, handed to the page of settings by whoever knows the system."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import time

from zhihuan.application.ports import Delivery
from zhihuan.application.starting import Arrangement, SystemTimer
from zhihuan.domain.errors import ZhihuanError


@dataclass(frozen=True, slots=True)
class ReminderWays:
    """The channels, to be tried out, and what the system does for the program while it is closed."""

    in_words: Callable[[], str]
    """How reminders come on this desktop."""
    try_each: Callable[[], tuple[Delivery, ...]]
    """Sends a test through every channel that needs no window; may take seconds, and any thread may ask it."""
    try_tray: Callable[[], Delivery]
    """Sends a test through the tray; at once, from the window's thread."""
    at_login: Arrangement
    timer: Callable[[], SystemTimer]
    """The system's timer, for the hours that are wished now."""
    hours: Callable[[], tuple[time, ...]]
    """The times of day that are wished now; any thread may ask."""
    line_instead: Callable[[ZhihuanError], str] = lambda _problem: ""
    """What may be typed instead where the timer cannot be set, to be copied; empty where nothing helps."""

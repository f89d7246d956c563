"""A field for a time of day, to the minute."""

from __future__ import annotations

import re
import unicodedata
from datetime import time
from typing import Final

from zhihuan.ui.widgets.fields import Field

_CLOCK: Final = re.compile(r"(\d{1,2})(?:[:.点时h]?(\d{2})分?|[点时h])?")


class TimeField(Field):
    """Takes `9`, `9:30`, `0930`, `21点45`; `value` is the time, or None while there is none."""

    value: time | None = None

    def show_time(self, at: time | None) -> None:
        """Put a time into the field."""
        self.set_text("" if at is None else f"{at:%H:%M}")

    def _understand(self) -> None:
        self.value = None
        if not self.text():
            return
        found = _CLOCK.fullmatch(unicodedata.normalize("NFKC", self.text()))
        hour, minute = (int(found[1]), int(found[2] or 0)) if found else (24, 0)
        if hour < 24 and minute < 60:  # noqa: PLR2004 - a day, an hour
            self.value = time(hour, minute)
        else:
            self.reject(self.tr("Write a time of day such as 9:30 or 21:45."))

    def _tidy(self) -> None:
        if self.value is not None:
            self.show_time(self.value)

"""A field for how many days before a due day to be reminded."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from typing import TYPE_CHECKING

from zhihuan.domain.reminder_rules import LONGEST_LEAD
from zhihuan.ui.widgets.fields import Field
from zhihuan.wording.reminder_rules import leads_words

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from zhihuan.ui.look import Look


class LeadsField(Field):
    """Takes `5, 2, 0`; `value` holds the days, the most first. Nothing typed is no day at all."""

    value: tuple[int, ...] = ()

    def __init__(self, look: Look, *, parent: QWidget | None = None) -> None:
        """Lay out an empty field."""
        self._look = look
        super().__init__(parent=parent)

    def show_leads(self, leads: Iterable[int]) -> None:
        """Put days into the field."""
        self.set_text(", ".join(str(lead) for lead in sorted(set(leads), reverse=True)))
        self._read()

    def _understand(self) -> None:
        parts = [part for part in re.split(r"[,;、\s]+", unicodedata.normalize("NFKC", self.text())) if part]
        self.value = ()
        if not all(part.isdecimal() and len(part) < 4 and int(part) <= LONGEST_LEAD for part in parts):  # noqa: PLR2004
            self.reject(self.tr("Write days from 0 to {most}, such as 5, 2, 0.").format(most=LONGEST_LEAD))
            return
        self.value = tuple(sorted({int(part) for part in parts}, reverse=True))
        self._say_understood(leads_words(self.value, self._look.formats))

"""What the user will be told, when and why, as long as nothing else happens."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from zhihuan.ui.bell import COMING_DAYS
from zhihuan.ui.models.columns import wide_day
from zhihuan.ui.models.rows import Column
from zhihuan.ui.widgets.folded_rows import FoldedRows
from zhihuan.wording.lists import clipped
from zhihuan.wording.occasions import occasion_word
from zhihuan.wording.reminder_record import subject_words

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from zhihuan.domain.reminder import Reminder
    from zhihuan.ui.desk import Desk
    from zhihuan.ui.look import Look

_LONGEST: Final = 80


class ComingCard(FoldedRows):
    """The next reminder in a sentence, and below a fold a row for each of the coming month."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        """Lay out an empty card."""
        self._desk = desk
        super().__init__(desk.look, self._columns(), _widest, parent, identity="key", can_wait=(1,))

    def retranslate(self) -> None:
        """Write every fixed text anew."""
        self.title.setText(QCoreApplication.translate("ComingCard", "What comes next"))
        self.fold.call(QCoreApplication.translate("ComingCard", "Every reminder"))
        self.table.retranslate(QCoreApplication.translate("ComingCard", "Reminders of the coming month"))
        self.model.retranslate()

    def refresh(self) -> None:
        """Show what is to come as it is now."""
        bell = self._desk.bell
        self.setVisible(bell is not None)
        if bell is None:
            return
        coming = bell.coming()
        summed_up = QCoreApplication.translate("ComingCard", "%n in the coming month", None, len(coming))
        self.show_rows(coming, summed_up, self._in_short(coming))

    def _in_short(self, coming: tuple[Reminder, ...]) -> str:
        if not coming:
            return QCoreApplication.translate(
                "ComingCard", "Nothing will be told in the next %n days.", None, COMING_DAYS
            )
        one = coming[0]
        words = QCoreApplication.translate("ComingCard", "{moment}: {what} ({why})")
        return words.format(moment=self._when(one), what=clipped(self._what(one), _LONGEST), why=occasion_word(one))

    def _when(self, one: Reminder) -> str:
        return self._desk.look.formats.moment(one.moment, self._desk.today)

    def _what(self, one: Reminder) -> str:
        return subject_words(one.subject_key, self._desk.position, self._desk.look.formats)

    def _columns(self) -> tuple[Column, ...]:
        def moment(one: Reminder) -> float:
            return one.moment.timestamp()

        return (
            Column(lambda: QCoreApplication.translate("ComingCard", "When"), self._when, sort=moment),
            Column(lambda: QCoreApplication.translate("ComingCard", "Why"), occasion_word),
            Column(
                lambda: QCoreApplication.translate("ComingCard", "Of what"), self._what, stretches=True, tip=self._what
            ),
        )


def _widest(look: Look) -> tuple[str, ...]:
    reasons = QCoreApplication.translate("Occasions", "the evening before the debit")
    return f"{wide_day(look)} 00:00", reasons, ""

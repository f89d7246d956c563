"""When to be reminded, and of what; what is seldom changed is folded away."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import time
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from zhihuan.domain.errors import TermsOutOfRange
from zhihuan.domain.reminder_rules import Quiet
from zhihuan.ui.preferences import WishList
from zhihuan.ui.theme import Size, Space, Tone
from zhihuan.ui.widgets.card import Card
from zhihuan.ui.widgets.fields import Check, Choice
from zhihuan.ui.widgets.folded import Folded
from zhihuan.ui.widgets.labels import Text
from zhihuan.ui.widgets.leads_field import LeadsField
from zhihuan.ui.widgets.tick import below_tick
from zhihuan.wording.reminder_rules import holidays_unknown_words, quiet_words, too_quiet_words

if TYPE_CHECKING:
    from zhihuan.ui.look import Look

KINDS: Final = ("statements", "debits", "before_holidays", "incomes")
"""What may be reminded of besides payments, by the name of its rule."""
_HALF_HOURS: Final = tuple(time(hour, minute) for hour in range(24) for minute in (0, 30))
_NIGHT: Final = Quiet(time(22), time(8))


class RemindersCard(Card):
    """Days before a due day and two times of day; quiet hours, further occasions and privacy below a fold."""

    def __init__(self, look: Look, wish_list: WishList, holidays_unknown: Callable[[], int | None], parent: QWidget,
                 ) -> None:
        """Lay out the card; `holidays_unknown` says of which year the holidays are not known, None: of none."""
        super().__init__(spacing=Space.M, parent=parent)
        self._wish_list = wish_list
        self._holidays_unknown = holidays_unknown
        self._title = Text("heading", parent=self)
        self.leads = LeadsField(look, parent=self)
        self._overdue = Text("faint", wraps=True, parent=self)
        self._from = Text("soft", parent=self)
        self.at = Choice(look, parent=self)
        self._again = Text("soft", parent=self)
        self.evening = Choice(look, parent=self)
        self.more = Folded(look, parent=self)
        self.quiet = Check(look, parent=self)
        self.since = Choice(look, parent=self)
        self._until = Text("soft", parent=self)
        self.until = Choice(look, parent=self)
        self.not_quiet = Text("faint", wraps=True, parent=self)
        self.not_quiet.set_tone(Tone.SEVERE)
        self._refused: tuple[time, time] | None = None
        self.kinds = {kind: Check(look, parent=self) for kind in KINDS}
        self.unknown = Text("faint", wraps=True, parent=self)
        self.private = Check(look, parent=self)
        self._build()
        self._connect()

    def retranslate(self) -> None:
        """Write every fixed text anew."""
        self._title.setText(QCoreApplication.translate("RemindersCard", "Reminders"))
        self.leads.call(
            QCoreApplication.translate("RemindersCard", "Remind me so many days before"),
            QCoreApplication.translate("RemindersCard", "7, 3, 1, 0 (0 is the day itself)"),
        )
        self._overdue.setText(QCoreApplication.translate(
            "RemindersCard", "What is overdue is reminded of every day until it is paid. Each reminder comes once."
        ))
        self._from.setText(QCoreApplication.translate("RemindersCard", "From this time of day"))
        self._again.setText(QCoreApplication.translate("RemindersCard", "On the day once more at"))
        self.more.call(QCoreApplication.translate("RemindersCard", "Quiet hours, other occasions, privacy"))
        self.quiet.setText(QCoreApplication.translate("RemindersCard", "Quiet from"))
        self._until.setText(QCoreApplication.translate("RemindersCard", "to"))
        for kind, words in zip(KINDS, _kind_words(), strict=True):
            self.kinds[kind].setText(words)
        self.private.setText(QCoreApplication.translate(
            "RemindersCard", "Leave amounts and names out of notices on the desktop"
        ))
        self.at.setAccessibleName(self._from.text())
        self.evening.setAccessibleName(self._again.text())
        self.since.setAccessibleName(self.quiet.text())
        self.until.setAccessibleName(QCoreApplication.translate("RemindersCard", "Quiet until"))

    def refresh(self) -> None:
        """Show what is wished."""
        wishes = self._wish_list.wishes
        rules = wishes.rules
        if not (self.leads.line.hasFocus() or self.leads.unreadable):
            self.leads.show_leads(rules.leads)
        for kind, box in self.kinds.items():
            _tick(box, on=bool(getattr(rules, kind)))
        _tick(self.quiet, on=rules.quiet is not None)
        _tick(self.private, on=wishes.private_notices)
        quiet = rules.quiet or _NIGHT
        for choice, moment in ((self.at, rules.at), (self.since, quiet.since), (self.until, quiet.until)):
            _fill(choice, moment)
        _fill(self.evening, rules.evening, none=QCoreApplication.translate("RemindersCard", "not again"))
        for part in (self.since, self.until, self._until):
            part.setEnabled(rules.quiet is not None)
        self.not_quiet.setText("" if self._refused is None else too_quiet_words(*self._refused))
        self.not_quiet.setVisible(self._refused is not None)
        self._show_unknown()
        self.more.sum_up(self._in_short())

    def _show_unknown(self) -> None:
        year = self._holidays_unknown() if self._wish_list.wishes.rules.before_holidays else None
        self.unknown.setText("" if year is None else holidays_unknown_words(year))
        self.unknown.setVisible(year is not None)

    def _in_short(self) -> str:
        wishes = self._wish_list.wishes
        further = sum(bool(getattr(wishes.rules, kind)) for kind in KINDS)
        parts = [
            quiet_words(wishes.rules.quiet),
            QCoreApplication.translate("RemindersCard", "%n more occasions", None, further),
        ]
        if wishes.private_notices:
            parts.append(QCoreApplication.translate("RemindersCard", "no amounts or names"))
        return " · ".join(parts)

    def _build(self) -> None:
        self.body.addWidget(self._title)
        self.leads.setMaximumWidth(Size.FOLD_BELOW // 2)
        self.body.addWidget(self.leads)
        self.body.addWidget(self._overdue)
        self._from.setBuddy(self.at)
        self._again.setBuddy(self.evening)
        times = _row(self._from, self.at, self._again, self.evening)
        times.insertSpacing(2, Space.XL)
        self.body.addLayout(times)
        self.body.addWidget(self.more)
        self.more.body.addLayout(_row(self.quiet, self.since, self._until, self.until))
        self.more.body.addLayout(below_tick(self.not_quiet))
        for kind, box in self.kinds.items():
            self.more.body.addWidget(box)
            if kind == "before_holidays":
                self.more.body.addLayout(below_tick(self.unknown))
        self.more.body.addWidget(self.private)

    def _connect(self) -> None:
        self.leads.line.editingFinished.connect(self._wish_leads)
        for box in (self.quiet, *self.kinds.values()):
            box.toggled.connect(self._wish_rules)
        for choice in (self.at, self.evening, self.since, self.until):
            choice.activated.connect(self._wish_rules)
        self.private.toggled.connect(self._wish_privacy)

    @Slot()
    def _wish_leads(self) -> None:
        if not self.leads.unreadable and self.leads.value != self._wish_list.wishes.rules.leads:
            self._want(leads=self.leads.value)

    @Slot()
    def _wish_rules(self) -> None:
        quiet = self._quiet_wished() if self.quiet.isChecked() else None
        kinds = {kind: box.isChecked() for kind, box in self.kinds.items()}
        self._want(at=self.at.chosen, evening=self.evening.chosen, quiet=quiet, **kinds)

    def _quiet_wished(self) -> Quiet | None:
        """Return the hours chosen; where they leave no time to tell anything, those in force, and that is said."""
        hours = self.since.chosen, self.until.chosen
        try:
            quiet = Quiet(*hours)
        except TermsOutOfRange:
            self._refused = hours
            return self._wish_list.wishes.rules.quiet
        self._refused = None
        return quiet

    @Slot()
    def _wish_privacy(self) -> None:
        self._wish_list.want(replace(self._wish_list.wishes, private_notices=self.private.isChecked()))

    def _want(self, **changed: Any) -> None:  # noqa: ANN401 - each rule has its own type
        wishes = self._wish_list.wishes
        self._wish_list.want(replace(wishes, rules=replace(wishes.rules, **changed)))
        self.refresh()


def _kind_words() -> tuple[str, ...]:
    return (
        QCoreApplication.translate("RemindersCard", "The day a credit line's statement is made"),
        QCoreApplication.translate("RemindersCard", "The evening before an automatic debit, to have the money there"),
        QCoreApplication.translate("RemindersCard", "The last working day before a long holiday (mainland China)"),
        QCoreApplication.translate("RemindersCard", "The day an income is expected"),
    )


def _row(*parts: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(Space.M)
    for part in parts:
        row.addWidget(part)
    row.addStretch(1)
    return row


def _tick(box: Check, *, on: bool) -> None:
    box.blockSignals(True)
    box.setChecked(on)
    box.blockSignals(False)


def _fill(box: Choice, moment: time | None, *, none: str = "") -> None:
    """Offer every half hour and the moment wished, which is chosen; `none` names the choice of no moment."""
    box.clear()
    if none:
        box.offer(none, None)
    for each in sorted({*_HALF_HOURS, *([] if moment is None else [moment])}):
        box.offer(f"{each:%H:%M}", each)
    box.choose(moment)

"""The list of what is due: overdue first, then today, the week and later, each with one button to say it is paid."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import groupby, pairwise
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from zhihuan.application.glance import DueGroup, DueRow, minimum_left
from zhihuan.domain.tally import Counted, tally
from zhihuan.ui.theme import Space, Tone
from zhihuan.ui.widgets.buttons import IconButton, PaidButton, Pause
from zhihuan.ui.widgets.card import Card, Rule
from zhihuan.ui.widgets.chip import Chip
from zhihuan.ui.widgets.labels import ElidedText, Text
from zhihuan.ui.widgets.lender_mark import LenderMark
from zhihuan.ui.widgets.money_label import MoneyLabel
from zhihuan.ui.widgets.section_header import SectionHeader
from zhihuan.wording.dues import due_soon
from zhihuan.wording.loans import due_part
from zhihuan.wording.payments import penalty_within
from zhihuan.wording.putting_off import put_off_words
from zhihuan.wording.totals import total_words

if TYPE_CHECKING:
    from datetime import datetime

    from zhihuan.domain.due import Due
    from zhihuan.domain.position import Position
    from zhihuan.ui.look import Look

MOST_ROWS: Final = 40
_TONES: Final = {DueGroup.OVERDUE: Tone.SEVERE, DueGroup.TODAY: Tone.WATCH}


class DueLine(QWidget):
    """One due; its button says that it is paid."""

    paid = Signal(object, object)
    """The due that was paid (`Due`), and the button that said so."""
    minimum_paid = Signal(object, object)
    """The bill of which the minimum was paid (`Due`), and the button that said so."""
    opened = Signal(str)
    """The loan or line of the due, by id."""
    menu_wanted = Signal(object, object)
    """When to be reminded of a due (`Due`) is asked at a button."""

    def __init__(self, look: Look, row: DueRow, position: Position, pause: Pause, parent: QWidget, *,
                 put_off: datetime | None = None, reminded: bool = True) -> None:
        """Write one row; its button waits while a pause lasts, and paying begins one.

        `put_off` is until when its reminder is; `reminded`: whether anybody is reminded at all.
        """
        super().__init__(parent)
        self.setProperty("role", "clear")
        self._look = look
        self._row = row
        self._pause = pause
        self.button = PaidButton(look, pause, QCoreApplication.translate("DueLine", "Paid"), parent=self)
        self.minimum: PaidButton | None = None
        self.remind = IconButton(look, "clock", parent=self)
        self._put_off = "" if put_off is None else put_off_words(put_off, position.today, look.formats)
        self._build(position)
        self.remind.setVisible(reminded)

    @property
    def due(self) -> Due:
        """What the row is about."""
        return self._row.due

    def _build(self, position: Position) -> None:
        row, formats = self._row, self._look.formats
        line = QHBoxLayout(self)
        line.setContentsMargins(0, Space.S, 0, Space.S)
        line.setSpacing(Space.M)
        line.addWidget(LenderMark(self._look, row.name, parent=self))
        names = QVBoxLayout()
        names.setSpacing(Space.HAIR)
        names.addWidget(ElidedText("strong", row.name, parent=self))
        whole, *shorter = self._what()
        names.addWidget(ElidedText("faint", whole, shorter=tuple(shorter), parent=self))
        if self._put_off:
            names.addWidget(ElidedText("faint", self._put_off, parent=self))
        line.addLayout(names, 1)
        self._offer_minimum(line)
        words = due_soon(row.due, position.today, formats)
        line.addLayout(self._when(words, formats.day(row.due.on, position.today)))
        line.addLayout(self._amounts())
        self.button.setAccessibleName(
            QCoreApplication.translate("DueLine", "{name}: {amount}, {due}. Mark as paid").format(
                name=row.name, amount=formats.money(row.due.to_pay), due=words
            )
        )
        self.button.clicked.connect(self._pay)
        self.remind.call(QCoreApplication.translate("DueLine", "{name}: when to be reminded").format(name=row.name))
        self.remind.clicked.connect(self._ask_when)
        line.addWidget(self.button)
        line.addWidget(self.remind)

    def _when(self, words: str, day: str) -> QVBoxLayout:
        """Return how soon it is due, over the day: beside each other they would take the room of the names."""
        tone, column = _TONES.get(self._row.group), QVBoxLayout()
        column.setSpacing(Space.HAIR)
        soon = Chip(words, tone, parent=self) if tone else Text("soft", words, parent=self)
        column.addStretch(1)
        column.addWidget(soon, 0, Qt.AlignmentFlag.AlignRight)
        column.addWidget(self._fixed(Text("faint", day, parent=self), ""))
        column.addStretch(1)
        return column

    def _amounts(self) -> QVBoxLayout:
        """Return what is to pay, and below it the minimum of a bill, or that this is paid."""
        due, amounts = self._row.due, QVBoxLayout()
        amounts.setSpacing(Space.HAIR)
        amount = MoneyLabel(self._look, "heading", parent=self)
        amount.show_amount(due.to_pay)
        amounts.addWidget(self._fixed(amount, "¥123,456.00"))
        if due.minimum is not None:
            asked = QCoreApplication.translate("DueLine", "minimum {amount}").format(
                amount=self._look.formats.money(due.minimum)
            )
            words = QCoreApplication.translate("Dues", "minimum paid") if due.paid and due.minimum_met else asked
            amounts.addWidget(self._fixed(Text("faint", words, parent=self), ""))
        return amounts

    def _offer_minimum(self, line: QHBoxLayout) -> None:
        """Let the minimum be paid while it is not, and is less than all."""
        left = minimum_left(self._row.due)
        if left is None:
            return
        minimum = QCoreApplication.translate("DueLine", "Minimum")
        self.minimum = PaidButton(self._look, self._pause, minimum, parent=self)
        words = QCoreApplication.translate("DueLine", "{name}: the minimum of {amount} is paid")
        self.minimum.setAccessibleName(words.format(name=self._row.name, amount=self._look.formats.money(left)))
        self.minimum.clicked.connect(self._pay_minimum)
        line.addWidget(self.minimum)

    def _fixed(self, widget: QWidget, widest: str) -> QWidget:
        """Keep the column as wide as its widest usual text, so that rows stand under each other."""
        widget.setMinimumWidth(widget.fontMetrics().horizontalAdvance(widest))
        if isinstance(widget, Text):
            widget.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return widget

    def _what(self) -> tuple[str, ...]:
        """Return what is due in a line, then shorter: the lender goes first, the penalty within it last."""
        row = self._row
        part, penalty = due_part(row.due, self._look.formats), penalty_within(row.due, self._look.formats)
        lender = row.lender.name if row.lender.name != row.name else ""
        account = QCoreApplication.translate("DueLine", "from {account}").format(account=row.pay_from)
        paid_from = account if row.pay_from else ""
        debit = QCoreApplication.translate("DueLine", "automatic debit") if row.automatic else ""
        forms = (
            (part, penalty, lender, debit, paid_from), (part, penalty, debit, paid_from), (part, penalty, debit),
            (part, debit), (part,),
        )
        return tuple(dict.fromkeys(" · ".join(filter(None, form)) for form in forms))

    def _pay(self) -> None:
        self.paid.emit(self._row.due, self.button)
        self._pause.begin()

    def _pay_minimum(self) -> None:
        self.minimum_paid.emit(self._row.due, self.minimum)
        self._pause.begin()

    def _ask_when(self) -> None:
        self.menu_wanted.emit(self._row.due, self.remind)

    def mouseDoubleClickEvent(self, _event: object) -> None:
        """Open the loan or line, unless the row came under the pointer by the first click."""
        if not self._pause.lasts:
            self.opened.emit(self._row.due.subject)


def group_words(group: DueGroup) -> str:
    """Return the heading of a group of dues."""
    return {
        DueGroup.OVERDUE: QCoreApplication.translate("DueList", "Overdue"),
        DueGroup.TODAY: QCoreApplication.translate("DueList", "Today"),
        DueGroup.THIS_WEEK: QCoreApplication.translate("DueList", "Coming days"),
        DueGroup.LATER: QCoreApplication.translate("DueList", "Later"),
    }[group]


class DueList(Card):
    """The card that holds the list; says so when nothing is due."""

    paid = Signal(object, object)
    minimum_paid = Signal(object, object)
    opened = Signal(str)
    menu_wanted = Signal(object, object)

    def __init__(self, look: Look, parent: QWidget) -> None:
        """Lay down an empty list."""
        super().__init__(spacing=0, parent=parent)
        self._look = look
        self._content: QWidget | None = None
        self._lines: list[DueLine] = []
        self._put_offs: Mapping[str, datetime] | None = None
        self._pause = Pause()

    def show_rows(self, rows: tuple[DueRow, ...], position: Position,
                  put_offs: Mapping[str, datetime] | None = None) -> None:
        """Show the dues of a day, grouped; the earliest forty when there are more.

        `put_offs` says by a due's key until when its reminder is put off; None where nobody is reminded.
        """
        self._put_offs = put_offs
        kept = self._kept()
        if self._content is not None:
            self.body.removeWidget(self._content)
            self._content.hide()
            self._content.deleteLater()
        self._content = QWidget(self)
        self._content.setProperty("role", "clear")
        column = QVBoxLayout(self._content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._lines = []
        for group, members in groupby(rows[:MOST_ROWS], key=lambda row: row.group):
            self._add_group(column, group, list(members), position)
        self._add_foot(column, rows)
        column.addStretch(1)
        self.body.addWidget(self._content, 1)
        self._content.show()
        if kept is not None:
            place, reminder = kept
            self._keep(place, reminder=reminder)

    def _add_group(self, column: QVBoxLayout, group: DueGroup, rows: list[DueRow], position: Position) -> None:
        found = tally((Counted(row.due.to_pay) for row in rows), position.currency)
        total = total_words(found, self._look.formats)
        column.addWidget(SectionHeader(group_words(group), total, parent=self._content))
        for row in rows:
            line = DueLine(
                self._look, row, position, self._pause, self._content or self,
                put_off=(self._put_offs or {}).get(row.due.key), reminded=self._put_offs is not None,
            )
            line.menu_wanted.connect(self.menu_wanted)
            line.paid.connect(self.paid)
            line.minimum_paid.connect(self.minimum_paid)
            line.opened.connect(self.opened)
            self._lines.append(line)
            column.addWidget(line)
            column.addWidget(Rule(parent=self._content))

    def _add_foot(self, column: QVBoxLayout, rows: Iterable[DueRow]) -> None:
        more = len(tuple(rows)) - MOST_ROWS
        if more > 0:
            words = QCoreApplication.translate("DueList", "and %n more, on the Loans page", None, more)
            column.addWidget(Text("faint", words, parent=self._content))
        elif more == -MOST_ROWS:
            words = QCoreApplication.translate("DueList", "Nothing is due in the next 31 days.")
            column.addWidget(Text("soft", words, parent=self._content))

    def lead_to(self, *following: QWidget) -> None:
        """Let Tab go from the list's last button to the controls beside it: the rows are newer than these."""
        if self._lines:
            last = self._lines[-1]
            for before, after in pairwise((last.button if last.remind.isHidden() else last.remind, *following)):
                QWidget.setTabOrder(before, after)

    def place_of(self, due: Due) -> int:
        """Return how many rows stand above a due; as if it were first when it is not shown."""
        return next((place for place, line in enumerate(self._lines) if line.due == due), 0)

    def focus_row(self, place: int) -> None:
        """Put the keyboard on a row's button, the last one when there are fewer rows."""
        if self._lines:
            self._lines[min(place, len(self._lines) - 1)].button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _kept(self) -> tuple[int, bool] | None:
        """Return where in the list the keyboard is, and whether on the button of a reminder; None where elsewhere."""
        focused = self.window().focusWidget()
        for place, line in enumerate(self._lines):
            if focused is not None and line.isAncestorOf(focused):
                # Qt would look for another place, and scroll the page to it.
                self.setFocus(Qt.FocusReason.OtherFocusReason)
                return place, focused is line.remind
        return None

    def _keep(self, place: int, *, reminder: bool) -> None:
        if self._lines:
            line = self._lines[min(place, len(self._lines) - 1)]
            (line.remind if reminder else line.button).setFocus(Qt.FocusReason.OtherFocusReason)


"""Fields to type into that say at once, in words beside them, what is wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QPainter
from PySide6.QtWidgets import QCheckBox, QComboBox, QVBoxLayout, QWidget

from zhihuan.domain.errors import AmountNotPositive, ZhihuanError
from zhihuan.ui.theme import Size, Space
from zhihuan.ui.widgets.labels import ElidedText, Text, mark
from zhihuan.ui.widgets.text_field import TextField
from zhihuan.ui.widgets.tick import draw_tick
from zhihuan.wording.entry import Lean, amount_from, date_from

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from PySide6.QtGui import QPaintEvent, QWheelEvent

    from zhihuan.domain.money import Money
    from zhihuan.ui.look import Look

_MOST_OFFERED: Final = 12
_OFFERED_ROLE: Final = int(Qt.ItemDataRole.UserRole) + 1


class _Offered:
    """What an item stands for: a member of an enum would come back from it as a plain text or number."""

    def __init__(self, value: object) -> None:
        self.value = value


class ErrorText(Text):
    """What is wrong with a field; takes no room while nothing is."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        """Say nothing yet."""
        super().__init__("error", wraps=True, parent=parent)
        self.hide()

    def say(self, words: str) -> None:
        """Say what is wrong, or nothing."""
        self.setText(words)
        self.setVisible(bool(words))
        if words:
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))


class Choice(QComboBox):
    """A choice of a few, with our own arrow."""

    def __init__(self, look: Look, name: str = "", *, parent: QWidget | None = None) -> None:
        """Offer nothing yet; fill with `addItem(text, value)`, or with `offer` where members of an enum are chosen."""
        super().__init__(parent)
        self._look = look
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMaxVisibleItems(_MOST_OFFERED)

    def offer(self, text: str, value: object) -> None:
        """Add something to choose."""
        self.addItem(text, value)
        self.setItemData(self.count() - 1, _Offered(value), _OFFERED_ROLE)

    def choose(self, value: object) -> None:
        """Choose for the user; the first where it is not offered."""
        offered = [self._offered(number) for number in range(self.count())]
        self.setCurrentIndex(offered.index(value) if value in offered else 0)

    @property
    def chosen(self) -> Any:  # noqa: ANN401
        """What was chosen of what was offered, None where nothing is."""
        return self._offered(self.currentIndex())

    def _offered(self, number: int) -> object:
        kept = self.itemData(number, _OFFERED_ROLE)
        return kept.value if isinstance(kept, _Offered) else None

    def showPopup(self) -> None:
        """Offer the entries whole: the style forgets the padding around them."""
        view, frame = self.view(), 2 * (Space.XS + Space.HAIR)
        shown = min(self.count(), self.maxVisibleItems())
        view.setMinimumHeight(sum(view.sizeHintForRow(row) for row in range(shown)) + frame)
        bar = view.verticalScrollBar().sizeHint().width() if self.count() > shown else 0
        view.setMinimumWidth(min(view.sizeHintForColumn(0) + frame + bar, self.screen().availableSize().width()))
        super().showPopup()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page that scrolls: nobody chooses by scrolling past."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the box, then the arrow."""
        super().paintEvent(event)
        painter = QPainter(self)
        arrow = self._look.icons.pixmap("chevron", "soft", Size.ICON_S, self.devicePixelRatioF())
        painter.drawPixmap(QPoint(self.width() - Size.ICON_S - Space.S, (self.height() - Size.ICON_S) // 2), arrow)
        painter.end()


class Check(QCheckBox):
    """A box to tick, with our own tick."""

    def __init__(self, look: Look, text: str = "", *, parent: QWidget | None = None) -> None:
        """Offer something to tick."""
        super().__init__(text, parent)
        self._look = look

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the box, then the tick."""
        super().paintEvent(event)
        if self.isChecked():
            draw_tick(self, self._look)


class Field(QWidget):
    """A name, a line to type into, what was understood, and what is wrong: one above the other."""

    changed = Signal()
    """The text moved: `value` may be another."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        """Lay out an unnamed field."""
        super().__init__(parent)
        self.setProperty("role", "clear")
        self._hint = ""
        self._room_kept = False
        self.name = ElidedText("soft", parent=self)
        self.line = TextField(self)
        self.understood = Text("faint", wraps=True, parent=self)
        self.error = ErrorText(parent=self)
        self.name.setBuddy(self.line)
        self.setFocusProxy(self.line)
        self._build()
        self.line.textChanged.connect(self._read)
        self.line.editingFinished.connect(self._tidy)

    def call(self, name: str, hint: str = "") -> None:
        """Name the field, and hint at what to type."""
        self._hint = hint
        self.name.setText(name)
        self.line.setAccessibleName(name)
        self.line.setPlaceholderText(hint)

    def suggest(self, text: str, why: str = "") -> None:
        """Show quietly what is taken while the field is empty, and why; nothing brings the hint back."""
        self.line.setPlaceholderText(text or self._hint)
        if not self.text() and not self.error.text():
            self._say_understood(why)

    def remark(self, words: str) -> None:
        """Say below the field what is to be known of the text in it, while nothing is wrong with that."""
        if not self.error.text():
            self._say_understood(words)

    def keep_room(self) -> None:
        """Keep a line below free for what is said of the text, so that nothing else moves while one types."""
        self._room_kept = True
        for part in (self.understood, self.error):
            part.ensurePolished()
            part.setMinimumHeight(part.fontMetrics().height())
        self._say_understood(self.understood.text())

    @property
    def unreadable(self) -> bool:
        """Whether something stands in the field that cannot be used."""
        return bool(self.text() and self.error.text())

    def text(self) -> str:
        """Return what was typed."""
        return self.line.text().strip()

    def set_text(self, text: str) -> None:
        """Type for the user."""
        self.line.setText(text)

    def reject(self, words: str) -> None:
        """Say what is wrong in words of the page; typing takes them away."""
        self.understood.setText("")
        self.understood.setVisible(self._room_kept and not words)
        self.error.say(words)
        self.line.setAccessibleDescription(words)
        mark(self.line, "wrong", bool(words))

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.XS)
        for part in (self.name, self.line, self.understood, self.error):
            column.addWidget(part)
        self.understood.hide()

    def _read(self) -> None:
        self.reject("")
        self._understand()
        self.changed.emit()

    def _say_understood(self, words: str) -> None:
        self.understood.setText(words)
        self.understood.setVisible(bool(words) or self._room_kept)

    def _understand(self) -> None:
        """Read what was typed; a plain field takes it as it is."""

    def _tidy(self) -> None:
        """Write what was understood plainly when the user leaves; a plain field leaves it."""


class AmountField(Field):
    """Takes `1,234.5`, `1.2万`, `１２３４` and `300+45.6`; `value` is the amount, or None while there is none."""

    def __init__(self, look: Look, explain: Callable[[ZhihuanError], str], *, currency: str = "CNY", what: str = "",
                 parent: QWidget | None = None) -> None:
        """Read amounts of a currency; `explain` makes the sentence of an error. With `what`, none below zero."""
        self.value: Money | None = None
        self._what = what
        self._look = look
        self._explain = explain
        self._currency = currency
        super().__init__(parent=parent)
        self.line.setInputMethodHints(Qt.InputMethodHint.ImhPreferNumbers)

    def read_in(self, currency: str) -> None:
        """Take what is typed, now and from now on, as amounts of another currency."""
        self._currency = currency
        self._read()

    def show_amount(self, amount: Money | None) -> None:
        """Put an amount into the field."""
        self.set_text("" if amount is None else str(amount))

    def _understand(self) -> None:
        self.value = None
        typed = self.text()
        if not typed:
            self._say_understood("")
            return
        try:
            self.value = self._not_below_zero(amount_from(typed, self._currency))
        except ZhihuanError as error:
            self.reject(self._explain(error))
            return
        plain = typed.replace(",", "").replace(".", "").isascii() and typed.replace(",", "").replace(".", "").isdigit()
        self._say_understood("" if plain else f"= {self._look.formats.money(self.value)}")

    def _not_below_zero(self, amount: Money) -> Money:
        if self._what and amount.minor < 0:
            raise AmountNotPositive(self._what, str(amount))
        return amount

    def _tidy(self) -> None:
        if self.value is not None:
            self.show_amount(self.value)


class DateField(Field):
    """Takes `25`, `12-25`, `2026-12-25`, `明天`, `tomorrow`, `+3`; `value` is the day, or None while there is none."""

    def __init__(self, look: Look, explain: Callable[[ZhihuanError], str], today: Callable[[], date], *,
                 lean: Lean = Lean.COMING, parent: QWidget | None = None) -> None:
        """Read days as seen from `today`, a bare day leaning one way; `explain` makes the sentence of an error."""
        self.value: date | None = None
        self._look = look
        self._explain = explain
        self._today = today
        self._lean = lean
        self._seen_from: date | None = None
        super().__init__(parent=parent)

    def look_from(self, day: date | None) -> None:
        """Look for a day without a month or year from another day than today on."""
        if day != self._seen_from:
            self._seen_from = day
            self._read()

    def show_day(self, day: date | None) -> None:
        """Put a day into the field."""
        self.set_text("" if day is None else day.isoformat())

    def _understand(self) -> None:
        self.value = None
        if not self.text():
            self._say_understood("")
            return
        try:
            self.value = date_from(self.text(), self._today(), self._lean, self._seen_from)
        except ZhihuanError as error:
            self.reject(self._explain(error))
            return
        self._say_understood(self._look.formats.day(self.value))

    def _tidy(self) -> None:
        if self.value is not None:
            self.show_day(self.value)

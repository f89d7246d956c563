"""The navigation rail: one button for each page, with a label or folded to icons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from zhihuan.ui.theme import Radius, Size, Space, Tone, Type, sized
from zhihuan.ui.widgets.labels import IconLabel, Text

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from zhihuan.ui.look import Look
    from zhihuan.ui.pages.page import PageEntry
    from zhihuan.ui.theme import Ink


class RailButton(QAbstractButton):
    """One page in the rail; shows a badge when something there wants attention."""

    def __init__(self, look: Look, icon: str, parent: QWidget) -> None:
        """Draw an unnamed button."""
        super().__init__(parent)
        self._look = look
        self._icon = icon
        self._badge = 0
        self._folded = False
        self.setCheckable(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFixedHeight(Size.RAIL_ITEM)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def call(self, name: str, shortcut: QKeySequence) -> None:
        """Give the button its name and say its shortcut."""
        self.setText(name)
        self.setToolTip(f"{name}  {shortcut.toString(QKeySequence.SequenceFormat.NativeText)}")
        self._describe()

    def set_badge(self, count: int) -> None:
        """Show how many things there want attention; zero shows nothing."""
        self._badge = count
        self._describe()
        self.update()

    def fold(self, *, folded: bool) -> None:
        """Show the icon alone, or with its label."""
        self._folded = folded
        self.update()

    def sizeHint(self) -> QSize:
        """Fill the rail."""
        return QSize(Size.RAIL_FOLDED, Size.RAIL_ITEM)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ground, focus, icon, label and badge."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_ground(painter)
        ink: Ink = "accent" if self.isChecked() else "soft"
        left = (self.width() - Size.ICON) // 2 if self._folded else Space.M
        picture = self._look.icons.pixmap(self._icon, ink, Size.ICON, self.devicePixelRatioF())
        painter.drawPixmap(QPoint(left, (self.height() - Size.ICON) // 2), picture)
        if not self._folded:
            self._draw_label(painter, left + Size.ICON + Space.M)
        if self._badge:
            self._draw_badge(painter)
        painter.end()

    def _describe(self) -> None:
        self.setAccessibleName(self.text())
        waiting = QCoreApplication.translate("Rail", "%n waiting", None, self._badge)
        self.setAccessibleDescription(waiting if self._badge else "")

    def _draw_ground(self, painter: QPainter) -> None:
        tokens = self._look.theme.tokens
        painter.setPen(Qt.PenStyle.NoPen)
        if self.isChecked():
            painter.setBrush(tokens.colour("accent_soft"))
        elif self.underMouse() or self.isDown():
            painter.setBrush(tokens.colour("hover"))
        else:
            painter.setBrush(Qt.BrushStyle.NoBrush)
        if self.hasFocus():
            painter.setPen(QPen(tokens.colour("accent"), Size.FOCUS))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), Radius.CONTROL, Radius.CONTROL)

    def _draw_label(self, painter: QPainter, left: int) -> None:
        painter.setPen(self._look.theme.tokens.colour("accent" if self.isChecked() else "ink"))
        painter.setFont(sized(self.font(), Type.BODY, bold=self.isChecked()))
        room = QRect(left, 0, self.width() - left - (Space.XXL if self._badge else Space.S), self.height())
        shown = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)

    def _draw_badge(self, painter: QPainter) -> None:
        tokens = self._look.theme.tokens
        painter.setFont(sized(self.font(), Type.NOTE, bold=True))
        text = str(self._badge) if self._badge < 100 else "99+"  # noqa: PLR2004
        wide = max(painter.fontMetrics().horizontalAdvance(text) + Space.M, 2 * Radius.PILL)
        top = Space.XS // 2 if self._folded else (self.height() - 2 * Radius.PILL) // 2
        where = QRectF(self.width() - wide - (0 if self._folded else Space.S), top, wide, 2 * Radius.PILL)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tokens.tone_ground(Tone.SEVERE))
        painter.drawRoundedRect(where, Radius.PILL, Radius.PILL)
        painter.setPen(tokens.colour("severe"))
        painter.drawText(where, Qt.AlignmentFlag.AlignCenter, text)


class Rail(QFrame):
    """All pages, settings at the foot; Up and Down walk through them, Tab leaves them."""

    page_chosen = Signal(str)
    """The user chose a page, perhaps the one that is shown."""

    def __init__(self, look: Look, entries: tuple[PageEntry, ...], parent: QWidget) -> None:
        """Build a button for each entry."""
        super().__init__(parent)
        self.setProperty("role", "rail")
        self._entries = entries
        self._buttons: dict[str, RailButton] = {}
        self._group = QButtonGroup(self)
        self._bird = IconLabel(look, "bird", "accent", Size.ICON + Space.S, self)
        self._name = Text("title", parent=self)
        self._column = QVBoxLayout(self)
        self._build(look)
        self.fold(folded=False)

    def button(self, key: str) -> RailButton:
        """Return a page's button."""
        return self._buttons[key]

    def choose(self, key: str) -> None:
        """Mark a page as the one shown."""
        self._buttons[key].setChecked(True)

    def fold(self, *, folded: bool) -> None:
        """Show icons alone, or icons with labels."""
        self.setFixedWidth(Size.RAIL_FOLDED if folded else Size.RAIL)
        self._name.setVisible(not folded)
        for button in self._buttons.values():
            button.fold(folded=folded)

    def retranslate(self, shortcuts: dict[str, QKeySequence]) -> None:
        """Write the names anew, each with its shortcut."""
        self._name.setText(self.tr("Zhihuan"))
        self.setAccessibleName(self.tr("Pages"))
        for entry in self._entries:
            self._buttons[entry.key].call(entry.title(), shortcuts[entry.key])

    def _build(self, look: Look) -> None:
        self._column.setContentsMargins(Space.M, Space.L, Space.M, Space.M)
        self._column.setSpacing(Space.XS // 2)
        brand = QHBoxLayout()
        brand.setContentsMargins(Space.S - 2, Space.XS, 0, Space.L)
        brand.setSpacing(Space.S)
        brand.addWidget(self._bird)
        brand.addWidget(self._name)
        brand.addStretch(1)
        self._column.addLayout(brand)
        for entry in self._entries:
            if not entry.at_foot:
                self._column.addWidget(self._button(look, entry))
        self._column.addStretch(1)
        for entry in self._entries:
            if entry.at_foot:
                self._column.addWidget(self._button(look, entry))
        self._group.buttonClicked.connect(self._tell)

    def _button(self, look: Look, entry: PageEntry) -> RailButton:
        button = RailButton(look, entry.icon, self)
        self._buttons[entry.key] = button
        self._group.addButton(button)
        return button

    def _tell(self, clicked: QAbstractButton) -> None:
        self.page_chosen.emit(next(key for key, button in self._buttons.items() if button is clicked))

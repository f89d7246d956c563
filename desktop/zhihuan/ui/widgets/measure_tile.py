"""A measure on a tile: its name, its value, the band it lies in, and a remark; pressing it asks how it was built."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from zhihuan.ui.theme import Size, Space, Tone
from zhihuan.ui.widgets.band_bar import BandBar
from zhihuan.ui.widgets.labels import IconLabel, Text

if TYPE_CHECKING:
    from fractions import Fraction

    from zhihuan.ui.look import Look
    from zhihuan.ui.widgets.band_bar import Band


class MeasureTile(QPushButton):
    """One measure; the band is said by icon, word and colour together."""

    def __init__(self, look: Look, *, parent: QWidget | None = None) -> None:
        """Lay out an empty tile."""
        super().__init__(parent)
        self.setProperty("role", "tile")
        self.setAutoDefault(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.MinimumExpanding)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._name = Text("soft", wraps=True, parent=self)
        self._value = Text("heading", parent=self)
        self._icon = IconLabel(look, Tone.UNKNOWN.value, "unknown", Size.ICON_S, self)
        self._band = Text("note", parent=self)
        self._bar = BandBar(look, parent=self)
        self._note = Text("faint", wraps=True, parent=self)
        self._build()

    @property
    def words(self) -> tuple[str, str, str, str]:
        """Name, value, band and remark as they stand there."""
        return self._name.text(), self._value.text(), self._band.text(), self._note.text()

    def name(self, text: str) -> None:
        """Write what is measured."""
        self._name.setText(text)

    def show_value(self, value: str, tone: Tone | None, band: str) -> None:
        """Show a value and the band it lies in; no tone: the measure has no bands."""
        self._value.setText(value)
        self._value.set_tone(tone if tone is Tone.UNKNOWN else None)
        self._band.setText(band)
        self._band.set_tone(tone)
        self._icon.setVisible(tone is not None)
        if tone is not None:
            self._icon.show_icon(tone.value, tone.value)
        self._tell()

    def show_bands(self, value: Fraction | None, bands: tuple[Band, ...]) -> None:
        """Draw the value on its bands; without bands nothing is drawn."""
        self._bar.setVisible(bool(bands))
        self._bar.show_value(value, bands, self.accessibleName())

    def remark(self, text: str) -> None:
        """Say something about the value in one quiet line."""
        self._note.setText(text)
        self._tell()

    def sizeHint(self) -> QSize:
        """Be as large as what stands on the tile."""
        layout = self.layout()
        return super().sizeHint() if layout is None else layout.totalSizeHint()

    def hasHeightForWidth(self) -> bool:
        """Grow where the words need two lines."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height that the words need at a width."""
        layout = self.layout()
        return super().heightForWidth(width) if layout is None else layout.totalHeightForWidth(width)

    def minimumSizeHint(self) -> QSize:
        """Cut nothing but what may be cut."""
        layout = self.layout()
        return super().minimumSizeHint() if layout is None else layout.totalMinimumSize()

    def _tell(self) -> None:
        name, value, band, note = self.words
        self.setAccessibleName(", ".join(filter(None, (f"{name}: {value}", band))))
        self.setAccessibleDescription(note)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.S, Space.S, Space.S, Space.S)
        column.setSpacing(Space.XS)
        row = QHBoxLayout()
        row.setSpacing(Space.XS)
        row.addWidget(self._value)
        row.addSpacing(Space.XS)
        row.addWidget(self._icon)
        row.addWidget(self._band)
        row.addStretch(1)
        column.addWidget(self._name)
        column.addLayout(row)
        column.addWidget(self._bar)
        column.addWidget(self._note)
        column.addStretch(1)
        self._icon.hide()
        self._bar.hide()

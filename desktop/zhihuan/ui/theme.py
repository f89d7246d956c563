"""Every colour, size and radius of the window, and the one place that puts them on the application.

Knows nothing of pages. Nothing else in `ui` writes a colour, a size or a radius.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass, fields
from enum import IntEnum, StrEnum
from typing import TYPE_CHECKING, Final, Literal

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette

from zhihuan.ui.stylesheet import style_sheet

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

Ink = Literal[
    "ink", "soft", "faint", "accent", "on_accent", "fine", "watch", "high", "severe", "unknown",
    "card", "paper", "track", "line", "edge", "on_ink", "hover", "accent_soft",
]

_LINUX_FACES: Final = ("Inter", "Noto Sans", "Source Sans 3", "Noto Sans CJK SC", "Source Han Sans SC")
_CJK_FACES: Final = ("PingFang SC", "Microsoft YaHei UI", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC",
                     "WenQuanYi Micro Hei", "Droid Sans Fallback")
# What Qt itself leaves round the text of a line edit and of a table's cell, in logical pixels.
_LINE_EDIT_MARGIN: Final = 2
_ITEM_MARGIN: Final = 3
_NAMELESS_FACES: Final = frozenset({"", "Sans", "Sans Serif", "sans-serif", "DejaVu Sans", "Bitstream Vera Sans"})


class Space(IntEnum):
    """Distances between things, in logical pixels."""

    HAIR = 1
    XS = 4
    S = 8
    M = 12
    L = 16
    XL = 24
    XXL = 32


class Radius(IntEnum):
    """How round corners are."""

    CONTROL = 6
    CARD = 10
    PILL = 9


class Type(IntEnum):
    """The type scale, in logical pixels."""

    FIGURE = 28
    TITLE = 20
    HEADING = 15
    BODY = 13
    NOTE = 12


class Size(IntEnum):
    """Sizes that several widgets share."""

    ICON_S = 16
    ICON = 20
    ICON_L = 32
    FOCUS = 2
    CONTROL = 32
    CONTROL_L = 36
    ROW = 44
    MARK = 36
    RING = 76
    RAIL = 208
    RAIL_FOLDED = 64
    RAIL_ITEM = 38
    FOLD_BELOW = 1000
    WINDOW_LEAST_WIDE = 900
    WINDOW_LEAST_HIGH = 600
    WINDOW_WIDE = 1280
    WINDOW_HIGH = 800
    TITLE_BAR = 32
    CONTENT_MOST = 1520


class Tone(StrEnum):
    """How serious something is; each tone has its own colour, icon and word."""

    FINE = "fine"
    WATCH = "watch"
    HIGH = "high"
    SEVERE = "severe"
    UNKNOWN = "unknown"


class ThemeChoice(StrEnum):
    """What the user chose in the settings."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True, slots=True)
class Tokens:
    """The colours of one theme, each as `#RRGGBB`."""

    dark: bool
    paper: str
    card: str
    rail: str
    hover: str
    line: str
    edge: str
    track: str
    ink: str
    soft: str
    faint: str
    on_ink: str
    accent: str
    accent_hover: str
    accent_soft: str
    on_accent: str
    fine: str
    watch: str
    high: str
    severe: str
    unknown: str
    fine_soft: str
    watch_soft: str
    high_soft: str
    severe_soft: str
    unknown_soft: str

    def colour(self, ink: Ink) -> QColor:
        """Return a token as a colour to paint with."""
        return QColor(str(getattr(self, ink)))

    def tone_ground(self, tone: Tone) -> QColor:
        """Return the pale ground that goes under a tone's text."""
        return QColor(str(getattr(self, f"{tone.value}_soft")))

    def named(self) -> dict[str, str]:
        """Return every colour by its name, for the style sheet."""
        return {field.name: str(getattr(self, field.name)) for field in fields(self) if field.name != "dark"}


LIGHT: Final = Tokens(
    dark=False,
    paper="#F6F5F1", card="#FFFFFF", rail="#EFEDE6", hover="#F3F1EB", line="#E3E0D7", edge="#D3CFC4", track="#E9E6DE",
    ink="#1E2A2C", soft="#4F5C5F", faint="#5F6B6E", on_ink="#FFFFFF",
    accent="#17665F", accent_hover="#12544E", accent_soft="#DFEDEA", on_accent="#FFFFFF",
    fine="#2A7048", watch="#855A00", high="#A84A1B", severe="#B3261E", unknown="#566368",
    fine_soft="#E3F1E8", watch_soft="#FBF0D5", high_soft="#FBE6DA", severe_soft="#FBE3E1", unknown_soft="#ECEBE6",
)
DARK: Final = Tokens(
    dark=True,
    paper="#14191A", card="#1C2324", rail="#101415", hover="#242C2D", line="#2B3435", edge="#3A4546", track="#2E3738",
    ink="#E8ECEB", soft="#A7B3B3", faint="#93A0A0", on_ink="#14191A",
    accent="#58B8AC", accent_hover="#6CC8BC", accent_soft="#1D3533", on_accent="#08201E",
    fine="#6CC08B", watch="#E3B341", high="#F0905A", severe="#F58C85", unknown="#A3AFB2",
    fine_soft="#1B3325", watch_soft="#3A2F12", high_soft="#3D2718", severe_soft="#41201E", unknown_soft="#2A3233",
)

_GROUNDS: Final = ("paper", "card", "rail", "hover", "accent_soft")
TEXT_ON: Final[dict[str, tuple[str, ...]]] = {
    **dict.fromkeys(("ink", "soft", "faint", "accent"), _GROUNDS),
    **{tone.value: (*_GROUNDS, f"{tone.value}_soft") for tone in Tone},
    "on_accent": ("accent", "accent_hover"),
    "on_ink": ("ink",),
}
"""Every ground each text colour is ever put on; the tests measure each pair in both themes."""


def face() -> QFont:
    """Return the body font: the system's face, a CJK face to fall back on, figures of equal width."""
    system = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()
    first = () if system in _NAMELESS_FACES else (system,)
    wished = (*first, *(_LINUX_FACES if sys.platform.startswith("linux") else ()), *_CJK_FACES)
    present = [family for family in dict.fromkeys(wished) if QFontDatabase.hasFamily(family)]
    font = QFont()
    if present:
        font.setFamilies(present)
    font.setFeature(QFont.Tag("tnum"), 1)
    font.setPixelSize(Type.BODY)
    return font


def sized(font: QFont, size: Type, *, bold: bool = False) -> QFont:
    """Return a font at another step of the scale, keeping its face and figures."""
    changed = QFont(font)
    changed.setPixelSize(size)
    changed.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    return changed


class Theme(QObject):
    """Puts one set of tokens on the whole application and follows the system when asked to."""

    changed = Signal()

    def __init__(self, application: QApplication) -> None:
        """Dress the application as the system is dressed."""
        super().__init__(application)
        self._application = application
        self._choice = ThemeChoice.SYSTEM
        self._tokens: Tokens | None = None
        application.setStyle("Fusion")
        application.setFont(face())
        application.styleHints().colorSchemeChanged.connect(self._follow)
        self._follow(application.styleHints().colorScheme())

    @property
    def tokens(self) -> Tokens:
        """The colours in force."""
        return self._tokens or LIGHT

    @property
    def choice(self) -> ThemeChoice:
        """What was chosen; `tokens.dark` says what came of it."""
        return self._choice

    def choose(self, choice: ThemeChoice) -> None:
        """Take another theme at once, everywhere."""
        self._choice = choice
        hints = self._application.styleHints()
        if choice is ThemeChoice.SYSTEM:
            hints.unsetColorScheme()
            self._follow(hints.colorScheme())
        else:
            dark = choice is ThemeChoice.DARK
            hints.setColorScheme(Qt.ColorScheme.Dark if dark else Qt.ColorScheme.Light)
            self._dress(DARK if dark else LIGHT)

    def _follow(self, scheme: Qt.ColorScheme) -> None:
        if self._choice is ThemeChoice.SYSTEM:
            self._dress(DARK if scheme == Qt.ColorScheme.Dark else LIGHT)

    def _dress(self, wanted: Tokens) -> None:
        if wanted is self._tokens:
            return
        self._tokens = wanted
        self._application.setPalette(palette(wanted))
        self._application.setStyleSheet(style_sheet(wanted.named(), _sizes()))
        self.changed.emit()


def palette(tokens: Tokens) -> QPalette:
    """Return the palette for what the style sheet does not draw."""
    roles = QPalette.ColorRole
    answer = QPalette(tokens.colour("card"), tokens.colour("paper"))
    pairs: tuple[tuple[QPalette.ColorRole, str], ...] = (
        (roles.Window, tokens.paper), (roles.WindowText, tokens.ink), (roles.Base, tokens.card),
        (roles.AlternateBase, tokens.hover), (roles.Text, tokens.ink), (roles.Button, tokens.card),
        (roles.ButtonText, tokens.ink), (roles.BrightText, tokens.severe), (roles.Highlight, tokens.accent),
        (roles.HighlightedText, tokens.on_accent), (roles.Link, tokens.accent), (roles.LinkVisited, tokens.accent),
        (roles.ToolTipBase, tokens.ink), (roles.ToolTipText, tokens.on_ink), (roles.PlaceholderText, tokens.faint),
        (roles.Accent, tokens.accent), (roles.Light, tokens.hover), (roles.Midlight, tokens.line),
        (roles.Mid, tokens.edge), (roles.Dark, tokens.faint), (roles.Shadow, tokens.edge),
    )
    for role, colour in pairs:
        answer.setColor(role, QColor(colour))
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        answer.setColor(QPalette.ColorGroup.Disabled, role, tokens.colour("faint"))
    answer.setColor(QPalette.ColorGroup.Disabled, roles.Highlight, QColor(tokens.track))
    return answer


def _sizes() -> dict[str, str]:
    """Return every size by name (`space_m`, `type_note`, …) and what the style sheet needs that follows from them."""
    families = (("space", Space), ("radius", Radius), ("type", Type), ("size", Size))
    named = {f"{prefix}_{member.name.lower()}": member.value for prefix, family in families for member in family}
    thicker = Size.FOCUS - Space.HAIR
    named |= {f"focused_{space.name.lower()}": space - thicker for space in Space}
    around = 2 * (Space.XS + Space.HAIR)
    text_inset = Space.S + _LINE_EDIT_MARGIN
    named |= {
        "half_xs": Space.XS // 2,
        "inner_control": Size.CONTROL - around,
        "inner_control_l": Size.CONTROL_L - around,
        "text_inset": text_inset,
        "focused_text_inset": text_inset - thicker,
        "cell_inset": Space.M - _ITEM_MARGIN,
        "radio_rim": (Space.L + 2 * Space.HAIR - Space.S) // 2,
    }
    return {name: f"{pixels}px" for name, pixels in named.items()}

"""How well one colour stands out from another, and readable pairs of any hue."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from PySide6.QtGui import QColor

LEAST_CONTRAST: Final = 4.5
_SPARE: Final = 0.2
_DARKEST_LINEAR: Final = 0.04045


def contrast(one: QColor, other: QColor) -> float:
    """Return the WCAG 2 contrast ratio of two opaque colours.

    >>> round(contrast(QColor("black"), QColor("white")))
    21
    """
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: QColor) -> float:
    """Return the relative luminance; the formula and its constants are those of WCAG 2.2."""
    return 0.2126 * _linear(colour.redF()) + 0.7152 * _linear(colour.greenF()) + 0.0722 * _linear(colour.blueF())


def _linear(part: float) -> float:
    return part / 12.92 if part <= _DARKEST_LINEAR else ((part + 0.055) / 1.055) ** 2.4


@lru_cache(maxsize=256)
def hue_pair(hue: int, *, dark: bool) -> tuple[QColor, QColor]:
    """Return readable ink and its pale ground of one hue (0–359), for lenders' marks."""
    ground = QColor.fromHslF(hue / 360, 0.42, 0.17) if dark else QColor.fromHslF(hue / 360, 0.62, 0.925)
    lightness = 0.62 if dark else 0.42
    step = 0.02 if dark else -0.02
    ink = QColor.fromHslF(hue / 360, 0.72, lightness)
    while contrast(ink, ground) < LEAST_CONTRAST + _SPARE:
        lightness += step
        ink = QColor.fromHslF(hue / 360, 0.72, lightness)
    return ink, ground

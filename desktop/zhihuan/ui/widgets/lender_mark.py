"""A lender's mark: its first character on a tinted rounded square."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from zlib import crc32

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from zhihuan.ui.contrast import hue_pair
from zhihuan.ui.theme import Radius, Size, Type, sized

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from zhihuan.ui.look import Look

# Hues people know these lenders by; no logo and no exact brand colour.
_HUES: Final = {
    "借呗": 214, "花呗": 205, "支付宝": 210, "网商": 214, "jiebei": 214, "huabei": 205, "alipay": 210, "mybank": 214,
    "京东": 3, "白条": 3, "金条": 8, "jd": 3, "美团": 44, "meituan": 44, "微粒贷": 151, "微众": 151, "微信": 140,
    "weilidai": 151, "webank": 151, "建设": 216, "ccb": 216, "招商": 354, "cmb": 354, "工商": 358, "icbc": 358,
    "农业": 165, "农行": 165, "abc": 165, "中国银行": 348, "中行": 348, "交通": 220, "交行": 220, "平安": 22,
    "浦发": 222, "中信": 0, "邮储": 150, "民生": 190, "光大": 285, "兴业": 225, "广发": 352, "度小满": 232,
    "360": 128, "抖音": 340, "放心借": 344, "滴滴": 24, "分期乐": 330, "拍拍贷": 200, "宜享花": 30, "携程": 212,
    "唯品": 324, "苏宁": 46, "携程金融": 212, "马上": 222, "招联": 8,
}


def lender_hue(name: str) -> int:
    """Return the same hue (0–359) for the same name, always.

    >>> lender_hue("招商银行"), lender_hue("JD Baitiao")
    (354, 3)
    >>> lender_hue("Aunt May") == lender_hue("aunt may ")
    True
    """
    lowered = name.strip().lower()
    first_known = next((hue for word, hue in _HUES.items() if word in lowered), None)
    return crc32(lowered.encode()) % 360 if first_known is None else first_known


class LenderMark(QWidget):
    """The mark beside a lender's name; decoration, so a screen reader passes over it."""

    def __init__(self, look: Look, name: str = "", *, size: int = Size.MARK, parent: QWidget | None = None) -> None:
        """Draw the mark of a lender."""
        super().__init__(parent)
        self._look = look
        self._name = name
        self.setFixedSize(size, size)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the mark."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self.font())
        draw_mark(painter, QRectF(self.rect()), self._name, dark=self._look.theme.tokens.dark)
        painter.end()


def draw_mark(painter: QPainter, square: QRectF, name: str, *, dark: bool) -> None:
    """Draw a lender's square and character, in a widget or in a table's cell."""
    ink, ground = hue_pair(lender_hue(name), dark=dark)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    painter.drawRoundedRect(square, Radius.PILL, Radius.PILL)
    painter.setPen(ink)
    painter.setFont(sized(painter.font(), Type.HEADING, bold=True))
    painter.drawText(square, Qt.AlignmentFlag.AlignCenter, name.strip()[:1].upper())

"""How the last 24 months were paid, a square a month."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from zhihuan.domain.due import DueState
from zhihuan.ui.theme import Tone
from zhihuan.ui.widgets.payment_strip import PaymentStrip, StripSquare

if TYPE_CHECKING:
    from zhihuan.domain.health.horizon import MonthPaid
    from zhihuan.wording.formats import Formats

_ON_TIME: Final = frozenset({DueState.PAID, DueState.UPCOMING})
_TO_PAY: Final = frozenset({DueState.DUE, DueState.PART_PAID, DueState.GRACE})
_JANUARY: Final = 1
_OCTOBER: Final = 10
"""From here on the next year would be written too near."""


def show_strip(strip: PaymentStrip, months: tuple[MonthPaid, ...], formats: Formats) -> None:
    """Show months on a strip, the year under each January and under the first."""
    squares = tuple(
        _square(one, formats, first=number == 0 and one.month.month < _OCTOBER) for number, one in enumerate(months)
    )
    late = sum(one.state in (DueState.OVERDUE, DueState.PAID_LATE) for one in months)
    known = sum(one.state is not None for one in months)
    if not known:
        summary = QCoreApplication.translate("PaymentStrip", "Nothing that fell due is recorded in these months.")
    else:
        summary = QCoreApplication.translate(
            "PaymentStrip", "Of %n months with something due, {late} were late.", None, known
        ).format(late=formats.count(late))
    strip.show_squares(squares, summary)


def _square(one: MonthPaid, formats: Formats, *, first: bool) -> StripSquare:
    mark, tone, words = _said(one)
    under = str(one.month.year) if first or one.month.month == _JANUARY else ""
    return StripSquare(mark, tone, under, f"{formats.month(one.month)}: {words}")


def _said(one: MonthPaid) -> tuple[str, Tone | None, str]:
    state = one.state
    if state is None:
        return "–", None, QCoreApplication.translate("PaymentStrip", "nothing due")
    if state in _ON_TIME:
        return "✓", Tone.FINE, QCoreApplication.translate("PaymentStrip", "paid in time")
    if state in _TO_PAY:
        return "·", Tone.UNKNOWN, QCoreApplication.translate("PaymentStrip", "still to pay")
    if state is DueState.PAID_LATE:
        return "!", Tone.WATCH, QCoreApplication.translate("PaymentStrip", "paid late")
    words = QCoreApplication.translate("PaymentStrip", "overdue, M{bucket}").format(bucket=one.bucket)
    return str(one.bucket), Tone.SEVERE, words

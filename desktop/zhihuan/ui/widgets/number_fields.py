"""Fields for whole numbers within bounds and for rates with their unit."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt

from zhihuan.domain.errors import NotANumber, NotWhole, TermsOutOfRange, ZhihuanError
from zhihuan.domain.rate import Rate, RateUnit
from zhihuan.ui.widgets.fields import Field
from zhihuan.ui.widgets.unit_field import UnitField
from zhihuan.wording.entry import rate_from, share_from
from zhihuan.wording.terms import rate_unit_word

if TYPE_CHECKING:
    from collections.abc import Callable
    from decimal import Decimal

    from PySide6.QtWidgets import QWidget

    from zhihuan.ui.look import Look


_MOST_DECIMALS: Final = 12
_WHOLE: Final = re.compile(r"-?[0-9]+")


class NumberField(Field):
    """Takes a whole number within bounds; `value` is the number, or None while there is none."""

    def __init__(self, what: str, bounds: tuple[int, int], explain: Callable[[ZhihuanError], str], *,
                 parent: QWidget | None = None) -> None:
        """Read numbers of `what`, a field the errors know; `explain` makes the sentence of an error."""
        self.value: int | None = None
        self._what = what
        self._bounds = bounds
        self._explain = explain
        super().__init__(parent=parent)
        self.line.setInputMethodHints(Qt.InputMethodHint.ImhPreferNumbers)

    def show_number(self, number: int | None) -> None:
        """Put a number into the field."""
        self.set_text("" if number is None else str(number))

    def _understand(self) -> None:
        self.value = None
        if not self.text():
            return
        try:
            self.value = number_from(self.text(), self._what, self._bounds)
        except ZhihuanError as error:
            self.reject(self._explain(error))


class ShareField(Field):
    """Takes `3`, `-3%` or `5‰`; `value` is the share of one, or None while there is none.

    A bare number is per cent, or has as many `places` as told: none for plain multiples.
    """

    def __init__(self, what: str, bounds: tuple[Decimal, Decimal], explain: Callable[[ZhihuanError], str], *,
                 places: int = 2, parent: QWidget | None = None) -> None:
        """Read shares of `what`, a field the errors know; `explain` makes the sentence of an error."""
        self.value: Decimal | None = None
        self._what = what
        self._bounds = bounds
        self._explain = explain
        self._places = places
        super().__init__(parent=parent)

    def show_share(self, share: Decimal | None) -> None:
        """Put a share into the field, as it would be typed."""
        self.set_text("" if share is None else self._written(share))

    def _understand(self) -> None:
        self.value = None
        if not self.text():
            return
        try:
            share = share_from(self.text(), self._places)
        except ZhihuanError as error:
            self.reject(self._explain(error if self._places else NotANumber(self._what, self.text()[:60])))
            return
        least, most = self._bounds
        if least <= share <= most:
            self.value = share
            return
        written = (f"{self._written(one)}{self._sign}" for one in (share, least, most))
        self.reject(self._explain(TermsOutOfRange(self._what, *written)))

    @property
    def _sign(self) -> str:
        return " %" if self._places else ""

    def _written(self, share: Decimal) -> str:
        return f"{share.scaleb(self._places).normalize():f}"


class RateField(UnitField):
    """Takes `14.6`, `14.6%`, `5‰` or `万分之四` with the unit it is quoted in; a bare number is per cent."""

    def __init__(self, look: Look, explain: Callable[[ZhihuanError], str], *, parent: QWidget | None = None) -> None:
        """Read rates; `explain` makes the sentence of an error."""
        self.value: Rate | None = None
        self._shown: Rate | None = None
        self._look = look
        self._explain = explain
        super().__init__(look, parent=parent)
        for unit in RateUnit:
            self.offer(rate_unit_word(unit), unit)
        self.line.setInputMethodHints(Qt.InputMethodHint.ImhPreferNumbers)

    def show_rate(self, rate: Rate) -> None:
        """Put a rate into the field as it was quoted; it stays exact however many digits it has."""
        self._shown = rate
        self.count_over(rate.unit)
        self.set_text(written_rate(rate))

    def _understand(self) -> None:
        self.value = None
        typed = self.text()
        if not typed:
            self._say_understood("")
            return
        unit: RateUnit = self.counted_over
        try:
            found = self._as_shown(typed, unit) or rate_from(typed, unit)
        except ZhihuanError as error:
            self.reject(self._explain(error))
            return
        self.value = found
        self._say_understood(self._yearly(found))

    def _as_shown(self, typed: str, unit: RateUnit) -> Rate | None:
        """Return the rate that was put into the field while it stands there as it was put."""
        shown = self._shown
        return shown if shown is not None and shown.unit is unit and typed == written_rate(shown) else None

    def _yearly(self, rate: Rate) -> str:
        if rate.unit in {RateUnit.YEAR, RateUnit.PERIOD}:
            return ""
        return self.tr("= {rate} a year").format(rate=self._look.formats.percent(rate.per_year, 2))


def number_from(text: str, what: str, bounds: tuple[int, int]) -> int:
    """Read a whole number of `what` within bounds, full-width figures too; raises NotWhole, TermsOutOfRange."""
    typed = unicodedata.normalize("NFKC", text)
    least, most = bounds
    if not _WHOLE.fullmatch(typed):
        raise NotWhole(what, typed[:20], str(least), str(most))
    if len(typed) <= len(str(most)) and least <= int(typed) <= most:
        return int(typed)
    raise TermsOutOfRange(what, typed[:20], str(least), str(most))


def written_rate(rate: Rate) -> str:
    """Return a rate as it would be typed: the number of its per cent, to twelve decimals."""
    return f"{round(rate.value.scaleb(2), _MOST_DECIMALS).normalize():f}"

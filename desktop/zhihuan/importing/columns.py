"""One table's columns by meaning: the text of a field in a row, read by what its layout says and its column proves."""

from __future__ import annotations

from functools import cache, partial
from typing import TYPE_CHECKING, Final

from zhihuan.application.date_orders import Order
from zhihuan.application.imported import Reason
from zhihuan.importing import amounts, dates
from zhihuan.importing.amounts import currency_named, decimal_marks, note_beside
from zhihuan.importing.announced import Told
from zhihuan.importing.cells import clean, heading, plain, word
from zhihuan.importing.characters import simplified
from zhihuan.importing.dates import looks_like_date, looks_like_day_number, orders
from zhihuan.importing.encodings import MISFIT
from zhihuan.importing.unusable import Unusable

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date, time

    from zhihuan.domain.money import Money
    from zhihuan.importing.profiles import Profile
    from zhihuan.importing.tables import Record, Table

_JOINED: Final = frozenset({"memo", "remark"})
_FREE_TEXT: Final = _JOINED | {"counterparty"}
_FEWEST_CELLS: Final = 3
_RULE_SIGNS: Final = "-=_*—－ \t\u3000"
_NULL: Final = r"\N"
_REMEMBERED: Final = 4096


class Columns:
    """Finds fields in a table's records by the meaning that a profile gives its headings."""

    def __init__(
        self, profile: Profile, table: Table, told: Told | None = None, otherwise: Order | None = None
    ) -> None:
        self._at = profile.columns_of(table.header)
        self._profile = profile
        self._table = table
        self._told = told or Told()
        self._otherwise = otherwise
        self._width = len(table.header) or profile.width
        self._headings = tuple(heading(title) for title in table.header)
        # Cells behind this one are notes; a row may end before them.
        met = [need for need in profile.needs if need <= self._at.keys()]
        self._needed_until = max(min(self._at[name]) for name in min(met, key=len))
        self._dates: dict[str, dates.Column] = {}
        self._marks: dict[str, Callable[[], frozenset[str]]] = {}
        self._plain: dict[str, str] = {}
        self._sole: dict[str, str] = {}

    def has(self, field: str) -> bool:
        """Say whether the table has a column for a field."""
        return field in self._at

    def title(self, field: str) -> str:
        """Return a field's own heading in this table."""
        return clean(self._table.header[self._at[field][0]]) if self._table.header else ""

    def text(self, record: Record, field: str) -> str:
        """Return a field's text in a row, blank where row or table has none; repeated notes are joined."""
        at, cells = self._at.get(field, ()), record.cells
        if not at:
            return ""
        if len(at) == 1:
            text = clean(cells[at[0]]) if at[0] < len(cells) else ""
            return "" if text == _NULL or (text[:2] == "--" and not text.strip("-")) else text
        texts = [clean(cells[index]) for index in at if index < len(cells)]
        filled = [text for text in texts if text.strip("-") and text != _NULL]
        return " ".join(dict.fromkeys(filled)) if field in _JOINED else next(iter(filled), "")

    def sole(self, field: str) -> str:
        """Return what a column holds wherever it holds anything; blank where it holds several things."""
        if field not in self._sole:
            held = {text for record in self._table.records if (text := self.text(record, field))}
            self._sole[field] = held.pop() if len(held) == 1 else ""
        return self._sole[field]

    def plain(self, record: Record, field: str) -> str:
        """Return a field's text in a row as it is compared; few texts stand in many rows, so they are remembered."""
        at = self._at.get(field, ())
        if len(at) != 1:
            return plain(self.text(record, field))
        written = record.cells[at[0]] if at[0] < len(record.cells) else ""
        known = self._plain.get(written)
        if known is None:
            known = plain(self.text(record, field))
            if len(self._plain) < _REMEMBERED:
                self._plain[written] = known
        return known

    def check_shape(self, record: Record) -> None:
        """Refuse a row that cannot be read, or told apart; raises Unusable."""
        if record.misfit:
            raise Unusable(Reason.BYTES_MISFIT, clean(next(filter(MISFIT.search, record.cells))))
        if record.unclosed and not self._is_free_text_quoted(record):
            raise Unusable(Reason.QUOTE_UNCLOSED, clean(next(cell for cell in record.cells if '"' in cell)))
        if len(record.cells) == self._width:
            return
        beyond = [cell for cell in record.cells[self._width :] if clean(cell)]
        if beyond or len(record.cells) <= self._needed_until:
            raise Unusable(Reason.WRONG_SHAPE, " | ".join(filter(None, map(clean, record.cells))))

    def _is_free_text_quoted(self, record: Record) -> bool:
        """Say whether the stray quotation mark is only part of a description, and every cell in its place."""
        free = {index for field in _FREE_TEXT for index in self._at.get(field, ())}
        quoted = {index for index, cell in enumerate(record.cells) if '"' in cell}
        return quoted <= free and len(record.cells) >= self._width

    def repeats_header(self, record: Record) -> bool:
        """Say whether a row is the header once more."""
        if not self._headings or heading(record.cells[0]) != self._headings[0]:
            return False
        return tuple(map(heading, record.cells[: self._width])) == self._headings

    def is_rule(self, record: Record) -> bool:
        """Say whether a line is only drawn, as exporters draw one under the last row."""
        return not record.cells[0].strip(_RULE_SIGNS) and not "".join(record.cells).strip(_RULE_SIGNS)

    def is_dated(self, record: Record, dated_by: str) -> bool:
        """Say whether a row has something like a day where its layout has one."""
        text = self.text(record, dated_by) or self.text(record, "posted")
        return looks_like_date(text) or looks_like_day_number(text)

    def is_total(self, record: Record) -> bool:
        """Say whether a row without a date is a sum of the rows above, or says that they end."""
        first = next(filter(None, map(clean, record.cells)), "")
        announced, compared = self._profile.announced, simplified(plain(first))
        return word(first) in announced.end or any(pattern.search(compared) for pattern in announced.end_patterns)

    def is_sentence(self, record: Record, *, after_rule: bool) -> bool:
        """Say whether a line without a date is no row: words, or after the rule also figures about the whole."""
        filled = sum(1 for cell in record.cells if clean(cell))
        return filled < (_FEWEST_CELLS if after_rule else _FEWEST_CELLS - 1)

    def moment(self, record: Record, field: str) -> tuple[date, time | None] | None:
        """Read a field's day and time of day; blank means None. Raises Unusable."""
        column = self._dates.get(field)
        if column is None:
            column = self._dates[field] = dates.Column(
                self._profile.order, cache(partial(self.orders, field)), self._told.month, self._profile.month_alone,
                self._profile.yearless, self._otherwise,
            )
        return dates.moment(self.text(record, field), column)

    def orders(self, field: str) -> frozenset[Order]:
        """Return which ways round a field's days prove to be written."""
        return orders(self.text(record, field) for record in self._table.records)

    def currency(self, record: Record) -> str:
        """Return a row's currency: its own, else what the file tells, else the layout's usual one. Raises Unusable."""
        text = self.text(record, "currency").strip("-/")
        return currency_named(text) if text else self._told.currency or self._profile.money.currency

    def amount(self, record: Record, field: str) -> Money | None:
        """Read a field's amount in the row's currency, a note beside it aside; blank means None. Raises Unusable."""
        if field not in self._at:
            return None
        text = self._filled(record, field) if self._profile.money.nought_is_blank else self.text(record, field)
        if not text:
            return None
        if text.endswith((")", "\uff09")):
            text = note_beside(text)[0]
        return amounts.amount(text, self._marks_of(field), self.currency(record))

    def _filled(self, record: Record, field: str) -> str:
        """Return the first text of a field's columns that is not nought."""
        texts = [clean(record.cells[index]) for index in self._at[field] if index < len(record.cells)]
        texts = [text for text in texts if text != _NULL]
        return next((text for text in texts if text.strip("0.,¥￥ ")), next(iter(texts), ""))

    def note(self, record: Record, field: str) -> str:
        """Return what stands in brackets behind an amount."""
        text = self.text(record, field)
        return note_beside(text)[1] if text.endswith((")", "\uff09")) else ""

    def _marks_of(self, field: str) -> Callable[[], frozenset[str]]:
        found = self._marks.get(field)
        if found is None:
            fixed = self._profile.money.decimal
            found = self._marks[field] = (lambda: frozenset(fixed)) if fixed else cache(partial(self._proved, field))
        return found

    def _proved(self, field: str) -> frozenset[str]:
        return decimal_marks(self.text(record, field) for record in self._table.records)

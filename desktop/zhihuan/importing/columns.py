"""One table's columns by meaning: the text of a field in a row, read by what its whole column proves."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from zhihuan.application.imported import Reason
from zhihuan.domain.money import CNY, Money
from zhihuan.importing.amounts import amount, currency_named, decimal_marks
from zhihuan.importing.cells import clean, heading, word
from zhihuan.importing.dates import Order, looks_like_date, moment, orders
from zhihuan.importing.unusable import Unusable

if TYPE_CHECKING:
    from datetime import date, time

    from zhihuan.importing.profiles import Profile
    from zhihuan.importing.tables import Record, Table

_JOINED: Final = frozenset({"memo", "remark"})
_FREE_TEXT: Final = _JOINED | {"counterparty"}
_FEWEST_CELLS: Final = 3
_RULE_SIGNS: Final = "-=_*—－ \t\u3000"


class Columns:
    """Finds fields in a table's records by the meaning that a profile gives its headings."""

    def __init__(self, profile: Profile, table: Table) -> None:
        self._at = profile.columns_of(table.header)
        self._table = table
        self._width = len(table.header)
        self._headings = tuple(heading(title) for title in table.header)
        # Cells behind this one are notes; a row may end before them.
        met = [need for need in profile.needs if need <= self._at.keys()]
        self._needed_until = max(min(self._at[name]) for name in min(met, key=len))
        self._end = profile.announced.end
        self._marks: dict[str, frozenset[str]] = {}
        self._orders: dict[str, frozenset[Order]] = {}

    def has(self, field: str) -> bool:
        """Say whether the table has a column for a field."""
        return field in self._at

    def title(self, field: str) -> str:
        """Return a field's own heading in this table."""
        return clean(self._table.header[self._at[field][0]])

    def text(self, record: Record, field: str) -> str:
        """Return a field's text in a row, blank where row or table has none; repeated notes are joined."""
        texts = [clean(record.cells[index]) for index in self._at.get(field, ()) if index < len(record.cells)]
        filled = [text for text in texts if text]
        return " ".join(filled) if field in _JOINED else next(iter(filled), "")

    def check_shape(self, record: Record) -> None:
        """Refuse a row whose cells cannot be told apart; raises Unusable (quote_unclosed, wrong_shape)."""
        if record.unclosed and not self._is_free_text_quoted(record):
            raise Unusable(Reason.QUOTE_UNCLOSED, clean(next(cell for cell in record.cells if '"' in cell)))
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
        return tuple(map(heading, record.cells[: self._width])) == self._headings

    def is_total(self, record: Record, dated_by: str) -> bool:
        """Say whether a row without a date is a sum of the rows above."""
        first = next(filter(None, map(clean, record.cells)), "")
        return word(first) in self._end and not self.text(record, dated_by)

    def is_rule(self, record: Record) -> bool:
        """Say whether a line is only drawn, as exporters draw one under the last row."""
        return not "".join(record.cells).strip(_RULE_SIGNS)

    def is_sentence(self, record: Record, dated_by: str, *, after_rule: bool) -> bool:
        """Say whether a line of a statement is no row: words, or after the rule also figures about the whole."""
        if looks_like_date(self.text(record, dated_by)):
            return False
        filled = sum(1 for cell in record.cells if clean(cell))
        return filled < (_FEWEST_CELLS if after_rule else _FEWEST_CELLS - 1)

    def moment(self, record: Record, field: str) -> tuple[date, time | None] | None:
        """Read a field's day and time of day; blank means None. Raises Unusable."""
        if field not in self._orders:
            self._orders[field] = orders(self.text(other, field) for other in self._table.records)
        return moment(self.text(record, field), self._orders[field])

    def amount(self, record: Record, field: str) -> Money | None:
        """Read a field's amount in the row's currency; blank means None, never zero. Raises Unusable."""
        if field not in self._marks:
            self._marks[field] = decimal_marks(self.text(other, field) for other in self._table.records)
        currency = currency_named(self.text(record, "currency")) if self.has("currency") else CNY
        return amount(self.text(record, field), self._marks[field], currency)

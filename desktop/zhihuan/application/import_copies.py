"""Rows of this program's own lists that say what the ledger holds: an export read back, a list kept beside it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from zhihuan.application.import_owners import Whose, source_of
from zhihuan.application.import_targets import target_of
from zhihuan.application.import_terms import folded
from zhihuan.application.import_things import ENTRY_KINDS, Movement
from zhihuan.application.imported import ImportedRow
from zhihuan.domain.book import Book, ImportId, RowKey
from zhihuan.domain.credit_line import CreditLine
from zhihuan.domain.loan import Loan
from zhihuan.domain.money import Money
from zhihuan.domain.payment import Payment
from zhihuan.domain.revolving import EntryKind

OWN: Final = "zhihuan"
"""The source of lists in this program's own columns."""
_Measure = tuple[str, EntryKind, date, Money]


@dataclass(slots=True)
class Copies:
    """The movements of a book by loan or line, kind, day and amount.

    Each is found once in each list: equal rows stay two, and what one sheet of a file tells another may tell again.
    """

    _held: dict[_Measure, list[Movement]] = field(default_factory=lambda: defaultdict(list))
    _met: dict[ImportId, set[str]] = field(default_factory=dict)
    _listed: frozenset[str] = frozenset()

    @classmethod
    def of(cls, book: Book, files: Iterable[Whose]) -> Copies:
        """Return what a book holds beside what the rows of each of these files are recorded as."""
        ours = [one for one in files if one.source == OWN]
        if not ours:
            return cls()
        copies = cls(_listed=frozenset(row.thing for row in book.rows.values() if source_of(row.id) == OWN))
        movements: list[Movement] = [*book.payments.values(), *book.entries.values()]
        for thing in movements:
            copies._held[_measure(thing)].append(thing)
        for one in ours:
            keys = (RowKey(one.key(row.key)) for row in one.file.rows)
            copies._met[one.imported] = {book.rows[key].thing for key in keys if key in book.rows}
        return copies

    def found(self, row: ImportedRow, whose: Whose, targets: Iterable[Loan | CreditLine]) -> str | None:
        """Return what the loan or line is called that holds just what a row says, and count that as met.

        Where another list told of a movement, its words must be the same too; order numbers never differ.
        """
        if whose.source != OWN or row.on is None or row.amount is None or row.kind not in ENTRY_KINDS:
            return None
        met = self._met[whose.imported]
        for target in targets:
            held = self._held.get((target.id, ENTRY_KINDS[row.kind], row.on, row.amount), [])
            same = next((one for one in held if one.id not in met and self._is_same(one, row)), None)
            if same is not None:
                met.add(same.id)
                return target.name
        return None

    def _is_same(self, thing: Movement, row: ImportedRow) -> bool:
        if thing.order_id and row.order_id and thing.order_id != row.order_id:
            return False
        return thing.id not in self._listed or folded(thing.note) == folded(row.memo)


def _measure(thing: Movement) -> _Measure:
    kind = EntryKind.REPAYMENT if isinstance(thing, Payment) else thing.kind
    return target_of(thing), kind, thing.on, thing.amount

"""Rows without a usable order number beside rows of the same account that have one, and the other way round.

A spreadsheet program that saves a statement anew shortens its long numbers and cuts the seconds off, so that its rows
have no key that the original file's rows have; what is left to compare is what they say.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from zhihuan.application.import_owners import Whose, source_of
from zhihuan.application.import_terms import folded
from zhihuan.application.import_things import ENTRY_KINDS, Movement, Taken
from zhihuan.application.imported import ImportedRow
from zhihuan.application.row_keys import has_number, owner_of
from zhihuan.domain.book import ImportId, RecordedRow
from zhihuan.domain.loan import Loan
from zhihuan.domain.money import Money
from zhihuan.domain.payment import Payment
from zhihuan.domain.revolving import EntryKind

_Measure = tuple[str, str, bool, EntryKind, date, Money]


@dataclass(slots=True)
class Numberless:
    """The movements of every account by day, kind and amount; for the rows of one file each is found once."""

    taken: Taken
    _held: dict[_Measure, list[tuple[RecordedRow, Movement]]] = field(default_factory=lambda: defaultdict(list))
    _met: dict[ImportId, set[str]] = field(default_factory=dict)

    @classmethod
    def of(cls, taken: Taken) -> Numberless:
        """Return what a book holds."""
        numberless = cls(taken)
        for row in taken.book.rows.values():
            numberless.note(row)
        return numberless

    def note(self, row: RecordedRow) -> None:
        """Remember what a row became."""
        thing = self.taken.thing(row.thing)
        if thing is not None and not isinstance(thing, Loan):
            kind = EntryKind.REPAYMENT if isinstance(thing, Payment) else thing.kind
            account = source_of(row.id), owner_of(row.id), has_number(row.id)
            self._held[*account, kind, thing.on, thing.amount].append((row, thing))

    def same(self, row: ImportedRow, key: str, whose: Whose) -> RecordedRow | None:
        """Return the record of the movement that a row tells in the same words, counted as met."""
        recorded = next((one for one, thing in self._left(row, key, whose) if _in_the_words_of(row, thing)), None)
        if recorded is not None:
            self._met_by(whose).add(recorded.thing)
        return recorded

    def found(self, row: ImportedRow, key: str, whose: Whose) -> tuple[Movement | None, Sequence[Movement]]:
        """Return the movement that a row tells in the same words, counted as met, else those it tells in other words.

        The key of what is the same is noted, so that a later state of the row is followed.
        """
        same = self.same(row, key, whose)
        if same is None:
            return None, [thing for _, thing in self._left(row, key, whose)]
        self.taken.note(key, whose.imported, row.line, same.thing)
        thing = self.taken.thing(same.thing)
        return None if isinstance(thing, Loan) else thing, ()

    def repaid_on(self, on: date, whose: Whose) -> list[RecordedRow]:
        """Return what is recorded of the account's own repayments of a day."""
        return [
            recorded for (source, owner, _, kind, day, _amount), held in self._held.items()
            if (source, owner, kind, day) == (whose.source, whose.owner, EntryKind.REPAYMENT, on)
            for recorded, _thing in held
        ]

    def _left(self, row: ImportedRow, key: str, whose: Whose) -> list[tuple[RecordedRow, Movement]]:
        """Return what a row may be that no other row of its file is.

        Only movements of the row's own account, day, kind and amount are meant of which the one side has an order
        number and the other has none.
        """
        if row.on is None or row.amount is None or row.kind not in ENTRY_KINDS or not row.key:
            return []
        account = source_of(key), owner_of(key), not has_number(key)
        held = self._held.get((*account, ENTRY_KINDS[row.kind], row.on, row.amount))
        if not held:
            return []
        met = self._met_by(whose)
        return [(one, thing) for one, thing in held if one.imported != whose.imported and thing.id not in met]

    def _met_by(self, whose: Whose) -> set[str]:
        """Return what the rows of a file are known to be: what their keys say, and what was found since."""
        if whose.imported not in self._met:
            rows = self.taken.book.rows
            keys = (whose.key(row.key) for row in whose.file.rows if row.key)
            self._met[whose.imported] = {rows[key].thing for key in keys if key in rows}  # type: ignore[index]
        return self._met[whose.imported]


def _in_the_words_of(row: ImportedRow, thing: Movement) -> bool:
    if not isinstance(thing, Payment) and folded(thing.counterparty) != folded(row.counterparty):
        return False
    return folded(thing.note) == folded(row.memo)

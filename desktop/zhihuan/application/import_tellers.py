"""Which file of an import tells of a movement that another row of it may be."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from zhihuan.application.import_preview import THINGS_JOINED_BY, PlannedRow
from zhihuan.application.import_things import Taken
from zhihuan.domain.book import ImportId


@dataclass(frozen=True, slots=True)
class Tellers:
    """The files of one import by the movements that come with it."""

    files: Mapping[str, str]

    @classmethod
    def of(cls, taken: Taken, names: Mapping[ImportId, str]) -> Tellers:
        """Return which file (by the `names` of the imports) tells of what the ledger does not hold yet."""
        book = taken.book
        held = book.payments.keys() | book.entries.keys()
        first_told_last = reversed(taken.rows.values())
        return cls({row.thing: names.get(row.imported, "") for row in first_told_last if row.thing not in held})

    def told(self, row: PlannedRow) -> PlannedRow:
        """Return a row that names the file in which the likeliest movement that it may be stands."""
        if not row.suggested or row.beside:
            return row
        return replace(row, beside=self.files.get(row.suggested[0].split(THINGS_JOINED_BY, 1)[0], ""))

"""What a statement says about itself, compared with what was read.

Differences are told, never fatal: the exporters themselves warn that their sums may differ.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhihuan.application.imported import ImportedRow, Note, NoteKind
from zhihuan.domain.errors import DomainError
from zhihuan.domain.money import Money
from zhihuan.importing.cells import is_damaged_id, plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zhihuan.importing.columns import Columns
    from zhihuan.importing.profiles import Profile
    from zhihuan.importing.tables import Record


def owner_in(profile: Profile, outside: str) -> str:
    """Return the account that a file says it was exported from, or nothing."""
    match = profile.announced.owner.search(plain(outside))
    return match[1] if match else ""


def differences(
    profile: Profile, outside: str, columns: Columns, records: Sequence[Record], rows: Sequence[ImportedRow]
) -> list[Note]:
    """Return how the rows differ from the counts and sums that the file announces."""
    text = plain(outside)
    notes = []
    count = profile.announced.rows.search(text)
    if count and int(count[1]) != len(rows):
        notes.append(Note(NoteKind.COUNT_DIFFERS, expected=count[1], found=str(len(rows))))
    sums: dict[str, int] = {}
    for record, row in zip(records, rows, strict=True):
        direction = columns.text(record, "direction")
        sums[direction] = sums.get(direction, 0) + (row.amount.minor if row.amount else 0)
    for match in profile.announced.sums.finditer(text):
        found = Money(sums.get(match[1], 0))
        if _amount(match[2]) != found:
            notes.append(Note(NoteKind.SUM_DIFFERS, subject=match[1], expected=match[2], found=str(found)))
    return notes


def damaged_ids(columns: Columns, records: Sequence[Record]) -> list[Note]:
    """Return a note where a spreadsheet program shortened order numbers for good."""
    damaged = [record.line for record in records if is_damaged_id(columns.text(record, "order_id"))]
    return [Note(NoteKind.IDS_DAMAGED, line=damaged[0], found=str(len(damaged)))] if damaged else []


def _amount(text: str) -> Money | None:
    try:
        return Money.parse(text)
    except DomainError:
        return None

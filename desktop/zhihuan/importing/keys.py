"""Keys by which the same event is known again when it is exported again.

With an order number: whose file, which account, the number and the kind, and neither status
nor amount nor words, so that a later state of one order is met again. Without one: a digest of
all that the row says, and how often the file said it before, so that two equal rows stay two.
"""

from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from zhihuan.application.imported import ImportedRow, Reason, RowGroup, RowKind

if TYPE_CHECKING:
    from collections.abc import Iterable

_DIGEST_BYTES: Final = 16
_COUNTED: Final = frozenset({RowGroup.NEW, RowGroup.UNDECIDED})


def order_key(source: str, owner: str, order_id: str, kind: RowKind) -> str:
    """Return the key of an event that has an order number.

    >>> order_key("alipay", "me@example.com", "2026", RowKind.REPAY)
    'alipay|me@example.com|2026|repay'
    """
    return f"{source}|{owner}|{order_id}|{kind}"


def content_key(source: str, owner: str, *said: object) -> str:
    """Return the key of an event that has no order number: a digest of what its row says."""
    text = "\x1f".join("" if part is None else str(part) for part in said)
    return f"{source}|{owner}|={hashlib.blake2b(text.encode(), digest_size=_DIGEST_BYTES).hexdigest()}"


def numbered(rows: Iterable[ImportedRow]) -> tuple[ImportedRow, ...]:
    """Mark rows that say the same order twice, and number those that only look alike.

    The same order with the same day, amount and loan is a duplicate; with other ones it is
    another part of that order and gets its occurrence number. Rows without an order number
    are never duplicates of each other within a file.
    """
    seen: dict[str, list[tuple[object, ...]]] = {}
    return tuple(_told_apart(row, seen) if row.key and row.group in _COUNTED else row for row in rows)


def _told_apart(row: ImportedRow, seen: dict[str, list[tuple[object, ...]]]) -> ImportedRow:
    earlier = seen.setdefault(row.key, [])
    said = (row.on, row.at, row.amount, row.product, row.loan_name, row.period)
    if row.order_id and said in earlier:
        occurrence = earlier.index(said) + 1
        return replace(row, group=RowGroup.DUPLICATE, reason=Reason.REPEATED, key=_with(row.key, occurrence))
    earlier.append(said)
    return replace(row, key=_with(row.key, len(earlier))) if len(earlier) > 1 else row


def _with(key: str, occurrence: int) -> str:
    return f"{key}#{occurrence}" if occurrence > 1 else key

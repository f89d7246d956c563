"""What a statement says about itself outside its table, and how its rows compare with that.

Differences are told, never fatal: the exporters themselves warn that their sums may differ.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from zhihuan.application.agreement import Agreement
from zhihuan.application.imported import ImportedRow, Note, NoteKind
from zhihuan.domain.errors import DomainError
from zhihuan.domain.money import Money
from zhihuan.importing.amounts import currency_named
from zhihuan.importing.cells import is_damaged_id, plain
from zhihuan.importing.characters import simplified
from zhihuan.importing.unusable import Unusable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zhihuan.importing.columns import Columns
    from zhihuan.importing.profiles import Patterns, Profile
    from zhihuan.importing.tables import Record

_MONTHS: Final = range(1, 13)
_YEAR_AND_MONTH: Final = 2


@dataclass(frozen=True, slots=True)
class Told:
    """What a file says of all its rows; empty where it does not say.

    `owner` and `account` count for keys, so they come from the content alone; the rest may be
    told by the sheet's name or, as a last hint, by the file's.
    """

    owner: str = ""
    account: str = ""
    account_hint: str = ""
    lender: str = ""
    currency: str = ""
    month: tuple[int, int] | None = None
    sheet: str = ""


def told(profile: Profile, outside: str, *, sheet: str = "", name: str = "") -> Told:
    """Return what the text around a table, its sheet's name and its file's name say."""
    announced, content = profile.announced, outside
    places = (content, sheet, name)
    return Told(
        owner=_first(announced.owner, (content,)),
        account=_first(announced.account, (content,)),
        account_hint=_first(announced.account, places),
        lender=_first(announced.lender, places),
        currency=_currency(_first(announced.currency, places)),
        month=_month(announced.month, places),
        sheet=_compared(sheet),
    )


def bears_banner(profile: Profile, outside: str, *, sheet: str = "", name: str = "") -> bool:
    """Say whether a file's own text, its sheet's name or its own names the layout's maker."""
    banner = profile.announced.banner
    return any(pattern.search(_compared(text)) for text in (outside, sheet, name) for pattern in banner)


@lru_cache(maxsize=8)
def _compared(text: str) -> str:
    """Return a text as patterns see it, each character in its place; every layout asks for the same few."""
    return simplified(_written(text))


@lru_cache(maxsize=8)
def _written(text: str) -> str:
    """Return a text as it is written, but for its edges and the width of its letters."""
    return plain(text)


def _first(patterns: Patterns, places: Sequence[str]) -> str:
    """Return what the first pattern that fits finds, as it is written there."""
    for place in places:
        for pattern in patterns:
            match = pattern.search(_compared(place))
            if match:
                group = next((number for number, text in enumerate(match.groups(), 1) if text), 0)
                return _written(place)[slice(*match.span(group))].strip()
    return ""


def _month(patterns: Patterns, places: Sequence[str]) -> tuple[int, int] | None:
    for place in places:
        for pattern in patterns:
            match = pattern.search(_compared(place))
            if match and len(match.groups()) >= _YEAR_AND_MONTH and int(match[2]) in _MONTHS:
                return int(match[1]), int(match[2])
    return None


def _currency(text: str) -> str:
    try:
        return currency_named(text) if text else ""
    except Unusable:
        return ""


def compared(
    profile: Profile, outside: str, columns: Columns, records: Sequence[Record], rows: Sequence[ImportedRow]
) -> tuple[Agreement, list[Note]]:
    """Return what of the counts and sums that the file announces is so, and how the rows differ from the rest."""
    text = _compared(outside)
    notes: list[Note] = []
    agreed: dict[str, Money] = {}
    count = next(filter(None, (pattern.search(text) for pattern in profile.announced.rows)), None)
    as_many = count is not None and int(count[1]) == len(rows)
    if count and not as_many:
        notes.append(Note(NoteKind.COUNT_DIFFERS, expected=count[1], found=str(len(rows))))
    told_sums = any(pattern.search(text) for pattern in profile.announced.sums)
    sums = _sums(profile, columns, records, rows) if told_sums else {}
    for pattern in profile.announced.sums:
        for match in pattern.finditer(text):
            found = Money(sums.get(profile.meaning("direction", match[1]) or match[1], 0))
            if _amount(match[2]) == found:
                agreed |= {match[1]: found} if found else {}
            else:
                notes.append(Note(NoteKind.SUM_DIFFERS, subject=match[1], expected=match[2], found=str(found)))
    return Agreement(len(rows) if as_many else None, tuple(agreed.items())), notes


def _sums(
    profile: Profile, columns: Columns, records: Sequence[Record], rows: Sequence[ImportedRow]
) -> dict[str, int]:
    """Return what the rows of each direction add up to, by its meaning where it has one, else by its word."""
    sums: dict[str, int] = {}
    for record, row in zip(records, rows, strict=True):
        direction = columns.plain(record, "direction")
        meant = profile.meaning("direction", direction) or direction
        sums[meant] = sums.get(meant, 0) + (row.amount.minor if row.amount else 0)
    return sums


def damaged_ids(columns: Columns, records: Sequence[Record]) -> list[Note]:
    """Return a note where a spreadsheet program shortened order numbers for good."""
    if not columns.has("order_id"):
        return []
    damaged = [record.line for record in records if is_damaged_id(columns.text(record, "order_id"))]
    return [Note(NoteKind.IDS_DAMAGED, line=damaged[0], found=str(len(damaged)))] if damaged else []


def _amount(text: str) -> Money | None:
    try:
        return Money.parse(text.replace(",", ""))
    except DomainError:
        return None

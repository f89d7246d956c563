"""What the columns of an unknown table may mean: by their headings, else by what stands in them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from zhihuan.application.column_mapping import (
    ASK,
    BY_WORDS,
    FIELDS_OF,
    MOST_WORDS,
    TOLD_KINDS,
    ColumnMapping,
    Shape,
)
from zhihuan.importing.amounts import amount
from zhihuan.importing.cells import bare_heading, clean, heading, word
from zhihuan.importing.dates import looks_like_date
from zhihuan.importing.interpretation import fingerprint
from zhihuan.importing.profiles import Flow
from zhihuan.importing.unusable import Unusable

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from zhihuan.importing.profiles import Profile
    from zhihuan.importing.tables import Table

_LOOKED_AT: Final = 50
_BY_NAME: Final = 95
_BY_PART_OF_NAME: Final = 60
_BY_VALUES: Final = 40
_AGAINST_VALUES: Final = 20
_SHOWN: Final = 5
_MOSTLY: Final = 0.6
_SHORTEST_PART: Final = 2
_DAYS: Final = frozenset({"date", "start", "due_date", "first_due", "paid_at", "posted"})
_SUMS: Final = frozenset({
    "amount", "amount_out", "amount_in", "principal", "interest", "fee", "penalty", "balance",
})
_DIRECTIONS: Final = frozenset(map(word, (
    "收入", "支出", "收", "支", "借", "贷", "借 Dr", "贷 Cr", "不计收支", "/",
    "in", "out", "debit", "credit", "dr", "cr",
)))


def guessed(name: str, table: Table, profiles: Sequence[Profile]) -> ColumnMapping:
    """Return what a table's columns may be, with how sure that is; `profiles` lend their headings.

    Of the kinds of table the one is taken whose needs are met by the surest columns. What was said of a table with
    this header before counts again.
    """
    columns = [
        _Column(title, _cells(table, index), _words(table, index)) for index, title in enumerate(_titles(table))
    ]
    likeliest = max((_as_shape(name, shape, columns, profiles) for shape in FIELDS_OF), key=_likeliness)
    digest = fingerprint(likeliest.titles)
    kept = next((profile for profile in profiles if profile.fingerprint == digest), None)
    return likeliest if kept is None else _as_kept(_as_shape(name, kept.shape, columns, profiles), kept)


def _as_kept(mapping: ColumnMapping, kept: Profile) -> ColumnMapping:
    """Return a guess with what the person said when this layout was kept."""
    plus = {Flow.UNTOLD: BY_WORDS, None: ""}.get(kept.money.plus, str(kept.money.plus))
    told = kept.words.get("told", {})
    kinds = tuple((text, told.get(word(text), ASK if told else "")) for column in mapping.words for text in column)
    fields = [""] * len(mapping.titles)
    for field, places in kept.columns_of(mapping.titles).items():
        for place in places:
            fields[place] = field
    return replace(
        mapping, name=kept.name_zh, fields=tuple(fields), sure=(_BY_NAME,) * len(fields), plus=plus,
        order=str(kept.order or ""), loan=kept.defaults.loan, kinds=kinds,
    )


def _likeliness(mapping: ColumnMapping) -> tuple[int, int]:
    return -len(mapping.missing), sum(mapping.sure)


def _titles(table: Table) -> tuple[str, ...]:
    width = max((len(record.cells) for record in table.records[:_LOOKED_AT]), default=0)
    return tuple(map(clean, table.header)) or tuple(str(number) for number in range(1, width + 1))


def _cells(table: Table, index: int) -> list[str]:
    rows = (record.cells for record in table.records[:_LOOKED_AT])
    return [text for cells in rows if index < len(cells) and (text := clean(cells[index]))]


def _words(table: Table, index: int) -> tuple[str, ...]:
    """Return the different texts of a column, no more than one needs to know that there are many."""
    found: dict[str, None] = {}
    for record in table.records:
        text = clean(record.cells[index]) if index < len(record.cells) else ""
        if text:
            found[text] = None
        if len(found) > MOST_WORDS:
            break
    return tuple(found)


class _Column:
    """A column's heading, its words, and what its first cells look like."""

    def __init__(self, title: str, cells: Sequence[str], words: Sequence[str]) -> None:
        self.title = title
        self.words = tuple(words)
        self.first = tuple(cells[:_SHOWN])
        self.is_days = _share(cells, looks_like_date) >= _MOSTLY
        self.is_sums = not self.is_days and _share(cells, _is_sum) >= _MOSTLY
        self.is_directions = bool(cells) and all(word(cell) in _DIRECTIONS for cell in cells)
        self.is_signed = self.is_sums and any(cell.lstrip("¥￥$").startswith("-") for cell in cells)
        self.length = sum(map(len, cells)) / max(1, len(cells))

    def contradicts(self, field: str) -> bool:
        """Say whether what stands in the column cannot be of a field."""
        return (field in _DAYS and self.is_sums) or (field in _SUMS and (self.is_days or self.is_directions))


def _share(cells: Sequence[str], is_one: Callable[[str], bool]) -> float:
    return sum(map(is_one, cells)) / len(cells) if cells else 0


def _is_sum(cell: str) -> bool:
    try:
        return amount(cell, lambda: frozenset(".")) is not None
    except Unusable:
        return False


def _as_shape(name: str, shape: Shape, columns: Sequence[_Column], profiles: Sequence[Profile]) -> ColumnMapping:
    words = _headings(shape, profiles)
    fields, sure = [""] * len(columns), [0] * len(columns)
    order = sorted(range(len(columns)), key=lambda place: -_by_name(columns[place], words)[1])
    for place in order:
        field, certainty = _by_name(columns[place], words)
        if field and (field not in fields or field == "memo"):
            fields[place], sure[place] = field, certainty
    known = _known_kinds(profiles)
    _by_values(shape, columns, fields, sure, known)
    signed = any(column.is_signed for column, field in zip(columns, fields, strict=True) if field == "amount")
    return ColumnMapping(
        name, tuple(column.title for column in columns), tuple(fields), tuple(sure), shape,
        plus="in" if signed else "", kinds=_kinds(shape, columns, known),
        first=tuple(column.first for column in columns),
        words=tuple(column.words[:MOST_WORDS] for column in columns),
    )


def _known_kinds(profiles: Sequence[Profile]) -> Mapping[str, str]:
    """Return the words of a kind column that lists of repayments know, with what they mean."""
    return next((one.words["type"] for one in profiles if one.generic and one.shape is Shape.REPAYMENTS), {})


def _kinds(shape: Shape, columns: Sequence[_Column], known: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    """Return what the words of each column mean if it is the kind; one that is not known is asked about.

    Beside none that is known, the words of a statement say nothing of debt, and the other columns tell it.
    """
    kinds: dict[str, str] = {}
    for column in columns:
        words = {text: known.get(word(text)) for text in column.words[:MOST_WORDS]}
        unknown = ASK if shape is not Shape.STATEMENT or any(words.values()) else ""
        for text, kind in words.items():
            kinds[text] = unknown if kind is None else kind if kind in TOLD_KINDS else ""
    return tuple(kinds.items())


def _headings(shape: Shape, profiles: Sequence[Profile]) -> dict[str, str]:
    """Return the headings that layouts of a shape know, each with its field; those for everybody count first."""
    found: dict[str, str] = {}
    for profile in sorted((one for one in profiles if one.shape is shape), key=lambda one: not one.generic):
        for field, titles in profile.columns.items():
            for title in map(heading, titles if field in FIELDS_OF[shape] else ()):
                found.setdefault(title, field)
    return found


def _by_name(column: _Column, words: Mapping[str, str]) -> tuple[str, int]:
    title = heading(column.title)
    exact = words.get(title) or words.get(bare_heading(column.title))
    if exact:
        return exact, _AGAINST_VALUES if column.contradicts(exact) else _BY_NAME
    parts = [part for part in words if len(part) >= _SHORTEST_PART + part.isascii() and part in title]
    field = words[max(parts, key=len)] if parts else ""
    return ("", 0) if not field or column.contradicts(field) else (field, _BY_PART_OF_NAME)


def _by_values(
    shape: Shape, columns: Sequence[_Column], fields: list[str], sure: list[int], known: Mapping[str, str]
) -> None:
    """Give what is needed and still missing to the columns whose cells look like it."""
    day = "start" if shape is Shape.LOANS else "date"
    total = "principal" if shape is Shape.LOANS else "amount"
    free = [place for place, field in enumerate(fields) if not field]
    kind = next((place for place in free if _is_kind(columns[place], known)), None)
    if kind is not None and "type" in FIELDS_OF[shape] and "type" not in fields:
        fields[kind], sure[kind] = "type", _BY_VALUES
        free.remove(kind)
    text = max((place for place in free if _is_text(columns[place])), key=lambda one: columns[one].length, default=None)
    wanted = (
        (day, next((place for place in free if columns[place].is_days), None)),
        (total, next((place for place in free if columns[place].is_sums), None)),
        ("direction", next((place for place in free if columns[place].is_directions), None)),
        ("name" if shape is Shape.LOANS else "memo", text),
    )
    two_columns = {"amount_out", "amount_in"} <= set(fields)
    for field, place in wanted:
        is_known = field in fields or (field == "amount" and two_columns)
        if place is not None and not is_known and field in FIELDS_OF[shape]:
            fields[place], sure[place] = field, _BY_VALUES


def _is_kind(column: _Column, known: Mapping[str, str]) -> bool:
    """Say whether a column holds few different words, one of which names a kind of movement."""
    return len(column.words) <= MOST_WORDS and any(word(text) in known for text in column.words)


def _is_text(column: _Column) -> bool:
    return not (column.is_days or column.is_sums or column.is_directions) and column.length > 0

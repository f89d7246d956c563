"""A table to rows and what they mean: the layout it is of, what is a row of it, and what the whole says of itself."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Protocol

from zhihuan.application.agreement import Agreement
from zhihuan.application.column_mapping import Shape
from zhihuan.application.date_orders import Order
from zhihuan.application.import_problems import NoRecords, ProfileUnreadable, UnknownLayout
from zhihuan.application.imported import ImportedRow, Note, NoteKind
from zhihuan.application.institutions import NO_INSTITUTIONS
from zhihuan.application.reading_options import AS_IT_SHOWS, ReadingOptions
from zhihuan.application.rejects import REASON_HEADINGS
from zhihuan.importing.accounts import account_of
from zhihuan.importing.announced import Told, bears_banner, compared, damaged_ids, told
from zhihuan.importing.application_rows import ApplicationRows
from zhihuan.importing.cells import clean, heading
from zhihuan.importing.columns import Columns
from zhihuan.importing.debts import without_halves
from zhihuan.importing.events import EventRows
from zhihuan.importing.keys import numbered
from zhihuan.importing.movement import movement
from zhihuan.importing.netting import netted
from zhihuan.importing.plan_rows import PlanRows
from zhihuan.importing.products import ProductWords
from zhihuan.importing.profiles import Profile
from zhihuan.importing.refunds import paired
from zhihuan.importing.register import RegisterRows
from zhihuan.importing.returns import without_returned
from zhihuan.importing.tables import is_rest
from zhihuan.importing.unusable import Unusable

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from zhihuan.application.institutions import Institutions
    from zhihuan.application.products import Product
    from zhihuan.importing.tables import Record, Table

    Progress = Callable[[int, int], None]

_PROGRESS_EVERY: Final = 2000
_BANNER_WEIGHT: Final = 5
_HELP_WEIGHT: Final = 2
_TRIED_ROWS: Final = 5


class _Rows(Protocol):
    def row(self, record: Record) -> ImportedRow:
        """Return what a record says."""
        ...


_READERS: Final[dict[Shape, type[EventRows | RegisterRows | PlanRows | ApplicationRows]]] = {
    Shape.STATEMENT: EventRows,
    Shape.REPAYMENTS: EventRows,
    Shape.LOANS: RegisterRows,
    Shape.PLAN: PlanRows,
    Shape.APPLICATIONS: ApplicationRows,
}


@dataclass(frozen=True, slots=True)
class Interpreted:
    """A table's layout, whose it is, its rows, and what was noticed about the whole."""

    profile: Profile
    owner: str
    rows: tuple[ImportedRow, ...]
    notes: tuple[Note, ...]
    agreement: Agreement


def fingerprint(titles: Sequence[str]) -> str:
    """Return the digest by which a header is known again: its headings in their order, as they are compared.

    >>> fingerprint(["日期", "金额（元）"]) == fingerprint([" 日期 ", "金额"])
    True
    """
    return hashlib.sha256("\x1f".join(map(heading, titles)).encode()).hexdigest()


class Interpreter:
    """Knows layouts and products, and gives tables their meaning."""

    def __init__(
        self, profiles: Sequence[Profile], products: Sequence[Product], unreadable: Sequence[ProfileUnreadable] = (),
        institutions: Institutions = NO_INSTITUTIONS,
    ) -> None:
        self._told_once = tuple(
            Note(NoteKind.LAYOUT_UNREADABLE, subject=problem.name, expected=problem.key, found=problem.text)
            for problem in unreadable
        )
        self.profiles = tuple(profiles)
        self.known: frozenset[str] = frozenset().union(*(profile.headings() for profile in profiles))
        self.begins = frozenset(heading(profile.blocks) for profile in profiles if profile.blocks)
        self._words = ProductWords(products, institutions)

    def interpreted(
        self,
        name: str,
        table: Table,
        progress: Progress | None = None,
        sheet: str = "",
        options: ReadingOptions = AS_IT_SHOWS,
    ) -> Interpreted:
        """Return the rows of a table; `options` say whose it is and how days are written where it does not itself.

        `progress(done, in all)` is called now and then. Raises UnknownLayout, NoRecords.
        """
        profile = self.profile_of(name, table, sheet)
        records, outside, notes = _rows_apart(profile, Columns(profile, table), table)
        if not records:
            raise NoRecords(name, "" if profile.is_headless(table.header) else profile.code, table.header_line)
        says = told(profile, outside, sheet=sheet, name=name)
        columns = Columns(profile, table, says, Order(options.date_order) if options.date_order else None)
        whose = (says.owner or account_of(says.account)) if options.owner is None else options.owner
        rows = self._rows(profile, columns, says, whose, records, progress)
        agreement, differing = (
            (Agreement(), []) if is_rest(table.header) else compared(profile, outside, columns, records, rows)
        )
        notes += differing + damaged_ids(columns, records)
        return Interpreted(profile, whose, rows, (*_unused(profile, table), *self._told_once, *notes), agreement)

    def profile_of(self, name: str, table: Table, sheet: str = "") -> Profile:
        """Return the layout that fits a table best.

        One saved for just this header comes first, then the user's own, then one made for one
        exporter before one for everybody; among equals the one that knows most columns and
        finds its maker's name. Raises UnknownLayout.
        """
        outside = _around(table)
        fitting = [
            (_rank(profile, table, banner=banner), profile)
            for profile in self.profiles
            if not profile.missing(table.header) and _holds(profile, table)
            and ((banner := bears_banner(profile, outside, sheet=sheet, name=name)) or not profile.banner_needed)
        ]
        if fitting:
            return max(fitting, key=lambda one: one[0])[1]
        near = [
            profile for profile in self.profiles
            if profile.columns and (len(self.profiles) == 1 or _is_half_met(profile, table.header))
        ]
        nearest = max(
            near, default=None,
            key=lambda profile: (-len(profile.missing(table.header)), len(profile.columns_of(table.header))),
        )
        titles = tuple(map(clean, table.header))
        if nearest is None:
            raise UnknownLayout(name, table.header_line, titles, "", ())
        missing = tuple(sorted(nearest.columns[field][0] for field in nearest.missing(table.header)))
        raise UnknownLayout(name, table.header_line, titles, nearest.code, missing)

    def knows(self, name: str, table: Table) -> bool:
        """Say whether any layout fits a table."""
        try:
            self.profile_of(name, table)
        except UnknownLayout:
            return False
        return True

    def whose_preamble(self, text: str) -> Profile | None:
        """Return the layout whose owner a text names, for files that hold nothing but a preamble."""
        return next((profile for profile in self.profiles if told(profile, text).owner), None)

    def _rows(
        self,
        profile: Profile,
        columns: Columns,
        says: Told,
        owner: str,
        records: Sequence[Record],
        progress: Progress | None,
    ) -> tuple[ImportedRow, ...]:
        reader: _Rows = _READERS[profile.shape](profile, self._words, columns, says, owner)
        rows = []
        for done, record in enumerate(records, 1):
            rows.append(reader.row(record))
            if progress and done % _PROGRESS_EVERY == 0:
                progress(done, len(records))
        if profile.money.net and isinstance(reader, EventRows):
            rows = list(netted(rows, reader.reversals))
        if isinstance(reader, EventRows) and reader.halves:
            rows = list(without_halves(rows, reader.halves))
        whole = paired(profile, without_returned(profile.credit, rows))
        return numbered(whole, parts_of_orders=profile.credit.parts_of_orders)


def _around(table: Table) -> str:
    """Return the text before a table and in its last lines, where exporters name themselves."""
    return "\n".join((table.before, *(" ".join(record.cells) for record in table.records[-40:])))


def _rank(profile: Profile, table: Table, *, banner: bool) -> tuple[bool, bool, bool, int]:
    columns = profile.columns_of(table.header)
    known = sum(map(len, columns.values())) + _BANNER_WEIGHT * banner
    known += _HELP_WEIGHT * len(profile.helps & columns.keys())
    saved = bool(profile.fingerprint) and profile.fingerprint == fingerprint(table.header)
    return saved, profile.own, not profile.generic, known


def _is_half_met(profile: Profile, titles: Sequence[str]) -> bool:
    """Say whether a header has at least half of the fields that a layout needs."""
    present = profile.columns_of(titles).keys()
    return any(2 * len(need & present) >= len(need) for need in profile.needs)


def _holds(profile: Profile, table: Table) -> bool:
    """Say whether a table may be of a layout by more than its headings: a saved one is only for its own header."""
    if profile.fingerprint and profile.fingerprint != fingerprint(table.header):
        return False
    if not profile.positions or not profile.is_headless(table.header):
        return True
    columns = Columns(profile, table)
    if profile.order is not None and columns.orders(dated_by(profile.shape)) - {profile.order}:
        return False
    return all(
        columns.is_dated(record, dated_by(profile.shape)) and _moves(profile, columns, record)
        for record in table.records[:_TRIED_ROWS]
    )


def _moves(profile: Profile, columns: Columns, record: Record) -> bool:
    """Say whether a row has an amount where its layout has one."""
    try:
        return profile.shape is Shape.LOANS or movement(profile, columns, record).amount is not None
    except Unusable:
        return False


def dated_by(shape: Shape) -> str:
    """Return the field that holds a row's day."""
    return "start" if shape is Shape.LOANS else "date"


def _rows_apart(profile: Profile, columns: Columns, table: Table) -> tuple[list[Record], str, list[Note]]:
    """Tell rows from repeated headers, totals and explanations; return also the text outside the table."""
    day = dated_by(profile.shape)
    records, outside, notes = [], [], []
    drawn = False
    for record in table.records:
        if record.misfit or columns.is_dated(record, day):
            records.append(record)
        elif columns.repeats_header(record):
            notes.append(Note(NoteKind.HEADER_REPEATED, line=record.line))
            drawn = False
        elif columns.is_rule(record) or columns.is_total(record):
            outside.append(record)
            drawn = True
        elif profile.shape is not Shape.LOANS and columns.is_sentence(record, after_rule=drawn):
            outside.append(record)
        else:
            records.append(record)
    if outside:
        notes.append(Note(NoteKind.LINES_OUTSIDE_TABLE, line=outside[0].line, found=str(len(outside))))
    lines = (table.delimiter.join(record.cells) for record in outside)
    return records, "\n".join((table.before, *lines)), notes


def _unused(profile: Profile, table: Table) -> list[Note]:
    if profile.is_headless(table.header):
        return []
    titles = (title for title in map(clean, table.header) if title and title not in REASON_HEADINGS)
    unused = [title for title in titles if profile.field_of(title) is None]
    return [Note(NoteKind.COLUMNS_UNUSED, line=table.header_line, found=", ".join(unused))] if unused else []

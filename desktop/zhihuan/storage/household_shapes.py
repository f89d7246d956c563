"""Lenders, incomes, wishes about reminders, and what was imported, as rows."""

from __future__ import annotations

from datetime import date

from zhihuan.domain.book import Import, ImportId, RecordedRow, RowKey
from zhihuan.domain.income import Basis, Income, IncomeId, Steadiness, Whose
from zhihuan.domain.lender import Lender, LenderId, LenderKind, Part
from zhihuan.domain.reminder_rules import ReminderWish
from zhihuan.storage.cells import Row, day, day_or_none, decimal, money, number, text, time_or_never, time_or_none, yes
from zhihuan.storage.documents import document, document_or_none, structure, structure_or_none
from zhihuan.storage.shape import Cells, iso, shape, time_of


def _lender_cells(one: Lender) -> Cells:
    return one.id, one.name, one.kind.value, document(one.order)


def _lender(row: Row) -> Lender:
    return Lender(
        LenderId(text(row, "id")), text(row, "name"), LenderKind(text(row, "kind")),
        structure(row, "pays_first", tuple[Part, ...]),
    )


LENDER = shape(
    "lenders", "id name kind pays_first", _lender_cells, _lender,
    later={"pays_first": '["penalty", "fee", "interest", "principal"]'},
)


def _income_cells(one: Income) -> Cells:
    return (
        one.id, one.name, one.amount.minor, one.amount.currency, one.since.isoformat(), iso(one.until),
        one.basis.value, one.steadiness.value, str(one.haircut), one.whose.value, document(one.missing),
    )


def _income(row: Row) -> Income:
    return Income(
        IncomeId(text(row, "id")), text(row, "name"), money(row, "amount_minor"), day(row, "since"),
        day_or_none(row, "until"), Basis(text(row, "basis")), Steadiness(text(row, "steadiness")),
        decimal(row, "haircut"), Whose(text(row, "whose")), structure(row, "missing", tuple[date, ...]),
    )


INCOME = shape(
    "incomes", "id name amount_minor currency since until basis steadiness haircut whose missing", _income_cells,
    _income, later={"basis": "net", "steadiness": "regular", "haircut": "0", "whose": "own", "missing": "[]"},
)


def _wish_cells(one: ReminderWish) -> Cells:
    return (
        one.id, document_or_none(one.leads), time_of(one.at), time_of(one.evening), int(one.silent),
        time_of(one.cut_off),
    )


def _wish(row: Row) -> ReminderWish:
    return ReminderWish(
        text(row, "id"), structure_or_none(row, "leads", tuple[int, ...]), time_or_none(row, "at"),
        time_or_never(row, "evening"), yes(row, "silent"), time_or_none(row, "cut_off"),
    )


WISH = shape("reminder_wishes", "id leads at evening silent cut_off", _wish_cells, _wish)


def _import_cells(one: Import) -> Cells:
    return one.id, one.file_name, one.sha256, one.profile, one.on.isoformat(), one.owner


def _import(row: Row) -> Import:
    return Import(
        ImportId(text(row, "id")), text(row, "file_name"), text(row, "sha256"), text(row, "profile"),
        day(row, "on_day"), text(row, "owner"),
    )


IMPORT = shape("imports", "id file_name sha256 profile on_day owner", _import_cells, _import)


def _row_cells(one: RecordedRow) -> Cells:
    return one.id, one.imported, one.line, one.thing


def _row(row: Row) -> RecordedRow:
    return RecordedRow(
        RowKey(text(row, "id")), ImportId(text(row, "imported")), number(row, "line"), text(row, "thing")
    )


ROW = shape("imported_rows", "id imported line thing", _row_cells, _row)

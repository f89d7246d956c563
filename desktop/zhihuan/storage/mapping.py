"""Each kind of thing as a row of its table, and back, exactly.

The same rows stand in the tables and, as JSON, in the history. Money is whole minor units with
its currency, dates and decimals are text. Knows no connection and no SQL.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from types import MappingProxyType
from typing import Any, Final

from zhihuan.domain.book import Import, ImportId, Kind, RecordedRow, RowKey, Thing
from zhihuan.domain.credit_line import CreditLine, LineEvent, LineEventId, LineEventKind, LineId
from zhihuan.domain.day_count import DayCount
from zhihuan.domain.income import Income, IncomeId
from zhihuan.domain.lender import Lender, LenderId, LenderKind
from zhihuan.domain.loan import Loan, LoanId
from zhihuan.domain.payment import Payment, PaymentId
from zhihuan.domain.rate import Rate, RateUnit
from zhihuan.domain.recovery import CaseId, Confidence, Criterion, CriterionKind, LossReason, RecoveryCase
from zhihuan.domain.revolving import EntryId, EntryKind, LineEntry
from zhihuan.domain.terms import Method, Terms
from zhihuan.storage.cells import Cell, Row, day, day_or_none, money, money_or_none, number, number_or_none, text

_Cells = tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Shape:
    """How one kind of thing lies in its table."""

    table: str
    columns: tuple[str, ...]
    cells_of: Callable[[Any], _Cells]
    thing_of: Callable[[Row], Thing]

    def read(self, cells: _Cells) -> Thing:
        """Return the thing these cells describe; raises ValueError or DomainError when they describe none."""
        return self.thing_of(dict(zip(self.columns, cells, strict=True)))


def _lender_cells(one: Lender) -> _Cells:
    return one.id, one.name, one.kind.value


def _lender(row: Row) -> Lender:
    return Lender(LenderId(text(row, "id")), text(row, "name"), LenderKind(text(row, "kind")))


def _line_cells(one: CreditLine) -> _Cells:
    return one.id, one.lender, one.name, one.product, one.currency, one.statement_day, one.due_day


def _line(row: Row) -> CreditLine:
    return CreditLine(
        LineId(text(row, "id")), LenderId(text(row, "lender")), text(row, "name"), text(row, "product"),
        text(row, "currency"), number_or_none(row, "statement_day"), number_or_none(row, "due_day"),
    )


def _event_cells(one: LineEvent) -> _Cells:
    limit = (None, None) if one.limit is None else (one.limit.minor, one.limit.currency)
    return one.id, one.line, one.on.isoformat(), one.kind.value, *limit, one.note


def _event(row: Row) -> LineEvent:
    return LineEvent(
        LineEventId(text(row, "id")), LineId(text(row, "line")), day(row, "on_day"), LineEventKind(text(row, "kind")),
        money_or_none(row, "limit_minor"), text(row, "note"),
    )


def _loan_cells(one: Loan) -> _Cells:
    terms = one.terms
    return (
        one.id, one.lender, one.line, one.name, one.product, one.principal.minor, one.principal.currency,
        one.start.isoformat(), terms.method.value, str(terms.rate.value), terms.rate.unit.value, terms.periods,
        terms.first_due.isoformat(), terms.due_day, terms.day_count.value, one.pay_from, one.external_id,
        _iso(one.paid_before), _iso(one.closed_on), one.note,
    )


def _loan(row: Row) -> Loan:
    rate = Rate(Decimal(text(row, "rate")), RateUnit(text(row, "rate_unit")))
    terms = Terms(
        Method(text(row, "method")), rate, number(row, "periods"), day(row, "first_due"), number(row, "due_day"),
        DayCount(text(row, "day_count")),
    )
    line = row["line"]
    return Loan(
        LoanId(text(row, "id")), LenderId(text(row, "lender")), text(row, "name"), money(row, "principal_minor"),
        day(row, "start"), terms, None if line is None else LineId(text(row, "line")), text(row, "product"),
        text(row, "pay_from"), text(row, "external_id"), day_or_none(row, "paid_before"),
        day_or_none(row, "closed_on"), text(row, "note"),
    )


def _payment_cells(one: Payment) -> _Cells:
    parts = (one.principal, one.interest, one.fee, one.penalty)
    return (
        one.id, one.loan, one.on.isoformat(), one.amount.minor, one.amount.currency,
        *(None if part is None else part.minor for part in parts), one.period, one.order_id, one.note,
    )


def _payment(row: Row) -> Payment:
    return Payment(
        PaymentId(text(row, "id")), LoanId(text(row, "loan")), day(row, "on_day"), money(row, "amount_minor"),
        money_or_none(row, "principal_minor"), money_or_none(row, "interest_minor"), money_or_none(row, "fee_minor"),
        money_or_none(row, "penalty_minor"), number_or_none(row, "period"), text(row, "order_id"), text(row, "note"),
    )


def _entry_cells(one: LineEntry) -> _Cells:
    return (
        one.id, one.line, one.on.isoformat(), one.kind.value, one.amount.minor, one.amount.currency, _iso(one.bill),
        one.order_id, one.counterparty, one.note, int(one.whole_bill),
    )


def _entry(row: Row) -> LineEntry:
    return LineEntry(
        EntryId(text(row, "id")), LineId(text(row, "line")), day(row, "on_day"), EntryKind(text(row, "kind")),
        money(row, "amount_minor"), day_or_none(row, "bill"), text(row, "order_id"), text(row, "counterparty"),
        text(row, "note"), whole_bill=bool(number_or_none(row, "whole_bill")),
    )


def _income_cells(one: Income) -> _Cells:
    return one.id, one.name, one.amount.minor, one.amount.currency, one.since.isoformat(), _iso(one.until)


def _income(row: Row) -> Income:
    return Income(
        IncomeId(text(row, "id")), text(row, "name"), money(row, "amount_minor"), day(row, "since"),
        day_or_none(row, "until"),
    )


def _case_cells(one: RecoveryCase) -> _Cells:
    criteria = [
        {"kind": each.kind.value, "baseline": None if each.baseline is None else str(each.baseline),
         "target": str(each.target)}
        for each in one.criteria
    ]
    return (
        one.id, one.line, one.event, one.since.isoformat(), one.reason.value, one.confidence.value,
        json.dumps(criteria, ensure_ascii=False), _iso(one.closed_on),
    )


def _case(row: Row) -> RecoveryCase:
    return RecoveryCase(
        CaseId(text(row, "id")), LineId(text(row, "line")), LineEventId(text(row, "event")), day(row, "since"),
        LossReason(text(row, "reason")), Confidence(text(row, "confidence")),
        tuple(_criterion(each) for each in json.loads(text(row, "criteria"))), day_or_none(row, "closed_on"),
    )


def _criterion(row: Row) -> Criterion:
    baseline = None if row["baseline"] is None else Decimal(text(row, "baseline"))
    return Criterion(CriterionKind(text(row, "kind")), baseline, Decimal(text(row, "target")))


def _import_cells(one: Import) -> _Cells:
    return one.id, one.file_name, one.sha256, one.profile, one.on.isoformat(), one.owner


def _import(row: Row) -> Import:
    return Import(
        ImportId(text(row, "id")), text(row, "file_name"), text(row, "sha256"), text(row, "profile"),
        day(row, "on_day"), text(row, "owner"),
    )


def _row_cells(one: RecordedRow) -> _Cells:
    return one.id, one.imported, one.line, one.thing


def _row(row: Row) -> RecordedRow:
    return RecordedRow(
        RowKey(text(row, "id")), ImportId(text(row, "imported")), number(row, "line"), text(row, "thing")
    )


def _iso(value: date | None) -> str | None:
    return None if value is None else value.isoformat()


def _shape(table: str, columns: str, cells_of: Callable[[Any], _Cells], thing_of: Callable[[Row], Thing]) -> Shape:
    return Shape(table, tuple(columns.split()), cells_of, thing_of)


SHAPES: Final[Mapping[Kind, Shape]] = MappingProxyType({
    Kind.LENDER: _shape("lenders", "id name kind", _lender_cells, _lender),
    Kind.LINE: _shape(
        "credit_lines", "id lender name product currency statement_day due_day", _line_cells, _line
    ),
    Kind.LINE_EVENT: _shape(
        "line_events", "id line on_day kind limit_minor currency note", _event_cells, _event
    ),
    Kind.LOAN: _shape(
        "loans",
        "id lender line name product principal_minor currency start method rate rate_unit periods first_due due_day"
        " day_count pay_from external_id paid_before closed_on note",
        _loan_cells, _loan,
    ),
    Kind.PAYMENT: _shape(
        "payments",
        "id loan on_day amount_minor currency principal_minor interest_minor fee_minor penalty_minor period order_id"
        " note",
        _payment_cells, _payment,
    ),
    Kind.ENTRY: _shape(
        "line_entries", "id line on_day kind amount_minor currency bill order_id counterparty note whole_bill",
        _entry_cells, _entry,
    ),
    Kind.INCOME: _shape("incomes", "id name amount_minor currency since until", _income_cells, _income),
    Kind.CASE: _shape(
        "recovery_cases", "id line event since reason confidence criteria closed_on", _case_cells, _case
    ),
    Kind.IMPORT: _shape("imports", "id file_name sha256 profile on_day owner", _import_cells, _import),
    Kind.ROW: _shape("imported_rows", "id imported line thing", _row_cells, _row),
})

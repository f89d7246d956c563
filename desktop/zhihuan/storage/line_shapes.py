"""Credit lines, what happened to them and their entries, as rows."""

from __future__ import annotations

from zhihuan.domain.card_terms import CardTerms
from zhihuan.domain.credit_line import CreditLine, LineEvent, LineEventId, LineEventKind, LineId
from zhihuan.domain.lender import LenderId
from zhihuan.domain.revolving import EntryId, EntryKind, LineEntry
from zhihuan.storage.cells import Row, day, day_or_none, money, money_or_none, number_or_none, text, text_or_none, yes
from zhihuan.storage.documents import document, structure, structure_or_none
from zhihuan.storage.shape import Cells, iso, shape


def _line_cells(one: CreditLine) -> Cells:
    return (
        one.id, one.lender, one.name, one.product, one.currency, one.statement_day, one.due_day,
        None if one.terms == CardTerms() else document(one.terms),
        int(one.automatic), document(one.funders),
    )


def _line(row: Row) -> CreditLine:
    return CreditLine(
        LineId(text(row, "id")), LenderId(text(row, "lender")), text(row, "name"), text(row, "product"),
        text(row, "currency"), number_or_none(row, "statement_day"), number_or_none(row, "due_day"),
        structure_or_none(row, "terms", CardTerms) or CardTerms(), yes(row, "automatic"),
        tuple(map(LenderId, structure(row, "funders", tuple[str, ...]))),
    )


LINE = shape(
    "credit_lines", "id lender name product currency statement_day due_day terms automatic funders", _line_cells, _line,
    later={"terms": None, "automatic": 0, "funders": "[]"},
)


def _event_cells(one: LineEvent) -> Cells:
    limit = (None, None) if one.limit is None else (one.limit.minor, one.limit.currency)
    return one.id, one.line, one.on.isoformat(), one.kind.value, *limit, one.note, iso(one.until), one.successor


def _event(row: Row) -> LineEvent:
    return LineEvent(
        LineEventId(text(row, "id")), LineId(text(row, "line")), day(row, "on_day"), LineEventKind(text(row, "kind")),
        money_or_none(row, "limit_minor"), text(row, "note"), day_or_none(row, "until"),
        LineId(after) if (after := text_or_none(row, "successor")) else None,
    )


LINE_EVENT = shape(
    "line_events", "id line on_day kind limit_minor currency note until successor", _event_cells, _event,
    later={"until": None, "successor": None},
)


def _entry_cells(one: LineEntry) -> Cells:
    return (
        one.id, one.line, one.on.isoformat(), one.kind.value, one.amount.minor, one.amount.currency, iso(one.bill),
        one.order_id, one.counterparty, one.note, int(one.whole_bill),
    )


def _entry(row: Row) -> LineEntry:
    return LineEntry(
        EntryId(text(row, "id")), LineId(text(row, "line")), day(row, "on_day"), EntryKind(text(row, "kind")),
        money(row, "amount_minor"), day_or_none(row, "bill"), text(row, "order_id"), text(row, "counterparty"),
        text(row, "note"), yes(row, "whole_bill"),
    )


ENTRY = shape(
    "line_entries", "id line on_day kind amount_minor currency bill order_id counterparty note whole_bill",
    _entry_cells, _entry,
)

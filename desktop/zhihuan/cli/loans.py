"""`zhihuan loans`: every loan that had begun, what is owed on it and what it truly costs."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator, Sequence

from PySide6.QtCore import QCoreApplication

from zhihuan.application.loan_list import LoanRow, loan_rows
from zhihuan.application.true_cost import TrueCost
from zhihuan.cli import documents as d
from zhihuan.cli.bench import Bench
from zhihuan.cli.output import Output
from zhihuan.cli.reading import position
from zhihuan.cli.tables import table
from zhihuan.domain.position import Position
from zhihuan.domain.tally import Counted, Tally, tally
from zhihuan.wording.choices import method_word
from zhihuan.wording.cost import cost_words, effective_share
from zhihuan.wording.formats import Formats
from zhihuan.wording.loans import rate_since_words, rate_words
from zhihuan.wording.totals import total_words


def run(options: Namespace, bench: Bench, out: Output) -> int:
    """List the loans."""
    seen = position(options.as_of, bench)
    rows = loan_rows(seen)
    owed = tally((Counted(row.standing.owed) for row in rows), seen.currency)
    document = {
        "as_of": d.day(seen.today), "currency": seen.currency,
        "owed": d.amount(owed.main.amount), "not_converted": d.amounts(owed.others),
        "loans": [_document(row, seen) for row in rows],
    }
    out.answer(document, _lines(rows, seen, owed, bench.formats))
    return 0


def _document(row: LoanRow, seen: Position) -> d.Json:
    loan, standing = row.loan, row.standing
    return {
        "id": loan.id, "name": loan.name, "lender": row.lender.name, "product": loan.product or None,
        "external_id": loan.external_id or None, "currency": loan.principal.currency,
        "principal": d.amount(loan.principal), "start": d.day(loan.start), "method": loan.terms.method.value,
        "rate": d.rate(loan.terms.rate), "rate_now": d.rate(row.rate),
        "rate_since": d.day(row.rate_since),
        "periods": loan.terms.periods, "frequency": loan.terms.frequency.value,
        "day_count": loan.terms.day_count.value, "owed": d.amount(standing.owed),
        "principal_left": d.amount(standing.principal_left), "overpaid": d.amount(standing.overpaid),
        "accrued": d.amount(standing.accrued), "penalty": d.amount(standing.penalty),
        "interest_paid": d.amount(standing.interest_paid),
        "progress": d.ratio(row.progress), "settled": row.settled,
        "next_due": d.due(row.next_due, seen) if row.next_due else None, "cost": d.cost(row.signed.cost),
        "cost_refused": _refused(row.signed), "cost_changed": d.cost(row.changed.cost) if row.changed else None,
        "cost_changed_refused": _refused(row.changed),
        "changes": [
            d.change(one) for one in sorted(seen.book.loan_changes.values(), key=lambda change: change.on)
            if one.loan == loan.id and one.known_by(seen.today)
        ],
        "refinances": seen.book.loans[loan.refinances].name if loan.refinances else None,
    }


def _refused(found: TrueCost | None) -> str | None:
    """Return why there is no cost, None where there is one or nothing to count."""
    return None if found is None or found.refusal is None else found.refusal.reason


def _lines(rows: Sequence[LoanRow], seen: Position, owed: Tally, formats: Formats) -> Iterator[str]:
    if not rows:
        yield QCoreApplication.translate("CommandLine", "No loan is recorded. `zhihuan import FILE` reads some in.")
        return
    headings = (
        QCoreApplication.translate("CommandLine", "Loan"), QCoreApplication.translate("CommandLine", "Lender"),
        QCoreApplication.translate("CommandLine", "Owed"), QCoreApplication.translate("CommandLine", "Next due"),
        QCoreApplication.translate("CommandLine", "Amount"), QCoreApplication.translate("CommandLine", "Rate today"),
        QCoreApplication.translate("CommandLine", "Effective rate"),
        QCoreApplication.translate("CommandLine", "Method"),
    )
    yield from table(headings, [_cells(row, seen, formats) for row in rows], right={2, 4, 6})
    for row in rows:
        if row.changed is not None or row.true_cost.refusal is not None:
            yield f"{row.loan.name}: {cost_words(row, formats)}"
    yield QCoreApplication.translate("CommandLine", "Owed on loans: {amount}").format(
        amount=total_words(owed, formats)
    )


def _cells(row: LoanRow, seen: Position, formats: Formats) -> tuple[str, ...]:
    due = row.next_due
    settled = QCoreApplication.translate("CommandLine", "settled")
    return (
        row.loan.name, row.lender.name, formats.money(row.standing.owed),
        formats.day(due.on, seen.today) if due else settled, formats.money(due.to_pay) if due else "",
        _rate(row, formats), effective_share(row.true_cost, formats), method_word(row.loan.terms.method),
    )


def _rate(row: LoanRow, formats: Formats) -> str:
    """Return the rate of the day, with since when it has held where it is not the one of the contract."""
    words = rate_words(row.rate, formats)
    return words if row.rate_since == row.loan.start else f"{words} {rate_since_words(row.rate_since, formats)}"

"""Rows of a lender's repayment plan: all rows of one loan become that loan, and its paid rows payments."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import PurePath
from typing import Final

from zhihuan.application.identity import steady_id
from zhihuan.application.import_owners import Whose
from zhihuan.application.import_placing import Placing
from zhihuan.application.import_preview import Choice, PlannedRow, PlanReason
from zhihuan.application.import_terms import folded
from zhihuan.application.import_things import LEFT_OUT
from zhihuan.application.imported import ImportedRow, RowGroup, RowKind
from zhihuan.application.limits import bear_loan
from zhihuan.domain.book import RowKey
from zhihuan.domain.calendar import months_later
from zhihuan.domain.errors import DomainError
from zhihuan.domain.loan import Loan, LoanId
from zhihuan.domain.money import Money, total
from zhihuan.domain.rate import Rate
from zhihuan.domain.schedule import schedule
from zhihuan.domain.terms import PlanRow, plan_terms

_PAID: Final = "||paid"
_MONTH: Final = timedelta(days=28)
_DAYS_OF_MONTH: Final = Decimal("30.4375")
_DAYS_OF_YEAR: Final = Decimal("365.25")
_RATE_PLACES: Final = Decimal("0.0001")
Placed = dict[int, PlannedRow]
"""The rows of one file by their line."""


def plans_in(rows: Sequence[ImportedRow]) -> tuple[tuple[ImportedRow, ...], ...]:
    """Return the rows of each plan of a file that are not left out, in order of their dues."""
    named: dict[str, list[ImportedRow]] = {}
    for row in rows:
        if row.kind is RowKind.PLAN and row.group in (RowGroup.NEW, RowGroup.UNDECIDED, RowGroup.ERROR):
            named.setdefault(folded(row.loan_name or ""), []).append(row)
    return tuple(tuple(sorted(plan, key=lambda row: (row.on or date.max, row.line))) for plan in named.values())


@dataclass(frozen=True, slots=True)
class Plans:
    """Places the rows of repayment plans."""

    placing: Placing
    paid_before: date | None

    def place(
        self, rows: tuple[ImportedRow, ...], whose: Whose, choices: Mapping[int, Choice], number: int
    ) -> Placed:
        """Return where each row of one plan stands; what is decided for one of them is decided for all."""
        decided = tuple(choices.values())
        if any(choice.skip for choice in decided):
            return {row.line: PlannedRow(row, RowGroup.IGNORED, PlanReason.SKIPPED) for row in rows}
        if any(choice.leave_out for choice in decided):
            return self._left_out(rows, whose)
        loan = self._existing(rows, whose, decided)
        if loan is not None:
            return {row.line: self._of_existing(row, whose, loan, choices, number) for row in rows}
        known = [one for row in rows if (one := self.placing.book.rows.get(RowKey(whose.key(row.key)))) is not None]
        if known and all(one.thing == LEFT_OUT for one in known):
            if not any(choice.leave_out is False for choice in decided):
                return {row.line: PlannedRow(row, RowGroup.IGNORED, PlanReason.LEFT_OUT) for row in rows}
            for one in known:
                self.placing.taken.ask_again(one.id)
        elif known and not any(choice.take for choice in decided):
            return {row.line: PlannedRow(row, RowGroup.DUPLICATE, PlanReason.DELETED_SINCE) for row in rows}
        unread = [row for row in rows if row.group is not RowGroup.NEW]
        if unread:
            return {row.line: self._as_read(row) for row in rows}
        return self._proposed(rows, whose, choices, number)

    def _left_out(self, rows: tuple[ImportedRow, ...], whose: Whose) -> Placed:
        for row in rows:
            if row.key:
                self.placing.taken.leave_out(whose.key(row.key), whose.imported, row.line)
        return {row.line: PlannedRow(row, RowGroup.IGNORED, PlanReason.LEFT_OUT) for row in rows}

    def _as_read(self, row: ImportedRow) -> PlannedRow:
        if row.group is not RowGroup.NEW:
            return PlannedRow(row, row.group, row.reason, row.detail)
        begun = self.placing.targets.begun_by(row.on or date.max)
        return PlannedRow(row, RowGroup.UNDECIDED, PlanReason.PLAN_INCOMPLETE, options=begun)

    def _existing(self, rows: tuple[ImportedRow, ...], whose: Whose, decided: Sequence[Choice]) -> Loan | None:
        """Return the loan that the user chose, that these rows became before, or that has the plan's name."""
        targets, book = self.placing.targets, self.placing.book
        for choice in decided:
            if choice.loan is not None and choice.loan in targets.loans:
                return targets.loans[choice.loan]
        for row in rows:
            recorded = self.placing.taken.rows.get(whose.key(row.key)) or book.rows.get(whose.key(row.key))  # type: ignore[call-overload]
            if recorded is not None and recorded.thing in targets.loans:
                return targets.loans[LoanId(recorded.thing)]
        named = targets.loans_named(rows[0].loan_name, whose) if rows[0].loan_name else []
        if len(named) == 1 and not any(choice.take for choice in decided):
            return named[0]
        return None

    def _of_existing(
        self, row: ImportedRow, whose: Whose, loan: Loan, choices: Mapping[int, Choice], number: int
    ) -> PlannedRow:
        if row.group is not RowGroup.NEW:
            return PlannedRow(row, row.group, row.reason, row.detail)
        key = whose.key(row.key)
        known = self.placing.taken.rows.get(key) or self.placing.book.rows.get(key)  # type: ignore[call-overload]
        paid = self._payment(row, whose, loan, choices.get(row.line, Choice()), number)
        if paid is not None:
            return paid
        if known is not None:
            return PlannedRow(row, RowGroup.DUPLICATE, PlanReason.ALREADY_IMPORTED, target=loan.name)
        return PlannedRow(row, RowGroup.DUPLICATE, PlanReason.ALREADY_RECORDED, target=loan.name)

    def _payment(
        self, row: ImportedRow, whose: Whose, loan: Loan, choice: Choice, number: int
    ) -> PlannedRow | None:
        """Return where a paid row stands as a payment; None where it is none, or recorded before."""
        key = f"{whose.key(row.key)}{_PAID}"
        taken = self.placing.taken
        if row.paid_on is None or row.paid is False or key in taken.rows:
            return None
        recorded = taken.book.rows.get(key)  # type: ignore[call-overload]
        if recorded is not None and (taken.thing(recorded.thing) is not None or not choice.take):
            return None
        parts = [part for part in (row.principal, row.interest, row.fee, row.penalty) if part is not None]
        amount = row.amount or (total(parts, parts[0].currency) if parts else None)
        period = next((one.number for one in schedule(loan) if one.due == row.on), row.period)
        said = replace(row, kind=RowKind.REPAY, on=row.paid_on, amount=amount, period=period)
        return replace(self.placing.place(said, whose, key, replace(choice, loan=loan.id), number), row=row)

    def _proposed(
        self, rows: tuple[ImportedRow, ...], whose: Whose, choices: Mapping[int, Choice], number: int
    ) -> Placed:
        lacking = sorted({name for row in rows for name in _lacking(row)})
        if lacking:
            return {
                row.line: PlannedRow(row, RowGroup.UNDECIDED, PlanReason.TERMS_MISSING, ", ".join(lacking))
                for row in rows
            }
        try:
            loan = self._loan(rows, whose, tuple(choices.values()))
            bear_loan(loan)
        except DomainError as problem:
            return {
                row.line: PlannedRow(row, RowGroup.ERROR, PlanReason.TERMS_IMPOSSIBLE, problem=problem) for row in rows
            }
        self.placing.targets.add_loan(loan)
        self.placing.taken.loans[loan.id] = loan
        self.placing.taken.told_dues[loan.id] = frozenset(_told_dues(rows))
        placed: Placed = {}
        for row in rows:
            self.placing.taken.record(whose.key(row.key), whose.imported, row.line, loan.id)
            told = rows[0].loan is not None
            reason = row.reason if told or row is not rows[0] else PlanReason.START_ASSUMED
            planned = PlannedRow(row, RowGroup.NEW, reason, target=loan.name, proposes=True)
            paid = self._payment(row, whose, loan, choices.get(row.line, Choice()), number)
            placed[row.line] = paid if paid is not None and paid.group is not RowGroup.NEW else planned
        return placed

    def _loan(self, rows: tuple[ImportedRow, ...], whose: Whose, decided: Sequence[Choice]) -> Loan:
        first, told = rows[0], rows[0].loan
        lines = tuple(_plan_row(row) for row in rows)
        principal = total((line.principal for line in lines), lines[0].principal.currency)
        rate = told.rate if told is not None and told.rate is not None else _rate(lines, principal)
        code = next((choice.product for choice in decided if choice.product), first.product)
        product = self.placing.targets.catalogue.get(code or "")
        title = self.placing.targets.product_name(product) if product else PurePath(whose.file.name).stem
        name = (first.loan_name or title).strip()
        lender = self.placing.registers.lender(first.lender, name, product)
        return Loan(
            LoanId(steady_id("loan", whose.key(first.key))), lender.id, name, principal,
            told.start if told is not None else _start(lines), plan_terms(lines, rate),
            product=product.code if product else "", external_id=told.external_id if told is not None else "",
            paid_before=_paid_before(rows, self.paid_before),
        )


def _lacking(row: ImportedRow) -> Iterator[str]:
    if row.on is None:
        yield "due_date"
    if row.interest is None and (row.amount is None or row.principal is None):
        yield "interest"
    if row.principal is None and row.amount is None:
        yield "principal"


def _plan_row(row: ImportedRow) -> PlanRow:
    """Return a row of the plan; of amount, principal and interest the one that is not told follows."""
    known = row.amount or row.principal or row.interest
    if row.on is None or known is None:
        raise ValueError(row)
    zero = Money.zero(known.currency)
    fee = row.fee or zero
    principal = row.principal if row.principal is not None else (row.amount or zero) - (row.interest or zero) - fee
    interest = row.interest if row.interest is not None else (row.amount or zero) - principal - fee
    return PlanRow(row.on, principal, interest, fee)


def _start(rows: Sequence[PlanRow]) -> date:
    """Return one period before the first due: as long as the one between the first two, a month for a single row."""
    first = rows[0].due
    gap = rows[1].due - first if len(rows) > 1 else _MONTH
    if gap < _MONTH:
        return first - max(gap, timedelta(days=1))
    return months_later(first, -max(1, round(Decimal(gap.days) / _DAYS_OF_MONTH)))


def _rate(rows: Sequence[PlanRow], principal: Money) -> Rate:
    """Return the nominal yearly rate that a plan shows: all interest over all that was owed, period by period."""
    owed, left = 0, principal.minor
    for row in rows:
        owed += left
        left -= row.principal.minor
    days = Decimal((rows[-1].due - _start(rows)).days) / len(rows)
    per_year = _DAYS_OF_YEAR / max(days, Decimal(1))
    interest = total((row.interest for row in rows), principal.currency).minor
    return Rate((Decimal(interest) / max(owed, 1) * round(per_year)).quantize(_RATE_PLACES))


def _paid_before(rows: Sequence[ImportedRow], otherwise: date | None) -> date | None:
    """Return before which day instalments count as paid without a record.

    Those that the file calls paid on no known day, and those of which it says nothing that are due before
    `otherwise`; none from the first that is open.
    """
    open_from = min((row.on for row in rows if row.on is not None and not _counts(row, otherwise)), default=None)
    counted = [
        row.on for row in rows
        if row.on is not None and row.paid_on is None and _counts(row, otherwise)
        and (open_from is None or row.on < open_from)
    ]
    if not counted:
        return None
    end = max(counted) + timedelta(days=1)
    latest = max(otherwise, end) if otherwise is not None else open_from or end
    return min(open_from or latest, latest)


def _counts(row: ImportedRow, otherwise: date | None) -> bool:
    """Say whether an instalment counts as paid: as the file says, and where it says nothing as the user does."""
    if row.paid is None and row.paid_on is None:
        return row.on is not None and otherwise is not None and row.on < otherwise
    return bool(row.paid or row.paid_on)


def _told_dues(rows: Sequence[ImportedRow]) -> Iterator[date]:
    """Yield the dues of a plan of which it is told whether they were paid, or which follow one that was not."""
    unpaid = False
    for row in rows:
        unpaid = unpaid or row.paid is False
        if row.on is not None and (unpaid or row.paid is not None or row.paid_on is not None):
            yield row.on

"""What falls due in a month, each debt once: rows of instalments and bills, and what stands beside them.

Source: domain notes §4 ("which obligations", "interpretation traps").
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from zhihuan.domain.calendar import month_of
from zhihuan.domain.credit_line import LineId
from zhihuan.domain.due import Due, DueKind
from zhihuan.domain.health.figure import LeftOut, Role, Row, Why, money_row
from zhihuan.domain.loan import LoanId
from zhihuan.domain.money import Money, total
from zhihuan.domain.position import Position
from zhihuan.domain.revolving import EntryKind, LineEntry

_SAME_PAYMENT = timedelta(days=1)
"""A card is charged on the day of a repayment, or the next one."""


@dataclass(frozen=True, slots=True)
class Counting:
    """How obligations are counted: the whole of joint loans, and what bills ask at least."""

    household: bool = False
    minimum: bool = False


AS_OWED = Counting()


def obligations(
    position: Position, month: date, counting: Counting = AS_OWED
) -> tuple[tuple[Row, ...], tuple[LeftOut, ...]]:
    """Return the rows of a month (its first day), paid or not, and what stands beside them with the reason.

    Amounts are in the main currency, a joint loan's are the user's share. Left out: other currencies, what is overdue
    from earlier months, instalments that a bill collects, what a card paid of another bill (the card's own bill asks
    for it), a refinanced loan from the day its successor began, guarantees given.
    """
    of_all = position.once(("obligations", counting), lambda: _Obligations(position, counting))
    return position.once(("obligations", counting, month), lambda: of_all.of(month))


def row_of(position: Position, due: Due, amount: Money, counting: Counting = AS_OWED) -> Row:
    """Return a due as a row of an amount of it, the user's share where it is a joint loan's."""
    if due.kind is DueKind.BILL:
        role = Role.MINIMUM if counting.minimum and due.minimum is not None else Role.BILL
        return money_row(due.subject, role, amount, due.on)
    share = position.book.loans[LoanId(due.subject)].share
    if share == 1 or counting.household:
        return money_row(due.subject, Role.INSTALMENT, amount, due.on)
    return money_row(due.subject, Role.INSTALMENT, amount.times(share), due.on, amount)


class _Obligations:
    """The dues of a position while one month's rows are made of them."""

    def __init__(self, position: Position, counting: Counting) -> None:
        self.position, self.counting = position, counting
        begun = (one for one in position.book.loans.values() if one.start <= position.today)
        self.succeeded = {one.refinances: one.start for one in begun if one.refinances is not None}

    def of(self, month: date) -> tuple[tuple[Row, ...], tuple[LeftOut, ...]]:
        first, last = month_of(month)
        rows: list[Row] = []
        late = (due for due in self.position.overdue if due.on < first)
        left_out = [LeftOut(self._row(due, due.left), Why.OVERDUE_BEFORE) for due in late]
        for due in self.position.dues_between(first, last):
            counted, beside = self._counted(due)
            rows += counted
            left_out += beside
        return tuple(rows), (*left_out, *self._guarantees())

    def _row(self, due: Due, amount: Money) -> Row:
        return row_of(self.position, due, amount, self.counting)

    def _guarantees(self) -> Iterator[LeftOut]:
        for one in self.position.book.guarantees.values():
            if one.given_on(self.position.today):
                yield LeftOut(money_row(one.id, Role.BALANCE, one.amount), Why.CONTINGENT)

    def _counted(self, due: Due) -> tuple[list[Row], list[LeftOut]]:
        why = self._why_not(due)
        if why is not None:
            return [], [LeftOut(self._row(due, due.amount), why)]
        if due.kind is not DueKind.BILL:
            return [self._row(due, due.amount)], []
        asked = due.minimum if self.counting.minimum and due.minimum is not None else due.amount
        elsewhere = min(self._charged_elsewhere(due), asked)
        beside = [LeftOut(self._row(due, elsewhere), Why.PAID_BY_ANOTHER)] if elsewhere else []
        rest = asked - elsewhere
        return ([self._row(due, rest)] if rest else []), beside

    def _why_not(self, due: Due) -> Why | None:
        if due.amount.currency != self.position.currency:
            return Why.OTHER_CURRENCY
        if due.kind is DueKind.BILL:
            return None
        loan = self.position.book.loans[LoanId(due.subject)]
        if loan.in_bill and due.assumed:
            return Why.IN_BILL
        since = self.succeeded.get(loan.id)
        return Why.REFINANCED if since is not None and since <= due.on else None

    def _charged_elsewhere(self, due: Due) -> Money:
        """Return what of a bill was repaid by charging another line: an equal charge on the day or the next."""
        paid = (
            one.amount for one in self._repayments_of(due)
            if any(_pays(charge, one) for charge in self._charges[one.amount])
        )
        return total(paid, due.amount.currency)

    @cached_property
    def _charges(self) -> dict[Money, list[LineEntry]]:
        found = defaultdict(list)
        for entry in self.position.book.entries.values():
            if entry.kind in (EntryKind.PURCHASE, EntryKind.DRAW) and entry.on <= self.position.today:
                found[entry.amount].append(entry)
        return found

    @cached_property
    def _repayments(self) -> dict[LineId, list[LineEntry]]:
        found = defaultdict(list)
        for entry in self.position.book.entries.values():
            if entry.kind is EntryKind.REPAYMENT and entry.on <= self.position.today:
                found[entry.line].append(entry)
        return found

    def _repayments_of(self, due: Due) -> Iterator[LineEntry]:
        """Yield what repaid a bill: what names it, else what came after the bill before it and up to its day."""
        line = LineId(due.subject)
        since = max((one.on for one in self.position.lines[line].dues if one.on < due.on), default=date.min)
        for entry in self._repayments[line]:
            if entry.bill == due.month if entry.bill is not None else since < entry.on <= due.on:
                yield entry


def _pays(charge: LineEntry, repaid: LineEntry) -> bool:
    return charge.line != repaid.line and repaid.on <= charge.on <= repaid.on + _SAME_PAYMENT

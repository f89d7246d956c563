"""What falls due in a month, each debt once: rows of instalments and bills, and what stands beside them.

Source: domain notes §4 ("which obligations", "interpretation traps").
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from zhihuan.domain.calendar import month_of
from zhihuan.domain.credit_line import LineId
from zhihuan.domain.due import Due, DueKind
from zhihuan.domain.health.bills import least_asked, repaid_before_statement
from zhihuan.domain.health.charged_elsewhere import charged_elsewhere
from zhihuan.domain.health.debts import due_row
from zhihuan.domain.health.figure import LeftOut, Role, Row, Why, money_row
from zhihuan.domain.health.refinancing import refinancing
from zhihuan.domain.health.same_draw import asked_twice
from zhihuan.domain.loan import LoanId
from zhihuan.domain.money import Money
from zhihuan.domain.position import Position


@dataclass(frozen=True, slots=True)
class Counting:
    """How obligations are counted: the whole of joint loans, what bills ask at least, each coin in one month only.

    `once` is for sums over months: what the next statement took over of a bill is counted there.
    """

    household: bool = False
    minimum: bool = False
    once: bool = False


AS_OWED = Counting()
EACH_COIN_ONCE = Counting(once=True)


def obligations(
    position: Position, month: date, counting: Counting = AS_OWED
) -> tuple[tuple[Row, ...], tuple[LeftOut, ...]]:
    """Return the rows of a month (its first day), paid or not, and what stands beside them with the reason.

    Amounts are in the main currency, a joint loan's are the user's share. Left out: other currencies, what is overdue
    from earlier months, instalments that a bill collects, what of a bill was repaid before its statement, what a card
    paid of another bill (the card's own bill asks for it), what a loan asks that another paid off (`refinancing`),
    guarantees given.
    """
    of_all = position.once(("obligations", counting), lambda: _Obligations(position, counting))
    return position.once(("obligations", counting, month), lambda: of_all.of(month))


class _Obligations:
    """The dues of a position while one month's rows are made of them."""

    def __init__(self, position: Position, counting: Counting) -> None:
        self.position, self.counting, self.pairs = position, counting, refinancing(position)

    def of(self, month: date) -> tuple[tuple[Row, ...], tuple[LeftOut, ...]]:
        first, last = month_of(month)
        rows: list[Row] = []
        late = (due for due in self.position.overdue if due.on < first)
        left_out = [LeftOut(self._row(due, due.left), self._late(due)) for due in late]
        for due in self.position.dues_between(first, last):
            counted, beside = self._counted(due)
            rows += counted
            left_out += beside
        return tuple(rows), (*left_out, *self._guarantees())

    def _row(self, due: Due, amount: Money) -> Row:
        if due.kind is DueKind.BILL:
            return money_row(due.subject, Role.BILL, amount, due.on)
        if self.counting.household:
            return money_row(due.subject, Role.INSTALMENT, amount, due.on)
        return due_row(self.position, due, Role.INSTALMENT, amount)

    def _late(self, due: Due) -> Why:
        return Why.OVERDUE_BEFORE if self.pairs.asks(due) else Why.REFINANCED

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
        return self._bill(due)

    def _bill(self, due: Due) -> tuple[list[Row], list[LeftOut]]:
        early = repaid_before_statement(self.position, due)
        least = least_asked(self.position, due) if self.counting.minimum else None
        carried = self._carried(due)
        asked = due.amount - early - carried if least is None else least
        elsewhere = min(charged_elsewhere(self.position, due), asked)
        beside = [
            LeftOut(self._row(due, part), why)
            for part, why in (
                (early, Why.BEFORE_STATEMENT), (elsewhere, Why.PAID_BY_ANOTHER), (carried, Why.CARRIED),
            ) if part
        ]
        role, rest = Role.BILL if least is None else Role.MINIMUM, asked - elsewhere
        beside += self._asked_twice(due)
        return ([money_row(due.subject, role, rest, due.on)] if rest else []), beside

    def _carried(self, due: Due) -> Money:
        taken = due.carried if self.counting.once else None
        return Money.zero(due.amount.currency) if taken is None else taken

    def _asked_twice(self, due: Due) -> Iterator[LeftOut]:
        """Yield the draws on a bill that a loan asks for, too."""
        held = {
            (one.on, one.amount) for one in self.position.lines[LineId(due.subject)].balance.charges
            if one.month == due.month
        }
        for draw, beside in asked_twice(self.position):
            if draw.line == due.subject and (draw.on, draw.amount) in held:
                yield beside

    def _why_not(self, due: Due) -> Why | None:
        if due.amount.currency != self.position.currency:
            return Why.OTHER_CURRENCY
        if due.kind is DueKind.BILL:
            return None
        loan = self.position.book.loans[LoanId(due.subject)]
        if loan.in_bill and due.assumed:
            return Why.IN_BILL
        return None if self.pairs.asks(due) else Why.REFINANCED

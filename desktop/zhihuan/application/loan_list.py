"""The rows of the loans page and of `zhihuan loans` and `lines`, derived from a position."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from zhihuan.domain.balance import Standing
from zhihuan.domain.cost import Cost, loan_cost
from zhihuan.domain.due import Due
from zhihuan.domain.errors import CostNotComputable
from zhihuan.domain.lender import Lender
from zhihuan.domain.loan import Loan
from zhihuan.domain.position import LineStanding, Position


@dataclass(frozen=True, slots=True)
class LoanRow:
    """One loan: what is owed, what comes next, what it truly costs, how far it is.

    `true_cost` is None where it cannot be computed; `progress` is the part of the principal repaid, nothing
    where unpaid interest made more of it than was borrowed.
    """

    loan: Loan
    lender: Lender
    standing: Standing
    next_due: Due | None
    true_cost: Cost | None
    progress: Fraction

    @property
    def settled(self) -> bool:
        """Whether nothing is left to pay."""
        return self.standing.settled


@dataclass(frozen=True, slots=True)
class LineRow:
    """One line with its lender; `utilisation` is None without a limit or once the line is closed."""

    standing: LineStanding
    lender: Lender
    utilisation: Fraction | None


def loan_rows(position: Position) -> tuple[LoanRow, ...]:
    """Return every loan that had begun, running ones by next due, settled ones last."""
    rows = [_row(position, one) for one in position.standings.values()]
    return tuple(sorted(rows, key=lambda row: (row.settled, row.next_due.on if row.next_due else row.loan.start)))


def _row(position: Position, one: Standing) -> LoanRow:
    loan = one.loan
    try:
        true_cost = loan_cost(loan)
    except CostNotComputable:
        true_cost = None
    repaid = max((loan.principal - one.principal_left).over(loan.principal), Fraction(0))
    return LoanRow(loan, position.book.lenders[loan.lender], one, one.next_due, true_cost, repaid)


def line_rows(position: Position) -> tuple[LineRow, ...]:
    """Return every credit line by name."""
    rows = [LineRow(one, position.book.lenders[one.line.lender], _used(one)) for one in position.lines.values()]
    return tuple(sorted(rows, key=lambda row: row.standing.line.name))


def _used(one: LineStanding) -> Fraction | None:
    return one.owed.over(one.limit) if one.limit and one.state != "closed" else None

"""The rows of the loans page and of `zhihuan loans` and `lines`, derived from a position."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from zhihuan.application.true_cost import TrueCost, changed_cost, signed_cost
from zhihuan.domain.balance import Standing
from zhihuan.domain.due import Due
from zhihuan.domain.lender import Lender
from zhihuan.domain.loan import Loan
from zhihuan.domain.position import LineStanding, Position
from zhihuan.domain.rate import Rate


@dataclass(frozen=True, slots=True)
class LoanRow:
    """One loan: what is owed, what comes next, what it truly costs, how far it is.

    `signed` is its cost by the contract, `changed` with what moved the plan so far, None where nothing did.
    `rate` is the rate of the day, which has held since `rate_since`. `progress` is the part of the principal
    repaid, nothing where unpaid interest made more of it than was borrowed.
    """

    loan: Loan
    lender: Lender
    standing: Standing
    next_due: Due | None
    signed: TrueCost
    changed: TrueCost | None
    rate: Rate
    rate_since: date
    progress: Fraction

    @property
    def true_cost(self) -> TrueCost:
        """What the loan costs as it is now."""
        return self.changed or self.signed

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
    repaid = max((loan.principal - one.principal_left).over(loan.principal), Fraction(0))
    return LoanRow(
        loan, position.book.lenders[loan.lender], one, one.next_due, signed_cost(loan), changed_cost(one),
        one.course.terms_on(position.today).rate, one.course.rate_since(position.today), repaid,
    )


def line_rows(position: Position) -> tuple[LineRow, ...]:
    """Return every credit line by name."""
    rows = [LineRow(one, position.book.lenders[one.line.lender], _used(one)) for one in position.lines.values()]
    return tuple(sorted(rows, key=lambda row: row.standing.line.name))


def _used(one: LineStanding) -> Fraction | None:
    return one.used.over(one.limit) if one.limit and one.state != "closed" else None

"""An instalment plan collected in its line's bill, so that no coin of it is owed twice.

From the statement that collects an instalment on, the line owes it and the plan does not. It is
paid with the bill; money paid towards the plan itself repays what is still ahead.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from zhihuan.domain.balance import Standing
from zhihuan.domain.billing import BilledInstalment, bill_of_instalment, statement_on
from zhihuan.domain.credit_line import CreditLine
from zhihuan.domain.money import Money, total
from zhihuan.domain.schedule import Instalment, RowKind


def billed_instalments(line: CreditLine, plan: Standing, today: date) -> tuple[BilledInstalment, ...]:
    """Return what the line's statements made up to a day collect of a plan.

    Instalments that count as paid without a record were in bills of before the records.

    >>> from decimal import Decimal
    >>> from zhihuan.domain.balance import standing
    >>> from zhihuan.domain.credit_line import LineId
    >>> from zhihuan.domain.lender import LenderId
    >>> from zhihuan.domain.loan import Loan, LoanId
    >>> from zhihuan.domain.rate import Rate
    >>> from zhihuan.domain.terms import Method, Terms
    >>> card = CreditLine(LineId("x"), LenderId("y"), "Card", statement_day=20, due_day=10)
    >>> terms = Terms(Method.INTEREST_FREE, Rate(Decimal(0)), 3, date(2026, 5, 10), 10)
    >>> plan = Loan(LoanId("z"), LenderId("y"), "Phone", Money(3_000_00), date(2026, 4, 5), terms)
    >>> made = billed_instalments(card, standing(plan, (), date(2026, 4, 25)), date(2026, 4, 25))
    >>> [(str(row.due), str(row.principal)) for row in made]
    [('2026-05-10', '1000.00')]
    """
    return tuple(
        BilledInstalment(plan.loan.id, row.due, row.principal, row.interest, row.fee)
        for row in _collected(line, plan, today)
    )


def outside_bill(line: CreditLine, plan: Standing, today: date) -> Standing:
    """Return how a plan stands without the instalments that are not due yet but on a statement already.

    `plan` leaves out those that are due; what is on a statement counts as paid here.

    >>> from decimal import Decimal
    >>> from zhihuan.domain.balance import standing
    >>> from zhihuan.domain.credit_line import LineId
    >>> from zhihuan.domain.lender import LenderId
    >>> from zhihuan.domain.loan import Loan, LoanId
    >>> from zhihuan.domain.rate import Rate
    >>> from zhihuan.domain.terms import Method, Terms
    >>> card = CreditLine(LineId("x"), LenderId("y"), "Card", statement_day=20, due_day=10)
    >>> terms = Terms(Method.INTEREST_FREE, Rate(Decimal(0)), 3, date(2026, 5, 10), 10)
    >>> plan = Loan(LoanId("z"), LenderId("y"), "Phone", Money(3_000_00), date(2026, 4, 5), terms)
    >>> stands = standing(plan, (), date(2026, 4, 25))
    >>> str(stands.owed), str(outside_bill(card, stands, date(2026, 4, 25)).owed)
    ('3000.00', '2000.00')
    """
    known = {due.number for due in plan.dues}
    ahead = [row for row in _collected(line, plan, today) if row.due > today and row.number in known]
    if not ahead:
        return plan
    principal = total((row.principal for row in ahead), plan.owed.currency)
    numbers = {row.number for row in ahead}
    return replace(
        plan,
        dues=tuple(replace(due, assumed=True) if due.number in numbers else due for due in plan.dues),
        principal_left=plan.principal_left - principal,
        owed=plan.owed - principal,
        accrued=Money.zero(plan.owed.currency),
    )


def _collected(line: CreditLine, plan: Standing, today: date) -> tuple[Instalment, ...]:
    recorded_from = min(plan.loan.paid_before or date.min, today)
    until = min(plan.loan.closed_on or today, today)
    return tuple(
        row for row in plan.rows
        if row.kind is RowKind.INSTALMENT and row.due >= recorded_from
        and statement_on(line, bill_of_instalment(line, row.due)) <= until
    )

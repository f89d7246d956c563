"""What changes hands by a contract: what arrives on its first day, and every payment after it. Knows no rate."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from zhihuan.domain.fee import FeeTiming
from zhihuan.domain.flow import Flow
from zhihuan.domain.loan import Loan
from zhihuan.domain.money import Money, total
from zhihuan.domain.schedule import Instalment
from zhihuan.domain.terms import Terms


def compulsory(loan: Loan) -> Loan:
    """Return the loan without the fees one may decline: they are no part of what it costs.

    >>> from datetime import date
    >>> from decimal import Decimal
    >>> from zhihuan.domain.fee import Fee
    >>> from zhihuan.domain.lender import LenderId
    >>> from zhihuan.domain.loan import LoanId
    >>> from zhihuan.domain.rate import Rate
    >>> from zhihuan.domain.terms import Method, Terms
    >>> fees = (Fee("gift", FeeTiming.DEDUCTED, amount=Money(50_00), compulsory=False),)
    >>> terms = Terms(Method.INTEREST_FREE, Rate(Decimal(0)), 2, date(2026, 2, 1), 1, fees=fees)
    >>> loan = Loan(LoanId("1"), LenderId("2"), "Loan", Money(1000_00), date(2026, 1, 1), terms)
    >>> len(loan.terms.fees), len(compulsory(loan).terms.fees)
    (1, 0)
    """
    terms = compulsory_terms(loan.terms)
    return loan if terms == loan.terms else replace(loan, terms=terms)


def compulsory_terms(terms: Terms) -> Terms:
    """Return terms without the fees one may decline.

    >>> from datetime import date
    >>> from decimal import Decimal
    >>> from zhihuan.domain.fee import Fee
    >>> from zhihuan.domain.rate import Rate
    >>> from zhihuan.domain.terms import Method
    >>> fees = (Fee("gift", FeeTiming.EACH, amount=Money(5_00), compulsory=False),)
    >>> compulsory_terms(Terms(Method.INTEREST_FREE, Rate(Decimal(0)), 2, date(2026, 2, 1), 1, fees=fees)).fees
    ()
    """
    fees = tuple(fee for fee in terms.fees if fee.compulsory)
    return terms if fees == terms.fees else replace(terms, fees=fees)


def received(loan: Loan) -> Money:
    """Return what arrives: the principal without the fees kept back from it (砍头息, domain notes §2).

    >>> from datetime import date
    >>> from decimal import Decimal
    >>> from zhihuan.domain.fee import Fee
    >>> from zhihuan.domain.lender import LenderId
    >>> from zhihuan.domain.loan import LoanId
    >>> from zhihuan.domain.rate import Rate
    >>> from zhihuan.domain.terms import Method, Terms
    >>> fees = (Fee("service", FeeTiming.DEDUCTED, amount=Money(50_00)),)
    >>> terms = Terms(Method.INTEREST_FREE, Rate(Decimal(0)), 2, date(2026, 2, 1), 1, fees=fees)
    >>> loan = Loan(LoanId("1"), LenderId("2"), "Loan", Money(1000_00), date(2026, 1, 1), terms)
    >>> str(received(loan))
    '950.00'
    """
    return loan.principal - _taken(loan, FeeTiming.DEDUCTED)


def paid_at_start(loan: Loan) -> Money:
    """Return the fees the borrower pays on the day of the loan, beside the principal (domain notes §2).

    >>> from datetime import date
    >>> from decimal import Decimal
    >>> from zhihuan.domain.fee import Fee
    >>> from zhihuan.domain.lender import LenderId
    >>> from zhihuan.domain.loan import LoanId
    >>> from zhihuan.domain.rate import Rate
    >>> from zhihuan.domain.terms import Method, Terms
    >>> fees = (Fee("insurance", FeeTiming.AT_START, amount=Money(20_00)),)
    >>> terms = Terms(Method.INTEREST_FREE, Rate(Decimal(0)), 2, date(2026, 2, 1), 1, fees=fees)
    >>> loan = Loan(LoanId("1"), LenderId("2"), "Loan", Money(1000_00), date(2026, 1, 1), terms)
    >>> str(paid_at_start(loan)), str(received(loan))
    ('20.00', '1000.00')
    """
    return _taken(loan, FeeTiming.AT_START)


def contract_flows(loan: Loan, rows: Iterable[Instalment]) -> tuple[Flow, ...]:
    """Return what changes hands: what arrives less the fees of that day, then the payment of every row.

    >>> from datetime import date
    >>> from decimal import Decimal
    >>> from zhihuan.domain.fee import Fee
    >>> from zhihuan.domain.lender import LenderId
    >>> from zhihuan.domain.loan import LoanId
    >>> from zhihuan.domain.rate import Rate
    >>> from zhihuan.domain.schedule import schedule
    >>> from zhihuan.domain.terms import Method, Terms
    >>> fee = Fee("service", FeeTiming.DEDUCTED, amount=Money(50_00))
    >>> terms = Terms(Method.INTEREST_FREE, Rate(Decimal(0)), 2, date(2026, 2, 1), 1, fees=(fee,))
    >>> loan = Loan(LoanId("1"), LenderId("2"), "Loan", Money(1000_00), date(2026, 1, 1), terms)
    >>> [str(flow.amount) for flow in contract_flows(loan, schedule(loan))]
    ['950.00', '-500.00', '-500.00']
    """
    return (
        Flow(loan.start, received(loan) - paid_at_start(loan)),
        *(Flow(row.due, -paid) for row in rows if (paid := row.payment)),
    )


def _taken(loan: Loan, timing: FeeTiming) -> Money:
    taken = (fee.of(loan.principal, loan.principal) for fee in loan.terms.fees if fee.timing is timing)
    return total(taken, loan.principal.currency)

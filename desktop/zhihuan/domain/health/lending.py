"""With how many the user is in debt: institutions, accounts, products, and how much of it is owed outside banks.

Counted is the institution in the contract, not the app that shows it; where a contract names several, each counts. A
platform counts only where nobody behind it is known. Source: domain notes §4, 多头借贷.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from zhihuan.domain.health.debts import counted, replaced
from zhihuan.domain.health.figure import Figure, LeftOut, Role, Row, Unknown, Why, counted_row, money_row, summed
from zhihuan.domain.health.measure import Measure
from zhihuan.domain.health.own_part import own_amount
from zhihuan.domain.lender import LenderId, LenderKind
from zhihuan.domain.loan import Loan
from zhihuan.domain.money import Money
from zhihuan.domain.position import Position

_ONLINE: Final = (LenderKind.MICRO_LOAN, LenderKind.CONSUMER_FINANCE, LenderKind.PLATFORM)


@dataclass(frozen=True, slots=True)
class Contract:
    """What is owed on one contract (a loan or a line, by id): to whom, under which account, for which product.

    `owed` is the user's part of the `whole`.
    """

    subject: str
    owed: Money
    whole: Money
    lenders: tuple[LenderId, ...]
    account: str
    product: str


def lending(position: Position) -> dict[Measure, Figure]:
    """Return how many institutions, accounts and products have a balance, and the share owed outside banks."""
    debts = tuple(contracts(position))
    accounts = {one.account: one for one in reversed(debts)}
    products = {one.product: one for one in reversed(debts)}
    return {
        Measure.INSTITUTIONS: _institutions(position, debts),
        Measure.ACCOUNTS: _count(position, Measure.ACCOUNTS, Role.ACCOUNT, accounts, debts),
        Measure.PRODUCTS: _count(position, Measure.PRODUCTS, Role.PRODUCT, products, debts),
        Measure.ONLINE_ACCOUNTS: _online_accounts(position, debts),
        Measure.NON_BANK_SHARE: _outside_banks(position, debts),
    }


def institutions(position: Position) -> Figure:
    """Return the institutions with a balance alone."""
    return _institutions(position, tuple(contracts(position)))


def _institutions(position: Position, debts: tuple[Contract, ...]) -> Figure:
    named = {lender: one for one in reversed(debts) for lender in one.lenders}
    return _count(position, Measure.INSTITUTIONS, Role.INSTITUTION, named, debts)


def _online_accounts(position: Position, debts: tuple[Contract, ...]) -> Figure:
    """Count accounts of which a lender is a micro-loan or consumer finance company, or a platform: 网贷账户."""
    online = tuple(
        one for one in debts if any(position.book.lenders[lender].kind in _ONLINE for lender in one.lenders)
    )
    return _count(
        position, Measure.ONLINE_ACCOUNTS, Role.ACCOUNT, {one.account: one for one in reversed(online)}, online
    )


def contracts(position: Position) -> Iterator[Contract]:
    """Yield every contract with a balance, but for loans that others paid off."""
    for standing in counted(position):
        loan = standing.loan
        if standing.owed:
            behind = position.book.lenders[loan.lender].kind is LenderKind.PLATFORM and loan.funders
            lenders = loan.funders if behind else (loan.lender, *loan.funders)
            yield Contract(
                loan.id, own_amount(loan, standing.owed), standing.owed, tuple(dict.fromkeys(lenders)),
                loan.line or loan.id, _product(position, loan),
            )
    for line in position.lines.values():
        if line.owed:
            named = line.line
            yield Contract(named.id, line.owed, line.owed, (named.lender,), named.id, named.product or named.id)


def _product(position: Position, loan: Loan) -> str:
    """Return which product a loan is: a plan in a bill is no other one than its card, a draw its own or its line's."""
    line = None if loan.line is None else position.book.lines[loan.line]
    if line is None:
        return loan.product or loan.id
    of_line = line.product or line.id
    return of_line if loan.in_bill else loan.product or of_line


def _count(
    position: Position, measure: Measure, role: Role, named: dict[str, Contract] | dict[LenderId, Contract],
    debts: tuple[Contract, ...],
) -> Figure:
    owed = _owed_by(position, role, debts)
    rows = tuple(counted_row(name, role, owed.get(name, Money.zero(position.currency))) for name in sorted(named))
    guarantees = tuple(
        LeftOut(money_row(one.id, Role.BALANCE, one.amount), Why.CONTINGENT)
        for one in position.book.guarantees.values() if one.given_on(position.today)
    )
    left_out = (*(guarantees if role is Role.INSTITUTION else ()), *replaced(position))
    return Figure(measure, position.today, summed(rows), rows, (), left_out, currency=position.currency)


def _owed_by(position: Position, role: Role, debts: tuple[Contract, ...]) -> dict[str, Money]:
    """Return what is owed under each name in the main currency; a contract of several institutions is not divided."""
    found: dict[str, Money] = {}
    for one in debts:
        if one.owed.currency == position.currency:
            name = {Role.INSTITUTION: one.lenders[0], Role.ACCOUNT: one.account, Role.PRODUCT: one.product}[role]
            found[name] = found.get(name, Money.zero(position.currency)) + one.owed
    return found


def _outside_banks(position: Position, debts: tuple[Contract, ...]) -> Figure:
    below: list[Row] = []
    above: list[Row] = []
    left_out = list(replaced(position))
    for one in debts:
        row = money_row(one.account, Role.BALANCE, one.owed, of=None if one.owed == one.whole else one.whole)
        if one.owed.currency != position.currency:
            left_out.append(LeftOut(row, Why.OTHER_CURRENCY))
            continue
        below.append(row)
        if any(position.book.lenders[lender].kind is not LenderKind.BANK for lender in one.lenders):
            above.append(row)
    owed = summed(below)
    return Figure(
        Measure.NON_BANK_SHARE, position.today, summed(above) / owed if owed else None, tuple(above), tuple(below),
        tuple(left_out), None if owed else Unknown.NO_DEBT, currency=position.currency,
    )

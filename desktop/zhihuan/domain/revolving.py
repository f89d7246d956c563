"""A revolving line's entries and the monthly bills they make.

Thin by intent: a bill is what was bought less what was refunded between two statement days;
minimum payments, interest and instalment plans inside the bill are not computed here.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import NewType

from zhihuan.domain.calendar import months_later, on_anchor
from zhihuan.domain.credit_line import CreditLine, LineId
from zhihuan.domain.errors import AmountNotPositive
from zhihuan.domain.money import Money, smaller

EntryId = NewType("EntryId", str)


class EntryKind(StrEnum):
    """What an entry does to the amount owed on a line."""

    PURCHASE = "purchase"
    DRAW = "draw"
    """Cash drawn on the line (取现, 支用); on a card it has no interest-free days."""
    INSTALMENT = "instalment"
    """An instalment of a plan, put on the bill by the lender."""
    INTEREST = "interest"
    FEE = "fee"
    PENALTY = "penalty"
    """Penalty interest, or the fee for a missed minimum (违约金)."""
    REPAYMENT = "repayment"
    REFUND = "refund"
    TO_PLAN = "to_plan"
    """What left the bill to be paid in instalments: the plan owes it from then on."""

    @property
    def raises_debt(self) -> bool:
        """Whether an entry of this kind adds to what is owed on the bill."""
        return self not in (EntryKind.REPAYMENT, EntryKind.REFUND, EntryKind.TO_PLAN)


@dataclass(frozen=True, slots=True)
class LineEntry:
    """One dated movement on a revolving line; `amount` is always above zero.

    `bill` is the first day of the month whose bill a repayment names (`2026年09月账单`).
    `whole_bill`: the lender itself took what that bill came to, so nothing of it is left,
    whatever the recorded charges add up to (discounts are not in every record).
    """

    id: EntryId
    line: LineId
    on: date
    kind: EntryKind
    amount: Money
    bill: date | None = None
    order_id: str = ""
    counterparty: str = ""
    note: str = ""
    whole_bill: bool = False

    def __post_init__(self) -> None:
        """Refuse an entry of nothing; raises AmountNotPositive."""
        if self.amount.minor <= 0:
            raise AmountNotPositive("entry", str(self.amount))


@dataclass(frozen=True, slots=True)
class Bill:
    """What fell due from one statement: charges up to the statement day, and what was repaid of them."""

    month: date
    due: date
    amount: Money
    paid: Money
    paid_on: date | None


@dataclass(frozen=True, slots=True)
class LineBalance:
    """What the records say is owed on a line.

    `before_records` is what was repaid beyond every recorded charge: it paid for something
    from before the records began, so the true balance may be higher than `owed`. `credit` is
    what refunds gave back of paid bills and no later charge has used yet.
    """

    owed: Money
    before_records: Money
    credit: Money
    bills: tuple[Bill, ...] = ()


@dataclass(slots=True)
class _OpenBill:
    month: date
    due: date | None
    charged: Money
    left: Money
    paid_on: date | None = None


@dataclass(slots=True)
class _Running:
    """The bills of a line while its entries are read in order of day."""

    line: CreditLine
    bills: dict[date, _OpenBill] = field(default_factory=dict)
    credit: Money = field(init=False)
    repaid: Money = field(init=False)
    surplus: int = 0

    def __post_init__(self) -> None:
        self.credit = self.repaid = Money.zero(self.line.currency)

    def charge(self, entry: LineEntry) -> None:
        month = bill_month(self.line, entry.on)
        zero = Money.zero(self.line.currency)
        bill = self.bills.setdefault(month, _OpenBill(month, bill_due(self.line, month), zero, zero))
        used = smaller(self.credit, entry.amount)
        self.credit -= used
        bill.charged += entry.amount - used
        bill.left += entry.amount - used
        if bill.left:
            bill.paid_on = None

    def settle(self, entry: LineEntry) -> None:
        named = self.bills.get(entry.bill) if entry.bill else None
        if entry.kind is not EntryKind.REPAYMENT:
            own = self.bills.get(bill_month(self.line, entry.on))
            order = [own] if own else []
            order += [bill for bill in self._oldest_first() if bill is not own]
        elif entry.bill is not None:
            order = [named] if named else []
        else:
            order = self._oldest_first()
        rest = entry.amount
        for bill in order:
            part = smaller(rest, bill.left)
            bill.left -= part
            rest -= part
            if entry.kind is not EntryKind.REPAYMENT:
                bill.charged -= part
            else:
                self.repaid += part
            if part and not bill.left:
                bill.paid_on = entry.on
        if named is not None and entry.whole_bill and named.left:
            named.charged -= named.left
            named.left -= named.left
            named.paid_on = entry.on
        if entry.kind is not EntryKind.REPAYMENT:
            back = smaller(rest, self.repaid)
            self.repaid -= back
            self.credit += back
            rest -= back
        self.surplus += rest.minor

    def _oldest_first(self) -> list[_OpenBill]:
        return sorted((bill for bill in self.bills.values() if bill.left), key=lambda bill: bill.month)


def bill_month(line: CreditLine, day: date) -> date:
    """Return the month (its first day) whose bill takes a charge of this day.

    A charge before the statement day is in that month's bill, one on or after it in the next
    month's. Without a statement day bills follow the calendar, as Huabei's do: a month's
    charges are in the next month's bill.

    >>> from zhihuan.domain.lender import LenderId
    >>> line = CreditLine(LineId("x"), LenderId("y"), "Huabei", statement_day=1, due_day=10)
    >>> bill_month(line, date(2026, 8, 31)), bill_month(line, date(2026, 9, 1))
    (datetime.date(2026, 9, 1), datetime.date(2026, 10, 1))
    """
    statement = on_anchor(day.year, day.month, line.statement_day or 1)
    return day.replace(day=1) if day < statement else months_later(day, 1, 1)


def bill_due(line: CreditLine, month: date) -> date | None:
    """Return when a month's bill is due, None while the line's due day is unknown."""
    if line.due_day is None:
        return None
    same_month = line.due_day > (line.statement_day or 1)
    return months_later(month, 0 if same_month else 1, line.due_day)


def line_balance(line: CreditLine, entries: tuple[LineEntry, ...]) -> LineBalance:
    """Return what is owed on a line and its bills, oldest first, from its entries.

    A repayment that names a bill pays that bill only; any other pays the oldest first.
    A refund lowers its own month's bill, then the oldest; what was repaid already of the thing
    sent back is credit towards later charges.
    """
    running = _Running(line)
    for entry in sorted(entries, key=lambda one: (one.on, not one.kind.raises_debt)):
        if entry.kind.raises_debt:
            running.charge(entry)
        else:
            running.settle(entry)
    zero = Money.zero(line.currency)
    owed = Money(sum(bill.left.minor for bill in running.bills.values()), line.currency)
    bills = tuple(
        Bill(bill.month, bill.due, bill.charged, bill.charged - bill.left, None if bill.left else bill.paid_on)
        for _, bill in sorted(running.bills.items())
        if bill.due is not None and bill.charged > zero
    )
    return LineBalance(owed, Money(running.surplus, line.currency), running.credit, bills)

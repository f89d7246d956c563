"""A line's bills and statements while its entries are read in order of day.

Statements are made as the days pass: what an earlier bill no longer asks is carried over to the
new one, and a minimum that was missed stays in the bill where it was missed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from zhihuan.domain.billing import BilledInstalment, bill_due, grace_until, statement_on
from zhihuan.domain.calendar import months_later
from zhihuan.domain.charge import ChargePart, OpenBill, OpenCharge
from zhihuan.domain.credit_line import CreditLine, LineEvent, limit_on
from zhihuan.domain.minimum_payment import StatementParts, minimum_payment
from zhihuan.domain.money import Money, smaller, total
from zhihuan.domain.statement import Bill, LineBalance, Statement


@dataclass(slots=True)
class OpenLine:
    """A line as far as its entries are read; `month` is that of the statement made next.

    `plans` are the instalments of plans inside the bill, by the month whose bill collects them.
    """

    line: CreditLine
    events: tuple[LineEvent, ...]
    plans: Mapping[date, Sequence[BilledInstalment]]
    month: date
    credit: Money = field(init=False)
    repaid: Money = field(init=False)
    surplus: Money = field(init=False)
    bills: dict[date, OpenBill] = field(default_factory=dict)
    statements: list[Statement] = field(default_factory=list)
    judged: int = 0

    def __post_init__(self) -> None:
        """Begin with nothing charged and nothing repaid."""
        self.credit = self.repaid = self.surplus = self._zero

    @property
    def _zero(self) -> Money:
        return Money.zero(self.line.currency)

    @property
    def _tolerance(self) -> Money:
        return self.line.terms.tolerance or self._zero

    def charge(self, on: date, month: date, part: ChargePart, amount: Money, *, bears: bool) -> None:
        """Charge an amount to a month's bill; credit from earlier refunds pays for it first."""
        self._pass_deadlines(on)
        used = smaller(self.credit, amount)
        self.credit -= used
        charge = OpenCharge(on, month, part, amount, amount, bears)
        if used:
            charge.take_off(used, on)
        self._bill(month).take_in(charge)

    def repay(self, on: date, amount: Money, named: date | None, *, whole_bill: bool) -> None:
        """Pay what a named bill holds, or the oldest; the rest was owed from before the records."""
        self._pass_deadlines(on)
        rest = self._settle(on, amount, self._named(named) if named else self._open(), lowers=False)
        self.repaid += amount - rest
        self.surplus += rest
        if whole_bill:
            left = self._named(named)
            self._settle(on, total((charge.left for _, charge in left), self.line.currency), left, lowers=True)

    def lower(self, on: date, amount: Money, first: date, *, to_plan: bool) -> None:
        """Take off what was sent back or became a plan: from one month's bill first, then the oldest.

        What was repaid of it already is credit towards later charges.
        """
        self._pass_deadlines(on)
        order = sorted(self._open(purchases_first=True), key=lambda pair: pair[0].month != first)
        rest = self._settle(on, amount, order, lowers=True, to_plan=to_plan)
        back = smaller(rest, self.repaid)
        self.repaid -= back
        self.credit += back
        self.surplus += rest - back

    def make_statements(self, until: date) -> None:
        """Make the statements of the months before `until`."""
        while self.month < until:
            self._make_statement(statement_on(self.line, self.month))
            self.month = months_later(self.month, 1, 1)

    def close(self, today: date) -> LineBalance:
        """Make the statements up to a day and return what the records come to."""
        while statement_on(self.line, self.month) <= today:
            self.make_statements(months_later(self.month, 1, 1))
        self._pass_deadlines(today)
        self._refresh_minimum()
        in_order = [bill for _, bill in sorted(self.bills.items())]
        return LineBalance(
            total((bill.left for bill in in_order), self.line.currency), self.surplus, self.credit,
            tuple(self._read(bill, bill.due) for bill in in_order if bill.due is not None and bill.charged),
            tuple(self.statements),
            tuple(charge.read for bill in in_order for charge in bill.charges),
        )

    def _read(self, bill: OpenBill, due: date) -> Bill:
        minimum = None if bill.parts is None else bill.asked(self.line.terms.minimum)
        return Bill(
            bill.month, due, bill.charged, bill.paid, None if bill.left else bill.paid_on, bill.carried,
            minimum, bill.grace_until, self._met(bill), bill.met_on, bill.early, tuple(bill.repaid),
        )

    def _bill(self, month: date) -> OpenBill:
        if month not in self.bills:
            due, grace = bill_due(self.line, month), grace_until(self.line, month)
            self.bills[month] = OpenBill(month, due, grace, self._zero, self._zero, self._zero)
        return self.bills[month]

    def _open(self, *, purchases_first: bool = False) -> Iterator[tuple[OpenBill, OpenCharge]]:
        for bill in (bill for _, bill in sorted(self.bills.items()) if bill.left):
            yield from ((bill, charge) for charge in bill.open_charges(purchases_first=purchases_first))

    def _named(self, named: date | None) -> list[tuple[OpenBill, OpenCharge]]:
        """Return what a bill holds, and what it held before that was carried over."""
        return [(bill, charge) for bill, charge in self._open() if named in (bill.month, charge.month)]

    def _settle(
        self, on: date, amount: Money, order: Iterable[tuple[OpenBill, OpenCharge]], *, lowers: bool,
        to_plan: bool = False,
    ) -> Money:
        """Take an amount off charges in an order; return what is left of it."""
        taken: dict[date, Money] = {}
        for bill, charge in order:
            if not amount:
                break
            part = smaller(amount, charge.left)
            bill.settle(charge, part, on, lowers=lowers)
            taken[bill.month] = taken.get(bill.month, self._zero) + part
            amount -= part
        for month, part in taken.items():
            self._note(self.bills[month], part, on, lowers=lowers, to_plan=to_plan)
        return amount

    def _note(self, bill: OpenBill, part: Money, on: date, *, lowers: bool, to_plan: bool) -> None:
        """Note what was taken off a bill: for its minimum, and for the latest statement."""
        if not lowers and bill.month >= self.month:
            bill.early += part
        elif not lowers:
            bill.repaid.append((on, part))
        if to_plan and bill.parts is not None:
            bill.parts = bill.parts.moved_to_plan(part)
        if bill.met_on is None and self._met(bill):
            bill.met_on = on
        if bill.month < self.month:
            latest = self.statements[-1]
            self.statements[-1] = (
                replace(latest, lowered=latest.lowered + part) if lowers else replace(latest, paid=latest.paid + part)
            )

    def _met(self, bill: OpenBill) -> bool:
        return bill.short(self.line.terms.minimum) <= self._tolerance

    def _make_statement(self, day: date) -> None:
        self._pass_deadlines(day)
        for plan in self._not_recorded():
            for amount, bears in ((plan.fee, False), (plan.interest, False), (plan.principal, True)):
                if amount:
                    self.charge(day, self.month, ChargePart.INSTALMENTS, amount, bears=bears)
        earlier = [bill for month, bill in sorted(self.bills.items()) if bill.left and month < self.month]
        if not earlier and self.month not in self.bills:
            return
        self._refresh_minimum()
        for bill in earlier:
            kept = self._kept(bill, day)
            if bill.left > kept:
                bill.hand_over(bill.left - kept, self._bill(self.month))
        overdue = (bill.left for bill in earlier if bill.grace_until is not None and bill.grace_until < day)
        self._print(day, total(overdue, self.line.currency))

    def _not_recorded(self) -> Iterator[BilledInstalment]:
        """Return what the month's bill collects of plans, but for what the lender's own record of it holds."""
        bill = self.bills.get(self.month)
        on_record = () if bill is None else (one for one in bill.charges if one.part is ChargePart.INSTALMENTS)
        known = total((charge.amount for charge in on_record), self.line.currency)
        for plan in self.plans.get(self.month, ()):
            parts = []
            for part in (plan.fee, plan.interest, plan.principal):
                parts.append(part - smaller(known, part))
                known -= smaller(known, part)
            yield replace(plan, fee=parts[0], interest=parts[1], principal=parts[2])

    def _kept(self, bill: OpenBill, day: date) -> Money:
        """Return what an earlier bill still asks when a statement is made, so that it is not carried over."""
        rule = self.line.terms.minimum
        if bill.grace_until is None:
            return bill.left if rule is None else self._zero
        if bill.grace_until >= day:
            return bill.left
        return self._zero if self._met(bill) else bill.short(rule)

    def _print(self, day: date, missed: Money) -> None:
        rule, bill = self.line.terms.minimum, self._bill(self.month)
        owed = total((one.left for one in self.bills.values()), self.line.currency)
        parts = self._parts(bill, owed, missed, limit_on(self.events, day))
        minimum = None
        if rule is not None:
            bill.parts, bill.charged, bill.early = parts, bill.left, self._zero
            minimum = minimum_payment(rule, parts)
        self.statements.append(Statement(
            self.month, day, bill.due, bill.grace_until, parts, minimum, minimum, self._zero, self._zero,
            owed - bill.left,
        ))

    def _parts(self, bill: OpenBill, owed: Money, missed: Money, limit: Money | None) -> StatementParts:
        def new(part: ChargePart) -> Money:
            own = (one.left for one in bill.charges if one.part is part and one.month == bill.month)
            return total(own, self.line.currency)

        instalments, fees = new(ChargePart.INSTALMENTS), new(ChargePart.FEES)
        interest, penalties = new(ChargePart.INTEREST), new(ChargePart.PENALTIES)
        rest = owed - missed - instalments - fees - interest - penalties
        beyond = self._zero if limit is None else smaller(rest, max(owed - limit, self._zero))
        return StatementParts(rest - beyond, beyond, missed, instalments, fees, interest, penalties)

    def _refresh_minimum(self) -> None:
        """Tell the latest statement what is left of its minimum."""
        if self.statements and self.statements[-1].minimum is not None:
            self.statements[-1] = replace(self.statements[-1], minimum_left=self._short(self.statements[-1].month))

    def _short(self, month: date) -> Money:
        rule = self.line.terms.minimum
        return total((bill.short(rule) for bill in self.bills.values() if bill.month <= month), self.line.currency)

    def _pass_deadlines(self, day: date) -> None:
        """Note what was missed of each statement whose days of grace ended before a day."""
        while self.judged < len(self.statements):
            statement = self.statements[self.judged]
            if statement.grace_until is None or statement.grace_until >= day:
                return
            stated = [bill for bill in self.bills.values() if bill.month <= statement.month]
            left, short = total((bill.left for bill in stated), self.line.currency), self._short(statement.month)
            self.statements[self.judged] = replace(
                statement, missed=short if short > self._tolerance else self._zero, cleared=left <= self._tolerance,
            )
            self.judged += 1

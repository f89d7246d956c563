"""The whole book on one day: every loan's standing, every line's balance, every due."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from typing import Any, TypeVar, cast

from zhihuan.domain.balance import Standing, standing
from zhihuan.domain.billing import BilledInstalment, next_statement
from zhihuan.domain.book import Book
from zhihuan.domain.card_interest import StatementInterest, interest_to_come, statement_interest
from zhihuan.domain.course import Event, events_of
from zhihuan.domain.credit_line import CreditLine, LineEvent, LineId, LineState, limit_on, state_on
from zhihuan.domain.due import Due, DueKind, DueState
from zhihuan.domain.lender import USUAL_ORDER, Lender, LenderId, Part
from zhihuan.domain.line_due_day import lines_of
from zhihuan.domain.loan import Loan, LoanId
from zhihuan.domain.loan_change import LoanChange
from zhihuan.domain.memo import Memo
from zhihuan.domain.minimum_only import MinimumOnly, minimum_only
from zhihuan.domain.minimum_payment import late_fee
from zhihuan.domain.money import CNY, Money, smaller, total
from zhihuan.domain.payment import Payment
from zhihuan.domain.plan_in_bill import billed_instalments, outside_bill
from zhihuan.domain.revolving import LineEntry, line_balance
from zhihuan.domain.statement import Bill, LineBalance, Statement, StatementState, statement_state
from zhihuan.domain.tally import Counted, Tally, tally

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class LineStanding:
    """A line on a day: whether it is open, its limit where known, what is owed and what falls due."""

    line: CreditLine
    state: LineState
    limit: Money | None
    balance: LineBalance
    dues: tuple[Due, ...]
    events: tuple[LineEvent, ...]
    today: date
    plans_ahead: Money
    """The principal of plans in the bill that no statement has collected yet."""

    @property
    def owed(self) -> Money:
        """What the records say is owed on the line, on a statement or not yet."""
        return self.balance.owed

    @property
    def counted(self) -> Counted:
        """What is owed, at least so much where repayments show that records are missing."""
        return Counted(self.owed, bool(self.balance.before_records))

    @property
    def used(self) -> Money:
        """What of the limit is taken: the debt, and the principal of plans in the bill that is still to be billed."""
        return self.owed + self.plans_ahead

    @property
    def statement(self) -> Statement | None:
        """The latest statement, None where none was made yet."""
        return self.balance.statements[-1] if self.balance.statements else None

    @property
    def unbilled(self) -> Money:
        """What of the debt is on no statement yet."""
        return self.owed - self.statement.left if self.statement else self.owed

    @property
    def statement_state(self) -> StatementState:
        """How the latest statement stands."""
        return statement_state(self.balance, self.line.terms.tolerance, self.today)

    def interest(self, month: date | None = None) -> StatementInterest:
        """Return the interest to expect on a month's statement, without a month on the one to come."""
        return statement_interest(self.line, self.balance, month or next_statement(self.line, self.today), self.today)

    @property
    def interest_to_come(self) -> Money | None:
        """What the statement to come asks as interest when nothing more is paid or bought before it."""
        return interest_to_come(self.line, self.balance, self.today)

    @property
    def missed(self) -> Money:
        """What bills asked at least and did not get in time; the whole of them where no minimum is known."""
        late = (bill for bill in self.balance.bills if bill.missed(self.today))
        asked = (bill.left if bill.minimum is None else smaller(bill.left, bill.minimum - bill.paid) for bill in late)
        return total(asked, self.line.currency)

    @property
    def late_fee(self) -> Money | None:
        """What the minimum of the last statement whose days of grace are over may cost; None where that is unknown."""
        rule = self.line.terms.late_fee
        missed = [one.missed for one in self.balance.statements if one.missed is not None]
        return late_fee(rule, missed[-1]) if rule is not None and missed else None

    @property
    def minimum_only(self) -> MinimumOnly | None:
        """What becomes of the debt when only minimum payments are made from now on, where that can be told."""
        return minimum_only(self.line, self.balance, self.today)


class Position:
    """One book seen on one day; derived on first use and kept with the value it was derived from.

    Only what happened up to that day counts: later payments, entries and events are left out,
    so any past day can be asked for.
    """

    def __init__(self, book: Book, today: date, memo: Memo | None = None) -> None:
        """See `book` as it stood on `today`; a memo knows again what other positions derived from the same things."""
        self.book = book
        self.today = today
        self.memo = memo
        self._derived: dict[Hashable, Any] = {}

    def on(self, day: date) -> Position:
        """Return the same book on another day."""
        return Position(self.book, day, self.memo)

    def once(self, what: Hashable, derive: Callable[[], T]) -> T:
        """Return what follows from this position by some name, derived when it is asked for first."""
        if what not in self._derived:
            self._derived[what] = derive()
        return cast("T", self._derived[what])

    def kept(self, what: Hashable, inputs: tuple[object, ...], derive: Callable[[], T]) -> T:
        """Return what follows from these inputs on any day, known again where there is a memo."""
        return derive() if self.memo is None else self.memo.keep(None, what, inputs, derive)

    @cached_property
    def standings(self) -> dict[LoanId, Standing]:
        """Each loan that had begun; a plan without what its line's statements collect."""
        lines = self._told_lines
        return {
            key: outside_bill(lines[one.loan.line], one, self.today) if one.loan.in_bill and one.loan.line else one
            for key, one in self._plans.items()
        }

    @cached_property
    def _plans(self) -> dict[LoanId, Standing]:
        paid: dict[LoanId, list[Payment]] = defaultdict(list)
        for payment in self.book.payments.values():
            if payment.on <= self.today:
                paid[payment.loan].append(payment)
        derive: Callable[..., Standing] = standing if self.memo is None else self.memo.standing
        return {
            loan.id: derive(
                loan, tuple(paid[loan.id]), self.today, events=self.events[loan.id], order=self._order(loan)
            )
            for loan in self.book.loans.values()
            if loan.start <= self.today
        }

    @cached_property
    def events(self) -> dict[LoanId, tuple[Event, ...]]:
        """What is known to move each loan's plan: changes of its contract, resets of its rate."""
        changes: dict[LoanId, list[LoanChange]] = defaultdict(list)
        for change in self.book.loan_changes.values():
            changes[change.loan].append(change)
        quotes = tuple(self.book.quotes.values())
        return {loan.id: events_of(loan, changes[loan.id], quotes, self.today) for loan in self.book.loans.values()}

    def _order(self, loan: Loan) -> tuple[Part, ...]:
        lender = self.book.lenders.get(loan.lender)
        return lender.order if lender else USUAL_ORDER

    @cached_property
    def _told_lines(self) -> dict[LineId, CreditLine]:
        return lines_of(self.book)

    @cached_property
    def lines(self) -> dict[LineId, LineStanding]:
        """Each line, with the due day that its entries show where nobody told one."""
        entries: dict[LineId, list[LineEntry]] = defaultdict(list)
        for entry in self.book.entries.values():
            if entry.on <= self.today:
                entries[entry.line].append(entry)
        events: dict[LineId, list[LineEvent]] = defaultdict(list)
        for event in self.book.line_events.values():
            events[event.line].append(event)
        return {
            key: self._line(line, tuple(entries[key]), tuple(events[key])) for key, line in self._told_lines.items()
        }

    def _line(
        self, line: CreditLine, entries: tuple[LineEntry, ...], events: tuple[LineEvent, ...]
    ) -> LineStanding:
        derive: Callable[..., LineBalance] = line_balance if self.memo is None else self.memo.line_balance
        balance = derive(line, entries, self._billed(line), events=events, today=self.today)
        made = {one.month for one in balance.statements}
        dues = tuple(_bill_due(line, bill, stated=bill.month in made) for bill in balance.bills)
        state, limit = state_on(events, self.today), limit_on(events, self.today)
        plans = (one for one in self.standings.values() if one.loan.in_bill and one.loan.line == line.id)
        ahead = total((plan.principal_left for plan in plans), line.currency)
        return LineStanding(line, state, limit, balance, dues, events, self.today, ahead)

    def _billed(self, line: CreditLine) -> tuple[BilledInstalment, ...]:
        """Return what the line's statements collect of instalment plans."""
        plans = (one for one in self._plans.values() if one.loan.in_bill and one.loan.line == line.id)
        return tuple(billed for plan in plans for billed in billed_instalments(line, plan, self.today))

    @cached_property
    def dues(self) -> tuple[Due, ...]:
        """Every due of every loan and line, earliest first."""
        of_loans = (due for one in self.standings.values() for due in one.dues)
        of_lines = (due for one in self.lines.values() for due in one.dues)
        return tuple(sorted((*of_loans, *of_lines), key=lambda due: (due.on, due.subject, due.number)))

    def dues_between(self, first: date, last: date) -> tuple[Due, ...]:
        """Return every due of some days, earliest first; the first and the last day count."""
        begin = bisect_left(self.dues, first, key=_day_of)
        return self.dues[begin:bisect_right(self.dues, last, begin, key=_day_of)]

    @cached_property
    def unpaid(self) -> tuple[Due, ...]:
        """Every due of which something is left, earliest first."""
        return tuple(due for due in self.dues if due.left)

    @cached_property
    def overdue(self) -> tuple[Due, ...]:
        """What is overdue, oldest first."""
        past = self.dues_between(date.min, self.today - timedelta(days=1))
        return tuple(due for due in past if due.state(self.today) is DueState.OVERDUE)

    def open_dues(self, until: date) -> tuple[Due, ...]:
        """Return what is overdue or falls due up to and with a day, and is not paid; a penalty alone too."""
        return tuple(due for due in self.dues_between(date.min, until) if due.open)

    @cached_property
    def currency(self) -> str:
        """The currency most of the book is in; ratios and sums are made in it alone."""
        used = Counter(loan.principal.currency for loan in self.book.loans.values())
        used.update(line.currency for line in self.book.lines.values())
        used.update(income.amount.currency for income in self.book.incomes.values())
        return used.most_common(1)[0][0] if used else CNY

    @cached_property
    def other_currencies(self) -> frozenset[str]:
        """Currencies of debts that are left out of sums and ratios."""
        return frozenset(one.amount.currency for one in self.total_owed.others)

    @property
    def owed(self) -> Money:
        """Everything owed, in the book's main currency."""
        return self.total_owed.main.amount

    @cached_property
    def total_owed(self) -> Tally:
        """Everything owed, in the book's main currency and beside it in each other one."""
        loans = (Counted(one.owed) for one in self.standings.values())
        return tally((*loans, *(one.counted for one in self.lines.values())), self.currency)

    @cached_property
    def lenders_owed(self) -> dict[LenderId, Money]:
        """Each institution with a balance, and how much in the main currency (zero when in another only)."""
        owed: dict[LenderId, Money] = {}
        parts = [(one.loan.lender, one.owed) for one in self.standings.values()]
        parts += [(one.line.lender, one.owed) for one in self.lines.values()]
        for lender, amount in parts:
            if amount:
                owed[lender] = owed.get(lender, Money.zero(self.currency)) + self.sum([amount])
        return owed

    def sum(self, amounts: Iterable[Money]) -> Money:
        """Add what is in the main currency, leaving other currencies out."""
        return total((amount for amount in amounts if amount.currency == self.currency), self.currency)

    def name_of(self, due: Due) -> str:
        """Return the name of the loan or line that a due belongs to."""
        if due.kind is DueKind.INSTALMENT:
            return self.book.loans[LoanId(due.subject)].name
        return self.book.lines[LineId(due.subject)].name

    def lender_of(self, due: Due) -> Lender:
        """Return who is owed a due."""
        if due.kind is DueKind.INSTALMENT:
            return self.book.lenders[self.book.loans[LoanId(due.subject)].lender]
        return self.book.lenders[self.book.lines[LineId(due.subject)].lender]


def _day_of(due: Due) -> date:
    return due.on


def _bill_due(line: CreditLine, bill: Bill, *, stated: bool) -> Due:
    """Return what falls due of a bill; where a minimum is known, being in time is having paid that."""
    return Due(
        DueKind.BILL, line.id, bill.due, bill.amount, bill.paid, bill.paid_on, month=bill.month,
        minimum=bill.minimum, grace_until=bill.grace_until if line.terms.grace_days else None,
        tolerance=line.terms.tolerance, carried=bill.carried or None,
        met_on=None if bill.minimum is None else bill.met_on, early=(bill.early or None) if stated else None,
    )

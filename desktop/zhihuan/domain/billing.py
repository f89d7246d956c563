"""When a line's statements are made and fall due, and which of them takes a posting in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from zhihuan.domain.calendar import months_later, on_anchor
from zhihuan.domain.card_terms import StatementDayGoes
from zhihuan.domain.credit_line import CreditLine
from zhihuan.domain.errors import NotADate
from zhihuan.domain.loan import LoanId
from zhihuan.domain.money import Money


@dataclass(frozen=True, slots=True)
class BilledInstalment:
    """What is left to pay of one instalment of a plan whose dues are collected in a line's bill.

    `due` is the day the plan gives for it. The line owes it from its statement on, so the plan does not.
    """

    loan: LoanId
    due: date
    principal: Money
    interest: Money
    fee: Money

    @property
    def amount(self) -> Money:
        """Everything the bill asks for it."""
        return self.principal + self.interest + self.fee


def statement_on(line: CreditLine, month: date) -> date:
    """Return the day a month's statement is made; without a statement day on the first, as Huabei's.

    >>> from zhihuan.domain.lender import LenderId
    >>> from zhihuan.domain.credit_line import LineId
    >>> card = CreditLine(LineId("x"), LenderId("y"), "Card", statement_day=31)
    >>> statement_on(card, date(2027, 2, 1))
    datetime.date(2027, 2, 28)
    """
    return on_anchor(month.year, month.month, line.statement_day or 1)


def bill_month(line: CreditLine, day: date) -> date:
    """Return the month (its first day) whose bill takes a posting of this day.

    A posting before the statement day is in that month's bill, one after it in the next
    month's; the statement day itself goes where the line's terms say. Without a statement day
    bills follow the calendar, as Huabei's do: a month's charges are in the next month's bill.

    >>> from zhihuan.domain.lender import LenderId
    >>> from zhihuan.domain.credit_line import LineId
    >>> line = CreditLine(LineId("x"), LenderId("y"), "Huabei", statement_day=1, due_day=10)
    >>> bill_month(line, date(2026, 8, 31)), bill_month(line, date(2026, 9, 1))
    (datetime.date(2026, 9, 1), datetime.date(2026, 10, 1))
    """
    month = day.replace(day=1)
    statement = statement_on(line, month)
    this = line.statement_day is not None and line.terms.statement_day_goes is StatementDayGoes.THIS_BILL
    return month if day < statement or (this and day == statement) else months_later(day, 1, 1)


def bill_due(line: CreditLine, month: date) -> date | None:
    """Return when a month's bill is due, None while that is unknown.

    Days counted from the statement win over a day of the month; that is the first one after the statement.

    >>> from zhihuan.domain.card_terms import CardTerms
    >>> from zhihuan.domain.lender import LenderId
    >>> from zhihuan.domain.credit_line import LineId
    >>> card = CreditLine(LineId("x"), LenderId("y"), "Card", statement_day=20, terms=CardTerms(due_after=20))
    >>> bill_due(card, date(2026, 12, 1))
    datetime.date(2027, 1, 9)
    """
    if line.terms.due_after is not None:
        return _days_later(statement_on(line, month), line.terms.due_after)
    if line.due_day is None:
        return None
    same_month = months_later(month, 0, line.due_day)
    return same_month if same_month > statement_on(line, month) else months_later(month, 1, line.due_day)


def grace_until(line: CreditLine, month: date) -> date | None:
    """Return the last day on which a month's bill is still taken for paid in time.

    >>> from zhihuan.domain.card_terms import CardTerms
    >>> from zhihuan.domain.credit_line import LineId
    >>> from zhihuan.domain.lender import LenderId
    >>> card = CreditLine(
    ...     LineId("x"), LenderId("y"), "Card", statement_day=20, due_day=10, terms=CardTerms(grace_days=3)
    ... )
    >>> grace_until(card, date(2026, 4, 1))
    datetime.date(2026, 5, 13)
    """
    due = bill_due(line, month)
    return None if due is None else _days_later(due, line.terms.grace_days)


def bill_of_instalment(line: CreditLine, due: date) -> date:
    """Return the month whose bill collects a plan's instalment: the first that is not due before it.

    Where that one's statement would come after the instalment's own day, the one before collects it.

    >>> from zhihuan.domain.lender import LenderId
    >>> from zhihuan.domain.credit_line import LineId
    >>> card = CreditLine(LineId("x"), LenderId("y"), "Card", statement_day=20, due_day=10)
    >>> bill_of_instalment(card, date(2026, 5, 10)), bill_of_instalment(card, date(2026, 5, 25))
    (datetime.date(2026, 4, 1), datetime.date(2026, 5, 1))
    """
    month = bill_month(line, due)
    while True:
        earlier = months_later(month, -1, 1)
        before = bill_due(line, earlier)
        if statement_on(line, month) <= due and (before is None or before < due):
            return month
        month = earlier


def next_statement(line: CreditLine, today: date) -> date:
    """Return the month of the first statement made after a day.

    >>> from zhihuan.domain.lender import LenderId
    >>> from zhihuan.domain.credit_line import LineId
    >>> card = CreditLine(LineId("x"), LenderId("y"), "Card", statement_day=20)
    >>> next_statement(card, date(2026, 5, 19)), next_statement(card, date(2026, 5, 20))
    (datetime.date(2026, 5, 1), datetime.date(2026, 6, 1))
    """
    month = today.replace(day=1)
    return month if today < statement_on(line, month) else months_later(month, 1, 1)


def _days_later(day: date, days: int) -> date:
    try:
        return day + timedelta(days=days)
    except OverflowError:
        raise NotADate(day.isoformat()) from None

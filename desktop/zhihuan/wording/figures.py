"""A figure in words: its value, why it has none, what its rows are, and why something stands beside it."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from itertools import chain

from PySide6.QtCore import QCoreApplication

from zhihuan.domain.book import Book
from zhihuan.domain.credit_line import LineId
from zhihuan.domain.enquiry import EnquiryId
from zhihuan.domain.guarantee import GuaranteeId
from zhihuan.domain.health.figure import Figure, Role, Row, Unknown, Why
from zhihuan.domain.health.measure import Measure, Unit
from zhihuan.domain.household import FactId
from zhihuan.domain.income import IncomeId
from zhihuan.domain.lender import LenderId
from zhihuan.domain.loan import LoanId
from zhihuan.domain.money import Money, half_up
from zhihuan.domain.position import Position
from zhihuan.wording.formats import Formats
from zhihuan.wording.household import fact_word


def measure_value(figure: Figure, formats: Formats) -> str:
    """Return the value of a figure; one without a value says so, and never says 0."""
    if figure.value is None:
        match figure.unknown:
            case Unknown.NOT_SHRINKING:
                return QCoreApplication.translate("Figures", "not shrinking")
            case Unknown.NONE_TO_COME:
                return QCoreApplication.translate("Figures", "none to come")
            case Unknown.NOTHING_AGAINST:
                return QCoreApplication.translate("Figures", "nothing there")
            case Unknown.NOTHING_REPAID:
                return QCoreApplication.translate("Figures", "nothing repaid")
            case _:
                return QCoreApplication.translate("Figures", "unknown")
    return value_words(figure.measure, figure.value, figure.currency, formats)


def value_words(measure: Measure, value: Fraction, currency: str, formats: Formats) -> str:  # noqa: C901 - a table of units
    """Return a value of a measure: 52.0%, 1.50, ¥1,200.00, 3, M2, 4 months, 12 days."""
    if measure is Measure.OVERDUE_BUCKET:
        return f"M{int(value)}" if value else QCoreApplication.translate("Figures", "none")
    if measure is Measure.DEBT_COVER:
        return formats.number(value, 2)
    if measure is Measure.COST_ABOVE_DISCLOSED:
        return points(value, formats, 2)
    match measure.unit:
        case Unit.SHARE:
            return formats.percent(value, 1)
        case Unit.RATE:
            return formats.percent(value, 2)
        case Unit.MONEY:
            return formats.money(Money(half_up(value), currency))
        case Unit.COUNT:
            return formats.count(int(value))
        case Unit.MONTHS if value.denominator != 1:
            return QCoreApplication.translate("Figures", "{number} months").format(number=formats.number(value, 1))
        case Unit.MONTHS:
            return QCoreApplication.translate("Figures", "%n months", None, int(value))
        case Unit.DAYS:
            return QCoreApplication.translate("Figures", "%n days", None, int(value))


def edge_words(measure: Measure, edge: Decimal, currency: str, formats: Formats) -> str:
    """Return an edge of a band as it was set: 50%, 37.5%, 5, 30 days."""
    value = Fraction(edge)
    if measure.unit in (Unit.SHARE, Unit.RATE) and measure is not Measure.DEBT_COVER:
        places = max(0, -int(edge.normalize().as_tuple().exponent) - 2)
        shared = measure is not Measure.COST_ABOVE_DISCLOSED
        return formats.percent(value, places) if shared else points(value, formats, places)
    return value_words(measure, value, currency, formats)


def points(change: Fraction, formats: Formats, places: int = 1) -> str:
    """Return a difference of two shares or rates in percentage points: "1.5 points"."""
    return QCoreApplication.translate("Figures", "{number} points").format(number=formats.number(change * 100, places))


def unknown_words(unknown: Unknown) -> str:  # noqa: C901, PLR0912 - a table
    """Return why a figure has no value."""
    match unknown:
        case Unknown.NO_INCOME:
            return QCoreApplication.translate("Figures", "No income that counts here is recorded: unknown, not 0.")
        case Unknown.NO_INCOME_AHEAD:
            return QCoreApplication.translate(
                "Figures", "In a month to come something falls due, and no income of that month is recorded."
            )
        case Unknown.NO_LIMIT:
            return QCoreApplication.translate("Figures", "No open credit line has a known limit.")
        case Unknown.NO_CASH:
            return QCoreApplication.translate("Figures", "Cash at hand is not recorded.")
        case Unknown.NO_SPENDING:
            return QCoreApplication.translate("Figures", "Essential spending is not recorded.")
        case Unknown.NO_DEBT:
            return QCoreApplication.translate("Figures", "There is no debt to compare with.")
        case Unknown.NOTHING_AGAINST:
            return QCoreApplication.translate("Figures", "Neither cash nor income stands against what falls due.")
        case Unknown.NO_REPAYMENTS:
            return QCoreApplication.translate("Figures", "Nothing was repaid in these days.")
        case Unknown.NOTHING_REPAID:
            return QCoreApplication.translate(
                "Figures", "Something was borrowed in these days, and nothing was repaid."
            )
        case Unknown.NO_RATE:
            return QCoreApplication.translate("Figures", "The rate of no debt is known.")
        case Unknown.NOTHING_RECORDED:
            return QCoreApplication.translate("Figures", "Too little is recorded.")
        case Unknown.NOT_SHRINKING:
            return QCoreApplication.translate("Figures", "Income covers the month: the cash is not shrinking.")
        case Unknown.NONE_TO_COME:
            return QCoreApplication.translate("Figures", "Nothing of the kind is to come.")
        case Unknown.NOTHING_DISCLOSED:
            return QCoreApplication.translate("Figures", "No true cost statement is recorded to compare with.")


def why_words(why: Why) -> str:  # noqa: C901, PLR0912 - a table
    """Return why something stands beside a figure and not in it."""
    match why:
        case Why.OTHER_CURRENCY:
            return QCoreApplication.translate("Figures", "in another currency")
        case Why.OVERDUE:
            return QCoreApplication.translate("Figures", "overdue already, told apart")
        case Why.OVERDUE_BEFORE:
            return QCoreApplication.translate("Figures", "overdue from an earlier month, told apart")
        case Why.IN_BILL:
            return QCoreApplication.translate("Figures", "collected by a bill that is counted")
        case Why.BEFORE_STATEMENT:
            return QCoreApplication.translate("Figures", "repaid before its statement was made")
        case Why.PAID_BY_ANOTHER:
            return QCoreApplication.translate("Figures", "paid with a card whose bill is counted")
        case Why.REFINANCED:
            return QCoreApplication.translate("Figures", "one loan took the place of another: counted once")
        case Why.RECORDED_AS_LOAN:
            return QCoreApplication.translate("Figures", "the same draw is recorded as a loan, too")
        case Why.CARRIED:
            return QCoreApplication.translate("Figures", "taken over by the next statement, and counted there")
        case Why.ASKED_TWICE:
            return QCoreApplication.translate(
                "Figures", "recorded as a loan, too, and asked for twice: delete one of the two"
            )
        case Why.CONTINGENT:
            return QCoreApplication.translate("Figures", "a guarantee: owed only if somebody else does not pay")
        case Why.CLOSED:
            return QCoreApplication.translate("Figures", "the line is closed or frozen")
        case Why.NO_LIMIT:
            return QCoreApplication.translate("Figures", "the limit is unknown")
        case Why.NO_STATEMENT:
            return QCoreApplication.translate("Figures", "no statement was made yet")
        case Why.UNKNOWN_INTEREST:
            return QCoreApplication.translate("Figures", "its interest is unknown")
        case Why.UNKNOWN_RATE:
            return QCoreApplication.translate("Figures", "its rate is unknown")
        case Why.UNKNOWN_DUE_DAY:
            return QCoreApplication.translate("Figures", "its due day is unknown")
        case Why.BONUS:
            return QCoreApplication.translate("Figures", "does not come every month")
        case Why.OTHER_PERSON:
            return QCoreApplication.translate("Figures", "another person's of the household")
        case Why.OTHER_BASIS:
            return QCoreApplication.translate("Figures", "known only before tax, or only after it")
        case Why.NOT_RECEIVED:
            return QCoreApplication.translate("Figures", "did not come in this month")
        case Why.ENDED:
            return QCoreApplication.translate("Figures", "has ended")
        case Why.SOFT:
            return QCoreApplication.translate("Figures", "a look that is no application")


def role_words(role: Role) -> str:  # noqa: C901, PLR0912 - a table
    """Return what a row is to its figure."""
    match role:
        case Role.INSTALMENT:
            return QCoreApplication.translate("Figures", "instalment")
        case Role.BILL:
            return QCoreApplication.translate("Figures", "bill")
        case Role.MINIMUM:
            return QCoreApplication.translate("Figures", "minimum payment")
        case Role.INTEREST:
            return QCoreApplication.translate("Figures", "interest")
        case Role.PRINCIPAL:
            return QCoreApplication.translate("Figures", "principal")
        case Role.BALANCE:
            return QCoreApplication.translate("Figures", "owed")
        case Role.LIMIT:
            return QCoreApplication.translate("Figures", "credit limit")
        case Role.INCOME:
            return QCoreApplication.translate("Figures", "income")
        case Role.SPENDING:
            return QCoreApplication.translate("Figures", "spending")
        case Role.CASH:
            return QCoreApplication.translate("Figures", "cash at hand")
        case Role.INSTITUTION:
            return QCoreApplication.translate("Figures", "lender")
        case Role.ACCOUNT:
            return QCoreApplication.translate("Figures", "account")
        case Role.PRODUCT:
            return QCoreApplication.translate("Figures", "product")
        case Role.APPLICATION:
            return QCoreApplication.translate("Figures", "application")
        case Role.BORROWED:
            return QCoreApplication.translate("Figures", "borrowed")
        case Role.REPAID:
            return QCoreApplication.translate("Figures", "repaid")
        case Role.LATE:
            return QCoreApplication.translate("Figures", "overdue")
        case Role.MONTH:
            return QCoreApplication.translate("Figures", "month")


def row_name(row: Row, position: Position) -> str:
    """Return the name of what a row is about; a month is called a month, its day stands beside it."""
    return subject_name(row.subject, row.role, position)


def subject_name(subject: str, role: Role, position: Position) -> str:
    """Return the name of a thing by its id, as it stands in a role."""
    book = position.book
    if role is Role.INSTITUTION:
        return book.lenders[LenderId(subject)].name
    if role is Role.APPLICATION:
        return book.enquiries[EnquiryId(subject)].institution
    return _by_id(subject, book) or _by_product(subject, book) or role_words(role)


def _by_id(subject: str, book: Book) -> str:
    if (loan := book.loans.get(LoanId(subject))) is not None:
        return loan.name
    if (line := book.lines.get(LineId(subject))) is not None:
        return line.name
    if (income := book.incomes.get(IncomeId(subject))) is not None:
        return income.name
    if (fact := book.facts.get(FactId(subject))) is not None:
        return fact_word(fact.kind)
    guarantee = book.guarantees.get(GuaranteeId(subject))
    return "" if guarantee is None else guarantee.whom


def _by_product(subject: str, book: Book) -> str:
    """Return the name of the first loan or line of a product."""
    loans = (one.name for one in book.loans.values() if subject and one.product == subject)
    lines = (one.name for one in book.lines.values() if subject and one.product == subject)
    return next(chain(loans, lines), "")

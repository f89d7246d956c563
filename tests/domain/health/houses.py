"""Households for the tests of health: a book made of things, each put where its kind belongs."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from tests.builders import a_book, a_lender, a_loan, cny, new, terms
from zhihuan.domain.book import Kind
from zhihuan.domain.credit_line import CreditLine, LineEvent
from zhihuan.domain.enquiry import Enquiry
from zhihuan.domain.guarantee import Guarantee
from zhihuan.domain.health.figures import figures
from zhihuan.domain.health.relief import step_for
from zhihuan.domain.health.rules import HealthRules, Rule
from zhihuan.domain.health.severity import Bands
from zhihuan.domain.health.warning import warnings
from zhihuan.domain.household import FactId, FactKind, HouseholdFact
from zhihuan.domain.income import Income
from zhihuan.domain.lender import Lender
from zhihuan.domain.loan import Loan
from zhihuan.domain.payment import Payment
from zhihuan.domain.position import Position
from zhihuan.domain.revolving import LineEntry
from zhihuan.domain.terms import Method

TODAY = date(2026, 3, 20)
MONTH = date(2026, 3, 1)
_KINDS = {
    Lender: Kind.LENDER, CreditLine: Kind.LINE, LineEvent: Kind.LINE_EVENT, Loan: Kind.LOAN, Payment: Kind.PAYMENT,
    LineEntry: Kind.ENTRY, Income: Kind.INCOME, HouseholdFact: Kind.FACT, Enquiry: Kind.ENQUIRY,
    Guarantee: Kind.GUARANTEE,
}


def house(*things, today=TODAY):
    """Return the position of a household with these things; lenders nobody wrote down are banks."""
    named = {one.lender for one in things if isinstance(one, Loan | CreditLine)}
    named |= {funder for one in things if isinstance(one, Loan) for funder in one.funders}
    known = {one.id for one in things if isinstance(one, Lender)}
    banks = [a_lender(one, one.title()) for one in sorted(named - known)]
    return Position(a_book(*(new(_KINDS[type(one)], one) for one in (*banks, *things))), today)


def even(identity="loan", monthly=1_000, months=12, *, lender="bank", start=date(2026, 1, 10), **parts):
    """Return an interest-free loan that asks the same each month: `monthly` yuan, on the day of its start."""
    principal = cny(monthly * months)
    plan = terms(Method.INTEREST_FREE, "0", months, start=start, principal=principal)
    late = ("share", "purpose", "funders", "refinances", "in_bill")
    fields = {name: parts.pop(name) for name in late if name in parts}
    loan = a_loan(identity, lender=lender, name=identity.title(), principal=principal, start=start, terms=plan, **parts)
    return replace(loan, **{name: _decimal(value) if name == "share" else value for name, value in fields.items()})


def _decimal(value):
    return Decimal(str(value))


def told(kind, amount, on=date(2026, 3, 1)):
    """Return a fact of the household told on a day."""
    return HouseholdFact(FactId(kind.value), kind, cny(amount), on)


def spending(amount, on=date(2026, 3, 1)):
    return told(FactKind.ESSENTIAL_SPENDING, amount, on)


def cash(amount, on=date(2026, 3, 1)):
    return told(FactKind.LIQUID_CASH, amount, on)


def a_rule(measure, watch, high=None, severe=None):
    """Return a rule with these edges."""
    watched, high, severe = (None if edge is None else Decimal(str(edge)) for edge in (watch, high, severe))
    return Rule(measure.value, measure, Bands(watched, high, severe))


def helped(position, rule):
    """Return the step of the one warning that a rule gives."""
    [warning] = warnings(figures(position), HealthRules((rule,)))
    return step_for(position, warning)


def changes(step):
    """Return what a step does: before and after of each measure."""
    return {one.measure: (one.before, one.after) for one in step.effects}


def subjects(rows):
    return [row.subject for row in rows]


def beside(figure):
    """Return what a figure left out: whose, and why."""
    return {(one.row.subject, one.why) for one in figure.left_out}

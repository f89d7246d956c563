"""How values stand in a JSON document: amounts as decimal strings, days in ISO form, ratios as numbers."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from fractions import Fraction

from zhihuan.application.history import Step
from zhihuan.domain.cost import Cost
from zhihuan.domain.course import RateReset, Version
from zhihuan.domain.due import Due, DueState
from zhihuan.domain.fee import Fee
from zhihuan.domain.health.severity import Bands
from zhihuan.domain.loan_change import LoanChange
from zhihuan.domain.money import Money
from zhihuan.domain.position import Position
from zhihuan.domain.rate import Rate
from zhihuan.domain.tally import Counted

Json = dict[str, object]


def amount(money: Money | None) -> str | None:
    """Return an amount as a decimal string, without its currency."""
    return None if money is None else str(money)


def amounts(sums: Iterable[Counted]) -> Json:
    """Return sums of several currencies by currency."""
    return {one.amount.currency: amount(one.amount) for one in sums}


def day(value: date | None) -> str | None:
    """Return a day in ISO form."""
    return None if value is None else value.isoformat()


def ratio(value: Fraction | Decimal | None) -> float | None:
    """Return a ratio as a number: 0.52 is 52 %."""
    return None if value is None else float(value)


def due(one: Due, position: Position) -> Json:
    """Return one due: whose, which, when, how much, how it stands."""
    return {
        "name": position.name_of(one), "lender": position.lender_of(one).name, "kind": one.kind.value,
        "number": one.number or None, "of": one.of or None, "month": one.month.strftime("%Y-%m") if one.month else None,
        "date": day(one.on), "state": _plain_state(one, position.today), "days": one.days_left(position.today),
        "amount": amount(one.amount), "paid": amount(one.paid), "left": amount(one.left),
        "penalty": amount(one.penalty), "to_pay": amount(one.to_pay),
        "currency": one.amount.currency, "status": one.state(position.today).value,
        "bucket": one.bucket(position.today), "minimum": amount(one.minimum), "grace_until": day(one.grace_until),
        "paid_before_statement": amount(one.early),
    }


def _plain_state(one: Due, today: date) -> str:
    """Return one of the four words that scripts know: overdue, due, upcoming, paid (nothing is to pay of it)."""
    state = one.state(today)
    if not one.open:
        return DueState.PAID.value
    if state is DueState.GRACE or (state is DueState.PART_PAID and one.on <= today):
        return DueState.DUE.value
    return (DueState.UPCOMING if state is DueState.PART_PAID else state).value


def cost(found: Cost | None) -> Json | None:
    """Return a cost in every way it is counted, each a fraction, None where a way does not apply."""
    if found is None:
        return None
    return {
        "periodic": found.periodic, "nominal": found.nominal, "effective": found.effective, "xirr": found.xirr,
        "aprc": found.aprc, "us_apr": found.us_apr,
    }


def rate(quoted: Rate) -> Json:
    """Return a rate as it was quoted, with what it is counted over."""
    return {"value": ratio(quoted.value), "unit": quoted.unit.value}


def fee(one: Fee, principal: Money) -> Json:
    """Return one fee: how much, when, to whom; a share of what is left has no one amount."""
    return {
        "name": one.name, "when": one.timing.value, "payee": one.payee or None, "share": ratio(one.share),
        "of": None if one.share is None else "balance" if one.on_balance else "principal",
        "amount": None if one.on_balance else amount(one.of(principal, principal)), "compulsory": one.compulsory,
    }


def change(one: LoanChange) -> Json:
    """Return one dated change of a loan: what was agreed, from when on."""
    return {
        "date": day(one.on), "agreed_on": day(one.agreed_on), "kind": one.kind.value,
        "rate": rate(one.rate) if one.rate else None, "keep_instalment": one.keep_instalment,
        "periods": one.periods, "interest": one.interest.value if one.interest else None, "extends": one.extends,
        "method": one.terms.method.value if one.terms else None, "principal": amount(one.principal),
        "note": one.note or None,
    }


def version(one: Version) -> Json:
    """Return since when a plan stood, what made it, on which terms, and how many instalments it has."""
    cause = one.cause
    kind = None
    if isinstance(cause, LoanChange):
        kind = cause.kind.value
    elif cause is not None:
        kind = "reset" if isinstance(cause, RateReset) else "prepayment"
    return {
        "since": day(one.since), "cause": kind, "method": one.terms.method.value, "rate": rate(one.terms.rate),
        "instalments": max((row.number for row in one.rows), default=0),
        "last_due": day(one.rows[-1].due) if one.rows else None,
    }


def bands(edges: Bands) -> Json:
    """Return where a measure's bands begin, and whose thresholds they are."""
    return {
        "watch": ratio(edges.watch), "high": ratio(edges.high), "severe": ratio(edges.severe), "source": edges.source,
        "as_of": edges.as_of,
    }


def step(one: Step) -> Json:
    """Return one step of the history."""
    summary = one.summary
    return {
        "number": one.number, "at": one.at.isoformat(), "action": summary.action.value, "name": summary.name,
        "amount": amount(summary.amount), "currency": summary.amount.currency if summary.amount else None,
        "count": summary.count, "undone": one.undone,
    }


def exact(value: float) -> Fraction:
    """Return a rate that a root finder found, to a millionth, for people to read."""
    return Fraction(round(value * 1_000_000), 1_000_000)

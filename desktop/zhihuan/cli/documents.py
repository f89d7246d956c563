"""How values stand in a JSON document: amounts as decimal strings, days in ISO form, ratios as numbers."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction

from zhihuan.application.history import Step
from zhihuan.domain.cost import Cost
from zhihuan.domain.due import Due
from zhihuan.domain.health import Bands
from zhihuan.domain.money import Money
from zhihuan.domain.position import Position

Json = dict[str, object]


def amount(money: Money | None) -> str | None:
    """Return an amount as a decimal string, without its currency."""
    return None if money is None else str(money)


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
        "date": day(one.on), "state": one.state(position.today).value, "days": one.days_left(position.today),
        "amount": amount(one.amount), "paid": amount(one.paid), "left": amount(one.left),
        "currency": one.amount.currency,
    }


def cost(found: Cost | None) -> Json | None:
    """Return a cost four ways, each a fraction."""
    if found is None:
        return None
    return {
        "periodic": found.periodic, "nominal": found.nominal, "effective": found.effective, "xirr": found.xirr,
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

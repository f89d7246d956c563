"""Figures that a rate of return gives: IRR, XIRR, the European, British and US percentage rates, and fee schedules."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from tests.domain.vectors.annuities import exact
from zhihuan.domain.aprc import yearly_rate
from zhihuan.domain.cost import cost, xirr
from zhihuan.domain.day_count import DayCount
from zhihuan.domain.discounting import HIGHEST_SIMPLE, discount_rate
from zhihuan.domain.errors import CostNotComputable
from zhihuan.domain.flow import Flow, level_flows
from zhihuan.domain.money import Money
from zhihuan.domain.us_apr import actuarial_rate

START = date(2026, 1, 1)


def money(number):
    return Money.rounded(exact(number))


def irr(given):
    amounts = given["cashflows"]
    try:
        return discount_rate(range(len(amounts)), amounts, HIGHEST_SIMPLE)
    except CostNotComputable:
        return None


def dated(given):
    days = map(date.fromisoformat, given["dates"])
    return [Flow(day, money(amount)) for day, amount in zip(days, given["amounts"], strict=True)]


def dated_rate(given):
    return xirr(dated(given), DayCount(given.get("day_count", "act/365F")))


def aprc_cashflows(given):
    times, amounts = [], []
    for stream in given["streams"]:
        first, sign = stream["first"], 1 if stream["dir"] == "recv" else -1
        begin = first.get("y", 0) + Fraction(first.get("m", 0), 12)
        begin += Fraction(first["d"], first["basis"]) if "d" in first else 0
        for number in range(stream.get("count", 1)):
            times.append(float(begin + Fraction(number * stream.get("step_months", 0), 12)))
            amounts.append(sign * stream["amount"])
    return yearly_rate(times, amounts)


def apr_us_actuarial(given):
    per_year = Fraction(given["unit_periods_per_year"])
    terms = [(given["amount_financed"], 0, 0.0)]
    for stream in given["streams"]:
        numbers = range(stream["full"], stream["full"] + stream["count"])
        terms += [(-stream["amount"], number, stream["fraction"]) for number in numbers]
    return 100 * actuarial_rate(terms, per_year)


def apr_single_payment(given):
    return 100 * yearly_rate([0, given["days"] / given["year_days"]], [given["advance"], -given["payment"]])


def apr_single_payment_days365(given):
    received = Flow(date.fromisoformat(given["start"]), money(given["advance"]))
    paid = [Flow(date.fromisoformat(day), -money(amount)) for day, amount in given["payments"]]
    return 100 * xirr([received, *paid])


def apr_cashflows_monthly(given):
    found = cost(level_flows(money(given["advance"]), money(given["payment"]), given["count"], START))
    assert found.effective is not None
    return 100 * found.effective


def wanted(given, owed, interest):
    """Return what a rule asks for in a month."""
    match given["rule"]:
        case "fixed_payment":
            return Fraction(given["amount"])
        case "equal_principal":
            return Fraction(given["principal"], given["n"]) + interest
        case "percent_balance":
            return max(Fraction(exact(given["pct"])) * (owed + interest), Fraction(given["floor"]))
        case "percent_capital":
            return max(Fraction(exact(given["pct"])) * owed, Fraction(given["floor"])) + interest


def rule_schedule(given):
    owed = principal = Fraction(given["principal"])
    paid: list[Fraction] = []
    while owed:
        interest = owed * Fraction(exact(given["monthly_rate"]))
        last = len(paid) + 1 == given.get("n")
        paid.append(owed + interest if last else min(wanted(given, owed, interest), owed + interest))
        owed += interest - paid[-1]
    received = float(principal - given["upfront_fee"])
    times = [number / 12 for number in range(len(paid) + 1)]
    return {
        "aprc": yearly_rate(times, [received, *(-float(one) for one in paid)]), "periods": len(paid),
        "first_payment": float(paid[0]), "last_payment": float(paid[-1]),
    }

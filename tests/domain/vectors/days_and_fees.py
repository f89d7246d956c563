"""Figures that day counts and fees give."""

from __future__ import annotations

from datetime import date

from tests.domain.vectors.annuities import exact
from tests.domain.vectors.rates import START, money
from zhihuan.domain.cost import cost
from zhihuan.domain.day_count import DayCount, days_between, year_part
from zhihuan.domain.flow import level_flows

NAMES = {"act/act ISDA": DayCount.ACT_ACT_ISDA}


def read(given):
    name = given["day_count"]
    begin, end = (date.fromisoformat(given[side]) for side in ("start", "end"))
    return begin, end, NAMES.get(name) or DayCount(name)


def year_fraction(given):
    return float(year_part(*read(given)))


def day_count(given):
    return days_between(*read(given))


def flat_fee_total(given):
    return money(given["principal"]).times(exact(given["fee_rate_per_period"])).times(given["n"]).decimal


def flat_fee_instalment(given):
    share = money(given["principal"]).split(given["n"])[0]
    fee = money(given["principal"]).times(exact(given["fee_rate_per_period"]))
    return {
        "principal": share.decimal, "fee": fee.decimal, "payment": (share + fee).decimal,
        "total_fee": fee.times(given["n"]).decimal,
    }


def flat_fee_apr_nominal_percent(given):
    principal = money(given["principal"])
    level = principal.split(given["n"])[0] + principal.times(exact(given["fee_rate_per_period"]))
    found = cost(level_flows(principal, level, given["n"], START))
    assert found.nominal is not None
    return 100 * found.nominal


def overdue_daily(given):
    return money(given["unpaid"]).times(exact(given["daily_rate"]) * given["days"]).decimal

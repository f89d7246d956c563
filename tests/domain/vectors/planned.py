"""Figures that the program's own plans give: rounded to coins row by row, the last row taking the residue."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from math import ceil

from tests.builders import a_loan, terms
from tests.domain.lives import a_rate, rows_of
from tests.domain.vectors.annuities import exact
from tests.domain.vectors.rates import money
from tests.domain.vectors.unrounded import periodic
from zhihuan.domain.calendar import Frequency, months_later
from zhihuan.domain.day_count import DayCount
from zhihuan.domain.given_instalment import level_instalment_of, paid_down, rate_asked_by
from zhihuan.domain.money import total
from zhihuan.domain.rate import RateUnit
from zhihuan.domain.schedule import plan, schedule
from zhihuan.domain.terms import Conventions, FirstPeriod, Method

START = date(2015, 1, 1)
DRIFT = Decimal("1.00")
"""By how much a balance may leave the unrounded one, in yuan: half a coin a row."""
COIN = Decimal("0.01")
METHODS = {"equal_instalment": Method.LEVEL, "equal_principal": Method.EQUAL_PRINCIPAL}
# A first period of months and days, as days on which it has that length.
FIRST_PERIODS = {
    (0, 34, 365): (date(2012, 1, 12), date(2012, 2, 15)), (0, 14, 365): (date(2015, 1, 1), date(2015, 1, 15)),
    (1, 20, 366): (date(2012, 12, 26), date(2013, 2, 15)), (1, 3, 365): (date(2012, 1, 12), date(2012, 2, 15)),
    (1, 3, 366): (date(2013, 1, 12), date(2013, 2, 15)),
}


def contract(given, method=Method.LEVEL):
    """Return the monthly terms of a vector, whichever way its rate is written."""
    unit = RateUnit.YEAR
    if "rate_per_period" in given:
        rate, unit = exact(given["rate_per_period"]), RateUnit.PERIOD
    elif "fee_rate_per_period" in given:
        rate, unit = exact(given["fee_rate_per_period"]), RateUnit.PERIOD
    elif "effective_annual" in given:
        rate, unit = round(periodic(exact(given["effective_annual"]), 12), 16), RateUnit.PERIOD
    else:
        rate = exact(given.get("annual_rate", given.get("nominal_annual", 0)))
    periods = given.get("n", given.get("months", 1))
    return terms(method, str(rate), periods, start=START, unit=unit)


def rows(given, method=None):
    method = method or METHODS[given.get("method", "equal_instalment")]
    return plan(money(given["principal"]), START, contract(given, method))


def instalment(given):
    return {"payment": level_instalment_of(money(given["principal"]), START, contract(given)).decimal}


def first_payment(given):
    return {"payment": rows(given)[0].payment.decimal}


def row(given):
    found = rows(given)[given["period"] - 1]
    return {"principal": found.principal.decimal, "interest": found.interest.decimal, "balance": found.balance.decimal}


def table(given):
    return [
        {"principal": one.principal.decimal, "interest": one.interest.decimal, "balance": one.balance.decimal}
        for one in rows(given)
    ]


def balance(given):
    return {"balance": rows(given)[given["k"] - 1].balance.decimal}


def interest_of_all(given):
    return {"balance": total(one.interest for one in rows(given)).decimal}


def interest_of_some(given):
    return {"balance": total(one.interest for one in rows(given)[given["start"] - 1:given["end"]]).decimal}


def regular_payments(given):
    return {"payment": rows(given)[0].payment.times(given["n"]).decimal}


def repriced(given):
    loan = a_loan(principal=given["principal"], start=START, terms=contract(given))
    on = schedule(loan)[given["after"] - 1].due
    return {"payment": rows_of(loan, a_rate(on, str(given["new_annual_rate"])))[given["after"]].payment.decimal}


def odd_first(given):
    period = given["first_period"]
    start, first_due = FIRST_PERIODS[period["months"], period["days"], period["day_basis"]]
    own = DayCount.ACT_365F if given["periods_per_year"] == 1 else None
    fits = terms(
        Method.LEVEL, str(given["annual_rate"]), given["n"], first_due, start=start, day_count=DayCount.ACT_ACT_EC,
        frequency={1: Frequency.YEARLY, 12: Frequency.MONTHLY}[given["periods_per_year"]],
        conventions=Conventions(FirstPeriod.SPREAD, own),
    )
    return {"payment": plan(money(given["principal"]), start, fits)[0].payment.decimal}


def equal_principal(given):
    return {"payment": rows(given, Method.EQUAL_PRINCIPAL)[given["period"] - 1].payment.decimal}


def decrement(given):
    first, second, *_ = rows(given, Method.EQUAL_PRINCIPAL)
    return {"payment": (first.payment - second.payment).decimal}


def interest_a_month(given):
    return {"interest": rows(given, Method.INTEREST_ONLY)[0].interest.decimal}


def repaid_once(given):
    due = months_later(START, given["months"], 1)
    fits = replace(contract(given, Method.COMPOUND_BULLET), first_due=due)
    (only,) = plan(money(given["principal"]), START, fits)
    return {"payment": only.payment.decimal}


def flat_fee(given):
    found = rows(given, Method.FLAT_FEE)
    return {
        "principal": found[0].principal.decimal, "fee": found[0].fee.decimal, "payment": found[0].payment.decimal,
        "total_fee": total(one.fee for one in found).decimal,
    }


def fees(given):
    return {"total_fee": flat_fee(given)["total_fee"]}


def as_many(given):
    found = paid_down(money(given["principal"]), START, contract({**given, "n": 1}), money(given["payment"]))
    return {"periods": len(found)}


def rate(given):
    found = rate_asked_by(money(given["principal"]), START, contract(given), money(given["payment"]))
    return {"rate": found.value}


def printed(kind, given, expected):
    """Return a source's figures under the names that the answers have."""
    if kind == "schedule_table":
        *others, last = [dict(zip(given["columns"][1:], one[1:], strict=True)) for one in expected]
        return [*others, {"interest": last["interest"], "balance": last["balance"]}]  # its principal is the residue
    if kind == "nper":
        return {"periods": ceil(expected)}
    if kind == "rate":
        return {"rate": 12 * expected}
    return expected if isinstance(expected, dict) else {NAMES.get(kind, "payment"): expected}


NAMES = {
    "ipmt": "interest", "ppmt": "principal", "interest_period": "interest", "balance_after": "balance",
    "total_interest": "balance", "interest_in_range": "balance", "flat_fee_total": "total_fee", "rate_annual": "rate",
}
"""What a vector's one figure is, where it is not a payment."""
ANSWERS = {
    "annuity_payment": (instalment, first_payment), "annuity_payment_per": (instalment, first_payment),
    "schedule_row": (row,), "schedule_table": (table,), "ipmt": (row,), "ppmt": (row,), "balance_after": (balance,),
    "total_interest": (interest_of_all,), "interest_in_range": (interest_of_some,), "total_paid": (regular_payments,),
    "reprice_instalment": (repriced,), "odd_first_period_payment": (odd_first,),
    "equal_principal_payment": (equal_principal,), "equal_principal_decrement": (decrement,),
    "interest_period": (interest_a_month,), "single_repayment_effective": (repaid_once,),
    "single_repayment_compound": (repaid_once,), "flat_fee_instalment": (flat_fee,), "flat_fee_total": (fees,),
    "nper": (as_many,), "rate": (rate,), "rate_annual": (rate,),
}
WITHOUT_A_PLAN = {
    "mescius-pmt-due": "paid in advance", "ms-pmt-10-due": "paid in advance", "npf-rate-1": "savings",
}

"""Figures that the unrounded annuity gives: instalments, their parts, balances, totals, times and rates."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from tests.domain.vectors import unrounded
from zhihuan.domain.money import Money


def exact(number):
    """Return a figure of the file as it is printed."""
    return Decimal(str(number))


def monthly(given):
    return Fraction(exact(given["annual_rate"])) / given.get("periods_per_year", 12)


def annuity_payment(given):
    due = bool(given.get("due"))
    return unrounded.payment(exact(given["principal"]), monthly(given), given["n"], due=due)


def annuity_payment_per(given):
    return unrounded.payment(exact(given["principal"]), exact(given["rate_per_period"]), given["n"])


def odd_first_period_payment(given):
    period = given["first_period"]
    first = Fraction(exact(given["annual_rate"])) * (
        Fraction(period["months"], 12) + Fraction(period["days"], period["day_basis"])
    )
    return unrounded.payment_after_odd_first(exact(given["principal"]), first, monthly(given), given["n"])


def reprice_instalment(given):
    left = unrounded.balance_after(exact(given["principal"]), monthly(given), given["n"], given["after"])
    return unrounded.payment(left, Fraction(exact(given["new_annual_rate"])) / 12, given["n"] - given["after"])


def balance_after(given):
    return unrounded.balance_after(exact(given["principal"]), monthly(given), given["n"], given["k"])


def ipmt(given):
    return unrounded.interest_part(exact(given["principal"]), monthly(given), given["n"], given["period"])


def ppmt(given):
    return unrounded.principal_part(exact(given["principal"]), monthly(given), given["n"], given["period"])


def ppmt_due(given):
    return unrounded.principal_part(exact(given["principal"]), monthly(given), given["n"], given["period"], due=True)


def ipmt_per(given):
    rate = exact(given["rate_per_period"])
    return unrounded.interest_part(exact(given["principal"]), rate, given["n"], given["period"])


def ppmt_per(given):
    rate = exact(given["rate_per_period"])
    return unrounded.principal_part(exact(given["principal"]), rate, given["n"], given["period"])


def interest_in_range(given):
    between = given["start"], given["end"]
    return unrounded.interest_between(exact(given["principal"]), monthly(given), given["n"], *between)


def total_interest(given):
    principal, rate, n = exact(given["principal"]), monthly(given), given["n"]
    if given["method"] == "equal_principal":
        return float(Fraction(principal) * rate * (n + 1) / 2)
    return unrounded.interest_between(principal, rate, n, 1, n)


def total_paid(given):
    assert given["policy"] == "rounded_instalment_times_n"
    rounded = Money.rounded(annuity_payment(given))
    return rounded.times(given["n"]).decimal


def schedule_row(given):
    terms = exact(given["principal"]), monthly(given), given["n"]
    number = given["period"]
    return {
        "interest": unrounded.interest_part(*terms, number), "principal": unrounded.principal_part(*terms, number),
        "balance": unrounded.balance_after(*terms, number),
    }


def schedule_table(given):
    rows = [schedule_row({**given, "period": number}) for number in range(1, given["n"] + 1)]
    return [[number, row["principal"], row["interest"], row["balance"]] for number, row in enumerate(rows, start=1)]


def equal_principal_payment(given):
    share = exact(given["principal"]) / given["n"]
    owed = exact(given["principal"]) - (given["period"] - 1) * share
    return share + owed * unrounded.periodic(exact(given["effective_annual"]), 12)


def equal_principal_decrement(given):
    return float(Fraction(exact(given["principal"])) / given["n"] * monthly(given))


def interest_period(given):
    rate = unrounded.periodic(exact(given["effective_annual"]), 12)
    return unrounded.future_value(0, rate, given["months"], present=given["principal"]) - given["principal"]


def single_repayment_effective(given):
    rate = unrounded.periodic(exact(given["effective_annual"]), 12)
    return unrounded.future_value(0, rate, given["months"], present=given["principal"])


def single_repayment_compound(given):
    rate = Fraction(exact(given["nominal_annual"])) / 12
    return unrounded.future_value(0, rate, given["months"], present=given["principal"])


def pv(given):
    # Spreadsheets count what is paid below zero, and so the worth of it too.
    rate, worth = exact(given["rate_per_period"]), -exact(given["fv"])
    return unrounded.present_value(-exact(given["payment"]), rate, given["n"], future=worth)


def fv(given):
    rate, held = exact(given["rate_per_period"]), -exact(given["pv"])
    return unrounded.future_value(-exact(given["payment"]), rate, given["n"], present=held)


def nper(given):
    return unrounded.periods(exact(given["principal"]), exact(given["rate_per_period"]), exact(given["payment"]))


def rate(given):
    principal = abs(exact(given.get("principal", given.get("pv"))))
    return unrounded.rate(principal, exact(given["payment"]), given["n"], future=exact(given.get("fv", 0)))


def rate_annual(given):
    return 12 * rate(given)


def implied_rate_due(given):
    level = exact(given["price_instalments"]) / given["n"]
    found = unrounded.rate(exact(given["cash_price"]), level, given["n"], due=True)
    return {"monthly": found, "effective": unrounded.effective(12 * found, 12)}


def effective_from_nominal(given):
    return unrounded.effective(exact(given["nominal"]), given["m"])


def nominal_from_effective(given):
    return unrounded.nominal(exact(given["effective"]), given["m"])


def flat_fee_apr_approximation(given):
    fee = exact(given["total_fee_rate"]) / given["n"]
    return 100 * unrounded.flat_fee_rule_of_thumb(fee, given["n"])

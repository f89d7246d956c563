"""`zhihuan health` says of which figures something is unknown, and how old a fact is that was told long ago."""

from __future__ import annotations

from datetime import date

from tests.builders import a_lender, a_loan, an_income, cny
from zhihuan.application import commands as c
from zhihuan.application.household_commands import SetFact
from zhihuan.domain.household import FactId, FactKind, HouseholdFact


def said(zhihuan, day="2026-03-20"):
    return zhihuan("health", "--as-of", day).out.splitlines()


def test_a_reason_names_the_figures_it_is_true_of(zhihuan, recorded):
    recorded(c.AddLoan(a_loan(), a_lender()), c.SetIncome(an_income(amount=10_000)))

    [line] = [one for one in said(zhihuan) if "unknown, not 0" in one]

    assert line == "Debt to income before tax: No income that counts here is recorded: unknown, not 0."


def test_a_fact_told_long_ago_says_how_old_it_is(zhihuan, recorded):
    recorded(
        c.AddLoan(a_loan(), a_lender()),
        SetFact(HouseholdFact(FactId("cash"), FactKind.LIQUID_CASH, cny(1_000), date(2025, 12, 10))),
    )

    assert "Cash at hand: told Wed 10 Dec 2025, 100 days ago; it may be another now." in said(zhihuan)
    assert not [one for one in said(zhihuan, "2026-03-10") if "told" in one and "days ago" in one]

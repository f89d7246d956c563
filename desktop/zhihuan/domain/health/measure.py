"""The measures of health, each with its unit and whether more of it is worse. Source: domain notes §4."""

from __future__ import annotations

from enum import StrEnum
from typing import Final


class Unit(StrEnum):
    """What a measure is counted in."""

    SHARE = "share"
    """A fraction: 0.5 is 50 %."""
    RATE = "rate"
    """A yearly rate as a fraction."""
    MONEY = "money"
    """Coins of the book's main currency."""
    COUNT = "count"
    MONTHS = "months"
    DAYS = "days"
    """Days left until something; unknown where nothing of the kind is to come."""


class Measure(StrEnum):
    """What is measured. Ids are data: rules, documents and stored baselines name them."""

    DTI = "dti"
    """What falls due in the month, bills in full, over the user's own income after tax."""
    DTI_MINIMUM = "dti_minimum"
    """The same with what bills ask at least."""
    DTI_HOUSEHOLD = "dti_household"
    """The same with everybody's income and the whole of joint loans."""
    DTI_GROSS = "dti_gross"
    """The same over the income before tax."""
    DTI_AVERAGE = "dti_average"
    """What falls due in the next twelve months, a twelfth of it, over the month's income: lump sums averaged."""
    DTI_AMORTISED = "dti_amortised"
    """The same of the month with level instalments in place of what loans ask that repay at once."""
    DTI_PEAK = "dti_peak"
    """The most that falls due in any of the next twelve months, over the income of that month."""
    HOUSING = "housing"
    INSTALMENT_LOAD = "instalment_load"
    """Instalments of loans alone, without bills, over income."""
    UTILISATION = "utilisation"
    """What is used of the limits of open lines."""
    UTILISATION_BEFORE_CLOSURE = "utilisation_before_closure"
    """What is used, over the limits that closed and frozen lines had, too."""
    UTILISATION_HIGHEST = "utilisation_highest"
    UTILISATION_STATEMENT = "utilisation_statement"
    """What the latest statements of open lines said is owed, over the limits of their days."""
    INSTITUTIONS = "institutions"
    ACCOUNTS = "accounts"
    PRODUCTS = "products"
    ONLINE_ACCOUNTS = "online_accounts"
    """Accounts with a balance at micro-loan companies, consumer finance companies and platforms (网贷)."""
    NON_BANK_SHARE = "non_bank_share"
    BORROWED_30 = "borrowed_30"
    BORROWED_90 = "borrowed_90"
    BORROWED_180 = "borrowed_180"
    APPLICATIONS_30 = "applications_30"
    APPLICATIONS_90 = "applications_90"
    APPLICATIONS_180 = "applications_180"
    DRAWDOWNS_30 = "drawdowns_30"
    DRAWDOWNS_MONTH = "drawdowns_month"
    """New loans and draws of cash since the first day of the calendar month."""
    R90 = "r90"
    """New borrowing over repayments, both of 90 days."""
    WEIGHTED_RATE = "weighted_rate"
    HIGHEST_RATE = "highest_rate"
    INTEREST_BURDEN = "interest_burden"
    """The month's interest and fees over its income."""
    DEBT_COVER = "debt_cover"
    """Income less essential spending, over what falls due."""
    RUNWAY = "runway"
    DUE_30 = "due_30"
    DUE_30_COVER = "due_30_cover"
    """What is overdue or falls due in 30 days, over the cash at hand and the income expected until then."""
    MATURITY_WALL = "maturity_wall"
    """Principal of lump sums that falls due within twelve months."""
    OVERDUE = "overdue"
    OVERDUE_BUCKET = "overdue_bucket"
    STREAK = "streak"
    BORROWED_TO_REPAY = "borrowed_to_repay"
    """Payments of 90 days that another lender's money came before, by three days at most and at least half as much."""
    NOT_FALLING = "not_falling"
    """Months in a row, up to three, at whose end no less was owed than at their beginning, though it was repaid."""
    COST_ABOVE_DISCLOSED = "cost_above_disclosed"
    """By how much the true yearly cost of a loan is above what its sheet says; the largest of all loans."""
    CLUSTERED = "clustered"
    """The largest share of the next 30 days' dues that falls within three days."""
    DUE_DAY_UNKNOWN = "due_day_unknown"
    """Lines with a balance whose due day nobody told."""
    TEMPORARY_LIMIT_ENDS = "temporary_limit_ends"
    """Days until a line's limit falls back to what it was before."""
    RATE_RESETS = "rate_resets"
    LUMP_SUM_DUE = "lump_sum_due"

    @property
    def unit(self) -> Unit:
        """What it is counted in."""
        return _UNITS.get(self, Unit.SHARE)

    @property
    def less_is_worse(self) -> bool:
        """Whether a smaller value is the more worrying one."""
        return self in _LESS_IS_WORSE


_MONEY: Final = (Measure.BORROWED_30, Measure.BORROWED_90, Measure.BORROWED_180, Measure.DUE_30,
                 Measure.MATURITY_WALL, Measure.OVERDUE)
_COUNTS: Final = (Measure.INSTITUTIONS, Measure.ACCOUNTS, Measure.PRODUCTS, Measure.APPLICATIONS_30,
                  Measure.APPLICATIONS_90, Measure.APPLICATIONS_180, Measure.DRAWDOWNS_30, Measure.OVERDUE_BUCKET,
                  Measure.DRAWDOWNS_MONTH, Measure.ONLINE_ACCOUNTS,
                  Measure.BORROWED_TO_REPAY, Measure.DUE_DAY_UNKNOWN)
_DAYS: Final = (Measure.TEMPORARY_LIMIT_ENDS, Measure.RATE_RESETS, Measure.LUMP_SUM_DUE)
_UNITS: Final = {
    **dict.fromkeys(_MONEY, Unit.MONEY), **dict.fromkeys(_COUNTS, Unit.COUNT), **dict.fromkeys(_DAYS, Unit.DAYS),
    Measure.RUNWAY: Unit.MONTHS, Measure.STREAK: Unit.MONTHS, Measure.NOT_FALLING: Unit.MONTHS,
    Measure.WEIGHTED_RATE: Unit.RATE, Measure.HIGHEST_RATE: Unit.RATE, Measure.COST_ABOVE_DISCLOSED: Unit.RATE,
}
_LESS_IS_WORSE: Final = (Measure.DEBT_COVER, Measure.RUNWAY, Measure.STREAK, *_DAYS)

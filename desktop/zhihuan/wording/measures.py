"""The name of every measure, and in words what is summed up and over what: one sentence each, judging nothing."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from zhihuan.domain.health.measure import Measure


def measure_name(measure: Measure) -> str:  # noqa: C901, PLR0912 - a table of the measures
    """Return the name of a measure."""
    match measure:
        case Measure.DTI:
            return QCoreApplication.translate("Measures", "Debt to income")
        case Measure.DTI_MINIMUM:
            return QCoreApplication.translate("Measures", "Debt to income, bills at their minimum")
        case Measure.DTI_HOUSEHOLD:
            return QCoreApplication.translate("Measures", "Debt to income of the household")
        case Measure.DTI_GROSS:
            return QCoreApplication.translate("Measures", "Debt to income before tax")
        case Measure.DTI_AVERAGE:
            return QCoreApplication.translate("Measures", "Debt to income, average of twelve months")
        case Measure.DTI_AMORTISED:
            return QCoreApplication.translate("Measures", "Debt to income, lump sums as instalments")
        case Measure.DTI_PEAK:
            return QCoreApplication.translate("Measures", "Debt to income, highest of twelve months")
        case Measure.HOUSING:
            return QCoreApplication.translate("Measures", "Housing to income")
        case Measure.INSTALMENT_LOAD:
            return QCoreApplication.translate("Measures", "Instalments to income")
        case Measure.UTILISATION:
            return QCoreApplication.translate("Measures", "Used limit of all lines")
        case Measure.UTILISATION_BEFORE_CLOSURE:
            return QCoreApplication.translate("Measures", "Used limit, lost limits counted")
        case Measure.UTILISATION_HIGHEST:
            return QCoreApplication.translate("Measures", "Used limit of the fullest line")
        case Measure.UTILISATION_STATEMENT:
            return QCoreApplication.translate("Measures", "Used limits on statement days")
        case Measure.INSTITUTIONS:
            return QCoreApplication.translate("Measures", "Lenders with a balance")
        case Measure.ACCOUNTS:
            return QCoreApplication.translate("Measures", "Accounts with a balance")
        case Measure.PRODUCTS:
            return QCoreApplication.translate("Measures", "Products with a balance")
        case Measure.ONLINE_ACCOUNTS:
            return QCoreApplication.translate("Measures", "Online loan accounts")
        case Measure.NON_BANK_SHARE:
            return QCoreApplication.translate("Measures", "Owed outside banks")
        case Measure.BORROWED_30:
            return QCoreApplication.translate("Measures", "Borrowed in 30 days")
        case Measure.BORROWED_90:
            return QCoreApplication.translate("Measures", "Borrowed in 90 days")
        case Measure.BORROWED_180:
            return QCoreApplication.translate("Measures", "Borrowed in 180 days")
        case Measure.APPLICATIONS_30:
            return QCoreApplication.translate("Measures", "Applications in 30 days, recorded here")
        case Measure.APPLICATIONS_90:
            return QCoreApplication.translate("Measures", "Applications in 90 days, recorded here")
        case Measure.APPLICATIONS_180:
            return QCoreApplication.translate("Measures", "Applications in 180 days, recorded here")
        case Measure.DRAWDOWNS_30:
            return QCoreApplication.translate("Measures", "Drawdowns in 30 days")
        case Measure.DRAWDOWNS_MONTH:
            return QCoreApplication.translate("Measures", "Drawdowns this month")
        case Measure.R90:
            return QCoreApplication.translate("Measures", "New borrowing to repayments, 90 days")
        case Measure.WEIGHTED_RATE:
            return QCoreApplication.translate("Measures", "Weighted yearly rate")
        case Measure.HIGHEST_RATE:
            return QCoreApplication.translate("Measures", "Highest yearly rate")
        case Measure.INTEREST_BURDEN:
            return QCoreApplication.translate("Measures", "Interest to income")
        case Measure.DEBT_COVER:
            return QCoreApplication.translate("Measures", "Debt-service cover")
        case Measure.RUNWAY:
            return QCoreApplication.translate("Measures", "Runway")
        case Measure.DUE_30:
            return QCoreApplication.translate("Measures", "To pay within 30 days")
        case Measure.DUE_30_COVER:
            return QCoreApplication.translate("Measures", "To pay within 30 days, to cash and income")
        case Measure.MATURITY_WALL:
            return QCoreApplication.translate("Measures", "Lump sums within twelve months")
        case Measure.OVERDUE:
            return QCoreApplication.translate("Measures", "Overdue")
        case Measure.OVERDUE_BUCKET:
            return QCoreApplication.translate("Measures", "Longest overdue")
        case Measure.STREAK:
            return QCoreApplication.translate("Measures", "On-time streak")
        case Measure.BORROWED_TO_REPAY:
            return QCoreApplication.translate("Measures", "Repayments right after new borrowing")
        case Measure.NOT_FALLING:
            return QCoreApplication.translate("Measures", "Months in which no less was owed")
        case Measure.COST_ABOVE_DISCLOSED:
            return QCoreApplication.translate("Measures", "Cost above what was disclosed")
        case Measure.CLUSTERED:
            return QCoreApplication.translate("Measures", "Falling due within three days")
        case Measure.DUE_DAY_UNKNOWN:
            return QCoreApplication.translate("Measures", "Credit lines without a due day")
        case Measure.RATE_RESETS:
            return QCoreApplication.translate("Measures", "Next repricing of a rate")
        case Measure.TEMPORARY_LIMIT_ENDS:
            return QCoreApplication.translate("Measures", "End of a temporary limit")
        case Measure.LUMP_SUM_DUE:
            return QCoreApplication.translate("Measures", "Next lump sum")


def measure_formula(measure: Measure) -> str:  # noqa: C901, PLR0912 - a table of the measures
    """Return how a measure is counted, in one sentence."""
    match measure:
        case Measure.DTI:
            return QCoreApplication.translate(
                "Formulas", "What falls due in the month, paid or not, bills in full ÷ your own income after tax")
        case Measure.DTI_MINIMUM:
            return QCoreApplication.translate(
                "Formulas", "What falls due in the month, of bills only their minimum ÷ your own income after tax")
        case Measure.DTI_HOUSEHOLD:
            return QCoreApplication.translate(
                "Formulas", "What falls due in the month, joint loans in full ÷ the income of the whole household")
        case Measure.DTI_GROSS:
            return QCoreApplication.translate(
                "Formulas", "What falls due in the month, bills in full ÷ your own income before tax")
        case Measure.DTI_AVERAGE:
            return QCoreApplication.translate(
                "Formulas", "A twelfth of what falls due in twelve months, lump sums too ÷ the month's income")
        case Measure.DTI_AMORTISED:
            return QCoreApplication.translate(
                "Formulas", "What falls due in the month, of loans that repay at once a level instalment over the "
                "months left ÷ income")
        case Measure.DTI_PEAK:
            return QCoreApplication.translate(
                "Formulas", "What falls due in the worst of the next twelve months ÷ the income of that month")
        case Measure.HOUSING:
            return QCoreApplication.translate(
                "Formulas", "(Instalments of home loans + the property fee) ÷ your own income after tax")
        case Measure.INSTALMENT_LOAD:
            return QCoreApplication.translate(
                "Formulas", "Instalments of loans in the month, no bills ÷ your own income after tax")
        case Measure.UTILISATION:
            return QCoreApplication.translate(
                "Formulas", "What is used of open lines ÷ their limits; closed and frozen lines drop out")
        case Measure.UTILISATION_BEFORE_CLOSURE:
            return QCoreApplication.translate(
                "Formulas", "What is used of all lines ÷ their limits, as they were before closing or freezing")
        case Measure.UTILISATION_HIGHEST:
            return QCoreApplication.translate("Formulas", "What is used ÷ the limit, of the open line where it is most")
        case Measure.UTILISATION_STATEMENT:
            return QCoreApplication.translate(
                "Formulas", "What the latest statements of open lines said is owed ÷ the limits of those days")
        case Measure.INSTITUTIONS:
            return QCoreApplication.translate(
                "Formulas", "Lenders named in the contracts to whom something is owed; an app is none where its "
                "funding institution is known")
        case Measure.ACCOUNTS:
            return QCoreApplication.translate("Formulas", "Loans and lines with a balance; draws on one line are one")
        case Measure.PRODUCTS:
            return QCoreApplication.translate("Formulas", "Different products with a balance")
        case Measure.ONLINE_ACCOUNTS:
            return QCoreApplication.translate(
                "Formulas", "Accounts with a balance at micro-loan companies, consumer finance companies and platforms")
        case Measure.NON_BANK_SHARE:
            return QCoreApplication.translate("Formulas", "Owed to lenders that are no banks ÷ everything owed")
        case Measure.BORROWED_30 | Measure.BORROWED_90 | Measure.BORROWED_180:
            return QCoreApplication.translate(
                "Formulas", "New loans and cash drawn on lines in these days; of a loan that replaced "
                "another only what is beyond that")
        case Measure.APPLICATIONS_30 | Measure.APPLICATIONS_90 | Measure.APPLICATIONS_180:
            return QCoreApplication.translate(
                "Formulas", "Applications for loans, cards and guarantees in these days, as far as recorded here")
        case Measure.DRAWDOWNS_30:
            return QCoreApplication.translate("Formulas", "New loans and draws of cash in 30 days, counted")
        case Measure.DRAWDOWNS_MONTH:
            return QCoreApplication.translate(
                "Formulas", "New loans and draws of cash since the first day of the month, counted")
        case Measure.R90:
            return QCoreApplication.translate("Formulas", "New borrowing ÷ everything repaid, both of 90 days")
        case Measure.WEIGHTED_RATE:
            return QCoreApplication.translate("Formulas", "Each debt's yearly cost × its balance ÷ all balances")
        case Measure.HIGHEST_RATE:
            return QCoreApplication.translate("Formulas", "The yearly cost of the dearest debt, with compulsory fees")
        case Measure.INTEREST_BURDEN:
            return QCoreApplication.translate("Formulas", "Interest and fees of the month ÷ your own income after tax")
        case Measure.DEBT_COVER:
            return QCoreApplication.translate("Formulas", "(Income − essential spending) ÷ what falls due in the month")
        case Measure.RUNWAY:
            return QCoreApplication.translate(
                "Formulas", "Cash at hand ÷ (essential spending + what falls due in the month − income)")
        case Measure.DUE_30:
            return QCoreApplication.translate("Formulas", "What is overdue or falls due within 30 days")
        case Measure.DUE_30_COVER:
            return QCoreApplication.translate(
                "Formulas", "What is overdue or falls due within 30 days ÷ (cash at hand + the income until then)")
        case Measure.MATURITY_WALL:
            return QCoreApplication.translate(
                "Formulas", "Principal that falls due at once at the end of a loan, within twelve months or already")
        case Measure.OVERDUE:
            return QCoreApplication.translate("Formulas", "Everything overdue, with the penalty interest so far")
        case Measure.OVERDUE_BUCKET:
            return QCoreApplication.translate(
                "Formulas", "How long the oldest overdue payment is late: M1 is 1 to 30 days, M2 31 to 60, and so on")
        case Measure.STREAK:
            return QCoreApplication.translate("Formulas", "Months in a row in which every due was paid in full in time")
        case Measure.BORROWED_TO_REPAY:
            return QCoreApplication.translate(
                "Formulas", "Repayments of 90 days with money from another lender at most 3 days before, half as much "
                "or more")
        case Measure.NOT_FALLING:
            return QCoreApplication.translate(
                "Formulas", "Months in a row, up to three, that ended with no less owed though something was repaid")
        case Measure.COST_ABOVE_DISCLOSED:
            return QCoreApplication.translate(
                "Formulas", "A loan's yearly cost as counted here − what its true cost statement says; the largest")
        case Measure.CLUSTERED:
            return QCoreApplication.translate(
                "Formulas", "What falls due within three days ÷ what falls due within 30 days; the largest share")
        case Measure.DUE_DAY_UNKNOWN:
            return QCoreApplication.translate("Formulas", "Credit lines with a balance whose due day is not recorded")
        case Measure.RATE_RESETS:
            return QCoreApplication.translate("Formulas", "Days left until a floating rate is repriced")
        case Measure.TEMPORARY_LIMIT_ENDS:
            return QCoreApplication.translate("Formulas", "Days left until a line's limit falls back to what it was")
        case Measure.LUMP_SUM_DUE:
            return QCoreApplication.translate(
                "Formulas", "Days left until the whole principal of a loan falls due at once")

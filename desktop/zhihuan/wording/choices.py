"""A word for each thing a contract can choose, and for what can become of it: one function for each enum."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from zhihuan.domain.benchmark import Benchmark
from zhihuan.domain.calendar import Frequency
from zhihuan.domain.card_terms import InterestOn, StatementDayGoes
from zhihuan.domain.day_count import DayCount
from zhihuan.domain.disclosure import Definition
from zhihuan.domain.fee import FeeTiming
from zhihuan.domain.late_terms import PenaltyBase
from zhihuan.domain.lender import Part
from zhihuan.domain.loan_change import ChangeKind, HolidayInterest
from zhihuan.domain.payment import PaymentEffect
from zhihuan.domain.schedule import RowKind
from zhihuan.domain.terms import FirstPeriod, Method, Rounding


def method_word(method: Method) -> str:  # noqa: C901 - a table of the methods
    """Return the name of a repayment method."""
    match method:
        case Method.LEVEL:
            return QCoreApplication.translate("Choices", "level instalment")
        case Method.EQUAL_PRINCIPAL:
            return QCoreApplication.translate("Choices", "equal principal")
        case Method.INTEREST_ONLY:
            return QCoreApplication.translate("Choices", "interest-only, principal at end")
        case Method.BULLET:
            return QCoreApplication.translate("Choices", "bullet")
        case Method.COMPOUND_BULLET:
            return QCoreApplication.translate("Choices", "bullet with compound interest")
        case Method.FLAT_FEE:
            return QCoreApplication.translate("Choices", "flat-fee instalments")
        case Method.DAILY:
            return QCoreApplication.translate("Choices", "revolving, daily interest")
        case Method.INTEREST_FREE:
            return QCoreApplication.translate("Choices", "interest-free instalments")
        case Method.BALLOON:
            return QCoreApplication.translate("Choices", "balloon: a large last payment")
        case Method.GRADUATED:
            return QCoreApplication.translate("Choices", "graduated instalments")
        case Method.PLAN:
            return QCoreApplication.translate("Choices", "the lender's own plan")


def method_sentence(method: Method) -> str:  # noqa: C901 - a table of the methods
    """Return in one sentence how a method repays."""
    match method:
        case Method.LEVEL:
            return QCoreApplication.translate("Choices", "The same sum each time; interest on what is left.")
        case Method.EQUAL_PRINCIPAL:
            return QCoreApplication.translate("Choices", "The same principal each time, and interest that falls.")
        case Method.INTEREST_ONLY:
            return QCoreApplication.translate("Choices", "Interest each time, the whole principal with the last.")
        case Method.BULLET:
            return QCoreApplication.translate("Choices", "Everything on one day, with simple interest.")
        case Method.COMPOUND_BULLET:
            return QCoreApplication.translate("Choices", "Everything on one day, with interest on interest.")
        case Method.FLAT_FEE:
            return QCoreApplication.translate("Choices", "The same principal and the same fee each time.")
        case Method.DAILY:
            return QCoreApplication.translate("Choices", "Interest by the day, repaid whenever you like.")
        case Method.INTEREST_FREE:
            return QCoreApplication.translate("Choices", "Equal parts and no interest; fees stand apart.")
        case Method.BALLOON:
            return QCoreApplication.translate("Choices", "The same sum each time, and a large rest at the end.")
        case Method.GRADUATED:
            return QCoreApplication.translate("Choices", "Sums that rise or fall in steps.")
        case Method.PLAN:
            return QCoreApplication.translate("Choices", "Row by row, as the lender shows it.")


def day_count_word(day_count: DayCount) -> str:
    """Return how interest days are counted."""
    match day_count:
        case DayCount.THIRTY_360:
            return QCoreApplication.translate("Choices", "30/360 (whole months)")
        case DayCount.THIRTY_E_360:
            return QCoreApplication.translate("Choices", "30E/360 (whole months, Eurobond)")
        case DayCount.ACT_360:
            return QCoreApplication.translate("Choices", "actual days / 360")
        case DayCount.ACT_365F:
            return QCoreApplication.translate("Choices", "actual days / 365")
        case DayCount.ACT_36525:
            return QCoreApplication.translate("Choices", "actual days / 365.25")
        case DayCount.ACT_ACT_ISDA:
            return QCoreApplication.translate("Choices", "actual days / actual year (ISDA)")
        case DayCount.ACT_ACT_EC:
            return QCoreApplication.translate("Choices", "whole months, then actual days (EC)")


def frequency_word(frequency: Frequency) -> str:
    """Return how often an instalment falls due."""
    match frequency:
        case Frequency.WEEKLY:
            return QCoreApplication.translate("Choices", "every week")
        case Frequency.FORTNIGHTLY:
            return QCoreApplication.translate("Choices", "every two weeks")
        case Frequency.MONTHLY:
            return QCoreApplication.translate("Choices", "every month")
        case Frequency.QUARTERLY:
            return QCoreApplication.translate("Choices", "every quarter")
        case Frequency.YEARLY:
            return QCoreApplication.translate("Choices", "every year")


def first_period_word(rule: FirstPeriod) -> str:
    """Return what an odd first period does to level instalments."""
    match rule:
        case FirstPeriod.ABSORBED:
            return QCoreApplication.translate("Choices", "all instalments alike, the last one settles it")
        case FirstPeriod.ADDED:
            return QCoreApplication.translate("Choices", "its interest is added to the first instalment")
        case FirstPeriod.SPREAD:
            return QCoreApplication.translate("Choices", "its interest is spread over all instalments")


def rounding_word(rounding: Rounding) -> str:
    """Return how a figure becomes whole coins."""
    match rounding:
        case Rounding.HALF_UP:
            return QCoreApplication.translate("Choices", "to the nearest, halves up")
        case Rounding.HALF_EVEN:
            return QCoreApplication.translate("Choices", "to the nearest, halves to even")
        case Rounding.UP:
            return QCoreApplication.translate("Choices", "always up")
        case Rounding.DOWN:
            return QCoreApplication.translate("Choices", "always down")


def fee_timing_word(timing: FeeTiming) -> str:
    """Return when a fee is taken."""
    match timing:
        case FeeTiming.DEDUCTED:
            return QCoreApplication.translate("Choices", "deducted from what is paid out")
        case FeeTiming.AT_START:
            return QCoreApplication.translate("Choices", "paid at the start")
        case FeeTiming.FIRST:
            return QCoreApplication.translate("Choices", "with the first instalment")
        case FeeTiming.EACH:
            return QCoreApplication.translate("Choices", "with each instalment")
        case FeeTiming.LAST:
            return QCoreApplication.translate("Choices", "with the last instalment")


def penalty_base_word(base: PenaltyBase) -> str:
    """Return what penalty interest is charged on."""
    match base:
        case PenaltyBase.PRINCIPAL:
            return QCoreApplication.translate("Choices", "the overdue principal")
        case PenaltyBase.INSTALMENT:
            return QCoreApplication.translate("Choices", "the whole overdue instalment")


def statement_day_goes_word(goes: StatementDayGoes) -> str:
    """Return which bill takes what is posted on the statement day."""
    match goes:
        case StatementDayGoes.THIS_BILL:
            return QCoreApplication.translate("Choices", "this bill")
        case StatementDayGoes.NEXT_BILL:
            return QCoreApplication.translate("Choices", "the next bill")


def interest_on_word(interest: InterestOn) -> str:
    """Return what bears interest once a statement was not paid in full."""
    match interest:
        case InterestOn.FULL_STATEMENT:
            return QCoreApplication.translate("Choices", "the full statement")
        case InterestOn.UNPAID_PART:
            return QCoreApplication.translate("Choices", "what was left unpaid")
        case InterestOn.UNPAID_SINCE_DUE:
            return QCoreApplication.translate("Choices", "what is overdue, from the due day")


def interest_on_sentence(interest: InterestOn) -> str:
    """Return in one sentence how revolving interest is charged."""
    match interest:
        case InterestOn.FULL_STATEMENT:
            return QCoreApplication.translate(
                "Choices", "Not paid in full by the due day, each purchase of the statement costs interest from its "
                "posting day until it is paid."
            )
        case InterestOn.UNPAID_PART:
            return QCoreApplication.translate(
                "Choices", "Only what was still unpaid on the due day costs interest, from its posting day."
            )
        case InterestOn.UNPAID_SINCE_DUE:
            return QCoreApplication.translate(
                "Choices", "Only what was still unpaid on the due day costs interest, and only from that day."
            )


def payment_effect_word(effect: PaymentEffect) -> str:
    """Return what a payment does to the plan."""
    match effect:
        case PaymentEffect.INSTALMENT:
            return QCoreApplication.translate("Choices", "pays instalments")
        case PaymentEffect.SHORTEN:
            return QCoreApplication.translate("Choices", "repays early: shorten term")
        case PaymentEffect.LOWER:
            return QCoreApplication.translate("Choices", "repays early: reduce instalment")
        case PaymentEffect.PAYOFF:
            return QCoreApplication.translate("Choices", "repays everything")


def change_word(kind: ChangeKind) -> str:
    """Return what was agreed on a loan."""
    match kind:
        case ChangeKind.RATE:
            return QCoreApplication.translate("Choices", "repricing")
        case ChangeKind.EXTENSION:
            return QCoreApplication.translate("Choices", "extension")
        case ChangeKind.HOLIDAY:
            return QCoreApplication.translate("Choices", "payment holiday")
        case ChangeKind.RESTRUCTURE:
            return QCoreApplication.translate("Choices", "restructuring")


def holiday_interest_word(interest: HolidayInterest) -> str:
    """Return what becomes of the interest of a payment holiday."""
    match interest:
        case HolidayInterest.PAID:
            return QCoreApplication.translate("Choices", "paid as usual")
        case HolidayInterest.CAPITALISED:
            return QCoreApplication.translate("Choices", "added to the principal")
        case HolidayInterest.WAIVED:
            return QCoreApplication.translate("Choices", "waived")


def benchmark_word(benchmark: Benchmark) -> str:
    """Return the name of a published rate."""
    match benchmark:
        case Benchmark.LPR_1Y:
            return QCoreApplication.translate("Choices", "LPR, 1 year")
        case Benchmark.LPR_5Y:
            return QCoreApplication.translate("Choices", "LPR, over 5 years")


def definition_word(definition: Definition) -> str:
    """Return what a yearly figure of a loan's cost means."""
    match definition:
        case Definition.NOMINAL:
            return QCoreApplication.translate("Choices", "nominal (IRR a period × periods a year)")
        case Definition.EFFECTIVE:
            return QCoreApplication.translate("Choices", "effective (with interest on interest)")
        case Definition.XIRR:
            return QCoreApplication.translate("Choices", "XIRR, by real dates")
        case Definition.APRC:
            return QCoreApplication.translate("Choices", "European APRC")
        case Definition.US_APR:
            return QCoreApplication.translate("Choices", "American APR")
        case Definition.FLAT:
            return QCoreApplication.translate("Choices", "flat rate on the whole amount")
        case Definition.UNKNOWN:
            return QCoreApplication.translate("Choices", "not said")


def reset_cycle_word(months: int) -> str:
    """Return how often a floating rate is set anew: every 1, 3, 6 or 12 months."""
    if months == 1:
        return frequency_word(Frequency.MONTHLY)
    if months == Frequency.QUARTERLY.months:
        return frequency_word(Frequency.QUARTERLY)
    if months == Frequency.YEARLY.months:
        return frequency_word(Frequency.YEARLY)
    return QCoreApplication.translate("Choices", "every half year")


def part_word(part: Part) -> str:
    """Return a part of a payment."""
    match part:
        case Part.PENALTY:
            return QCoreApplication.translate("Choices", "penalty interest")
        case Part.FEE:
            return QCoreApplication.translate("Choices", "fee")
        case Part.INTEREST:
            return QCoreApplication.translate("Choices", "interest")
        case Part.PRINCIPAL:
            return QCoreApplication.translate("Choices", "principal")


def plan_row_word(kind: RowKind) -> str:
    """Return what a row of a plan is."""
    match kind:
        case RowKind.INSTALMENT:
            return QCoreApplication.translate("Choices", "instalment")
        case RowKind.PREPAYMENT:
            return QCoreApplication.translate("Choices", "prepayment")
        case RowKind.ADJUSTMENT:
            return QCoreApplication.translate("Choices", "agreed anew")

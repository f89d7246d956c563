"""A table of worked cases: each a household, the arithmetic in words, and the figure it must come to.

The published ratios are those of `published`, each as its authority defines it; the words say where the measures of
this program count otherwise. Source: domain notes §4.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction

import pytest

from tests.builders import a_card, a_lender, a_line, a_loan, a_payment, an_entry, an_event, an_income, cny, terms
from tests.domain.health.houses import MONTH, TODAY, beside, even, house, told
from zhihuan.domain.credit_line import LineEventKind, LineId
from zhihuan.domain.health.figure import Unknown, Why
from zhihuan.domain.health.figures import figures
from zhihuan.domain.health.income_ratios import income_ratios
from zhihuan.domain.health.measure import Measure
from zhihuan.domain.health.published import PublishedRatio, published
from zhihuan.domain.household import FactKind
from zhihuan.domain.income import Basis, Steadiness, Whose
from zhihuan.domain.lender import LenderKind
from zhihuan.domain.loan import LoanId, LoanPurpose
from zhihuan.domain.payment import PaymentEffect
from zhihuan.domain.rate import Rate
from zhihuan.domain.revolving import EntryKind
from zhihuan.domain.terms import Method

SALARY = an_income(amount=10_000)
HOME = even("home", 4_000, purpose=LoanPurpose.HOUSING)
CAR = even("car", 1_000)
PARTNER = an_income("partner", amount=6_000, whose=Whose.HOUSEHOLD)
CARD, HUABEI = a_card(), a_line()
BOUGHT = an_entry("bought", line="card", on=date(2026, 2, 10), amount=2_000)
LENT_ONCE = a_loan("seed", principal=cny(24_000), start=date(2026, 1, 10),
                   terms=terms(Method.BULLET, "0", 1, date(2026, 9, 10), start=date(2026, 1, 10)))
EARLY = an_entry("early", line="card", on=date(2026, 2, 15), kind=EntryKind.REPAYMENT, amount=1_500)
IN_BILL = even("phone", 500, start=date(2026, 2, 10), in_bill=True, line="card", lender="bank")
PAID_BY_CARD = (
    an_entry("shoes", on=date(2026, 2, 10), amount=500),
    an_entry("paid", on=date(2026, 3, 8), kind=EntryKind.REPAYMENT, amount=500),
    an_entry("charged", line="card", on=date(2026, 3, 8), amount=500),
)
GROSS = replace(an_income("gross", amount=12_000), basis=Basis.GROSS)
COMMISSION = replace(an_income("commission", amount=6_000, whose=Whose.HOUSEHOLD), basis=Basis.GROSS,
                     steadiness=Steadiness.VARIABLE)
FEE = told(FactKind.PROPERTY_FEE, 500)
FLAT = replace(
    a_loan("flat", principal=cny(1_200_000), start=date(2026, 3, 10),
           terms=terms(Method.INTEREST_ONLY, "0.03", 24, start=date(2026, 3, 10))), purpose=LoanPurpose.HOUSING,
)
APP = a_lender("app", "App", kind=LenderKind.PLATFORM)
HALF, EMPTY = (
    (a_line(name, lender="bank", name=name.title()), an_event(f"{name} opened", line=name, limit=cny(10_000)))
    for name in ("half", "empty")
)
HALF_USED = (*HALF, an_entry("used", line="half", on=date(2026, 3, 5), amount=4_000))
SHUT = an_event("shut", line="empty", on=date(2026, 3, 1), kind=LineEventKind.CLOSED, limit=None)
LATE = frozenset({("home", Why.OVERDUE_BEFORE), ("car", Why.OVERDUE_BEFORE)})
OLD = even("old", 1_000, start=date(2026, 1, 10))
NEW = replace(even("new", 800, start=date(2026, 3, 5)), refinances=LoanId("old"))
PAYOFF = replace(a_payment("payoff", loan="old", on=NEW.start, amount=12_000), effect=PaymentEffect.PAYOFF)


@dataclass(frozen=True)
class Case:
    """One household and what a measure or a published ratio of it comes to."""

    things: tuple
    measure: Measure | PublishedRatio
    comes_to: Fraction | None
    words: str
    unknown: Unknown | None = None
    beside: frozenset = frozenset()
    month: date = MONTH
    today: date = TODAY


CASES = {
    "Europe: a year's service of all debts over a year's disposable income (ESRB/2016/14)": Case(
        (SALARY, HOME, CAR), PublishedRatio.EUROPE_SERVICE, Fraction(11 * 5_000, 12 * 10_000),
        "From March on eleven instalments of 4,000 and of 1,000 fall due: 55,000 over 120,000 is 45.8 %.",
    ),
    "Europe's ratio as a twelfth of the year over one month's income": Case(
        (SALARY, HOME, CAR), Measure.DTI_AVERAGE, Fraction(11 * 5_000, 12 * 10_000),
        "The measure takes the month's income twelve times: the same 45.8 % while the income stays.", beside=LATE,
    ),
    "debt to income as this program counts it, of one month": Case(
        (SALARY, HOME, CAR), Measure.DTI, Fraction(5_000, 10_000),
        "4,000 for the home and 1,000 for the car, over 10,000 after tax, is 50 %; bills count in full.", beside=LATE,
    ),
    "the American back end: before tax, cards at their minimum, the fee counts": Case(
        (GROSS, HOME, CAR, FEE, CARD, BOUGHT), PublishedRatio.US_BACK_END, Fraction(5_700, 12_000),
        "4,000 and 1,000, a fee of 500, and a tenth of the bill of 2,000, over 12,000, is 47.5 %: above 43 %.",
    ),
    "the same before tax as this program counts it": Case(
        (GROSS, HOME, CAR, FEE, CARD, BOUGHT), Measure.DTI_GROSS, Fraction(7_000, 12_000),
        "The whole bill of 2,000 counts, and the fee does not: 4,000, 1,000 and 2,000 over 12,000 is 58.3 %.",
        beside=LATE,
    ),
    "the American front end: before tax": Case(
        (GROSS, HOME, CAR, FEE), PublishedRatio.US_FRONT_END, Fraction(4_500, 12_000),
        "4,000 for the home and a fee of 500, over 12,000, is 37.5 %: above 31 %.",
    ),
    "China's article 36, housing": Case(
        (SALARY, HOME, FEE, CAR), PublishedRatio.CHINA_HOUSING, Fraction(4_500, 10_000),
        "4,000 and a fee of 500, over 10,000, is 45 %: under 50 %.",
    ),
    "housing as this program counts it is article 36's": Case(
        (SALARY, HOME, FEE), Measure.HOUSING, Fraction(4_500, 10_000), "The same 4,500 over 10,000: 45 %.",
        beside=frozenset({("home", Why.OVERDUE_BEFORE)}),
    ),
    "China's article 36, all debts: this loan, the fee, and the average of the others": Case(
        (SALARY, HOME, LENT_ONCE), PublishedRatio.CHINA_TOTAL, Fraction(6_000, 10_000),
        "4,000 for the home, no fee, and a twelfth of the 24,000 that fall due once: 6,000 over 10,000 is 60 %, above "
        "55 %. Ours averages the home loan, too, which is paid off after eleven of the twelve months: 56.7 %.",
    ),
    "Singapore's total ratio: the borrowers before tax, a variable income at 70 %, homes at 4 % at least": Case(
        (GROSS, COMMISSION, FLAT, even("car", 1_000, start=FLAT.start), CARD), PublishedRatio.SINGAPORE_TOTAL,
        Fraction(4_000 + 1_000, 12_000 + 4_200),
        "The home loan of 1,200,000 asks 3,000 a month at 3 %; at 4 % it is 4,000. With 1,000 for the car, over 12,000 "
        "and 70 % of a commission of 6,000, it is 30.9 %: under 55 %.", month=date(2026, 5, 1),
    ),
    "a home loan above the floor counts at its own rate": Case(
        (GROSS, replace(FLAT, terms=replace(FLAT.terms, rate=Rate.parse("5%")))), PublishedRatio.SINGAPORE_TOTAL,
        Fraction(5_000, 12_000), "1,200,000 at 5 % ask 5,000 a month: over 12,000 it is 41.7 %.",
        month=date(2026, 5, 1),
    ),
    "before tax is unknown where only what arrives was told": Case(
        (SALARY, HOME), PublishedRatio.US_BACK_END, None, "4,000 over an income before tax that nobody told.",
    ),
    "a joint mortgage, the user's own half": Case(
        (SALARY, PARTNER, even("home", 4_000, start=date(2026, 2, 10), share=0.5)), Measure.DTI,
        Fraction(2_000, 10_000), "Half of 4,000 over the user's own 10,000 is 20 %.",
        beside=frozenset({("partner", Why.OTHER_PERSON)}),
    ),
    "a joint mortgage, the whole of it over both incomes": Case(
        (SALARY, PARTNER, even("home", 4_000, start=date(2026, 2, 10), share=0.5)), Measure.DTI_HOUSEHOLD,
        Fraction(4_000, 16_000), "All of 4,000 over 16,000 is 25 %.",
    ),
    "a plan inside a card's bill counts once": Case(
        (SALARY, CARD, BOUGHT, IN_BILL), Measure.DTI, Fraction(2_500, 10_000),
        "The bill of February's statement asks 2,000 bought and 500 of the plan, due on 10 March; the plan itself "
        "asks nothing beside it: 25 %.",
        beside=frozenset({("phone", Why.IN_BILL)}),
    ),
    "Huabei paid by card counts once": Case(
        (SALARY, HUABEI, CARD, *PAID_BY_CARD), Measure.DTI, Fraction(0),
        "Huabei's 500 was charged to the card, whose own bill asks for it in April: March asks nothing.",
        beside=frozenset({("huabei", Why.PAID_BY_ANOTHER)}),
    ),
    "Huabei paid by card, a month later": Case(
        (SALARY, HUABEI, CARD, *PAID_BY_CARD), Measure.DTI, Fraction(500, 10_000),
        "The card's bill of 20 March asks the 500 on 10 April: 5 %.", month=date(2026, 4, 1),
    ),
    "what was repaid before its statement is not asked again": Case(
        (SALARY, CARD, BOUGHT, EARLY), Measure.DTI, Fraction(500, 10_000),
        "Of 2,000 bought on 10 February 1,500 were repaid on the 15th, before the statement of the 20th: it asks 500.",
        beside=frozenset({("card", Why.BEFORE_STATEMENT)}), today=date(2026, 2, 18),
    ),
    "what was said to be paid, with no payment recorded, was repaid": Case(
        (even("old", 1_000, 24, start=date(2025, 6, 10), paid_before=TODAY), even("new", 500, start=date(2026, 3, 1))),
        Measure.R90, Fraction(6_000, 3_000),
        "6,000 borrowed on 1 March over 1,000 each on 10 January, 10 February and 10 March: 200 %.",
    ),
    "its interest is interest of the month": Case(
        (SALARY, a_loan(principal=cny(12_000), paid_before=TODAY)), Measure.INTEREST_BURDEN,
        Fraction(110_54, 10_000_00), "1 % of the 11,053.81 left of 12,000 after one instalment of 1,066.19: 110.54.",
    ),
    "the interest that a missed statement brings counts before the bank records it": Case(
        (SALARY, CARD, BOUGHT), Measure.INTEREST_BURDEN, Fraction(38, 10_000),
        "2,000 of 10 February, not paid by 10 March, at 0.05 % a day for the 38 days to 20 March: 38.",
    ),
    "a refinance pair counts once": Case(
        (SALARY, OLD, NEW, PAYOFF), Measure.DTI, Fraction(800, 10_000),
        "From 5 March the new loan stands for the old one: 800 on 5 April, and nothing of the old one's 1,000.",
        month=date(2026, 4, 1),
    ),
    "a payoff taken back leaves both loans": Case(
        (SALARY, OLD, NEW, replace(PAYOFF, reversed_on=date(2026, 3, 18))), Measure.DTI, Fraction(1_800, 10_000),
        "The bank returned the 12,000 on 18 March: the old loan asks its 1,000 again on 10 April, the new one 800.",
        beside=frozenset({("old", Why.OVERDUE_BEFORE)}), month=date(2026, 4, 1),
    ),
    "a seasonal lump sum at its peak": Case(
        (SALARY, LENT_ONCE, even("car", 1_000, start=date(2026, 2, 10))), Measure.DTI_PEAK, Fraction(25_000, 10_000),
        "In September 24,000 falls due at once beside the car's 1,000: 250 % of that month's income.",
        beside=frozenset({("car", Why.OVERDUE_BEFORE)}),
    ),
    "a closed line leaves the limit, which raises what is used": Case(
        (*HALF_USED, *EMPTY, SHUT),
        Measure.UTILISATION, Fraction(4_000, 10_000), "4,000 are used of the one line that is left: 40 %.",
        beside=frozenset({("empty", Why.CLOSED)}),
    ),
    "the same with the limit that was lost": Case(
        (*HALF_USED, *EMPTY, SHUT),
        Measure.UTILISATION_BEFORE_CLOSURE, Fraction(4_000, 20_000), "4,000 of 10,000 and 10,000 that were: 20 %.",
    ),
    "one contract with three funders is three institutions": Case(
        (APP, even("joint", 500, lender="app", funders=("first", "second", "trust"))), Measure.INSTITUTIONS,
        Fraction(3), "Two banks and a trust stand in the contract; the app that shows it lends nothing.",
    ),
    "one brand with two institutions counts both, in two accounts": Case(
        (APP, even("spring", 500, lender="app", funders=("first",)),
         even("autumn", 500, lender="app", funders=("second",))), Measure.INSTITUTIONS,
        Fraction(2), "One brand showed two loans; the first bank lent one and the second the other.",
    ),
    "without an income the ratio is unknown, not nothing": Case(
        (CAR,), Measure.DTI, None, "1,000 over nothing that was told.", Unknown.NO_INCOME,
        frozenset({("car", Why.OVERDUE_BEFORE)}),
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_worked_case(name):
    case = CASES[name]

    here = house(*case.things, today=case.today)

    if isinstance(case.measure, PublishedRatio):
        [ratio] = [one for one in published(here, case.month) if one.ratio is case.measure]
        assert ratio.value == case.comes_to, case.words
    else:
        found = figures(here, case.month)[case.measure]
        assert found.value == case.comes_to, case.words
        assert found.unknown == case.unknown
        assert beside(found) == case.beside


def test_the_limits_are_those_of_the_authorities():
    found = {one.ratio.value: str(one.limit) for one in published(house(SALARY), MONTH)}

    assert found == {
        "china_housing": "0.50", "china_total": "0.55", "us_front_end": "0.31", "us_back_end": "0.43",
        "singapore_total": "0.55", "europe_service": "None",
    }


def test_the_peak_names_its_month():
    found = income_ratios(house(SALARY, LENT_ONCE), MONTH)[Measure.DTI_PEAK]

    assert (found.at, found.on) == (date(2026, 9, 1), TODAY)


def test_an_instalment_on_a_statement_that_is_not_due_yet_is_the_bills():
    plan = replace(IN_BILL, line=LineId("card"))
    found = income_ratios(house(SALARY, CARD, plan, today=date(2026, 3, 25)), date(2026, 4, 1))[Measure.DTI]

    assert ("phone", Why.IN_BILL) in beside(found)
    assert [row.subject for row in found.above] == ["card"]

"""A table of worked cases: each a household, the arithmetic in words, and the figure it must come to.

The definitions are those of domain notes §4: total obligations over income (the European and the American back end),
housing costs over income (the front end), China's 55 % with the average of other debts, Singapore's total ratio.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction

import pytest

from tests.builders import a_card, a_line, a_loan, an_entry, an_income, cny, terms
from tests.domain.health.houses import MONTH, TODAY, beside, even, house, told
from zhihuan.domain.credit_line import LineId
from zhihuan.domain.health.figure import Unknown, Why
from zhihuan.domain.health.income_ratios import income_ratios
from zhihuan.domain.health.measure import Measure
from zhihuan.domain.household import FactKind
from zhihuan.domain.income import Whose
from zhihuan.domain.loan import LoanId, LoanPurpose
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
IN_BILL = even("phone", 500, start=date(2026, 2, 10), in_bill=True, line="card", lender="bank")
PAID_BY_CARD = (
    an_entry("shoes", on=date(2026, 2, 10), amount=500),
    an_entry("paid", on=date(2026, 3, 8), kind=EntryKind.REPAYMENT, amount=500),
    an_entry("charged", line="card", on=date(2026, 3, 8), amount=500),
)
NEW = replace(even("new", 800, start=date(2026, 3, 5)), refinances=LoanId("old"))


@dataclass(frozen=True)
class Case:
    """One household and what a measure of it comes to."""

    things: tuple
    measure: Measure
    comes_to: Fraction | None
    words: str
    unknown: Unknown | None = None
    beside: frozenset = frozenset()
    month: date = MONTH


CASES = {
    "the European and American back end": Case(
        (SALARY, HOME, CAR), Measure.DTI, Fraction(5_000, 10_000),
        "4,000 for the home and 1,000 for the car, over 10,000 a month, is 50 %.",
        beside=frozenset({("home", Why.OVERDUE_BEFORE), ("car", Why.OVERDUE_BEFORE)}),
    ),
    "the American front end": Case(
        (SALARY, HOME, CAR), Measure.HOUSING, Fraction(4_000, 10_000), "4,000 for the home over 10,000 is 40 %.",
        beside=frozenset({("home", Why.OVERDUE_BEFORE)}),
    ),
    "China's front end with the property fee": Case(
        (SALARY, HOME, told(FactKind.PROPERTY_FEE, 500)), Measure.HOUSING, Fraction(4_500, 10_000),
        "4,000 and a property fee of 500, over 10,000, is 45 %: under the 50 % of article 36.",
        beside=frozenset({("home", Why.OVERDUE_BEFORE)}),
    ),
    "China's back end with the average of other debts": Case(
        (SALARY, HOME, LENT_ONCE), Measure.DTI_AVERAGE, Fraction(11 * 4_000 + 24_000, 12 * 10_000),
        "Eleven instalments of 4,000 fall due from March on, and 24,000 once: 68,000 ÷ 12 over 10,000 is 56.7 %.",
        beside=frozenset({("home", Why.OVERDUE_BEFORE)}),
    ),
    "Singapore's total ratio of a household": Case(
        (SALARY, PARTNER, HOME), Measure.DTI_HOUSEHOLD, Fraction(4_000, 16_000),
        "4,000 over the 16,000 of two borrowers is 25 %.", beside=frozenset({("home", Why.OVERDUE_BEFORE)}),
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
    "a refinance pair counts once": Case(
        (SALARY, even("old", 1_000, start=date(2026, 1, 10)), NEW), Measure.DTI, Fraction(800, 10_000),
        "From 5 March the new loan stands for the old one: 800 on 5 April, and nothing of the old one's 1,000.",
        beside=frozenset({("old", Why.REFINANCED), ("old", Why.OVERDUE_BEFORE)}), month=date(2026, 4, 1),
    ),
    "a seasonal lump sum at its peak": Case(
        (SALARY, LENT_ONCE, even("car", 1_000, start=date(2026, 2, 10))), Measure.DTI_PEAK, Fraction(25_000, 10_000),
        "In September 24,000 falls due at once beside the car's 1,000: 250 % of that month's income.",
        beside=frozenset({("car", Why.OVERDUE_BEFORE)}),
    ),
    "without an income the ratio is unknown, not nothing": Case(
        (CAR,), Measure.DTI, None, "1,000 over nothing that was told.", Unknown.NO_INCOME,
        frozenset({("car", Why.OVERDUE_BEFORE)}),
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_worked_case(name):
    case = CASES[name]

    found = income_ratios(house(*case.things), case.month)[case.measure]

    assert found.value == case.comes_to, case.words
    assert found.unknown == case.unknown
    assert beside(found) == case.beside


def test_the_peak_names_its_month():
    found = income_ratios(house(SALARY, LENT_ONCE), MONTH)[Measure.DTI_PEAK]

    assert (found.at, found.on) == (date(2026, 9, 1), TODAY)


def test_an_instalment_on_a_statement_that_is_not_due_yet_is_the_bills():
    plan = replace(IN_BILL, line=LineId("card"))
    found = income_ratios(house(SALARY, CARD, plan, today=date(2026, 3, 25)), date(2026, 4, 1))[Measure.DTI]

    assert ("phone", Why.IN_BILL) in beside(found)
    assert [row.subject for row in found.above] == ["card"]

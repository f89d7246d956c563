"""What falls due over what comes in: which rows, whose, in which month, and what stands beside them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from tests.builders import a_card, a_line, a_loan, a_payment, an_entry, an_income, cny, terms
from tests.domain.health.houses import MONTH, TODAY, beside, even, house, subjects, told
from zhihuan.domain.guarantee import Guarantee, GuaranteeId
from zhihuan.domain.health.earnings import Wanted, earnings, expected
from zhihuan.domain.health.figure import Role, Unknown, Why
from zhihuan.domain.health.income_ratios import debt_to_income, income_ratios
from zhihuan.domain.health.measure import Measure
from zhihuan.domain.household import FactKind
from zhihuan.domain.income import Basis, Steadiness, Whose
from zhihuan.domain.loan import LoanId, LoanPurpose
from zhihuan.domain.money import Money
from zhihuan.domain.revolving import EntryId, EntryKind
from zhihuan.domain.terms import Method

SALARY = an_income(amount=10_000)


def ratios(*things, month=MONTH, today=TODAY):
    return income_ratios(house(*things, today=today), month)


# ── incomes ───────────────────────────────────────────────────────────────────


def test_a_haircut_counts_less_of_an_income_and_shows_the_whole():
    (row,), _ = earnings(house(an_income(amount=10_000, haircut=Decimal("0.2"))), MONTH)

    assert (row.value, row.of) == (Fraction(8_000_00), cny(10_000))


def test_what_does_not_count_as_the_users_own_net_income_of_the_month_says_why():
    incomes = (
        an_income("own"), an_income("abroad", amount=Money(1_000_00, "USD")),
        an_income("partner", whose=Whose.HOUSEHOLD), an_income("before-tax", basis=Basis.GROSS),
        an_income("new-year", steadiness=Steadiness.BONUS), an_income("freelance", missing=(MONTH,)),
        an_income("former", until=date(2026, 2, 27)),
    )

    rows, left_out = earnings(house(*incomes), MONTH)

    assert subjects(rows) == ["own"]
    assert {(one.row.subject, one.why) for one in left_out} == {
        ("abroad", Why.OTHER_CURRENCY), ("partner", Why.OTHER_PERSON), ("before-tax", Why.OTHER_BASIS),
        ("new-year", Why.BONUS), ("freelance", Why.NOT_RECEIVED),
    }


def test_a_household_counts_everybody_and_gross_counts_what_was_agreed():
    incomes = (an_income("own"), an_income("partner", whose=Whose.HOUSEHOLD), an_income("before", basis=Basis.GROSS))

    assert subjects(earnings(house(*incomes), MONTH, Wanted(household=True))[0]) == ["own", "partner"]
    assert subjects(earnings(house(*incomes), MONTH, Wanted(basis=Basis.GROSS))[0]) == ["before"]


def test_income_is_expected_on_the_day_of_the_month_on_which_it_began():
    here = house(
        an_income("salary", since=date(2025, 1, 31)), an_income("rent", since=date(2025, 1, 20)),
        an_income("ending", since=date(2025, 1, 25), until=date(2026, 3, 24)),
        an_income("to-come", since=date(2026, 4, 1)), an_income("freelance", missing=(date(2026, 4, 1),)),
        today=date(2026, 3, 20),
    )

    found = [(row.subject, row.on) for row in expected(here, date(2026, 3, 20), date(2026, 4, 19))]

    assert found == [
        ("rent", date(2026, 3, 20)), ("salary", date(2026, 3, 31)), ("to-come", date(2026, 4, 1)),
    ]


def test_income_is_expected_over_the_turn_of_the_year():
    today = date(2025, 12, 20)

    (row,) = expected(house(an_income(since=date(2025, 1, 5)), today=today), today, date(2026, 1, 19))

    assert row.on == date(2026, 1, 5)


# ── what falls due ────────────────────────────────────────────────────────────


def test_what_is_overdue_from_earlier_months_and_other_currencies_stand_beside_the_ratio():
    dollars = replace(a_loan("abroad", principal=Money(1_000_00, "USD")))

    found = ratios(SALARY, even(), dollars)[Measure.DTI]

    assert (found.value, subjects(found.above)) == (Fraction(1, 10), ["loan"])
    assert {("loan", Why.OVERDUE_BEFORE), ("abroad", Why.OTHER_CURRENCY)} <= beside(found)


def test_a_guarantee_given_is_contingent():
    given = Guarantee(GuaranteeId("cousin"), "Cousin", "Bank", cny(50_000), date(2026, 1, 1))
    over = replace(given, id=GuaranteeId("over"), until=date(2026, 2, 1))

    assert beside(ratios(SALARY, given, over)[Measure.DTI]) == {("cousin", Why.CONTINGENT)}


def test_a_month_with_nothing_due_is_no_debt_and_a_month_without_income_is_unknown():
    assert ratios(SALARY)[Measure.DTI].value == 0
    found = ratios(even())[Measure.DTI]
    assert (found.value, found.unknown, subjects(found.above)) == (None, Unknown.NO_INCOME, ["loan"])


def test_a_repayment_that_names_its_bill_belongs_to_that_bill_wherever_it_was_charged():
    huabei, card = a_line(), a_card()
    here = house(
        SALARY, huabei, card, an_entry("shoes", on=date(2026, 2, 10), amount=500),
        an_entry("paid", on=date(2026, 3, 8), kind=EntryKind.REPAYMENT, amount=500, bill=date(2026, 3, 1)),
        an_entry("charged", line="card", on=date(2026, 3, 9), amount=500),
    )

    found = debt_to_income(here, MONTH)

    assert subjects(found.above) == []
    assert beside(found) == {("huabei", Why.PAID_BY_ANOTHER)}


def test_an_equal_purchase_days_later_pays_no_bill():
    here = house(
        SALARY, a_line(), a_card(), an_entry("shoes", on=date(2026, 2, 10), amount=500),
        an_entry("long ago", on=date(2025, 12, 8), kind=EntryKind.REPAYMENT, amount=70),
        an_entry("boots", on=date(2026, 1, 10), amount=20),
        an_entry("paid", on=date(2026, 3, 8), kind=EntryKind.REPAYMENT, amount=500),
        an_entry("charged", line="card", on=date(2026, 3, 11), amount=500),
    )

    assert subjects(debt_to_income(here, MONTH).above) == ["huabei"]


def test_an_instalment_of_nothing_is_no_row():
    free = a_loan(terms=terms(Method.INTEREST_ONLY, "0"))

    assert debt_to_income(house(SALARY, free), MONTH).above == ()


# ── variants ──────────────────────────────────────────────────────────────────


def test_the_minimum_counts_in_place_of_the_bill_where_it_is_known():
    entry = an_entry("tv", line="card", on=date(2026, 2, 10), amount=3_000)

    found = ratios(SALARY, a_card(), entry)

    assert found[Measure.DTI].value == Fraction(3_000, 10_000)
    assert found[Measure.DTI_MINIMUM].value == Fraction(300, 10_000)
    assert found[Measure.DTI_MINIMUM].above[0].role is Role.MINIMUM


def test_what_the_next_statement_took_over_weighs_once_in_the_average_of_twelve_months():
    bought = an_entry("tv", line="card", on=date(2026, 1, 25), amount=10_000)
    minimum = an_entry("r", line="card", on=date(2026, 3, 9), kind=EntryKind.REPAYMENT, amount=1_000)

    found = ratios(SALARY, a_card(), bought, minimum, today=date(2026, 3, 25))[Measure.DTI_AVERAGE]

    # March asked 10,000, of which 9,000 were taken over by April: 1,000 + 9,000, a twelfth of it, over 10,000.
    assert found.value == Fraction(10_000, 12 * 10_000)
    assert beside(found) == {("card", Why.CARRIED)}


def test_the_housing_ratio_counts_home_loans_and_the_property_fee():
    home = even("home", 3_000, purpose=LoanPurpose.HOUSING)
    recognised = replace(even("second", 1_000), product="mortgage")
    car = replace(even("car", 900, purpose=LoanPurpose.CAR), product="mortgage")
    fee = told(FactKind.PROPERTY_FEE, 200, date(2025, 11, 1))

    found = ratios(SALARY, home, recognised, car, fee)[Measure.HOUSING]

    assert found.value == Fraction(3_000 + 1_000 + 200, 10_000)
    assert [one.told for one in found.stale] == [date(2025, 11, 1)]
    assert ("home", Why.OVERDUE_BEFORE) in beside(found)
    assert ("car", Why.OVERDUE_BEFORE) not in beside(found)


def test_a_fee_told_lately_is_not_stale():
    assert ratios(SALARY, told(FactKind.PROPERTY_FEE, 200))[Measure.HOUSING].stale == ()


def test_the_instalment_load_leaves_bills_out():
    entry = an_entry("tv", line="card", on=date(2026, 2, 10), amount=3_000)

    found = ratios(SALARY, even(), a_card(), entry)[Measure.INSTALMENT_LOAD]

    assert (found.value, subjects(found.above)) == (Fraction(1, 10), ["loan"])
    assert {one.row.role for one in found.left_out} == {Role.INSTALMENT}


def test_the_interest_burden_counts_interest_and_fees_of_plans_and_what_lines_charged():
    loan = a_loan(terms=terms(principal=cny(12_000)))
    charged = an_entry("interest", line="card", on=date(2026, 3, 5), kind=EntryKind.INTEREST, amount="12.34")
    later = replace(charged, id=EntryId("later"), on=date(2026, 3, 25))
    unknown = a_line("shop", name="Shop")
    used = an_entry("bag", line="shop", on=date(2026, 3, 2), amount=80)
    joint = replace(loan, id=LoanId("joint"), share=Decimal("0.5"))
    dollars = a_loan("abroad", principal=Money(1_000_00, "USD"))

    found = ratios(SALARY, loan, joint, dollars, a_card(), charged, later, unknown, used)[Measure.INTEREST_BURDEN]

    # The second instalment of 12,000 at 1 % a month: 12,000 − 946.19 = 11,053.81 still owed, so 110.54.
    assert found.value == Fraction(110_54 + 55_27 + 12_34, 10_000_00)
    assert ("abroad", Why.OTHER_CURRENCY) in beside(found)


def test_a_line_whose_interest_cannot_be_told_stands_beside_the_interest_burden():
    silent = a_card(daily_rate=None)
    owed = an_entry("tv", line="card", on=date(2026, 1, 10), amount=3_000)

    assert ("card", Why.UNKNOWN_INTEREST) in beside(ratios(SALARY, silent, owed)[Measure.INTEREST_BURDEN])


# ── properties ────────────────────────────────────────────────────────────────


@given(st.integers(1, 12_000_00), st.integers(0, 8))
def test_paying_more_never_raises_the_ratio_of_a_later_month(minor, months):
    later = date(2026, 4 + months, 1)
    paid = a_payment(loan="loan", on=TODAY, amount=Money(minor))

    before, after = (ratios(SALARY, even(), *more, month=later)[Measure.DTI] for more in ((), (paid,)))

    assert after.value <= before.value

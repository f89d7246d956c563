"""With how many one is in debt: institutions of the contract, not brands; accounts, products; the non-bank share."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from tests.builders import a_lender, a_line, a_loan, an_entry, cny
from tests.domain.health.houses import beside, even, house, subjects
from zhihuan.domain.credit_line import LineId
from zhihuan.domain.guarantee import Guarantee, GuaranteeId
from zhihuan.domain.health.figure import Unknown, Why
from zhihuan.domain.health.lending import lending
from zhihuan.domain.health.measure import Measure
from zhihuan.domain.lender import LenderId, LenderKind
from zhihuan.domain.loan import LoanId
from zhihuan.domain.money import Money

BANK = a_lender("bank", "Bank", LenderKind.BANK)
PLATFORM = a_lender("app", "App", LenderKind.PLATFORM)
BOTH = (LenderId("bank"), LenderId("trust"))


def counts(*things):
    found = lending(house(*things))
    return [found[one].value for one in (Measure.INSTITUTIONS, Measure.ACCOUNTS, Measure.PRODUCTS)]


def test_one_contract_with_three_funders_is_three_institutions_and_one_account():
    # Worked case: the contract names a company and two banks; each of them reports it.
    joint = even(lender="company", funders=BOTH)

    assert counts(joint) == [3, 1, 1]


def test_one_brand_with_two_institutions_is_two():
    # Worked case: Jiebei from two funders is one product, two contracts, two institutions.
    one, other = (replace(even(name, lender=name), product="jiebei") for name in ("ant", "bank"))

    assert counts(one, other) == [2, 2, 1]


def test_a_platform_is_no_institution_where_the_one_behind_it_is_known():
    assert subjects(lending(house(PLATFORM, even(lender="app", funders=BOTH)))[Measure.INSTITUTIONS].above) == [
        "bank", "trust",
    ]
    assert subjects(lending(house(PLATFORM, even(lender="app")))[Measure.INSTITUTIONS].above) == ["app"]


def test_draws_under_one_line_are_one_account():
    draws = [replace(even(name), line=LineId("huabei")) for name in ("first", "second")]

    assert counts(a_line(lender="bank"), *draws)[:2] == [1, 1]


def test_a_plan_in_a_cards_bill_is_no_second_product():
    # Worked case: the phone's plan is collected by the card's bill; the shop sold it as its own product.
    plan = replace(even("phone", line="card", in_bill=True), product="shop-plan")
    card = a_line("card", lender="bank", product="gold-card")

    found = lending(house(card, plan, an_entry("bag", line="card", on=date(2026, 3, 2))))

    assert subjects(found[Measure.PRODUCTS].above) == ["gold-card"]


def test_a_draw_on_a_line_is_the_lines_product_unless_it_names_its_own():
    draws = [replace(even(name, line="huabei"), product=product) for name, product in (("a", ""), ("b", "instalments"))]

    assert subjects(lending(house(a_line(lender="bank"), *draws))[Measure.PRODUCTS].above) == ["huabei", "instalments"]


def test_a_balance_of_a_line_counts_and_a_settled_loan_does_not():
    settled = replace(even("done", lender="other"), closed_on=date(2026, 3, 1))

    assert counts(a_line(), an_entry("bag", on=date(2026, 3, 2)), settled) == [1, 1, 1]


def test_what_is_owed_stands_beside_each_institution():
    [row] = lending(house(even(), even("more")))[Measure.INSTITUTIONS].above

    assert row.amount == cny(24_000)


def test_a_guarantee_is_no_debt_to_its_institution():
    given_one = Guarantee(GuaranteeId("g"), "Cousin", "Bank", cny(1), date(2026, 1, 1))
    over = replace(given_one, id=GuaranteeId("over"), until=date(2026, 2, 1))

    assert beside(lending(house(even(), given_one, over))[Measure.INSTITUTIONS]) == {("g", Why.CONTINGENT)}


def test_the_share_outside_banks_is_by_balance():
    shop, home = even("shop", 1_000, lender="shop"), even("home", 3_000, lender="bank")
    dollars = a_loan("abroad", principal=Money(1_000_00, "USD"))

    found = lending(house(BANK, a_lender("shop", "Shop"), shop, home, dollars))[Measure.NON_BANK_SHARE]

    assert (found.value, subjects(found.above)) == (Fraction(1, 4), ["shop"])
    assert beside(found) == {("abroad", Why.OTHER_CURRENCY)}


def test_without_debt_there_is_no_share():
    found = lending(house())[Measure.NON_BANK_SHARE]

    assert (found.value, found.unknown) == (None, Unknown.NO_DEBT)


@given(st.lists(st.sampled_from(["a", "b", "c"]), max_size=5), st.sampled_from(["a", "b", "c", "d"]))
def test_another_institution_never_lowers_the_count(lenders, more):
    loans = [replace(even(lender=lender), id=LoanId(f"{lender}-{number}")) for number, lender in enumerate(lenders)]
    one_more = even("more", lender=more)

    assert counts(*loans, one_more)[0] >= counts(*loans)[0]

"""The payoff that a warning names is the best there is, is affordable where it can be, and does what it says."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from tests.builders import a_lender, a_line, a_loan, an_entry, an_event, an_income, cny, terms
from tests.domain.health.houses import a_rule, cash, changes, even, helped, house, spending
from zhihuan.domain.health.figure import Figure
from zhihuan.domain.health.figures import figures
from zhihuan.domain.health.measure import Measure
from zhihuan.domain.health.relief import step_for
from zhihuan.domain.health.rules import HealthRules
from zhihuan.domain.health.warning import StepKind, warnings
from zhihuan.domain.lender import LenderKind
from zhihuan.domain.money import Money
from zhihuan.domain.terms import Method

SALARY = an_income(amount=10_000)
FEBRUARY, MARCH, APRIL = date(2026, 2, 10), date(2026, 3, 10), date(2026, 4, 20)
DTI = a_rule(Measure.DTI, 0.36, 0.5, 0.55)
LENDERS = a_rule(Measure.INSTITUTIONS, 3, 5)


def loan(name, monthly, months=12, start=MARCH):
    return even(name, monthly, months, start=start, lender=name)


def test_the_cheapest_payoff_that_is_enough_is_the_step_with_its_effects():
    here = house(SALARY, loan("small", 200), loan("middle", 1_500), loan("large", 3_400), today=APRIL)

    step = helped(here, DTI)

    # May asks 5,100. Without the small loan it is 4,900, which is enough: below 50 %.
    assert (step.kind, step.subjects, step.costs) == (StepKind.PAY_OFF, ("small",), cny(2_400))
    assert changes(step) == {Measure.DTI: (Fraction(51, 100), Fraction(49, 100)), Measure.INSTITUTIONS: (3, 2)}


def test_a_dear_payoff_is_found_among_many_cheap_ones_that_are_not_enough():
    many = [loan(f"small {number}", 1) for number in range(40)]
    here = house(SALARY, *many, loan("large", 5_100), today=APRIL)

    assert helped(here, DTI).subjects == ("large",)


def test_where_none_is_enough_the_one_that_lowers_most_for_its_cost_is():
    # One instalment of 3,000 is left of the one, twelve of 2,900 of the other.
    here = house(SALARY, loan("short", 3_000, 1), loan("long", 2_900), today=date(2026, 3, 20))

    step = helped(here, a_rule(Measure.DTI_PEAK, 0.1))

    assert step.subjects == ("short",)


def test_what_the_cash_reaches_for_comes_before_what_is_enough():
    here = house(SALARY, cash(3_000), loan("small", 200), loan("large", 5_300), today=APRIL)

    step = helped(here, DTI)

    # Without the large one it would be 2 %, for 63,600; the 2,400 of the small one are there, and 55 % becomes 53 %.
    assert (step.subjects, step.beyond) == (("small",), None)


def test_a_step_beyond_the_known_cash_says_by_how_much():
    here = house(SALARY, cash(1_000), loan("large", 5_300), today=APRIL)

    step = helped(here, DTI)

    assert (step.subjects, step.costs, step.beyond) == (("large",), cny(63_600), cny(62_600))


def test_a_payoff_that_leaves_too_little_for_the_next_thirty_days_says_so():
    # April's is overdue and May's falls due: 11,000 against 2,500 and a salary of 4,000. Then 10,600 against 4,100.
    here = house(an_income(amount=4_000), cash(2_500), loan("small", 200), loan("large", 5_300), today=APRIL)

    assert changes(helped(here, DTI))[Measure.DUE_30_COVER] == (Fraction(11_000, 6_500), Fraction(10_600, 4_100))


def test_all_debts_of_one_institution_go_together():
    owed_to = {"a": "one", "b": "one", "c": "two", "d": "three"}
    loans = [even(name, 100, lender=lender) for name, lender in owed_to.items()]
    here = house(SALARY, *loans, a_line(lender="two"), an_entry("bag", on=date(2026, 3, 2), amount=300))

    step = helped(here, LENDERS)

    assert step.subjects == ("d",)
    assert step.effects[0].after == 2


def test_a_funder_is_gone_only_with_every_contract_that_names_it():
    # One platform, four contracts: bank x alone is cheap, bank y stands behind three, the trust behind two of them.
    app = a_lender("app", "App", kind=LenderKind.PLATFORM)
    behind = {"one": ("x",), "two": ("y",), "three": ("y", "trust"), "four": ("y", "trust")}
    loans = [even(name, 100, lender="app", funders=funders) for name, funders in behind.items()]

    step = helped(house(SALARY, app, *loans), LENDERS)

    assert step.subjects == ("one",)
    assert step.effects[0].after == 2


def test_paying_off_two_contracts_can_be_cheaper_than_one_and_takes_every_funder_with_it():
    app = a_lender("app", "App", kind=LenderKind.PLATFORM)
    loans = [even(name, 10, lender="app", funders=("y", "trust")) for name in ("one", "two")]

    step = helped(house(SALARY, app, *loans, even("dear", 900, lender="z")), LENDERS)

    assert step.subjects == ("one", "two")
    assert step.effects[0].after == 1


def test_other_money_is_no_step_because_its_cost_cannot_be_compared():
    dollars = a_loan("abroad", principal=Money(1_000_00, "USD"), lender="abroad")
    here = house(SALARY, even(lender="a"), even("b", lender="b"), dollars)

    assert helped(here, LENDERS).subjects == ("b",)


def test_a_ratio_without_an_income_has_no_step():
    [warning] = warnings({Measure.DTI: Figure(Measure.DTI, APRIL, Fraction(1))}, HealthRules((DTI,)))

    assert step_for(house(even()), warning) is None


def test_a_ratio_that_looks_ahead_has_a_step_too():
    here = house(SALARY, loan("small", 500), loan("large", 2_000))

    step = helped(here, a_rule(Measure.DTI_PEAK, None, 0.1))

    # From April on both ask 2,500 a month; without the large one 500 stay.
    assert step.subjects == ("large",)
    assert step.effects[0].before == Fraction(1, 4)
    assert step.effects[0].after == Fraction(1, 20)


def test_a_peak_that_another_month_holds_up_is_measured_and_not_guessed():
    # July asks 9,000 once; without it every other month asks 5,000 still.
    lump = a_loan("lump", principal=cny(9_000), start=date(2026, 1, 10), lender="lump",
                  terms=terms(Method.BULLET, "0", 1, date(2026, 7, 10), start=date(2026, 1, 10)))
    here = house(SALARY, loan("long", 5_000), lump)

    step = helped(here, a_rule(Measure.DTI_PEAK, None, 0.45))

    assert changes(step)[Measure.DTI_PEAK] == (Fraction(14, 10), Fraction(1, 2))


def test_of_two_peaks_as_high_as_each_other_neither_alone_is_a_help():
    peaks = [
        a_loan(f"lump {month}", principal=cny(9_000), start=date(2026, 1, 10), lender="lump",
               terms=terms(Method.BULLET, "0", 1, date(2026, month, 10), start=date(2026, 1, 10)))
        for month in (7, 9)
    ]

    assert helped(house(SALARY, *peaks), a_rule(Measure.DTI_PEAK, None, 0.45)) is None


def test_the_dearest_money_is_what_is_paid_off():
    cheap = a_loan("cheap", principal=cny(1_000), terms=terms(Method.LEVEL, "0.03"))
    dear = a_loan("dear", principal=cny(20_000), terms=terms(Method.LEVEL, "0.30"))

    assert helped(house(SALARY, cheap, dear), a_rule(Measure.HIGHEST_RATE, 0.2)).subjects == ("dear",)


def test_what_is_left_for_debt_grows_with_what_is_paid_off():
    here = house(SALARY, spending(4_000), loan("small", 1_000), loan("large", 5_500), today=APRIL)

    step = helped(here, a_rule(Measure.DEBT_COVER, 1.25, 1))

    # 6,000 are left for 6,500 in May: 0.92. Without the small one 6,000 ÷ 5,500 is above 1.
    assert changes(step)[Measure.DEBT_COVER] == (Fraction(6_000, 6_500), Fraction(6_000, 5_500))
    assert step.subjects == ("small",)


def test_the_only_debt_paid_off_leaves_nothing_to_cover():
    here = house(SALARY, spending(9_000), loan("one", 2_000), today=APRIL)

    assert helped(here, a_rule(Measure.DEBT_COVER, 1.25, 1)) is None


def test_cash_lasts_longer_only_where_what_is_paid_off_asks_more_a_month_than_it_costs():
    poor = (an_income(amount=2_000), spending(3_000), cash(10_000))
    here = house(*poor, loan("long", 200, 60, FEBRUARY), loan("short", 900, 2, FEBRUARY), today=date(2026, 3, 20))

    step = helped(here, a_rule(Measure.RUNWAY, 6))

    # 10,000 for 2,100 a month last 4.8 months; without the 900 and the 1,800 they cost, 8,200 for 1,200 last 6.8.
    assert step.subjects == ("short",)
    assert changes(step)[Measure.RUNWAY] == (Fraction(10_000, 2_100), Fraction(8_200, 1_200))


def test_a_closed_line_without_a_debt_has_no_step():
    assert helped(house(a_line(), an_event(), SALARY), a_rule(Measure.UTILISATION, 0)) is None


def test_a_ratio_that_falls_below_its_band_next_month_asks_for_a_wait_only():
    # March asks 5,130: the last 140 of the one, and 4,990 of the other, which April asks alone.
    things = SALARY, loan("last", 140, 1, FEBRUARY), loan("long", 4_990, start=FEBRUARY)

    step = helped(house(*things, today=date(2026, 3, 20)), DTI)

    assert (step.kind, step.on, step.subjects) == (StepKind.WAIT, date(2026, 4, 1), ())
    assert changes(step) == {Measure.DTI: (Fraction(513, 1_000), Fraction(499, 1_000))}


def test_of_a_month_to_come_nothing_is_said_to_fall_by_itself():
    lump = a_loan("lump", principal=cny(6_000), start=FEBRUARY,
                  terms=terms(Method.BULLET, "0", 1, date(2026, 6, 10), start=FEBRUARY))
    here = house(SALARY, lump, loan("two", 100, start=FEBRUARY))
    [found] = warnings(figures(here, date(2026, 6, 1)), HealthRules((DTI,)))

    step = step_for(here, found)

    assert step is not None
    assert step.kind is StepKind.PAY_OFF

"""Every measure, row, reason and warning has its words; none diagnoses, calls anything illegal, or promises."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

import pytest
from PySide6.QtCore import QLocale

from tests.builders import a_line, a_loan, an_entry, an_event, an_income, cny
from tests.domain.health.houses import TODAY, cash, even, house, spending
from tests.rules.tree import ROOT
from zhihuan.application.rules import read_rules
from zhihuan.domain.enquiry import Enquiry, EnquiryId
from zhihuan.domain.guarantee import Guarantee, GuaranteeId
from zhihuan.domain.health.figure import Figure, Move, Role, Row, Unknown, Why, money_row
from zhihuan.domain.health.figures import figures
from zhihuan.domain.health.measure import Measure
from zhihuan.domain.health.severity import Severity
from zhihuan.domain.health.warning import Began, Effect, HealthWarning, Step, StepKind, warnings
from zhihuan.wording.figures import (
    edge_words,
    measure_value,
    role_words,
    row_name,
    unknown_words,
    value_words,
    why_words,
)
from zhihuan.wording.formats import Formats
from zhihuan.wording.health import (
    change_words,
    moved_words,
    since_words,
    threshold_source,
    warning_reason,
    warning_title,
)
from zhihuan.wording.measures import measure_formula, measure_name
from zhihuan.wording.warning_steps import effect_words, warning_step

ENGLISH = Formats(QLocale("en"))
RULES = read_rules((ROOT / "resources" / "rules" / "health.toml").read_text(encoding="utf-8"))
JUDGING = re.compile(
    r"illegal|unlawful|against the law|diagnos|crime|fraud|违法|违规|非法|诈骗|诊断|guaranteed|guarantees? (?:that|to)",
    re.IGNORECASE,
)
LATE = date(2026, 3, 15)


def named(rule, figure, edge=Decimal(1), **parts):
    return HealthWarning(rule, Severity.WATCH, edge, figure, **parts)


def a_warning(measure, value="2", *, above=(), below=(), edge="1", **parts):
    rule = RULES.of(measure)
    assert rule is not None
    return named(rule, Figure(measure, TODAY, Fraction(value), above, below, currency="CNY"), Decimal(edge), **parts)


HOUSE = house(
    an_income(amount=10_000), even(start=date(2026, 2, 10)), a_line(), an_event(), an_entry("bag", amount=300),
    cash(500), spending(400), Enquiry(EnquiryId("asked"), TODAY, "Some Bank"),
    Guarantee(GuaranteeId("for-li"), "Li", "Some Bank", cny(1000), date(2026, 1, 1)),
)
LOAN = Row("loan", Role.INSTALMENT, Fraction(1000_00), cny(1000), LATE)


@pytest.mark.parametrize("measure", Measure)
def test_every_measure_has_a_name_and_a_formula(measure):
    assert measure_name(measure)
    assert len(measure_formula(measure)) > len(measure_name(measure)) // 2


@pytest.mark.parametrize(("words", "kinds"), [(unknown_words, Unknown), (why_words, Why), (role_words, Role)])
def test_every_reason_and_role_has_words_of_its_own(words, kinds):
    assert len({words(one) for one in kinds}) == len(list(kinds))


def test_no_shipped_rule_and_no_text_of_health_judges():
    sources = [text for rule in RULES.rules for text in (rule.bands.source, rule.bands.source_zh)]
    catalogue = (ROOT / "resources" / "translations" / "zhihuan_zh_CN.ts").read_text(encoding="utf-8")

    assert [text for text in sources if JUDGING.search(text)] == []
    assert JUDGING.findall(catalogue) == []
    assert JUDGING.search("This is illegal")


@pytest.mark.parametrize(("measure", "value", "words"), [
    (Measure.DTI, "0.523", "52.3%"), (Measure.HIGHEST_RATE, "0.1825", "18.25%"),
    (Measure.OVERDUE, "123456", "¥1,234.56"), (Measure.INSTITUTIONS, "3", "3"),
    (Measure.OVERDUE_BUCKET, "2", "M2"), (Measure.OVERDUE_BUCKET, "0", "none"),
    (Measure.DEBT_COVER, "1.5", "1.50"), (Measure.RUNWAY, "4.5", "4.5 months"), (Measure.STREAK, "1", "1 months"),
    (Measure.LUMP_SUM_DUE, "12", "12 days"), (Measure.COST_ABOVE_DISCLOSED, "0.0125", "1.25 points"),
])
def test_a_value_is_written_in_its_unit(measure, value, words):
    assert value_words(measure, Fraction(value), "CNY", ENGLISH) == words


@pytest.mark.parametrize(("measure", "edge", "words"), [
    (Measure.DTI, "0.50", "50%"), (Measure.DTI, "0.375", "37.5%"), (Measure.HIGHEST_RATE, "0.24", "24%"),
    (Measure.INSTITUTIONS, "5", "5"), (Measure.DEBT_COVER, "1.25", "1.25"), (Measure.RUNWAY, "6", "6 months"),
    (Measure.COST_ABOVE_DISCLOSED, "0.0005", "0.05 points"), (Measure.COST_ABOVE_DISCLOSED, "0.01", "1 points"),
])
def test_an_edge_is_written_as_it_was_set(measure, edge, words):
    assert edge_words(measure, Decimal(edge), "CNY", ENGLISH) == words


@pytest.mark.parametrize(("unknown", "words"), [
    (Unknown.NO_INCOME, "unknown"), (Unknown.NOT_SHRINKING, "not shrinking"), (Unknown.NONE_TO_COME, "none to come"),
])
def test_a_figure_without_a_value_never_says_0(unknown, words):
    assert measure_value(Figure(Measure.RUNWAY, TODAY, None, unknown=unknown), ENGLISH) == words


def test_every_row_of_a_household_has_a_name():
    found = figures(HOUSE)
    rows = [row for figure in found.values() for row in (*figure.above, *figure.below)]
    beside = [one.row for figure in found.values() for one in figure.left_out]

    told = {"essential spending a month", "cash at hand"}
    assert {"Loan", "Huabei", "Salary", "Some Bank", "Li", *told} <= {row_name(row, HOUSE) for row in (*rows, *beside)}
    assert all(row_name(row, HOUSE) for row in (*rows, *beside))


# ── warnings ──────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("rule", RULES.rules, ids=lambda rule: rule.code)
def test_every_rule_has_a_title_a_reason_and_no_blank_left_in_them(rule):
    warning = a_warning(rule.measure, above=(LOAN,), below=(money_row("salary", Role.INCOME, cny(500)),))

    said = [tell(warning, HOUSE, ENGLISH) for tell in (warning_title, warning_reason, warning_step)]

    assert said[0]
    assert said[1] or rule.measure is Measure.OVERDUE
    assert not [text for text in said if "{" in text or "%n" in text or JUDGING.search(text)]


@pytest.mark.parametrize(("measure", "value", "above", "below", "step"), [
    (Measure.OVERDUE, "100000", (LOAN,), (), "Pay Loan first: ¥1,000.00."),
    (Measure.DUE_30_COVER, "2", (LOAN,), (money_row("c", Role.CASH, cny(500)),),
     "¥500.00 is missing; the largest is Loan with ¥1,000.00: speak to its lender before the day."),
    (Measure.DUE_30_COVER, "0.8", (LOAN,), (money_row("c", Role.CASH, cny(1250)),), "¥250.00 is left over."),
    (Measure.RUNWAY, "1", (money_row("c", Role.CASH, cny(400)),), (money_row("s", Role.SPENDING, cny(600)),),
     "With ¥200.00 more at hand it lasts 1 months."),
    (Measure.DEBT_COVER, "0.5", (money_row("i", Role.INCOME, cny(500)),), (LOAN,),
     "Above 1.00 from ¥500.00 more left a month."),
    (Measure.DTI, "2", (LOAN,), (money_row("i", Role.INCOME, cny(500)),), "Below 100% from ¥500.00 less a month."),
    (Measure.R90, "2", (LOAN,), (money_row("i", Role.REPAID, cny(500)),),
     "Below 100% from ¥500.00 less of new borrowing."),
])
def test_a_step_says_how_much_it_takes(measure, value, above, below, step):
    assert warning_step(a_warning(measure, value, above=above, below=below), HOUSE, ENGLISH) == step


def test_a_lump_sum_says_what_to_set_aside_each_month():
    row = Row("loan", Role.PRINCIPAL, Fraction(60), cny(1000), TODAY + timedelta(days=60))
    aside = Step(StepKind.SET_ASIDE, ("loan",), (), cny(500), TODAY + timedelta(days=60))
    fallen = replace(aside, effects=(Effect(Measure.DTI_PEAK, Fraction(2), Fraction(1, 2)),))

    warning = a_warning(Measure.LUMP_SUM_DUE, "60", above=(row,), edge="90", step=aside)

    assert warning_title(warning, HOUSE, ENGLISH) == "Loan falls due as a whole in 60 days"
    assert warning_step(warning, HOUSE, ENGLISH) == "Set ¥500.00 aside a month until Tue 19 May."
    assert warning_step(replace(warning, step=fallen), HOUSE, ENGLISH) == (
        "Set ¥500.00 aside a month until Tue 19 May. Once it is paid: "
        "Debt to income, highest of twelve months 200.0% → 50.0%."
    )


def test_applications_say_when_they_are_fewer_without_a_new_one():
    quiet = Step(
        StepKind.WAIT, (), (Effect(Measure.APPLICATIONS_30, Fraction(4), Fraction(2)),), on=TODAY + timedelta(days=11)
    )

    warning = a_warning(Measure.APPLICATIONS_30, "4", edge="3", step=quiet)

    assert warning_title(warning, HOUSE, ENGLISH) == "4 applications in 30 days, recorded here"
    assert warning_step(warning, HOUSE, ENGLISH) == "Without a new one it is 2 from Tue 31 Mar."


@pytest.mark.parametrize(("measure", "step", "words"), [
    (Measure.OVERDUE, Step(StepKind.PAY, ("loan",), (Effect(Measure.OVERDUE, Fraction(100_00), Fraction(0)),), cny(100),
                           beyond=cny(30)),
     "Paying ¥100.00 to Loan: Overdue ¥100.00 → ¥0.00. That is ¥30.00 more than the cash at hand you told."),
    (Measure.TEMPORARY_LIMIT_ENDS,
     Step(StepKind.PAY, ("loan",), (Effect(Measure.UTILISATION_HIGHEST, Fraction(6, 5), Fraction(1)),), cny(100),
          TODAY + timedelta(days=11)),
     "Paying ¥100.00 to Loan by Tue 31 Mar: Used limit of the fullest line 120.0% → 100.0%."),
    (Measure.CLUSTERED,
     Step(StepKind.MOVE, ("loan",), (Effect(Measure.CLUSTERED, Fraction(9, 10), Fraction(1, 2)),), cny(100),
          TODAY + timedelta(days=11)),
     ("Were Loan with ¥100.00 not due on Tue 31 Mar: Falling due within three days 90.0% → 50.0%. "
      "Ask its lender before then.")),
    (Measure.R90, Step(StepKind.WAIT, (), (Effect(Measure.R90, Fraction(2), Fraction(1, 2)),),
                       on=TODAY + timedelta(days=11)),
     "Without new borrowing, and with every due paid, it is 50.0% from Tue 31 Mar."),
])
def test_a_step_says_what_it_does(measure, step, words):
    assert warning_step(a_warning(measure, "1", step=step), HOUSE, ENGLISH) == words


def test_what_is_missing_stands_before_the_move_that_helps():
    move = Step(StepKind.MOVE, ("loan",), (Effect(Measure.DUE_30_COVER, Fraction(2), Fraction(0)),), cny(1000), TODAY)

    warning = a_warning(
        Measure.DUE_30_COVER, "2", above=(LOAN,), below=(money_row("c", Role.CASH, cny(500)),), step=move
    )

    assert warning_step(warning, HOUSE, ENGLISH).startswith("¥500.00 is missing. Were Loan with ¥1,000.00 not due")


def test_a_payoff_says_its_cost_and_what_it_changes():
    fewer = Effect(Measure.INSTITUTIONS, Fraction(5), Fraction(4))
    effects = (fewer, Effect(Measure.DTI, Fraction(52, 100), Fraction(47, 100)))

    warning = a_warning(Measure.INSTITUTIONS, "5", edge="5", step=Step(StepKind.PAY_OFF, ("loan",), effects, cny(1840)))

    assert warning_step(warning, HOUSE, ENGLISH) == (
        "Paying off Loan (¥1,840.00): Lenders with a balance 5 → 4, Debt to income next month 52.0% → 47.0%."
    )
    assert effect_words(fewer, HOUSE, ENGLISH) == "Lenders with a balance 5 → 4"


def test_since_when_it_stands_and_what_moved_it_are_told():
    raised = Move("salary", Role.INCOME, Fraction(-3, 100), below=True)
    moved = (Move("loan", Role.INSTALMENT, Fraction(9, 100)), raised)

    warning = a_warning(Measure.DTI, "0.5", since=date(2025, 12, 31), moved=moved)

    assert since_words(warning, HOUSE, ENGLISH) == "So since December 2025."
    said = moved_words(warning, HOUSE, ENGLISH)
    assert said == "Since last month +6.0 points in all: Loan +9.0 points, Salary −3.0 points."
    quiet = a_warning(Measure.DTI, "0.5")
    assert (since_words(quiet, HOUSE, ENGLISH), moved_words(quiet, HOUSE, ENGLISH)) == ("", "")


@pytest.mark.parametrize(("began", "words"), [
    (Began.DAY, "So since Wed 31 Dec 2025."), (Began.EARLIER, "So since December 2025 or earlier."),
])
def test_since_when_it_stands_is_told_as_exactly_as_it_is_known(began, words):
    warning = a_warning(Measure.OVERDUE, "1", since=date(2025, 12, 31), began=began)

    assert since_words(warning, HOUSE, ENGLISH) == words


def test_what_moved_beyond_the_largest_parts_is_in_the_sum_and_counted():
    moved = tuple(Move("loan", Role.INSTALMENT, Fraction(by, 100)) for by in (9, -4, 3, 2, -2))

    said = moved_words(a_warning(Measure.DTI, "0.5", moved=moved), HOUSE, ENGLISH)

    assert said.endswith("+8.0 points in all: Loan +9.0 points, Loan −4.0 points, Loan +3.0 points and 2 more.")


@pytest.mark.parametrize(("measure", "by", "words"), [
    (Measure.OVERDUE, "5000", "+¥50.00"), (Measure.INSTITUTIONS, "-1", "−1"), (Measure.DTI, "0", "unchanged"),
])
def test_a_change_bears_its_sign_and_unit(measure, by, words):
    assert change_words(Fraction(by), Figure(measure, TODAY, Fraction(1), currency="CNY"), ENGLISH) == words


def test_a_real_household_speaks_from_the_shipped_rules():
    found = warnings(figures(house(an_income(amount=1_500), a_loan(), today=date(2026, 2, 18))), RULES)

    titles = [warning_title(one, HOUSE, ENGLISH) for one in found]

    assert titles[0] == "1 payments overdue: ¥1,066.19"
    assert "Debt to income: 71.1%" in titles


def test_a_high_rate_is_information_with_its_date():
    row = Row("loan", Role.INTEREST, Fraction(1, 4), cny(1000), rate=Fraction(1, 4))

    reason = warning_reason(a_warning(Measure.HIGHEST_RATE, "0.25", above=(row,), edge="0.24"), HOUSE, ENGLISH)

    assert reason == (
        "Loan, ¥1,000.00. “watch” begins at 24%; this is information as of Tue 31 Mar 2026, no verdict on the contract."
    )


def test_only_a_ratio_of_one_month_is_told_for_the_next_month():
    peak = Effect(Measure.DTI_PEAK, Fraction(1, 2), Fraction(1, 4))

    assert effect_words(peak, HOUSE, ENGLISH) == "Debt to income, highest of twelve months 50.0% → 25.0%"


@pytest.mark.parametrize("measure", [Measure.DTI, Measure.HIGHEST_RATE])
def test_edges_of_ones_own_are_said_to_be_ones_own_and_bear_no_source(measure):
    warning = a_warning(measure, "0.5", edge="0.4")
    bands = warning.rule.bands.moved_to(Decimal("0.4"), None, None)
    mine = replace(warning, rule=replace(warning.rule, bands=bands))

    assert warning_reason(mine, HOUSE, ENGLISH).endswith("“watch” begins at 40%, a threshold of your own.")
    assert threshold_source(bands, ENGLISH) == "These thresholds are your own."

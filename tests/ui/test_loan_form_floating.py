"""The floating rate in the form of a loan: its benchmark, its spread, and the days it is set anew."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from tests.ui.loan_typing import fill, said_beside, saved
from zhihuan.domain.benchmark import Benchmark, Floating, Quote, QuoteId
from zhihuan.domain.rate import Rate
from zhihuan.ui.dialogs.loan_form import LoanForm
from zhihuan.ui.dialogs.loan_sections.floating_rate import SpreadUnit
from zhihuan.ui.dialogs.quote_form import QuoteForm

QUOTES = (
    Quote(QuoteId("old"), Benchmark.LPR_5Y, date(2025, 5, 20), Decimal("0.035"), date(2026, 3, 31)),
    Quote(QuoteId("year"), Benchmark.LPR_1Y, date(2025, 5, 20), Decimal("0.03"), date(2026, 1, 20)),
)


@pytest.fixture
def floating(desk, catalogue, holder, qtbot):
    """Return a form that knows the benchmarks, its rate left empty."""
    form = LoanForm(desk, catalogue, holder, quotes=QUOTES)
    form.open()
    # The field that gets the keyboard is brought into view: that must not happen after the section was.
    qtbot.waitUntil(form.fields.first.lender.hasFocus)
    fill(form, rate="")
    form.fields.floating.unfold()
    return form


def test_a_floating_rate_is_found_from_benchmark_and_spread(floating, session):
    floating.fields.floating.benchmark.choose(Benchmark.LPR_5Y)
    floating.fields.floating.spread.set_text("30")
    shown = floating.fields.first.rate

    loan = saved(floating, session)

    assert (shown.line.placeholderText(), shown.understood.text()) == ("3.8", "From the benchmark: 3.80% a year")
    assert loan.terms.rate == Rate(Decimal("0.038"))
    assert loan.floating == Floating(Benchmark.LPR_5Y, Decimal("0.003"), date(2027, 2, 15), 12)
    assert [quote.benchmark for quote in session.book.quotes.values()] == [Benchmark.LPR_5Y]


def test_the_plan_follows_the_resets_that_are_known(desk, catalogue, session, holder):
    quotes = (
        Quote(QuoteId("then"), Benchmark.LPR_5Y, date(2023, 6, 20), Decimal("0.042")),
        Quote(QuoteId("now"), Benchmark.LPR_5Y, date(2025, 5, 20), Decimal("0.035"), date(2026, 3, 20)),
    )
    form = LoanForm(desk, catalogue, holder, quotes=quotes)
    fill(form, principal="1000000", start="2023-12-20", rate="", periods="360")
    form.fields.floating.benchmark.choose(Benchmark.LPR_5Y)
    form.fields.floating.spread.set_text("0")
    form.fields.floating.first_reset.set_text("2026-01-01")

    seen = [form.plan.model.index(row, 2).data() for row in range(form.plan.model.rowCount())]
    said = said_beside(form.plan)
    loan = saved(form, session)

    assert seen == [desk.look.formats.money(row.payment) for row in desk.position.standings[loan.id].rows]
    assert seen[0] != seen[30]
    assert "Repriced since, as far as the benchmark is known: 3.50% from Thu 1 Jan 2026." in said
    assert f"The next instalment is {seen[26]}." in said


def test_a_spread_may_be_below_nothing_and_in_per_cent(floating):
    section = floating.fields.floating
    section.benchmark.choose(Benchmark.LPR_5Y)
    section.spread.count_over(SpreadUnit.POINTS)

    section.spread.set_text("-0.2")

    assert section.floating.spread == Decimal("-0.002")
    assert floating.fields.first.rate.line.placeholderText() == "3.3"


def test_today_and_how_long_that_is_known_are_said(floating):
    floating.fields.floating.benchmark.choose(Benchmark.LPR_5Y)
    floating.fields.floating.spread.set_text("30")

    assert floating.fields.floating.today.text() == (
        "LPR, over 5 years is 3.50% since Tue 20 May 2025; with the spread the rate is 3.80% a year.\n"
        "Known until Tue 31 Mar 2026."
    )
    assert floating.fields.floating.newer.isHidden()


def test_a_benchmark_that_is_not_known_any_more_is_not_guessed(floating, session):
    floating.fields.floating.benchmark.choose(Benchmark.LPR_1Y)
    floating.fields.floating.spread.set_text("0")

    floating.submit.click()

    assert "Known until Tue 20 Jan 2026 only" in floating.fields.floating.today.text()
    assert "Write the rate" in floating.fields.first.rate.error.text()
    assert not session.book.loans


def test_a_newer_value_is_entered_without_leaving_the_form(floating):
    section = floating.fields.floating
    section.benchmark.choose(Benchmark.LPR_1Y)
    section.spread.set_text("0")
    section.newer.click()
    quote = floating.findChild(QuoteForm)
    quote.value.set_text("2.9")
    quote.since.set_text("2026-02-01")

    quote.submit.click()

    assert floating.fields.first.rate.line.placeholderText() == "2.9"
    assert floating.isVisible()


def test_a_spread_left_empty_is_what_the_rate_was_above_the_benchmark_of_its_day(floating, session):
    section = floating.fields.floating
    section.benchmark.choose(Benchmark.LPR_5Y)
    floating.fields.first.rate.set_text("3.2")
    shown, said = section.spread.line.placeholderText(), section.spread.understood.text()

    loan = saved(floating, session)

    assert (shown, said) == ("-30", "From the rate: \N{MINUS SIGN}0.30%")
    assert "with the spread the rate is 3.20% a year" in section.today.text()
    assert (loan.terms.rate, loan.floating.spread) == (Rate(Decimal("0.032")), Decimal("-0.003"))


@pytest.mark.parametrize(("benchmark", "rate", "said"), [
    (Benchmark.LPR_5Y, "", "Write the spread, or the rate of the contract, from which it follows."),
    (Benchmark.LPR_1Y, "3.2", "The benchmark of the day of the loan is not known here: write the spread."),
    (Benchmark.LPR_5Y, "80", "Write the spread, or the rate of the contract, from which it follows."),
])
def test_a_spread_that_cannot_be_told_is_asked_and_is_never_nothing(floating, session, benchmark, rate, said):
    section = floating.fields.floating
    section.benchmark.choose(benchmark)
    floating.fields.first.rate.set_text(rate)

    floating.submit.click()

    assert section.spread.error.text() == said
    assert not session.book.loans


def test_a_spread_that_was_asked_is_told_as_soon_as_the_rate_is(floating):
    section = floating.fields.floating
    section.benchmark.choose(Benchmark.LPR_5Y)
    floating.submit.click()

    floating.fields.first.rate.set_text("3.8")

    assert (section.spread.error.text(), section.spread.line.placeholderText()) == ("", "30")


@pytest.mark.parametrize("text", ["6000", "x"])
def test_a_spread_that_no_contract_has_is_refused(floating, session, text):
    floating.fields.floating.benchmark.choose(Benchmark.LPR_5Y)
    floating.fields.first.rate.set_text("4")
    floating.fields.floating.spread.set_text(text)

    floating.submit.click()

    assert floating.fields.floating.spread.error.text()
    assert not session.book.loans


def test_nothing_is_said_of_todays_rate_while_the_spread_is_wrong(floating):
    floating.fields.floating.benchmark.choose(Benchmark.LPR_5Y)

    floating.fields.floating.spread.set_text("x")

    assert floating.fields.floating.today.text() == ""


def test_the_usual_repricing_day_goes_with_the_start(floating):
    floating.fields.floating.benchmark.choose(Benchmark.LPR_5Y)
    reset = floating.fields.floating.first_reset
    before = reset.line.placeholderText()

    floating.fields.first.start.set_text("2026-02-31")

    assert before
    assert (reset.line.placeholderText(), reset.understood.text()) == ("", "")


def test_a_repricing_day_without_its_year_is_the_first_after_the_money_came(floating):
    floating.fields.floating.benchmark.choose(Benchmark.LPR_5Y)
    floating.fields.first.start.set_text("2024-03-20")
    day = floating.fields.floating.first_reset

    day.set_text("1-1")
    assert day.value == date(2025, 1, 1)

    day.set_text("1")
    assert day.value == date(2024, 4, 1)


@pytest.mark.parametrize(("unit", "typed", "spread"), [
    (SpreadUnit.BASIS_POINTS, "-0.3%", "-0.003"), (SpreadUnit.BASIS_POINTS, "-30", "-0.003"),
    (SpreadUnit.POINTS, "-30bp", "-0.003"), (SpreadUnit.POINTS, "-0.3", "-0.003"),
    (SpreadUnit.BASIS_POINTS, "-0.3％", "-0.003"), (SpreadUnit.BASIS_POINTS, "\N{MINUS SIGN}0.3 %", "-0.003"),
])
def test_a_spread_with_its_own_sign_keeps_it_and_is_said_both_ways(floating, unit, typed, spread):
    section = floating.fields.floating
    section.benchmark.choose(Benchmark.LPR_5Y)
    section.spread.count_over(unit)

    section.spread.set_text(typed)

    assert section.spread.value == Decimal(spread)
    assert "30 basis points" in section.spread.understood.text()
    assert "0.30%" in section.spread.understood.text()


def test_the_fields_that_come_with_a_benchmark_are_brought_into_view(floating, qtbot):
    section = floating.fields.floating

    section.benchmark.choose(Benchmark.LPR_5Y)

    qtbot.waitUntil(lambda: not section.first_reset.visibleRegion().isEmpty())


def test_what_was_brought_into_view_stays_there_though_what_is_above_it_grows_later(floating, qtbot):
    section, above = floating.fields.floating, floating.fields.first
    section.benchmark.choose(Benchmark.LPR_5Y)
    qtbot.waitUntil(lambda: not section.first_reset.visibleRegion().isEmpty())

    above.setMinimumHeight(above.height() + 600)

    qtbot.waitUntil(lambda: section.y() > above.height() and not section.first_reset.visibleRegion().isEmpty())


def test_whoever_went_to_another_field_is_left_there(floating, qtbot):
    section, above = floating.fields.floating, floating.fields.first
    section.benchmark.choose(Benchmark.LPR_5Y)
    qtbot.waitUntil(lambda: not section.first_reset.visibleRegion().isEmpty())

    above.principal.setFocus()
    above.setMinimumHeight(above.height() + 600)

    qtbot.waitUntil(lambda: section.y() > above.height())
    assert section.first_reset.visibleRegion().isEmpty()

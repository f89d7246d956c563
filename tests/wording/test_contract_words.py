"""A contract's variant and a cost sheet beside the truth, in words."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import QLocale

from tests.builders import a_loan, cny, terms
from zhihuan.domain.calendar import Frequency
from zhihuan.domain.contract_match import Match
from zhihuan.domain.day_count import DayCount
from zhihuan.domain.disclosure import Definition, Disclosure
from zhihuan.domain.fee import Fee, FeeTiming
from zhihuan.domain.rate import RateUnit
from zhihuan.domain.terms import Conventions, FirstPeriod, Method, Rounding
from zhihuan.wording.disclosure import disclosure_words
from zhihuan.wording.formats import Formats
from zhihuan.wording.variants import nearness_words, variant_words

ENGLISH = Formats(QLocale("en"))
SHEET = Disclosure(cny(12_000))


@pytest.mark.parametrize(("found", "words"), [
    (terms(), "level instalment · 12.00% a year · 30/360 (whole months)"),
    (terms(Method.FLAT_FEE, "0.006", unit=RateUnit.PERIOD), "flat-fee instalments · 0.60% fee each period"),
    (terms(Method.INTEREST_FREE, "0"), "interest-free instalments"),
    (terms(frequency=Frequency.WEEKLY, day_count=DayCount.ACT_360),
     "level instalment · 12.00% a year · actual days / 360 · every week"),
    (terms(conventions=Conventions(FirstPeriod.SPREAD, DayCount.ACT_365F, Rounding.UP, Rounding.DOWN)),
     ("level instalment · 12.00% a year · 30/360 (whole months) · first period by actual days / 365 · odd first "
      "period: its interest is spread over all instalments · instalments rounded always up · interest rounded "
      "always down")),
    (terms(fees=(Fee("guarantee", FeeTiming.EACH, cny(5)),)),
     "level instalment · 12.00% a year · 30/360 (whole months) · guarantee with each instalment"),
])
def test_a_variant_names_what_is_out_of_the_usual_and_nothing_else(found, words):
    assert variant_words(found, ENGLISH) == words


def test_how_near_a_plan_comes_is_said_row_by_row():
    exact = Match(terms(), cny(0), (cny(0), cny(0), cny(0)))
    near = Match(terms(), cny("0.03"), (cny(0), cny("0.01"), cny("0.02")))

    assert nearness_words(exact, ENGLISH) == "It has every figure you typed, to the cent."
    assert nearness_words(near, ENGLISH) == "¥0.03 off in all (row 2: ¥0.01, row 3: ¥0.02)."


@pytest.mark.parametrize(("sheet", "words"), [
    (replace(SHEET, annual_cost=Decimal("0.12"), definition=Definition.NOMINAL),
     "12.00% agrees with what was recomputed: 12.00%, nominal (IRR a period × periods a year)."),
    (replace(SHEET, annual_cost=Decimal("0.1268")),
     "12.68% agrees with what was recomputed: 12.68%, effective (with interest on interest)."),
    (replace(SHEET, annual_cost=Decimal("0.11"), definition=Definition.EFFECTIVE),
     "11.00% does not agree with what was recomputed: 12.68%, effective (with interest on interest)."),
    (replace(SHEET, annual_cost=Decimal("0.0662"), definition=Definition.FLAT),
     "6.62% is a flat rate on the whole amount, no true one: truly it is 12.00% a year."),
    (replace(SHEET, principal=cny(12_100)), "¥100.00 of the principal on the sheet never arrived."),
    (replace(SHEET, total_to_pay=cny("12794.23")), "The sum on the sheet is the sum of the plan, to the cent."),
    (replace(SHEET, total_to_pay=cny(12_700)),
     "By this plan ¥94.23 more is paid than the sheet says: something is left out of it."),
    (replace(SHEET, total_to_pay=cny(12_800)),
     "By this plan ¥5.77 less is paid than the sheet says: a fee is missing here."),
    (SHEET, ""),
])
def test_a_cost_sheet_is_put_beside_the_truth(sheet, words):
    assert disclosure_words(a_loan(), sheet, ENGLISH) == words


def test_a_sheet_of_a_loan_without_a_cost_is_not_judged():
    fee = Fee("everything", FeeTiming.DEDUCTED, share=Decimal(1))

    words = disclosure_words(a_loan(terms=terms(fees=(fee,))), replace(SHEET, annual_cost=Decimal("0.1")), ENGLISH)

    assert words == "The sheet cannot be compared: these terms have no true cost."


def test_what_is_deducted_is_said_not_to_have_arrived():
    fee = Fee("service", FeeTiming.DEDUCTED, cny(300))
    loan = a_loan(terms=terms(first_due=date(2026, 2, 15), fees=(fee,)))

    assert disclosure_words(loan, SHEET, ENGLISH) == "¥300.00 of the principal on the sheet never arrived."

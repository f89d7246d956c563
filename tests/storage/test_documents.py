"""Structured parts of a row: what docs/ledger-format.md says stands there, and nothing else is taken."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from tests.builders import a_line, a_loan, a_loan_with_lender, a_step, cny, new, terms
from zhihuan.application.ledger_problems import LedgerDamaged
from zhihuan.domain.benchmark import Benchmark, Floating
from zhihuan.domain.book import Kind
from zhihuan.domain.card_terms import CardTerms, LateFeeRule, MinimumRule
from zhihuan.domain.day_count import DayCount
from zhihuan.domain.disclosure import Definition, DisclosedFee, Disclosure
from zhihuan.domain.fee import Fee, FeeTiming
from zhihuan.domain.late_terms import LateTerms
from zhihuan.domain.lender import Part
from zhihuan.domain.prepayment_terms import PrepaymentTerms
from zhihuan.domain.rate import Rate, RateUnit
from zhihuan.domain.terms import Conventions, Method, PlanRow, Step, Terms
from zhihuan.storage.documents import document, structure
from zhihuan.storage.store import LedgerFile

A_FEE = Fee("担保费", FeeTiming.EACH, share=Decimal("0.002"), payee="某担保公司")
A_SHEET = Disclosure(
    cny(12_000), (DisclosedFee("担保费", "某担保公司", cny(240)),), Decimal("0.1384"), Definition.NOMINAL
)
A_CARDS_TERMS = CardTerms(
    daily_rate=Rate(Decimal("0.0005"), RateUnit.DAY), minimum=MinimumRule(), late_fee=LateFeeRule(floor=cny(10))
)


@pytest.mark.parametrize(("kind", "value", "text"), [
    (tuple[Part, ...], (Part.FEE, Part.PENALTY), '["fee", "penalty"]'),
    (Step, Step(12, Decimal("-0.030")), '{"every": 12, "by": "-0.030"}'),
    (Conventions, Conventions(first_day_count=DayCount.ACT_365F), (
        '{"first_period": "absorbed", "first_day_count": "act/365F", "instalment_rounding": "half-up",'
        ' "interest_rounding": "half-up"}'
    )),
    (tuple[PlanRow, ...], (PlanRow(date(2026, 2, 15), cny(100), cny("1.5"), cny(0)),), (
        '[{"due": "2026-02-15", "principal": {"minor": 10000, "currency": "CNY"},'
        ' "interest": {"minor": 150, "currency": "CNY"}, "fee": {"minor": 0, "currency": "CNY"}}]'
    )),
    (tuple[Fee, ...], (A_FEE,), (
        '[{"name": "担保费", "timing": "each", "amount": null, "share": "0.002", "on_balance": false,'
        ' "payee": "某担保公司", "compulsory": true}]'
    )),
    (LateTerms, LateTerms(late_fee=cny(30)), (
        '{"multiplier": "1.5", "base": "principal", "late_fee": {"minor": 3000, "currency": "CNY"}, "grace_days": 0,'
        ' "tolerance": null}'
    )),
    (
        PrepaymentTerms, PrepaymentTerms(Decimal("0.01"), months=12),
        '{"share": "0.01", "least": null, "months": 12, "fees_stay": false}',
    ),
    (
        Floating, Floating(Benchmark.LPR_5Y, Decimal("-0.003"), date(2027, 1, 1)),
        '{"benchmark": "lpr-5y", "spread": "-0.003", "first_reset": "2027-01-01", "months": 12}',
    ),
    (Disclosure, A_SHEET, (
        '{"principal": {"minor": 1200000, "currency": "CNY"}, "fees": [{"name": "担保费", "payee": "某担保公司",'
        ' "amount": {"minor": 24000, "currency": "CNY"}}], "annual_cost": "0.1384", "definition": "nominal",'
        ' "total_to_pay": null}'
    )),
    (Terms, terms(), (
        '{"method": "level", "rate": {"value": "0.12", "unit": "year"}, "periods": 12, "first_due": "2026-02-15",'
        ' "due_day": 15, "day_count": "30/360", "frequency": "monthly", "conventions": {"first_period": "absorbed",'
        ' "first_day_count": null, "instalment_rounding": "half-up", "interest_rounding": "half-up"},'
        ' "balloon": null, "step": null, "rows": [], "fees": []}'
    )),
    (CardTerms, A_CARDS_TERMS, (
        '{"due_after": null, "statement_day_goes": "next", "daily_rate": {"value": "0.0005", "unit": "day"},'
        ' "interest_on": "full", "compound": false, "minimum": {"share": "0.10", "floor": null, "unpaid_minimum": "1",'
        ' "over_limit": "1", "instalments": "1", "fees": "1", "interest": "1", "penalties": "1"},'
        ' "late_fee": {"share": "0.05", "floor": {"minor": 1000, "currency": "CNY"}}, "cash_fee": null,'
        ' "grace_days": 0, "tolerance": null}'
    )),
])
def test_every_structure_stands_there_as_the_format_says(kind, value, text):
    assert document(value) == text
    assert structure({"cell": text}, "cell", kind) == value


@pytest.fixture
def ledger(ledger_path):
    loan = replace(a_loan(terms=terms(fees=(A_FEE,))), late=LateTerms())
    plan = a_loan("plan", terms=terms(Method.PLAN))
    card = replace(a_line(), terms=A_CARDS_TERMS)
    with closing(LedgerFile.open(ledger_path)) as opened:
        opened.do(a_step(*a_loan_with_lender(loan), new(Kind.LOAN, plan), new(Kind.LINE, card)))
        yield opened


@pytest.fixture
def spoil(ledger_path):
    """Change a cell with other hands: a part of its text, or all of it."""
    def spoil(row, column, wrong, part=None):
        table, identity = row.split()
        with closing(sqlite3.connect(ledger_path)) as hands, hands:
            (cell,) = hands.execute(f"SELECT {column} FROM {table} WHERE id = ?", (identity,)).fetchone()  # noqa: S608
            assert part is None or part in cell
            spoilt = cell.replace(part, wrong) if part else wrong
            hands.execute(f"UPDATE {table} SET {column} = ? WHERE id = ?", (spoilt, identity))  # noqa: S608
    return spoil


@pytest.mark.parametrize(("row", "column", "wrong", "part"), [
    *(("loans jiebei", "fees", wrong, None) for wrong in ("", "x", "{}", "[1]", "[null]", "[{}]", "[" * 100_000)),
    ("loans jiebei", "fees", "never", "each"),
    ("loans jiebei", "fees", "0.002", '"0.002"'),
    ("loans jiebei", "fees", "NaN", '"0.002"'),
    ("loans jiebei", "fees", "NaN", "0.002"),
    ("loans jiebei", "fees", "a lot", "0.002"),
    ("loans jiebei", "fees", "2", "0.002"),
    ("loans jiebei", "fees", "1", "true"),
    ("loans jiebei", "fees", r"\ud800", "担保费"),
    ("loans jiebei", "fees", '"colour": 1, "name"', '"name"'),
    ("loans jiebei", "fees", "", '"payee": "某担保公司", '),
    ("loans jiebei", "late", "true", "0"),
    ("loans jiebei", "late", "91", "0"),
    ("loans jiebei", "late", "9" * 5000, "0"),
    ("loans jiebei", "late", "1e999999999", "1.5"),
    ("loans jiebei", "late", '{"minor": 1, "currency": "USD"}', "null"),
    ("loans jiebei", "frequency", "hourly", None),
    ("loans jiebei", "conventions", "[]", None),
    ("loans jiebei", "balloon_minor", 1, None),
    ("loans plan", "plan", "20260315", "2026-03-15"),
    ("loans plan", "plan", "2026-02-30", "2026-03-15"),
    ("loans plan", "plan", "100001,", "100000,"),
    ("loans plan", "plan", None, None),
    ("lenders ant", "pays_first", '["fee"]', None),
    ("credit_lines huabei", "terms", "some", "full"),
    ("credit_lines huabei", "terms", "year", "day"),
    ("credit_lines huabei", "terms", "[]", None),
])
def test_a_structure_that_other_hands_spoilt_is_named(ledger, spoil, row, column, wrong, part):
    spoil(row, column, wrong, part)

    with pytest.raises(LedgerDamaged, match=row):
        ledger.load()

    assert ledger.problems()[0].startswith(f"{row}: ")


def test_a_structure_written_otherwise_is_read_and_found_out(ledger, spoil):
    spoil("loans jiebei", "late", ",", ", ")

    assert ledger.load().loans["jiebei"].late == LateTerms()
    assert ledger.problems() == ("loans jiebei: ValueError not as this program writes it",)

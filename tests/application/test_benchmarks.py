"""The LPR as data: every row the program comes with, and what a ledger takes of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from tests.builders import a_book, a_lender, a_loan, new, terms
from zhihuan.application import commands as c
from zhihuan.application.benchmarks import quotes_known
from zhihuan.application.decide import decide
from zhihuan.application.rules import RulesUnreadable, read_quotes
from zhihuan.domain.benchmark import Benchmark, Floating, Quote, QuoteId, quoted, resets
from zhihuan.domain.book import Book, Kind
from zhihuan.domain.change import applied, inverse
from zhihuan.domain.errors import AlreadyThere, NoSuchThing
from zhihuan.domain.position import Position

SHIPPED = read_quotes((Path(__file__).parents[2] / "resources" / "rules" / "lpr.toml").read_text(encoding="utf-8"))
LPR = {one.id: one for one in SHIPPED}
FLOATING = Floating(Benchmark.LPR_5Y, Decimal("-0.002"), date(2024, 1, 1))
HOUSE = replace(a_loan("house", start=date(2023, 6, 15), terms=terms(periods=240, start=date(2023, 6, 15))),
                floating=FLOATING)


def done(command, book):
    changes = decide(book, command)
    after = applied(book, changes)
    assert applied(after, inverse(changes)) == book
    return after


# ── the data ──────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(("on", "one_year", "five_years"), [
    ("2019-08-20", "4.25", "4.85"), ("2019-09-20", "4.20", "4.85"), ("2019-11-20", "4.15", "4.80"),
    ("2020-02-20", "4.05", "4.75"), ("2020-04-20", "3.85", "4.65"), ("2021-12-20", "3.80", "4.65"),
    ("2022-01-20", "3.70", "4.60"), ("2022-05-20", "3.70", "4.45"), ("2022-08-22", "3.65", "4.30"),
    ("2023-06-20", "3.55", "4.20"), ("2023-08-21", "3.45", "4.20"), ("2024-02-20", "3.45", "3.95"),
    ("2024-07-22", "3.35", "3.85"), ("2024-10-21", "3.10", "3.60"), ("2025-05-20", "3.00", "3.50"),
])
def test_the_lpr_of_every_month_in_which_it_moved(on, one_year, five_years):
    assert LPR[QuoteId(f"lpr-1y@{on}")].value == Decimal(one_year) / 100
    assert LPR[QuoteId(f"lpr-5y@{on}")].value == Decimal(five_years) / 100


def test_nothing_else_is_stated():
    assert len(SHIPPED) == 2 * 15
    assert {one.source for one in SHIPPED} == {"reports", "table"}


@pytest.mark.parametrize("benchmark", list(Benchmark))
def test_it_falls_or_stands_and_moves_in_steps_of_five_hundredths(benchmark):
    values = [one.value for one in SHIPPED if one.benchmark is benchmark]

    assert values == sorted(values, reverse=True)
    assert {value % Decimal("0.0005") for value in values} == {0}


def test_the_misprint_of_february_2024_is_not_copied():
    assert LPR[QuoteId("lpr-5y@2024-02-20")].value == Decimal("0.0395")


@pytest.mark.parametrize("benchmark", list(Benchmark))
def test_after_the_last_day_it_was_looked_at_nothing_is_known(benchmark):
    assert quoted(SHIPPED, benchmark, date(2026, 1, 20)) == LPR[QuoteId(f"{benchmark}@2025-05-20")]
    assert quoted(SHIPPED, benchmark, date(2026, 1, 21)) is None
    assert quoted(SHIPPED, benchmark, date(2019, 8, 19)) is None


def test_a_mortgage_follows_it_from_january_to_january():
    found = resets(FLOATING, SHIPPED, date(2027, 1, 1))

    assert [reset.rate and str(reset.rate.value) for reset in found] == ["0.0400", "0.0340", "0.0330", None]


@pytest.mark.parametrize(("text", "where"), [
    ("", "quote"), ("quote = 3", "quote"), ("quote = [3]", "quote"), ("[[quote", "array"),
    ('[[quote]]\non = "2024-02-20"', "quote 1: on"), ("[[quote]]\non = 2024-02-20T09:00:00", "quote 1: on"),
    ("[[quote]]\non = 2024-02-20", "known_until"),
    ("known_until = 2026-01-20\n[[quote]]\non = 2024-02-20\n", "quote 2024-02-20: lpr-1y"),
    ('known_until = 2026-01-20\n[[quote]]\non = 2024-02-20\nlpr-1y = "3.45"\nlpr-5y = "NaN"', "lpr-5y"),
])
def test_a_damaged_file_names_the_place(text, where):
    with pytest.raises(RulesUnreadable) as problem:
        read_quotes(text)

    assert where in problem.value.where


# ── in the ledger ─────────────────────────────────────────────────────────────


def test_a_floating_loan_brings_its_own_benchmark():
    book = done(c.AddLoan(HOUSE, a_lender(), SHIPPED), Book())

    assert len(book.quotes) == 15
    assert {one.benchmark for one in book.quotes.values()} == {Benchmark.LPR_5Y}


def test_the_book_alone_says_what_the_rate_was():
    book = done(c.AddLoan(HOUSE, a_lender(), SHIPPED), Book())

    course = Position(book, date(2025, 1, 2)).standings[HOUSE.id].course
    assert course.terms_on(date(2025, 1, 1)).rate.value == Decimal("0.0340")


def test_a_loan_with_a_fixed_rate_brings_none():
    assert not done(c.AddLoan(a_loan(), a_lender(), SHIPPED), Book()).quotes


def test_a_loan_that_becomes_floating_brings_its_benchmark():
    book = done(c.AddLoan(replace(HOUSE, floating=None), a_lender()), Book())

    assert len(done(c.EditLoan(HOUSE, a_lender(), SHIPPED), book).quotes) == 15


def test_what_the_user_typed_for_a_day_stays():
    typed = Quote(QuoteId("typed"), Benchmark.LPR_5Y, date(2025, 5, 20), Decimal("0.0355"), date(2025, 6, 1), "bank")
    moved = Quote(QuoteId("lpr-5y@2024-10-21"), Benchmark.LPR_5Y, date(2024, 10, 22), Decimal("0.0360"))
    book = a_book(new(Kind.QUOTE, typed), new(Kind.QUOTE, moved))

    after = done(c.AddLoan(HOUSE, a_lender(), SHIPPED), book)

    assert after.quotes[typed.id] == typed
    assert after.quotes[moved.id] == moved
    assert len(after.quotes) == 15


def test_what_was_seen_to_hold_longer_holds_longer():
    last = LPR[QuoteId("lpr-5y@2025-05-20")]
    book = a_book(new(Kind.QUOTE, replace(last, known_until=date(2025, 8, 20), source="I looked")))

    after = done(c.AddLoan(HOUSE, a_lender(), SHIPPED), book)

    assert after.quotes[last.id] == replace(last, source="I looked")
    assert not decide(after, c.EditLoan(HOUSE, a_lender(), SHIPPED))


def test_a_quote_is_noted_corrected_and_taken_out():
    newer = Quote(QuoteId("mine"), Benchmark.LPR_1Y, date(2026, 2, 20), Decimal("0.0295"))
    book = done(c.SetQuote(newer), Book())

    corrected = done(c.SetQuote(replace(newer, value=Decimal("0.0290"))), book)

    assert corrected.quotes[newer.id].value == Decimal("0.0290")
    assert done(c.DeleteQuote(newer.id), corrected) == Book()


def test_a_day_has_one_quote_of_a_benchmark():
    first = Quote(QuoteId("first"), Benchmark.LPR_1Y, date(2026, 2, 20), Decimal("0.0295"))
    book = done(c.SetQuote(first), Book())

    with pytest.raises(AlreadyThere):
        decide(book, c.SetQuote(replace(first, id=QuoteId("second"))))
    assert len(done(c.SetQuote(replace(first, id=QuoteId("other"), benchmark=Benchmark.LPR_5Y)), book).quotes) == 2


def test_a_quote_that_is_not_there_cannot_be_taken_out():
    with pytest.raises(NoSuchThing):
        decide(Book(), c.DeleteQuote(QuoteId("x")))


def test_what_the_user_recorded_stands_before_what_is_listed_for_the_day():
    own = replace(SHIPPED[0], id=QuoteId("own"), value=Decimal("0.05"))

    known = quotes_known(a_book(new(Kind.QUOTE, own)), SHIPPED)

    assert own in known
    assert SHIPPED[0] not in known
    assert len(known) == len(SHIPPED)


def test_a_recorded_quote_is_known_as_long_as_the_listed_one_was_seen_to_hold():
    newest = max((one for one in SHIPPED if one.known_until), key=lambda one: one.on)

    known = quotes_known(a_book(new(Kind.QUOTE, replace(newest, known_until=None))), SHIPPED)

    assert newest in known

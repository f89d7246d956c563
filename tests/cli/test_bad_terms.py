"""Terms of a contract that cannot be: a sentence that says what to do, exit code 1 or 2, and no answer."""

from __future__ import annotations

import pytest

START = ("schedule", "--start", "2026-01-31", "--principal", "1000")
LOAN = (*START, "--periods", "12", "--annual-rate", "5%")
SOLVED = (*START, "--annual-rate", "5%", "--instalment", "100")


@pytest.mark.parametrize(("options", "said"), [
    ((*START, "--periods", "12"), "--annual-rate missing: give what is missing"),
    ((*START,), "--annual-rate, --periods missing"),
    ((*LOAN, "--daily-rate", "0.05%"), "give one rate, not several: --annual-rate, --daily-rate"),
    ((*LOAN, "--day-count", "30/365"), "“30/365” is no day count; choose from 30/360"),
    ((*LOAN, "--first-day-count", ""), "is no day count"),
    ((*LOAN, "--frequency", "daily"), "invalid choice: 'daily'"),
    ((*LOAN, "--first-period", "skipped"), "invalid choice"),
    ((*LOAN, "--instalment-rounding", "bank"), "invalid choice"),
    ((*LOAN, "--method", "balloon"), "the method balloon needs --balloon"),
    ((*LOAN, "--method", "graduated"), "the method graduated needs --step"),
    ((*LOAN, "--method", "plan"), "the method plan needs --plan"),
    ((*START, "--periods", "12", "--method", "flat"), "the method flat needs --fee-rate"),
    (
        (*START, "--periods", "12", "--method", "flat", "--annual-rate", "7.2%"),
        "if --annual-rate 7.2% is a flat quote, give --fee-rate 0.6% in its place",
    ),
    (
        (*START, "--periods", "12", "--method", "flat", "--annual-rate", "7%", "--frequency", "quarterly"),
        "give --fee-rate 1.75%",
    ),
    ((*LOAN, "--fee-rate", "1%"), "the method flat takes --fee-rate, and no --annual-rate"),
    ((*LOAN, "--method", "bullet", "--balloon", "5"), "--balloon is for the method balloon only"),
    ((*LOAN, "--method", "level", "--step", "3:1%"), "--step is for the method graduated only"),
    ((*LOAN, "--method", "interest-free"), "takes no rate; give fees with --fee"),
    ((*LOAN, "--step", "12"), "--step is written EVERY:PERCENT"),
    ((*LOAN, "--step", "often:3%"), "--step is written EVERY:PERCENT"),
    ((*LOAN, "--fee", "service"), "--fee is written NAME:HOW_MUCH:WHEN[:PAYEE]"),
    ((*LOAN, "--fee", "a:b:c:d:e"), "--fee is written"),
    ((*LOAN, "--fee", "service:5:sometimes"), "choose from deducted, at-start, first, each, last"),
    ((*SOLVED, "--method", "bullet"), "--instalment is for the method level"),
    (("schedule", "--principal", "5", "--periods", "1", "--annual-rate", "1%"), "error: --start missing"),
    (("schedule",), "--start, --principal, --annual-rate, --periods missing"),
    (("schedule", "--match", "x.csv"), "--start, --principal, --periods missing"),
    (("schedule", "--principal", "5", "--method", "interest-free"), "--start, --periods missing"),
    (("schedule", "--principal", "5", "--lpr", "5y"), "--start, --periods missing"),
    (("schedule", "--instalment", "5"), "error: --start missing"),
    ((*START, "--match", "x.csv"), "--match needs --principal, --periods and --start"),
    ((*LOAN, "--match", "x.csv", "--fee", "a:1:each"), "give no --fee with it"),
    ((*LOAN, "--match", "x.csv", "--method", "level"), "give no --method with it"),
])
def test_options_that_do_not_go_together_are_a_wrong_use(zhihuan, options, said):
    answer = zhihuan(*options, "--json")

    assert (answer.code, answer.out) == (2, "")
    assert said in answer.err
    assert "usage: zhihuan schedule" in answer.err


@pytest.mark.parametrize(("options", "said"), [
    ((*LOAN, "--instalment", "100"), "are all given"),
    ((*START, "--instalment", "100"), "2 of amount, rate, number of instalments and instalment are empty"),
    ((*START, "--annual-rate", "5%", "--instalment", "0"), "above zero"),
    ((*START, "--annual-rate", "5%", "--instalment", "much"), "“much” is not an amount"),
    ((*LOAN, "--balloon", "2000"), "The balloon amount is 2000.00, but it must lie between 0 and 1000.00"),
    ((*LOAN, "--balloon", "0"), "above zero"),
    ((*LOAN, "--step", "0:3%"), "between 1 and 600"),
    ((*LOAN, "--step", "99999999999999:3%"), "between 1 and 600"),
    ((*LOAN, "--step", "12:500%"), "between -1 and 1"),
    ((*LOAN, "--step", "12:-100%"), "between -1 and 1"),
    ((*LOAN, "--step", "12:low"), "“low” is not a rate"),
    ((*LOAN, "--fee", ":5:each"), "The fee has no name. Give it one."),
    ((*LOAN, "--fee", "x:0:each"), "above zero"),
    ((*LOAN, "--fee", "x:much:each"), "“much” is not an amount"),
    ((*LOAN, "--fee", "x:200%:each"), "between 0 and 1"),
    ((*LOAN, "--fee", "x:-5%:each"), "between 0 and 1"),
    ((*LOAN, "--fee", "x:1000:deducted"), "The amount received is 0.00, but it must be above zero"),
    ((*LOAN, "--currency", "R1"), "“R1” is not a currency"),
    ((*LOAN, "--currency", "JPY", "--balloon", "0.5"), "more decimals than JPY has"),
    ((*LOAN, "--first-due", "2026-02-30"), "“2026-02-30” is not a day"),
    ((*LOAN[:-1], "20000%"), "between 0 % and 10000 %"),
])
def test_what_no_contract_says_is_told_in_a_sentence(zhihuan, options, said):
    answer = zhihuan(*options, "--json")

    assert (answer.code, answer.out) == (1, "")
    assert said in answer.err


@pytest.mark.parametrize(("content", "options", "said"), [
    ("2026-02-28,500,5\n2026-02-30,500,5\n", (), "Row 2 of “plan.csv” tells no day"),
    ("2026-02-28,500,5\n2026-03-31,five hundred,5\n", (), "Row 2 of “plan.csv”"),
    ("2026-02-28,-500,5\n", (), "Row 1 of “plan.csv”"),
    ("date,interest\n2026-02-28,5\n", (), "Row 1 of “plan.csv”"),
    ("2026-02-28,500,5\n", ("--principal", "1000"), "500.00 in all, but 1000.00 was borrowed"),
    ("2026-02-28,500,5\n2026-02-28,500,5\n", (), "must come after"),
    ("2026-01-01,500,5\n", (), "must come after the start date"),
    ("", (), "is empty"),
])
def test_a_plan_that_cannot_be_is_told_with_its_row(zhihuan, home, content, options, said):
    path = home / "plan.csv"
    path.write_text(content, encoding="utf-8")

    answer = zhihuan("schedule", "--plan", path, "--start", "2026-01-31", *options, "--json")

    assert (answer.code, answer.out) == (1, "")
    assert said in answer.err


@pytest.mark.parametrize("option", [("--periods", "3"), ("--first-due", "2026-03-01"), ("--due-day", "5")])
def test_a_plan_says_itself_when_what_is_due(zhihuan, home, option):
    path = home / "plan.csv"
    path.write_text("2026-02-28,500,5\n", encoding="utf-8")

    answer = zhihuan("schedule", "--plan", path, "--start", "2026-01-31", *option)

    assert (answer.code, answer.out) == (2, "")
    assert "--plan says when what is due" in answer.err


def test_a_plan_that_is_nowhere_is_the_machines_refusal(zhihuan, home):
    answer = zhihuan("schedule", "--plan", home / "nowhere.csv", "--start", "2026-01-31")

    assert answer.code == 3
    assert "does not exist" in answer.err


def test_wrong_terms_open_no_ledger(zhihuan, ledger):
    zhihuan(*LOAN, "--fee", "service")

    assert not ledger.exists()

"""What the ledger's verbs say exactly: states in four words and in all of them, accruals, statements, changes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from tests.builders import a_card, a_lender, a_line, a_loan, a_payment, an_entry, an_event, cny, terms
from zhihuan.application.commands import AddLine, AddLoan, ChangeLoan, PayBill, RecordPayment, Refinance
from zhihuan.domain.benchmark import Benchmark, Floating, Quote, QuoteId
from zhihuan.domain.late_terms import LateTerms
from zhihuan.domain.loan_change import ChangeId, ChangeKind, LoanChange
from zhihuan.domain.rate import Rate
from zhihuan.domain.revolving import EntryKind
from zhihuan.domain.terms import Method


def first_due(zhihuan, as_of):
    dues = zhihuan("due", "--as-of", as_of, "--within", "40", "--json").document["dues"]
    return min(dues, key=lambda due: due["date"])


@pytest.mark.parametrize(("paid", "as_of", "state", "status", "bucket"), [
    (None, "2026-02-10", "upcoming", "upcoming", 0),
    (None, "2026-02-15", "due", "due", 0),
    (None, "2026-02-18", "due", "grace", 0),
    (None, "2026-02-19", "overdue", "overdue", 1),
    (None, "2026-03-20", "overdue", "overdue", 2),
    (("2026-02-01", 500), "2026-02-10", "upcoming", "part_paid", 0),
    (("2026-02-01", 500), "2026-02-15", "due", "part_paid", 0),
    (("2026-02-15", "1066.19"), "2026-02-15", "paid", "paid", 0),
])
def test_an_instalments_state_is_one_of_four_words_and_its_status_exact(
    zhihuan, recorded, paid, as_of, state, status, bucket
):
    recorded(AddLoan(replace(a_loan(), late=LateTerms(grace_days=3)), a_lender()))
    if paid:
        recorded(RecordPayment(a_payment(on=date.fromisoformat(paid[0]), amount=paid[1])))

    found = first_due(zhihuan, as_of)

    assert (found["state"], found["status"], found["bucket"]) == (state, status, bucket)
    assert (found["grace_until"], found["minimum"]) == ("2026-02-18", None)


def test_grace_is_said_to_people_too(zhihuan, recorded):
    recorded(AddLoan(replace(a_loan(), late=LateTerms(grace_days=3)), a_lender()))

    assert "within grace until Wed 18 Feb" in zhihuan("due", "--as-of", "2026-02-17").out


@pytest.fixture
def card(recorded):
    """A card with a statement of 2,000 on 20 April, due on 10 May, of which the minimum is 200."""
    recorded(
        AddLine(a_card(), a_lender("bank", "Bank"), an_event(line="card", limit=cny(20_000))),
        PayBill(an_entry("bought", line="card", on=date(2026, 4, 5), amount=2_000)),
    )


def pay(recorded, on, amount):
    recorded(PayBill(an_entry("paid", line="card", on=on, kind=EntryKind.REPAYMENT, amount=amount)))


@pytest.mark.parametrize(("paid", "as_of", "states", "statement"), [
    (None, "2026-05-01", ("upcoming", "upcoming"), "unpaid"),
    (200, "2026-05-01", ("upcoming", "part_paid"), "minimum_paid"),
    (200, "2026-05-11", ("due", "part_paid"), "minimum_paid"),
    (100, "2026-05-11", ("overdue", "overdue"), "overdue"),
    (2_000, "2026-05-11", (None, None), "paid"),
])
def test_a_bill_whose_minimum_is_met_is_not_overdue(zhihuan, recorded, card, paid, as_of, states, statement):
    if paid:
        pay(recorded, date(2026, 4, 30), paid)

    dues = zhihuan("due", "--as-of", as_of, "--json").document["dues"]
    (line,) = zhihuan("lines", "--as-of", as_of, "--json").document["lines"]

    assert [(due["state"], due["status"]) for due in dues] == ([states] if states[0] else [])
    assert [due["minimum"] for due in dues] == (["200.00"] if states[0] else [])
    assert (line["state"], line["statement_state"]) == ("open", statement)


def test_paid_late_is_paid_to_a_script(zhihuan, recorded, card):
    pay(recorded, date(2026, 5, 12), 2_000)

    (line,) = zhihuan("lines", "--as-of", "2026-05-15", "--json").document["lines"]

    assert [(bill["state"], bill["status"]) for bill in line["bills"]] == [("paid", "paid_late")]


def test_a_line_says_its_statement_its_minimum_and_what_is_yet_to_be_billed(zhihuan, recorded, card):
    pay(recorded, date(2026, 5, 9), 1_500)
    recorded(PayBill(an_entry("more", line="card", on=date(2026, 5, 2), amount=300)))

    (line,) = zhihuan("lines", "--as-of", "2026-05-15", "--json").document["lines"]

    assert line["statement"] == {
        "month": "2026-04", "date": "2026-04-20", "due": "2026-05-10", "grace_until": "2026-05-10",
        "balance": "2000.00", "paid": "1500.00", "lowered": "0.00", "left": "500.00", "minimum": "200.00",
        "minimum_left": "0.00", "earlier": "0.00",
    }
    assert (line["owed"], line["current"], line["credit"]) == ("800.00", "300.00", "0.00")
    assert line["next_interest"] == {
        "date": "2026-05-20", "until": "2026-05-15", "expected": line["next_interest"]["expected"], "recorded": "0.00",
    }
    assert float(line["next_interest"]["expected"]) > 30
    assert "minimum paid" in zhihuan("lines", "--as-of", "2026-05-15").out


def test_a_line_without_a_statement_and_without_a_rule_says_so(zhihuan, recorded):
    recorded(AddLine(a_line(), a_lender(), an_event()))

    (line,) = zhihuan("lines", "--as-of", "2026-03-05", "--json").document["lines"]

    assert (line["statement"], line["statement_state"], line["next_interest"]["expected"]) == (None, "none", None)
    assert "no statement yet" in zhihuan("lines", "--as-of", "2026-03-05").out


def test_a_loan_says_what_has_accrued_and_what_is_unknown(zhihuan, recorded):
    recorded(AddLoan(a_loan(), a_lender()), RecordPayment(a_payment()))

    (loan,) = zhihuan("loans", "--as-of", "2026-03-01", "--json").document["loans"]

    assert (loan["accrued"], loan["penalty"], loan["interest_paid"]) == ("55.27", None, "120.00")
    assert (loan["frequency"], loan["day_count"]) == ("monthly", "30/360")
    assert (loan["refinances"], loan["changes"]) == (None, [])


def test_what_lateness_costs_and_what_interest_was_paid_is_told_where_known(zhihuan, recorded):
    late = replace(a_loan(), late=LateTerms())
    recorded(AddLoan(late, a_lender()), RecordPayment(a_payment(principal=cny("946.19"), interest=cny(120))))

    (loan,) = zhihuan("loans", "--as-of", "2026-03-25", "--json").document["loans"]

    assert loan["interest_paid"] == "120.00"
    assert float(loan["penalty"]) == pytest.approx(955.65 * 10 * 0.12 / 360 * 1.5, abs=0.01)


def test_a_change_is_listed_once_it_is_known_and_moves_the_rate(zhihuan, recorded):
    loan = a_loan()
    change = LoanChange(
        ChangeId("cut"), loan.id, date(2026, 4, 15), ChangeKind.RATE, rate=Rate(Decimal("0.06")),
        agreed_on=date(2026, 4, 1), note="agreed by phone",
    )
    recorded(AddLoan(loan, a_lender()), ChangeLoan(change))

    before, agreed, after = (
        zhihuan("loans", "--as-of", day, "--json").document["loans"][0]
        for day in ("2026-03-31", "2026-04-02", "2026-04-20")
    )

    assert (before["changes"], len(agreed["changes"])) == ([], 1)
    assert after["changes"] == [{
        "date": "2026-04-15", "agreed_on": "2026-04-01", "kind": "rate", "rate": {"value": 0.06, "unit": "year"},
        "keep_instalment": False, "periods": None, "interest": None, "extends": True, "method": None,
        "principal": None, "note": "agreed by phone",
    }]
    assert (after["rate"]["value"], agreed["rate_now"]["value"], after["rate_now"]["value"]) == (0.12, 0.12, 0.06)


def test_a_floating_rate_is_told_as_it_is_now(zhihuan, recorded):
    floating = Floating(Benchmark.LPR_5Y, Decimal("-0.003"), date(2026, 3, 1))
    quote = Quote(QuoteId("q"), Benchmark.LPR_5Y, date(2026, 2, 20), Decimal("0.035"), date(2026, 6, 1))
    recorded(AddLoan(replace(a_loan(), floating=floating), a_lender(), (quote,)))

    (loan,) = zhihuan("loans", "--as-of", "2026-03-20", "--json").document["loans"]

    assert (loan["rate"]["value"], loan["rate_now"]["value"]) == (0.12, 0.032)


def test_a_loan_that_paid_another_off_names_it(zhihuan, recorded):
    old = a_loan()
    newer = a_loan("bank", lender="bank", name="Bank", start=date(2026, 3, 1), terms=terms(
        Method.INTEREST_ONLY, "0.05", start=date(2026, 3, 1)
    ))
    recorded(AddLoan(old, a_lender()), Refinance(old.id, newer, a_lender("bank", "Bank"), date(2026, 3, 1)))

    loans = zhihuan("loans", "--as-of", "2026-03-05", "--json").document["loans"]

    assert {loan["name"]: loan["refinances"] for loan in loans} == {"Jiebei": None, "Bank": "Jiebei"}

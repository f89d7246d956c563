"""What a statement holds: not what was paid before it, but what earlier bills still ask."""

from __future__ import annotations

from datetime import date

from tests.builders import a_card, cny
from tests.domain.statements import bought, repaid, seen


def test_without_a_rule_a_bill_tells_apart_what_was_paid_before_its_statement():
    entries = bought(), repaid(2000, date(2026, 4, 10)), repaid(500, date(2026, 4, 25), "later")

    found = seen(*entries, on=date(2026, 4, 25), card=a_card(minimum=None))

    bill, statement = found.bills[0], found.statements[0]
    assert (bill.amount, bill.paid, bill.early, bill.left) == (cny(10_000), cny(2500), cny(2000), cny(7500))
    assert (statement.balance, statement.paid) == (bill.amount - bill.early, bill.paid - bill.early)


def test_with_a_rule_a_bill_holds_only_what_its_statement_asked():
    found = seen(bought(), repaid(2000, date(2026, 4, 10)), on=date(2026, 4, 25))

    assert (found.bills[0].amount, found.bills[0].early) == (cny(8000), cny(0))


def test_a_statement_says_what_of_it_earlier_bills_still_ask():
    found = seen(bought(), repaid(9000), bought(300, date(2026, 5, 15), "more"), card=a_card(minimum=None))

    assert [one.earlier for one in found.statements] == [cny(0), cny(1000)]
    assert found.statements[-1].balance - found.statements[-1].earlier == found.bills[-1].amount

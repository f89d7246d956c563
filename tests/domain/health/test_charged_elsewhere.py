"""A bill that a card paid: one charge for one repayment, of that amount and day, and of whoever it says it paid."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.builders import a_card, a_line, an_entry, cny
from tests.domain.health.houses import house
from zhihuan.domain.health.charged_elsewhere import charged_elsewhere
from zhihuan.domain.revolving import EntryId, EntryKind

HUABEI, CARD = a_line(), a_card()
SHOES = an_entry("shoes", on=date(2026, 2, 10), amount=500)
REPAID = an_entry("repaid", on=date(2026, 3, 8), kind=EntryKind.REPAYMENT, amount=500)
CHARGED = an_entry("charged", line="card", on=date(2026, 3, 8), amount=500)


def paid_by_card(*things, line=HUABEI):
    position = house(line, CARD, *things)
    return sum(charged_elsewhere(position, due).minor for due in position.lines[line.id].dues)


def named(counterparty, identity="charged", on=date(2026, 3, 8)):
    return replace(CHARGED, id=EntryId(identity), counterparty=counterparty, on=on)


def test_one_charge_explains_one_repayment():
    boots = an_entry("boots", on=date(2026, 2, 11), amount=500)
    again = replace(REPAID, id=EntryId("again"))

    assert paid_by_card(SHOES, boots, REPAID, again, CHARGED) == cny(500).minor
    second = replace(CHARGED, id=EntryId("second"), on=date(2026, 3, 9))
    assert paid_by_card(SHOES, boots, REPAID, again, CHARGED, second) == cny(1_000).minor


@pytest.mark.parametrize(("counterparty", "counts"), [
    ("", True), ("花呗还款", True), ("支付宝（中国）网络技术有限公司", True), ("Huabei", True),
    ("Ant Consumer Finance", True), ("京东商城", False), ("Supermarket", False),
])
def test_a_charge_that_says_it_paid_somebody_else_explains_nothing(counterparty, counts):
    assert bool(paid_by_card(SHOES, REPAID, named(counterparty))) is counts


def test_a_line_that_was_named_by_hand_is_known_by_its_name():
    line = replace(HUABEI, product="", name="我的花呗")

    assert paid_by_card(SHOES, REPAID, named("支付宝"), line=line) == cny(500).minor
    assert paid_by_card(SHOES, REPAID, named("支付宝"), line=replace(line, name="Shop")) == 0


def test_charges_of_the_day_itself_come_before_those_of_the_next():
    boots = an_entry("boots", on=date(2026, 2, 11), amount=500)
    later = replace(REPAID, id=EntryId("later"), on=date(2026, 3, 9))
    charges = CHARGED, named("花呗", "named", date(2026, 3, 9))

    assert paid_by_card(SHOES, boots, REPAID, later, *charges) == cny(1_000).minor


def test_a_charge_that_names_it_comes_first():
    shop = a_line("shop", name="Shop", product="", lender="trader")
    bought = an_entry("bought", line="shop", on=date(2026, 2, 10), amount=500)
    repaid = replace(REPAID, id=EntryId("a first"), line=shop.id)
    things = (shop, bought, repaid, SHOES, REPAID, CHARGED, named("花呗", "named"))

    # The charge that says nothing is left for the shop, and no charge is left over.
    assert paid_by_card(*things) == cny(500).minor
    assert paid_by_card(*things[3:], HUABEI, line=replace(shop, name="Trader")) == 0


@pytest.mark.parametrize("charge", [
    replace(CHARGED, on=date(2026, 3, 10)), replace(CHARGED, on=date(2026, 3, 7)), replace(CHARGED, amount=cny(499)),
    replace(CHARGED, line=HUABEI.id), replace(CHARGED, kind=EntryKind.FEE),
])
def test_a_charge_of_another_day_amount_or_kind_or_on_the_line_itself_explains_nothing(charge):
    assert paid_by_card(SHOES, REPAID, charge) == 0


def test_a_bill_that_a_card_paid_late_is_the_cards_and_takes_nothing_of_the_next():
    boots = an_entry("boots", on=date(2026, 3, 3), amount=500)
    late, charged = replace(REPAID, on=date(2026, 3, 12)), replace(CHARGED, on=date(2026, 3, 12))
    position = house(HUABEI, CARD, SHOES, boots, late, charged)

    march, april = (charged_elsewhere(position, due).minor for due in position.lines[HUABEI.id].dues)

    # The bill of 10 March was paid on the 12th: that one, and not what falls due on 10 April.
    assert (march, april) == (cny(500).minor, 0)


def test_of_one_days_repayments_each_bill_takes_what_went_to_it():
    boots = an_entry("boots", on=date(2026, 3, 3), amount=700)
    both = replace(REPAID, on=date(2026, 4, 5), amount=cny(900))
    position = house(HUABEI, CARD, SHOES, boots, both, replace(CHARGED, on=both.on, amount=both.amount),
                     today=date(2026, 4, 6))

    march, april = (charged_elsewhere(position, due).minor for due in position.lines[HUABEI.id].dues)

    assert (march, april) == (cny(500).minor, cny(400).minor)

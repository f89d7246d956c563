"""What health stands on beside debts: facts of the household, enquiries, guarantees, whose an income is."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from tests.builders import a_loan, an_income, cny
from zhihuan.domain.enquiry import Enquiry, EnquiryId, EnquiryPurpose
from zhihuan.domain.errors import AmountNotPositive, DatesOutOfOrder, NameMissing, TermsOutOfRange
from zhihuan.domain.guarantee import Guarantee, GuaranteeId
from zhihuan.domain.household import FRESH_DAYS, FactId, FactKind, HouseholdFact, fact_on
from zhihuan.domain.money import Money

DAY = date(2026, 3, 1)


def cash(amount, on=DAY, identity="cash"):
    return HouseholdFact(FactId(identity), FactKind.LIQUID_CASH, cny(amount), on)


def guarantee(**parts):
    return Guarantee(**{
        "id": GuaranteeId("g"), "whom": "Cousin", "institution": "Bank", "amount": cny(50_000), "since": DAY, **parts,
    })


def test_the_newest_fact_of_its_kind_and_currency_up_to_a_day_holds():
    facts = [cash(100, identity="a"), cash(300, date(2026, 3, 5), "b"), cash(900, date(2026, 4, 1), "c")]

    assert fact_on(facts, FactKind.LIQUID_CASH, date(2026, 3, 9), "CNY") == facts[1]
    assert fact_on(facts, FactKind.ESSENTIAL_SPENDING, date(2026, 3, 9), "CNY") is None
    assert fact_on(facts, FactKind.LIQUID_CASH, date(2026, 3, 9), "USD") is None


def test_a_fact_is_old_after_ninety_days():
    assert FRESH_DAYS == 90
    assert not cash(100, date(2026, 1, 1)).old_on(date(2026, 4, 1))
    assert cash(100, date(2026, 1, 1)).old_on(date(2026, 4, 2))


def test_no_cash_at_all_is_a_fact_and_less_than_none_is_not():
    assert cash(0).amount == Money(0)
    with pytest.raises(TermsOutOfRange):
        cash(-1)


@pytest.mark.parametrize("purpose", EnquiryPurpose)
def test_applications_count_and_looks_of_ones_own_do_not(purpose):
    found = Enquiry(EnquiryId("e"), DAY, "Bank", purpose).hard

    assert found == (purpose not in (EnquiryPurpose.OWN_LOOK, EnquiryPurpose.POST_LENDING))


def test_an_enquiry_names_who_looked():
    with pytest.raises(NameMissing):
        Enquiry(EnquiryId("e"), DAY, " ")


def test_a_guarantee_holds_from_its_first_day_up_to_and_with_its_last():
    given = guarantee(until=date(2026, 5, 1))

    held = [given.given_on(day) for day in (date(2026, 2, 28), DAY, date(2026, 5, 1), date(2026, 5, 2))]
    assert held == [False, True, True, False]
    assert guarantee().given_on(date(2099, 1, 1))


@pytest.mark.parametrize(("parts", "refused"), [
    ({"whom": ""}, NameMissing), ({"amount": cny(0)}, AmountNotPositive),
    ({"until": date(2026, 2, 1)}, DatesOutOfOrder),
])
def test_a_guarantee_that_makes_no_sense_is_refused(parts, refused):
    with pytest.raises(refused):
        guarantee(**parts)


def test_a_haircut_leaves_out_its_share_of_an_income():
    assert an_income(amount="3333.33", haircut=Decimal("0.2")).counted == cny("2666.66")
    for share in ("-0.1", "1"):
        with pytest.raises(TermsOutOfRange):
            an_income(haircut=Decimal(share))


def test_a_month_without_pay_is_named_by_its_first_day():
    assert an_income(missing=(DAY,)).missing == (DAY,)
    with pytest.raises(TermsOutOfRange):
        an_income(missing=(date(2026, 3, 2),))


@pytest.mark.parametrize("share", ["0", "1.01", "-1"])
def test_a_part_of_a_joint_loan_lies_between_nothing_and_all(share):
    with pytest.raises(TermsOutOfRange):
        replace(a_loan(), share=Decimal(share))

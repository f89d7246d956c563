"""The contact log: when an answer is owed, and when a dispute is open."""

from __future__ import annotations

from datetime import date

import pytest

from tests.domain.recovery.ledgers import a_contact
from zhihuan.domain.errors import DatesOutOfOrder
from zhihuan.domain.recovery.contact import ContactPurpose, Extension

ASKED = date(2026, 3, 2)


@pytest.mark.parametrize(("purpose", "extension", "expected"), [
    (ContactPurpose.OBJECTION, Extension.NONE, date(2026, 3, 22)),
    (ContactPurpose.COMPLAINT, Extension.NONE, date(2026, 3, 17)),
    (ContactPurpose.COMPLAINT, Extension.COMPLEX, date(2026, 4, 1)),
    (ContactPurpose.COMPLAINT, Extension.SPECIAL, date(2026, 5, 1)),
    (ContactPurpose.QUESTION, Extension.NONE, None),
    (ContactPurpose.REQUEST, Extension.NONE, None),
    (ContactPurpose.REGULATOR, Extension.NONE, None),
])
def test_an_answer_is_owed_by_rule_to_objections_and_complaints(purpose, extension, expected):
    contact = a_contact(on=ASKED, purpose=purpose, extension=extension)

    assert contact.legal_reply_by == expected
    assert contact.reply_by == expected


@pytest.mark.parametrize(("promised", "expected"), [
    (date(2026, 3, 10), date(2026, 3, 10)), (date(2026, 4, 10), date(2026, 3, 22)),
])
def test_the_earlier_of_promise_and_rule_is_when_an_answer_is_expected(promised, expected):
    assert a_contact(on=ASKED, promised_by=promised).reply_by == expected


def test_a_promise_alone_is_enough_to_expect_an_answer():
    contact = a_contact(on=ASKED, purpose=ContactPurpose.QUESTION, promised_by=date(2026, 3, 9))

    assert contact.reply_by == date(2026, 3, 9)


def test_it_is_open_from_its_day_until_the_day_of_the_answer():
    contact = a_contact(on=ASKED, replied_on=date(2026, 3, 12))

    days = [date(2026, 3, 1), ASKED, date(2026, 3, 11), date(2026, 3, 12)]
    assert [contact.open_on(day) for day in days] == [False, True, True, False]
    assert contact.answered
    assert a_contact(on=ASKED).open_on(date(2027, 1, 1))


@pytest.mark.parametrize("purpose", list(ContactPurpose))
def test_objections_and_complaints_are_disputes(purpose):
    disputes = {ContactPurpose.OBJECTION, ContactPurpose.COMPLAINT, ContactPurpose.REGULATOR}
    assert a_contact(purpose=purpose).disputes is (purpose in disputes)


@pytest.mark.parametrize("name", ["promised_by", "replied_on"])
def test_no_answer_comes_before_the_question(name):
    with pytest.raises(DatesOutOfOrder):
        a_contact(on=ASKED, **{name: date(2026, 3, 1)})

"""The form of a line suggests the due day that the lender's own debits show, and takes none for the user's."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.builders import a_lender, a_line, an_entry, an_event
from zhihuan.application import commands as c
from zhihuan.domain.revolving import EntryKind
from zhihuan.ui.dialogs.line_form import LineForm


@pytest.fixture
def shown(desk, holder, session):
    debit = an_entry("debit", kind=EntryKind.REPAYMENT, on=date(2026, 3, 9), bill=date(2026, 3, 1), whole_bill=True)
    session.run(c.AddLine(replace(a_line(), due_day=None), a_lender(), an_event()))
    session.run(c.AddEntry(debit))
    return LineForm(desk, {}, holder, session.book.lines[debit.line])


def test_the_day_is_suggested_and_stays_nobodys(shown, session):
    assert (shown.fields.due.line.placeholderText(), shown.fields.due.text()) == ("9", "")
    assert shown.fields.due.understood.text() == "The lender's own debits show this day."

    shown.fields.name.set_text("Mine")
    shown.submit.click()

    assert [(line.name, line.due_day) for line in session.book.lines.values()] == [("Mine", None)]


def test_another_day_that_is_typed_is_the_users(shown, session):
    shown.fields.due.set_text("12")
    shown.submit.click()

    assert [line.due_day for line in session.book.lines.values()] == [12]

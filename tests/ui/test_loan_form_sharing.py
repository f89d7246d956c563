"""The section of the loan form on a joint loan's part, its purpose, and further institutions in the contract."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from tests.builders import a_lender, a_loan
from tests.ui.loan_typing import fill, said_beside, saved
from zhihuan.application import commands as c
from zhihuan.domain.loan import LoanPurpose
from zhihuan.ui.dialogs.loan_form import LoanForm

SHARED = replace(
    a_loan(), share=Decimal("0.5"), purpose=LoanPurpose.HOUSING, funders=(a_lender("bank").id, a_lender("trust").id)
)
FUNDERS = (a_lender("bank", "Bank"), a_lender("trust", "Trust"))


def test_a_loan_is_all_ones_own_unless_told(form, session):
    fill(form)

    loan = saved(form, session)

    assert (loan.share, loan.purpose, loan.funders) == (Decimal(1), LoanPurpose.UNKNOWN, ())


def test_part_purpose_and_institutions_are_recorded_with_the_loan(form, session):
    fill(form)
    sharing = form.fields.sharing
    sharing.share.set_text("50")
    sharing.purpose.choose(LoanPurpose.HOUSING)
    for name in ("Bank of Somewhere", "Aunt May", "", "Bank of Somewhere"):
        sharing.funders.add_row().lender.write(name)

    loan = saved(form, session)

    assert (loan.share, loan.purpose) == (Decimal("0.5"), LoanPurpose.HOUSING)
    assert [session.book.lenders[one].name for one in loan.funders] == ["Bank of Somewhere"]
    assert session.undo() is not None
    assert session.book.empty


def test_a_part_above_the_whole_is_refused_beside_it(form, session):
    fill(form)
    form.fields.sharing.share.set_text("150")

    form.submit.click()

    assert not session.book.loans
    assert form.fields.sharing.open
    assert "own part of the loan" in said_beside(form.fields.sharing.share)


def test_the_folded_section_says_what_it_holds(form):
    fill(form)
    sharing = form.fields.sharing
    sharing.share.set_text("50")
    sharing.purpose.choose(LoanPurpose.CAR)
    sharing.funders.add_row().lender.write("Bank")

    assert sharing.head.accessibleDescription() == "50% mine · car · Bank"


def test_a_recorded_loan_keeps_whose_and_what_for(desk, catalogue, session, holder):
    session.run(c.AddLoan(SHARED, a_lender(), (), FUNDERS))
    form = LoanForm(desk, catalogue, holder, SHARED)
    form.open()

    form.fields.first.name.set_text("Mortgage")
    form.submit.click()

    assert session.book.loans[SHARED.id] == replace(SHARED, name="Mortgage")


def test_an_institution_can_be_taken_out_again(desk, catalogue, session, holder):
    session.run(c.AddLoan(SHARED, a_lender(), (), FUNDERS))
    form = LoanForm(desk, catalogue, holder, SHARED)
    form.open()

    form.fields.sharing.funders.rows[0].remove.click()
    form.submit.click()

    assert session.book.loans[SHARED.id].funders == (a_lender("trust").id,)


def test_an_institution_that_was_only_typed_is_not_lost_by_esc(form):
    fill(form)
    form._at_first = form.fields.typed

    form.fields.sharing.funders.add_row().lender.write("Bank")

    assert form.fields.typed != form._at_first

"""The contact log and the documents: who was asked what, by when an answer is owed by rule, what is in hand."""

from __future__ import annotations

from datetime import date

import pytest

from tests.builders import a_case, new
from tests.ui.recovery_things import CASE, a_lost_line, named, says
from zhihuan.domain.book import Kind
from zhihuan.domain.recovery.contact import Channel, Contact, ContactId, ContactPurpose, Extension
from zhihuan.domain.recovery.document import CaseDocument, DocumentId, DocumentKind
from zhihuan.ui.dialogs.contact_form import ContactForm
from zhihuan.ui.dialogs.document_form import DocumentForm
from zhihuan.ui.widgets.buttons import Button
from zhihuan.ui.widgets.thing_row import ThingRow


def a_contact(identity="asked", on=date(2026, 3, 5), purpose=ContactPurpose.COMPLAINT, **more):
    return new(Kind.CONTACT, Contact(ContactId(identity), CASE, on, Channel.PHONE, purpose, "Why?", **more))


def a_document(identity="report", kind=DocumentKind.CREDIT_REPORT, **more):
    return new(Kind.DOCUMENT, CaseDocument(DocumentId(identity), CASE, kind, **more))


@pytest.fixture
def page(recovery_page_of):
    return recovery_page_of(*a_lost_line(a_case(), a_contact(reference="A-17", spoke_with="Agent 12"), a_document()))


def contact_form(page, contact=None):
    return ContactForm(page._desk, CASE, contact, page)


def test_a_contact_says_by_when_an_answer_is_owed_by_rule(page):
    row = named(page.contacts, "complaint to the institution")

    assert says(row, "with Agent 12 · reference A-17")
    assert says(row, "answer owed by rule by Fri 20 Mar")
    assert says(row, "waiting")


def test_an_unanswered_complaint_blocks_until_the_answer_is_noted(page):
    assert says(page.standing, "Blocked: an objection or complaint is not answered yet")

    named(page.contacts, "complaint").findChild(Button, "answered").click()

    assert not says(page.standing, "Blocked")
    assert says(page.contacts, "answered on Tue 10 Mar")


def test_an_answer_that_is_late_is_said(recovery_page_of):
    page = recovery_page_of(*a_lost_line(a_case(), a_contact()), today="2026-04-01")

    assert says(page.contacts, "answer late")
    assert says(page.contacts, "the answer owed by rule by Fri 20 Mar did not come")


def test_a_contact_is_logged(page):
    form = contact_form(page)
    form.on.set_text("2026-03-09")
    form.channel.choose(Channel.CHAT)
    form.purpose.choose(ContactPurpose.QUESTION)
    form.asked.set_text("Which data is wrong?")
    form.said.set_text("They look into it")
    form.said_by.set_text("2026-03-16")

    form.submit.click()

    row = named(page.contacts, "Which data is wrong?")
    assert says(row, "Mon 9 Mar · online chat · question")
    assert says(row, "They said: They look into it")
    assert says(row, "they named Mon 16 Mar for their answer")


def test_a_complaint_asks_how_long_they_may_take_and_says_until_when(page):
    form = contact_form(page)
    assert not form.extension.isVisibleTo(form)

    form.purpose.choose(ContactPurpose.COMPLAINT)
    form.extension.choose(Extension.SPECIAL)

    assert form.extension.isVisibleTo(form)
    assert "Sat 9 May" in form.purpose.understood.text()


@pytest.mark.parametrize(("typed", "field"), [
    ({"asked": ""}, "asked"), ({"on": ""}, "on"), ({"on": "2026-03-11"}, "on"), ({"reply": "yes"}, "replied"),
    ({"replied": "2026-03-01"}, "replied"), ({"said_by": "2026-03-01"}, "said_by"), ({"replied": "+3"}, "replied"),
])
def test_a_contact_that_makes_no_sense_is_not_taken(page, typed, field):
    form = contact_form(page)
    for name, text in ({"on": "2026-03-09", "asked": "Why?"} | typed).items():
        getattr(form, name).set_text(text)

    form.submit.click()

    assert getattr(form, field).error.text()
    assert len(page._desk.session.book.contacts) == 1


def test_a_contact_is_corrected_and_taken_out(page):
    contact = page._desk.session.book.contacts["asked"]
    form = contact_form(page, contact)
    assert form.reference.text() == "A-17"
    form.reply.set_text("Wait")
    form.replied.set_text("2026-03-08")

    form.submit.click()
    assert says(page.contacts, "Their answer: Wait")

    contact_form(page, contact).remove.click()
    assert says(page.contacts, "Write down every call and chat")


def test_a_document_is_ticked_when_it_is_in_hand(page):
    named(page.documents, "Full credit report").findChild(ThingRow).tick.click()

    assert page._desk.session.book.documents["report"].got_on == date(2026, 3, 10)
    assert says(page.documents, "1 of 1 in hand")


def test_a_document_is_added_to_a_contact(page):
    form = DocumentForm(page._desk, CASE, None, page)
    form.kind.choose(DocumentKind.SCREENSHOT)
    form.contact.choose("asked")
    form.got.set_text("2026-03-05")

    form.submit.click()

    assert says(page.documents, "in hand since Thu 5 Mar")
    assert says(page.contacts, "1 document")


@pytest.mark.parametrize(("typed", "field"), [
    ({"got": "2026-03-11"}, "got"), ({"wanted": "nonsense"}, "wanted"), ({"kind": DocumentKind.OTHER}, "note"),
])
def test_a_document_that_makes_no_sense_is_not_taken(page, typed, field):
    form = DocumentForm(page._desk, CASE, None, page)
    for name, value in typed.items():
        if name == "kind":
            form.kind.choose(value)
        else:
            getattr(form, name).set_text(value)

    form.submit.click()

    assert getattr(form, field).error.text()


def test_a_document_is_corrected_and_taken_out(page):
    document = page._desk.session.book.documents["report"]
    form = DocumentForm(page._desk, CASE, document, page)
    form.wanted.set_text("2026-03-09")
    form.submit.click()
    assert says(page.documents, "missing")

    DocumentForm(page._desk, CASE, document, page).remove.click()
    assert says(page.documents, "No document is listed")

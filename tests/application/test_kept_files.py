"""Which kept files a ledger needs, and which undo or redo may still need."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from tests.builders import RULES, a_lender, a_line, an_event
from tests.fakes import MemoryStore, TravellingClock
from zhihuan.application import commands as c
from zhihuan.application import recovery_commands as r
from zhihuan.application.kept_files import kept_of, named_by
from zhihuan.application.session import Session
from zhihuan.domain.credit_line import LineEventKind
from zhihuan.domain.recovery.document import CaseDocument, DocumentId, DocumentKind, KeptFile

FIRST, SECOND = KeptFile("a.png", "aa", 1), KeptFile("b.png", "bb", 2)


def a_session():
    session = Session(MemoryStore(), TravellingClock(), RULES)
    session.run(c.AddLine(a_line(), a_lender(), an_event()))
    session.run(c.RecordLineEvent(an_event("lost", on=date(2026, 3, 1), kind=LineEventKind.CLOSED, limit=None)))
    return session


def a_document(session, identity="paper", file=FIRST):
    (case,) = session.book.cases
    return CaseDocument(DocumentId(identity), case, DocumentKind.SCREENSHOT, got_on=date(2026, 3, 2), file=file)


def test_a_content_that_two_documents_have_is_needed_once():
    session = a_session()
    for name, file in (("one", SECOND), ("two", FIRST), ("three", replace(FIRST, name="other.png"))):
        session.run(r.SetDocument(a_document(session, name, file)))

    assert [one.sha256 for one in kept_of(session.book)] == ["aa", "bb"]


def test_a_file_that_undo_could_bring_back_is_still_named():
    session = a_session()
    session.run(r.SetDocument(a_document(session)))
    session.run(r.SetDocument(a_document(session, file=SECOND)))
    session.run(r.DeleteDocument(DocumentId("paper")))

    assert kept_of(session.book) == ()
    assert named_by(session.book, session.history()) == {"aa", "bb"}


def test_a_file_that_redo_could_bring_back_is_named_until_another_step_is_done():
    session = a_session()
    session.run(r.SetDocument(a_document(session)))
    session.undo()
    assert named_by(session.book, session.history()) == {"aa"}

    session.run(r.SetDocument(a_document(session, file=None)))

    assert named_by(session.book, session.history()) == frozenset()

"""What a command on a recovery case did, for the history: which line it is about."""

from __future__ import annotations

from zhihuan.application import recovery_commands as r
from zhihuan.application.history import Action, Summary
from zhihuan.domain.book import Book
from zhihuan.domain.recovery.case import CaseId


def summarise_recovery(book: Book, command: r.RecoveryCommand) -> Summary:  # noqa: C901, PLR0912 - a table
    """Return the summary of a command, the book as it was before it."""
    match command:
        case r.SetFunders(line):
            return Summary(Action.LINE_EDITED, book.lines[line].name)
        case r.OpenCase(event):
            return Summary(Action.CASE_OPENED, book.lines[book.line_events[event].line].name)
        case r.EditCase(case):
            return Summary(Action.CASE_EDITED, book.lines[case.line].name)
        case r.GiveReason(case_id) | r.ReopenCase(case_id):
            return Summary(Action.CASE_EDITED, _line(book, case_id))
        case r.EndCase(case_id):
            return Summary(Action.CASE_ENDED, _line(book, case_id))
        case r.DeleteCase(case_id):
            return Summary(Action.CASE_DELETED, _line(book, case_id))
        case r.SetStep(step):
            return Summary(Action.STEP_SET, _line(book, step.case))
        case r.DeleteStep(step_id):
            return Summary(Action.STEP_DELETED, _line(book, book.steps[step_id].case))
        case r.SetContact(contact):
            return Summary(Action.CONTACT_SET, _line(book, contact.case))
        case r.DeleteContact(contact_id):
            return Summary(Action.CONTACT_DELETED, _line(book, book.contacts[contact_id].case))
        case r.SetDocument(document):
            return Summary(Action.DOCUMENT_SET, _line(book, document.case))
        case r.DeleteDocument(document_id):
            return Summary(Action.DOCUMENT_DELETED, _line(book, book.documents[document_id].case))
        case r.SetFlow(flow):
            return Summary(Action.FLOW_SET, flow.name.strip(), flow.amount)
        case r.DeleteFlow(flow_id):
            return Summary(Action.FLOW_DELETED, book.flows[flow_id].name)


def _line(book: Book, case: CaseId) -> str:
    return book.lines[book.cases[case].line].name

"""Why an export was not written, or a ledger's own document not read, in sentences."""

from __future__ import annotations

from functools import singledispatch

from PySide6.QtCore import QCoreApplication

from zhihuan.application import export_problems as p
from zhihuan.domain.errors import ZhihuanError
from zhihuan.wording.fields import cause_word
from zhihuan.wording.ledger_problems import told_of_ledger


@singledispatch
def told_of_export(problem: ZhihuanError) -> str:
    """Return the sentence of an error about an export; of any other, the ledger's."""
    return told_of_ledger(problem)


@told_of_export.register
def _unknown_format(problem: p.ExportFormatUnknown) -> str:
    return QCoreApplication.translate(
        "Problems", "The ending of “{name}” names no format. Give the file one of these endings: {known}."
    ).format(name=problem.name, known=", ".join(f".{ending}" for ending in problem.known))


@told_of_export.register
def _already_there(problem: p.ExportAlreadyThere) -> str:
    return QCoreApplication.translate(
        "Problems",
        "“{path}” stands there already, and nothing was written. Choose another name, or let it be replaced "
        "(on the command line: --force).",
    ).format(path=problem.path)


@told_of_export.register
def _not_written(problem: p.ExportNotWritten) -> str:
    return QCoreApplication.translate(
        "Problems",
        "“{path}” could not be written: {cause}. Nothing of it is left; mend that, or choose another folder.",
    ).format(path=problem.path, cause=cause_word(problem.cause))


@told_of_export.register
def _another_document(problem: p.NotALedgerDocument) -> str:
    return QCoreApplication.translate(
        "Problems",
        "“{name}” is not the document of a ledger. Choose one that Zhihuan exported (.json); tables are imported as "
        "CSV or xlsx.",
    ).format(name=problem.name)


@told_of_export.register
def _document_apart(problem: p.LedgerDocumentApart) -> str:
    return QCoreApplication.translate(
        "Problems",
        "“{name}” is a whole ledger, not a statement. Take it in by itself: in the settings, at the ledger file, or "
        "with `zhihuan import` and this file alone.",
    ).format(name=problem.name)


@told_of_export.register
def _document_too_new(problem: p.LedgerDocumentTooNew) -> str:
    return QCoreApplication.translate(
        "Problems",
        "“{name}” was exported by a newer Zhihuan (its form is {version}, this program reads up to {known}). "
        "Bring this program up to date.",
    ).format(name=problem.name, version=problem.version, known=problem.known)


@told_of_export.register
def _document_damaged(problem: p.LedgerDocumentDamaged) -> str:
    return QCoreApplication.translate(
        "Problems",
        "“{name}” is the document of a ledger, but damaged ({place}); nothing of it was taken. Export it again, or "
        "mend it there.",
    ).format(name=problem.name, place=problem.place)

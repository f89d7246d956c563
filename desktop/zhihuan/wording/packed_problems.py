"""Why what a file holds cannot be got at: it is no table, it is locked, broken, or too large once unpacked."""

from __future__ import annotations

from functools import singledispatch
from typing import Final

from PySide6.QtCore import QCoreApplication

from zhihuan.application import import_problems as p
from zhihuan.domain.errors import ZhihuanError
from zhihuan.wording.export_problems import told_of_export

_MEGABYTE: Final = 1_000_000


@singledispatch
def told_of_packed(problem: ZhihuanError) -> str:
    """Return the sentence of an error about what a file holds; of any other, an export's."""
    return told_of_export(problem)


@told_of_packed.register
def _no_table(problem: p.NotATable) -> str:
    name = problem.name
    match problem.seen:
        case p.FileKind.IMAGE:
            return QCoreApplication.translate(
                "Problems", "“{name}” is a picture. Export the statement as a CSV file and import that."
            ).format(name=name)
        case p.FileKind.PDF:
            return QCoreApplication.translate(
                "Problems", "“{name}” is a PDF. Ask the bank for a CSV or Excel file, or fill in the loan register."
            ).format(name=name)
        case p.FileKind.MAIL:
            return QCoreApplication.translate(
                "Problems", "“{name}” is a mail. Save the file attached to it, and import that."
            ).format(name=name)
        case p.FileKind.WORKBOOK:
            return QCoreApplication.translate(
                "Problems", "“{name}” is a workbook of a kind that is not read. Save it as xlsx and import that."
            ).format(name=name)
        case p.FileKind.DOCUMENT:
            return QCoreApplication.translate(
                "Problems", "“{name}” is a document, not a table. Export the statement as a CSV file and import that."
            ).format(name=name)
        case p.FileKind.ARCHIVE:
            return QCoreApplication.translate(
                "Problems", "“{name}” is an archive of a kind that is not read. Unpack it and import what is inside."
            ).format(name=name)
        case p.FileKind.WEB_PAGE:
            return QCoreApplication.translate(
                "Problems", "“{name}” is a web page. Use the site's own export as CSV."
            ).format(name=name)
        case p.FileKind.DATABASE | p.FileKind.OFX | p.FileKind.QIF:
            return _of_a_program(problem)
        case p.FileKind.BINARY:
            return QCoreApplication.translate(
                "Problems", "“{name}” holds no text. Export the statement as a CSV file and import that."
            ).format(name=name)


def _of_a_program(problem: p.NotATable) -> str:
    if problem.seen is p.FileKind.DATABASE:
        return QCoreApplication.translate(
            "Problems", "“{name}” is a database. If it is a ledger, open it with --ledger instead of importing it."
        ).format(name=problem.name)
    return QCoreApplication.translate(
        "Problems", "“{name}” is {form}, which is not read. Choose CSV where you exported it, and import that."
    ).format(name=problem.name, form=problem.seen.value.upper())


@told_of_packed.register
def _misfit(problem: p.EncodingMisfit) -> str:
    return QCoreApplication.translate(
        "Problems",
        "“{name}” is not written in {encoding}: byte {offset} does not fit. Choose another encoding, or mend the byte.",
    ).format(name=problem.name, encoding=problem.encoding, offset=problem.offset)


@told_of_packed.register
def _no_such_encoding(problem: p.EncodingUnknown) -> str:
    return QCoreApplication.translate(
        "Problems", "There is no encoding “{encoding}”. Common ones are utf-8, gb18030, big5 and cp1252."
    ).format(encoding=problem.encoding)


@told_of_packed.register
def _password(problem: p.PasswordNeeded) -> str:
    if problem.wrong:
        return QCoreApplication.translate(
            "Problems", "The password does not open “{name}”. Look it up again and give it exactly as it is written."
        ).format(name=problem.name)
    return QCoreApplication.translate(
        "Problems", "“{name}” is locked with a password. It stands in the mail or the app that the file came with."
    ).format(name=problem.name)


@told_of_packed.register
def _locked_workbook(problem: p.WorkbookLocked) -> str:
    return QCoreApplication.translate(
        "Problems",
        "The workbook “{name}” is locked with a password. Open it in a spreadsheet program, save it without a password "
        "or as CSV, and import that.",
    ).format(name=problem.name)


@told_of_packed.register
def _damaged(problem: p.FileDamaged) -> str:
    if problem.seen is p.FileKind.WORKBOOK:
        return QCoreApplication.translate(
            "Problems", "The workbook “{name}” is cut off or broken. Download it again, or save it anew as xlsx or CSV."
        ).format(name=problem.name)
    return QCoreApplication.translate(
        "Problems", "The archive “{name}” is cut off or broken. Download it again, or unpack it yourself."
    ).format(name=problem.name)


@told_of_packed.register
def _nested(problem: p.NestedArchive) -> str:
    return QCoreApplication.translate(
        "Problems", "“{name}” is an archive inside another. Unpack the outer one and import the inner one by itself."
    ).format(name=problem.name)


@told_of_packed.register
def _unpacks_too_large(problem: p.PackedTooLarge) -> str:
    return QCoreApplication.translate(
        "Problems",
        "“{name}” holds more than {limit} MB once it is unpacked. Choose the right file, or export a shorter period.",
    ).format(name=problem.name, limit=problem.limit_bytes // _MEGABYTE)


@told_of_packed.register
def _packed_too_tightly(problem: p.PackedTooTightly) -> str:
    return QCoreApplication.translate(
        "Problems",
        "“{name}” unpacks to more than {found} times its size; the most is {limit} times. If it is from a source you "
        "trust, unpack it yourself and import what is inside.",
    ).format(name=problem.name, found=problem.found_times, limit=problem.limit_times)


@told_of_packed.register
def _too_many_members(problem: p.TooManyMembers) -> str:
    return QCoreApplication.translate(
        "Problems", "“{name}” is made of {found} files; the most is {limit}. Import only the statements in it."
    ).format(name=problem.name, found=problem.found, limit=problem.limit)


@told_of_packed.register
def _too_many_cells(problem: p.TooManyCells) -> str:
    return QCoreApplication.translate(
        "Problems",
        "“{name}” has something so far below or to the right that it spans {found} cells; the most is {limit}. "
        "Copy the table to a new sheet, or save it as CSV.",
    ).format(name=problem.name, found=problem.found, limit=problem.limit)

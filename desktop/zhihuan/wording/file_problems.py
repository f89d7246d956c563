"""Why a file could not be imported, in sentences: what the file is, the line and the numbers, what to do with it."""

from __future__ import annotations

from functools import singledispatch
from typing import Final

from PySide6.QtCore import QCoreApplication

from zhihuan.application import import_problems as p
from zhihuan.domain.errors import ZhihuanError
from zhihuan.wording.fields import cause_word
from zhihuan.wording.importing import column_word
from zhihuan.wording.layout_names import layout_word
from zhihuan.wording.lists import listed
from zhihuan.wording.packed_problems import told_of_packed

_MEGABYTE: Final = 1_000_000


@singledispatch
def told_of_file(problem: ZhihuanError) -> str:
    """Return the sentence of an error about a file; of any other, that of what it holds."""
    return told_of_packed(problem)


@told_of_file.register
def _unreadable(problem: p.FileUnreadable) -> str:
    if problem.reason == "EISDIR":
        return QCoreApplication.translate(
            "Problems", "“{path}” cannot be read: it is a folder. Choose the files inside it."
        ).format(path=problem.path)
    if problem.reason == "ENODEV":
        return QCoreApplication.translate(
            "Problems",
            "“{path}” cannot be read: it is a device or a pipe, not a file. Save what comes of it as a file, "
            "and import that."
        ).format(path=problem.path)
    return QCoreApplication.translate(
        "Problems", "“{path}” cannot be read: {cause}. Check the path, and whether you may read the file."
    ).format(path=problem.path, cause=cause_word(problem.reason))


@told_of_file.register
def _too_large(problem: p.FileTooLarge) -> str:
    return QCoreApplication.translate(
        "Problems",
        "“{name}” has {found} MB; the most is {limit} MB. Choose the right file, or export a shorter period.",
    ).format(name=problem.name, found=_megabytes(problem.found_bytes), limit=_megabytes(problem.limit_bytes))


def _megabytes(count: int) -> str:
    return f"{-(-count // _MEGABYTE)}"


@told_of_file.register
def _empty(problem: p.FileEmpty) -> str:
    return QCoreApplication.translate("Problems", "“{name}” is empty. Export or download it again.").format(
        name=problem.name
    )


@told_of_file.register
def _encoding(problem: p.EncodingUnclear) -> str:
    return QCoreApplication.translate(
        "Problems",
        "The characters of “{name}” cannot be told for certain (byte {offset} does not fit {tried}). "
        "Say in which encoding it is written, or save it as UTF-8 in a text editor and import it again.",
    ).format(name=problem.name, offset=problem.offset, tried=" / ".join(problem.tried))


@told_of_file.register
def _no_header(problem: p.NoHeader) -> str:
    return QCoreApplication.translate(
        "Problems",
        "No row of headings was found in the first %n lines of “{name}”. Check that the headings were exported too.",
        None, problem.looked_at,
    ).format(name=problem.name)


@told_of_file.register
def _no_records(problem: p.NoRecords) -> str:
    if not problem.header_line:
        return _nothing_at_all(problem)
    if not problem.profile:
        return QCoreApplication.translate(
            "Problems", "“{name}” has headings and no row after them. Export another period."
        ).format(name=problem.name)
    return QCoreApplication.translate(
        "Problems",
        "“{name}” has the headings of the layout “{layout}” and no row after them. Export another period.",
    ).format(name=problem.name, layout=layout_word(problem.profile))


def _nothing_at_all(problem: p.NoRecords) -> str:
    if not problem.profile:
        return QCoreApplication.translate(
            "Problems", "No records were found in “{name}”. Export another period."
        ).format(name=problem.name)
    return QCoreApplication.translate(
        "Problems", "“{name}” is of the layout “{layout}”, and no records were found in it. Export another period."
    ).format(name=problem.name, layout=layout_word(problem.profile))


@told_of_file.register
def _unknown_layout(problem: p.UnknownLayout) -> str:
    if not problem.nearest:
        return QCoreApplication.translate(
            "Problems",
            "The headings in line {line} of “{name}” fit no known layout, nor nearly. Say in the window what each "
            "column is, or write a layout of your own as docs/import-formats.md describes.",
        ).format(name=problem.name, line=problem.header_line)
    return QCoreApplication.translate(
        "Problems",
        "The headings in line {line} of “{name}” fit no known layout. The nearest, “{layout}”, also needs: {missing}. "
        "Rename the columns, or use the loan register.",
    ).format(
        name=problem.name, line=problem.header_line, layout=layout_word(problem.nearest),
        missing=listed([column_word(column) for column in problem.missing]),
    )


@told_of_file.register
def _profile_unreadable(problem: p.ProfileUnreadable) -> str:
    if not problem.key:
        return QCoreApplication.translate(
            "Problems", "The layout in “{name}” cannot be read: {text}. Mend the file, or remove it."
        ).format(name=problem.name, text=problem.text)
    return QCoreApplication.translate(
        "Problems", "The layout in “{name}” cannot be used: {key} says “{text}”. Mend that place, or remove the file."
    ).format(name=problem.name, key=problem.key, text=problem.text)


@told_of_file.register
def _profile_not_saved(problem: p.ProfileNotSaved) -> str:
    return QCoreApplication.translate(
        "Problems",
        "What these columns mean could not be kept in “{folder}”: {cause}. Make room or mend the folder, "
        "and save again.",
    ).format(folder=problem.folder, cause=cause_word(problem.reason))


@told_of_file.register
def _too_wide(problem: p.TooManyColumns) -> str:
    return QCoreApplication.translate(
        "Problems",
        "Line {line} of “{name}” has {found} columns; the most is {limit}. Keep only the columns that are needed.",
    ).format(name=problem.name, line=problem.line, found=problem.found, limit=problem.limit)


@told_of_file.register
def _too_long(problem: p.TooManyRows) -> str:
    return QCoreApplication.translate(
        "Problems",
        "“{name}” has more than %n rows. Split it, for example by year; rows already imported are recognised.", None,
        problem.limit,
    ).format(name=problem.name)


@told_of_file.register
def _cell_too_long(problem: p.FieldTooLong) -> str:
    return QCoreApplication.translate(
        "Problems",
        "A cell in line {line} of “{name}” has {found} characters; the most is {limit}. "
        "Often a quotation mark was opened there and never closed.",
    ).format(name=problem.name, line=problem.line, found=problem.found, limit=problem.limit)


@told_of_file.register
def _no_flow(problem: p.FlowUnreadable) -> str:
    return QCoreApplication.translate(
        "Problems", "Line {line} of “{name}” is no date and amount: “{text}”. Write it as 2026-01-31,-893.33."
    ).format(line=problem.line, name=problem.name, text=problem.text)


@told_of_file.register
def _no_plan_row(problem: p.PlanRowUnreadable) -> str:
    return QCoreApplication.translate(
        "Problems",
        "Row {row} of “{name}” tells no day with its principal and interest: “{text}”. "
        "Write it as 2026-01-31,800.00,93.33, or give the columns headings.",
    ).format(row=problem.row, name=problem.name, text=problem.text)

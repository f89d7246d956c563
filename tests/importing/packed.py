"""Archives and workbooks as people have them, and as nobody should."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Mapping, Sequence

import pyzipper
import xlsxwriter
import xlwt

CELL = '<table:table-cell office:value-type="string"><text:p>{}</text:p></table:table-cell>'
_ODS = "application/vnd.oasis.opendocument.spreadsheet"


def zipped(members: Mapping[str, bytes], compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Return an archive of members."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", compression) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return stream.getvalue()


def locked(members: Mapping[str, bytes], password: bytes) -> bytes:
    """Return an archive locked with AES-256, as Alipay sends it."""
    stream = io.BytesIO()
    with pyzipper.AESZipFile(stream, "w", compression=pyzipper.ZIP_DEFLATED, encryption=pyzipper.WZ_AES) as archive:
        archive.setpassword(password)
        for name, content in members.items():
            archive.writestr(name, content)
    return stream.getvalue()


def xlsx(**sheets: Sequence[Sequence[object]] | Callable[[xlsxwriter.Workbook, object], None]) -> bytes:
    """Return a workbook; a sheet is rows of values, or what fills it."""
    stream = io.BytesIO()
    book = xlsxwriter.Workbook(stream, {"in_memory": True, "default_date_format": "yyyy-mm-dd hh:mm:ss"})
    for name, rows in sheets.items():
        sheet = book.add_worksheet(name)
        if callable(rows):
            rows(book, sheet)
        else:
            for number, row in enumerate(rows):
                sheet.write_row(number, 0, row)
    book.close()
    return stream.getvalue()


def xls(**sheets: Sequence[Sequence[object]]) -> bytes:
    """Return a workbook of the old form."""
    stream = io.BytesIO()
    book = xlwt.Workbook()
    for name, rows in sheets.items():
        sheet = book.add_sheet(name)
        for number, row in enumerate(rows):
            for column, value in enumerate(row):
                sheet.write(number, column, value)
    book.save(stream)
    return stream.getvalue()


def ods(*rows: str) -> bytes:
    """Return an open document spreadsheet of rows in its own words."""
    content = (
        '<?xml version="1.0" encoding="UTF-8"?><office:document-content '
        'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
        'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
        'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet>'
        f'<table:table table:name="One">{"".join(rows)}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    return zipped({
        "mimetype": _ODS.encode(), "content.xml": content.encode(),
        "META-INF/manifest.xml": (
            '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
            f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{_ODS}"/></manifest:manifest>'
        ).encode(),
    })


def ods_row(*cells: object) -> str:
    """Return a row of text cells."""
    return f"<table:table-row>{''.join(CELL.format(cell) for cell in cells)}</table:table-row>"


def replaced(archive: bytes, member: str, old: bytes, new: bytes) -> bytes:
    """Return an archive with something in one member exchanged."""
    with zipfile.ZipFile(io.BytesIO(archive)) as opened:
        members = {name: opened.read(name) for name in opened.namelist()}
    assert old in members[member]
    return zipped(members | {member: members[member].replace(old, new, 1)})

"""Writes a recovery case's pack: tables from the application, words in the wished language, onto paper or sheets.

Everything it needs is imported when a pack is written: the window's first page does not wait for it.
"""

from __future__ import annotations

import os
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from zhihuan.wording.language import Language, LanguageChoice

if TYPE_CHECKING:
    from pathlib import PurePath

    from zhihuan.application.recovery_pack import Pack, PackFormat, PackRequest
    from zhihuan.domain.position import Position
    from zhihuan.domain.recovery.case import RecoveryCase
    from zhihuan.wording.formats import Formats


class Packing:
    """Writes packs in either language, whatever the program speaks."""

    def __init__(self, language: Language) -> None:
        """Borrow the program's language for as long as a pack is written."""
        self._language = language

    def __call__(self, path: PurePath, position: Position, case: RecoveryCase, request: PackRequest) -> None:
        """Write a pack whole or not at all; raises ExportFormatUnknown, ExportAlreadyThere, ExportNotWritten."""
        from zhihuan.application.export_problems import ExportAlreadyThere
        from zhihuan.application.file_names import readable
        from zhihuan.application.recovery_pack import PackFormat, pack
        from zhihuan.exporting.destination import put_whole
        from zhihuan.wording.formats import Formats

        kind = format_of(path)
        if not request.overwrite and os.path.lexists(path):
            raise ExportAlreadyThere(readable(str(path)))
        found = pack(position, case, request.redaction)
        choice = LanguageChoice.CHINESE if request.chinese else LanguageChoice.ENGLISH
        with self._language.meanwhile(choice) as locale:
            content = (_paper if kind is PackFormat.PDF else _sheets)(found, Formats(locale))
        with put_whole(Path(path), overwrite=request.overwrite) as stream:
            stream.write(content)


def format_of(path: PurePath) -> PackFormat:
    """Return the format that a file's ending names; raises ExportFormatUnknown."""
    from zhihuan.application.export_problems import ExportFormatUnknown
    from zhihuan.application.file_names import readable_name
    from zhihuan.application.recovery_pack import PackFormat

    try:
        return PackFormat(path.suffix.lower().removeprefix("."))
    except ValueError:
        raise ExportFormatUnknown(readable_name(path), tuple(kind.value for kind in PackFormat)) from None


def _paper(found: Pack, formats: Formats) -> bytes:
    from zhihuan.ui.pack_trend import trend_picture
    from zhihuan.ui.paper import document_of, pdf_of
    from zhihuan.wording.recovery_paper import TREND_PICTURE, pack_paper, pack_title

    title = pack_title(found)
    pictures = {TREND_PICTURE: trend_picture(found.trend, formats)}
    return pdf_of(document_of(pack_paper(found, formats), title, pictures), title)


def _sheets(found: Pack, formats: Formats) -> bytes:
    from zhihuan.exporting.pack_workbook import PackWords, write_pack_workbook
    from zhihuan.wording.recovery_pack import cell_text, heading, part_title

    words = PackWords(part_title, heading, lambda table, row, column: cell_text(table, row, column, formats))
    held = BytesIO()
    write_pack_workbook(held, found, words)
    return held.getvalue()

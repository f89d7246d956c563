"""Puts a page of HTML on paper: a PDF. Needs fonts, and no window."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QUrl
from PySide6.QtGui import QFont, QImage, QPageLayout, QPageSize, QPdfWriter, QTextDocument

from zhihuan.ui.theme import face

DPI: Final = 300
_POINTS: Final = 9.5
_NO_PICTURES: Final[Mapping[str, QImage]] = {}


def page_layout() -> QPageLayout:
    """Return a page without margins: a document brings two centimetres of its own."""
    return QPageLayout(QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, QMarginsF())


def document_of(html: str, title: str, pictures: Mapping[str, QImage] = _NO_PICTURES) -> QTextDocument:
    """Return a page as a document, in the program's own face so that every script is there.

    Without that face's features: figures of one width would be glyphs that nobody can copy out of the file.
    """
    document = QTextDocument()
    font = QFont(face().families())
    # In points, which a printer knows, too; the window counts in pixels.
    font.setPointSizeF(_POINTS)
    document.setDefaultFont(font)
    document.setMetaInformation(QTextDocument.MetaInformation.DocumentTitle, title)
    for name, picture in pictures.items():
        document.addResource(QTextDocument.ResourceType.ImageResource, QUrl(name), picture)
    document.setHtml(html)
    return document


def pdf_of(document: QTextDocument, title: str) -> bytes:
    """Return a document as a PDF."""
    held = QBuffer()
    held.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(held)
    writer.setResolution(DPI)
    writer.setPageLayout(page_layout())
    writer.setTitle(title)
    document.print_(writer)
    del writer
    return bytes(held.data().data())

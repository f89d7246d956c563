"""Files of a case: chosen or dropped, kept beside the ledger, opened as a copy, and missed in words."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog

from tests.builders import a_case, new
from tests.ui.recovery_things import CASE, a_lost_line, named, says
from zhihuan.application.recovery_commands import SetContact
from zhihuan.domain.book import Kind
from zhihuan.domain.recovery.contact import Channel, Contact, ContactId, ContactPurpose
from zhihuan.domain.recovery.document import CaseDocument, DocumentId, DocumentKind
from zhihuan.storage.kept_files import FilesBeside
from zhihuan.ui.pages.recovery_documents import dropped_files
from zhihuan.ui.pages.recovery_page import RecoveryPage
from zhihuan.ui.widgets.buttons import Button

REPORT = new(Kind.DOCUMENT, CaseDocument(DocumentId("report"), CASE, DocumentKind.CREDIT_REPORT))


@pytest.fixture
def page(desk_of, holder, tmp_path):
    desk = desk_of(*a_lost_line(a_case(), REPORT))
    desk.files = FilesBeside(tmp_path / "ledger.sqlite")
    page = RecoveryPage(desk, holder)
    desk.changed.connect(page.refresh)
    page.show()
    return page


@pytest.fixture
def opened(monkeypatch):
    """What was asked of the desktop to open."""
    asked: list[str] = []

    def ask(url):
        asked.append(url.toLocalFile())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", ask)
    return asked


def a_file(folder, name="report.pdf", content=b"five pages"):
    path = folder / name
    path.write_bytes(content)
    return path


def settle(page, qtbot):
    qtbot.waitUntil(lambda: not page.documents.files.busy, timeout=10_000)


def test_the_file_of_a_document_is_chosen_and_kept(page, tmp_path, monkeypatch, qtbot):
    path = a_file(tmp_path)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: (str(path), ""))

    named(page.documents, "Full credit report").findChild(Button, "keep").click()
    settle(page, qtbot)

    document = page._desk.session.book.documents["report"]
    assert document.file.name == "report.pdf"
    assert document.got_on == page._desk.today
    assert page._desk.files.content(document.file) == b"five pages"
    assert says(page.documents, "report.pdf")


def test_dropped_files_become_documents(page, tmp_path, qtbot):
    page.documents.files.keep_new(CASE, [a_file(tmp_path, "chat.png"), a_file(tmp_path, "answer.txt", b"no")])
    settle(page, qtbot)

    assert says(page.documents, "Screenshot with its time")
    assert says(page.documents, "answer.txt")


def test_files_are_dropped_on_the_card_which_shows_that_it_takes_them(page, tmp_path, qtbot):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(a_file(tmp_path, "letter.pdf")))])
    about = QPoint(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    card = page.documents

    QApplication.sendEvent(card, QDragEnterEvent(*about))
    assert card.property("dropping")
    QApplication.sendEvent(card, QDragLeaveEvent())
    assert not card.property("dropping")
    QApplication.sendEvent(card, QDragEnterEvent(*about))
    QApplication.sendEvent(card, QDropEvent(QPointF(5, 5), *about[1:]))
    settle(page, qtbot)

    assert says(card, "letter.pdf")


def test_a_file_is_attached_to_a_contact(page, tmp_path, monkeypatch, qtbot):
    path = a_file(tmp_path, "chat.png")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: (str(path), ""))
    page._desk.run(SetContact(Contact(
        ContactId("asked"), CASE, date(2026, 3, 5), Channel.CHAT, ContactPurpose.QUESTION, "Why?"
    )))

    named(page.contacts, "Why?").findChild(Button, "attach").click()
    qtbot.waitUntil(lambda: not page.contacts.files.busy, timeout=10_000)

    assert says(page.contacts, "1 document")
    assert [one.contact for one in page._desk.session.book.documents.values() if one.file] == ["asked"]


def test_nothing_is_kept_where_no_file_is_chosen(page, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: ("", ""))

    named(page.documents, "Full credit report").findChild(Button, "keep").click()

    assert not page.documents.files.busy


def test_only_files_of_this_machine_can_be_dropped(tmp_path):
    data = QMimeData()
    data.setUrls([QUrl("https://example.org/x.pdf"), QUrl.fromLocalFile(str(tmp_path)),
                  QUrl.fromLocalFile(str(a_file(tmp_path)))])

    assert dropped_files(data) == [tmp_path / "report.pdf"]


def test_a_kept_file_is_opened_as_a_copy(page, tmp_path, opened, qtbot):
    page.documents.files.keep([(page._desk.session.book.documents["report"], a_file(tmp_path))])
    settle(page, qtbot)

    named(page.documents, "Full credit report").findChild(Button, "open").click()
    settle(page, qtbot)

    assert len(opened) == 1
    assert opened[0].endswith("report.pdf")
    assert str(page._desk.files.folder) not in opened[0]


def test_what_cannot_be_kept_or_found_is_said(page, tmp_path, opened, qtbot):
    report = page._desk.session.book.documents["report"]
    with qtbot.waitSignal(page._desk.failed):
        page.documents.files.keep([(report, tmp_path / "nowhere.pdf")])
    page.documents.files.keep([(report, a_file(tmp_path))])
    settle(page, qtbot)
    for kept in page._desk.files.folder.iterdir():
        kept.unlink()

    with qtbot.waitSignal(page._desk.failed):
        named(page.documents, "Full credit report").findChild(Button, "open").click()

    assert opened == []


def test_where_no_file_can_be_kept_none_is_offered(recovery_page_of):
    page = recovery_page_of(*a_lost_line(a_case(), REPORT))

    assert named(page.documents, "Full credit report").findChild(Button, "keep") is None
    assert not says(page.documents, "Drop files here")

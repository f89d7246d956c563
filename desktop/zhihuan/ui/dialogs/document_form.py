"""The form for one document of a case: what it is, by when it is wanted, since when it is there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from zhihuan.application.identity import fresh_id
from zhihuan.application.recovery_commands import DeleteDocument, SetDocument
from zhihuan.domain.recovery.document import CaseDocument, DocumentId, DocumentKind
from zhihuan.ui.dialogs.thing_form import ThingForm
from zhihuan.ui.widgets.choice_field import ChoiceField
from zhihuan.ui.widgets.fields import DateField, Field
from zhihuan.wording.entry import Lean
from zhihuan.wording.recovery_contacts import channel_word
from zhihuan.wording.recovery_steps import document_word

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from zhihuan.domain.recovery.case import CaseId
    from zhihuan.ui.desk import Desk


class DocumentForm(ThingForm):
    """Adds a document, or corrects one."""

    def __init__(self, desk: Desk, case: CaseId, document: CaseDocument | None, parent: QWidget) -> None:
        """Ask for a document of a case."""
        super().__init__(desk, parent, None if document is None else DeleteDocument(document.id))
        self._case = case
        self._document = document
        self.kind = ChoiceField(desk.look, parent=self)
        self.contact = ChoiceField(desk.look, parent=self)
        self.wanted = DateField(desk.look, desk.explain, self._today, parent=self)
        self.got = DateField(desk.look, desk.explain, self._today, lean=Lean.PAST, parent=self)
        self.note = Field(parent=self)
        self._build()
        self.kind.setFocus(Qt.FocusReason.OtherFocusReason)

    def command(self) -> SetDocument | None:
        """Return the document, or None after saying what is wrong."""
        wrong: QWidget | None = self.first_wrong((self.wanted, self.got))
        if wrong is None and not self.not_to_come(self.got):
            wrong = self.got
        kind = DocumentKind(self.kind.value)
        if wrong is None and kind is DocumentKind.OTHER and not self.note.text():
            self.note.reject(self.tr("Write what it is."))
            wrong = self.note
        if wrong is not None:
            self.miss(wrong)
            return None
        old = self._document
        return SetDocument(CaseDocument(
            DocumentId(fresh_id()) if old is None else old.id, self._case, kind, self.wanted.value, self.got.value,
            None if old is None else old.file, self.contact.value, self.note.text(),
        ))

    def _build(self) -> None:
        old, book, formats = self._document, self._desk.session.book, self._desk.look.formats
        self.call(self.tr("Add a document") if old is None else self.tr("A document of the case"),
                  self.tr("Add") if old is None else self.tr("Save"))
        for kind in DocumentKind:
            self.kind.offer(document_word(kind), kind)
        self.contact.offer(self.tr("none"), None)
        for one in book.contacts.values():
            if one.case == self._case:
                self.contact.offer(f"{formats.day(one.on, self._desk.today)} · {channel_word(one.channel)}", one.id)
        self.kind.call(self.tr("Document"))
        self.contact.call(self.tr("Belongs to the contact"))
        self.wanted.call(self.tr("Wanted by"), self.tr("25, 12-25, +30; or empty"))
        self.got.call(self.tr("In hand since"), self.tr("empty while it is missing"))
        self.note.call(self.tr("Note"), self.tr("or empty"))
        self.fields.take(self.kind, self.contact, self.wanted, self.got, self.note, wide=(self.note,))
        self.body.addStretch(1)
        if old is not None:
            self.kind.choose(old.kind)
            self.contact.choose(old.contact)
            self.wanted.show_day(old.wanted_by)
            self.got.show_day(old.got_on)
            self.note.set_text(old.note)

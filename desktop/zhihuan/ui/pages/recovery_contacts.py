"""The contact log of a case: the latest first, each with by when an answer is owed by rule, or that it came."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Slot

from zhihuan.application.recovery_commands import DeleteContact, SetContact
from zhihuan.ui.pages.recovery_files import CaseFiles
from zhihuan.ui.pages.recovery_list import RowsCard
from zhihuan.ui.theme import Tone
from zhihuan.ui.widgets.buttons import Button
from zhihuan.ui.widgets.kept_rows import Row
from zhihuan.ui.widgets.thing_row import ThingRow
from zhihuan.wording.recovery_contacts import channel_word, contact_purpose_word, reply_words

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from zhihuan.domain.recovery.case import RecoveryCase
    from zhihuan.domain.recovery.contact import Contact
    from zhihuan.ui.desk import Desk


class ContactsCard(RowsCard):
    """Who was spoken to."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        """Lay out an empty log."""
        super().__init__(desk, parent)
        self._case: RecoveryCase | None = None
        self.files = CaseFiles(desk, self)
        self.add_wanted.connect(self._add)

    def retranslate(self) -> None:
        """Write the fixed texts anew."""
        self.title.setText(QCoreApplication.translate("ContactsCard", "Contact log"))
        self.add.setText(QCoreApplication.translate("ContactsCard", "Log a contact…"))
        self.empty.setText(QCoreApplication.translate(
            "ContactsCard", "Write down every call and chat: when, with whom, the reference number, what was said. By "
            "when an answer is owed by rule is worked out for you."
        ))
        self.rows.setAccessibleName(self.title.text())

    def show_case(self, case: RecoveryCase) -> None:
        """Show a case's contacts."""
        self._case = case
        today, formats, book = self.desk.today, self.desk.look.formats, self.desk.session.book
        contacts = sorted((one for one in book.contacts.values() if one.case == case.id), key=_day, reverse=True)
        files = {
            one.id: sum(document.contact == one.id for document in book.documents.values()) for one in contacts
        }
        self.show_rows([
            Row(one.id, (one, files[one.id], today, formats), partial(self._row, one, files[one.id]))
            for one in contacts
        ])

    def _row(self, contact: Contact, files: int, parent: QWidget) -> ThingRow:
        today, formats = self.desk.today, self.desk.look.formats
        head = (formats.day(contact.on, today), channel_word(contact.channel), contact_purpose_word(contact.purpose))
        who = QCoreApplication.translate("ContactsCard", "with {who}").format(who=contact.spoke_with)
        number = QCoreApplication.translate("ContactsCard", "reference {number}").format(number=contact.reference)
        attached = QCoreApplication.translate("ContactsCard", "%n documents", None, files)
        more = " · ".join(filter(None, (
            who if contact.spoke_with else "", number if contact.reference else "", attached if files else "",
        )))
        said = QCoreApplication.translate("ContactsCard", "They said: {words}").format(words=contact.promised)
        reply = QCoreApplication.translate("ContactsCard", "Their answer: {words}").format(words=contact.reply)
        row = ThingRow(self.desk.look, " · ".join(head), (
            ("body", contact.asked), ("note", more), ("note", said if contact.promised else ""),
            ("soft", reply if contact.reply else ""), ("soft", reply_words(contact, today, formats)),
        ), chip=self._chip(contact, today), parent=parent)
        if not contact.answered:
            answered = Button(self.desk.look, "quiet", QCoreApplication.translate("ContactsCard", "Answered today"),
                              parent=row)
            answered.clicked.connect(partial(self._answer, contact))
            row.add_button(answered, "answered")
        if self.files.possible:
            attach = Button(self.desk.look, "quiet", QCoreApplication.translate("ContactsCard", "Attach a file…"),
                            parent=row)
            attach.clicked.connect(partial(self.files.ask_for, contact))
            row.add_button(attach, "attach")
        row.edit_wanted.connect(partial(self.open_contact, contact))
        row.remove_wanted.connect(partial(self._remove, contact))
        return row

    @staticmethod
    def _chip(contact: Contact, today: date) -> tuple[str, Tone | None] | None:
        if contact.answered:
            return QCoreApplication.translate("ContactsCard", "answered"), Tone.FINE
        if contact.reply_by is not None and contact.reply_by < today:
            return QCoreApplication.translate("ContactsCard", "answer late"), Tone.HIGH
        if contact.reply_by is not None:
            return QCoreApplication.translate("ContactsCard", "waiting"), Tone.WATCH
        return None

    def open_contact(self, contact: Contact | None) -> None:
        """Open a contact to be corrected, or an empty form."""
        from zhihuan.ui.dialogs.contact_form import ContactForm

        if self._case is not None:
            ContactForm(self.desk, self._case.id, contact, self).open()

    def _answer(self, contact: Contact) -> None:
        self.desk.run(SetContact(replace(contact, replied_on=self.desk.today)))

    def _remove(self, contact: Contact) -> None:
        self.desk.run(DeleteContact(contact.id))

    @Slot()
    def _add(self) -> None:
        self.open_contact(None)


def _day(contact: Contact) -> tuple[date, str]:
    return contact.on, contact.id

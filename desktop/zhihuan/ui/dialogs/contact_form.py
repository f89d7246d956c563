"""The form for one contact of a case: with whom, what was asked, what was said, and the answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot

from zhihuan.application.identity import fresh_id
from zhihuan.application.recovery_commands import DeleteContact, SetContact
from zhihuan.domain.recovery.contact import Channel, Contact, ContactId, ContactPurpose, Extension
from zhihuan.ui.dialogs.thing_form import ThingForm
from zhihuan.ui.theme import Size
from zhihuan.ui.widgets.choice_field import ChoiceField
from zhihuan.ui.widgets.fields import DateField, Field
from zhihuan.wording.entry import Lean
from zhihuan.wording.recovery_contacts import (
    channel_word,
    contact_purpose_sentence,
    contact_purpose_word,
    extension_word,
    legal_reply_words,
)

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from zhihuan.domain.recovery.case import CaseId
    from zhihuan.ui.desk import Desk


class ContactForm(ThingForm):
    """Logs a contact, or corrects one; by when an answer is owed by rule stands below while one types."""

    def __init__(self, desk: Desk, case: CaseId, contact: Contact | None, parent: QWidget) -> None:
        """Ask for a contact of a case."""
        super().__init__(desk, parent, None if contact is None else DeleteContact(contact.id))
        self._case = case
        self._contact = contact
        look, explain = desk.look, desk.explain
        self.on = DateField(look, explain, self._today, lean=Lean.PAST, parent=self)
        self.channel = ChoiceField(look, parent=self)
        self.purpose = ChoiceField(look, parent=self)
        self.asked = Field(parent=self)
        self.who = Field(parent=self)
        self.reference = Field(parent=self)
        self.said = Field(parent=self)
        self.said_by = DateField(look, explain, self._today, parent=self)
        self.extension = ChoiceField(look, parent=self)
        self.reply = Field(parent=self)
        self.replied = DateField(look, explain, self._today, lean=Lean.PAST, parent=self)
        self._all = (
            self.on, self.channel, self.purpose, self.extension, self.asked, self.who, self.reference, self.said,
            self.said_by, self.reply, self.replied,
        )
        self._offer()
        self._name()
        self._show(contact)
        self.fields.take(*self._all, wide=(self.asked,))
        self.setMinimumWidth(Size.FOLD_BELOW * 3 // 5)
        self.body.addStretch(1)
        self.purpose.changed.connect(self._follow)
        self.extension.changed.connect(self._follow)
        self.on.changed.connect(self._follow)
        self._follow()
        self.asked.setFocus(Qt.FocusReason.OtherFocusReason)

    def command(self) -> SetContact | None:
        """Return the contact, or None after saying what is missing or wrong."""
        day = self.on.value
        if day is None:
            self.on.reject(self.on.error.text() or self.tr("Write the day you spoke."))
        if not self.asked.text():
            self.asked.reject(self.tr("Write what you asked."))
        self.not_to_come(self.on)
        self.not_to_come(self.replied)
        for field in (self.said_by, self.replied):
            if day is not None and field.value is not None and field.value < day:
                field.reject(self.tr("This is before you asked."))
        if self.reply.text() and not self.replied.text():
            self.replied.reject(self.tr("Write the day the answer came."))
        wrong = next((one for one in (self.on, self.asked, self.said_by, self.replied) if one.error.text()), None)
        if wrong is not None or day is None:
            self.miss(wrong or self.on)
            return None
        return SetContact(Contact(
            ContactId(fresh_id()) if self._contact is None else self._contact.id, self._case, day,
            Channel(self.channel.value), ContactPurpose(self.purpose.value), self.asked.text(), self.who.text(),
            self.reference.text(), self.said.text(), self.said_by.value, self._extension(), self.reply.text(),
            self.replied.value,
        ))

    def _extension(self) -> Extension:
        complaint = ContactPurpose(self.purpose.value) is ContactPurpose.COMPLAINT
        return Extension(self.extension.value) if complaint else Extension.NONE

    def _offer(self) -> None:
        for channel in Channel:
            self.channel.offer(channel_word(channel), channel)
        for purpose in ContactPurpose:
            self.purpose.offer(contact_purpose_word(purpose), purpose)
        for extension in Extension:
            self.extension.offer(extension_word(extension), extension)

    def _name(self) -> None:
        self.call(self.tr("Log a contact") if self._contact is None else self.tr("A contact of the case"),
                  self.tr("Add") if self._contact is None else self.tr("Save"))
        self.on.call(self.tr("Spoken on"), self.tr("today, 25, 12-25"))
        self.channel.call(self.tr("By which way"))
        self.purpose.call(self.tr("What it was"))
        self.extension.call(self.tr("How long they may take"))
        self.asked.call(self.tr("What you asked"), self.tr("e.g. why the limit was cut"))
        self.who.call(self.tr("Who answered"), self.tr("name or number"))
        self.reference.call(self.tr("Reference number"))
        self.said.call(self.tr("What they said they would do"))
        self.said_by.call(self.tr("By which day, as they said"), self.tr("25, 12-25, +15"))
        self.reply.call(self.tr("Their answer"), self.tr("empty while none came"))
        self.replied.call(self.tr("Answered on"), self.tr("empty while none came"))

    def _show(self, contact: Contact | None) -> None:
        if contact is None:
            self.on.show_day(self._desk.today)
            return
        self.on.show_day(contact.on)
        self.channel.choose(contact.channel)
        self.purpose.choose(contact.purpose)
        self.extension.choose(contact.extension)
        self.said_by.show_day(contact.promised_by)
        self.replied.show_day(contact.replied_on)
        told = ((self.asked, contact.asked), (self.who, contact.spoke_with), (self.reference, contact.reference),
                (self.said, contact.promised), (self.reply, contact.reply))
        for field, text in told:
            field.set_text(text)

    @Slot()
    def _follow(self) -> None:
        purpose = ContactPurpose(self.purpose.value)
        shown = [one for one in self._all if one is not self.extension or purpose is ContactPurpose.COMPLAINT]
        self.fields.show_fields(shown)
        words = contact_purpose_sentence(purpose)
        if self.on.value is not None:
            extension = self._extension()
            asked = Contact(ContactId(""), self._case, self.on.value, Channel.OTHER, purpose, "", extension=extension)
            if asked.legal_reply_by is not None:
                due = legal_reply_words(asked.legal_reply_by, self._desk.today, self._desk.look.formats)
                words = f"{words} {due}"
        self.purpose.explain(words)

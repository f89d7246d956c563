"""The words of the contact log: ways of speaking, what was asked, and by when an answer is owed by rule."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from zhihuan.domain.recovery.contact import Channel, ContactPurpose, Extension

if TYPE_CHECKING:
    from datetime import date

    from zhihuan.domain.recovery.contact import Contact
    from zhihuan.wording.formats import Formats


def channel_word(channel: Channel) -> str:
    """Return by which way one spoke."""
    match channel:
        case Channel.PHONE:
            return QCoreApplication.translate("RecoveryContacts", "phone")
        case Channel.CHAT:
            return QCoreApplication.translate("RecoveryContacts", "online chat")
        case Channel.APP:
            return QCoreApplication.translate("RecoveryContacts", "in the app")
        case Channel.EMAIL:
            return QCoreApplication.translate("RecoveryContacts", "email")
        case Channel.LETTER:
            return QCoreApplication.translate("RecoveryContacts", "letter")
        case Channel.BRANCH:
            return QCoreApplication.translate("RecoveryContacts", "at a branch")
        case Channel.WEBSITE:
            return QCoreApplication.translate("RecoveryContacts", "website")
        case Channel.OTHER:
            return QCoreApplication.translate("RecoveryContacts", "another way")


def contact_purpose_word(purpose: ContactPurpose) -> str:
    """Return what a contact was for."""
    match purpose:
        case ContactPurpose.QUESTION:
            return QCoreApplication.translate("RecoveryContacts", "question")
        case ContactPurpose.REQUEST:
            return QCoreApplication.translate("RecoveryContacts", "request")
        case ContactPurpose.OBJECTION:
            return QCoreApplication.translate("RecoveryContacts", "objection to credit data")
        case ContactPurpose.COMPLAINT:
            return QCoreApplication.translate("RecoveryContacts", "complaint to the institution")
        case ContactPurpose.REGULATOR:
            return QCoreApplication.translate("RecoveryContacts", "complaint to the regulator")


def contact_purpose_sentence(purpose: ContactPurpose) -> str:
    """Return whether an answer is owed by rule, and how soon."""
    match purpose:
        case ContactPurpose.OBJECTION:
            return QCoreApplication.translate("RecoveryContacts", "By rule it is answered within 20 days.")
        case ContactPurpose.COMPLAINT:
            return QCoreApplication.translate(
                "RecoveryContacts", "By rule it is decided in 15 days, a complex one in 30, and 60 at most."
            )
        case ContactPurpose.REGULATOR:
            return QCoreApplication.translate(
                "RecoveryContacts", "12378 for banks and consumer finance, 12363 for credit reports and payments. "
                "12363 is said to answer in 15 to 20 working days."
            )
        case _:
            return QCoreApplication.translate("RecoveryContacts", "No rule says when this is answered.")


def extension_word(extension: Extension) -> str:
    """Return how long an institution may take over a complaint."""
    match extension:
        case Extension.NONE:
            return QCoreApplication.translate("RecoveryContacts", "15 days, the usual time")
        case Extension.COMPLEX:
            return QCoreApplication.translate("RecoveryContacts", "30 days, they called it complex")
        case Extension.SPECIAL:
            return QCoreApplication.translate("RecoveryContacts", "60 days, they took a special delay")


def reply_words(contact: Contact, today: date, formats: Formats) -> str:
    """Return how the answer of a contact stands: when it came, or by when it is owed."""
    if contact.replied_on is not None:
        return QCoreApplication.translate("RecoveryContacts", "answered on {day}").format(
            day=formats.day(contact.replied_on, today)
        )
    said = []
    if contact.promised_by is not None:
        said.append(QCoreApplication.translate("RecoveryContacts", "they named {day} for their answer").format(
            day=formats.day(contact.promised_by, today)
        ))
    if contact.legal_reply_by is not None:
        words = legal_reply_late if contact.legal_reply_by < today else legal_reply_words
        said.append(words(contact.legal_reply_by, today, formats))
    return QCoreApplication.translate("RecoveryContacts", " · ").join(said) or QCoreApplication.translate(
        "RecoveryContacts", "no answer yet"
    )


def legal_reply_words(day: date, today: date, formats: Formats) -> str:
    """Return by when an answer is owed by rule."""
    return QCoreApplication.translate("RecoveryContacts", "answer owed by rule by {day}").format(
        day=formats.day(day, today)
    )


def legal_reply_late(day: date, today: date, formats: Formats) -> str:
    """Return that an answer owed by rule did not come in time."""
    return QCoreApplication.translate("RecoveryContacts", "the answer owed by rule by {day} did not come").format(
        day=formats.day(day, today)
    )

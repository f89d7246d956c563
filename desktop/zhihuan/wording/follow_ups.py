"""What a recovery case waits for, in one line: a step to do, an answer, a document. Never what the lender will do."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from zhihuan.domain.recovery.contact import ContactPurpose
from zhihuan.domain.recovery.document import DocumentKind
from zhihuan.domain.recovery.follow_up import FollowUp
from zhihuan.domain.recovery.step import StepKind
from zhihuan.wording.formats import Formats
from zhihuan.wording.lists import clipped
from zhihuan.wording.recovery_contacts import contact_purpose_word
from zhihuan.wording.recovery_steps import document_word, step_word


def follow_up_words(about: FollowUp, today: date, formats: Formats) -> str:
    """Return what to do or what should have come, of which case, and the day it is meant for."""
    name = case_without_name() if formats.privacy else clipped(about.line)
    return _pattern(about).format(name=name, what=_what(about), day=formats.day(about.on, today))


def case_without_name() -> str:
    """Return what a follow-up is about in privacy."""
    return QCoreApplication.translate("FollowUps", "A recovery case")


def _pattern(about: FollowUp) -> str:
    match about.what:
        case StepKind():
            return QCoreApplication.translate("FollowUps", "{name} · planned for {day}: {what}")
        case DocumentKind():
            return QCoreApplication.translate("FollowUps", "{name} · document wanted by {day}: {what}")
        case _ if about.owed:
            return QCoreApplication.translate("FollowUps", "{name} · an answer is owed by {day}: {what}")
        case _:
            return QCoreApplication.translate("FollowUps", "{name} · an answer was promised by {day}: {what}")


def _what(about: FollowUp) -> str:
    match about.what:
        case StepKind():
            return step_word(about.what)
        case DocumentKind():
            return document_word(about.what)
        case ContactPurpose():
            return contact_purpose_word(about.what)

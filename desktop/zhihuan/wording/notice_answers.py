"""What stands on a notice's buttons, and what is said when one was pressed; in privacy no amounts and no names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from zhihuan.application.ports import Action, Notice
from zhihuan.wording.lists import clipped

if TYPE_CHECKING:
    from zhihuan.domain.money import Money
    from zhihuan.wording.formats import Formats


def action_word(action: Action) -> str:
    """Return what stands on the button of an action."""
    match action:
        case Action.PAID:
            return QCoreApplication.translate("NoticeAnswers", "Paid")
        case Action.TOMORROW:
            return QCoreApplication.translate("NoticeAnswers", "Tomorrow")
        case Action.OPEN:
            return QCoreApplication.translate("NoticeAnswers", "Open")


def noted_words(name: str, amount: Money, formats: Formats) -> str:
    """Return that a payment was noted from a notice."""
    if formats.privacy:
        return QCoreApplication.translate("NoticeAnswers", "Noted as paid")
    return QCoreApplication.translate("NoticeAnswers", "Noted as paid: {name}, {amount}").format(
        name=clipped(name), amount=formats.money(amount)
    )


def undo_hint() -> str:
    """Return how a payment that was noted from a notice is taken back."""
    return QCoreApplication.translate("NoticeAnswers", "Not so? Open Zhihuan and undo it there.")


def failed_words() -> str:
    """Return that something was not done, without saying why: for where others may read it."""
    return QCoreApplication.translate(
        "NoticeAnswers", "Nothing was changed: it did not work. Open Zhihuan and do it there."
    )


def stale_words() -> str:
    """Return that what a button stood for is no longer so."""
    return QCoreApplication.translate(
        "NoticeAnswers", "Nothing was changed: that is paid already, or the ledger has changed since the notice."
    )


def trouble_notice(words: str, formats: Formats) -> Notice:
    """Return the notice that nothing can be told, and why; in privacy without paths."""
    title = QCoreApplication.translate("NoticeAnswers", "Zhihuan cannot tell you what is due")
    if formats.privacy:
        words = QCoreApplication.translate("NoticeAnswers", "Open Zhihuan to see why.")
    return Notice(title, words, urgent=True, actions=(Action.OPEN,))

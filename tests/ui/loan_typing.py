"""How tests type into the form of a loan, and read what it says."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

USUAL = {"lender": "Aunt May", "principal": "12000", "start": "2026-02-15", "rate": "12", "periods": "12"}


def write(qtbot, *texts):
    """Type each text into the field that has the keyboard, then go on with Tab."""
    for text in texts:
        qtbot.keyClicks(QApplication.focusWidget(), text)
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)


def field_of(form, name):
    return form.fields.counting.due_day if name == "due_day" else getattr(form.fields.first, name)


def fill(form, **texts):
    """Type a usual loan, with other texts where they are given."""
    for name, text in (USUAL | texts).items():
        field = field_of(form, name)
        (field.write if name == "lender" else field.set_text)(text)


def said_beside(widget):
    """Return everything that is written on a widget and not hidden on purpose."""
    return " ".join(label.text() for label in widget.findChildren(QLabel) if not label.isHidden())


def saved(form, session):
    """Press the button and return the one loan of the ledger."""
    form.submit.click()
    [loan] = session.book.loans.values()
    return loan

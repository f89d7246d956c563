"""A card with something bought on it, and what its page says."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QLabel

from tests.builders import a_card, a_lender, an_entry
from zhihuan.application import commands as c
from zhihuan.domain.revolving import EntryKind

BANK, CARD = a_lender("bank", "Bank"), a_card()
BOUGHT, TODAY = date(2026, 2, 5), date(2026, 3, 10)


def said(widget):
    """Return everything that can be read on a widget."""
    return " ".join(label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget))


def bought(session, identity="bought", amount=10_000, on=BOUGHT, kind=EntryKind.PURCHASE, shop=""):
    """Record a movement on the card."""
    session.run(c.AddEntry(an_entry(identity, line="card", on=on, kind=kind, amount=amount, counterparty=shop)))


def choose_movement(page, row=0):
    """Choose a movement in the page's table."""
    page.tables.tabs.setCurrentIndex(1)
    page.tables.entries.selectRow(row)

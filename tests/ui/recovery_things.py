"""A lost line with its case, and what the page of recovery says."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from PySide6.QtWidgets import QLabel, QProgressBar

from tests.builders import a_lender, a_line, a_loan, an_event, an_income, new
from zhihuan.domain.book import Kind
from zhihuan.domain.credit_line import LineEventKind
from zhihuan.domain.recovery.case import CaseId
from zhihuan.domain.recovery.criterion import Criterion, CriterionKind
from zhihuan.ui.widgets.ring import Ring

CASE = CaseId("case")
LENDERS = Criterion(CriterionKind.LENDERS, Decimal(8), Decimal(4))
DTI = Criterion(CriterionKind.DTI, None, Decimal("0.5"))
STREAK = Criterion(CriterionKind.ON_TIME_STREAK, None, Decimal(6))
QUIET = Criterion(CriterionKind.QUIET_DAYS, None, Decimal(90))


def a_lost_line(case, *more, paid_before=date(2026, 3, 9), income=True):
    """Return the changes of a ledger with a line closed on 1 March, its case, a loan and an income."""
    changes = [
        new(Kind.LENDER, a_lender()), new(Kind.LINE, a_line()), new(Kind.LINE_EVENT, an_event()),
        new(Kind.LINE_EVENT, an_event("closed", on=date(2026, 3, 1), kind=LineEventKind.CLOSED, limit=None)),
        new(Kind.LOAN, a_loan(paid_before=paid_before)), new(Kind.CASE, case), *more,
    ]
    return [*changes, new(Kind.INCOME, an_income())] if income else changes


def texts(page):
    """Return everything that can be read on a page, a text each."""
    return [label.text() for label in page.findChildren(QLabel) if label.isVisibleTo(page)]


def says(page, words):
    """Say whether some words can be read on a page."""
    return any(words in text for text in texts(page))


def bars(page):
    """Return the bars that can be seen."""
    return [bar for bar in page.findChildren(QProgressBar) if bar.isVisibleTo(page)]


def rings(page):
    """Return the rings that can be seen."""
    return [ring for ring in page.findChildren(Ring) if ring.isVisibleTo(page)]


def named(card, words):
    """Return the row of a card that says some words."""
    return next(place for place in card.rows._places if says(place, words))

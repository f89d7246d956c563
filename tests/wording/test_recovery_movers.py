"""What moves a case is told as arithmetic: an action, its cost, a condition then and now, and from which month."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from PySide6.QtCore import QLocale

from tests.builders import a_book, a_line, a_loan, cny, new
from zhihuan.domain.book import Kind
from zhihuan.domain.position import Position
from zhihuan.domain.recovery.criterion import CriterionKind
from zhihuan.domain.recovery.months_ahead import Moved
from zhihuan.domain.recovery.movers import Mover, MoverKind
from zhihuan.wording.formats import Formats
from zhihuan.wording.recovery_movers import moved_sooner, moved_words, mover_beyond, mover_title, movers_sentence

TODAY = date(2026, 3, 20)
FORMATS = Formats(QLocale("en_GB"))
SEEN = Position(a_book(new(Kind.LOAN, a_loan(name="Meituan")), new(Kind.LINE, a_line(name="360"))), TODAY)


def a_mover(kind=MoverKind.PAY_OFF, beyond=None):
    return Mover(kind, ("jiebei", "huabei"), cny(12_000), beyond, ())


def what_moved(since=date(2026, 4, 1), *, met=True, waiting=None, kind=CriterionKind.LENDERS, now="6"):
    return Moved(kind, None if now is None else Decimal(now), Decimal(4), since, met, waiting, Fraction(1, 2))


def test_an_action_names_its_debts_and_its_cost():
    assert mover_title(a_mover(), SEEN, FORMATS) == "Pay off Meituan, 360 today: ¥12,000.00"
    assert mover_title(a_mover(MoverKind.CATCH_UP), SEEN, FORMATS) == "Pay what is overdue on Meituan, 360: ¥12,000.00"
    assert "borrow nothing" in mover_title(a_mover(MoverKind.WAIT), SEEN, FORMATS)


def test_what_the_cash_does_not_cover_is_said():
    assert mover_beyond(a_mover(), FORMATS) == ""
    assert mover_beyond(a_mover(beyond=cny(500)), FORMATS) == "¥500.00 more than the cash at hand."


@pytest.mark.parametrize(("moved", "words"), [
    (what_moved(), "Lenders with a balance: 6 → 4 from April 2026, met"),
    (what_moved(TODAY, met=False), "Lenders with a balance: 6 → 4 from today"),
    (what_moved(now=None), "Lenders with a balance: unknown → 4 from April 2026, met"),
])
def test_a_condition_is_told_then_and_now_and_from_when(moved, words):
    assert moved_words(moved, TODAY, FORMATS) == words


def test_what_waiting_alone_does_is_told_beside_what_is_sooner():
    assert moved_sooner(what_moved(met=False), TODAY, FORMATS) == ""
    assert moved_sooner(what_moved(waiting=date(2026, 4, 1)), TODAY, FORMATS) == ""
    assert moved_sooner(what_moved(waiting=date(2026, 9, 1)), TODAY, FORMATS) == "by waiting alone from September 2026"
    assert "twelve months" in moved_sooner(what_moved(), TODAY, FORMATS)


def test_nothing_is_said_of_what_the_lender_will_do():
    assert "what the lender makes of it is unknown" in movers_sentence()

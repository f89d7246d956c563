"""A window, or none, beside which notices are answered: real parts but for the desktop itself."""

from __future__ import annotations

from datetime import date
from pathlib import PurePath

import pytest
from PySide6.QtCore import QLocale, QObject, Signal
from PySide6.QtWidgets import QWidget

from tests.builders import RULES, a_lender, a_loan, at
from tests.fakes import MemoryStore, TravellingClock
from zhihuan import assets
from zhihuan.application import commands as c
from zhihuan.application.ledger_problems import DiskFull
from zhihuan.application.reminding import Reminding
from zhihuan.application.session import Session
from zhihuan.bootstrap.answers import Answers
from zhihuan.domain.reminder_rules import ReminderRules
from zhihuan.ui.desk import Desk
from zhihuan.ui.icons import Icons
from zhihuan.ui.look import Look
from zhihuan.ui.theme import Theme
from zhihuan.wording.formats import Formats
from zhihuan.wording.problems import told
from zhihuan.wording.reminding import SpokenReminders

RULES_OF_REMINDING = ReminderRules()
DUE_DAY = date(2026, 2, 15)


class InstantHerald(QObject):
    told = Signal(object, object)
    acted = Signal(object, object)
    put_away = Signal(object)

    def __init__(self):
        super().__init__()
        self.notices = []

    def tell(self, subject, notice):
        self.notices.append((subject, notice))


class Front(QObject):
    """A window that is looked at, or not."""

    def __init__(self):
        super().__init__()
        self.looked_at = False
        self.said = []

    def isActiveWindow(self):
        return self.looked_at

    def say(self, words):
        self.said.append(words)


@pytest.fixture
def clock():
    return TravellingClock(at(DUE_DAY.isoformat(), 10))


class FullDisk(MemoryStore):
    """A ledger in a folder that is named as its owner is."""

    full = False

    def do(self, step):
        if self.full:
            raise DiskFull(PurePath("/home/Zhang San/ledger.sqlite"))
        return super().do(step)


@pytest.fixture
def store():
    return FullDisk()


@pytest.fixture
def session(store, clock):
    session = Session(store, clock, RULES)
    session.run(c.AddLoan(a_loan(), a_lender()))
    return session


@pytest.fixture
def desk(session, qapp):
    theme = Theme(qapp)
    look = Look(theme, Icons(assets.root(), theme), Formats(QLocale("en")), qapp)
    desk = Desk(session, look, told, qapp)
    yield desk
    desk.deleteLater()
    look.deleteLater()


@pytest.fixture
def reminding(store, desk):
    return Reminding(store, SpokenReminders(lambda: desk.look.formats))


@pytest.fixture
def herald(qapp):
    return InstantHerald()


@pytest.fixture
def front(qapp):
    return Front()


@pytest.fixture
def paper(qtbot):
    """A window on which a form can stand."""
    window = QWidget()
    qtbot.addWidget(window)
    return window


@pytest.fixture
def private():
    """Whether notices are to be private, to be changed."""
    return [False]


@pytest.fixture
def answers(desk, reminding, herald, front, qapp, private):
    def formats():
        return desk.look.formats.with_privacy(on=private[0])

    return Answers(desk, reminding, lambda: RULES_OF_REMINDING, formats, herald, front, qapp)

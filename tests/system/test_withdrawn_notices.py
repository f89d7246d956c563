"""A notice that is over leaves the desktop; one that is answered may bring the window forward."""

from __future__ import annotations

from contextlib import closing, contextmanager

import pytest
from PySide6.QtCore import QProcessEnvironment

from tests.desktop import eventually
from tests.system.recorder import noting, recording
from zhihuan.application.ports import Action, Notice, Outcome
from zhihuan.system.activation import TOKEN
from zhihuan.system.channels.balloon import Balloon
from zhihuan.system.channels.freedesktop import NotificationService
from zhihuan.system.herald import Herald
from zhihuan.system.notifier import DesktopNotifier

CAN = ["body", "actions"]
PATIENCE_MS = 30_000


def a_notice(title="Huabei is due"):
    return Notice(title, "893.33 tomorrow", actions=(Action.PAID, Action.OPEN))


@pytest.fixture
def service(private_bus):
    with closing(NotificationService("知还")) as service:
        yield service


@contextmanager
def a_herald(notifier, last_resort=None):
    herald = Herald(notifier, last_resort)
    for channel in (notifier, last_resort):
        if channel is not None:
            channel.listen(herald.hear)
    yield herald
    herald.close()
    herald.deleteLater()


def let_forward():
    """Return the token that Qt would show now, empty where there is none."""
    return QProcessEnvironment.systemEnvironment().value(TOKEN)


def test_a_real_service_takes_the_notice_away_that_is_over_and_leaves_the_others(qtbot, dunst, service):
    with a_herald(DesktopNotifier([service])) as herald:
        with qtbot.waitSignals([herald.told, herald.told], timeout=PATIENCE_MS):
            herald.tell("loan-7", a_notice())
            herald.tell("loan-8", a_notice("Jiebei is due"))

        herald.withdraw("loan-7")

        eventually(lambda: dunst.on_screen() == 1)
        with qtbot.waitSignal(herald.acted, timeout=PATIENCE_MS) as acted:
            dunst.click()

    assert acted.args == ["loan-8", Action.OPEN]


@pytest.mark.parametrize(("closed", "heard_of"), [(True, ["second"]), (False, ["Huabei is due", "second"])])
def test_what_is_over_is_answered_until_it_is_gone_and_no_more(private_bus, service, closed, heard_of):
    heard = []
    service.listen(lambda notice, action, _token: heard.append((notice.title, action)))
    over = a_notice()
    with recording(private_bus.address, CAN) as calls:
        service.deliver(over)
        service.deliver(a_notice("second"))
        service.withdraw(over)
        if closed:
            calls.say("NotificationClosed", "uu", (1, 3))
        calls.say("ActionInvoked", "us", (1, "paid"))
        calls.say("ActionInvoked", "us", (2, "paid"))
        eventually(lambda: len(heard) == len(heard_of))

    assert heard == [(title, Action.PAID) for title in heard_of]


def test_taking_back_what_was_never_shown_asks_nobody(service):
    service.withdraw(a_notice())

    assert service.deliver(a_notice()).outcome is Outcome.REFUSED


def test_the_window_may_come_forward_while_the_answer_is_heard_and_no_longer(qtbot, private_bus, service):
    tokens = []
    with recording(private_bus.address, CAN) as calls, a_herald(DesktopNotifier([service])) as herald:
        herald.acted.connect(lambda _subject, _action: tokens.append(let_forward()))
        with qtbot.waitSignal(herald.told, timeout=PATIENCE_MS):
            herald.tell("loan-7", a_notice())
        with qtbot.waitSignal(herald.acted, timeout=PATIENCE_MS):
            calls.say("ActivationToken", "us", (1, "leave-42"))
            calls.say("ActionInvoked", "us", (1, "default"))

    assert tokens == ["leave-42"]
    assert let_forward() == ""


@pytest.mark.parametrize("token", [(2, "leave-of-another"), (1, "with\u200bany letters 知")])
def test_a_token_belongs_to_the_notice_it_was_given_for(private_bus, service, token):
    heard = []
    service.listen(lambda _notice, _action, token: heard.append(token))
    with recording(private_bus.address, CAN) as calls:
        service.deliver(a_notice())
        calls.say("ActivationToken", "us", token)
        calls.say("ActionInvoked", "us", (1, "paid"))
        eventually(lambda: heard)

    assert heard == [token[1] if token[0] == 1 else ""]


def test_a_click_on_the_balloon_opens_what_it_told_of(qtbot):
    shown: list[Notice] = []
    balloon = Balloon(noting(shown.append))
    with a_herald(DesktopNotifier([]), balloon) as herald:
        for subject in ("loan-7", "loan-8"):
            with qtbot.waitSignal(herald.told, timeout=PATIENCE_MS):
                herald.tell(subject, a_notice(subject))

        with qtbot.waitSignal(herald.acted, timeout=PATIENCE_MS) as acted:
            balloon.clicked()

        balloon.clicked()
        assert herald.unanswered == ("loan-7",)
    assert acted.args == ["loan-8", Action.OPEN]


def test_a_click_on_the_balloon_of_what_is_over_opens_nothing(qtbot):
    shown: list[Notice] = []
    balloon = Balloon(noting(shown.append))
    heard = []
    with a_herald(DesktopNotifier([]), balloon) as herald:
        with qtbot.waitSignal(herald.told, timeout=PATIENCE_MS):
            herald.tell("loan-7", a_notice())
        balloon.listen(lambda notice, action, _token: heard.append(action))
        herald.withdraw("loan-7")

        balloon.clicked()

    assert heard == []

"""What the user presses on a notice comes back to the program, from real services and from wicked ones."""

from __future__ import annotations

from contextlib import closing, contextmanager

import pytest

from tests.desktop import eventually, notification_service
from tests.system.recorder import recording
from zhihuan.application.ports import Action, Notice, Outcome
from zhihuan.system.channels.freedesktop import NotificationService
from zhihuan.system.herald import Herald
from zhihuan.system.notifier import DesktopNotifier

LABELS = {Action.PAID: "Paid", Action.TOMORROW: "Tomorrow", Action.OPEN: "Open"}
ALL = (Action.PAID, Action.TOMORROW, Action.OPEN)
CAN = ["body", "actions"]


def a_notice(title="Huabei is due", actions=ALL):
    return Notice(title, "893.33 tomorrow", actions=actions)


@contextmanager
def a_service(heard):
    with closing(NotificationService("知还", "/usr/share/icons/zhihuan.svg", LABELS.__getitem__)) as service:
        service.listen(lambda notice, action, _token: heard.append((notice.title, action)))
        yield service


@pytest.fixture
def heard():
    """What came back, in order."""
    return []


@pytest.fixture
def service(private_bus, heard):
    """The channel, listening."""
    with a_service(heard) as service:
        yield service


@pytest.mark.parametrize("action", ALL)
def test_each_button_of_a_real_service_comes_back(dunst, service, heard, action):
    delivery = service.deliver(a_notice())

    dunst.press(LABELS[action])

    eventually(lambda: heard)
    eventually(lambda: dunst.on_screen() == 0)
    assert heard == [("Huabei is due", action)]
    assert delivery.outcome is Outcome.CONFIRMED
    assert sorted(dunst.buttons()) == ["Open", "Paid", "Tomorrow"]


def test_a_click_on_a_real_services_notice_opens_it(dunst, service, heard):
    service.deliver(a_notice())

    dunst.click()

    eventually(lambda: heard)
    assert heard == [("Huabei is due", Action.OPEN)]


def test_a_notice_put_away_by_hand_was_seen(dunst, service, heard):
    service.deliver(a_notice())

    dunst.put_away()

    eventually(lambda: heard)
    assert heard == [("Huabei is due", None)]


def test_of_several_notices_the_one_that_was_pressed_comes_back(dunst, service, heard):
    for title in ("first", "second", "third"):
        service.deliver(a_notice(title))

    for _ in range(3):
        dunst.put_away()

    eventually(lambda: len(heard) == 3)
    assert sorted(title for title, _ in heard) == ["first", "second", "third"]


def test_after_the_service_restarted_its_numbers_mean_the_new_notices(private_bus, service, heard):
    with recording(private_bus.address, CAN):
        service.deliver(a_notice("old"))
    with recording(private_bus.address, CAN) as calls:
        calls.say("ActionInvoked", "us", (1, "paid"))
        service.deliver(a_notice("new"))
        calls.say("ActionInvoked", "us", (1, "tomorrow"))
        eventually(lambda: heard)

    assert heard == [("new", Action.TOMORROW)]


def test_a_real_service_that_restarted_is_heard_again(private_bus, xvfb_display, service, heard):
    with notification_service(private_bus, xvfb_display):
        service.deliver(a_notice("old"))
    refused = service.deliver(a_notice("between"))
    with notification_service(private_bus, xvfb_display) as dunst:
        service.deliver(a_notice("new"))
        dunst.press("Paid")
        eventually(lambda: heard)

    assert refused.outcome is Outcome.REFUSED
    assert heard == [("new", Action.PAID)]


@pytest.mark.parametrize("action", ALL)
def test_each_button_of_xfces_service_comes_back(xfce_notices, service, heard, action):
    service.deliver(a_notice())

    xfce_notices.press(ALL.index(action), of=len(ALL))

    eventually(lambda: heard)
    assert heard == [("Huabei is due", action)]


def test_label_icon_entry_and_category_reach_the_service(private_bus, service):
    with recording(private_bus.address, CAN) as calls:
        service.deliver(a_notice())

    assert calls[0][5] == ["paid", "Paid", "tomorrow", "Tomorrow", "default", "Open"]
    assert calls[0][6]["desktop-entry"] == ("s", "zhihuan")
    assert calls[0][6]["category"] == ("s", "x-zhihuan.reminder")
    assert calls[0][2] == "/usr/share/icons/zhihuan.svg"


def test_a_service_without_buttons_gets_none(private_bus, service):
    with recording(private_bus.address, ["body"]) as calls:
        service.deliver(a_notice())

    assert calls[0][5] == []


def test_where_nobody_listens_no_button_is_offered(private_bus):
    with recording(private_bus.address, CAN) as calls, closing(NotificationService("知还")) as service:
        service.deliver(a_notice())

    assert calls[0][5] == []


def test_a_signal_that_comes_with_the_answer_is_not_missed(private_bus, service, heard):
    with recording(private_bus.address, CAN, says_at_once=("ActionInvoked", "us", "paid")):
        service.deliver(a_notice())
        eventually(lambda: heard)

    assert heard == [("Huabei is due", Action.PAID)]


def test_what_is_pressed_on_a_notice_answered_too_late_is_heard(private_bus, heard):
    with closing(NotificationService("知还", answer_within_s=0.3)) as service:
        service.listen(lambda notice, action, _token: heard.append(action))
        with recording(private_bus.address, CAN, late_s=0.6, says_at_once=("ActionInvoked", "us", "paid")):
            delivery = service.deliver(a_notice())
            eventually(lambda: heard)

    assert delivery.outcome is Outcome.REFUSED
    assert heard == [Action.PAID]


@pytest.mark.parametrize(
    ("member", "kinds", "said"),
    [
        ("ActionInvoked", "us", (99, "paid")), ("ActionInvoked", "us", (1, "delete-everything")),
        ("ActionInvoked", "s", ("paid",)), ("NotificationClosed", "uu", (1, 1)),
        ("NotificationClosed", "uu", (1, 3)), ("NotificationClosed", "u", (1,)), ("SomethingElse", "us", (1, "paid")),
    ],
)
def test_what_was_not_pressed_on_our_notice_is_not_heard(private_bus, service, heard, member, kinds, said):
    with recording(private_bus.address, CAN) as calls:
        service.deliver(a_notice())
        calls.say(member, kinds, said)
        calls.say("ActionInvoked", "us", (1, "tomorrow"))
        eventually(lambda: heard)

    assert heard == [("Huabei is due", Action.TOMORROW)]


def test_another_program_cannot_press_our_buttons(private_bus, service, heard):
    from jeepney import new_signal
    from jeepney.io.blocking import open_dbus_connection

    from tests.system.recorder import SERVICE

    with recording(private_bus.address, CAN) as calls:
        service.deliver(a_notice())
        with open_dbus_connection(private_bus.address) as stranger:
            stranger.send(new_signal(SERVICE, "ActionInvoked", "us", (1, "paid")))
            stranger.bus_proxy.GetId()
        calls.say("ActionInvoked", "us", (1, "open"))
        eventually(lambda: heard)

    assert heard == [("Huabei is due", Action.OPEN)]


def test_a_button_is_heard_once(private_bus, service, heard):
    with recording(private_bus.address, CAN) as calls:
        service.deliver(a_notice())
        service.deliver(a_notice("second"))
        for _ in range(3):
            calls.say("ActionInvoked", "us", (1, "paid"))
        calls.say("ActionInvoked", "us", (2, "paid"))
        eventually(lambda: len(heard) == 2)

    assert heard == [("Huabei is due", Action.PAID), ("second", Action.PAID)]


def test_only_actions_that_were_offered_can_be_taken(private_bus, service, heard):
    with recording(private_bus.address, CAN) as calls:
        service.deliver(a_notice(actions=(Action.OPEN,)))
        calls.say("ActionInvoked", "us", (1, "paid"))
        calls.say("ActionInvoked", "us", (1, "default"))
        eventually(lambda: heard)

    assert heard == [("Huabei is due", Action.OPEN)]


def test_the_herald_says_on_the_gui_thread_what_was_done_with_which_subject(qtbot, dunst):
    with closing(NotificationService("知还", label=LABELS.__getitem__)) as service:
        notifier = DesktopNotifier([service])
        herald = Herald(notifier)
        notifier.listen(herald.hear)
        with qtbot.waitSignals([herald.told, herald.told], timeout=30_000):
            herald.tell("loan-7", a_notice())
            herald.tell("loan-8", a_notice("Jiebei is due"))

        with qtbot.waitSignal(herald.acted, timeout=30_000) as acted:
            dunst.press("Paid")
        with qtbot.waitSignal(herald.put_away, timeout=30_000) as put_away:
            dunst.put_away()
        herald.close()

    assert acted.args[1] is Action.PAID
    assert {acted.args[0], put_away.args[0]} == {"loan-7", "loan-8"}

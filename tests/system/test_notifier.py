"""What reaches the desktop is the very title and body; what does not reach it is known, and soon."""

from __future__ import annotations

import os
import signal
import time
from contextlib import closing

import pytest

from tests.desktop import eventually, need, session_bus
from tests.system.recorder import named, noting, recording
from zhihuan.application.ports import Delivery, Notice, Outcome, Refusal
from zhihuan.system.channels.balloon import Balloon
from zhihuan.system.channels.freedesktop import NotificationService
from zhihuan.system.channels.plyer_backend import Plyer
from zhihuan.system.notifier import DesktopNotifier, channels_here

FAR_TOO_LONG_S = 30

HARD_TEXTS = [
    "花呗 · 893.33 元 · 明天到期",
    "--version",
    "-5% card",
    "<b>x</b>",
    "Tom & Jerry &amp; Sons",
    """it's "due" at 5%""",
    "C:\\new\\table \\u0041",
    "还款 😀👨‍👩‍👧 é",
    "%s %d {name} $HOME `id`",
    "借" * 500,
]


@pytest.fixture
def notifier():
    """The notifier of this desktop, as the program builds it."""
    with closing(DesktopNotifier(channels_here("知还"))) as notifier:
        yield notifier


@pytest.fixture
def service():
    """The notification service's channel, hurried."""
    with closing(NotificationService("知还", "/usr/share/icons/zhihuan.svg", answer_within_s=0.5)) as service:
        yield service


@pytest.mark.parametrize("text", HARD_TEXTS)
def test_the_very_title_and_body_reach_a_real_service(dunst, text, notifier):
    delivery = notifier.tell(Notice(title=text, body=text))

    (told,) = dunst.told()
    assert (told.title, told.body, told.app) == (text, text, "知还")
    assert delivery.channel == "freedesktop"
    assert delivery.outcome is Outcome.CONFIRMED
    assert int(delivery.reference) > 0


def test_a_body_keeps_its_lines_and_loses_what_no_eye_can_see(dunst, notifier):
    notifier.tell(Notice("Two dues\nat once\x00", "Huabei 893.33\nJiebei 1,200.00\x1b\udc80"))

    (told,) = dunst.told()
    assert told.title == "Two dues at once"
    assert told.body == "Huabei 893.33\nJiebei 1,200.00"


def test_letters_that_turn_others_around_do_not_reach_the_desktop(dunst, notifier):
    notifier.tell(Notice("Hua\u202ebei \u2067893.33\u2069", "due\u2028tomorrow \u202a!"))

    (told,) = dunst.told()
    assert (told.title, told.body) == ("Huabei 893.33", "due\ntomorrow !")


def test_one_notifier_tells_many_notices_over_one_connection(dunst, notifier):
    deliveries = [notifier.tell(Notice(f"notice {number}", "")) for number in range(12)]

    assert [told.title for told in dunst.told()] == [f"notice {number}" for number in range(12)]
    assert len({delivery.reference for delivery in deliveries}) == 12


def test_urgency_and_icon_go_with_the_notice(private_bus, service):
    with recording(private_bus.address, ["body", "body-markup"]) as calls:
        service.deliver(Notice("overdue", "since yesterday", urgent=True))
        service.deliver(Notice("due", "in a week"))

    assert [call[6]["urgency"] for call in calls] == [("y", 2), ("y", 1)]
    assert calls[0][:3] == ("知还", 0, "/usr/share/icons/zhihuan.svg")


def test_a_service_that_reads_no_markup_gets_none_escaped(private_bus, notifier):
    with recording(private_bus.address, ["body"]) as calls:
        notifier.tell(Notice("Tom & Jerry", "5 < 6 & 7"))

    assert calls[0][3:5] == ("Tom & Jerry", "5 < 6 & 7")


def test_a_text_without_end_is_clipped(private_bus, notifier):
    with recording(private_bus.address, ["body"]) as calls:
        notifier.tell(Notice("t" * 100_000, "b" * 1_000_000))

    assert len(calls[0][3]) == 1000
    assert len(calls[0][4]) == 4000
    assert calls[0][4].endswith("…")


def test_a_desktop_without_a_service_refuses_and_harms_nothing(private_bus, notifier):
    delivery = notifier.tell(Notice("due", "tomorrow"))

    assert delivery == Delivery("freedesktop", Outcome.REFUSED, reason=Refusal.NO_SERVICE)


@pytest.mark.parametrize(
    "address",
    ["unix:path=/nowhere/bus", "unix:path=/etc/passwd", "nonsense", "unix:", "launchd:env=X", "unix:path=" + "x" * 300],
)
def test_no_bus_is_a_refusal(monkeypatch, service, address):
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)

    delivery = service.deliver(Notice("due", "tomorrow"))

    assert delivery == Delivery("freedesktop", Outcome.REFUSED, reason=Refusal.NO_BUS)


def test_a_job_from_outside_the_session_finds_its_bus(private_bus, monkeypatch, tmp_path, notifier):
    socket = private_bus.address.removeprefix("unix:path=").split(",")[0]
    (tmp_path / "bus").symlink_to(socket)
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS")
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))

    with recording(private_bus.address, ["body"]) as calls:
        delivery = notifier.tell(Notice("due", "tomorrow"))

    assert delivery.outcome is Outcome.CONFIRMED
    assert len(calls) == 1


def test_no_session_at_all_is_a_refusal(monkeypatch, tmp_path, notifier):
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))

    assert notifier.tell(Notice("due", "tomorrow")).reason == Refusal.NO_BUS


def test_a_service_that_hangs_from_the_start_is_given_up_on(private_bus, notifier):
    begun = time.monotonic()

    with named(private_bus.address):
        delivery = notifier.tell(Notice("due", "tomorrow"))

    assert delivery == Delivery("freedesktop", Outcome.REFUSED, reason=Refusal.NO_ANSWER)
    assert time.monotonic() - begun < FAR_TOO_LONG_S


def test_a_service_that_slept_does_not_say_hours_later_what_was_refused(dunst, service, notifier):
    os.kill(dunst.process.pid, signal.SIGSTOP)

    refusals = [service.deliver(Notice(f"while it hung {number}", "")) for number in range(3)]
    os.kill(dunst.process.pid, signal.SIGCONT)
    awake = notifier.tell(Notice("awake again", ""))

    assert {refusal.reason for refusal in refusals} == {Refusal.NO_ANSWER}
    assert awake.outcome is Outcome.CONFIRMED
    assert [told.title for told in dunst.told()] == ["awake again"]


def test_a_notice_whose_taking_is_not_answered_counts_as_refused_so_that_it_is_told_later(private_bus, service):
    with recording(private_bus.address, ["body"], deaf_to="Notify"):
        delivery = service.deliver(Notice("due", "tomorrow"))

    assert (delivery.outcome, delivery.reason) == (Outcome.REFUSED, Refusal.NO_ANSWER)


def test_one_that_comes_up_late_after_all_is_taken_away_for_it_is_told_again(private_bus):
    hasty = NotificationService("Zhihuan", answer_within_s=0.4)
    with recording(private_bus.address, ["body"], late_s=1.0) as calls:
        delivery = hasty.deliver(Notice("due", "tomorrow"))

        assert delivery.outcome is Outcome.REFUSED
        eventually(lambda: calls.closed == [1])
    hasty.close()


def test_a_bus_that_froze_is_given_up_on_and_calls_do_not_pile_up(private_bus, service):
    os.kill(private_bus.process.pid, signal.SIGSTOP)
    begun = time.monotonic()

    deliveries = [service.deliver(Notice("due", "tomorrow")) for _ in range(4)]
    os.kill(private_bus.process.pid, signal.SIGCONT)

    assert {delivery.outcome for delivery in deliveries} == {Outcome.REFUSED}
    assert time.monotonic() - begun < FAR_TOO_LONG_S


def test_a_service_that_came_back_is_used_again(private_bus, notifier):
    with recording(private_bus.address, ["body"]) as before:
        notifier.tell(Notice("first", ""))
    between = notifier.tell(Notice("second", ""))
    with recording(private_bus.address, ["body"]) as after:
        notifier.tell(Notice("third", ""))

    assert [call[3] for call in before + after] == ["first", "third"]
    assert between.reason == Refusal.NO_SERVICE


def test_the_first_channel_that_takes_a_notice_is_the_last_one_asked():
    shown: list[Notice] = []
    no_tray = Balloon(lambda notice: False)
    tray = Balloon(noting(shown.append))
    unasked = Balloon(lambda notice: pytest.fail("asked"))

    delivery = DesktopNotifier([no_tray, tray, unasked]).tell(Notice("due", "tomorrow"))

    assert [notice.title for notice in shown] == ["due"]
    assert delivery == Delivery("tray", Outcome.UNCONFIRMED)


def test_without_any_channel_a_notice_is_refused():
    delivery = DesktopNotifier([]).tell(Notice("due", "tomorrow"))

    assert delivery == Delivery("none", Outcome.REFUSED, reason=Refusal.NO_CHANNEL)


def test_a_bus_that_restarts_between_two_notices_costs_none(monkeypatch, notifier):
    need("dbus-daemon")
    told = []

    for title in ("before", "after"):
        with session_bus() as bus, recording(bus.address, ["body"]) as calls:
            monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", bus.address)
            told.append((notifier.tell(Notice(title, "")).outcome, calls[0][3]))

    assert told == [(Outcome.CONFIRMED, "before"), (Outcome.CONFIRMED, "after")]


@pytest.fixture
def notify_send(tmp_path, monkeypatch):
    """A `notify-send` that writes down its arguments, found first on the PATH."""
    words = tmp_path / "words"
    script = tmp_path / "notify-send"
    script.write_text(f'#!/bin/sh\nprintf "%s\\0" "$@" > {words}\n')
    script.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")
    return words


def test_plyer_hands_over_and_proves_nothing(notify_send):
    delivery = Plyer("知还").deliver(Notice("--version", "-5% <b>x</b> & \\n"))

    title, body = notify_send.read_text().split("\0")[:2]
    assert delivery == Delivery("plyer", Outcome.UNCONFIRMED)
    assert title == "\u2060--version"
    assert body == "\u2060-5% &lt;b&gt;x&lt;/b&gt; &amp; \\\\n"


def test_a_plyer_that_hangs_is_given_up_on(notify_send):
    notify_send.parent.joinpath("notify-send").write_text("#!/bin/sh\nsleep 2\n")
    begun = time.monotonic()

    plyer = Plyer("知还", within_s=0.1)
    deliveries = [plyer.deliver(Notice("due", "tomorrow")) for _ in range(3)]

    assert {delivery.reason for delivery in deliveries} == {Refusal.NO_ANSWER}
    assert time.monotonic() - begun < FAR_TOO_LONG_S


def test_a_plyer_that_finds_nothing_to_use_refuses(notify_send, monkeypatch):
    monkeypatch.setenv("PATH", str(notify_send.parent))
    notify_send.parent.joinpath("notify-send").write_text("no program\n")
    notify_send.parent.joinpath("notify-send").chmod(0o755)

    assert Plyer("知还").deliver(Notice("due", "tomorrow")).reason == Refusal.FAILED


@pytest.mark.parametrize("text", HARD_TEXTS)
def test_what_plyer_hands_to_the_real_notify_send_arrives_unharmed(dunst, text):
    need("notify-send")

    Plyer("知还").deliver(Notice(text, text))

    (told,) = dunst.told()
    assert (told.title.removeprefix("\u2060"), told.body.removeprefix("\u2060")) == (text, text)

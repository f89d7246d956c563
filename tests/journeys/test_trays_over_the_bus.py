"""A tray over the bus (KDE, waybar) shows balloons by the notification service alone: without one nothing was told."""

from __future__ import annotations

from contextlib import ExitStack, contextmanager
from threading import Event, Thread

import pytest
from jeepney import HeaderFields, MessageType, new_method_return
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import open_dbus_connection

from tests.desktop import eventually, notification_service
from tests.importing.statements import loan_register

LOAN = loan_register([{
    "name": "装修贷", "lender": "江南银行", "principal": "12000", "start": "2026-09-10", "periods": "12", "rate": "12%",
}])
_WATCHER = "org.kde.StatusNotifierWatcher"


@contextmanager
def watcher_of_icons(address):
    """Be the host of a tray over the bus; yields the names of the icons that were handed to it."""
    over, handed = Event(), []
    known = {"IsStatusNotifierHostRegistered": ("b", True), "ProtocolVersion": ("i", 0)}
    with open_dbus_connection(address) as line:
        line.send_and_get_reply(message_bus.RequestName(_WATCHER))

        def serve():
            while not over.is_set():
                try:
                    call = line.receive(timeout=0.05)
                except TimeoutError:
                    continue
                if call.header.message_type is not MessageType.method_call:
                    continue
                match call.header.fields.get(HeaderFields.member):
                    case "Get":
                        answer = new_method_return(call, "v", (known.get(call.body[1], ("as", [])),))
                    case "GetAll":
                        answer = new_method_return(call, "a{sv}", (known,))
                    case "RegisterStatusNotifierItem":
                        handed.append(call.body[0])
                        answer = new_method_return(call)
                    case _:
                        answer = new_method_return(call)
                line.send(answer)

        thread = Thread(target=serve)
        thread.start()
        try:
            yield handed
        finally:
            over.set()
            thread.join()


@pytest.fixture
def owing(desktop_user):
    """A user with one loan, whose first instalment is due today and was not told of yet."""
    desktop_user.set_clock("2026-10-10 09:00:05")
    desktop_user.ask("import", desktop_user.save("loan.csv", LOAN))
    return desktop_user


def test_what_only_a_missing_service_could_show_is_refused_and_told_when_one_comes(
    owing, dunst, private_bus, xvfb_display
):
    dunst.process.terminate()
    dunst.process.wait()

    def outcomes():
        return [one["what"] for one in owing.ask("reminders")["told"]]

    with (
        watcher_of_icons(private_bus.address) as handed,
        owing.window("--minimised", "--ledger", str(owing.ledger)),
    ):
        eventually(lambda: handed)
        eventually(outcomes)
        assert outcomes() == ["refused"]

        with notification_service(private_bus, xvfb_display) as anew:
            owing.sleep_until("2026-10-10 09:10:00")
            eventually(anew.on_screen)

            eventually(lambda: "told" in outcomes())


def test_a_window_in_a_tray_that_has_left_the_bus_can_be_found_again(owing, dunst, private_bus):
    with ExitStack() as ended:
        tray = ended.enter_context(ExitStack())
        handed = tray.enter_context(watcher_of_icons(private_bus.address))
        window = ended.enter_context(owing.window("--minimised", "--ledger", str(owing.ledger)))
        eventually(lambda: handed)
        assert not window.exists()

        tray.close()

        eventually(window.exists, within_s=90)
        assert window.process.poll() is None

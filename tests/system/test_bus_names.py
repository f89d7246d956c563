"""Whether a service is on the bus is known as it comes and goes, without asking again."""

from __future__ import annotations

import subprocess
import sys

import pytest
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import open_dbus_connection

from tests.desktop import private_bus

__all__ = ["private_bus"]

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the bus of Linux")
NAME = "org.example.Tray"
# Qt keeps the first bus of a process, so each has a process of its own.
FOLLOWING = f"""
from PySide6.QtCore import QCoreApplication, QObject
from zhihuan.system.bus_names import BusName
application, holder = QCoreApplication([]), QObject()
name = BusName("{NAME}", holder)
name.watch()
print(name.owned, flush=True)
while input():
    before = name.owned
    while name.owned is before:
        application.processEvents()
    print(name.owned, flush=True)
"""


@pytest.fixture
def following():
    with subprocess.Popen(
        [sys.executable, "-c", FOLLOWING], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        yield process
        process.kill()


def test_a_name_is_owned_as_long_as_somebody_has_it(private_bus, request, monkeypatch):
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", private_bus.address)
    with open_dbus_connection(private_bus.address) as line:
        line.send_and_get_reply(message_bus.RequestName(NAME))
        process = request.getfixturevalue("following")
        seen = [process.stdout.readline().strip()]
        line.send_and_get_reply(message_bus.ReleaseName(NAME))
        process.stdin.write("on\n")
        process.stdin.flush()
        seen.append(process.stdout.readline().strip())

    assert seen == ["True", "False"]


def test_without_a_bus_nobody_owns_a_name(request, monkeypatch):
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent")

    assert request.getfixturevalue("following").stdout.readline() == "False\n"

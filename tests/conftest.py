"""What every test stands on: no desktop is needed unless a test asks for one, and none depends on speed."""

from __future__ import annotations

import os

import pytest
from hypothesis import HealthCheck, Phase, settings
from pytestqt.qtbot import QtBot

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

settings.register_profile("unhurried", deadline=None, suppress_health_check=[HealthCheck.too_slow])
# For what must find the same today and tomorrow: how much the tests cover, and which changes of the code they notice.
# What fails there is not made smaller first: that it fails is all that is asked.
settings.register_profile(
    "repeatable", settings.get_profile("unhurried"), derandomize=True, max_examples=10,
    phases=(Phase.explicit, Phase.generate),
)
settings.load_profile("unhurried")


_OF_A_DESKTOP = frozenset({"xvfb_display", "private_bus", "xfce_notices", "taken"})


def pytest_collection_modifyitems(config, items):
    """Try again what failed on a real desktop; the closing line counts it (decision 020)."""
    if config.pluginmanager.hasplugin("rerunfailures"):
        for item in items:
            if "journeys" in item.path.parts or _OF_A_DESKTOP.intersection(getattr(item, "fixturenames", ())):
                item.add_marker(pytest.mark.flaky(reruns=2))


PATIENCE_MS = 30_000


class PatientBot(QtBot):
    """Waits for what is seen as long as a loaded machine may need; what comes sooner is not waited for."""

    def waitSignal(self, signal, *, timeout=PATIENCE_MS, **how):
        return super().waitSignal(signal, timeout=timeout, **how)

    def waitUntil(self, callback, *, timeout=PATIENCE_MS):
        return super().waitUntil(callback, timeout=timeout)

    def waitExposed(self, widget, *, timeout=PATIENCE_MS):
        return super().waitExposed(widget, timeout=timeout)


@pytest.fixture
def qtbot(qapp, request):
    return PatientBot(request)

"""What every test stands on: no desktop is needed unless a test asks for one, and none depends on speed."""

from __future__ import annotations

import os
from importlib.util import find_spec

import pytest
from hypothesis import HealthCheck, Phase, settings

# The core is tested without Qt, too.
if find_spec("pytestqt") is not None:
    from tests.patience import no_language_left, qtbot  # noqa: F401 - fixtures for every test

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

settings.register_profile("unhurried", deadline=None, suppress_health_check=[HealthCheck.too_slow])
# For what must find the same today and tomorrow: how much the tests cover, and which changes of the code they notice.
# What fails there is not made smaller first: that it fails is all that is asked.
settings.register_profile(
    "repeatable", settings.get_profile("unhurried"), derandomize=True, max_examples=10,
    phases=(Phase.explicit, Phase.generate),
)
# Whoever checks a commit must hear the same of it twice; what is new is looked for wherever else the tests run.
settings.register_profile("checked", settings.get_profile("unhurried"), derandomize=True)
settings.load_profile("checked" if os.environ.get("ZHIHUAN_REQUIRE_DESKTOP") == "1" else "unhurried")


_OF_A_DESKTOP = frozenset({"xvfb_display", "private_bus", "xfce_notices", "taken"})


def pytest_collection_modifyitems(config, items):
    """Try again what failed on a real desktop; the closing line counts it (decision 020).

    And let pass what the offscreen platform says of a least size, a raised dialog or a popup: it has no desktop, and
    may say so of a window of the test before.
    """
    again, offscreen = (config.pluginmanager.hasplugin(name) for name in ("rerunfailures", "pytest-qt"))
    for item in items:
        if offscreen:
            item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support", extend=True))
        of_a_desktop = _OF_A_DESKTOP.intersection(getattr(item, "fixturenames", ()))
        if again and ("journeys" in item.path.parts or of_a_desktop):
            item.add_marker(pytest.mark.flaky(reruns=2))

"""What every test stands on: no desktop is needed unless a test asks for one, and none depends on speed."""

from __future__ import annotations

import os

from hypothesis import HealthCheck, Phase, settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

settings.register_profile("unhurried", deadline=None, suppress_health_check=[HealthCheck.too_slow])
# For what must find the same today and tomorrow: how much the tests cover, and which changes of the code they notice.
# What fails there is not made smaller first: that it fails is all that is asked.
settings.register_profile(
    "repeatable", settings.get_profile("unhurried"), derandomize=True, max_examples=10,
    phases=(Phase.explicit, Phase.generate),
)
settings.load_profile("unhurried")

"""The desktop's fixtures, for every test of what touches the machine."""

from __future__ import annotations

from tests.desktop import dunst, private_bus, xfce_notices, xvfb_display

__all__ = ["dunst", "private_bus", "xfce_notices", "xvfb_display"]

"""The desktop's leave for a window to come forward: Wayland raises none of its own accord."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

TOKEN: Final = "XDG_ACTIVATION_TOKEN"  # noqa: S105 - a name


@contextmanager
def leave_to_come_forward(token: str) -> Iterator[None]:
    """Let a window that asks to be activated meanwhile show a token; Qt takes it from the environment.

    Not by `os.environ`: Qt removes the variable behind its back, and programs started later must not inherit it.
    """
    if not token or "\0" in token:
        yield
        return
    os.putenv(TOKEN, token)
    try:
        yield
    finally:
        os.unsetenv(TOKEN)

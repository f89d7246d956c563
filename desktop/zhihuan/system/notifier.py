"""Tells the user something outside the window, by the best channel there is. Needs no Qt; decides not what is told."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from threading import Lock
from typing import Final

from zhihuan.application.ports import Action, Delivery, Notice, Outcome, Refusal
from zhihuan.system.channels.channel import Channel, Heard, refused
from zhihuan.system.channels.freedesktop import NotificationService, session_bus_address
from zhihuan.system.channels.plyer_backend import Plyer

# Where plyer itself looks to know that it is in a Flatpak.
_FLATPAK: Final = Path("/app")


class DesktopNotifier:
    """Tries its channels in order until one takes the notice; each is bounded in time, so the whole is."""

    def __init__(self, channels: Sequence[Channel]) -> None:
        self._channels = tuple(channels)
        # A test of the channels may come while a reminder is being told.
        self._one_at_a_time = Lock()

    def tell(self, notice: Notice) -> Delivery:
        """Return the first delivery that was not refused, else the last refusal; may block for seconds."""
        delivery = refused("none", Refusal.NO_CHANNEL)
        with self._one_at_a_time:
            for channel in self._channels:
                delivery = channel.deliver(notice)
                if delivery.outcome is not Outcome.REFUSED:
                    break
        return delivery

    def try_each(self, notice: Notice) -> tuple[Delivery, ...]:
        """Tell a notice through every channel, and return what each answered; may block for seconds by each."""
        with self._one_at_a_time:
            return tuple(channel.deliver(notice) for channel in self._channels)

    def listen(self, heard: Heard) -> None:
        """Offer what a notice lets the user do from now on, and tell what they did."""
        for channel in self._channels:
            channel.listen(heard)

    def withdraw(self, notice: Notice) -> None:
        """Take a notice off the desktop, by whichever channel it went."""
        for channel in self._channels:
            channel.withdraw(notice)

    def close(self) -> None:
        """Close every channel."""
        for channel in self._channels:
            channel.close()


def channels_here(app_name: str, icon: str = "", label: Callable[[Action], str] = str) -> tuple[Channel, ...]:
    """Return this desktop's channels that need no window, best first; `label` says what stands on a button.

    On Linux plyer mostly knocks at the same door as we do, and reports success when nobody opened: then a reminder
    would count as told that nobody saw. There it is tried only where it knows another way.
    """
    if not sys.platform.startswith("linux"):
        return (Plyer(app_name, icon),)
    service = NotificationService(app_name, icon, label)
    return (service, Plyer(app_name, icon)) if _plyer_knows_another_way() else (service,)


def _plyer_knows_another_way() -> bool:
    """Say whether plyer may reach the desktop where we cannot: by a Flatpak's portal, or a bus not on a Unix socket."""
    if _FLATPAK.is_dir():
        return True
    address = session_bus_address()
    return address is not None and not address.startswith("unix:")

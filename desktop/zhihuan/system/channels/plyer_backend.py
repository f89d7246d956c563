"""plyer, for the desktops that the freedesktop service does not reach. It proves nothing, so nothing is confirmed.

plyer hands the text to whatever it finds, undressed: to `notify-send` as arguments (a title `--version` would be taken
for an option, and the text stands in the list of processes for that moment), to a Windows structure of fixed length (a
longer text is lost in a thread, unseen), to a line of GVariant text. So each gets the text as it must be for that one.
"""

from __future__ import annotations

import logging
import sys
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import Final

from zhihuan.application.clipping import clipped
from zhihuan.application.ports import Delivery, Notice, Outcome, Refusal
from zhihuan.system.channels.channel import Heard, refused
from zhihuan.system.channels.plain_text import in_lines, on_one_line, without_markup
from zhihuan.system.time_limit import TimeLimit

_log: Final = logging.getLogger(__name__)
NAME: Final = "plyer"
# NOTIFYICONDATAW holds 64, 256 and 128 units, each with its closing zero.
_LONGEST_TITLE, _LONGEST_BODY, _LONGEST_APP_NAME = 63, 255, 127
_UNSEEN: Final = "\u2060"  # WORD JOINER: has no width and is no hyphen


class Plyer:
    """Hands notices to plyer on a thread of its own and waits for it a bounded time."""

    def __init__(self, app_name: str, icon: str = "", *, within_s: float = 5.0) -> None:
        self._app_name = clipped(on_one_line(app_name), _LONGEST_APP_NAME)
        self._icon = icon
        self._limit = TimeLimit(within_s, "plyer")

    def deliver(self, notice: Notice) -> Delivery:
        """Hand the notice over; whether anybody saw it is not known."""
        try:
            self._limit.run(lambda: self._hand_over(notice))
        except TimeoutError:
            return refused(NAME, Refusal.NO_ANSWER)
        except Exception as problem:  # noqa: BLE001 - plyer raises whatever its backend raises: ImportError, OSError, bare Exception
            _log.info("plyer failed: %s", type(problem).__name__)
            return refused(NAME, Refusal.FAILED)
        return Delivery(NAME, Outcome.UNCONFIRMED)

    def listen(self, _heard: Heard) -> None:
        """Hear nothing: plyer tells nothing back."""

    def withdraw(self, _notice: Notice) -> None:
        """Take nothing back: plyer knows no notice again."""

    def close(self) -> None:
        """Hold nothing, give back nothing."""

    def _hand_over(self, notice: Notice) -> None:
        # On Linux it warns that another D-Bus library would suit it better.
        warnings.filterwarnings("ignore", module=r"plyer\.")
        import plyer

        title = on_one_line(notice.title)
        body = in_lines(notice.body)
        dress_title, dress_body = _DRESS.get(plyer.notification.__class__.__name__, (str, str))
        if sys.platform == "win32":
            title, body = clipped(title, _LONGEST_TITLE), clipped(body, _LONGEST_BODY)
        notice.leaving()
        plyer.notification.notify(
            title=dress_title(title), message=dress_body(body), app_name=self._app_name,
            app_icon=usable_icon(notice.icon or self._icon, sys.platform),
        )


def usable_icon(icon: str, platform: str) -> str:
    """Return the icon for plyer, empty where it would cost the notice.

    On Windows plyer loads it in a thread and loses the notice there, unseen, unless it is a file of icons.

    >>> usable_icon("zhihuan", "win32"), usable_icon("zhihuan", "linux")
    ('', 'zhihuan')
    """
    return icon if platform != "win32" or (icon.lower().endswith(".ico") and Path(icon).is_file()) else ""


def no_option(text: str) -> str:
    """Return the text so that no command takes it for one of its options."""
    return f"{_UNSEEN}{text}" if text.startswith("-") else text


def _for_notify_send(body: str) -> str:
    # notify-send reads backslashes in the body, and only there.
    return no_option(without_markup(body).replace("\\", "\\\\"))


def _in_gvariant(text: str) -> str:
    return text.replace("\\", "\\\\").replace("'", "\\'")


_DRESS: Final[dict[str, tuple[Callable[[str], str], Callable[[str], str]]]] = {
    "NotifySendNotification": (no_option, _for_notify_send),
    "NotifyDbus": (str, without_markup),
    "NotifyDesktopPortals": (_in_gvariant, _in_gvariant),
}

"""Starting at login on desktops that follow freedesktop.org: one file in the user's autostart folder."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from zhihuan.application.starting import Standing
from zhihuan.system.desktop_entry import entries, exec_line, text_value
from zhihuan.system.launch import Launch
from zhihuan.system.start_files import StartFile

_NAME: Final = "zhihuan.desktop"
_UNLIKED: Final = frozenset("%\"'\\")
_SWITCHED_OFF: Final = (("Hidden", "true"), ("X-GNOME-Autostart-enabled", "false"))


def autostart_folder() -> Path:
    """Return the user's autostart folder."""
    import platformdirs

    return platformdirs.user_config_path() / "autostart"


def autostart_entry(launch: Launch) -> str:
    """Return the desktop entry that starts the program; where the program is gone, desktops pass over it (TryExec)."""
    return "\n".join((
        "[Desktop Entry]",
        "Type=Application",
        "Name=Zhihuan",
        "Name[zh_CN]=知还",
        "Comment=Reminds you of what is due",
        "Comment[zh_CN]=提醒您即将到期的还款",
        f"Exec={exec_line(_words(launch))}",
        f"TryExec={text_value(launch.program)}",
        "Icon=zhihuan",
        "Terminal=false",
        "StartupNotify=false",
        "X-GNOME-Autostart-enabled=true",
        "",
    ))


class XdgAutostart(StartFile):
    """The file `zhihuan.desktop` of the autostart folder, which GNOME, KDE, Xfce and the others read at login."""

    means = "xdg-autostart"

    def __init__(self, launch: Launch, folder: Path) -> None:
        super().__init__(launch, folder / _NAME)

    def _content(self) -> bytes:
        return autostart_entry(self._launch).encode(errors="surrogateescape")

    def _standing_of(self, content: bytes) -> Standing:
        """Look whether the entry is not switched off by the desktop's own settings, and starts this program."""
        found = entries(content.decode(errors="surrogateescape"))
        if any(found.get(key, "").lower() == value for key, value in _SWITCHED_OFF):
            return Standing.OFF
        return Standing.ON if found.get("Exec") == exec_line(_words(self._launch)) else Standing.ELSEWHERE


def _words(launch: Launch) -> tuple[str, ...]:
    """Return the command with the variables it needs; desktop entries have no key for those.

    GLib looks for the program before it takes `%%` for `%`, and finds none; systemd, which starts these entries on
    some desktops, refuses a program with a quote or a backslash in its path: then, too, `env` stands first.
    """
    needed = tuple(f"{name}={value}" for name, value in launch.needs.items())
    plain = not needed and _UNLIKED.isdisjoint(launch.program)
    return launch.words if plain else ("/usr/bin/env", *needed, *launch.words)

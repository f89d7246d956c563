"""Builds the folder that runs without Python, with its desktop file and icon, and fails unless it passes its own test.

    python packaging/build.py [FOLDER]      into FOLDER/zhihuan (dist/zhihuan)

Fetches nothing: PyInstaller collects what the environment holds.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

PACKAGING = Path(__file__).resolve().parent
CHECKOUT = PACKAGING.parent
DESKTOP_FILE = PACKAGING / "linux" / "zhihuan.desktop"
ICON = CHECKOUT / "resources" / "icons" / "app.svg"


def main(arguments: list[str]) -> int:
    """Build, dress and test; the exit code of what failed first."""
    dist = Path(arguments[0] if arguments else CHECKOUT / "dist").resolve()
    started = time.monotonic()
    for act in (build, dress, test):
        if code := act(dist):
            print(f"{act.__name__} failed with exit code {code}", file=sys.stderr)
            return code
    bundle = dist / "zhihuan"
    size = sum(path.lstat().st_size for path in bundle.rglob("*") if path.is_file())
    print(f"{bundle}: {size / 2**20:.0f} MiB, built and tested in {time.monotonic() - started:.0f} s")
    return 0


def build(dist: Path) -> int:
    """Run PyInstaller's recipe."""
    return subprocess.run(
        [
            sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN",
            "--distpath", dist, "--workpath", CHECKOUT / "build" / "pyinstaller", PACKAGING / "zhihuan.spec",
        ],
        check=False,
    ).returncode


def dress(dist: Path) -> int:
    """Put the desktop file and the icon beside the program, where this is a Linux desktop, and check the former."""
    if sys.platform != "linux":
        return 0
    share = dist / "zhihuan" / "share"
    applications, icons = share / "applications", share / "icons" / "hicolor" / "scalable" / "apps"
    applications.mkdir(parents=True, exist_ok=True)
    icons.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(DESKTOP_FILE, applications / DESKTOP_FILE.name)
    shutil.copyfile(ICON, icons / "zhihuan.svg")
    if shutil.which("desktop-file-validate") is None:
        print("desktop-file-validate is not installed; the desktop file was not checked", file=sys.stderr)
        return 0
    return subprocess.run(["desktop-file-validate", applications / DESKTOP_FILE.name], check=False).returncode


def test(dist: Path) -> int:
    """Let the program test itself, away from the checkout and without its Python."""
    program = dist / "zhihuan" / ("zhihuan.exe" if sys.platform == "win32" else "zhihuan")
    away = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "VIRTUAL_ENV"))}
    return subprocess.run([program, "self-test"], cwd=dist, env=away, check=False).returncode


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))

"""Names the Debian packages that are missing, and as root installs them.

    packages.py window         what the window needs
    packages.py window test    and what the tests and the bundle need

Exit code 0 also when some are missing and this is not root: the program and the tests that need them say so themselves.
Standard library only: it runs before anything is installed.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent


def wanted(lists: list[str]) -> tuple[str, ...]:
    """Return the packages on the named lists."""
    texts = [(HERE / f"{name}-packages.txt").read_text(encoding="utf-8") for name in lists]
    lines = (line.strip() for text in texts for line in text.splitlines())
    return tuple(line for line in lines if line and not line.startswith("#"))


def missing(packages: tuple[str, ...]) -> tuple[str, ...]:
    """Return those packages that dpkg does not know as installed."""
    asked = subprocess.run(
        ["dpkg-query", "--show", "--showformat", "${Package} ${db:Status-Abbrev}\n", *packages],
        capture_output=True, text=True, check=False,
    )
    there = {line.split()[0] for line in asked.stdout.splitlines() if line.split()[1:2] == ["ii"]}
    return tuple(package for package in packages if package not in there)


def main(lists: list[str]) -> int:
    """Install what is missing, or say what is."""
    if shutil.which("dpkg-query") is None or not (packages := missing(wanted(lists))):
        return 0
    if os.geteuid() != 0:
        _say(f"Missing for the {' and '.join(lists)}: {' '.join(packages)}")
        _say(f"To install them: sudo {sys.executable} {Path(__file__)} {' '.join(lists)}")
        return 0
    _say(f"Installing with apt-get: {' '.join(packages)}")
    quietly = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in (["update"], ["install", "--yes", "--no-install-recommends", *packages]):
        done = subprocess.run(["apt-get", "-qq", *command], env=quietly, stdout=subprocess.DEVNULL, check=False)
        if done.returncode != 0:
            _say(f"apt-get {command[0]} failed; what went wrong stands above.")
            return 3
    return 0


def _say(sentence: str) -> None:
    print(sentence, file=sys.stderr, flush=True)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:] or ["window"]))

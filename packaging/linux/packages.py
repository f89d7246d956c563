"""Names the Debian packages that are missing for the tests, and as root installs them.

Exit code 0 also when some are missing and this is not root: the tests that need them say so themselves.
Standard library only: it runs before anything is installed.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

LIST = Path(__file__).with_name("packages.txt")


def wanted() -> tuple[str, ...]:
    """Return the packages on the list."""
    lines = (line.strip() for line in LIST.read_text(encoding="utf-8").splitlines())
    return tuple(line for line in lines if line and not line.startswith("#"))


def missing() -> tuple[str, ...]:
    """Return the wanted packages that dpkg does not know as installed."""
    asked = subprocess.run(
        ["dpkg-query", "--show", "--showformat", "${Package} ${db:Status-Abbrev}\n", *wanted()],
        capture_output=True, text=True, check=False,
    )
    there = {line.split()[0] for line in asked.stdout.splitlines() if line.split()[1:2] == ["ii"]}
    return tuple(package for package in wanted() if package not in there)


def main() -> int:
    """Install what is missing, or say what is."""
    if shutil.which("dpkg-query") is None or not (packages := missing()):
        return 0
    if os.geteuid() != 0:
        _say(f"Missing, so some tests will be skipped: {' '.join(packages)}")
        _say(f"To install them: sudo {sys.executable} {Path(__file__)}")
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
    raise SystemExit(main())

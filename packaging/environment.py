"""Makes `.venv` in the checkout, with Zhihuan installed editable, and leaves it alone while it is up to date.

    python3 packaging/environment.py            what the program needs
    python3 packaging/environment.py dev        and what its chores need: tests, lint, packaging

Touches nothing outside the checkout. Standard library only: it runs before anything is installed.
"""

from __future__ import annotations

import hashlib
import importlib.util
import json
import subprocess
import sys
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[1]
VENV = CHECKOUT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
STAMP = VENV / "zhihuan-environment.json"


def main(arguments: list[str]) -> int:
    """Make or mend the environment; 3 when the machine cannot."""
    extras = set(arguments)
    made_for = _made_for()
    if made_for is not None and made_for >= extras:
        return 0
    if made_for is None and not PYTHON.exists() and importlib.util.find_spec("ensurepip") is None:
        _say("This Python cannot make environments. On Debian or Ubuntu: apt-get install python3-venv")
        return 3
    _say(f"Setting up {VENV.name} (the first time some 300 MB to download) …")
    wanted = extras | (made_for or set())
    project = f"{CHECKOUT}[{','.join(sorted(wanted))}]" if wanted else str(CHECKOUT)
    try:
        if _moved():
            subprocess.run([sys.executable, "-m", "venv", "--clear", VENV], check=True)
        subprocess.run([PYTHON, "-m", "pip", "install", "--quiet", "--editable", project], check=True)
    except subprocess.CalledProcessError as failure:
        _say(f"Setting up {VENV.name} failed; what went wrong stands above. Run the same command again to go on.")
        return failure.returncode
    STAMP.write_text(json.dumps({"facts": _facts(), "extras": sorted(wanted)}), encoding="utf-8")
    return 0


def _facts() -> dict[str, str]:
    project = hashlib.sha256((CHECKOUT / "pyproject.toml").read_bytes()).hexdigest()
    return {"checkout": str(CHECKOUT), "project": project}


def _stamp() -> dict[str, dict[str, str] | list[str]]:
    try:
        stamp: dict[str, dict[str, str] | list[str]] = json.loads(STAMP.read_text(encoding="utf-8"))
    except (FileNotFoundError, ValueError):
        return {}
    return stamp


def _made_for() -> set[str] | None:
    """Return the extras that are installed, or None when the environment is missing or out of date."""
    stamp = _stamp()
    return set(stamp["extras"]) if PYTHON.exists() and stamp.get("facts") == _facts() else None


def _moved() -> bool:
    """Say whether there is no environment that was made at this very place: one cannot be moved."""
    facts = _stamp().get("facts")
    return not PYTHON.exists() or not isinstance(facts, dict) or facts["checkout"] != str(CHECKOUT)


def _say(sentence: str) -> None:
    print(sentence, file=sys.stderr, flush=True)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))

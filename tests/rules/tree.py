"""The files the rules look at: what belongs to the project, and nothing that was built or fetched."""

from __future__ import annotations

import ast
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "desktop" / "zhihuan"
# Folders that hold what was built or fetched.
MADE = {
    ".git", ".hypothesis", ".mypy_cache", ".nox", ".pytest_cache", ".ruff_cache", ".venv", "__pycache__",
    "build", "dist", "out",
}


def sources(below=PACKAGE):
    """Return the project's own modules below a folder, in a stable order."""
    return sorted(below.rglob("*.py"))


def tracked():
    """Return every file git knows or would add; all files where there is no git to ask."""
    try:
        asked = subprocess.run(
            ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"],
            cwd=ROOT, capture_output=True, text=True, check=True,
        )
    except (FileNotFoundError, subprocess.CalledProcessError):
        inside = (path for path in ROOT.rglob("*") if path.is_file())
        return [path for path in inside if not MADE & set(path.relative_to(ROOT).parts)]
    return [path for name in asked.stdout.split("\0") if name and (path := ROOT / name).is_file()]


def layer(path):
    """Return the room a module stands in: `domain`, `ui`, or its own name at the top."""
    inside = path.relative_to(PACKAGE)
    return inside.parts[0] if len(inside.parts) > 1 else inside.stem


def read(path):
    """Parse a module."""
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


def complaints(rule, paths):
    """Apply a rule to modules and return `file:line what is wrong` for each complaint."""
    return [
        f"{path.relative_to(ROOT)}:{line} {wrong}"
        for path in paths
        for line, wrong in rule(read(path))
    ]

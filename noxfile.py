"""The one menu of chores: `nox -l` lists them, `nox -s lint` does one.

The chores share the `.venv` that ./run and ./test make too; only where a clean environment is the point
(core-without-qt, wheel) does one get its own.
"""

from __future__ import annotations

import sys
from pathlib import Path

import nox

nox.needs_version = ">=2025.5"
nox.options.default_venv_backend = "venv"
nox.options.reuse_venv = "yes"
nox.options.sessions = ["lint", "types", "layers", "tests", "coverage", "core-without-qt"]

PYTHON = str(Path(".venv/Scripts/python.exe" if sys.platform == "win32" else ".venv/bin/python").absolute())
PROJECT = nox.project.load_toml("pyproject.toml")["project"]


def in_the_house(session: nox.Session, *command: str) -> None:
    """Run a Python command in the shared environment, made or mended first."""
    session.run(sys.executable, "packaging/environment.py", "dev", external=True, silent=True)
    session.run(PYTHON, *command, external=True)


@nox.session(venv_backend="none")
def tests(session: nox.Session) -> None:
    """Run all tests, or those named: `nox -s tests -- tests/domain`."""
    in_the_house(session, "-m", "pytest", *session.posargs)


@nox.session(venv_backend="none")
def coverage(session: nox.Session) -> None:
    """Hold the domain to every line and branch being run by its own tests, with the same examples each time."""
    in_the_house(
        session, "-m", "pytest", "-q", "--hypothesis-profile=repeatable", "tests/domain", "desktop/zhihuan/domain",
        "--cov=zhihuan.domain", "--cov-branch", "--cov-fail-under=100", "--cov-report=term-missing:skip-covered",
    )


@nox.session
def mutants(session: nox.Session) -> None:
    """Change the arithmetic in small ways and tell which no test notices: `nox -s mutants -- money schedule`."""
    pyxirr = next(need for need in PROJECT["dependencies"] if need.startswith("pyxirr"))
    groups = PROJECT["optional-dependencies"]
    session.install(pyxirr, *groups["core-test"], *groups["mutants"])
    session.run("python", "packaging/mutants.py", *session.posargs)


@nox.session(venv_backend="none")
def lint(session: nox.Session) -> None:
    """Check every file against every rule of ruff; the exceptions stand in pyproject.toml with their reasons."""
    in_the_house(session, "-m", "ruff", "check", *session.posargs)


@nox.session(venv_backend="none")
def types(session: nox.Session) -> None:
    """Check all types strictly."""
    in_the_house(session, "-m", "mypy", *session.posargs)


@nox.session(venv_backend="none")
def layers(session: nox.Session) -> None:
    """Check that no layer imports what it must not know."""
    in_the_house(session, "-c", "from importlinter.cli import lint_imports_command; lint_imports_command()")


@nox.session(name="core-without-qt")
def core_without_qt(session: nox.Session) -> None:
    """Test domain and application in an environment that has no Qt at all: proof, not promise."""
    pyxirr = next(need for need in PROJECT["dependencies"] if need.startswith("pyxirr"))
    session.install(pyxirr, *PROJECT["optional-dependencies"]["core-test"])
    session.install("--no-deps", "--editable", ".")
    session.run("python", "-c", "import importlib.util as u; assert u.find_spec('PySide6') is None, 'Qt is here'")
    session.run(
        "python", "-m", "pytest", "-p", "no:cacheprovider",
        # pytest-qt is not here to know its own options.
        "-o", "addopts=--doctest-modules --import-mode=importlib -rs",
        "-W", "ignore::pytest.PytestConfigWarning",
        "tests/domain", "tests/application", "desktop/zhihuan/domain", *session.posargs,
    )


@nox.session
def wheel(session: nox.Session) -> None:
    """Build the wheel, install it in a clean environment, and let it test itself far from the checkout."""
    built = Path(session.create_tmp()) / "wheel"
    session.run("python", "-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", str(built), ".")
    newest = max(built.glob("zhihuan-*.whl"), key=lambda path: path.stat().st_mtime)
    session.install("--upgrade", str(newest))
    session.install("--force-reinstall", "--no-deps", str(newest))
    session.chdir(built)
    session.run("zhihuan", "self-test")


@nox.session(venv_backend="none")
def bundle(session: nox.Session) -> None:
    """Build the folder that runs without Python, with desktop file and icon, and let it test itself."""
    in_the_house(session, "packaging/build.py", *session.posargs)


@nox.session(venv_backend="none")
def translations(session: nox.Session) -> None:
    """Gather the texts into the catalogues and release them; fails while one has no translation."""
    in_the_house(session, "packaging/translations.py")


@nox.session(venv_backend="none")
def screenshots(session: nox.Session) -> None:
    """Render every page in both languages and themes: `nox -s screenshots -- FOLDER` (out/screenshots)."""
    in_the_house(session, "-m", "tests.journeys.screenshots", *(session.posargs or ["out/screenshots"]))


@nox.session(venv_backend="none")
def benchmarks(session: nox.Session) -> None:
    """Measure the start and the idle memory beside a bare window (under Xvfb), then what many loans cost beside loops.

    Last, how often it wakes in the tray; that takes five minutes.
    """
    in_the_house(session, "benchmarks/startup.py", *session.posargs)
    in_the_house(session, "benchmarks/schedules.py")
    in_the_house(session, "benchmarks/health.py")
    in_the_house(session, "benchmarks/reminders.py")
    in_the_house(session, "benchmarks/idle.py")

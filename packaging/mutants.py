"""Changes the arithmetic in thousands of small ways, one at a time, and tells which changes no test notices (mutmut).

    python packaging/mutants.py [MODULE …]      money, schedule … (all that are named in TESTS)

Works on a copy; hypothesis draws the same examples each time. `docs/mutation.md` explains those that are left.
"""

from __future__ import annotations

import ast
import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[1]
PLANS = ("schedule", "schedule_invariants", "stretch", "published_plans", "interest", "terms")
PAYING = ("allocation", "balance", "balance_in_time", "lateness", "early")
TESTS = {
    "money": ("money",),
    "payment": ("payment",),
    "schedule": PLANS,
    "shares": PLANS,
    "interest": PLANS,
    "cost": ("cost",),
    "flow": ("flow",),
    "discounting": ("discounting",),
    "given_instalment": ("given_instalment",),
    "allocation": PAYING,
    "balance": PAYING,
}
"""A module of the domain, and the tests that are to notice a change in it."""
NOTICED = {"killed", "timeout"}
"""A change after which the tests do not end is noticed too."""
KEPT = {"staticmethod", "classmethod"}
SETTINGS = """
[tool.mutmut]
source_paths = ["src"]
only_mutate = ["src/zhihuan/domain/{module}.py"]
pytest_add_cli_args = [
  "-p", "no:cacheprovider", "--hypothesis-profile=repeatable", "-W", "ignore::pytest.PytestConfigWarning",
  "-o", "addopts=--import-mode=importlib",
]
pytest_add_cli_args_test_selection = {tests}
# A plan is remembered once it is derived: a mutant must not meet what was derived without it.
process_isolation = "forkserver"
timeout_multiplier = 5.0
"""


def main(modules: list[str]) -> int:
    """Examine the modules in turn; 1 where mutmut could not."""
    try:
        found = {module: examine(module) for module in modules or TESTS}
    except subprocess.CalledProcessError as failure:
        print(failure.stdout, file=sys.stderr)
        return 1
    print(f"{'module':14}{'mutants':>8}{'killed':>8}{'left':>6}")
    for module, states in found.items():
        left = sum(state not in NOTICED for state in states)
        print(f"{module:14}{len(states):8}{len(states) - left:8}{left:6}")
    return 0


def examine(module: str) -> list[str]:
    """Mutate one module in a copy of its own, print who is left, and return what became of each."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder)
        lay_out(copy, module)
        mutmut(copy, "run", "--max-children", str(os.cpu_count() or 1))
        told = mutmut(copy, "results", "--all", "true").splitlines()
        states = dict(line.strip().split(": ") for line in told if line.strip())
        for name, state in states.items():
            if state not in NOTICED:
                print(mutmut(copy, "show", name), flush=True)
    return list(states.values())


def lay_out(copy: Path, module: str) -> None:
    """Make what mutmut works on: the sources under `src`, the tests, and its settings."""
    shutil.copytree(CHECKOUT / "desktop", copy / "src")
    shutil.copytree(CHECKOUT / "tests", copy / "tests")
    shutil.copytree(CHECKOUT / "resources", copy / "resources")
    tests = json.dumps([f"tests/domain/test_{name}.py" for name in TESTS[module]])
    settings = (CHECKOUT / "pyproject.toml").read_text(encoding="utf-8") + SETTINGS.format(module=module, tests=tests)
    (copy / "pyproject.toml").write_text(settings, encoding="utf-8")
    source = copy / "src" / "zhihuan" / "domain" / f"{module}.py"
    source.write_text(undecorated(source.read_text(encoding="utf-8")), encoding="utf-8")


def undecorated(source: str) -> str:
    """Return a module whose functions are decorated by an assignment after them: mutmut passes over `@` otherwise."""
    lines = source.split("\n")
    functions = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.FunctionDef)]
    for function in sorted(functions, key=lambda node: -node.lineno):
        marks = [ast.unparse(mark) for mark in function.decorator_list]
        if not marks or KEPT & set(marks):
            continue
        wrapped = f"{'('.join((*marks, function.name))}{')' * len(marks)}"
        lines.insert(function.end_lineno or 0, f"{' ' * function.col_offset}{function.name} = {wrapped}")
        del lines[function.decorator_list[0].lineno - 1:function.lineno - 1]
    return "\n".join(lines)


def mutmut(copy: Path, *command: str) -> str:
    """Return what a command of mutmut's says in the copy, which alone is to be imported; raises CalledProcessError."""
    environ = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    return subprocess.run(
        [sys.executable, "-m", "mutmut", *command], cwd=copy, env=environ, stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT, text=True, check=True,
    ).stdout


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))

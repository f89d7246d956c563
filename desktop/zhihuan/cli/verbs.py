"""From a verb to the module that does it, loaded only then; what goes wrong becomes a sentence and an exit code."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable
from importlib import import_module
from typing import Final, cast

from PySide6.QtCore import QCoreApplication

from zhihuan.cli.arguments import fail
from zhihuan.cli.bench import Bench
from zhihuan.cli.output import Output
from zhihuan.cli.reading import UsageError
from zhihuan.cli.tables import printable
from zhihuan.domain.errors import DomainError, ZhihuanError
from zhihuan.wording.problems import told

MEND, ENVIRONMENT = 1, 3
_REAL_ONLY: Final = ("autostart", "self-test", "tick", "timer")
_MODULES: Final = {"export": "exporting", "import": "importing", "self-test": "self_test"}


def refuse_sample(verb: str) -> None:
    """Refuse sample data to what arranges something on the system or tells it; raises SystemExit(2)."""
    if verb in _REAL_ONLY:
        fail(QCoreApplication.translate("CommandLine", "--demo does not go with this: it needs your own ledger."), verb)


def run_verb(options: Namespace, bench: Bench, out: Output) -> int:
    """Do what was asked; return 0, or 1 for what the user can mend, or 3 for what the machine refuses.

    Raises SystemExit(2) for arguments that do not go together.
    """
    module = import_module(f"zhihuan.cli.{_MODULES.get(options.verb, options.verb)}")
    run = cast("Callable[[Namespace, Bench, Output], int]", module.run)
    try:
        code = run(options, bench, out)
    except UsageError as wrong:
        fail(str(wrong), options.verb)
    except ZhihuanError as problem:
        out.remark(printable(told(problem)))
        return MEND if isinstance(problem, DomainError) else ENVIRONMENT
    if bench.made_new and options.verb != "import":
        words = QCoreApplication.translate("CommandLine", "There was no ledger at {ledger}; an empty one was made.")
        out.remark(printable(words.format(ledger=bench.ledger)))
    return code

"""`zhihuan self-test`: whether this installation works; what every bundle must pass."""

from __future__ import annotations

import traceback
from argparse import Namespace

from PySide6.QtCore import QCoreApplication

from zhihuan.cli import documents as d
from zhihuan.cli.bench import Bench, Check
from zhihuan.cli.output import Output
from zhihuan.domain.errors import ZhihuanError
from zhihuan.wording.problems import told

BROKEN = 3


def run(options: Namespace, bench: Bench, out: Output) -> int:
    """Run every check and say how each went; exit 3 when one fails."""
    results = [_result(check, debug=options.debug) for check in bench.self_checks()]
    passed = all(result["passed"] for result in results)
    lines = [_line(result) for result in results]
    if passed:
        lines.append(QCoreApplication.translate("CommandLine", "Zhihuan works here."))
    else:
        lines.append(QCoreApplication.translate("CommandLine", "Zhihuan does not work here: see FAIL above."))
    out.answer({"passed": passed, "checks": results}, lines)
    return 0 if passed else BROKEN


def _line(result: d.Json) -> str:
    if result["passed"]:
        words = QCoreApplication.translate("CommandLine", "ok    {check}: {seen}")
    else:
        words = QCoreApplication.translate("CommandLine", "FAIL  {check}: {seen}")
    return words.format(check=_title(str(result["check"])), seen=result["seen"])


def _title(name: str) -> str:
    """Return what a check is about; scripts know it by its name."""
    titles = {
        "resources": QCoreApplication.translate("CommandLine", "resources"),
        "translation": QCoreApplication.translate("CommandLine", "translation"),
        "cost": QCoreApplication.translate("CommandLine", "cost"),
        "ledger": QCoreApplication.translate("CommandLine", "ledger"),
        "import": QCoreApplication.translate("CommandLine", "import"),
        "export": QCoreApplication.translate("CommandLine", "export"),
        "reminder": QCoreApplication.translate("CommandLine", "reminder"),
        "notifications": QCoreApplication.translate("CommandLine", "notifications"),
        "icon": QCoreApplication.translate("CommandLine", "icon"),
        "window": QCoreApplication.translate("CommandLine", "window"),
    }
    return titles.get(name, name)


def _result(check: Check, *, debug: bool) -> d.Json:
    try:
        return {"check": check.name, "passed": True, "seen": check.passes()}
    except ZhihuanError as problem:
        return {"check": check.name, "passed": False, "seen": told(problem)}
    except Exception as problem:  # noqa: BLE001 - whatever a broken installation raises is the answer
        seen = traceback.format_exc() if debug else f"{type(problem).__name__}: {problem}"
        return {"check": check.name, "passed": False, "seen": seen}

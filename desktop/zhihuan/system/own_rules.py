"""The user's own thresholds of health, in a file of the form of resources/rules/health.toml."""

from __future__ import annotations

from typing import TYPE_CHECKING

import tomli_w

from zhihuan.application.rules import OwnRulesUnreadable, RulesUnreadable, own_rules_table, with_own_rules
from zhihuan.system.errors import RulesNotSaved, cause_of
from zhihuan.system.kept_file import keep

if TYPE_CHECKING:
    from pathlib import Path

    from zhihuan.domain.health.rules import HealthRules


def read_own_rules(file: Path, shipped: HealthRules) -> HealthRules:
    """Return the rules that count: the user's own where there are any; raises OwnRulesUnreadable."""
    try:
        text = file.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        return shipped
    except OSError as problem:
        raise OwnRulesUnreadable(str(file), cause_of(problem)) from problem
    except UnicodeDecodeError as problem:
        raise OwnRulesUnreadable(str(file), "utf-8") from problem
    try:
        return with_own_rules(shipped, text)
    except RulesUnreadable as problem:
        raise OwnRulesUnreadable(str(file), problem.where) from problem


def write_own_rules(file: Path, rules: HealthRules) -> None:
    """Write the edited rules, and none else, in the place of what the file held; without any the file goes.

    Raises RulesNotSaved, FolderUnusable.
    """
    tables = own_rules_table(rules)["rule"]
    try:
        if tables:
            keep(file, "\n".join(f"[[rule]]\n{tomli_w.dumps(table)}" for table in tables).encode())
        else:
            file.unlink(missing_ok=True)
    except OSError as problem:
        raise RulesNotSaved(file, cause_of(problem)) from problem

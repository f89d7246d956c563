"""Only system/clock.py asks what time it is: not through datetime, time, Qt or SQL, under whatever name."""

from __future__ import annotations

import ast
import re

import pytest

from tests.rules.tree import PACKAGE, complaints, sources

BANNED = {
    *(f"datetime.datetime.{name}" for name in ("now", "utcnow", "today")),
    "datetime.date.today",
    *(f"time.{name}" for name in ("time", "time_ns", "localtime", "gmtime", "ctime")),
}
QT = {
    "currentDate", "currentDateTime", "currentDateTimeUtc", "currentTime",
    "currentMSecsSinceEpoch", "currentSecsSinceEpoch",
}
SQL = re.compile(r"\bCURRENT_(?:TIMESTAMP|DATE|TIME)\b|['\"]now['\"]")


def asks_the_time(tree):
    names = _imported(tree)
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute | ast.Name):
            asked = _full_name(node, names)
            if asked in BANNED or (isinstance(node, ast.Attribute) and node.attr in QT):
                yield node.lineno, f"asks the clock: {ast.unparse(node)}"
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and SQL.search(node.value):
            yield node.lineno, "asks the clock in SQL"


def _imported(tree):
    names: dict[str, str] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names |= {alias.asname or alias.name: alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            names |= {alias.asname or alias.name: f"{node.module}.{alias.name}" for alias in node.names}
    return names


def _full_name(node, names):
    if isinstance(node, ast.Name):
        return names.get(node.id, "")
    if isinstance(node, ast.Attribute):
        return f"{_full_name(node.value, names)}.{node.attr}"
    return ""


def test_only_the_clock_asks_what_time_it_is():
    elsewhere = [path for path in sources() if path != PACKAGE / "system" / "clock.py"]

    assert complaints(asks_the_time, elsewhere) == []


@pytest.mark.parametrize("bad", [
    "from datetime import datetime\nmoment = datetime.now()",
    "from datetime import datetime as dt, UTC\nmoment = dt.now(UTC)",
    "import datetime\nday = datetime.date.today()",
    "import datetime as d\nmake = field(default_factory=d.datetime.utcnow)",
    "from time import time as clock\nclock()",
    "import time\nstart = time.time_ns()",
    "day = QDate.currentDate()",
    "db.execute(\"select date('now')\")",
    "CREATE = 'told_at TEXT DEFAULT CURRENT_TIMESTAMP'",
])
def test_every_way_of_asking_is_seen(bad):
    assert list(asks_the_time(ast.parse(bad)))


@pytest.mark.parametrize("good", [
    "moment = clock.now()",
    "moment = self._clock.now()",
    "import time\nstart = time.monotonic()",
    "import datetime\nday = datetime.date(2026, 11, 22)",
])
def test_a_clock_that_was_handed_in_may_be_asked(good):
    assert list(asks_the_time(ast.parse(good))) == []

"""An import that is killed at any moment leaves the ledger as before or as after, never between."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import time
from contextlib import closing

import pytest

from tests.builders import a_lender, a_line, a_row, a_step, an_entry, an_import, new
from zhihuan.application.history import Action, Step, Summary
from zhihuan.domain.book import Book, Kind
from zhihuan.domain.change import applied
from zhihuan.storage.store import LedgerFile

ROWS = 3000
KILLS = 30
IMPORT_AND_UNDO_FOREVER = """
import sys
from pathlib import Path
from tests.storage.test_kill import the_import
from zhihuan.storage.store import LedgerFile
step = the_import()
ledger = LedgerFile.open(Path(sys.argv[1]))
print("ready", flush=True)
while True:
    done = ledger.last_done()
    ledger.undo(done) if done else ledger.do(step)
"""


def the_import() -> Step:
    entries = (new(Kind.ENTRY, an_entry(f"entry-{number}", order_id=f"2026{number:024d}")) for number in range(ROWS))
    rows = (new(Kind.ROW, a_row(f"row-{number}", line=number, thing=f"entry-{number}")) for number in range(ROWS))
    return a_step(
        new(Kind.LENDER, a_lender()), new(Kind.LINE, a_line()), *entries, new(Kind.IMPORT, an_import()), *rows,
        summary=Summary(Action.IMPORTED, "alipay.csv", count=ROWS),
    )


@pytest.mark.skipif(sys.platform == "win32", reason="there is no kill -9 here")
def test_thirty_kills_during_an_import_leave_it_whole_or_undone(ledger_path):
    before, after = Book(), applied(Book(), the_import().changes)
    chance = random.Random(20260301)
    began = time.monotonic()
    with closing(LedgerFile.open(ledger_path)) as ledger:
        ledger.undo(ledger.do(the_import()))
    longest_wait_s = 2 * (time.monotonic() - began)
    found = []

    for _ in range(KILLS):
        importer = subprocess.Popen(
            [sys.executable, "-c", IMPORT_AND_UNDO_FOREVER, str(ledger_path)], stdout=subprocess.PIPE, text=True,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        )
        with importer:
            assert importer.stdout
            assert importer.stdout.readline() == "ready\n"
            time.sleep(chance.uniform(0, longest_wait_s))
            importer.kill()
        with closing(LedgerFile.open(ledger_path)) as ledger:
            book = ledger.load()
            found.append(book)
            assert book in (before, after)
            assert (ledger.last_done() is None) == book.empty
            assert ledger.problems() == ()

    print(f"before {found.count(before)}, after {found.count(after)}")

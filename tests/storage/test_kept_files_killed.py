"""Whoever is killed while a file is kept leaves nothing half under its name, and the same file can be kept again."""

from __future__ import annotations

import hashlib
import os
import random
import subprocess
import sys
import time

import pytest

from zhihuan.application.kept_files import KeptFindings
from zhihuan.storage.kept_files import FilesBeside

KILLS = 10
SIZE = 4_000_000
KEEP_FOREVER = """
import os, sys
from pathlib import Path
from zhihuan.storage.kept_files import FilesBeside
ledger, source = map(Path, sys.argv[1:])
beside = FilesBeside(ledger)
print("ready", flush=True)
while True:
    source.write_bytes(os.urandom(4_000_000))
    beside.keep(source)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there is no kill -9 here")
def test_ten_kills_leave_whole_files_and_what_never_got_its_name(ledger_path, tmp_path):
    beside, source, chance = FilesBeside(ledger_path), tmp_path / "recording.mp4", random.Random(20261122)

    for _ in range(KILLS):
        keeper = subprocess.Popen(
            [sys.executable, "-c", KEEP_FOREVER, str(ledger_path), str(source)], stdout=subprocess.PIPE, text=True,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        )
        with keeper:
            assert keeper.stdout
            assert keeper.stdout.readline() == "ready\n"
            time.sleep(chance.uniform(0, 0.1))
            keeper.kill()

    lying = list(beside.folder.iterdir()) if beside.folder.exists() else []
    for path in lying:
        assert path.suffix == ".part" or hashlib.sha256(path.read_bytes()).hexdigest() == path.name
    source.write_bytes(b"again" * (SIZE // 5))
    kept = beside.keep(source)
    assert beside.findings([kept], [path.name for path in beside.folder.iterdir()]) == KeptFindings()
